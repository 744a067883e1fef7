"""What was heard from the focus students stands in minutes and `show` by the code, and never in the staff update."""

from __future__ import annotations

import json
from datetime import timedelta

from iltboard.board.events.focus import FocusDropped, FocusNamed
from iltboard.board.events.hearings import FocusHeard
from iltboard.reports.minutes import minutes
from iltboard.reports.minutes_text import markdown
from iltboard.reports.show import contract
from iltboard.reports.to_json import to_json
from iltboard.reports.update import plain_text, update
from tests.board.school import TODAY, School

LONG_AGO = TODAY - timedelta(days=60)


def listening() -> School:
    """M14 was heard before the meeting and the sixth graders in it; T07 has been heard by nobody."""
    school = School().do(FocusNamed("f1", "M14", False, "Reads *alone*", "lunch", "Ana", since=LONG_AGO))
    school.do(FocusNamed("f2", "Grade 6", group=True, since=LONG_AGO)).do(FocusNamed("f3", "T07", since=TODAY))
    school.do(FocusHeard("h0", "f2", LONG_AGO, ("Bo",), "The books are too easy"))
    school.carry()
    school.do(FocusHeard("h1", "f1", TODAY - timedelta(days=2), ("Ana", "Bo"), "Nobody asks *me*")).start()
    return school.do(FocusHeard("h2", "f2", TODAY, ("Bo",), "We like the new ones")).at("8:20")


def test_the_minutes_have_what_was_heard_since_the_meeting_before() -> None:
    school = listening().do(FocusDropped("f1")).close()
    said = markdown(minutes(school.opening, school.board, school.clock.local))
    assert (
        "## Heard from focus students\n\n"
        "- M14: Nobody asks \\*me\\* (Ana, Bo, 2026-11-16)\n"
        "- Grade 6: We like the new ones (Bo, 2026-11-18)\n"
    ) in said
    assert "too easy" not in said


def test_the_staff_is_told_none_of_it() -> None:
    school = listening().close()
    told = plain_text(update(school.board, TODAY))
    for word in ("M14", "asks", "Heard", "new ones"):
        assert word not in told


def test_show_knows_them_by_their_codes() -> None:
    school = listening().leave("Ana")
    shown = json.loads(to_json(contract(school.board, school.now, school.clock.on, school.clock.local)))
    assert shown["focus"] == [
        {
            "code": "M14",
            "kind": "student",
            "routine": "lunch",
            "last_heard": "2026-11-16",
            "why": "Reads *alone*",
            "responsible": None,
            "every_days": 30,
            "overdue": False,
        },
        {
            "code": "Grade 6",
            "kind": "group",
            "routine": None,
            "last_heard": "2026-11-18",
            "why": "",
            "responsible": None,
            "every_days": 30,
            "overdue": False,
        },
        {
            "code": "T07",
            "kind": "student",
            "routine": None,
            "last_heard": None,
            "why": "",
            "responsible": None,
            "every_days": 30,
            "overdue": False,
        },
    ]
    assert shown["hearings"][1] == {
        "focus": "M14",
        "on": "2026-11-16",
        "by": ["Ana", "Bo"],
        "heard": "Nobody asks *me*",
    }
