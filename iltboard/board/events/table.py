"""The table: one issue at a time, identified, discussed and solved."""

from datetime import datetime
from typing import get_args

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.events.issues import IssueEvent
from iltboard.board.model import Board
from iltboard.board.things import Issue, Step, changed, find

STEPS: tuple[Step, ...] = get_args(Step)
NOT_THERE = "It is not on the table."


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
        board = cleared(board, at)
        elapsed = timing.elapsed(board.meeting, at) if board.meeting else 0.0
        return replace(board, issues=changed(board.issues, self.issue, state="table", tabled_at_s=elapsed))

    @property
    def done(self) -> str:
        return "is on the table"


class IssueTakenOff(IssueEvent, frozen=True):
    """It goes from the table back to its place in the queue."""

    def refusal(self, board: Board) -> str | None:
        return None if board.table and board.table.id == self.issue else NOT_THERE

    def apply(self, board: Board, at: datetime) -> Board:
        return cleared(board, at)

    @property
    def done(self) -> str:
        return "is back in the queue"


class IssueStepped(IssueEvent, frozen=True):
    """The talk about the issue on the table is at this step: identify, discuss, solve."""

    step: Step

    def refusal(self, board: Board) -> str | None:
        return None if board.table and board.table.id == self.issue else NOT_THERE

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, issues=changed(board.issues, self.issue, step=self.step))

    def told(self, board: Board) -> str:
        return f"{self.step}: “{self.title(board)}”"


def cleared(board: Board, at: datetime, *, to_top: bool = False) -> Board:
    """Nothing lies on the table: what did is open again, in its place or at the queue's top, its time booked."""
    table = board.table
    if table is None:
        return board
    back = replace(booked(board, table, at), state="open")
    if to_top:
        return replace(board, issues=(back, *(issue for issue in board.issues if issue.id != back.id)))
    return replace(board, issues=tuple(back if issue.id == back.id else issue for issue in board.issues))


def booked(board: Board, issue: Issue, at: datetime) -> Issue:
    """The issue with the time that it has lain on the table up to now."""
    return replace(issue, talked_s=talked(board, issue, at), tabled_at_s=None)


def talked(board: Board, issue: Issue, now: datetime) -> float:
    """Seconds that the issue has lain on the table in this meeting, live."""
    if issue.tabled_at_s is None or board.meeting is None:
        return issue.talked_s
    return issue.talked_s + max(timing.elapsed(board.meeting, now) - issue.tabled_at_s, 0.0)
