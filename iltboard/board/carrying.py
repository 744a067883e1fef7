"""What goes over from one chapter of the log into the next."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.model import Board


def coming(board: Board) -> Board:
    """The board that the next entry will meet: after the close, what is carried over."""
    return carry(board) if board.closed else board


def carry(board: Board) -> Board:
    """All that is live, and the closed meeting's summary with what its staff update is still made of.

    An issue can lie on the table after the close, where another seat put it there as the close was redone.
    """
    last = board.last
    tellings = tuple(telling for telling in board.tellings if telling.told is None)
    rocks = tuple(rock for rock in board.rocks if rock.live)
    todos = tuple(todo for todo in board.todos if not todo.done)
    named = {rock.owner for rock in (*rocks, *(last.rocks if last else ()))}
    named |= {todo.owner for todo in (*todos, *(last.todos if last else ()))}
    named |= {telling.member for telling in tellings} | {rating.member for rating in (last.ratings if last else ())}
    told = {issue.id for issue in last.solved} | {note.id for note in last.notes} if last else set()
    members = {member.id for member in board.members}
    return Board(
        team=board.team,
        agenda=board.agenda,
        members=board.members,
        former=tuple(member for member in board.former if member.id in named),
        served=tuple(served for served in board.served if served.member in members),
        purpose=board.purpose,
        focus=board.focus,
        former_codes=board.former_codes,
        issues=tuple(
            replace(issue, step="identify", talked_s=0.0, tabled_at_s=0.0 if issue.state == "table" else None)
            for issue in board.issues
            if issue.state in ("open", "table", "parked")
        ),
        rocks=rocks,
        todos=todos,
        off_topic=tuple(entry for entry in board.off_topic if entry.fate == "open"),
        tellings=tellings,
        left_out=tuple(item for item in board.left_out if item in told),
        wordings=tuple(wording for wording in board.wordings if wording.item in told),
        last=last,
    )
