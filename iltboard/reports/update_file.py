"""The staff update as a file of its own: plain text, Markdown, a page, or a letter."""

from __future__ import annotations

from datetime import datetime

from iltboard.reports.update import Update, heading, markdown, plain_text

FORMS = ("txt", "md", "html", "eml")


def as_file(update: Update, form: str, now: datetime) -> bytes:
    """The whole file, in one of `FORMS`; a letter is dated `now` (as the room's wall shows it)."""
    if form == "eml":
        from iltboard.reports.letter import letter  # late, as the page: they take a while, and are seldom asked for

        return letter(update, now)
    if form == "html":
        from iltboard.reports.page import page

        return page(heading(update), markdown(update)).encode()
    return (markdown(update) if form == "md" else plain_text(update)).encode()
