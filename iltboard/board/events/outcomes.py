"""What becomes of an issue: solved, parked and brought back, sent to the office, merged into another."""

from datetime import date, datetime
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.events.issues import GONE, IssueEvent
from iltboard.board.events.off_topic import talk_back
from iltboard.board.events.table import booked
from iltboard.board.model import Board
from iltboard.board.people import Voice
from iltboard.board.things import OffTopic, Todo, Vote, changed, find

Said = TypeVar("Said", Vote, Voice, OffTopic)


class NewTodo(Struct, frozen=True, omit_defaults=True):
    """A to-do to be written down; `owner` is a member's id."""

    id: str
    title: str
    owner: str
    due: date


class IssueResolved(IssueEvent, frozen=True):
    """It is solved: a decision, what that changes for the focus students, and its to-dos, or none.

    The talk is back, if it had left.
    """

    decision: str
    todos: tuple[NewTodo, ...] = ()
    focus: str = ""

    def refusal(self, board: Board) -> str | None:
        if not self.decision:
            return "What was decided? A solved issue leaves a decision."
        if not all(todo.title for todo in self.todos):
            return "The to-do needs words."
        if not all(find(board.members, todo.owner) for todo in self.todos):
            return "The to-do needs a member as its owner."
        ids = {todo.id for todo in self.todos}
        if len(ids) < len(self.todos) or any(todo.id in ids for todo in board.todos):
            return "That to-do is there already."
        return super().refusal(board)

    def apply(self, board: Board, at: datetime) -> Board:
        meeting = board.meeting.id if board.meeting else None
        todos = tuple(
            Todo(id=todo.id, title=todo.title, owner=todo.owner, due=todo.due, issue=self.issue, meeting=meeting)
            for todo in self.todos
        )
        board = _out_of_the_queue(board, self.issue, at)
        issues = changed(
            board.issues, self.issue, state="solved", decision=self.decision, focus=self.focus, starred=False
        )
        return talk_back(replace(board, issues=issues, todos=(*board.todos, *todos)), at)

    @property
    def done(self) -> str:
        return "solved"


class IssueParked(IssueEvent, frozen=True):
    """It is kept for the long term."""

    def refusal(self, board: Board) -> str | None:
        return None if find(board.queue, self.issue) else GONE

    def apply(self, board: Board, at: datetime) -> Board:
        board = _out_of_the_queue(board, self.issue, at)
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
        board = _out_of_the_queue(board, self.issue, at)
        return replace(board, issues=changed(board.issues, self.issue, state="office", starred=False))

    @property
    def done(self) -> str:
        return "sent to the office"


class IssueMerged(IssueEvent, frozen=True):
    """It is the same as another: its words, its age, its votes and what was said about it go there.

    From then on there is only the other one, where that stands.
    """

    into: str

    def refusal(self, board: Board) -> str | None:
        if self.into == self.issue:
            return "That is the same issue: choose another one to merge it into."
        into = find(board.issues, self.into)
        if into is None or into.state not in ("open", "table", "parked"):
            return "The issue to merge into is no longer in the queue."
        return super().refusal(board)

    def apply(self, board: Board, at: datetime) -> Board:
        gone, into = find(board.issues, self.issue), find(board.issues, self.into)
        if gone is None or into is None:
            return board
        gone = booked(board, gone, at)
        names = [name for name in (*into.by.split(", "), *gone.by.split(", ")) if name]
        merged = replace(
            into,
            by=", ".join(dict.fromkeys(names)),
            source=into.source or gone.source,
            merged=(*into.merged, gone.title, *gone.merged),
            added_at=min(into.added_at, gone.added_at),
            meetings=max(into.meetings, gone.meetings),
            artifact=into.artifact or gone.artifact,
            instructional=gone.instructional if into.instructional is None else into.instructional,
            starred=into.starred or (gone.starred and into.state != "parked"),
            talked_s=into.talked_s + gone.talked_s,
        )
        votes = board.votes if into.state != "parked" else _without(board.votes, gone.id)
        return replace(
            board,
            issues=tuple(merged if issue.id == into.id else issue for issue in board.issues if issue.id != gone.id),
            votes=tuple(dict.fromkeys(self._about(vote) for vote in votes)),
            voices=tuple(self._about(voice) for voice in board.voices),
            off_topic=tuple(self._about(entry) for entry in board.off_topic),
        )

    def _about(self, said: Said) -> Said:
        """The same, about the issue that is left."""
        return replace(said, issue=self.into) if said.issue == self.issue else said

    def told(self, board: Board) -> str:
        into = find(board.issues, self.into)
        return f"“{self.title(board)}” merged into “{into.title if into else 'an issue'}”"

    @property
    def subject(self) -> str:
        return self.into


def _out_of_the_queue(board: Board, issue: str, at: datetime) -> Board:
    """Its time on the table, if it lay there, is booked, and those who voted for it have their votes back."""
    issues = tuple(booked(board, it, at) if it.id == issue else it for it in board.issues)
    return replace(board, issues=issues, votes=_without(board.votes, issue))


def _without(votes: tuple[Vote, ...], issue: str) -> tuple[Vote, ...]:
    return tuple(vote for vote in votes if vote.issue != issue)
