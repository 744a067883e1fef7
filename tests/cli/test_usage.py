"""Exit codes, and that whatever goes wrong is one line on standard error."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from iltboard import __version__
from iltboard.cli import FILES, run
from tests.cli.conftest import Typed


@pytest.mark.parametrize(
    "words",
    [
        ("dance",),
        ("issue",),
        ("issue", "add"),
        ("issue", "add", "a", "b"),
        ("issue", "sing"),
        ("show", "--xml"),
        ("rock", "add", "R"),
        ("rock", "add", "R", "--owner", "Tran", "--days", "many"),
        ("init",),
        ("demo", "--speed", "fast"),
        ("demo", "--speed", "nan"),
        ("demo", "--speed", "0"),
        ("demo", "--speed", "inf"),
        ("rehearse", "--speed", "0"),
        ("agenda", "import"),
        ("agenda", "dance"),
        ("member", "leave"),
        ("purpose", "set"),
        ("minutes", "1", "2"),
        ("\x1b]0;title\x07",),
    ],
    ids=ascii,
)
def test_wrong_usage_is_one_line_and_two(iltboard: Typed, words: tuple[str, ...]) -> None:
    ran = iltboard(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("iltboard: ")
    assert ran.err.count("\n") == 1
    assert ran.err.rstrip("\n").isprintable()
    assert "--help)" in ran.err


def test_help_and_version(iltboard: Typed) -> None:
    assert iltboard("--version").out == f"iltboard {__version__}\n"
    ran = iltboard("--help")
    assert ran.code == 0
    for command in FILES:
        assert f"\n  {command} " in ran.out


@pytest.mark.parametrize("words", [(), ("demo",), ("rehearse",)])
def test_the_board_needs_a_terminal(iltboard: Typed, words: tuple[str, ...]) -> None:
    ran = iltboard(*words)
    assert ran.code == 1
    assert ran.err == "iltboard: the board needs a terminal; iltboard show prints it as text\n"


@pytest.mark.parametrize(
    ("fault", "code", "told"),
    [
        (KeyboardInterrupt(), 130, ""),
        (OSError(5, "Input/output error", "/somewhere"), 1, "iltboard: /somewhere: Input/output error\n"),
        (RuntimeError("two\nlines \x1b[31m"), 1, "iltboard: this should not happen: RuntimeError: two lines [31m\n"),
    ],
    ids=["interrupted", "disk", "surprise"],
)
def test_no_traceback_whatever_happens(
    team: Typed, monkeypatch: pytest.MonkeyPatch, fault: BaseException, code: int, told: str
) -> None:
    def fail(*_: object) -> list[str]:
        raise fault

    monkeypatch.setattr("iltboard.cli.showing.summary", fail)
    ran = team("show")
    assert (ran.code, ran.out, ran.err) == (code, "", told)


def test_a_reader_who_leaves_early_is_no_trouble(team: Typed, folder: Path) -> None:
    for number in range(3):
        team("issue", "add", f"Issue {number} " + "x" * 150)
    shown = subprocess.Popen(
        [sys.executable, "-m", "iltboard", "--team", str(folder), "show"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert shown.stdout is not None
    assert shown.stderr is not None
    shown.stdout.close()
    with shown.stderr:
        assert shown.stderr.read() == b""
    assert shown.wait() == 1


@pytest.mark.usefixtures("team")
def test_the_folder_may_come_from_the_environment(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ILTBOARD_TEAM", str(folder))
    assert run(["show"]) == 0
    assert capsys.readouterr().out.startswith("North ILT\n")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_what_the_output_cannot_show_is_a_question_mark(team: Typed, folder: Path, encoding: str) -> None:
    team("issue", "add", "“Pacing” 進度")
    shown = subprocess.run(
        [sys.executable, "-m", "iltboard", "--team", str(folder), "issue", "list"],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": encoding},
    )
    assert "Pacing" in shown.stdout.decode(encoding)
