"""The minutes as a file of their own: Markdown, a page, or JSON for scripts."""

from __future__ import annotations

from iltboard.reports.minutes_parts import Minutes
from iltboard.reports.minutes_text import heading, markdown
from iltboard.reports.to_json import to_json

FORMS = ("md", "html", "json")


def as_file(minutes: Minutes, form: str) -> bytes:
    """The whole file, in one of `FORMS`."""
    if form == "json":
        return to_json(minutes)
    if form == "html":
        from iltboard.reports.page import page  # late: it takes a while, and is seldom asked for

        return page(heading(minutes), markdown(minutes)).encode()
    return markdown(minutes).encode()
