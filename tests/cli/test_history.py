"""`iltboard history`, over a year's chapters."""

from __future__ import annotations

from tests.cli.conftest import Typed
from tests.cli.test_minutes import Held, hold

__all__ = ["hold"]


def test_the_meetings_stand_newest_first_with_their_trends(team: Typed, hold: Held) -> None:
    assert team("history") == (0, "No meetings yet: the first one stands here when it is closed.\n", "")
    hold("first", 0)
    hold("second", 7)
    told = team("history").out
    assert told.startswith("# North ILT: 2 meetings\n\n- Rated: 9.0\n- Solved: 1.0 a meeting\n")
    assert told.index("2, Wed 25 Nov 2026") < told.index("1, Wed 18 Nov 2026")
    page = team("history", "--format", "html").out
    assert "<td>1, Wed 18 Nov 2026</td>" in page
