"""The queue: issues added, edited, moved, put on the table, starred, solved, parked, sent to the office."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.events.off_topic import talk_back
from iltboard.board.model import TOP, Board, Issue, Todo, changed, find, given

GONE = "That issue is no longer in the queue."


class NewIssue(Struct, frozen=True, omit_defaults=True):
    """An issue to be added; `by` is whoever raised it."""

    id: str
    title: str
    by: str = ""


class NewTodo(Struct, frozen=True, omit_defaults=True):
    """A to-do to be written down; `owner` is a member's id."""

    id: str
    title: str
    owner: str
    due: date


class IssuesAdded(Event, frozen=True):
    """One issue, or the lines of a paste; they go last."""

    issues: tuple[NewIssue, ...]

    def refusal(self, board: Board) -> str | None:
        if not self.issues or not all(issue.title for issue in self.issues):
            return "An issue needs a title."
        return "Those issues were added already." if all(find(board.issues, it.id) for it in self.issues) else None

    def apply(self, board: Board, at: datetime) -> Board:
        issues = {issue.id: issue for issue in board.issues}
        for new in self.issues:
            issues.setdefault(new.id, Issue(id=new.id, title=new.title, by=new.by, added_at=at))
        return replace(board, issues=tuple(issues.values()))

    def told(self, board: Board) -> str:
        if len(self.issues) == 1:
            return f"issue “{self.issues[0].title}” added"
        return f"{len(self.issues)} issues added"

    @property
    def subject(self) -> str:
        return self.issues[-1].id if self.issues else ""


class IssueEvent(Event, frozen=True):
    """Something that happens to one issue that is in the queue or parked."""

    issue: str

    def refusal(self, board: Board) -> str | None:
        issue = find(board.issues, self.issue)
        return GONE if issue is None or issue.state in ("solved", "office") else None

    def told(self, board: Board) -> str:
        return f"“{self.title(board)}” {self.done}"

    def title(self, board: Board) -> str:
        issue = find(board.issues, self.issue)
        return issue.title if issue else "an issue"

    @property
    def done(self) -> str:
        """What has happened to it, in a word."""
        return "changed"

    @property
    def subject(self) -> str:
        return self.issue


class IssueEdited(IssueEvent, frozen=True):
    """Its title, or who raised it, put right; None is as it was."""

    title_now: str | None = None
    by: str | None = None

    def refusal(self, board: Board) -> str | None:
        return super().refusal(board) or ("An issue needs a title." if self.title_now == "" else None)

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, **given(title=self.title_now, by=self.by)))

    @property
    def done(self) -> str:
        return "edited"


class IssueMoved(IssueEvent, frozen=True):
    """It goes to just after another issue of the queue, or to the top."""

    after: str | None = None

    def refusal(self, board: Board) -> str | None:
        if not any(issue.id == self.issue for issue in board.queue):
            return GONE
        if self.after == self.issue:
            return "An issue cannot stand after itself."
        if self.after is not None and find(board.queue, self.after) is None:
            return "The issue it was to follow is gone."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        moved = find(board.issues, self.issue)
        rest = [issue for issue in board.issues if issue.id != self.issue]
        place = 0 if self.after is None else 1 + next(i for i, it in enumerate(rest) if it.id == self.after)
        return replace(board, issues=(*rest[:place], *((moved,) if moved else ()), *rest[place:]))

    @property
    def done(self) -> str:
        return "moved"


class IssueTabled(IssueEvent, frozen=True):
    """It is put on the table; one that lay there goes back to its place."""

    def refusal(self, board: Board) -> str | None:
        table = board.table
        if table and table.id == self.issue:
            return "It is on the table already."
        if find(board.parked, self.issue):
            return "It is parked: bring it back first."
        return super().refusal(board)

    def apply(self, board: Board, at: datetime) -> Board:
        issues = board.issues
        if board.table:
            issues = changed(issues, board.table.id, state="open")
        return replace(board, issues=changed(issues, self.issue, state="table"))

    @property
    def done(self) -> str:
        return "is on the table"


class IssueTakenOff(IssueEvent, frozen=True):
    """It goes from the table back to its place in the queue."""

    def refusal(self, board: Board) -> str | None:
        return None if board.table and board.table.id == self.issue else "It is not on the table."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, state="open"))

    @property
    def done(self) -> str:
        return "is back in the queue"


class IssueStarred(IssueEvent, frozen=True):
    """It is one of the top three, or no longer."""

    starred: bool = True

    def refusal(self, board: Board) -> str | None:
        if find(board.queue, self.issue) is None:
            return GONE
        if self.starred and sum(issue.starred for issue in board.queue if issue.id != self.issue) >= TOP:
            return "Three issues have a star already: * on one of them takes it off."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, starred=self.starred))

    @property
    def done(self) -> str:
        return "starred" if self.starred else "unstarred"


class IssueResolved(IssueEvent, frozen=True):
    """It is solved: a decision, and its to-dos, or none. The talk is back, if it had left."""

    decision: str
    todos: tuple[NewTodo, ...] = ()

    def refusal(self, board: Board) -> str | None:
        if not self.decision:
            return "What was decided? A solved issue leaves a decision."
        if not all(todo.title for todo in self.todos):
            return "The to-do needs words."
        if not all(find(board.members, todo.owner) for todo in self.todos):
            return "The to-do needs a member as its owner."
        if any(find(board.todos, todo.id) for todo in self.todos) or len({it.id for it in self.todos}) < len(
            self.todos
        ):
            return "That to-do is there already."
        return super().refusal(board)

    def apply(self, board: Board, at: datetime) -> Board:
        todos = tuple(
            Todo(id=todo.id, title=todo.title, owner=todo.owner, due=todo.due, issue=self.issue) for todo in self.todos
        )
        solved = changed(board.issues, self.issue, state="solved", decision=self.decision, starred=False)
        return talk_back(replace(board, issues=solved, todos=(*board.todos, *todos)), at)

    @property
    def done(self) -> str:
        return "solved"


class IssueParked(IssueEvent, frozen=True):
    """It is kept for the long term."""

    def refusal(self, board: Board) -> str | None:
        return None if find(board.queue, self.issue) else GONE

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, state="parked", starred=False))

    @property
    def done(self) -> str:
        return "parked"


class IssueBroughtBack(IssueEvent, frozen=True):
    """A parked issue goes last in the queue again."""

    def refusal(self, board: Board) -> str | None:
        return None if find(board.parked, self.issue) else "It is not parked."

    def apply(self, board: Board, at: datetime) -> Board:
        rest = tuple(issue for issue in board.issues if issue.id != self.issue)
        back = changed(board.parked, self.issue, state="open")
        return replace(board, issues=(*rest, *(issue for issue in back if issue.id == self.issue)))

    @property
    def done(self) -> str:
        return "brought back"


class IssueSentToOffice(IssueEvent, frozen=True):
    """It is not instructional: the office has it."""

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, state="office", starred=False))

    @property
    def done(self) -> str:
        return "sent to the office"
