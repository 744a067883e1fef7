"""The staff update as it is made: what is read to the staff, line by line, and who tells it where."""

from __future__ import annotations

from iltboard.board.events.update import FORMAL, KINDS, TOLD
from iltboard.board.reflecting import win_of_the_month
from iltboard.board.things import Telling
from iltboard.reports.update import BEST, best_win, lines_of, rock_line, update
from iltboard.text import fit
from iltboard.ui.rows import Span
from iltboard.ui.theme import Tone
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item
from iltboard.ui.words import TOLD_MARKS

MARK, CHANNEL = 8, 24
MOST_LINES = 3  # of one decision or win
TOLD_TONES: dict[bool | None, Tone] = {True: "good", False: "warning", None: "quiet"}


def staff_update(view: View) -> tuple[Section, ...]:
    """The update in the order in which it is read, what is left out marked; its decisions and wins have their ids."""
    board = view.board
    whole = update(board, view.today)
    lines = {item: _line(view, item, text) for item, text in lines_of(board).items()}
    solved = {issue.id for issue in (*board.solved, *(board.last.solved if board.last else ()))}
    decisions = tuple(line for item, line in lines.items() if item in solved)
    wins = tuple(line for item, line in lines.items() if item not in solved)
    best, best_text = win_of_the_month(board, view.today), best_win(board, view.today)
    if best_text and best and best.id not in lines:
        wins = (Item(f"{BEST}: {best_text}", Span(fit("★", MARK), "good"), most=MOST_LINES), *wins)
    plan = view.offer("Nobody yet", "plan-telling", "plans who, where, by when.")
    return (
        Section("OUR PURPOSE", _text(whole.purpose), empty="No purpose yet: the update opens with it."),
        Section("OUR ROCKS", tuple(map(_rock, map(rock_line, whole.rocks))), empty="No rocks yet."),
        Section("WHAT WE DECIDED", decisions, _in(view, decisions), "No decision yet: each solved issue brings one."),
        Section("WINS", wins, _in(view, wins), "No win yet: those of the meeting stand here."),
        Section("WHO TELLS THE STAFF", tuple(_telling(view, it) for it in board.tellings), _told(view), plan),
    )


def _text(purpose: str) -> tuple[Item, ...]:
    return (Item(purpose, Span(""), most=MOST_LINES),) if purpose else ()


def _rock(line: str) -> Item:
    return Item(line, Span("· ", "quiet"), most=MOST_LINES)


def _line(view: View, item: str, text: str) -> Item:
    board = view.board
    out = item in board.left_out
    best = win_of_the_month(board, view.today)
    mark = Span(fit("– out", MARK), "quiet", bold=True) if out else Span(fit("✓ in", MARK), "good", bold=True)
    worded = "(plain words)" if any(wording.item == item for wording in board.wordings) else ""
    text = f"{BEST}: {text}" if best and best.id == item else text
    return Item(text, mark, worded, item, "quiet" if out else "text", MOST_LINES)


def _in(view: View, lines: tuple[Item, ...]) -> str:
    known = [line for line in lines if line.id]
    return f"{sum(line.id not in view.board.left_out for line in known)} of {len(known)} in" if known else ""


def _told(view: View) -> str:
    answers = [telling.told for telling in view.board.tellings if telling.told is not None]
    return f"told {sum(answers)} of {len(answers)}" if answers else ""


def _telling(view: View, telling: Telling) -> Item:
    where = Span(fit(f"{telling.channel} ({KINDS[FORMAL[telling.channel]]})", CHANNEL))
    who = f"{view.board.name(telling.member)}, by {telling.by:%a} {telling.by.day} {telling.by:%b}"
    said = f"{TOLD_MARKS[telling.told]} {TOLD[telling.told]}"
    return Item(who, where, said, telling.id, aside_tone=TOLD_TONES[telling.told])
