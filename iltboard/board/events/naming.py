"""Which events bring the name of somebody who is no student: a member, a guest, a candidate."""

from __future__ import annotations

from iltboard.board.events.attendance import GuestCame
from iltboard.board.events.event import Event
from iltboard.board.events.selection import CandidateConsidered, CandidateEdited
from iltboard.board.events.team import MemberEdited, MemberJoined


def person_named(event: Event) -> str:
    """The name that it brings; empty where it brings none."""
    if isinstance(event, (MemberJoined, MemberEdited, GuestCame, CandidateConsidered, CandidateEdited)):
        return event.name or ""
    return ""
