"""The wheel, the source archive and the editable install, each in an environment of its own and started elsewhere.

Nothing is fetched: what the program needs is borrowed from the environment that runs the tests.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import NamedTuple

import pytest

from iltboard import __version__
from tests.terminal.sitting import Sitting

ROOT = Path(__file__).resolve().parents[2]
SHEETS = "from iltboard.ui.sheets import styles_folder; print(styles_folder())"


class Installed(NamedTuple):
    """One environment with iltboard in it, and an empty folder to work in."""

    kind: str
    environment: Path
    elsewhere: Path

    def script(self, name: str) -> str:
        """A program of the environment."""
        return str(self.environment / ("Scripts" if os.name == "nt" else "bin") / name)

    def run(self, name: str, *arguments: str) -> str:
        """What a program of the environment prints when it is run elsewhere."""
        return _output(self.script(name), *arguments, at=self.elsewhere).strip()


@pytest.fixture(scope="module", params=["wheel", "editable", "source"])
def installed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """iltboard, installed in one of the ways there are."""
    kind: str = request.param
    there = Installed(kind, tmp_path_factory.mktemp("environment"), tmp_path_factory.mktemp("elsewhere"))
    venv.create(there.environment, symlinks=os.name != "nt")
    (_packages(there.environment) / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    if kind == "source":
        _output(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(there.elsewhere), at=ROOT)
        what = [str(next(there.elsewhere.glob("*.tar.gz")))]
    else:
        what = ["--editable", str(ROOT)] if kind == "editable" else [str(ROOT)]
    pip = (sys.executable, "-m", "pip", "--isolated", "--python", there.script("python"))
    offline = ("--no-deps", "--no-index", "--no-build-isolation", "--ignore-installed")
    _output(*pip, "install", *offline, *what, at=there.elsewhere)
    return there


def test_it_tells_its_version(installed: Installed) -> None:
    assert installed.run("iltboard", "--version") == f"iltboard {__version__}"


def test_it_finds_its_style_sheets(installed: Installed) -> None:
    folder = Path(installed.run("python", "-c", SHEETS))
    assert folder.is_relative_to(ROOT if installed.kind == "editable" else installed.environment)
    assert _sheets(folder) == _sheets(ROOT / "styles") != []


def test_it_founds_a_team_and_shows_it(installed: Installed) -> None:
    installed.run("iltboard", "--team", "ours", "init", "--name", "Lincoln Elementary")
    shown = json.loads(installed.run("iltboard", "--team", "ours", "show", "--json"))
    assert shown["team"]["name"] == "Lincoln Elementary"


def test_it_opens_the_board(installed: Installed) -> None:
    team = str(installed.elsewhere / "theirs")
    installed.run("iltboard", "--team", team, "init", "--name", "Harbour School")
    with Sitting(installed.script("iltboard"), "--team", team) as sitting:
        sitting.see("Harbour School")
        sitting.press("q")
        assert sitting.ended() == 0


def test_it_brings_its_types(installed: Installed) -> None:
    package = Path(installed.run("python", "-c", "import iltboard; print(iltboard.__file__)")).parent
    assert (package / "py.typed").is_file()


def _sheets(folder: Path) -> list[str]:
    return sorted(sheet.name for sheet in folder.glob("*.tcss"))


def _packages(environment: Path) -> Path:
    return Path(sysconfig.get_path("purelib", "venv", vars={"base": str(environment)}))


def _output(*command: str, at: Path) -> str:
    done = subprocess.run(command, cwd=at, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
