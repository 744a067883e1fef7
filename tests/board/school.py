"""A small school's board, told in the room's words: members and issues go by their names."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from iltboard.board.events.issues import IssueMoved, IssuesAdded, IssueStarred, NewIssue
from iltboard.board.events.outcomes import IssueBroughtBack, IssueParked, IssueResolved, IssueSentToOffice, NewTodo
from iltboard.board.events.table import IssueTabled
from iltboard.board.events.team import MemberJoined
from iltboard.board.log import AnyEvent
from iltboard.board.things import Issue, find
from tests.board.hour import Hour
from tests.clock import START

TODAY = START.date()
NEXT_WEEK = TODAY + timedelta(days=7)


class School(Hour):
    """An hour with Ana and Bo, and the issues Pacing, Grading, Lunch, Copier and Bus; a thing's id is its name."""

    def __init__(self, *issues: str) -> None:
        super().__init__("ilt-60")
        for name in ("Ana", "Bo"):
            self.do(MemberJoined(name, name))
        self.add(*(issues or ("Pacing", "Grading", "Lunch", "Copier", "Bus")))

    def add(self, *titles: str) -> Self:
        return self.do(IssuesAdded(tuple(NewIssue(title, title) for title in titles)))

    def move(self, title: str, after: str | None) -> Self:
        return self.do(IssueMoved(title, after))

    def table(self, title: str) -> Self:
        return self.do(IssueTabled(title))

    def star(self, *titles: str) -> Self:
        for title in titles:
            self.do(IssueStarred(title))
        return self

    def resolve(self, title: str, decision: str = "Done", *todos: NewTodo) -> Self:
        return self.do(IssueResolved(title, decision, todos))

    def park(self, title: str) -> Self:
        return self.do(IssueParked(title))

    def bring_back(self, title: str) -> Self:
        return self.do(IssueBroughtBack(title))

    def office(self, title: str) -> Self:
        return self.do(IssueSentToOffice(title))

    def refuses(self, event: AnyEvent) -> str:
        """Why it may not happen; and it changes nothing when it stands in the log all the same."""
        before, why = self.board, event.refusal(self.board)
        assert why
        assert why.endswith(".")
        self.note(event)
        assert self.board.moot == before.moot + 1
        self.entries.pop()
        self.board = before
        return why

    def issue(self, title: str) -> Issue:
        issue = find(self.board.issues, title)
        assert issue
        return issue

    @property
    def queue(self) -> list[str]:
        return [issue.title for issue in self.board.queue]
