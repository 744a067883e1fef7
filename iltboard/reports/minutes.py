"""The minutes of a closed meeting, made of nothing but its log."""

from __future__ import annotations

from datetime import date, datetime

from iltboard.board.conclude import off_topic_in, suggested
from iltboard.board.meeting import Meeting
from iltboard.board.model import Board, Summary
from iltboard.board.norms import fingers
from iltboard.board.promises import due_todos
from iltboard.board.standing import Local
from iltboard.board.things import Issue, OffTopic, Rock, Todo, find
from iltboard.reports.figures import average, thousandths
from iltboard.reports.hearings import HearingPart
from iltboard.reports.minutes_parts import (
    AttendancePart,
    DecisionPart,
    IssuePart,
    Minutes,
    OffTopicPart,
    PromisedPart,
    RatingPart,
    ReasonPart,
    RockPart,
    SegmentPart,
    SourcePart,
    SuggestionPart,
    TellingPart,
    TodoPart,
)
from iltboard.reports.purpose_parts import PurposePart
from iltboard.reports.reflection_parts import answers_since, feedback_since


def minutes(opening: Board, board: Board, local: Local) -> Minutes:
    """The minutes of the meeting in `board.last`, which was closed since `opening`; `local` is the clock's.

    `todos` are those that no decision made, `notes` those that belong to no segment. Raises LookupError.
    """
    if board.last is None or board.last.meeting.closed_at is None:
        raise LookupError("no meeting was closed here")
    it, meeting, closed_at = board.last, board.last.meeting, board.last.meeting.closed_at
    entries = off_topic_in(board, meeting)
    segments = {run.id for run in meeting.runs}
    due = due_todos(board, meeting, meeting.day)
    was_parked = {issue.id for issue in opening.parked}
    return Minutes(
        team=board.team.name,
        date=meeting.day,
        due_at=local(meeting.due_at) if meeting.due_at else None,
        started_at=local(meeting.started_at),
        planned_end=local(meeting.planned_end),
        ends_at=local(meeting.ends_at),
        closed_at=local(closed_at),
        paused_s=thousandths(meeting.paused_s),
        attendance=_attendance(board),
        segments=_segments(board, meeting),
        wins=[note.text for note in board.noted("win")],
        headlines=[note.text for note in board.noted("headline")],
        notes=[note.text for note in board.noted("note") if note.segment not in segments],
        purpose=PurposePart.of(board.purpose if board.purpose != opening.purpose else None),
        hearings=_hearings(opening, board),
        rocks=[_rock(rock, find(opening.rocks, rock.id), board, meeting.day) for rock in it.rocks],
        decisions=[_decision(issue, board, it) for issue in it.solved],
        todos=[_todo(todo, board) for todo in it.todos if find(it.solved, todo.issue) is None],
        promised=PromisedPart(done=sum(todo.done for todo in due), due=len(due)),
        parked=[_issue(issue) for issue in board.parked if issue.id not in was_parked],
        office=[_issue(issue) for issue in board.issues if issue.state == "office"],
        carried_over=[_issue(issue) for issue in board.queue],
        off_topic=[_off_topic(entry, board, closed_at, local) for entry in entries],
        off_topic_s=thousandths(it.off_topic_s),
        ratings=[RatingPart.of(rating, board) for rating in it.ratings],
        average=average(it.ratings) if it.ratings else None,
        suggested=_suggested(board, closed_at),
        fists=fingers(it.fists),
        plus=[note.text for note in board.noted("plus")],
        delta=[note.text for note in board.noted("delta")],
        reflection=answers_since(opening, board),
        feedback=feedback_since(opening, board),
        tellings=[TellingPart.of(telling, board, meeting) for telling in board.tellings],
        skipped=list(it.skipped),
    )


def _hearings(opening: Board, board: Board) -> list[HearingPart]:
    """What was heard since the meeting before, or noted since then."""
    new = (hearing for hearing in board.hearings if find(opening.hearings, hearing.id) is None)
    return [HearingPart.of(hearing, board, opening.focus) for hearing in new]


def _attendance(board: Board) -> AttendancePart:
    taken = bool(board.present or board.guests)
    return AttendancePart(
        taken=taken,
        present=[member.name for member in board.members if member.id in board.present],
        absent=[member.name for member in board.members if taken and member.id not in board.present],
        guests=[guest.name for guest in board.guests],
        roles={taken.role: board.name(taken.member) for taken in board.roles},
    )


def _segments(board: Board, meeting: Meeting) -> list[SegmentPart]:
    notes = board.noted("note")
    return [
        SegmentPart(
            title=run.title,
            kind=run.kind,
            planned_s=thousandths(run.planned_s),
            allowance_s=thousandths(run.allowance_s),
            spent_s=thousandths(run.spent_s),
            notes=[note.text for note in notes if note.segment == run.id],
        )
        for run in meeting.runs
    ]


def _rock(rock: Rock, before: Rock | None, board: Board, day: date) -> RockPart:
    return RockPart(
        id=rock.id,
        title=rock.title,
        owner=board.name(rock.owner),
        status=rock.status,
        status_before=before.status if before else None,
        day=rock.day(day),
        days=rock.days,
        due=rock.due,
        milestones_done=rock.milestones_done,
        milestones=len(rock.milestones),
    )


def _decision(issue: Issue, board: Board, summary: Summary) -> DecisionPart:
    return DecisionPart(
        id=issue.id,
        issue=issue.title,
        decision=issue.decision or "",
        focus=issue.focus,
        talked_s=thousandths(issue.talked_s),
        source=SourcePart.of(issue),
        merged=list(issue.merged),
        todos=[_todo(todo, board) for todo in summary.todos if todo.issue == issue.id],
    )


def _todo(todo: Todo, board: Board) -> TodoPart:
    return TodoPart(todo.id, todo.title, board.name(todo.owner), todo.due, todo.done)


def _issue(issue: Issue) -> IssuePart:
    return IssuePart(issue.id, issue.title, issue.by, issue.meetings)


def _off_topic(entry: OffTopic, board: Board, closed_at: datetime, local: Local) -> OffTopicPart:
    issue, norm = find(board.issues, entry.issue), find(board.norms, entry.norm)
    return OffTopicPart(
        id=entry.id,
        at=local(entry.at),
        segment=entry.segment,
        issue=issue.title if issue else None,
        note=entry.note,
        fate=entry.fate,
        cost_s=thousandths(entry.cost_s(closed_at)),
        norm=norm.text if norm else "",
    )


def _suggested(board: Board, closed_at: datetime) -> SuggestionPart | None:
    found = suggested(board, closed_at)
    if found is None:
        return None
    return SuggestionPart(found.score, [ReasonPart(what, thousandths(s), points) for what, s, points in found.reasons])
