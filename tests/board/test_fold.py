"""The fold: total, the same in one go as in parts, and losing nothing, whatever is in the log."""

from __future__ import annotations

import pkgutil
from collections import Counter
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from iltboard.board import events, timing
from iltboard.board.carrying import carry
from iltboard.board.events.event import Event
from iltboard.board.events.outcomes import IssueMerged
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.log import AnyEvent, Entry, fold, folds_onto, happened, taken_back
from iltboard.board.model import Board
from iltboard.board.things import TOP
from iltboard.board.trail import Trail, to_redo, to_undo
from tests.board.random_logs import KINDS_OF_EVENT, any_event, logs, openings
from tests.clock import START

SEATS = ("board", "board-2", "cli")


def rooms_events() -> set[type[Event]]:
    """Every event written down in events/, but not those that only others are made of."""
    for module in pkgutil.iter_modules(events.__path__):
        import_module(f"{events.__name__}.{module.name}")
    found: list[type[Event]] = [Event]
    kinds: set[type[Event]] = set()
    while found:
        below = found.pop().__subclasses__()
        found += below
        kinds.update(kind for kind in below if not kind.__subclasses__())
    return kinds


def test_the_union_names_every_event() -> None:
    assert set(get_args(AnyEvent)) == rooms_events() == set(KINDS_OF_EVENT)


@pytest.mark.parametrize("kind", KINDS_OF_EVENT)
def test_of_what_is_drawn_of_every_event_enough_happens(kind: type[Event]) -> None:
    happens: list[bool] = []

    @settings(max_examples=40, derandomize=True, database=None)
    @given(openings, any_event(kind))
    def ask(board: Board, event: AnyEvent) -> None:
        happens.append(event.refusal(board) is None)

    ask()
    assert sum(happens) >= len(happens) / 20


@pytest.mark.parametrize("kind", KINDS_OF_EVENT)
@settings(max_examples=15)
@given(data=st.data())
def test_every_event_is_written_and_read_back(kind: type[Event], data: st.DataObject) -> None:
    entry = Entry("e", START, "board", data.draw(any_event(kind)))
    assert msgspec.json.decode(msgspec.json.encode(entry), type=Entry) == entry


def test_a_moment_without_its_zone_is_not_read() -> None:
    written = msgspec.json.encode(Entry("e", START, "board", Undone("e1"))).replace(b"Z", b"")
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(written, type=Entry)


@given(openings, logs())
def test_every_board_is_written_and_read_back(opening: Board, log: list[Entry]) -> None:
    board = fold(opening, log)
    assert msgspec.json.decode(msgspec.json.encode(board), type=Board) == board


@given(openings, logs(), st.sampled_from((START, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))))
def test_no_log_is_too_much(opening: Board, log: list[Entry], far: datetime) -> None:
    log = [*log[:3], *(msgspec.structs.replace(entry, at=far) for entry in log[3:6]), *log[6:]]
    fold(opening, log)
    for entry in log:
        assert entry.event.told(opening)
    for seat in SEATS:
        assert to_undo(Trail(opening, log), seat).told
        assert to_redo(Trail(opening, log), seat).told


@given(openings, logs())
def test_the_clock_has_an_answer_for_every_board(opening: Board, log: list[Entry]) -> None:
    meeting = fold(opening, log).meeting
    if meeting:
        now = START + timedelta(hours=1)
        assert timing.projected_end(meeting, now) >= now
        assert timing.ahead(meeting, now) + timing.countdown(meeting, now) is not None


@given(openings, logs(), logs(taking=False))
def test_folding_in_two_halves_is_folding_at_once(opening: Board, first: list[Entry], second: list[Entry]) -> None:
    second = [msgspec.structs.replace(entry, id=f"later {entry.id}") for entry in second]
    assert fold(fold(opening, first), second) == fold(opening, [*first, *second])


@given(openings, logs(taking=False), st.sampled_from(SEATS))
def test_undo_is_the_log_without_it_and_redo_brings_it_back(opening: Board, log: list[Entry], seat: str) -> None:
    taking = to_undo(Trail(opening, log), seat)
    if isinstance(taking.event, Undone):
        undone = [*log, Entry("undo", START, seat, taking.event)]
        assert fold(opening, undone) == fold(opening, [entry for entry in log if entry.id != taking.event.entry])
        bringing = to_redo(Trail(opening, undone), seat)
        assert bringing.event == Redone(taking.event.entry)
        assert (bringing.told, bringing.about) == (taking.told, taking.about)
        assert fold(opening, [*undone, Entry("redo", START, seat, Redone(taking.event.entry))]) == fold(opening, log)


@given(openings, logs())
def test_a_trail_that_grows_has_the_board_that_the_fold_gives(opening: Board, log: list[Entry]) -> None:
    trail = Trail(opening)
    for place, entry in enumerate(log, 1):
        trail.add(entry)
        assert trail.board == fold(opening, log[:place])
    assert trail.undone == taken_back(log)


@given(openings, logs(taking=False), st.sampled_from(SEATS), st.integers(1, 5))
def test_as_many_redos_as_undos_bring_all_of_it_back(opening: Board, log: list[Entry], seat: str, times: int) -> None:
    wanted, presses = fold(opening, log), 0
    for press in range(times):
        taking = to_undo(Trail(opening, log), seat)
        if taking.event:
            log = [*log, Entry(f"undo {press}", START, seat, taking.event)]
            presses += 1
    for press in range(presses):
        bringing = to_redo(Trail(opening, log), seat)
        assert bringing.event, bringing.told
        log = [*log, Entry(f"redo {press}", START, seat, bringing.event)]
    assert fold(opening, log) == wanted


@given(openings, logs())
def test_an_issue_is_never_lost_or_doubled(opening: Board, log: list[Entry]) -> None:
    board = opening
    for entry in log:
        if folds_onto(entry):
            known = {issue.id for issue in board.issues}
            board = happened(board, entry)
            ids = [issue.id for issue in board.issues]
            merged = {entry.event.issue} if isinstance(entry.event, IssueMerged) else set()
            assert known - merged <= set(ids)
            assert len(set(ids)) == len(ids)
            assert sum(issue.state == "table" for issue in board.issues) <= 1
            assert sum(issue.starred for issue in board.queue) <= TOP


@given(openings, logs())
def test_nobody_votes_more_than_three_times_or_for_what_is_not_in_the_queue(opening: Board, log: list[Entry]) -> None:
    board = fold(opening, log)
    assert {vote.issue for vote in board.votes} <= {issue.id for issue in board.queue}
    assert all(count <= TOP for count in Counter(vote.member for vote in board.votes).values())
    assert len(set(board.votes)) == len(board.votes)


@given(openings, logs())
def test_nothing_is_on_the_board_twice(opening: Board, log: list[Entry]) -> None:
    board = fold(opening, log)
    named = (board.members, board.former, board.guests, board.focus, board.rocks, board.todos, board.notes)
    around = (board.questions, board.answers, board.feedback, board.wins, board.commitments, board.norms)
    for things in (*named, *around, board.off_topic, board.tellings, *(rock.milestones for rock in board.rocks)):
        ids = [thing.id for thing in things]
        assert len(set(ids)) == len(ids)
    considered = board.selection.candidates if board.selection else ()
    for chosen in (considered, board.team.criteria):
        assert len({thing.id for thing in chosen}) == len(chosen)
    assert not {member.id for member in board.members} & {member.id for member in board.former}
    in_round = (board.round.readings, board.round.drafts) if board.round else ()
    for things in in_round:
        assert len({thing.id for thing in things}) == len(things)
    for said in (
        board.present,
        board.left_out,
        board.round.writers if board.round else (),
        [taken.role for taken in board.roles],
    ):
        assert len(set(said)) == len(said)


@given(openings, logs())
def test_the_next_chapter_opens_with_what_is_live(opening: Board, log: list[Entry]) -> None:
    board = fold(opening, log)
    carried = carry(board)
    assert [issue.id for issue in carried.queue] == [issue.id for issue in board.queue]
    assert [issue.id for issue in carried.parked] == [issue.id for issue in board.parked]
    lay_there = board.table and replace(board.table, step="identify", talked_s=0.0, tabled_at_s=0.0)
    assert carried.table == lay_there
    assert all(issue.state not in ("solved", "office") for issue in carried.issues)
    assert [rock for rock in board.rocks if rock.status not in ("done", "dropped")] == list(carried.rocks)
    assert [todo for todo in board.todos if not todo.done] == list(carried.todos)
    assert (carried.team, carried.agenda, carried.members, carried.last) == (
        board.team,
        board.agenda,
        board.members,
        board.last,
    )
    assert list(carried.tellings) == [telling for telling in board.tellings if telling.told is None]
    assert (carried.present, carried.guests, carried.roles, carried.ratings) == ((), (), (), ())
    assert (carried.notes, carried.voices, carried.votes, carried.plan) == ((), (), (), None)
    assert (carried.meeting, carried.closed, carried.moot) == (None, False, 0)
    assert carry(carried) == carried
