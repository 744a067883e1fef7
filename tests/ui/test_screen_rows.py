"""What stands on the screens before the board, as pure rows: never too wide nor too many, the selected thing there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from msgspec.structs import replace

from iltboard.board.meeting import Run
from iltboard.reports.blocks import Block
from iltboard.ui.rows import Row, Span, page, row
from iltboard.ui.widgets.clock_line import ClockSlice, clock_rows
from iltboard.ui.widgets.footer import FooterSlice
from iltboard.ui.widgets.key_lines import every_key
from iltboard.ui.widgets.listing import Flow, Grid, ListingSlice, Section, ids, listing_rows, placed
from iltboard.ui.widgets.reading import ReadingSlice, reading_rows, scrolled
from iltboard.ui.widgets.segments import SegmentsSlice, segments_rows
from iltboard.ui.widgets.stage import Item
from tests.ui.slices import WIDTHS, footers, names, runs, titles
from tests.ui.test_rows import fit_in, shown

COUNTS = st.sampled_from([1, 3, 7, 60])
HEIGHTS = st.integers(8, 50)


@st.composite
def tables(draw: st.DrawFn) -> SegmentsSlice:
    some: list[Run] = draw(st.lists(runs, min_size=1, max_size=5))
    count = draw(COUNTS)
    named = tuple(replace(some[n % len(some)], id=f"s{n}") for n in range(count))
    selected = f"s{draw(st.integers(0, count - 1))}"
    return SegmentsSlice(named, selected, draw(st.booleans()), 600.0, "began 7:20, bell 8:20")


marks = st.sampled_from([Span(""), Span("✓ in    ", "good"), Span("staff meeting (formal)  ")])
items: SearchStrategy[Item] = st.builds(
    Item,
    titles,
    marks,
    aside=st.just("") | names,
    most=st.integers(1, 3),
    under=st.lists(titles, max_size=2).map(tuple),
    aside_tone=st.sampled_from(["quiet", "good"]),
)
flows: SearchStrategy[Flow] = st.lists(st.builds(Span, titles), max_size=4).map(lambda spans: Flow(tuple(spans)))
grids: SearchStrategy[Grid] = st.builds(
    Grid,
    st.lists(names, min_size=1, max_size=5).map(tuple),
    st.lists(st.tuples(names, st.lists(st.builds(Span, names), max_size=3).map(tuple)), max_size=3).map(tuple),
)


@st.composite
def listings(draw: st.DrawFn) -> ListingSlice:
    """Lines under headings, one of them selected; with `placed` all can be, else only some."""
    some = draw(st.lists(st.one_of(items, items, flows, grids), min_size=1, max_size=5))
    entries = [replace(some[n % len(some)], id=f"l{n}" if n % 3 else "") for n in range(draw(COUNTS) + 1)]
    cut = draw(st.integers(0, len(entries)))
    sections: tuple[Section, ...] = (
        Section("ABOVE", tuple(entries[:cut]), draw(titles), draw(titles)),
        Section("BELOW", tuple(entries[cut:])),
    )
    sections = placed(sections) if draw(st.booleans()) else sections
    return ListingSlice(sections, draw(st.sampled_from(ids(sections))))


kinds = st.sampled_from(["title", "heading", "subheading", "text", "bullet"])
texts: SearchStrategy[Block] = st.builds(Block, kinds, titles)
cells = st.tuples(titles, st.just("33:00"), st.just("over time"))
reports: SearchStrategy[tuple[Block, ...]] = st.lists(
    st.one_of(texts, st.builds(Block, st.just("row"), st.just(""), cells)), max_size=40
).map(tuple)
clocks: SearchStrategy[ClockSlice] = st.builds(
    ClockSlice,
    heading=st.just("TODAY'S AGENDA"),
    note=titles,
    segment=titles,
    left_s=st.sampled_from([None, 1.0, 1800.0, -1.0, -36000.0]),
    paused=st.booleans(),
)


@settings(max_examples=40)
@given(tables(), WIDTHS, HEIGHTS)
def test_the_segments(table: SegmentsSlice, width: int, height: int) -> None:
    rows = segments_rows(table, width, height)
    fit_in(rows, width, height)
    assert shown(rows, table.selected)
    assert f"{len(table.runs)} segment" in rows[-1].text


@settings(max_examples=40)
@given(listings(), WIDTHS, HEIGHTS)
def test_lines_under_headings(listing: ListingSlice, width: int, height: int) -> None:
    rows = listing_rows(listing, width, height)
    fit_in(rows, width, height)
    assert shown(rows, listing.selected)
    assert sum(row.ground == "selection" for row in rows) <= sum(row.target_at(0) == listing.selected for row in rows)


@settings(max_examples=40)
@given(reports, WIDTHS, HEIGHTS)
def test_a_report_is_read_to_its_end(report: tuple[Block, ...], width: int, height: int) -> None:
    rows = reading_rows(report, width)
    fit_in(rows, width, len(rows))
    assert scrolled(ReadingSlice(report), 10_000, len(rows), height).top == max(len(rows) - height, 0)
    assert scrolled(ReadingSlice(report), -1, len(rows), height).top == 0


@settings(max_examples=40)
@given(clocks, WIDTHS)
def test_the_clock_in_a_line(clock: ClockSlice, width: int) -> None:
    rows = clock_rows(clock, width, 1)
    fit_in(rows, width, 1)
    if clock.left_s is not None:
        assert ("over time" in rows[0].text) == (clock.left_s < 0)
        assert "min" in rows[0].text


@settings(max_examples=40)
@given(footers, WIDTHS)
def test_every_key_is_named(footer: FooterSlice, width: int) -> None:
    rows = every_key(footer, width)
    fit_in(rows, width, len(rows))
    assert all(shown(rows, hint.command) for hint in footer.hints)


@given(st.integers(0, 80), st.integers(3, 40), st.data())
def test_a_page_has_the_line_it_is_about(count: int, height: int, data: st.DataObject) -> None:
    lines = [row(Span(str(n)), target=str(n)) for n in range(count)]
    here = data.draw(st.integers(0, max(count - 1, 0)))
    rows: list[Row] = page(lines, here, height)
    assert len(rows) <= height
    assert not count or shown(rows, str(here))


@given(st.integers(1, 80), st.integers(6, 40), st.data())
def test_a_page_has_all_lines_of_what_it_is_about(count: int, height: int, data: st.DataObject) -> None:
    lines = [row(Span(str(n)), target=str(n)) for n in range(count)]
    here = data.draw(st.integers(0, count - 1))
    to = min(here + 3, count - 1)
    there = {row.target_at(0) for row in page(lines, here, height, to)}
    assert {str(n) for n in range(here, to + 1)} <= there
