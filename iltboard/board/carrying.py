"""What goes over from one chapter of the log into the next."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.focus import Hearing
from iltboard.board.model import Board
from iltboard.board.things import find

KEPT_HEARINGS = 3


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
    hearings = _newest_hearings(board)
    named |= {who for hearing in hearings for who in hearing.listeners} | {focus.responsible for focus in board.focus}
    named |= set(board.round.writers if board.round else ())
    told = {issue.id for issue in last.solved} | {note.id for note in last.notes} if last else set()
    members = {member.id for member in board.members}
    return Board(
        team=board.team,
        agenda=board.agenda,
        members=board.members,
        former=tuple(member for member in board.former if member.id in named),
        served=tuple(served for served in board.served if served.member in members),
        selection=board.selection,
        purpose=board.purpose,
        versions=board.versions,
        round=board.round,
        review=board.review,
        focus=board.focus,
        former_codes=board.former_codes,
        hearings=hearings,
        commitments=board.commitments,
        norms=board.norms,
        norms_read=board.norms_read,
        questions=board.questions,
        asked_a_month=board.asked_a_month,
        answers=board.answers,
        feedback=board.feedback,
        wins=board.wins,
        held=board.held,
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


def _newest_hearings(board: Board) -> tuple[Hearing, ...]:
    """The newest few of each who is in focus; the others are told in the chapters in which they were entered."""
    newest: list[Hearing] = []
    for hearing in reversed(board.hearings):
        if find(board.focus, hearing.focus) and sum(it.focus == hearing.focus for it in newest) < KEPT_HEARINGS:
            newest.append(hearing)
    return tuple(reversed(newest))
