"""The end of the hour: what is still to be said before it is closed, and the recap after it."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.conclude import skipped, suggested
from iltboard.board.events.off_topic import WORDS
from iltboard.board.events.update import told_of
from iltboard.board.model import Board, Summary
from iltboard.board.norms import fingers
from iltboard.board.promises import new_todos
from iltboard.board.things import Issue, OffTopic, Todo
from iltboard.reports import figures
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.scenes.before import told_or_not
from iltboard.ui.scenes.norms import kept
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import Item, StageSlice, labelled, ticked


def conclude(view: View) -> StageSlice:
    """The five things a meeting ends with, each with its key; what is not settled; then the decisions, read back.

    On a wall, whose pages nobody turns, the decisions come first.
    """
    board = view.board
    solved = board.solved
    todos = new_todos(board, board.meeting)
    left = skipped(board)
    asked = [
        labelled("Rate the hour", _ratings(view), aside=view.key("rate"), most=3),
        labelled("", _suggestion(view), tone="quiet"),
        *kept(view),
        labelled("Plus, delta", _plus_and_delta(board), aside=f"{view.key('plus')} {view.key('delta')}"),
        labelled("Tell the staff", _update(view), aside=view.key("go-update")),
        labelled("Close", f"left out: {', '.join(left)}" if left else "✓ all done", aside=view.key("close")),
        *told_or_not(view),
        *(_unsettled(view, entry) for entry in board.off_topic if entry.fate == "open"),
    ]
    said = [
        *read_back(board, solved, todos),
        *(Item(note.text, Span("+ ", "good", bold=True), id=note.id) for note in board.noted("plus")),
        *(Item(note.text, Span("Δ ", "warning", bold=True), id=note.id) for note in board.noted("delta")),
    ]
    figures = f"{words.many(len(solved), 'issue')} solved, {words.many(len(todos), 'new to-do')}"
    items = (*asked, *said) if view.hands else (*said, *asked)
    return StageSlice(figures=figures, items=items)


def recap(view: View) -> StageSlice:
    """What the closed meeting came to: the decisions, then the hour."""
    last, meeting = view.board.last, view.meeting
    if last is None or meeting is None or meeting.closed_at is None:
        return StageSlice()
    started, ended = view.clock_time(meeting.started_at), view.clock_time(meeting.closed_at)
    rated = f"{words.average(last.ratings)} of 10, by {len(last.ratings)}" if last.ratings else "by nobody"
    hour = [
        labelled("Hour", f"{started} to {ended}, planned until {view.clock_time(meeting.ends_at)}"),
        labelled("Rated", rated),
        *([labelled("Norms", figures.fists(fingers(last.fists)))] if last.fists else []),
        labelled("Off topic", f"{words.many(last.off_topic, 'entry')}, {words.minutes(last.off_topic_s)}"),
        labelled("Carried over", words.many(last.carried_over, "open issue")),
    ]
    if last.skipped:
        hour.append(labelled("Left out", ", ".join(last.skipped), tone="warning"))
    behind = words.ahead(timing.ahead(meeting, view.now)).text[2:]
    items = (*read_back(view.board, last.solved, last.todos), *hour)
    return StageSlice(figures=f"{_counts(last)}, {behind}", items=items)


def read_back(board: Board, solved: tuple[Issue, ...], todos: tuple[Todo, ...]) -> list[Item]:
    """Each decision with its to-dos, then the to-dos that came without one."""
    items: list[Item] = []
    for issue in solved:
        items.append(Item(issue.title, Span("✓ ", "good", bold=True)))
        items.append(Item(issue.decision or "", Span("    → ", "good"), most=6))
        items += [_todo(board, todo) for todo in todos if todo.issue == issue.id]
    with_issue = {issue.id for issue in solved}
    items += [_todo(board, todo) for todo in todos if todo.issue not in with_issue]
    return items or [Item("Nothing was decided.", tone="quiet")]


def _todo(board: Board, todo: Todo) -> Item:
    due = f"{board.name(todo.owner)} · due {todo.due.day} {todo.due:%b}"
    mark = ticked(todo.done)
    return Item(todo.title, replace(mark, text=f"    {mark.text}"), due, todo.id)


def _ratings(view: View) -> str:
    board = view.board
    if not board.rated:
        return f"0 of {len(board.here)} yet"
    each = ", ".join(f"{view.called(rating.member)} {rating.score}" for rating in board.rated)
    return f"{words.average(board.rated)} · {each}"


def _suggestion(view: View) -> str:
    found = suggested(view.board, view.now)
    if found is None:
        return ""
    why = ", ".join(f"{what} {words.minutes(seconds)} −{lost}" for what, seconds, lost in found.reasons)
    return f"the log suggests {found.score}: {why or 'no more than a minute late, over time or off topic'}"


def _plus_and_delta(board: Board) -> str:
    plus, delta = len(board.noted("plus")), len(board.noted("delta"))
    return f"{plus} plus, {delta} delta" if plus or delta else "none yet"


def _update(view: View) -> str:
    board = view.board
    lines = sum(item not in board.left_out for item in told_of(board))
    meeting = board.meeting.id if board.meeting else ""
    who = [
        f"{view.called(telling.member)} ({telling.channel})" for telling in board.tellings if telling.meeting == meeting
    ]
    return f"{words.many(lines, 'line')} drafted, {'told by ' + ', '.join(who) if who else 'nobody to tell them yet'}"


def _unsettled(view: View, entry: OffTopic) -> Item:
    text = f"{view.clock_time(entry.at)} {entry.note or 'no words yet'}"
    return Item(text, Span("⚑ ", "warning", bold=True), view.offer(WORDS[entry.fate], "open", "settles"), entry.id)


def _counts(last: Summary) -> str:
    return f"{words.many(len(last.solved), 'issue')} solved, {words.many(len(last.todos), 'new to-do')}"
