"""Files that a person names: what is read, what is written, and what is never written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.agenda_file import export_agenda, import_agenda
from iltboard.board.presets import PRESETS
from iltboard.files import FileFault, FileThere, form_of, read_text, write_text


def test_what_is_written_is_read(tmp_path: Path) -> None:
    named = str(tmp_path / "minutes.md")
    write_text(named, "Räume\n")
    assert read_text(named) == "Räume\n"
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.md"]


def test_another_file_is_written_over_only_when_it_is_meant(tmp_path: Path) -> None:
    named = str(tmp_path / "minutes.md")
    write_text(named, "theirs")
    with pytest.raises(FileThere, match="is there already"):
        write_text(named, "ours")
    assert read_text(named) == "theirs"
    write_text(named, "theirs")  # the same again is no other file
    write_text(named, "ours", over=True)
    assert read_text(named) == "ours"


@pytest.mark.parametrize("named", ["", ".", "no/such/folder/x.md", "a\0b", "x" * 5000])
def test_a_name_that_cannot_be_written_is_answered_in_a_line(tmp_path: Path, named: str) -> None:
    with pytest.raises(FileFault) as fault:
        write_text(str(tmp_path / named), "ours")
    assert "\n" not in str(fault.value)
    assert str(fault.value).endswith(".")


def test_what_is_no_text_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.toml").write_bytes(b"#" * 1_000_001)
    os.mkfifo(tmp_path / "c.toml")
    for name, why in (("a.toml", "UTF-8"), ("b.toml", "too large"), ("c.toml", "not a file")):
        with pytest.raises(FileFault, match=why):
            read_text(str(tmp_path / name))


def test_an_agenda_goes_out_and_comes_in_again(tmp_path: Path) -> None:
    named = str(tmp_path / "hour.toml")
    export_agenda(PRESETS["l10-90"], named)
    assert import_agenda(named) == PRESETS["l10-90"]


def test_an_agenda_by_its_name(tmp_path: Path) -> None:
    assert import_agenda("ilt-45") == PRESETS["ilt-45"]
    own = replace(PRESETS["ilt-60"], start="07:20")
    assert import_agenda("ilt-45", own).start == "07:20", "a preset begins when the team does"
    with pytest.raises(FileFault, match="no preset and no file"):
        import_agenda(str(tmp_path / "ilt-61"))


@pytest.mark.parametrize(("named", "form"), [("minutes.md", "md"), ("~/a.b/Minutes.HTML", "html")])
def test_a_files_name_says_its_form(named: str, form: str) -> None:
    assert form_of(named, ("md", "html", "json")) == form


@pytest.mark.parametrize("named", ["minutes", "minutes.docx", ".md", "minutes.", "md"])
def test_a_name_that_says_none_is_answered_with_those_there_are(named: str) -> None:
    with pytest.raises(FileFault, match=r"it ends in \.md, \.html or \.json\.$"):
        form_of(named, ("md", "html", "json"))
