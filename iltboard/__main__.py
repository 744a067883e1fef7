"""`python -m iltboard`."""

from __future__ import annotations

from iltboard.cli import main

if __name__ == "__main__":
    main()
