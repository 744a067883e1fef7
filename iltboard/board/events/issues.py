"""The queue: issues added, edited, moved, starred, and what work they bring."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import TOP, Artifact, Issue, Source, changed, find, given

GONE = "That issue is no longer in the queue."


class NewIssue(Struct, frozen=True, omit_defaults=True):
    """An issue to be added; `by` is whoever raised it, `source` the thing it was made from."""

    id: str
    title: str
    by: str = ""
    source: Source | None = None


class IssuesAdded(Event, frozen=True):
    """One issue, or the lines of a paste; they go last. What is made from a rock has its tag."""

    issues: tuple[NewIssue, ...]

    def refusal(self, board: Board) -> str | None:
        if not self.issues or not all(issue.title for issue in self.issues):
            return "An issue needs a title."
        return "Those issues were added already." if all(find(board.issues, it.id) for it in self.issues) else None

    def apply(self, board: Board, at: datetime) -> Board:
        issues = {issue.id: issue for issue in board.issues}
        for new in self.issues:
            rock = find(board.rocks, new.source.id) if new.source else None
            tag = rock.instructional if rock else None
            issue = Issue(new.id, new.title, new.by, at, source=new.source, instructional=tag)
            issues.setdefault(new.id, issue)
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


class IssueStarred(IssueEvent, frozen=True):
    """It is one of the top three, or no longer."""

    starred: bool = True

    def refusal(self, board: Board) -> str | None:
        if find(board.queue, self.issue) is None:
            return GONE
        if board.voting:
            return "This meeting votes for its top three."
        if self.starred and sum(issue.starred for issue in board.queue if issue.id != self.issue) >= TOP:
            return "Three issues have a star already: take it off one of them first."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, starred=self.starred))

    @property
    def done(self) -> str:
        return "starred" if self.starred else "unstarred"


class ArtifactAttached(IssueEvent, frozen=True):
    """What student-centred work the issue brings to the table; None takes it off again.

    A meeting has at least one such artifact: student work, data, feedback, ownership, rubrics, success criteria.
    """

    artifact: Artifact | None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, artifact=self.artifact))

    @property
    def done(self) -> str:
        return f"brings {self.artifact}" if self.artifact else "brings no student work"
