"""When the bell rings: as the time of the open segment runs out, and at no other moment."""

from __future__ import annotations

from datetime import datetime

from iltboard.board import timing
from iltboard.board.meeting import Meeting


def rings(meeting: Meeting | None, before: datetime, now: datetime) -> bool:
    """Whether the segment's time ran out between two looks at the clock.

    The meeting is asked about both moments as it is now: what a press changed between them rings nothing.
    """
    if meeting is None or meeting.since is None:
        return False
    return timing.countdown(meeting, before) > 0 >= timing.countdown(meeting, now)
