"""Others at the same folder, and a disk that does not take what is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import JournalError, Turn
from iltboard.ui.app import BoardApp
from tests.clock import TableClock
from tests.ui.driver import SETTINGS, BoardDriver


class JournalOnAFullDisk(ChapterJournal):
    """A journal that gives no turn while the disk is full."""

    full = False

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        if self.full:
            raise JournalError("The disk is full: make room on it.")
        with super().turn() as turn:
            yield turn


def a_newer_program_wrote(team: Path) -> Path:
    """The chapter of the team, in a format that is not known yet."""
    (chapter,) = team.glob("000*.json")
    chapter.write_text(chapter.read_text().replace('"format":1', '"format":2'))
    return chapter


async def test_what_others_add_appears(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Homework")
        board.another_seat().do(IssuesAdded((NewIssue("bus", "Bus line", "Sam Okafor"),)))
        assert "Bus line" not in board.screen()
        await board.pass_time(0.25)
        assert board.queue_titles()[-1] == "Bus line"
        assert "Bus line" in board.panel("queue")
        assert board.selected() == "Homework"


async def test_what_others_add_appears_also_behind_a_dialog(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a", "x")
        board.another_seat().do(IssuesAdded((NewIssue("bus", "Bus line"),)))
        await board.pass_time(0.25)
        await board.see("Bus line")
        assert board.fields()["title"] == "x"


async def test_a_seat_is_taken_once_the_board_stands_and_before_anything_is_entered(team: Path) -> None:
    taken: list[str] = []

    def take() -> str:
        taken.append("board")
        return taken[-1]

    with closing(Session(ChapterJournal(team), TableClock(), take)) as session:
        assert not taken
        async with BoardApp(session, SETTINGS).run_test():
            pass
        assert taken == ["board"]


async def test_two_boards_work_one_meeting(team: Path) -> None:
    async with BoardDriver.on(team) as board, BoardDriver.on(team, seat="board-2", clock=board.clock) as other:
        await board.start_meeting()
        await other.tick()
        assert other.segment() == "WINS"
        await other.press("n", "o")
        await board.tick()
        assert board.segment() == "PURPOSE"
        assert "1 ·" in board.strip()


async def test_what_is_not_saved_is_shown_as_such_until_it_is(team: Path) -> None:
    journal = JournalOnAFullDisk(team)
    async with BoardDriver.on(team, journal=journal) as board:
        journal.full = True
        await board.add_issue("Bus line")
        assert board.message() == "▲ Not saved, tried again until it is: The disk is full: make room on it."
        assert "▲ 1 not saved" in board.header()
        assert board.queue_titles()[-1] == "Bus line"
        assert "Bus line" not in [issue.title for issue in board.on_disk().queue]
        await board.press("o")
        await board.pass_time(1)
        assert "▲ 2 not saved" in board.header()
        await board.press("q")
        assert "what is not is lost. The same key again leaves it all the same." in board.message()
        journal.full = False
        await board.pass_time(1)
        assert "not saved" not in board.header()
        assert board.on_disk().queue[-1].title == "Bus line"
        assert len(board.on_disk().off_topic) == 1


async def test_not_saved_is_seen_on_a_small_screen_too(team: Path) -> None:
    journal = JournalOnAFullDisk(team)
    for size in ((80, 24), (40, 10)):
        async with BoardDriver.on(team, journal=journal, size=size) as board:
            journal.full = True
            await board.press("o")
            assert "▲ 1 not saved" in board.header()
            journal.full = False
            await board.tick()


async def test_a_newer_chapter_is_only_read_and_says_so(team: Path) -> None:
    chapter = a_newer_program_wrote(team)
    before = chapter.read_bytes()
    async with BoardDriver.on(team) as board:
        assert "▲ read only" in board.header()
        await board.press("o")
        assert board.message().startswith("▲")
        assert chapter.read_bytes() == before
