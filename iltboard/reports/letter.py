"""The staff update as a letter: a draft that a mail program opens, for somebody to address and send."""

from __future__ import annotations

from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from iltboard.reports.page import page
from iltboard.reports.update import Update, heading, markdown, plain_text


def letter(it: Update, now: datetime) -> bytes:
    """The letter, dated `now` (as the room's wall shows it). It names no sender and nobody it is for."""
    made = EmailMessage(policy=SMTP)
    # Encoded whole: the library loses spaces of what is long, and reads what only looks encoded.
    made.set_raw("Subject", Header(heading(it), "utf-8", header_name="Subject").encode(linesep="\r\n"))
    made["Date"] = format_datetime(now)
    made["X-Unsent"] = "1"  # a mail program opens it as a draft
    made.set_content(plain_text(it), cte="quoted-printable")
    made.add_alternative(page(heading(it), markdown(it)), subtype="html", cte="quoted-printable")
    return made.as_bytes()
