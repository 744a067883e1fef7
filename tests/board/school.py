"""A small school's board, told in the room's words: members and issues go by their names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

from iltboard.board.carrying import carry
from iltboard.board.events.attendance import GuestCame, MemberTicked, RolesTaken
from iltboard.board.events.issues import IssueMoved, IssuesAdded, IssueStarred, NewIssue
from iltboard.board.events.meeting import MeetingAbandoned
from iltboard.board.events.notes import NoteAdded
from iltboard.board.events.outcomes import (
    IssueBroughtBack,
    IssueMerged,
    IssueParked,
    IssueResolved,
    IssueSentToOffice,
    NewTodo,
)
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.table import IssueTabled
from iltboard.board.events.team import MemberJoined, MemberLeft
from iltboard.board.events.todos import TodoAdded
from iltboard.board.events.voices import Spoke, Voted
from iltboard.board.log import AnyEvent
from iltboard.board.people import Taken
from iltboard.board.things import Issue, NoteKind, Todo, find
from tests.board.hour import Hour
from tests.clock import START

TODAY = START.date()
NEXT_WEEK = TODAY + timedelta(days=7)


class School(Hour):
    """An hour with Ana and Bo, and the issues Pacing, Grading, Lunch, Copier and Bus; a thing's id is its name."""

    def __init__(self, *issues: str) -> None:
        super().__init__("ilt-60")
        self.join("Ana", "Bo")
        self.add(*(issues or ("Pacing", "Grading", "Lunch", "Copier", "Bus")))

    # Who is here, and who does what.

    def join(self, *names: str) -> Self:
        for name in names:
            self.do(MemberJoined(name, name))
        return self

    def leave(self, name: str) -> Self:
        return self.do(MemberLeft(name))

    def tick(self, *names: str) -> Self:
        for name in names:
            self.do(MemberTicked(name, here=True))
        return self

    def guest(self, name: str) -> Self:
        return self.do(GuestCame(name, name))

    def take(self, *roles: Taken) -> Self:
        return self.do(RolesTaken(roles))

    # What is said and noted.

    def speak(self, *names: str) -> Self:
        for name in names:
            self.do(Spoke(name))
        return self

    def note_down(self, kind: NoteKind, *texts: str) -> Self:
        for text in texts:
            self.do(NoteAdded(text, kind, text))
        return self

    def promise(self, owner: str, title: str, due: date = NEXT_WEEK) -> Self:
        return self.do(TodoAdded(title, title, owner, due))

    def rate(self, **scores: int) -> Self:
        for name, score in scores.items():
            self.do(MeetingRated(name, score))
        return self

    # The queue.

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

    def vote(self, name: str, *titles: str) -> Self:
        for title in titles:
            self.do(Voted(name, title))
        return self

    def merge(self, title: str, into: str) -> Self:
        return self.do(IssueMerged(title, into))

    def resolve(self, title: str, decision: str = "Done", *todos: NewTodo) -> Self:
        return self.do(IssueResolved(title, decision, todos))

    def park(self, title: str) -> Self:
        return self.do(IssueParked(title))

    def bring_back(self, title: str) -> Self:
        return self.do(IssueBroughtBack(title))

    def office(self, title: str) -> Self:
        return self.do(IssueSentToOffice(title))

    # The meeting's end.

    def abandon(self) -> Self:
        return self.do(MeetingAbandoned(self.meeting.id))

    def carry(self) -> Self:
        """The next chapter begins with what is live."""
        self.opening, self.entries = carry(self.board), []
        self.board = self.opening
        return self

    # What the board then says.

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

    def todo(self, title: str) -> Todo:
        todo = find(self.board.todos, title)
        assert todo
        return todo

    @property
    def queue(self) -> list[str]:
        return [issue.title for issue in self.board.queue]
