"""The agenda: each segment with what was spent on it, what it is allowed today, and its plan."""

from msgspec import Struct

from iltboard.board.meeting import Run
from iltboard.board.timing import ON_TIME_S
from iltboard.text import fit
from iltboard.ui import words
from iltboard.ui.rows import Row, Span, row
from iltboard.ui.theme import Tone
from iltboard.ui.widgets.panel import Panel


class AgendaSlice(Struct, frozen=True):
    """`spent_min_s` is what is spent on the open segment, in whole minutes; `over` that it is over time."""

    runs: tuple[Run, ...] = ()
    spent_min_s: float = 0.0
    over: bool = False


FIGURES = 19


def agenda_rows(agenda: AgendaSlice, width: int, height: int) -> list[Row]:
    """A line a segment; where the height is short, those around the open one."""
    title = max(width - FIGURES - 3, 6)
    rows = [_line(run, agenda, title) for run in agenda.runs]
    if height > len(rows):
        return [
            row(Span(f"   {fit('AGENDA', title)}", "quiet", bold=True), *_figures("spent", "allowed", "plan", "quiet")),
            *rows,
        ]
    here = next((i for i, run in enumerate(agenda.runs) if run.state != "done"), max(len(rows) - 1, 0))
    first = max(min(here - height // 2, len(rows) - height), 0)
    shown = rows[first : first + height]
    if height > 2 and first + height < len(rows):
        shown[-1] = row(Span(f"   and {len(rows) - first - height + 1} more", "quiet"))
    return shown


def _line(run: Run, agenda: AgendaSlice, title: int) -> Row:
    plan, allowed, name = words.length(run.plan_s), words.length(run.allowance_s), fit(run.title, title)
    if run.state == "open":
        tone: Tone = "bad" if agenda.over else "primary"
        spent = f"{agenda.spent_min_s // 60:.0f} min"
        return row(Span(f" ▶ {name}", tone, bold=True), *_figures(spent, allowed, plan, tone, bold=True))
    if run.state == "done":
        over = run.spent_s >= run.allowance_s + ON_TIME_S
        figures = _figures(words.length(run.spent_s), "", plan, "warning" if over else "text")
        return row(Span(" ✓ ", "good"), Span(name, "quiet"), *figures)
    return row(Span(f"   {name}"), *_figures("", "" if allowed == plan else allowed, plan, "quiet"))


def _figures(spent: str, allowed: str, plan: str, tone: Tone, *, bold: bool = False) -> list[Span]:
    allowed_tone = "warning" if tone == "quiet" and allowed != "allowed" else tone
    columns = ((spent, 6, tone), (allowed, 8, allowed_tone), (plan, 5, "quiet" if tone != "primary" else tone))
    # What would fill its column is said without the seconds, so that two figures never touch.
    return [
        Span(fit(text if len(text) < cells else text.partition(":")[0], cells, "right"), its_tone, bold)
        for text, cells, its_tone in columns
    ]


class AgendaPanel(Panel[AgendaSlice]):
    """The agenda on the screen."""

    def draw(self, slice_: AgendaSlice, width: int, height: int) -> list[Row]:
        return agenda_rows(slice_, width, height)
