"""Today's agenda as a table: a line a segment, and what they come to."""

from msgspec import Struct
from msgspec.structs import replace
from textual.events import MouseDown

from iltboard.board.meeting import Run, RunState
from iltboard.board.timing import ON_TIME_S
from iltboard.text import fit
from iltboard.ui import words
from iltboard.ui.messages import Select
from iltboard.ui.rows import Row, Span, page, row, spread
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.widgets.panel import Panel
from iltboard.ui.widgets.queue import ARTIFACT

MARK, KIND, FIGURE, PROTECTED, BRINGS = 4, 11, 9, 13, 18
WIDEST = 60  # a title far from its figures is not read with them
MARKS: dict[RunState, tuple[str, Tone]] = {"waiting": (" ", "text"), "open": ("▶", "primary"), "done": ("✓", "good")}
NARROW, ROOMY = 64, 100
SUMS = 2  # the lines under the segments


class SegmentsSlice(Struct, frozen=True):
    """`spent_s` is what is spent on the open segment, in whole minutes; `times` says when the hour begins and ends."""

    runs: tuple[Run, ...] = ()
    selected: str = ""
    on: bool = False
    spent_s: float = 0.0
    times: str = ""


class Places(Struct, frozen=True):
    """The cells of the columns beside the figures; where it is narrow there is only the title.

    Where there is no room to say what a segment brings, a sign before its title stands for what is said under them.
    """

    title: int
    kind: int
    protected: int
    brings: int


def segments_rows(slice_: SegmentsSlice, width: int, height: int) -> list[Row]:
    """A heading, the segments, and their sum; where not all fit, the page with the selected one."""
    figures = ("spent", "allowed", "plan") if slice_.on else ("minutes",)
    places = _places(slice_, width, FIGURE * len(figures))
    heading = row(
        Span(" " * MARK + fit("SEGMENT", places.title) + fit("kind", places.kind), "quiet"),
        *(Span(fit(figure, FIGURE, "right"), "quiet") for figure in figures),
        Span(" " * places.protected + fit("  brings", places.brings), "quiet"),
    )
    here = next((n for n, run in enumerate(slice_.runs) if run.id == slice_.selected), 0)
    lines = [_line(slice_, run, places) for run in slice_.runs]
    room = height - 1 - SUMS
    if 2 * len(lines) < room:  # one below the other with air between them, where there is room
        lines = [line for pair in zip(lines, [row()] * len(lines), strict=True) for line in pair]
        return [heading, row(), *lines, _sum(slice_, places, width)]
    return [heading, *page(lines, here, room), row(), _sum(slice_, places, width)]


def _places(slice_: SegmentsSlice, width: int, figures: int) -> Places:
    kind, protected = (KIND, PROTECTED) if width >= NARROW else (0, 0)
    brings = BRINGS if width >= ROOMY and any(run.artifact for run in slice_.runs) else 0
    return Places(min(max(width - MARK - kind - protected - brings - figures, 8), WIDEST), kind, protected, brings)


def _line(slice_: SegmentsSlice, run: Run, places: Places) -> Row:
    here = run.id == slice_.selected
    ground: Ground = "selection" if here else "background"
    mark, tone = MARKS[run.state]
    spans = [
        Span(f" {mark}", tone, bold=True),
        Span(f"{ARTIFACT if run.artifact and not places.brings else ' '} ", "quiet"),
        Span(f"{fit(run.title, places.title - 1)} ", bold=here or run.state == "open"),
        Span(fit(run.kind, places.kind), "quiet"),
        *_figures(slice_, run),
        Span(fit("  protected" if run.protected else "", places.protected), "quiet"),
        Span(fit(f"  {ARTIFACT} {run.artifact}" if run.artifact else "", places.brings)),
    ]
    return row(*spans, ground=ground, target=run.id)


def _figures(slice_: SegmentsSlice, run: Run) -> list[Span]:
    plan = Span(fit(words.length(run.planned_s), FIGURE, "right"), bold=not slice_.on)
    if not slice_.on:
        return [plan]
    spent = {"open": words.length(slice_.spent_s), "done": words.length(run.spent_s)}.get(run.state, "")
    allowed = "" if run.state == "done" else words.length(run.allowance_s)
    over = run.state == "done" and run.spent_s >= run.allowance_s + ON_TIME_S
    less = run.state == "waiting" and round(run.allowance_s) != round(run.plan_s)
    return [
        Span(fit(spent, FIGURE, "right"), "warning" if over else "text"),
        Span(fit(allowed, FIGURE, "right"), "warning" if less else "text", bold=True),
        replace(plan, tone="quiet"),
    ]


def _sum(slice_: SegmentsSlice, places: Places, width: int) -> Row:
    count = words.many(len(slice_.runs), "segment")
    total = words.length(sum(run.planned_s for run in slice_.runs))
    said = [Span(" " * MARK + f"{count}, {total} min", bold=True), Span(f"   {slice_.times}", "quiet")]
    brought = dict.fromkeys(run.artifact for run in slice_.runs if run.artifact and not places.brings)
    said += [Span(f"   {ARTIFACT} {', '.join(brought)}")] if brought else []
    return row(*spread(width, said))


class Segments(Panel[SegmentsSlice]):
    """The table on the screen; a press selects."""

    def draw(self, slice_: SegmentsSlice, width: int, height: int) -> list[Row]:
        return segments_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        if segment := self.target_at(event.x, event.y):
            self.post_message(Select("segments", segment))
