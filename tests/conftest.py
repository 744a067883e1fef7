"""What all tests share: how hypothesis looks for what breaks."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("board", deadline=None, max_examples=100, print_blob=True)
settings.load_profile("board")
