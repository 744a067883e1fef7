"""The queue: the open issues in the team's order, then the parked ones; selected, moved and dragged here."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from textual.events import MouseDown, MouseMove, MouseUp

from iltboard.board.model import Issue
from iltboard.text import fit, shorten
from iltboard.ui import words
from iltboard.ui.messages import MoveIssue, Select
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.widgets.panel import Panel


class QueueSlice(NamedTuple):
    """`day` is today, at midnight: ages grow by the day. `dropping` is the issue a dragged one would follow."""

    issues: tuple[Issue, ...] = ()
    parked: tuple[Issue, ...] = ()
    solved: int = 0
    selected: str = ""
    active: bool = True
    now: datetime | None = None
    dragged: str = ""
    ground: Ground = "surface"


def queue_rows(queue: QueueSlice, width: int, height: int) -> list[Row]:
    """A heading and the issues: two lines each while all fit, else one; the selected one is always among them."""
    heading = _heading(queue, width)
    if not queue.issues and not queue.parked:
        empty = [row(), row(Span("  No issues yet. ", "quiet"), Span("a", bold=True), Span(" adds one.", "quiet"))]
        return [_on(queue.ground, r) for r in [heading, *empty]]
    room = height - 1
    tall = height >= 12 and _height(queue, 2) < room
    blocks = [_block(queue, issue, number, width, tall) for number, issue in enumerate(queue.issues, 1)]
    if queue.parked:
        blocks.append([row(), row(Span(" PARKED", "quiet"), Span(f"  {len(queue.parked)} for the long term", "quiet"))])
        blocks += [_block(queue, issue, 0, width, tall) for issue in queue.parked]
    ids = [issue.id for issue in queue.issues] + ([""] if queue.parked else []) + [issue.id for issue in queue.parked]
    spacer = [row()] if tall or sum(map(len, blocks)) + 2 <= height else []
    shown = _window(blocks, ids.index(queue.selected) if queue.selected in ids else 0, height - 1 - len(spacer))
    return [_on(queue.ground, r) for r in [heading, *spacer, *shown]]


def _heading(queue: QueueSlice, width: int) -> Row:
    tone: Tone = "primary" if queue.active else "quiet"
    counts = f"{len(queue.issues)} open" + (f" · {queue.solved} solved" if queue.solved else "")
    return row(*spread(width - 1, [Span(" ISSUES", tone, bold=True), Span(f"  {counts}", "quiet")]))


def _height(queue: QueueSlice, lines: int) -> int:
    return lines * (len(queue.issues) + len(queue.parked)) + (2 if queue.parked else 0)


def _block(queue: QueueSlice, issue: Issue, number: int, width: int, tall: bool) -> list[Row]:  # noqa: FBT001
    here = issue.id == queue.selected
    ground: Ground = ("selection" if queue.active else "panel") if here else queue.ground
    on_table = issue.state == "table"
    glyph = Span(" ▶" if on_table else " ★" if issue.starred else "  ", "primary" if on_table else "warning", bold=True)
    place = Span(f"{number:3}  " if number else "  ·  ", "quiet")
    parked = issue.state == "parked"
    tone: Tone = "primary" if on_table else "quiet" if parked else "text"
    if issue.id == queue.dragged:
        glyph, tone = Span(" ≡", "primary", bold=True), "primary"
    by = " · ".join(part for part in (issue.by, _age(issue, queue.now)) if part)
    if tall:
        title = Span(fit(issue.title, width - 8), tone, bold=here or on_table)
        under = Span(" " * 7 + fit(by, width - 8), "quiet")
        return [row(glyph, place, title, Span(" "), ground=ground, target=issue.id), row(under, ground=ground, target=issue.id)]
    by = shorten(by, 24) if width >= 70 else shorten(issue.by, 10)
    title = Span(issue.title, tone, bold=here or on_table)
    spans = spread(width - 1, [glyph, place, title], [Span(by, "quiet")] if by else [])
    return [row(*spans, Span(" "), ground=ground, target=issue.id)]


def _age(issue: Issue, now: datetime | None) -> str:
    return words.age(issue.added_at, now) if now else ""


def _window(blocks: list[list[Row]], selected: int, height: int) -> list[Row]:
    """As many whole blocks as fit around the selected one, with a word on what is above and below."""
    if sum(map(len, blocks)) <= height:
        return [line for block in blocks for line in block]
    size = max((height - 2) // max(map(len, blocks)), 1)
    first = max(min(selected - size // 2, len(blocks) - size), 0)
    shown = [line for block in blocks[first : first + size] for line in block]
    above, below = first, len(blocks) - first - size
    top = [row(Span(f"  ▲ {above} more above", "quiet"))] if above else []
    bottom = [row(Span(f"  ▼ {below} more below", "quiet"))] if below > 0 else []
    return [*top, *shown, *bottom]


def _on(ground: Ground, line: Row) -> Row:
    return line._replace(ground=ground) if line.ground == "background" else line


class Queue(Panel[QueueSlice]):
    """The queue on the screen. A press selects; a drag moves the issue to where it is let go."""

    def draw(self, slice_: QueueSlice, width: int, height: int) -> list[Row]:
        return queue_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        issue = self.target_at(event.x, event.y)
        self.post_message(Select("queue", issue))
        if any(it.id == issue for it in self.slice.issues):
            self._held = issue
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        if self._held and self.target_at(event.x, event.y) not in ("", self._held):
            self.show(self.slice._replace(dragged=self._held))

    def on_mouse_up(self, event: MouseUp) -> None:
        held, self._held = self._held, ""
        if not held:
            return
        self.release_mouse()
        self.show(self.slice._replace(dragged=""))
        ids = [issue.id for issue in self.slice.issues]
        onto = self.target_at(event.x, event.y)
        if onto in ids and onto != held and held in ids:
            down = ids.index(onto) > ids.index(held)
            before = ids[ids.index(onto) - 1] if ids.index(onto) else None
            self.post_message(MoveIssue(held, onto if down else before))

    _held = ""
