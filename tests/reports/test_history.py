"""The history: the figures of each meeting, and the newest four beside the four before."""

from __future__ import annotations

from datetime import timedelta

from iltboard.board.events.off_topic import OffTopicLogged, TalkReturned
from iltboard.board.model import Board
from iltboard.reports.history import Result, markdown, result, trends
from tests.board.school import NEXT_WEEK, TODAY, School


def meetings(*rated: float | None) -> list[Result]:
    """Newest first, a week apart."""
    days = [TODAY - timedelta(days=7 * n) for n in range(len(rated))]
    figures = zip(days, rated, strict=True)
    return [Result(len(rated) - n, day, 2, 3, 4, 90.0, 0.0, score) for n, (day, score) in enumerate(figures)]


def test_a_meetings_figures_are_those_of_its_log() -> None:
    school = School("Pacing", "Grading").promise("Ana", "Old", TODAY).promise("Bo", "Later", NEXT_WEEK)
    school.tick("Ana", "Bo").start().table("Pacing").resolve("Pacing").do(OffTopicLogged("o")).after(75)
    school.do(TalkReturned("o")).rate(Ana=9, Bo=8)
    school.at("8:25").close()
    came_to = Result(7, TODAY, solved=1, done=0, due=1, off_topic_s=75.0, over_s=300.0, rated=8.5)
    assert result(7, school.board) == came_to


def test_what_was_not_closed_is_no_meeting() -> None:
    assert result(1, Board()) is None


def test_the_newest_four_stand_beside_the_four_before() -> None:
    told = trends(meetings(9, 9, None, 8, 7, 7, 6, None))
    assert told[0] == "Rated: 8.7, 6.7 in the 4 meetings before"
    assert "Off topic: 1:30 a meeting, 1:30 a meeting in the 4 meetings before" in told


def test_fewer_meetings_have_no_trend_and_unrated_ones_no_rating() -> None:
    told = trends(meetings(None, None))
    assert told[0] == "Solved: 2.0 a meeting"
    assert not any("before" in line for line in told)


def test_the_report_has_a_line_a_meeting() -> None:
    report = markdown("North *ILT*", meetings(8.5, None))
    assert report.startswith("# North \\*ILT\\*: 2 meetings\n")
    rows = [line for line in report.splitlines() if line.startswith("| ")]
    assert [cell.strip() for cell in rows[2].split("|")[2:7]] == ["2", "3 of 4", "1:30", "on time", "8.5"]
    assert rows[3].rstrip(" |").endswith("not rated")
