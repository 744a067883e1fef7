"""What is on the stage: one function a scene, and which scene it is."""

from __future__ import annotations

from collections.abc import Callable

from iltboard.board import timing
from iltboard.board.model import Board
from iltboard.board.things import Todo
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import Item, Scene, StageSlice, labelled, ticked


def scene(view: View) -> Scene:
    """The scene follows the kind of the open segment; an issue on the table is always shown."""
    if view.standing == "closed":
        return "recap"
    if view.board.meeting is None:
        return "ready"
    if view.kind == "conclude":
        return "recap"
    return "table" if view.board.table else BY_KIND.get(view.kind, "table")


def stage(view: View) -> StageSlice:
    """The stage's slice."""
    now = scene(view)
    shown = SCENES[now](view)
    return shown._replace(
        scene=now, empty=_empty(view, now), selected=view.selected["stage"], active=view.active == "stage"
    )


def _empty(view: View, now: Scene) -> str:
    """What a scene with nothing in it says: the key that fills it."""
    add = f"{view.key('add-thing')} adds one."
    return {
        "table": f"Nothing yet: choose an issue with the arrows, {view.key('open')} puts it here.",
        "wins": f"None told yet: {add}",
        "headlines": f"None told yet: {add}",
        "rocks": f"Each owner says how it stands: {view.key('next-panel')} goes on to the rocks, "
        f"{view.key('status')} changes the status.",
        "todos": f"None open: {add}",
        "recap": "Nothing was decided.",
    }.get(now, "")


def _ready(view: View) -> StageSlice:
    board = view.board
    todos = [todo for todo in board.todos if not todo.done]
    due = sum(todo.due <= view.today for todo in todos)
    rocks = [rock for rock in board.rocks if rock.status not in ("done", "dropped")]
    over = sum(rock.day(view.today) > rock.days for rock in rocks)
    waiting = [
        words.many(len(board.queue), "issue"),
        words.many(len(todos), "to-do") + (f" ({due} due)" if due else ""),
        words.many(len(rocks), "rock") + (f" ({over} past the end)" if over else ""),
    ]
    members = ", ".join(member.name for member in board.members)
    items = [
        labelled("Waiting", ", ".join(waiting)),
        labelled("Members", members or "none yet: iltboard member add NAME"),
        labelled("Agenda", f"{board.agenda.name}, {words.length(board.agenda.plan_s)} minutes"),
    ]
    if board.last and board.last.meeting.closed_at:
        last = f"{view.local(board.last.meeting.closed_at):%d %b}: {words.many(len(board.last.solved), 'issue')} solved"
        items.append(labelled("Last time", f"{last}, {words.many(len(board.last.todos), 'to-do')}"))
    return StageSlice(items=tuple(items))


def _table(view: View) -> StageSlice:
    issue = view.board.table
    if issue is None:
        return StageSlice()
    raised = f"raised by {issue.by}, " if issue.by else "raised "
    age = words.age(issue.added_at, view.hour)
    when = f"{age} ago"
    if age == "new":
        when = "today" if view.local(issue.added_at).date() == view.today else "yesterday"
    return StageSlice(
        figures=f"{raised}{when}", title=issue.title, items=(Item(_table_keys(view), Span(""), quiet=True),)
    )


def _table_keys(view: View) -> str:
    does = (("resolve", "solve it"), ("park", "park it"), ("office", "to the office"), ("open", "back to the queue"))
    return "    ".join(f"{view.key(command)} {word}" for command, word in does)


def _wins(view: View) -> StageSlice:
    items = tuple(Item(note.text, Span("★ ", "good"), id=note.id) for note in view.board.noted("win"))
    return StageSlice(figures=f"{len(items)} today" if items else "", items=items)


def _headlines(view: View) -> StageSlice:
    items = tuple(Item(note.text, Span("· ", "primary"), id=note.id) for note in view.board.noted("headline"))
    return StageSlice(figures=f"{len(items)} today" if items else "", items=items)


def _rocks(_view: View) -> StageSlice:
    return StageSlice()


def _todos(view: View) -> StageSlice:
    todos = view.board.todos
    done = sum(todo.done for todo in todos)
    items = tuple(_todo_item(view, todo) for todo in todos)
    return StageSlice(figures=f"{done} of {len(todos)} done" if todos else "", items=items)


def _todo_item(view: View, todo: Todo) -> Item:
    late = not todo.done and todo.due < view.today
    due = f"{'was ' if late else ''}due {todo.due.day} {todo.due:%b}"
    return Item(todo.title, ticked(todo.done), f"{view.board.name(todo.owner)} · {due}", todo.id, quiet=todo.done)


def _recap(view: View) -> StageSlice:
    board = view.board
    meeting = view.meeting
    last = board.last if board.meeting is None else None
    solved = last.solved if last else tuple(issue for issue in board.issues if issue.state == "solved")
    todos = last.todos if last else tuple(todo for todo in board.todos if todo.issue in {issue.id for issue in solved})
    items: list[Item] = []
    if last and meeting and meeting.closed_at:
        started, ended = view.clock_time(meeting.started_at), view.clock_time(meeting.closed_at)
        items.append(labelled("Hour", f"{started} to {ended}, planned until {view.clock_time(meeting.ends_at)}"))
        items.append(labelled("Off topic", f"{words.many(last.off_topic, 'entry')}, {words.minutes(last.off_topic_s)}"))
        items.append(labelled("Carried over", words.many(last.carried_over, "open issue")))
    for issue in solved:
        items += [Item(issue.title, Span("✓ ", "good", bold=True)), Item(issue.decision or "", Span("    → ", "good"))]
        items += [_from(board, todo) for todo in todos if todo.issue == issue.id]
    behind = timing.ahead(meeting, view.now) if meeting else 0.0
    figures = f"{words.many(len(solved), 'issue')} solved, {words.many(len(todos), 'new to-do')}"
    return StageSlice(figures=figures + (f", {words.ahead(behind).text[2:]}" if last else ""), items=tuple(items))


def _from(board: Board, todo: Todo) -> Item:
    return Item(todo.title, Span("    ○ ", "quiet"), f"{board.name(todo.owner)} · due {todo.due.day} {todo.due:%b}")


BY_KIND: dict[str, Scene] = {
    "wins": "wins",
    "headlines": "headlines",
    "rocks": "rocks",
    "todos": "todos",
}
SCENES: dict[Scene, Callable[[View], StageSlice]] = {
    "ready": _ready,
    "table": _table,
    "wins": _wins,
    "headlines": _headlines,
    "rocks": _rocks,
    "todos": _todos,
    "recap": _recap,
}
