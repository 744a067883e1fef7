"""Two meetings of one school, the second with all that an hour can hold; a thing's id is its name."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from iltboard.board.carrying import carry
from iltboard.board.events.attendance import GuestCame, MemberTicked, RolesTaken
from iltboard.board.events.focus import FocusNamed
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.milestones import MilestoneAdded, MilestoneTicked
from iltboard.board.events.notes import NoteAdded
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled
from iltboard.board.events.outcomes import IssueMerged, IssueResolved, NewTodo
from iltboard.board.events.purpose import PurposeAgreed
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.rocks import RockAdded, RockStatusSet
from iltboard.board.events.team import MemberJoined, TeamFounded
from iltboard.board.events.todos import TodoAdded, TodoTicked
from iltboard.board.events.update import LineLeftOut, LineWorded, TellingAnswered, TellingPlanned
from iltboard.board.people import Taken
from iltboard.board.things import NoteKind, Source
from tests.board.school import NEXT_WEEK, TODAY, School

WEEK_S = 7 * 24 * 3600.0


def first_meeting() -> School:
    """North ILT met at 7:20, promised four to-dos and told nobody yet."""
    school = School()
    school.do(TeamFounded("North ILT")).do(MemberJoined("Cy", "Cy"))
    school.do(PurposeAgreed("Every reader grows", TODAY)).do(FocusNamed("f1", "M-7"))
    school.do(RockAdded("Schedule", "Schedule", "Ana", TODAY - timedelta(days=9)))
    school.do(RockAdded("Student work", "Student work", "Bo", TODAY - timedelta(days=2)))
    school.do(MilestoneAdded("Schedule", "draft", "Draft")).do(MilestoneAdded("Schedule", "vote", "Vote"))
    school.start("m1")
    for title in ("Exit tickets", "Book cover", "Visit rooms"):
        school.do(TodoAdded(title, title, "Bo", NEXT_WEEK))
    school.do(TodoAdded("Plan June", "Plan June", "Ana", NEXT_WEEK + timedelta(days=60)))
    school.do(TellingPlanned("t1", "weekly e-mail", "Ana", TODAY)).do(TellingPlanned("t2", "hallway", "Bo", TODAY))
    return school.at("8:10").close()


def next_week(school: School) -> School:
    """The chapter after the close: seven days later, with what goes over."""
    school.opening = carry(school.board)
    school.entries = []
    school.board = school.opening
    school.clock.pass_time(WEEK_S)
    return school


def said(school: School, kind: NoteKind, *texts: str) -> None:
    for text in texts:
        school.do(NoteAdded(text, kind, text))


def second_meeting(*, closed: bool = True) -> School:
    """The whole hour: due 7:20, begun 7:22:10, and 5:10 late at its end."""
    school = next_week(first_meeting())
    school.opening = replace(school.opening, agenda=replace(school.opening.agenda, start="07:20"))
    school.board = school.opening
    begin = school.now - timedelta(hours=school.now.hour, minutes=school.now.minute)

    def at(hour: int, minute: int, second: int = 0) -> School:
        then = begin + timedelta(hours=hour, minutes=minute, seconds=second)
        return school.after((then - school.now).total_seconds())

    at(7, 15)
    for who in ("Ana", "Bo"):
        school.do(MemberTicked(who, here=True))
    school.do(GuestCame("Dee", "Dee")).do(RolesTaken((Taken("facilitator", "Ana"), Taken("recorder", "Bo"))))
    school.do(TellingAnswered("t1", answer=True)).do(TellingAnswered("t2", answer=False))
    at(7, 22, 10).start("m2")
    said(school, "win", "Grade 6 reads | aloud", "A second win")
    at(7, 25).next()
    said(school, "note", "Read the purpose slowly")
    at(7, 27).next()
    said(school, "headline", "New data on Friday")
    at(7, 32).next()
    school.do(RockStatusSet("Schedule", "off_track")).do(MilestoneTicked("Schedule", "draft", done=True))
    school.do(RockAdded("Pairs", "Pairs", "Cy", TODAY + timedelta(days=7)))
    at(7, 37).next()
    school.do(TodoTicked("Exit tickets", done=True)).do(TodoTicked("Book cover", done=True))
    at(7, 42).next()
    school.do(IssuesAdded((NewIssue("Late rock", "Late rock", "Ana", Source("rock", "Schedule", "Schedule")),)))
    school.do(IssueMerged("Lunch", "Pacing"))
    school.table("Pacing")
    at(7, 50).do(OffTopicLogged("o1", "the copier"))
    at(7, 53)
    decided = NewTodo("Ask unit 3", "Ask unit 3", "Bo", TODAY + timedelta(days=14))
    school.do(IssueResolved("Pacing", "We start with unit 3", (decided,), focus="M-7 hears it read first"))
    school.table("Late rock").do(OffTopicLogged("o2"))
    at(7, 54).resolve("Late rock", "Ana drops two rooms")
    school.do(OffTopicLogged("o3", "a wrong call")).do(OffTopicSettled("o3", "a wrong call", "taken_back"))
    school.do(OffTopicSettled("o1", "the copier", "office")).park("Grading").office("Copier")
    school.do(TodoAdded("Buy pens", "Buy pens", "Ana", TODAY + timedelta(days=14)))
    at(8, 15).next()
    school.do(MeetingRated("Ana", 9)).do(MeetingRated("Bo", 6, "we ran over"))
    said(school, "plus", "Every voice")
    said(school, "delta", "Start on time")
    school.do(LineLeftOut("A second win", out=True)).do(LineWorded("Late rock", "Two rooms fewer"))
    school.do(TellingPlanned("t3", "PLC", "Cy", TODAY + timedelta(days=9)))
    at(8, 25, 10)
    return school.close() if closed else school
