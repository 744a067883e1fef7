"""The board as a script reads it: what `iltboard show --json` prints."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from iltboard.board import timing
from iltboard.board.events.table import talked
from iltboard.board.events.update import meeting_told_of
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board
from iltboard.board.norms import fingers
from iltboard.board.reflecting import due
from iltboard.board.reflection import Answer
from iltboard.board.standing import Local, On, next_start, standing
from iltboard.board.things import Note, OffTopic, Rock, find
from iltboard.reports.figures import moment, tenths
from iltboard.reports.hearings import FocusPart, HearingPart
from iltboard.reports.minutes_parts import RatingPart, SourcePart, TellingPart
from iltboard.reports.purpose_parts import PurposePart, RoundPart
from iltboard.reports.reflection_parts import AnswerPart, FeedbackPart, WinPart
from iltboard.reports.selection import coverage_part, member_part, selection_part
from iltboard.reports.show_parts import (
    CommitmentPart,
    IssuePart,
    LastPart,
    MeetingPart,
    MilestonePart,
    NotePart,
    OffTopicPart,
    RockPart,
    SegmentPart,
    Show,
    TeamPart,
    TodoPart,
)


def contract(board: Board, now: datetime, on: On, local: Local, last: int | None = None) -> Show:
    """What `show --json` says of the board at `now` (aware UTC); `on` and `local` are the clock's.

    `last` is the number of the last meeting.
    """
    meeting = meeting_told_of(board)
    today = local(now).date()
    return Show(
        team=TeamPart(board.team.name),
        meeting=_meeting(board, now, on, local),
        issues=_issues(board, now),
        rocks=[_rock(rock, board, today) for rock in board.rocks],
        todos=[
            TodoPart(todo.id, todo.title, board.name(todo.owner), todo.due, todo.done, todo.issue, todo.missed)
            for todo in board.todos
        ],
        off_topic=[_off_topic(entry, board, now, local) for entry in board.off_topic],
        members=[member_part(board, member) for member in board.members],
        selection=selection_part(board),
        coverage=coverage_part(board),
        purpose=PurposePart.of(board.purpose),
        purpose_round=RoundPart.of(board),
        focus=[FocusPart.of(focus, board, today) for focus in board.focus],
        hearings=[HearingPart.of(hearing, board) for hearing in board.hearings],
        present=[member.name for member in board.members if member.id in board.present],
        guests=[guest.name for guest in board.guests],
        roles={taken.role: board.name(taken.member) for taken in board.roles},
        voting=board.voting,
        notes=[_note(note, meeting) for note in board.notes],
        ratings=[RatingPart.of(rating, board) for rating in board.ratings],
        fists=fingers(board.shown),
        commitments=[CommitmentPart(it.text, it.occasion) for it in board.commitments],
        norms=[norm.text for norm in board.norms],
        norms_read=board.norms_read,
        reflection=[AnswerPart.of(answer, board) for answer in sorted(board.answers, key=_on, reverse=True)],
        reflection_due=[question.text for question in due(board, today)],
        feedback=[FeedbackPart.of(feedback) for feedback in reversed(board.feedback)],
        wins=[WinPart.of(win, board, today) for win in reversed(board.wins)],
        tellings=[TellingPart.of(telling, board, meeting) for telling in board.tellings],
        last=LastPart(last, board.last.meeting.day) if board.last else None,
    )


def _on(answer: Answer) -> date:
    return answer.on


def _meeting(board: Board, now: datetime, on: On, local: Local) -> MeetingPart:
    state = standing(board, now)
    meeting = board.last.meeting if state == "closed" and board.last else board.meeting
    if meeting is None:
        runs = [Run.of(segment) for segment in board.today.segments]
        return MeetingPart(
            state=state,
            segment=0,
            ahead_s=0.0,
            late_s=0.0,
            ends_at=moment(local(_end_to_come(board, now, on, local))),
            segments=[_segment(run, run.spent_s) for run in runs],
        )
    return MeetingPart(
        state=state,
        segment=_place(meeting),
        ahead_s=tenths(timing.ahead(meeting, now)),
        late_s=tenths(meeting.late_s),
        ends_at=moment(local(timing.end(meeting, now))),
        segments=[_segment(run, timing.spent(meeting, run, now)) for run in meeting.runs],
    )


def _end_to_come(board: Board, now: datetime, on: On, local: Local) -> datetime:
    """The end of the meeting the agenda names for today, else of one that begins now."""
    start = next_start(board, now, on, local)
    due_at, ends_at = start.due_at, start.ends_at
    if due_at and ends_at and (due_at <= now or local(due_at).date() == local(now).date()):
        return ends_at
    return now + timedelta(seconds=board.today.plan_s)


def _place(meeting: Meeting) -> int:
    return next((place for place, run in enumerate(meeting.runs) if run.state == "open"), len(meeting.runs) - 1)


def _segment(run: Run, spent_s: float) -> SegmentPart:
    return SegmentPart(
        title=run.title,
        kind=run.kind,
        plan_s=tenths(run.plan_s),
        allowance_s=tenths(run.allowance_s),
        spent_s=tenths(spent_s),
        state=run.state,
        artifact=run.artifact,
    )


def _issues(board: Board, now: datetime) -> list[IssuePart]:
    top, votes = {issue.id for issue in board.top}, board.vote_counts
    others = tuple(issue for issue in board.issues if issue.state not in ("open", "table"))
    return [
        IssuePart(
            id=issue.id,
            title=issue.title,
            by=issue.by,
            state=issue.state,
            starred=issue.starred,
            meetings=issue.meetings,
            decision=issue.decision,
            focus=issue.focus,
            source=SourcePart.of(issue),
            artifact=issue.artifact,
            merged=list(issue.merged),
            passed_over=issue.passed_over,
            top=issue.id in top,
            votes=votes[issue.id],
            talked_s=tenths(talked(board, issue, now)),
            instructional=issue.instructional,
        )
        for issue in (*board.queue, *others)
    ]


def _rock(rock: Rock, board: Board, today: date) -> RockPart:
    return RockPart(
        id=rock.id,
        title=rock.title,
        owner=board.name(rock.owner),
        status=rock.status,
        start=rock.start,
        due=rock.due,
        day=rock.day(today),
        days=rock.days,
        milestones=[MilestonePart(milestone.title, milestone.done) for milestone in rock.milestones],
        instructional=rock.instructional,
    )


def _off_topic(entry: OffTopic, board: Board, now: datetime, local: Local) -> OffTopicPart:
    norm = find(board.norms, entry.norm)
    return OffTopicPart(
        id=entry.id,
        at=moment(local(entry.at)),
        segment=entry.segment,
        issue=entry.issue,
        note=entry.note,
        cost_s=tenths(entry.cost_s(now)),
        fate=entry.fate,
        norm=norm.text if norm else "",
    )


def _note(note: Note, meeting: Meeting | None) -> NotePart:
    run = find(meeting.runs, note.segment) if meeting else None
    return NotePart(note.id, note.kind, note.text, run.title if run else "")
