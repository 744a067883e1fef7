"""The reflection's screen: the team answers its questions within minutes, keeps feedback and wins, tells one win."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from iltboard.board.model import Board
from iltboard.board.reflection import QUESTIONS, Answer, Feedback, Win
from tests.clock import START, TableClock
from tests.ui.driver import BoardDriver, WallDriver
from tests.ui.school import founded, harbour

TODAY = START.date()
JUNE = START.replace(year=2027, month=6, day=2)
OCTOBER = date(2026, 10, 14)
HELD = tuple(TODAY - timedelta(weeks=weeks) for weeks in (6, 5, 4, 2, 1))


def reflective() -> Board:
    """Six questions were answered in October; a parent said something; there are two wins."""
    answers = (Answer(it.id, it.id, "partly", OCTOBER, f"Note on {it.id}") for it in QUESTIONS[1:7])
    feedback = (Feedback("f", "A parent", OCTOBER, "Too much jargon", "Say it plainly"),)
    wins = (Win("w1", "A grant for books", OCTOBER), Win("w2", "Attendance is up", TODAY - timedelta(days=7)))
    return replace(harbour(), answers=tuple(answers), feedback=feedback, wins=wins, held=HELD)


async def test_two_questions_are_answered_and_a_no_becomes_an_issue(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", reflective())) as board:
        assert "Reflect        2 questions this month" in board.stage()
        await board.press("g", "r")
        shown = board.screen()
        assert "TO REFLECT ON TODAY  0 of 2 answered" in shown
        assert "the log says partly: 3 meetings in the last 4 weeks" in shown
        assert "OUR OTHER QUESTIONS  2 a month in turn" in shown
        await board.press("enter")
        assert board.asks() == "Do we meet every week? (1 of 2)"
        assert board.chosen() == ["partly"]
        await board.press("p")
        assert board.fields() == {"note": "3 meetings in the last 4 weeks"}
        await board.press("enter")
        assert board.asks() == "Do we celebrate our wins, small and big? (2 of 2)"
        await board.press("n")
        await board.type("Nobody says them aloud")
        await board.press("enter")
        assert board.message() == "That was all for this month. i makes an issue of a selected “no”."
        weekly, wins = board.on_disk().answers[-2:]
        assert (weekly.reply, weekly.note, weekly.on) == ("partly", "3 meetings in the last 4 weeks", TODAY)
        assert (wins.reply, wins.note) == ("no", "Nobody says them aloud")
        assert "✓ all answered; next in December: 2 questions" in board.screen()
        await board.press("i")
        issue = board.on_disk().queue[-1]
        assert issue.title == "Do we celebrate our wins, small and big? No: Nobody says them aloud"
        assert issue.source
        assert (issue.source.kind, issue.source.id) == ("answer", wins.id)
        await board.press("i")
        assert board.message().startswith("▲ It is an issue already, in the queue")
        await board.press("enter", "n", "escape")
        assert board.message() == "Answered “no”. i makes an issue of it."
        await board.press("escape")
        assert "questions this month" not in board.stage()


async def test_eight_questions_take_three_presses_each_or_less(tmp_path: Path) -> None:
    folder = founded(tmp_path / "team", reflective())
    async with BoardDriver.on(folder, clock=TableClock(JUNE)) as board:
        await board.press("g", "r")
        presses = 0
        while len(board.on_disk().answers) < 6 + len(QUESTIONS):
            key = "enter" if not board.asks() else "y"
            await board.press(key)
            presses += 1
        assert presses <= 3 * len(QUESTIONS)
        assert {answer.question for answer in board.on_disk().answers if answer.on == JUNE.date()} == {
            question.id for question in QUESTIONS
        }


async def test_it_stops_wherever_esc_is_pressed_and_keeps_what_was_answered(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", reflective())) as board:
        await board.press("g", "r", "enter", "y", "escape")
        assert (board.dialog(), board.asks()) == ("", "")
        assert [(it.question, it.reply, it.note) for it in board.on_disk().answers[6:]] == [("weekly", "yes", "")]
        assert "✓ yes" in board.screen()
        await board.press("enter", "escape")
        assert len(board.on_disk().answers) == 7
        await board.press("enter", "n", "enter")  # answered anew; then nothing goes on by itself
        assert board.asks() == ""
        assert [it.reply for it in board.on_disk().answers[6:]] == ["no"]
        await board.press("u", "u")
        assert len(board.on_disk().answers) == 6


async def test_the_questions_are_the_teams_own(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", reflective())) as board:
        await board.press("g", "r", "A", "q")
        await board.type("Do our families know us?")
        await board.press("enter", "e")
        await board.type("Do families know us?")
        await board.press("enter")
        assert board.on_disk().questions[-1].text == "Do families know us?"
        await board.press("x")
        assert len(board.on_disk().questions) == len(QUESTIONS)
        await board.press("r", "4")
        assert board.on_disk().asked_a_month == 4
        assert "0 of 4 answered" in board.screen()


async def test_feedback_is_kept_edited_and_made_an_issue(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", reflective())) as board:
        await board.press("g", "r", "A", "f", "enter")
        assert board.problem().startswith("Who said it?")
        await board.fill(who="A new teacher", said="Nobody told me", on="-2")
        await board.press("enter", "enter")
        given = board.on_disk().feedback[-1]
        assert (given.who, given.said, given.on) == ("A new teacher", "Nobody told me", date(2026, 11, 16))
        await board.fill(will_do="Tell every new teacher")
        await board.press("enter")
        assert board.on_disk().feedback[-1].will_do == "Tell every new teacher"
        assert "→ Tell every new teacher" in board.screen()
        await board.press("i")
        assert board.on_disk().queue[-1].title == "A new teacher: Nobody told me"


async def test_wins_are_celebrated_and_one_a_month_is_told_to_the_staff(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", reflective())) as board:
        await board.press("g", "r", "A", "w")
        await board.type("The choir sang")
        await board.press("enter", "d", "W")
        win = board.on_disk().wins[-1]
        assert (win.text, win.on, win.celebrated, win.told_on) == ("The choir sang", TODAY, True, TODAY)
        assert "celebrated, 18 Nov" in board.screen()
        assert "told to the staff this month" in board.screen()
        await board.press("g", "u")
        assert "Win of the month: The choir sang" in board.screen()
        await board.press("g", "r", "W")
        assert board.on_disk().wins[-1].told_on is None
        await board.press("i")
        assert board.message() == "▲ Select an answered question, or feedback, first."
        await board.press("k", "d")
        assert board.message() == "▲ Select a win first."


async def test_a_wall_shows_it_without_a_key(tmp_path: Path) -> None:
    async with WallDriver.on(founded(tmp_path / "team", harbour()), seat="wall") as wall:
        assert "Reflect        2 questions this month" in wall.stage()
        assert "g r" not in wall.stage()
