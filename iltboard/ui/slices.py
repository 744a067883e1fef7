"""From the view to what each panel shows: pure functions, one a panel."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.events.off_topic import WORDS
from iltboard.board.meeting import Meeting, Run
from iltboard.board.things import OFF_TOPIC_MOST_S
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.theme import Tone
from iltboard.ui.view import View
from iltboard.ui.widgets.agenda import AgendaSlice
from iltboard.ui.widgets.countdown import CountdownSlice
from iltboard.ui.widgets.header import HeaderSlice
from iltboard.ui.widgets.purpose_line import PurposeLineSlice
from iltboard.ui.widgets.queue import QueueSlice
from iltboard.ui.widgets.rocks import RocksSlice
from iltboard.ui.widgets.strip import EntryLine, StripSlice

LATE_OFFER_S = 60.0
LONGEST_SHOWN_S = 999 * 60 + 59
STEADY_S = 0.5  # keeps the minute a countdown ends in from flickering while it runs
LONGEST_WAIT = timedelta(minutes=100)


def header(view: View) -> HeaderSlice:
    """The top line: ahead or behind while a meeting is on, and what it came to after the close."""
    meeting = view.meeting
    day = view.local(view.now)
    ends = timing.projected_end(meeting, view.now) if meeting and not meeting.closed_at else None
    return HeaderSlice(
        team=view.board.team.name,
        date=f"{day:%a} {day.day} {day:%b}",
        time=view.clock_time(view.now),
        ends=view.clock_time(ends) if ends else "",
        ahead_s=_by_the_quarter(timing.ahead(meeting, view.now)) if meeting else None,
        trouble=view.trouble,
        note=f"the clock runs {view.speed:g} times faster" if view.speed != 1 else "",
    )


def purpose_line(view: View) -> PurposeLineSlice:
    """Why the team meets, and for whom: the codes first, since they are short."""
    board = view.board
    return PurposeLineSlice(
        purpose=board.purpose.text if board.purpose else "",
        focus=tuple(view.student(focus) for focus in sorted(board.focus, key=lambda focus: focus.group)),
        offer=view.offer("No purpose agreed yet", "go-purpose", "finds the words."),
        named=bool(view.names),
    )


def agenda(view: View) -> AgendaSlice:
    """The meeting's segments, or those of the meeting to come."""
    meeting = view.meeting
    if meeting is None:
        return AgendaSlice(tuple(Run.of(segment) for segment in view.board.today.segments))
    run = meeting.open_run
    spent = timing.spent(meeting, run, view.now) if run else 0.0
    # Only the countdown shows running seconds: what is booked between two looks must not change a row.
    runs = tuple(replace(run, spent_s=0.0) if run.state == "open" else run for run in meeting.runs)
    return AgendaSlice(runs, spent // 60 * 60, over=timing.countdown(meeting, view.now) < 0)


def countdown(view: View) -> CountdownSlice:
    """The digits and the lines around them."""
    if view.standing == "closed" and view.meeting:
        return _closed(view, view.meeting)
    if view.board.meeting is None:
        return _before(view)
    meeting = view.board.meeting
    run = meeting.open_run
    left = timing.countdown(meeting, view.now)
    over = left < 0
    paused = meeting.paused_at is not None
    title = (run.title if run else "").upper()
    if over:
        title = f"▲ OVER TIME · {title}"
    if paused:
        title = f"‖ PAUSED · {title}"
    return CountdownSlice(title, digits(left), _under(view, meeting, over=over, paused=paused), over, still=paused)


def digits(left_s: float) -> str:
    """A countdown in digits: seconds begun still to go, or, with a plus, whole seconds over."""
    sign, seconds = ("+", int(-left_s)) if left_s < 0 else ("", ceil(left_s))
    seconds = min(seconds, LONGEST_SHOWN_S)
    return f"{sign}{seconds // 60}:{seconds % 60:02}"


def rocks(view: View) -> RocksSlice:
    """The rocks, with their owners' names."""
    board = view.board
    return RocksSlice(
        rocks=board.rocks,
        owners=tuple(board.name(rock.owner) for rock in board.rocks),
        today=view.today,
        selected=view.selected["rocks"],
        active=view.active == "rocks",
        on_stage=view.scene == "rocks",
        keys=(view.key("next-panel"), view.key("add-thing"), view.key("milestones")),
    )


def queue(view: View) -> QueueSlice:
    """The open and the parked issues; their ages are told by the hour."""
    board = view.board
    return QueueSlice(
        issues=board.queue,
        parked=board.parked,
        solved=len(board.solved),
        top=() if board.closed else tuple(issue.id for issue in board.top),
        votes=board.vote_counts if board.voting and not board.closed else {},
        selected=view.selected["queue"],
        active=view.hands and view.active == "queue",
        now=view.hour,
        key=view.key("add-issue"),
    )


def strip(view: View, *, has_footer: bool) -> StripSlice:
    """The off-topic strip: this meeting's figures, by the minute. Without a footer it carries the message."""
    here = {view.meeting.id} if view.meeting else {""}
    if view.standing == "closed":
        here.add("")  # what is logged after the close is seen to be logged
    counted = [entry for entry in view.entries if (entry.meeting or "") in here and entry.fate != "taken_back"]
    cost = sum(entry.cost_s(view.now) for entry in counted)
    return StripSlice(
        key=view.key("off-topic"),
        logged=len(counted),
        cost_min_s=cost // 60 * 60 if cost >= 60 else float(cost > 0),
        running=any(entry.back_at is None and entry.cost_s(view.now) < OFF_TOPIC_MOST_S for entry in counted),
        entries=tuple(
            EntryLine(entry.id, view.day_time(entry.at), entry.note or "no words yet", WORDS[entry.fate])
            for entry in view.entries
        ),
        selected=view.selected["strip"],
        active=view.active == "strip",
        question=view.question,
        message=None if has_footer else view.message,
    )


def _by_the_quarter(seconds: float) -> float:
    """Ahead or behind, still enough not to change with every second: on time, or by the minute."""
    if abs(seconds) < timing.ON_TIME_S:
        return 0.0
    return max(abs(seconds) // 60 * 60, timing.ON_TIME_S) * (1 if seconds > 0 else -1)


def _under(view: View, meeting: Meeting, *, over: bool, paused: bool) -> tuple[Span, ...]:
    bell = timing.end(meeting, view.now)
    if not view.hands and (over or meeting.paused_at):
        turned = meeting.paused_at or view.now + timedelta(seconds=timing.countdown(meeting, view.now))
        return (Span("since ", "quiet"), Span(view.clock_time(turned), bold=True))
    if view.left_open_since:
        return _offers(view, ("close", f"closes it as of {view.clock_time(view.left_open_since)}"))
    if paused:
        return _offer(view, "start", "goes on")
    if over:
        park = [("park", "park it")] if view.board.table else []
        return _offers(view, ("next", "next"), ("more", "a minute more"), *park)
    if _offers_to_move_the_end(view, meeting):
        late = words.minutes(timing.ahead(meeting, view.now) * -1)
        return (Span(f"{late} late: "), *_offer(view, "move-end", "moves the end"))
    run = meeting.open_run
    allowed = words.length(run.allowance_s) if run else ""
    until = view.now + timedelta(seconds=timing.countdown(meeting, view.now) + STEADY_S)
    parts = [Span(f"of {allowed}", "quiet"), Span(" · until ", "quiet"), Span(view.clock_time(until), bold=True)]
    if meeting.late_s > 0 and timing.nothing_to_give(meeting):
        to_bell = (bell - view.now).total_seconds()
        word = f"bell in {words.minutes(to_bell)}" if to_bell >= 0 else f"{words.minutes(-to_bell)} past the bell"
        parts.append(Span(f" · {word}", "warning", bold=True))
    return tuple(parts)


def _offers_to_move_the_end(view: View, meeting: Meeting) -> bool:
    first = view.hands and meeting.runs[0].state == "open"
    late = meeting.due_at is not None and (meeting.started_at - meeting.due_at).total_seconds() > LATE_OFFER_S
    return first and late and timing.ahead(meeting, view.now) <= -LATE_OFFER_S


def _offer(view: View, command: str, word: str, tone: Tone = "quiet") -> tuple[Span, ...]:
    """A key and what it does; both can be clicked."""
    return Span(view.key(command), bold=True, target=command), Span(f" {word}", tone, target=command)


def _offers(view: View, *commands: tuple[str, str]) -> tuple[Span, ...]:
    spans = [it for command, word in commands for it in (*_offer(view, command, word, "text"), Span("    "))]
    return tuple(spans[:-1])


def _before(view: View) -> CountdownSlice:
    start = view.start
    press = _offer(view, "start", "starts the meeting") if view.hands else _plan(view)
    if start.due_at and start.due_at - view.now <= LONGEST_WAIT:
        wait = (start.due_at - view.now).total_seconds()
        when = view.clock_time(start.due_at)
        return CountdownSlice(f"▲ WAS DUE {when}" if wait < 0 else f"STARTS {when}", digits(wait), press, still=True)
    wall = view.local(view.now)
    hour = wall.hour if (view.hours or words.hours_of_locale()) == 24 else wall.hour % 12 or 12
    title = "READY · IT IS NOW"
    if start.due_at:
        title = f"NEXT {view.local(start.due_at):%A} {view.clock_time(start.due_at)}"
    return CountdownSlice(title.upper(), f"{hour}:{wall.minute:02}", press, still=True)


def _plan(view: View) -> tuple[Span, ...]:
    plan = Span(f"{words.length(view.board.today.plan_s)} minutes", "quiet")
    ends_at = view.start.ends_at
    return (plan, Span(" · until ", "quiet"), Span(view.clock_time(ends_at), bold=True)) if ends_at else (plan,)


def _closed(view: View, meeting: Meeting) -> CountdownSlice:
    closed_at = meeting.closed_at or view.now
    took = (closed_at - meeting.started_at).total_seconds()
    under = (Span("minutes; ended ", "quiet"), Span(view.clock_time(closed_at), bold=True))
    return CountdownSlice("✓ CLOSED", digits(max(took, 0.0)), under, still=True)
