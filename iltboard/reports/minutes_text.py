"""The minutes to be read: Markdown, and a page of it. Parts in which nothing was said are left out."""

from __future__ import annotations

from datetime import datetime

from iltboard.board.events import off_topic, rocks
from iltboard.board.events.update import KINDS, TOLD
from iltboard.board.timing import ON_TIME_S
from iltboard.reports.figures import fists, length, many, share
from iltboard.reports.hearings import HearingPart
from iltboard.reports.markdown import bullets, line, table, words
from iltboard.reports.minutes_parts import (
    AttendancePart,
    DecisionPart,
    IssuePart,
    Minutes,
    OffTopicPart,
    RatingPart,
    RockPart,
    SegmentPart,
    SuggestionPart,
    TellingPart,
    TodoPart,
)
from iltboard.reports.purpose_parts import PurposePart
from iltboard.text import clean_title


def markdown(minutes: Minutes) -> str:
    """The minutes as Markdown."""
    parts = (
        ("The hour", _clock(minutes)),
        ("Who was here", _attendance(minutes.attendance)),
        ("Segments", _segments(minutes.segments)),
        ("Wins", _said(minutes.wins)),
        ("Headlines", _said(minutes.headlines)),
        ("Notes", _notes(minutes)),
        ("Purpose", _purpose(minutes.purpose)),
        ("Heard from focus students", bullets([_hearing(hearing) for hearing in minutes.hearings])),
        ("Rocks", bullets([_rock(rock) for rock in minutes.rocks])),
        ("Decisions", _decisions(minutes.decisions)),
        ("To-dos", _todos(minutes)),
        ("Parked for the long term", bullets([_issue(issue) for issue in minutes.parked])),
        ("Sent to the office", bullets([_issue(issue) for issue in minutes.office])),
        ("Carried over", bullets([_issue(issue) for issue in minutes.carried_over])),
        ("Off topic", _off_topic(minutes.off_topic, minutes.off_topic_s)),
        ("Ratings", _ratings(minutes.ratings, minutes.average, minutes.suggested)),
        ("Norms", bullets([f"Fist to five: {fists(minutes.fists)}"]) if minutes.fists else []),
        ("Plus", _said(minutes.plus)),
        ("Delta", _said(minutes.delta)),
        ("Reflection", _reflection(minutes)),
        ("Telling the staff", bullets([_telling(telling) for telling in minutes.tellings])),
        ("Left out", bullets([line(what) for what in minutes.skipped])),
    )
    lines = [f"# {line(heading(minutes))}"]
    for head, body in parts:
        if body:
            lines += ["", f"## {head}", "", *body]
    return "\n".join(lines) + "\n"


def heading(minutes: Minutes) -> str:
    """What the minutes are of, in plain text."""
    return f"Minutes of {clean_title(minutes.team)}, {minutes.date.isoformat()}"


def _clock(minutes: Minutes) -> list[str]:
    started, closed = minutes.started_at, minutes.closed_at
    if minutes.due_at is None:
        start = f"Started {_wall(started)}; the agenda named no start"
    else:
        start = f"Started {_wall(started)}, planned {_wall(minutes.due_at)}: {_against(started, minutes.due_at)}"
    moved = f", moved to {_wall(minutes.ends_at)}" if minutes.ends_at != minutes.planned_end else ""
    end = f"Ended {_wall(closed)}, planned {_wall(minutes.planned_end)}{moved}: {_against(closed, minutes.ends_at)}"
    paused = [f"Paused for {length(minutes.paused_s)}"] if minutes.paused_s else []
    return bullets([start, end, *paused])


def _attendance(attendance: AttendancePart) -> list[str]:
    lines = []
    if attendance.taken:
        team = len(attendance.present) + len(attendance.absent)
        lines.append(f"Present, {len(attendance.present)} of {many(team, 'member')}: {_names(attendance.present)}")
    else:
        lines.append("Attendance was not taken.")
    if attendance.absent:
        lines.append(f"Absent: {_names(attendance.absent)}")
    if attendance.guests:
        lines.append(f"Guests: {_names(attendance.guests)}")
    lines += [f"{role.capitalize()}: {line(name)}" for role, name in attendance.roles.items()]
    return bullets(lines)


def _segments(segments: list[SegmentPart]) -> list[str]:
    def row(title: str, planned_s: float, allowance_s: float, spent_s: float) -> list[str]:
        over_s = spent_s - allowance_s
        return [title, length(planned_s), length(allowance_s), length(spent_s), length(over_s) if over_s >= 1 else ""]

    rows = [row(line(part.title), part.planned_s, part.allowance_s, part.spent_s) for part in segments]
    sums = [sum(part.planned_s for part in segments), sum(part.spent_s for part in segments)]
    head = ["Segment", "planned", "allowed", "spent", "over time"]
    rows.append(["All of it", length(sums[0]), "", length(sums[1]), ""])
    return table(head, rows, ["left", "right", "right", "right", "right"])


def _notes(minutes: Minutes) -> list[str]:
    placed = [f"{line(part.title)}: {words(text)}" for part in minutes.segments for text in part.notes]
    return bullets([*placed, *map(words, minutes.notes)])


def _purpose(purpose: PurposePart | None) -> list[str]:
    if purpose is None:
        return []
    agreed = f"Version {purpose.version}, agreed on {purpose.agreed_on.isoformat()}"
    return [words(purpose.text), "", *bullets([agreed])]


def _hearing(it: HearingPart) -> str:
    return f"{line(it.focus)}: {words(it.heard)} ({_names(it.by)}, {it.on.isoformat()})"


def _rock(rock: RockPart) -> str:
    now = rocks.WORDS[rock.status]
    if rock.status_before is None:
        change = "added since the last meeting"
    elif rock.status_before != rock.status:
        change = f"was {rocks.WORDS[rock.status_before]}"
    else:
        change = ""
    status = f"{now} ({change})" if change else now
    steps = f", {rock.milestones_done} of {many(rock.milestones, 'milestone')}" if rock.milestones else ""
    return f"**{line(rock.title)}**: {status}, day {rock.day} of {rock.days}{steps}. {line(rock.owner)}"


def _decisions(decisions: list[DecisionPart]) -> list[str]:
    lines: list[str] = []
    for it in decisions:
        about = []
        if it.focus:
            about.append(f"For the focus students: {words(it.focus)}")
        about += [f"To-do: {_todo(todo)}" for todo in it.todos] or ["No to-do"]
        if it.source:
            about.append(f"Made from the {_source(it.source.kind)}: {line(it.source.title)}")
        about += [f"Merged into it: {line(title)}" for title in it.merged]
        about.append(f"On the table for {length(it.talked_s)}" if it.talked_s else "Not on the table in this meeting")
        lines += [f"### {line(it.issue)}", "", words(it.decision), "", *bullets(about), ""]
    return lines[:-1] or ["None."]


def _todos(minutes: Minutes) -> list[str]:
    due = share(minutes.promised.done, minutes.promised.due)
    lines = [f"Of those that were due: {due}"] if due else []
    lines += [f"Added: {_todo(todo)}" for todo in minutes.todos]
    return bullets(lines)


def _todo(todo: TodoPart) -> str:
    return f"{line(todo.title)} ({line(todo.owner)}, due {todo.due.isoformat()}{', done' if todo.done else ''})"


def _issue(issue: IssuePart) -> str:
    about = [line(issue.by)] if issue.by else []
    about += [f"{many(issue.meetings, 'meeting')} old"] if issue.meetings else []
    return line(issue.title) + (f" ({', '.join(about)})" if about else "")


def _off_topic(entries: list[OffTopicPart], cost_s: float) -> list[str]:
    if not entries:
        return ["No off-topic entry."]
    lines = []
    for entry in entries:
        over = f", over “{line(entry.issue)}”" if entry.issue else ""
        where = f"{_wall(entry.at)}, {line(entry.segment)}{over}" if entry.segment else _wall(entry.at)
        note = words(entry.note) if entry.note else "no words"
        norm = f", against the norm “{line(entry.norm)}”" if entry.norm else ""
        lines.append(f"{where}: {note} ({off_topic.WORDS[entry.fate]}, {length(entry.cost_s)}{norm})")
    return [*bullets(lines), "", f"{many(len(entries), 'off-topic entry')}, {length(cost_s)} in all."]


def _ratings(ratings: list[RatingPart], average: float | None, suggestion: SuggestionPart | None) -> list[str]:
    lines = [f"{line(it.member)}: {it.score}{f', {words(it.reason)}' if it.reason else ''}" for it in ratings]
    lines.append(f"Average of {len(ratings)}: {average}" if average is not None else "Nobody rated the meeting.")
    if suggestion:
        why = "; ".join(f"{it.what} {length(it.seconds)}, −{it.points}" for it in suggestion.reasons)
        lines.append(f"The log suggests {suggestion.score}{f': {why}' if why else ''}")
    return bullets(lines)


def _reflection(minutes: Minutes) -> list[str]:
    """What the team answered to its own questions, and what it heard from outside."""
    lines = [
        f"{line(it.question)} **{it.answer}**{f': {words(it.note)}' if it.note else ''}" for it in minutes.reflection
    ]
    for it in minutes.feedback:
        will_do = f"\\\nWe will: {words(it.will_do)}" if it.will_do else ""
        lines.append(f"{line(it.who)}, {it.on.isoformat()}: {words(it.said)}{will_do}")
    return bullets(lines)


def _telling(telling: TellingPart) -> str:
    about = "" if telling.of_this_meeting else ", of the meeting before"
    told = "to be told" if telling.of_this_meeting and telling.told is None else TOLD[telling.told]
    who = f"{line(telling.member)}, by {telling.by.isoformat()}"
    return f"{telling.channel} ({KINDS[telling.formal]}{about}): {who}: {told}"


def _said(texts: list[str]) -> list[str]:
    return bullets([words(text) for text in texts])


def _names(names: list[str]) -> str:
    return ", ".join(map(line, names)) or "nobody"


def _source(kind: str) -> str:
    return {"todo": "to-do", "off_topic": "off-topic entry"}.get(kind, kind)


def _wall(at: datetime) -> str:
    return f"{at:%H:%M}"


def _against(at: datetime, plan: datetime) -> str:
    by_s = (at - plan).total_seconds()
    return f"{length(abs(by_s))} {'late' if by_s > 0 else 'early'}" if abs(by_s) >= ON_TIME_S else "on time"
