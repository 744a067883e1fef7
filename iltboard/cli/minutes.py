"""`iltboard meetings` and `iltboard minutes`: the meetings that were held, and what was said and decided in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import click

from iltboard.cli.faults import Refused, warn
from iltboard.cli.seat import cells, hand_out, say, seated
from iltboard.past import Gap, Held, Told
from iltboard.reports.lists import meeting_lines
from iltboard.reports.minutes import minutes as made
from iltboard.reports.minutes_file import FORMS, as_file
from iltboard.session import Session
from iltboard.text import clean_title

NONE_YET = "no meeting has been held yet: minutes are there from the first close on"


@click.command()
@click.pass_obj
def meetings(team: str | None) -> None:
    """List the meetings that were held. The number is the one that `iltboard minutes` asks for."""
    with seated(team) as session:
        found = [(it.number, it.board.last) for it in _latest_first(session) if it.board.last]
        lines = meeting_lines(reversed(found), session.clock.local, cells())
    say(lines or ["No meetings yet: the first one stands here when it is closed."])


@click.command()
@click.argument("meeting", default="")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="md",
    show_default=True,
    help="As Markdown, as a page, or as JSON for scripts.",
)
@click.pass_obj
def minutes(team: str | None, meeting: str, form: str) -> None:
    """Print the minutes of a meeting. MEETING is its number, or its day as 2026-11-18; the last one is meant else."""
    with seated(team) as session:
        held = _meant(session, clean_title(meeting))
        local = session.clock.local
    hand_out(as_file(made(held.opening, held.board, local), form))


def _meant(session: Session, meeting: str) -> Held:
    """The meeting of that number or day, the last one where neither is given. Raises Refused."""
    if meeting.isdecimal():
        held = session.past.held(int(meeting[:9]))
        if held is None:
            if 0 < int(meeting[:9]) < max(session.past.numbers(), default=0):
                raise Refused(f"meeting {meeting} cannot be read; iltboard check says why")
            raise Refused(f"no meeting {meeting} has been held; iltboard meetings lists them")
        _warn(session, held.notices)
        return held
    if not meeting:
        held = next(_latest_first(session), None)
        if held is None:
            raise Refused(NONE_YET)
        return held
    try:
        day = date.fromisoformat(meeting)
    except ValueError:
        raise Refused(f'"{meeting}" is no meeting: give its number, or its day as 2026-11-18') from None
    found = [it for it in _latest_first(session) if it.board.last and it.board.last.meeting.day == day]
    if not found:
        raise Refused(f"no meeting was held on {day.isoformat()}; iltboard meetings lists them")
    if len(found) > 1:
        numbers = " and ".join(str(it.number) for it in reversed(found))
        raise Refused(f"more than one meeting was held on {day.isoformat()}: give the number, {numbers}")
    return found[0]


def _latest_first(session: Session) -> Iterator[Held]:
    return readable(session, session.past.latest())


def readable(session: Session, meetings: Iterator[Told | Gap]) -> Iterator[Told]:
    """Those of the meetings that can be read. What could not be read of one is said."""
    for it in meetings:
        _warn(session, it.notices)
        if not isinstance(it, Gap):
            yield it


def _warn(session: Session, notices: Sequence[str]) -> None:
    """Those that were not said when the session began."""
    for notice in notices:
        if notice not in session.notices:
            warn(notice)
