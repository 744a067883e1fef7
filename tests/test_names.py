"""What a session does with the names of focus students: kept apart from the log, and coded before they reach it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from iltboard.board.events.attendance import GuestCame
from iltboard.board.events.focus import FocusChanged, FocusDropped, FocusNamed
from iltboard.board.events.issues import IssueEdited
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled
from iltboard.board.events.selection import CandidateConsidered, SelectionOpened
from iltboard.board.events.team import MemberJoined
from iltboard.board.naming import Student
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.names import NamesFile
from tests.clock import TableClock
from tests.store.team import hold_a_meeting, raised, titles


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "team"


@pytest.fixture
def session(folder: Path) -> Session:
    """A seat at a team of one, with two students and a group in focus."""
    session = sit_down(folder)
    session.do(MemberJoined("dana", "Dana Whitcombe"))
    for name, code in (("one", "M14"), ("two", "T07")):
        session.do(FocusNamed(name, code))
    session.do(FocusNamed("three", "Grade 6", group=True))
    return session


def sit_down(folder: Path, seat: str = "board") -> Session:
    return Session(ChapterJournal(folder), TableClock(), lambda: seat, NamesFile(folder))


def test_a_known_name_never_reaches_the_log(session: Session, folder: Path) -> None:
    assert session.keep_name("one", " Maria  Lopez ").told == "kept apart for M14"
    assert session.names["one"] == Student("M14", "Maria Lopez")
    told = session.do(raised("Maria Lopez reads above, ask LOPEZ")).told
    assert told == "issue “M14 reads above, ask M14” added"
    session.do(MemberJoined("aunt", "maria lopez", "Maria's aunt"))
    session.do(OffTopicLogged("bus", "the bus of Lopez"))
    session.do(OffTopicSettled("bus", "Maria", "issue", None, "new"))
    assert titles(session) == ["M14 reads above, ask M14", "M14"]
    assert session.board.members[-1].name == "M14"
    assert session.board.members[-1].role == "M14's aunt"
    for file in folder.iterdir():
        assert file.name == "names.json" or not re.search(rb"maria|lopez", file.read_bytes(), re.IGNORECASE)


def test_a_name_is_known_at_every_seat_and_by_the_code_of_today(session: Session, folder: Path) -> None:
    other = sit_down(folder, "cli")
    other.keep_name("one", "Maria Lopez")
    assert session.stale()
    session.look()
    session.do(FocusChanged("one", "M15", group=False))
    session.do(raised("Maria"))
    session.do(FocusDropped("one"))
    session.do(raised("Lopez"))
    assert titles(session) == ["M15", "M14"]
    assert other.forget_name("one").told == "the name of M14 is kept no longer"
    session.do(raised("Maria"))
    assert titles(session)[-1] == "Maria"


def test_undo_takes_nothing_out_of_the_book(session: Session) -> None:
    session.keep_name("two", "Tiago Núñez")
    session.undo()
    assert session.names == {"two": Student("T07", "Tiago Núñez")}


@pytest.mark.parametrize(
    ("student", "name", "refused"),
    [
        ("nobody", "Maria Lopez", "That student is not in focus."),
        ("three", "Maria Lopez", "Grade 6 is a group, and has no name to keep apart."),
        ("two", "MARIA lopez", "That name is kept for M14 already."),
        ("two", " \t", "That is no name: the first and the last name, as people write them."),
        ("two", "dana", "A member is called so too: give the student's whole name."),
    ],
)
def test_a_name_that_cannot_be_kept_is_refused_without_saying_it(
    session: Session, student: str, name: str, refused: str
) -> None:
    session.keep_name("one", "Maria Lopez")
    assert session.keep_name(student, name).refused == refused
    assert list(session.names) == ["one"]


def test_who_is_called_like_a_student_in_part_can_join(session: Session) -> None:
    session.keep_name("one", "Maria Lopez")
    session.do(raised("Maria"))
    session.do(MemberJoined("gomez", "Maria Gomez"))
    assert session.board.members[-1].name == "Maria Gomez"
    session.do(raised("Maria met Lopez"))
    assert titles(session) == ["M14", "Maria met M14"]


def test_so_can_a_guest_and_a_candidate(session: Session) -> None:
    session.keep_name("one", "Maria Lopez")
    session.do(GuestCame("guest", "Lopez Diaz"))
    assert session.board.guests[0].name == "Lopez Diaz"
    session.do(SelectionOpened("seat", date(2026, 11, 18), "a grade 6 seat, as Maria says"))
    session.do(CandidateConsidered("chen", "Maria Chen", "named", "Maria Lopez"))
    session.do(CandidateConsidered("like", "Maria Lopez"))
    assert session.board.selection
    assert session.board.selection.need == "a grade 6 seat, as M14 says"
    chen, like = session.board.selection.candidates
    assert (chen.name, chen.by, like.name) == ("Maria Chen", "M14", "M14")
    session.do(raised("Maria is considered"))
    assert titles(session) == ["Maria is considered"]


def test_texts_that_hold_the_name_already_are_counted(session: Session) -> None:
    first = session.do(raised("Pacing")).board.issues[0]
    session.do(raised("Lopez is ahead"))
    session.do(IssueEdited(first.id, "Pacing for Maria"))
    told = session.keep_name("one", "Maria Lopez").told
    assert told.endswith("it stands in 2 texts written before: iltboard redact takes it out")


def test_a_name_in_what_a_chapter_began_with_is_gone_from_every_seat_and_from_the_next_chapter(
    session: Session, folder: Path
) -> None:
    session.do(raised("Maria Lopez is ahead"))
    hold_a_meeting(session)
    session.do(raised("Pacing"))
    other = sit_down(folder, "board-2")
    other.keep_name("one", "Maria Lopez")
    assert other.redact().refused is None
    session.look()
    assert titles(session) == titles(other) == ["M14 is ahead", "Pacing"]
    hold_a_meeting(session)
    session.do(raised("Bus duty"))
    assert b"Lopez" not in (folder / "0003.json").read_bytes()


def test_a_damaged_book_is_told_and_the_meeting_goes_on(session: Session, folder: Path) -> None:
    session.keep_name("one", "Maria Lopez")
    (folder / "names.json").write_bytes(b"{")
    session.look()
    assert "names.json is damaged" in session.notices[-1]
    session.do(raised("Maria, as far as is known here"))
    assert titles(session) == ["M14, as far as is known here"]
    assert "names.json is damaged" in (session.keep_name("two", "Tiago Núñez").refused or "")
    fresh = sit_down(folder, "cli")
    assert "names.json is damaged" in fresh.notices[-1]
    assert fresh.do(raised("Pacing")).refused is None


def test_a_session_without_a_book_knows_no_names(session: Session, folder: Path) -> None:
    session.keep_name("one", "Maria Lopez")
    wall = Session(ChapterJournal(folder), TableClock(), lambda: "wall")
    assert not wall.names
    assert wall.keep_name("two", "Tiago Núñez").refused == "No names are kept here."
    event = raised("Maria")
    assert wall.do(event).about is event
