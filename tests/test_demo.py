"""The sample school."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import get_args

from iltboard.board.coverage import holes, without_criterion
from iltboard.board.things import RockStatus
from iltboard.board.trail import NO_REOPENING
from iltboard.demo import fill
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from tests.clock import TableClock


def school(folder: Path) -> Session:
    clock = TableClock()
    journal = ChapterJournal(folder)
    fill(journal, clock)
    return Session(journal, clock, "board")


def test_it_is_a_plausible_school(tmp_path: Path) -> None:
    session = school(tmp_path / "demo")
    board, now = session.board, session.clock.now()
    assert board.meeting is None
    assert len(board.members) >= 8
    assert all(member.role for member in board.members)
    assert len(board.rocks) == 9
    assert {rock.status for rock in board.rocks} == set(get_args(RockStatus))
    assert [rock.title for rock in board.rocks if rock.day(now.date()) > rock.days]
    assert len(board.issues) == 12
    assert len(board.parked) == 2
    assert sum(issue.starred for issue in board.queue) == 3
    assert len({issue.by for issue in board.issues}) >= 6
    assert len({issue.added_at for issue in board.issues}) >= 6
    assert board.queue[-1].added_at - now == timedelta()
    assert len(board.todos) == 6


def test_its_team_was_chosen_in_the_open_and_has_a_hole_or_two(tmp_path: Path) -> None:
    board = school(tmp_path / "demo").board
    assert 1 <= len(holes(board)) <= 2
    assert without_criterion(board)
    assert board.selection
    assert not board.selection.open
    assert {it.decided for it in board.selection.candidates} == {"chosen", "not this time"}


def test_every_rock_and_todo_has_a_member_as_its_owner(tmp_path: Path) -> None:
    board = school(tmp_path / "demo").board
    members = {member.id for member in board.members}
    assert {rock.owner for rock in board.rocks} | {todo.owner for todo in board.todos} <= members


def test_the_board_takes_over_where_it_ends(tmp_path: Path) -> None:
    session = school(tmp_path / "demo")
    assert session.notices == ()
    assert session.board.moot == 0
    assert session.undo().refused == NO_REOPENING
