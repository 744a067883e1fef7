"""The staff update as it is made: what is read to the staff, line by line, and who tells it where."""

from __future__ import annotations

from typing import NamedTuple

from textual.events import MouseDown

from iltboard.board.events.update import TOLD
from iltboard.text import fit, wrap
from iltboard.ui.messages import Select
from iltboard.ui.rows import Row, Span, page, row, spread
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.widgets.panel import Panel
from iltboard.ui.words import TOLD_MARKS

WIDEST = 110  # a longer line is not read well
MOST_LINES = 3  # of one decision or win
LEFT, MARK, CHANNEL, WHO = 2, 8, 24, 20
WORDED = "  (plain words)"
TOLD_TONES: dict[bool | None, Tone] = {True: "good", False: "warning", None: "quiet"}


class Line(NamedTuple):
    """A decision or a win; `out` says that it is left out, `worded` that it is told in words of its own."""

    id: str
    text: str
    out: bool = False
    worded: bool = False


class TellingLine(NamedTuple):
    """Who tells the staff, where, by when, and whether it was done."""

    id: str
    channel: str
    who: str
    by: str
    told: bool | None


class UpdateSlice(NamedTuple):
    """`key` plans a telling."""

    purpose: str = ""
    rocks: tuple[str, ...] = ()
    decisions: tuple[Line, ...] = ()
    wins: tuple[Line, ...] = ()
    tellings: tuple[TellingLine, ...] = ()
    selected: str = ""
    key: str = "A"


def update_rows(update: UpdateSlice, width: int, height: int) -> list[Row]:
    """The update in the order in which it is read; where not all fits, the page with the selected line."""
    room = min(width, WIDEST) - LEFT - 1
    rocks = [line for rock in update.rocks for line in _text(rock, room, "· ")]
    decisions = [line for it in update.decisions for line in _line(update, it, room)]
    wins = [line for it in update.wins for line in _line(update, it, room)]
    tellings = [_telling(update, it, room) for it in update.tellings]
    plan = row(*_left(Span(update.key, bold=True), Span(" plans who, where, by when", "quiet")))
    rows = [
        _heading("OUR PURPOSE"),
        *(_text(update.purpose, room) or _empty("No purpose yet: the update opens with it.", room)),
        row(),
        _heading("OUR ROCKS"),
        *(rocks or _empty("No rocks yet.", room)),
        row(),
        _heading("WHAT WE DECIDED", _in(update.decisions)),
        *(decisions or _empty("No decision yet: each solved issue brings one.", room)),
        row(),
        _heading("WINS", _in(update.wins)),
        *(wins or _empty("No win yet: those of the meeting stand here.", room)),
        row(),
        _heading("WHO TELLS THE STAFF", _told(update.tellings)),
        *(tellings or [plan]),
    ]
    here = next((n for n, line in enumerate(rows) if update.selected and line.target_at(LEFT) == update.selected), 0)
    return page(rows, here, height)


def _heading(text: str, aside: str = "") -> Row:
    return row(*_left(Span(text, "primary", bold=True), Span(f"  {aside}", "quiet")))


def _empty(text: str, room: int) -> list[Row]:
    return [row(*_left(Span(line, "quiet"))) for line in wrap(text, room, 2)]


def _left(*spans: Span) -> tuple[Span, ...]:
    return (Span(" " * LEFT), *spans)


def _in(lines: tuple[Line, ...]) -> str:
    return f"{sum(not line.out for line in lines)} of {len(lines)} in" if lines else ""


def _told(tellings: tuple[TellingLine, ...]) -> str:
    told, asked = sum(it.told is True for it in tellings), sum(it.told is not None for it in tellings)
    return f"told {told} of {asked}" if asked else ""


def _text(text: str, room: int, mark: str = "") -> list[Row]:
    lines = wrap(text, room - len(mark), MOST_LINES)
    return [row(*_left(Span(mark if n == 0 else " " * len(mark), "quiet"), Span(line))) for n, line in enumerate(lines)]


def _line(update: UpdateSlice, it: Line, room: int) -> list[Row]:
    here = it.id == update.selected
    ground: Ground = "selection" if here else "background"
    tone: Tone = "quiet" if it.out else "text"
    mark = Span(fit("– out" if it.out else "✓ in", MARK), "quiet" if it.out else "good", bold=True)
    rows = []
    aside = [Span(WORDED, "quiet")] if it.worded else []
    for number, text in enumerate(wrap(it.text, room - MARK - len(WORDED) * it.worded, MOST_LINES) or [""]):
        first = mark if number == 0 else Span(" " * MARK)
        rows.append(
            row(*_left(first, Span(text, tone, bold=here), *([] if number else aside)), ground=ground, target=it.id)
        )
    return rows


def _telling(update: UpdateSlice, it: TellingLine, room: int) -> Row:
    here = it.id == update.selected
    said = f"{TOLD_MARKS[it.told]} {TOLD[it.told]}"
    spans = (Span(fit(it.channel, CHANNEL), bold=here), Span(fit(it.who, WHO)), Span(fit(it.by, 15), "quiet"))
    ground: Ground = "selection" if here else "background"
    return row(*_left(*spread(room, spans, [Span(said, TOLD_TONES[it.told], bold=True)])), ground=ground, target=it.id)


class UpdatePanel(Panel[UpdateSlice]):
    """The update on the screen; a press selects."""

    def draw(self, slice_: UpdateSlice, width: int, height: int) -> list[Row]:
        return update_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        if line := self.target_at(event.x, event.y):
            self.post_message(Select("lines", line))
