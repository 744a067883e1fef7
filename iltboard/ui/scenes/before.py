"""Before the meeting: who is here, who does what, what was promised, and what is missing."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.events.update import TOLD
from iltboard.board.model import Board
from iltboard.board.readiness import missing
from iltboard.board.reflecting import answered_this_month, due
from iltboard.board.reviewing import IN_A_LINE, not_written, open_round, review_due
from iltboard.board.roles import proposed
from iltboard.board.things import Telling
from iltboard.ui import words
from iltboard.ui.scenes.norms import in_short
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import Item, StageSlice, labelled


def ready(view: View) -> StageSlice:
    """The lines in the order in which a team goes through them."""
    board = view.board
    if not board.members:
        add = f"to here, then {view.key('add-thing')} adds one."
        return StageSlice(empty=view.offer("No members yet", "next-panel", add))
    items = [
        labelled("Who is here", _here(view), aside=view.key("here")),
        labelled("Roles", _roles(view), aside=view.key("roles")),
        *_deltas(board),
        *_purpose(view),
        *_missing(view),
        *told_or_not(view),
        *_reflect(view),
        *in_short(view),
        labelled("Waiting", _waiting(view)),
        labelled("Agenda", f"{board.today.name}, {words.length(board.today.plan_s)} minutes"),
        *_last(view),
    ]
    here = len(board.present) + len(board.guests)
    figures = f"{len(board.present)} of {len(board.members)} here" if here else "nobody ticked yet"
    return StageSlice(figures=figures, items=tuple(items))


def _here(view: View) -> str:
    board = view.board
    ticked = [view.called(member.id) for member in board.members if member.id in board.present]
    ticked += [f"{view.called(guest.id)} (guest)" for guest in board.guests]
    absent = [view.called(member.id) for member in board.members if member.id not in board.present]
    if not ticked:
        return ", ".join(absent)
    return f"✓ {', '.join(ticked)}" + (f" · not yet: {', '.join(absent)}" if absent else "")


def _roles(view: View) -> str:
    board = view.board
    roles = board.roles or proposed(board)
    said = ", ".join(f"{taken.role} {view.called(taken.member)}" for taken in roles)
    return said if board.roles else f"proposed: {said}"


def _deltas(board: Board) -> list[Item]:
    deltas = [note.text for note in board.last.notes if note.kind == "delta"] if board.last else []
    return [labelled("Try today" if n == 0 else "", text, tone="primary") for n, text in enumerate(deltas)]


def _purpose(view: View) -> list[Item]:
    """That it is time to return to the purpose; or, in a round, whose first text is still missing."""
    found, there = open_round(view.board), view.key("go-purpose")
    if found and not found.revealed:
        names = ", ".join(view.called(member.id) for member in not_written(view.board, found))
        said = f"first texts, not yet: {names}" if names else "all first texts are written"
        return [labelled("Purpose", said, tone="primary", aside=there)]
    if review_due(view.board, view.today):
        return [labelled("Purpose", f"Return to our purpose: {IN_A_LINE}", tone="primary", aside=there)]
    return []


def _reflect(view: View) -> list[Item]:
    """That there are questions this month, until the first of them is answered."""
    count = len(due(view.board, view.today))
    if not count or answered_this_month(view.board, view.today):
        return []
    return [labelled("Reflect", f"{words.many(count, 'question')} this month", aside=view.key("go-reflection"))]


def told_or_not(view: View) -> list[Item]:
    """Who was to tell the staff of the meetings before, and whether it was done."""
    return [_telling(view, telling, number) for number, telling in enumerate(view.promised)]


def _telling(view: View, telling: Telling, number: int) -> Item:
    who = view.called(telling.member)
    by = f"{telling.by:%a} {telling.by.day} {telling.by:%b}"
    line = f"{words.TOLD_MARKS[telling.told]} {telling.channel}, {who}, by {by}: {TOLD[telling.told]}"
    return replace(labelled("Staff update" if number == 0 else "", line, aside=view.key("done")), id=telling.id)


def _missing(view: View) -> list[Item]:
    lines = missing(view.board, view.today)
    if not lines:
        return [labelled("Missing", "✓ nothing", tone="good")]
    return [labelled("Missing" if n == 0 else "", f"▲ {line}", tone="warning") for n, line in enumerate(lines)]


def _waiting(view: View) -> str:
    board = view.board
    todos = [todo for todo in board.todos if not todo.done]
    due = sum(todo.due <= view.today for todo in todos)
    rocks = [rock for rock in board.rocks if rock.live]
    parts = [
        words.many(len(board.queue), "issue"),
        words.many(len(todos), "to-do") + (f" ({due} due)" if due else ""),
        words.many(len(rocks), "rock"),
    ]
    return ", ".join(parts)


def _last(view: View) -> list[Item]:
    last = view.board.last
    if not last or not last.meeting.closed_at:
        return []
    when = view.local(last.meeting.closed_at)
    said = f"{when.day} {when:%b}: {words.many(len(last.solved), 'issue')} solved, "
    said += words.many(len(last.todos), "to-do")
    if last.ratings:
        said += f", rated {words.average(last.ratings)}"
    return [labelled("Last time", said)]
