"""The panels as pure rows: never too wide nor too many, the selected thing among them, cuts with an ellipsis."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from iltboard.board.meeting import Run
from iltboard.text import ELLIPSIS
from iltboard.ui.dialogs.letters import LettersSlice, letters_rows
from iltboard.ui.rows import Row, Span, centred, differing, spread
from iltboard.ui.theme import PALETTES
from iltboard.ui.widgets.agenda import AgendaSlice, agenda_rows
from iltboard.ui.widgets.countdown import line_row
from iltboard.ui.widgets.floor import FloorSlice, floor_rows, stage_height
from iltboard.ui.widgets.footer import FooterSlice, footer_rows
from iltboard.ui.widgets.header import HeaderSlice, header_rows
from iltboard.ui.widgets.panel import to_strip
from iltboard.ui.widgets.queue import QueueSlice, queue_rows
from iltboard.ui.widgets.rocks import RocksSlice, rocks_rows
from iltboard.ui.widgets.stage import StageSlice, stage_rows
from iltboard.ui.widgets.strip import StripSlice, strip_rows
from tests.ui.slices import (
    WIDTHS,
    agendas,
    floors,
    footers,
    headers,
    letters_lines,
    queues,
    rock_grids,
    stages,
    strips,
    titles,
)


def fit_in(rows: list[Row], width: int, height: int) -> None:
    """At most so many rows, each in its width."""
    assert len(rows) <= height
    for row in rows:
        assert cell_len(row.text) <= width, row.text
        assert to_strip(row, width, PALETTES["dark"]).cell_length == width


def shown(rows: list[Row], thing: str) -> bool:
    """Whether a click could meet the thing."""
    return any(span.target == thing for row in rows for span in row.spans)


@settings(max_examples=40)
@given(queues(), WIDTHS, st.integers(4, 60))
def test_the_queue(queue: QueueSlice, width: int, height: int) -> None:
    rows = queue_rows(queue, width, height)
    fit_in(rows, width, height)
    assert f"{len(queue.issues)} open" in rows[0].text
    assert not queue.selected or shown(rows, queue.selected)


@settings(max_examples=15)
@given(queues(), WIDTHS, st.integers(4, 60))
def test_each_issue_of_the_queue_is_on_one_of_its_pages(queue: QueueSlice, width: int, height: int) -> None:
    for issue in (*queue.issues, *queue.parked):
        rows = queue_rows(replace(queue, selected=issue.id), width, height)
        assert shown(rows, issue.id)
        first = next(row for row in rows if row.target_at(0) == issue.id)
        number = "·" if issue.state == "parked" else str(queue.issues.index(issue) + 1)
        assert number in first.text.split()[:2]


@settings(max_examples=40)
@given(rock_grids(), WIDTHS, st.integers(1, 40))
def test_the_rocks(rocks: RocksSlice, width: int, height: int) -> None:
    rows = rocks_rows(rocks, width, height)
    fit_in(rows, width, height)
    if rocks.selected and height > 1:
        assert shown(rows, rocks.selected)


@settings(max_examples=40)
@given(stages(), WIDTHS, st.integers(3, 40))
def test_the_stage(stage: StageSlice, width: int, height: int) -> None:
    rows = stage_rows(stage, width, height)
    fit_in(rows, width, height)
    if stage.active and stage.selected and height > 5:
        assert shown(rows, stage.selected)


@settings(max_examples=15)
@given(stages(), WIDTHS, st.integers(6, 40))
def test_each_line_of_the_stage_is_on_one_of_its_pages(stage: StageSlice, width: int, height: int) -> None:
    for item in stage.items:
        rows = stage_rows(replace(stage, selected=item.id, active=True), width, height)
        fit_in(rows, width, height)
        assert shown(rows, item.id)


@settings(max_examples=60)
@given(floors(), WIDTHS, st.integers(1, 60))
def test_the_floor(floor: FloorSlice, width: int, height: int) -> None:
    rows = floor_rows(floor, width, height)
    fit_in(rows, width, height)
    edge = stage_height(floor, width, height)
    assert 0 <= edge <= height
    if floor.stage.scene == "rocks":
        assert edge == 0
    elif height > 1:
        assert " ROCKS" in rows[edge].text


@settings(max_examples=60)
@given(letters_lines, WIDTHS)
def test_the_line_of_choices(line: LettersSlice, width: int) -> None:
    rows = letters_rows(line, width)
    fit_in(rows, width, len(rows))
    for letter in line.letters:
        assert shown(rows, letter.key)


@settings(max_examples=40)
@given(agendas, WIDTHS, st.integers(1, 30))
def test_the_agenda(agenda: AgendaSlice, width: int, height: int) -> None:
    rows = agenda_rows(agenda, width, height)
    fit_in(rows, width, height)
    if any(run.state == "open" for run in agenda.runs) and not any(run.state == "waiting" for run in agenda.runs):
        assert any("▶" in row.text for row in rows)


def test_no_two_figures_of_the_agenda_touch() -> None:
    run = Run("1", "Wins", "wins", protected=False, plan_s=2344, allowance_s=2344, spent_s=2400, state="open")
    *_, line = agenda_rows(AgendaSlice((run,), spent_min_s=2400, over=True), 34, 10)
    assert line.text.split() == ["▶", "Wins", "40", "min", "39:04", "39"]


@settings(max_examples=40)
@given(headers, WIDTHS)
def test_the_header(header: HeaderSlice, width: int) -> None:
    (row,) = rows = header_rows(header, width, 1)
    fit_in(rows, width, 1)
    assert header.time in row.text
    assert not header.trouble or f"▲ {header.trouble}" in row.text


@settings(max_examples=40)
@given(strips(), WIDTHS)
def test_the_off_topic_strip(strip: StripSlice, width: int) -> None:
    (row,) = rows = strip_rows(strip, width, 1)
    fit_in(rows, width, 1)
    assert strip.message or "Off topic" in row.text


@settings(max_examples=40)
@given(footers, WIDTHS)
def test_the_footer(footer: FooterSlice, width: int) -> None:
    fit_in(footer_rows(footer, width, 1), width, 1)


@given(st.lists(st.tuples(titles, titles), max_size=5), WIDTHS, st.booleans())
def test_beyond_the_cells_in_which_two_rows_differ_they_are_drawn_alike(
    words: list[tuple[str, str]], width: int, over: bool
) -> None:
    before, now = (Row(spread(width, [Span(pair[which]) for pair in words])) for which in (0, 1))
    now = now if not over else Row(now.spans, "alarm")
    cells = differing(before, now, width)
    drawn = [to_strip(row, width, PALETTES["dark"]) for row in (before, now)]
    for part in (slice(0, cells.start), slice(cells.stop, width)):
        assert len({strip.crop(part.start, part.stop).text for strip in drawn}) <= 1
    assert not over or len(cells) == width


@settings(max_examples=40)
@given(st.lists(titles, max_size=5), WIDTHS, st.booleans())
def test_the_lines_around_the_digits(words: list[str], width: int, over: bool) -> None:
    fit_in([line_row(tuple(map(Span, words)), width, over=over)], width, 1)


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=30), st.integers(1, 80))
def test_what_is_cut_ends_in_an_ellipsis(left: str, right: str, cells: int) -> None:
    spans = spread(cells + 40, [Span(left)], [Span(right)])
    assert cell_len("".join(span.text for span in spans)) == cells + 40
    cut = spread(cells, [Span("x" * 81)])
    assert "".join(span.text for span in cut).endswith(ELLIPSIS)
    assert sum(cell_len(span.text) for span in centred(cells, Span("x" * 81))) == cells


@settings(max_examples=40)
@given(st.text(alphabet=st.characters(), max_size=40), st.integers(1, 60))
def test_no_row_ever_sends_what_a_terminal_obeys(text: str, width: int) -> None:
    drawn = to_strip(Row((Span(text), Span("after"))), width, PALETTES["light"])
    assert drawn.cell_length == width
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in drawn.text)


def test_a_click_meets_what_lies_under_it_also_after_wide_letters() -> None:
    row = Row((Span("数学", target="maths"), Span(" pacing", target="pacing")))
    assert [row.target_at(x) for x in (0, 3, 4, 10, 11)] == ["maths", "maths", "pacing", "pacing", ""]


@settings(max_examples=20)
@given(queues())
def test_titles_too_long_for_their_row_end_in_an_ellipsis(queue: QueueSlice) -> None:
    for row in queue_rows(queue, 40, 10):
        if any(span.text.startswith("a" * 10) for span in row.spans):
            assert ELLIPSIS in row.text
