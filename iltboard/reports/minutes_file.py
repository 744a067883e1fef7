"""The minutes as a file of their own: Markdown, a page, or JSON for scripts. What a form needs is loaded for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iltboard.reports.minutes_parts import Minutes

FORMS = ("md", "html", "json")


def as_file(minutes: Minutes, form: str) -> bytes:
    """The whole file, in one of `FORMS`."""
    if form == "json":
        from iltboard.reports.to_json import to_json

        return to_json(minutes)
    from iltboard.reports.minutes_text import heading, markdown

    if form == "html":
        from iltboard.reports.page import page

        return page(heading(minutes), markdown(minutes)).encode()
    return markdown(minutes).encode()
