"""Agenda files: what is written is read back, and every fault is one line with its place and its mend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from iltboard.board.agenda import Agenda, AgendaFault, Segment, fault, read_agenda, write_agenda
from iltboard.board.presets import PRESETS
from tests.board.hour import agenda
from tests.board.strategies import agendas

HEAD = 'name = "Our hour"\n'
ROCKS = '[[segment]]\ntitle = "Rocks"\nkind = "rocks"\n'


def faulty(text: str) -> str:
    with pytest.raises(AgendaFault) as caught:
        read_agenda(text, "hour.toml")
    said = str(caught.value)
    assert said.isprintable()
    return said


def test_the_file_of_the_manual_is_read() -> None:
    read = read_agenda(
        """
        name = "Our hour"
        start = "07:20"            # optional; local time
        end = "fixed"              # or "flexible", or a time "08:20"
        stretch = false
        [[segment]]
        title = "Issues"
        kind = "issues"
        minutes = 33               # or length = "0:45" (m:ss); one of the two
        protected = false
        [[segment]]
        title = "Conclude"
        kind = "conclude"
        length = "0:45"
        """,
        "hour.toml",
    )
    issues = Segment("s1", "Issues", "issues", 1980)
    assert read == Agenda("Our hour", (issues, Segment("s2", "Conclude", "conclude", 45, protected=True)), "07:20")


@pytest.mark.parametrize(
    ("preset", "minutes"),
    [("ilt-60", [3, 2, 5, 5, 5, 33, 7]), ("ilt-45", [2, 1, 5, 4, 27, 6]), ("l10-90", [5, 5, 5, 5, 5, 60, 5])],
)
def test_presets(preset: str, minutes: list[int]) -> None:
    chosen = PRESETS[preset]
    assert [segment.plan_s / 60 for segment in chosen.segments] == minutes
    assert [segment.title for segment in chosen.segments if segment.protected] == ["Conclude"]
    assert chosen.plan_s == int(preset[-2:]) * 60
    assert fault(chosen) is None
    assert read_agenda(write_agenda(chosen), "preset") == chosen


@given(agendas())
def test_any_agenda_that_is_written_is_read_back_equal(agenda: Agenda) -> None:
    assert fault(agenda) is None
    assert read_agenda(write_agenda(agenda), "hour.toml") == agenda


@pytest.mark.parametrize(
    ("written", "plan_s"),
    [
        ("minutes = 2.5", 150),
        ("minutes = 0.3333333333333333", 20),
        ('length = "480:00"', 8 * 3600),
        ("minutes = 5", 300),
    ],
)
def test_lengths(written: str, plan_s: float) -> None:
    assert read_agenda(ROCKS + written, "hour.toml").plan_s == plan_s


def test_a_title_that_holds_anything_is_read_back() -> None:
    hostile = agenda((r'A "quoted" \ title [/] #', 5))
    assert read_agenda(write_agenda(hostile), "hour.toml") == hostile


def test_a_mark_of_the_byte_order_is_no_part_of_the_file() -> None:
    assert read_agenda("\ufeff" + HEAD + ROCKS + "minutes = 5", "hour.toml").name == "Our hour"


def test_a_time_is_read_without_the_spaces_around_it() -> None:
    read = read_agenda('start = " 07:20 "\nend = "08:20\\n"\n' + ROCKS + "minutes = 5", "hour.toml")
    assert (read.start, read.end) == ("07:20", "08:20")
    assert read_agenda(write_agenda(read), "hour.toml") == read


@pytest.mark.parametrize(
    ("written", "line", "mend"),
    [
        ("", 1, "no segments; add a [[segment]]"),
        (HEAD, 1, "no segments; add a [[segment]]"),
        (HEAD + 'colour = "red"\n' + ROCKS + "minutes = 5", 2, 'unknown key "colour"; the keys are segment, name'),
        (HEAD + ROCKS + "minutes = 5\nminuets = 5", 6, 'unknown key "minuets"; the keys are title, kind, minutes'),
        (HEAD + "[[segments]]\ntitle = 1", 2, 'unknown key "segments"'),
        (HEAD + ROCKS + '"a\\u001bb\\nc" = 5', 2, 'unknown key "ab c"'),
        (HEAD + ROCKS.replace("rocks", "rock") + "minutes = 5", 4, "the kinds are wins, purpose, headlines, rocks"),
        (HEAD + ROCKS + "minutes = 5\n" + ROCKS.replace("rocks", "x") + "minutes = 5", 8, "the kinds are wins"),
        (HEAD + ROCKS.replace('"rocks"', "5") + "minutes = 5", 4, "the kinds are wins"),
        (HEAD + '[[segment]]\nkind = "rocks"\nminutes = 5', 2, "this segment has no title"),
        (HEAD + '[[segment]]\ntitle = "Rocks"\nminutes = 5', 2, "this segment has no kind"),
        (HEAD + ROCKS.replace("Rocks", " ") + "minutes = 5", 3, "the title is blank"),
        (HEAD + ROCKS.replace('"Rocks"', "7") + "minutes = 5", 3, "title must be text in quotes"),
        (HEAD + ROCKS, 2, '"Rocks" needs minutes = 5 or length = "5:00", one of the two'),
        (
            HEAD + ROCKS + 'minutes = 5\nlength = "5:00"',
            6,
            '"Rocks" needs minutes = 5 or length = "5:00", one of the two',
        ),
        (HEAD + ROCKS + "minutes = 0", 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + "minutes = -3", 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + "minutes = 480.1", 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + "minutes = nan", 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + "minutes = inf", 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + "minutes = 0.0000001", 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + 'length = "0:00"', 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + 'length = "480:01"', 5, "over zero and at most 8 hours"),
        (HEAD + ROCKS + 'length = "5"', 5, 'length is written "0:45"'),
        (HEAD + ROCKS + 'length = "1:75"', 5, 'length is written "0:45"'),
        (HEAD + ROCKS + "length = 5", 5, 'length is written "0:45"'),
        (HEAD + ROCKS + 'minutes = "5"', 5, "minutes must be a number"),
        (HEAD + ROCKS + "minutes = true", 5, "minutes must be a number"),
        (HEAD + ROCKS + "minutes = " + "9" * 400, 5, "minutes must be a number"),
        (HEAD + ROCKS + "minutes = 5\nprotected = 1", 6, "protected must be true or false"),
        (HEAD + ROCKS + 'minutes = 5\nartifact = "rubrics"', 6, "an artifact is one of student work, data, feedback"),
        (HEAD + ROCKS + "minutes = 5\nartifact = true", 6, "an artifact is one of student work"),
        (HEAD + 'stretch = "yes"\n' + ROCKS + "minutes = 5", 2, "stretch must be true or false"),
        ("name = 5\n" + ROCKS + "minutes = 5", 1, "name must be text in quotes"),
        (HEAD + 'start = "25:00"\n' + ROCKS + "minutes = 5", 2, "start must be a time in quotes"),
        (HEAD + "start = 07:20:00\n" + ROCKS + "minutes = 5", 2, "start must be a time in quotes"),
        (HEAD + 'end = "soon"\n' + ROCKS + "minutes = 5", 2, 'end must be "fixed", "flexible" or a time in quotes'),
        (HEAD + "end = 8\n" + ROCKS + "minutes = 5", 2, 'end must be "fixed", "flexible" or a time in quotes'),
        (HEAD + '[segment]\ntitle = "Rocks"', 2, "each segment stands under its own [[segment]]"),
        (HEAD + "segment = [1]", 2, "each segment stands under its own [[segment]]"),
        (HEAD + 'segment = [{title = "Rocks"}]', 2, "this segment has no kind"),
        (HEAD + "# a\u2028b\n" + ROCKS + "minutes = x", 6, "this is not TOML: invalid value"),
        (HEAD + "start = 07:20\n", 2, "this is not TOML"),
        ('name = "Our', 1, "this is not TOML: unterminated string"),
        ("a = " + "[" * 5000, 1, "this is not TOML"),
        ("a = " + "9" * 5000, 1, "this is not TOML"),
        ("\x00", 1, "this is not TOML"),
    ],
)
def test_a_fault_is_one_line_with_the_file_the_line_and_the_mend(written: str, line: int, mend: str) -> None:
    said = faulty(written)
    assert said.startswith(f"hour.toml, line {line}: ")
    assert mend in said


@given(st.text() | st.text(alphabet='[]="\n segmtil05:#\\{}.'))
def test_any_file_is_an_agenda_or_a_fault(text: str) -> None:
    try:
        wrong = fault(read_agenda(text, "hour.toml"))
    except AgendaFault as error:
        wrong = None if str(error).startswith("hour.toml, line ") else str(error)
    assert wrong is None


def test_an_agenda_no_meeting_can_be_held_by() -> None:
    good = agenda(("Rocks", 5), ("Issues", 5))
    rocks, issues = good.segments
    for bad in (
        replace(good, segments=()),
        replace(good, segments=(rocks, replace(issues, id=rocks.id))),
        replace(good, segments=(replace(rocks, plan_s=float("nan")),)),
        replace(good, segments=(replace(rocks, plan_s=1e300),)),
        replace(good, start="soon"),
        replace(good, end=""),
    ):
        assert fault(bad)
    assert fault(good) is None
