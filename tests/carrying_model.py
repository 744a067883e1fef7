"""What goes over into the next chapter, told by what does not: a part of the board that nobody names here goes over."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from iltboard.board.model import Board
from iltboard.board.things import find

KEPT_HEARINGS = 3
_PEOPLE = ("owner", "member", "responsible", "listeners")
"""The fields that name somebody, by id."""


def met(board: Board) -> Board:
    """The board that the next event meets."""
    return carried(board) if board.closed else board


def carried(board: Board) -> Board:
    """All of it but what was the meeting's own, and what is over."""
    last = board.last
    rocks = tuple(rock for rock in board.rocks if rock.status not in ("done", "dropped"))
    todos = tuple(todo for todo in board.todos if not todo.done)
    tellings = tuple(telling for telling in board.tellings if telling.told is None)
    hearings = tuple(
        hearing
        for place, hearing in enumerate(board.hearings)
        if find(board.focus, hearing.focus)
        and sum(later.focus == hearing.focus for later in board.hearings[place + 1 :]) < KEPT_HEARINGS
    )
    in_last = (last.rocks, last.todos, last.ratings) if last else ()
    texts = board.round.texts if board.round else ()
    named = set(_people([rocks, todos, tellings, hearings, board.focus, texts, in_last]))
    told = {thing.id for thing in (*last.solved, *last.notes)} if last else set()
    return replace(
        board,
        plan=None,
        present=(),
        guests=(),
        roles=(),
        notes=(),
        voices=(),
        voting=False,
        votes=(),
        ratings=(),
        fists=(),
        meeting=None,
        closed=False,
        moot=0,
        former=tuple(member for member in board.former if member.id in named),
        served=tuple(served for served in board.served if find(board.members, served.member)),
        hearings=hearings,
        issues=tuple(
            replace(issue, step="identify", talked_s=0.0, tabled_at_s=0.0 if issue.state == "table" else None)
            for issue in board.issues
            if issue.state not in ("solved", "office")
        ),
        rocks=rocks,
        todos=todos,
        off_topic=tuple(entry for entry in board.off_topic if entry.fate == "open"),
        tellings=tellings,
        left_out=tuple(item for item in board.left_out if item in told),
        wordings=tuple(wording for wording in board.wordings if wording.item in told),
    )


def _people(thing: object) -> Iterator[str]:
    """The ids of all who are named in it, however deep."""
    match msgspec.to_builtins(thing):
        case dict(fields):
            for name, value in fields.items():
                if name in _PEOPLE:
                    yield from [value] if isinstance(value, str) else value
                else:
                    yield from _people(value)
        case list(parts) | tuple(parts):
            for part in parts:
                yield from _people(part)
