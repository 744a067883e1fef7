"""`iltboard agenda`: files out and in, and the hours that schools are known to hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from iltboard.board.agenda import Kind, read_agenda
from iltboard.board.events.agenda import SegmentRemoved
from iltboard.board.events.meeting import MeetingStarted
from iltboard.board.presets import PRESETS
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from tests.cli.conftest import Typed
from tests.clock import TableClock

Parts = tuple[tuple[str, Kind, int], ...]

LEVEL_10: Parts = (
    ("Segue", "wins", 5),
    ("Scorecard", "custom", 5),
    ("Rocks", "rocks", 5),
    ("Headlines", "headlines", 5),
    ("To-dos", "todos", 5),
    ("Issues", "issues", 60),
    ("Conclude", "conclude", 5),
)
INQUIRY: Parts = (
    ("Opening, outcomes, roles", "purpose", 10),
    ("Compass points", "custom", 15),
    ("Inquiry cycle", "issues", 15),
    ("Next steps", "conclude", 5),
)


def seat_at(folder: Path) -> Session:
    return Session(ChapterJournal(folder), TableClock(), lambda: "board")


def written(name: str, start: str, end: str, parts: Parts) -> str:
    head = f'name = "{name}"\nstart = "{start}"\nend = "{end}"\n'
    return head + "".join(f'[[segment]]\ntitle = "{t}"\nkind = "{k}"\nminutes = {m}\n' for t, k, m in parts)


SCHOOLS = {
    "EOS Level 10": (written("EOS Level 10", "07:00", "fixed", LEVEL_10), LEVEL_10),
    "Inquiry": (written("Inquiry", "14:30", "15:15", INQUIRY), INQUIRY),
}


@pytest.mark.parametrize("school", SCHOOLS)
def test_an_agenda_found_in_a_school_runs_with_its_own_names_and_lengths(
    team: Typed, folder: Path, tmp_path: Path, school: str
) -> None:
    text, parts = SCHOOLS[school]
    theirs, ours = tmp_path / "theirs.toml", tmp_path / "ours.toml"
    theirs.write_text(text, encoding="utf-8")
    assert team("agenda", "import", str(theirs)).out == f"agenda {school}\n"
    assert team("agenda", "export", str(ours)).out == f"agenda {school} is in {ours}\n"
    assert read_agenda(ours.read_text(encoding="utf-8"), "ours") == read_agenda(text, "theirs")
    assert runs(folder) == [(title, kind, minutes * 60.0) for title, kind, minutes in parts]


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_goes_out_and_in_and_runs(team: Typed, folder: Path, tmp_path: Path, preset: str) -> None:
    file = tmp_path / "preset.toml"
    assert team("agenda", "import", preset).code == 0
    exported = team("agenda", "export").out
    assert read_agenda(exported, preset) == PRESETS[preset]
    team("agenda", "import", "ilt-45" if preset != "ilt-45" else "ilt-60")
    file.write_text(exported, encoding="utf-8")
    assert team("agenda", "import", str(file)).code == 0
    assert runs(folder) == [(part.title, part.kind, part.plan_s) for part in PRESETS[preset].segments]


def runs(folder: Path) -> list[tuple[str, Kind, float]]:
    """The segments of a meeting that is started now."""
    session = seat_at(folder)
    meeting = session.do(MeetingStarted("m")).board.meeting
    assert meeting
    assert (meeting.ends_at - meeting.started_at).total_seconds() == sum(run.plan_s for run in meeting.runs)
    return [(run.title, run.kind, run.planned_s) for run in meeting.runs]


def test_todays_agenda_is_shown_and_exported(team: Typed, folder: Path) -> None:
    assert seat_at(folder).do(SegmentRemoved("s2")).refused is None
    lines = team("agenda", "show").out.splitlines()
    assert lines[0] == "ILT hour  58:00, fixed end"
    assert [line.split()[0] for line in lines[1:]] == ["Wins", "Data", "Rocks", "To-dos", "Issues", "Conclude"]
    assert lines[-1].split() == ["Conclude", "conclude", "7:00", "protected"]
    assert "Purpose" not in team("agenda", "export").out


def test_the_times_of_an_agenda_are_shown(team: Typed, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(SCHOOLS["Inquiry"][0], encoding="utf-8")
    team("agenda", "import", str(tmp_path / "a.toml"))
    assert team("agenda", "show").out.startswith("Inquiry  45:00, starts 14:30, ends 15:15\n")


def test_while_a_meeting_is_on_none_is_imported(team: Typed, folder: Path) -> None:
    seat_at(folder).do(MeetingStarted("m"))
    before = team("agenda", "show").out
    ran = team("agenda", "import", "l10-90")
    told = "iltboard: A meeting is on: another agenda can be taken before it or after it.\n"
    assert ran == (1, "", told)
    assert team("agenda", "show").out == before


def test_a_file_is_never_written_over(team: Typed, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text("mine", encoding="utf-8")
    ran = team("agenda", "export", str(file))
    assert ran == (1, "", f"iltboard: {file} is there already. Name another file.\n")
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_files_name_reaches_the_terminal_as_text(team: Typed, tmp_path: Path) -> None:
    ran = team("agenda", "export", str(tmp_path / "ours\x9b31m\u202e.toml"))
    assert ran == (0, f"agenda ILT hour is in {tmp_path / 'ours31m.toml'}\n", "")


@pytest.mark.parametrize("text", ["", "[[segment]]", 'name = "x"\n[[segment]]\ntitle = "\x1b]0;x\x07"\nkind = "sing"'])
def test_a_mistake_in_a_file_is_one_line_and_changes_nothing(team: Typed, tmp_path: Path, text: str) -> None:
    file = tmp_path / "theirs.toml"
    file.write_text(text, encoding="utf-8")
    before = team("agenda", "export").out
    ran = team("agenda", "import", str(file))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"iltboard: {file}, line ")
    assert ran.err.count("\n") == 1
    assert team("agenda", "export").out == before


def test_hostile_names_go_out_and_in_as_text(team: Typed, tmp_path: Path) -> None:
    file = tmp_path / "theirs.toml"
    title = r"[/] \"quoted\" \\ # = [[segment]]"
    file.write_text(f'name = "{title}"\n[[segment]]\ntitle = "{title}"\nkind = "custom"\nminutes = 5\n', "utf-8")
    assert team("agenda", "import", str(file)).code == 0
    (part,) = read_agenda(team("agenda", "export").out, "again").segments
    assert part.title == '[/] "quoted" \\ # = [[segment]]'
