"""The staff update as a file: plain text, Markdown, a page, or a letter. What a form needs is loaded for it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iltboard.reports.update import Update

FORMS = ("txt", "md", "html", "eml")


def as_file(update: Update, form: str, now: datetime) -> bytes:
    """The whole file, in one of `FORMS`; a letter is dated `now` (as the room's wall shows it)."""
    if form == "eml":
        from iltboard.reports.letter import letter

        return letter(update, now)
    from iltboard.reports.update import heading, markdown, plain_text

    if form == "html":
        from iltboard.reports.page import page

        return page(heading(update), markdown(update)).encode()
    return (markdown(update) if form == "md" else plain_text(update)).encode()
