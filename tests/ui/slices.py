"""What panels may be asked to show: made-up slices of any length, with any words, at any size they are given."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from msgspec.structs import replace

from iltboard.board.meeting import Run
from iltboard.board.things import Issue, IssueState, Milestone, Rock
from iltboard.text import clean_title
from iltboard.ui.dialogs.letters import Letter, LettersSlice
from iltboard.ui.rows import Span
from iltboard.ui.widgets.agenda import AgendaSlice
from iltboard.ui.widgets.floor import FloorSlice
from iltboard.ui.widgets.footer import FooterSlice, KeyHint
from iltboard.ui.widgets.header import HeaderSlice
from iltboard.ui.widgets.queue import QueueSlice
from iltboard.ui.widgets.rocks import GLYPHS, RocksSlice
from iltboard.ui.widgets.stage import HEADINGS, Item, StageSlice, ticked
from iltboard.ui.widgets.strip import EntryLine, StripSlice
from tests.clock import START
from tests.ui.school import TODAY

WORDS = (
    "Pacing",
    "a" * 90,
    "授業のペースが遅い" * 6,
    "e\u0301tude " * 12,
    "שלום לכולם",
    "One two three four five six " * 4,
    "☕ café",
)
WIDTHS = st.integers(40, 220)
titles = st.sampled_from([clean_title(word) for word in WORDS])
names = st.sampled_from(["", "Ines Patel", "Guðrún Þorvaldsdóttir-Østergaard", "王小明"])
ages = st.integers(0, 400)
keys = st.sampled_from(["o", "space", "J K"])


@st.composite
def issues(draw: st.DrawFn, states: tuple[IssueState, ...], kind: str) -> tuple[Issue, ...]:
    some = draw(st.lists(st.tuples(titles, names, ages, st.sampled_from(states), st.booleans()), max_size=6))
    count = draw(st.sampled_from([0, 1, 4, 13, 45])) if some else 0
    return tuple(
        Issue(f"{kind}{n}", title, by, START - timedelta(days=age), state, starred, meetings=age // 7)
        for n, (title, by, age, state, starred) in zip(range(count), cycle(some), strict=False)
    )


@st.composite
def queues(draw: st.DrawFn) -> QueueSlice:
    queued, parked = draw(issues(("open", "table"), "i")), draw(issues(("parked",), "p"))
    ids = [issue.id for issue in (*queued, *parked)]
    return QueueSlice(
        issues=queued,
        parked=parked,
        solved=draw(st.integers(0, 9)),
        top=tuple(ids[: draw(st.integers(0, 3))]),
        votes=dict.fromkeys(ids[:5], draw(st.integers(1, 24))),
        selected=draw(st.sampled_from(ids)) if ids else "",
        active=draw(st.booleans()),
        now=START,
        dragged=draw(st.sampled_from(["", *ids])),
    )


@st.composite
def rock_grids(draw: st.DrawFn) -> RocksSlice:
    lengths, statuses = st.sampled_from([1, 45, 366]), st.sampled_from(sorted(GLYPHS))
    some = draw(st.lists(st.tuples(titles, st.integers(-20, 400), lengths, statuses, names), max_size=6))
    count = draw(st.sampled_from([0, 1, 5, 9, 20])) if some else 0
    parts = list(zip(range(count), cycle(some), strict=False))
    steps = draw(st.lists(st.builds(Milestone, st.just("m"), titles, st.booleans()), max_size=12).map(tuple))
    rocks = tuple(
        Rock(f"r{n}", title, "", TODAY - timedelta(days=day), days, status, steps[n:])
        for n, (title, day, days, status, _) in parts
    )
    return RocksSlice(
        rocks=rocks,
        owners=tuple(part[-1] for _, part in parts),
        today=TODAY,
        selected=draw(st.sampled_from([rock.id for rock in rocks])) if rocks else "",
        active=draw(st.booleans()),
        on_stage=draw(st.booleans()),
    )


@st.composite
def stages(draw: st.DrawFn) -> StageSlice:
    some = draw(st.lists(st.tuples(titles, st.booleans(), names, st.integers(1, 3)), max_size=5))
    count = draw(st.sampled_from([0, 1, 5, 30])) if some else 0
    items = tuple(
        Item(title, ticked(done), name, f"t{n}", "quiet" if done else "text", most)
        for n, (title, done, name, most) in zip(range(count), cycle(some), strict=False)
    )
    selected = draw(st.sampled_from([item.id for item in items])) if items else ""
    scene = draw(st.sampled_from(sorted(HEADINGS)))
    return StageSlice(
        scene=scene,
        heading=draw(names),
        figures=draw(names),
        title=draw(titles) if scene in ("table", "purpose") else "",
        items=items,
        empty=draw(titles),
        selected=selected,
        active=draw(st.booleans()),
    )


@st.composite
def floors(draw: st.DrawFn) -> FloorSlice:
    rocks, stage = draw(rock_grids()), draw(stages())
    return FloorSlice(stage, replace(rocks, on_stage=stage.scene == "rocks"))


letters_lines: SearchStrategy[LettersSlice] = st.builds(
    LettersSlice,
    heading=titles,
    letters=st.lists(st.builds(Letter, st.sampled_from("ab*0"), titles, st.booleans(), names), max_size=30).map(tuple),
)


@st.composite
def strips(draw: st.DrawFn) -> StripSlice:
    entries = tuple(
        EntryLine(f"o{n}", "7:20", draw(titles), draw(st.sampled_from(["open", "office"])))
        for n in range(draw(st.integers(0, 5)))
    )
    return StripSlice(
        key="o",
        logged=len(entries),
        cost_min_s=draw(st.sampled_from([0.0, 1.0, 60.0, 36000.0])),
        running=draw(st.booleans()),
        entries=entries,
        selected=draw(st.sampled_from([entry.id for entry in entries])) if entries else "",
        active=draw(st.booleans()),
        message=draw(st.sampled_from([None, Span("▲ " + "word " * 60, "warning", bold=True)])),
    )


headers: SearchStrategy[HeaderSlice] = st.builds(
    HeaderSlice,
    team=titles,
    date=st.just("Wed 18 Nov"),
    time=st.sampled_from(["7:20", "12:59 pm"]),
    ends=st.sampled_from(["", "8:20", "12:59 pm"]),
    ahead_s=st.sampled_from([None, 0.0, -130.0, 130.0, -36000.0]),
    trouble=st.sampled_from(["", "12 not saved", "read only"]),
    note=st.sampled_from(["", "the clock runs 60 times faster"]),
)
footers: SearchStrategy[FooterSlice] = st.builds(
    FooterSlice,
    hints=st.lists(st.builds(KeyHint, keys, st.sampled_from(["next", "to the table"]), keys), max_size=30).map(tuple),
    message=st.sampled_from([None, Span("word " * 60, "good", bold=True)]),
)
runs: SearchStrategy[Run] = st.builds(
    Run,
    id=st.just("s"),
    title=titles,
    kind=st.just("custom"),
    protected=st.booleans(),
    plan_s=st.sampled_from([45.0, 300.0, 28800.0]),
    allowance_s=st.sampled_from([45.0, 299.0, 28800.0]),
    spent_s=st.sampled_from([0.0, 310.0, 28800.0]),
    state=st.sampled_from(["waiting", "open", "done"]),
)
agendas: SearchStrategy[AgendaSlice] = st.builds(
    AgendaSlice, st.lists(runs, max_size=12).map(tuple), st.sampled_from([0.0, 600.0, 36000.0]), st.booleans()
)
