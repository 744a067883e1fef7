"""What drives a team's sessions on a real folder, in whatever order, beside a plain model that says what is to come."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.events.outcomes import IssueParked
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.log import AnyEvent, Entry
from iltboard.board.model import Board
from iltboard.session import Outcome, Session
from iltboard.store.chapter_names import chapter_numbers
from iltboard.store.chapters import ChapterJournal
from iltboard.store.names import NamesFile
from tests.board.random_logs import KINDS_OF_EVENT, any_event, openings
from tests.carrying_model import met
from tests.clock import TableClock
from tests.session_model import NAME, STUDENT, Chapter, Team
from tests.store.disk import Disk
from tests.store.team import sit_down

Deed = Literal["undo", "redo", "start or close", "park the newest", "keep the name", "redact"]
Befalling = Literal["look", "try again", "start anew", "room", "write", "replace", "sync"]
SEATS = ("board", "board-2", "cli")

_kinds = [kind for kind in KINDS_OF_EVENT if kind not in (Undone, Redone)]
seats = st.sampled_from(("board", "board", "board-2", "board-2", "cli"))
events = st.sampled_from(_kinds).flatmap(any_event)
added = st.builds(
    lambda number, title: IssuesAdded((NewIssue(f"issue {number}", title),)),
    st.integers(0, 99),
    st.sampled_from(("Pacing", "Pacing", f"Ask {NAME} today")),
)
keys: st.SearchStrategy[Deed] = st.sampled_from(
    (
        *("undo", "undo", "undo", "redo", "redo", "start or close", "start or close", "start or close"),
        *("park the newest", "keep the name", "redact"),
    )
)
deeds: st.SearchStrategy[AnyEvent | Deed] = st.one_of(events, events, added, keys, keys)
befalling: st.SearchStrategy[Befalling] = st.sampled_from(
    ("look", "look", "try again", "start anew", "room", "room", "write", "replace", "sync")
)
spans = st.sampled_from((0, 1, 20, 90, 600, -30))


class SessionMachine(RuleBasedStateMachine):
    """Three seats at a folder. After each step each of them shows what the model says, and so does the disk."""

    def __init__(self) -> None:
        super().__init__()
        self.place = TemporaryDirectory()
        self.folder = Path(self.place.name)
        self.clock = TableClock()
        self.disk = Disk()
        self.under = self.disk.spinning()
        self.under.__enter__()
        self.closed = dict[int, bytes]()
        self.numbers = count()

    @initialize(opening=openings)
    def open(self, opening: Board) -> None:
        if opening != Board():
            ChapterJournal(self.folder).begin(opening, [])
        self.model = Team(opening, SEATS)
        self.sessions = {seat: self._sit_down(seat) for seat in SEATS}

    @rule(presses=st.lists(st.tuples(seats, deeds, spans), min_size=2, max_size=8))
    def press(self, presses: list[tuple[str, AnyEvent | Deed, int]]) -> None:
        for seat, deed, span in presses:
            self.clock.pass_time(span)
            match deed:
                case "undo":
                    self._press(seat, Chapter.to_undo, Session.undo)
                case "redo":
                    self._press(seat, Chapter.to_redo, Session.redo)
                case "start or close":
                    meeting = self._look(seat).meeting
                    self._do(seat, MeetingClosed(meeting.id) if meeting else MeetingStarted("m"))
                case "park the newest":
                    for issue in self._look(seat).queue[-1:]:
                        self._do(seat, IssueParked(issue.id))
                case "keep the name" | "redact" if self.disk.fails_at:
                    pass
                case "keep the name":
                    outcome = self.sessions[seat].keep_name(STUDENT, NAME)
                    assert (outcome.refused is None) == self.model.keep_name(seat), outcome.refused
                case "redact":
                    self._look(seat)
                    assert self.sessions[seat].redact().refused is None
                    self.model.redact(seat)
                    self.closed.clear()
                case event:
                    self._do(seat, event)

    @rule(seat=seats, what=befalling)
    def befall(self, seat: str, what: Befalling) -> None:
        at_work = self.sessions[seat]
        match what:
            case "look":
                self._look(seat)
            case "try again":
                assert at_work.retry() == at_work.board
                self.model.save(seat, self.disk.fails_at)
            case "start anew":
                # What was in hand is gone with the process: it was never said to be saved.
                at_work.close()
                self.sessions[seat] = self._sit_down(seat)
                self.model.sit_down(seat)
            case "room":
                self._make_room()
            case step:
                self.disk.fails_at = step

    def _make_room(self) -> None:
        """Once there is room again, every seat saves what it has in hand, looks, and sees the same."""
        self.disk.fails_at = None
        for seat, at_work in self.sessions.items():
            at_work.retry()
            self.model.save(seat, None)
        for seat, at_work in self.sessions.items():
            assert self._look(seat) == self.model.disk[-1].board
            assert (at_work.unsaved, at_work.trouble) == (0, None)

    def _look(self, seat: str) -> Board:
        shown = self.sessions[seat].look()
        assert shown == self.sessions[seat].board == self.model.look(seat, self.disk.fails_at).board
        return shown

    def _do(self, seat: str, event: AnyEvent) -> None:
        coded = self.model.coded(seat, event)

        def wish(newest: Chapter, _: str) -> AnyEvent | None:
            return coded if coded.refusal(met(newest.board)) is None else None

        self._press(seat, wish, lambda session: session.do(event))

    def _press(
        self, seat: str, wish: Callable[[Chapter, str], AnyEvent | None], press: Callable[[Session], Outcome]
    ) -> None:
        """Somebody presses: it happens if the model says so, as one new entry; else it leaves everything alone."""
        wished = wish(self.model.look(seat, self.disk.fails_at), seat)
        made: list[str] = []

        def new_id() -> str:
            made.append(f"entry {next(self.numbers)}")
            return made[-1]

        with patch("iltboard.session.new_id", new_id):
            outcome = press(self.sessions[seat])
        assert (outcome.refused is None) == (wished is not None), outcome.refused
        assert bool(outcome.told) == (wished is not None)
        assert len(made) == (wished is not None)
        if wished is not None:
            self.model.take(Entry(made[0], self.clock.now(), seat, wished))
        self.model.save(seat, self.disk.fails_at)
        assert outcome.board == self.sessions[seat].board == self.model.places[seat].newest.board

    @invariant()
    def every_seat_shows_what_the_model_says(self) -> None:
        for seat, at_work in self._sessions():
            place = self.model.places[seat]
            assert at_work.board == place.newest.board
            assert at_work.unsaved == len(place.hand) + place.unsettled
            assert bool(at_work.trouble) == bool(at_work.unsaved)
            news = place.seen[-1] is not self.model.disk[-1]
            assert at_work.stale() if news else self.model.code or not at_work.stale()
            assert place.newest.faulty == []

    @invariant()
    def the_disk_holds_what_the_model_says(self) -> None:
        if self._sessions():
            *closed, newest = self.model.disk
            kept = ChapterJournal(self.folder).read()
            assert kept.entries == newest.entries
            assert kept.opening == newest.opening
            assert not kept.notices
            assert sit_down(self.folder).board == newest.board
            for number, chapter in enumerate(closed, 1):
                data = (self.folder / f"{number:04d}.json").read_bytes()
                if number not in self.closed:
                    assert ChapterJournal(self.folder).chapter(number).entries == chapter.entries
                assert self.closed.setdefault(number, data) == data
            assert len(chapter_numbers(self.folder)) <= len(self.model.disk)
            assert not list(self.folder.glob("*.tmp"))

    def teardown(self) -> None:
        self.under.__exit__(None, None, None)
        self.place.cleanup()

    def _sit_down(self, seat: str) -> Session:
        return Session(ChapterJournal(self.folder), self.clock, lambda: seat, NamesFile(self.folder))

    def _sessions(self) -> list[tuple[str, Session]]:
        return list(getattr(self, "sessions", {}).items())
