"""Names for things that must stay the same thing on every seat."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """A name nothing else has."""
    return uuid4().hex
