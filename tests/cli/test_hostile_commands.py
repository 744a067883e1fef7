"""Hostile words as the arguments of every command: each is done or refused in a line, and nothing but text is kept."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from iltboard.cli import iltboard as program
from iltboard.text import clean_title
from tests.cli.conftest import Typed
from tests.conftest import Proof
from tests.hostile import strings, unsafe
from tests.hostile_team import in_words, write

OPENS_A_BOARD = {"demo", "rehearse", "wall"}
DEEP = Path(*"deeper") / "and" / "deeper" / "than" / "any" / "path" / "goes"
"""Where the command line stands: what climbs out of here is still in the test's own folder."""


def commands(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command there is, by the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)
        if command and name not in OPENS_A_BOARD:
            yield (*before, name), command


COMMANDS = dict(commands(program))


def arguments(command: click.Command, chance: random.Random, words: Iterator[str]) -> list[str]:
    """All that the command can be given, with a word wherever a text may stand."""
    options, rest = [], []
    for it in command.params:
        if isinstance(it.type, click.Choice):
            said = str(chance.choice(list(it.type.choices)))
        elif isinstance(it.type, (click.types.IntParamType, click.types.FloatParamType)):
            said = str(chance.choice((1, 2, 45)))
        elif isinstance(it.type, click.DateTime):
            said = "2026-11-02"
        else:
            said = next(words).replace("\0", "")  # which no system hands to a program
            said = f"./{said}" if it.name == "file" else said
        if isinstance(it, click.Argument):
            rest.append(said)
        elif isinstance(it, click.Option) and it.is_flag:
            options += [it.opts[-1]] if chance.random() < 0.2 else []
        elif it.required or chance.random() < 0.6:
            options.append(f"{it.opts[-1]}={said}")
    return [*options, "--", *rest] if not isinstance(command, click.Group) else options


def files(place: Path) -> set[Path]:
    return {path for path in place.rglob("*") if path.is_file()}


@pytest.mark.proof(40)
def test_any_words_to_any_command_are_kept_as_text_or_refused_in_a_line(
    iltboard: Typed, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proof: Proof
) -> None:
    here = tmp_path / DEEP
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    write(folder, in_words(map(clean_title, strings(proof.chance, 300))))
    words = iter(strings(proof.chance, proof.rounds))
    done, called = 0, set()
    while True:
        named = proof.chance.choice(list(COMMANDS))
        try:
            given = arguments(COMMANDS[named], proof.chance, words)
        except StopIteration:
            break
        monkeypatch.setattr("sys.stdin", io.StringIO(proof.chance.choice(strings(proof.chance, 2))))
        before = files(tmp_path)
        ran = iltboard(*named, *given)
        assert named == ("agenda", "export") or all(it.parent == folder for it in files(tmp_path) - before), named
        assert not unsafe(ran.out.replace("\r\n", "\n")), named
        assert not unsafe(ran.err), named
        assert ran.code in (0, 1, 2), (named, ran)
        assert (ran.code == 0) or (ran.err.startswith("iltboard: ") and ran.err.count("\n") == 1), (named, ran.err)
        assert "should not happen" not in ran.err, (named, given)
        done += ran.code == 0
        called.add(named)
    for written in folder.iterdir():
        assert not unsafe(written.read_text(encoding="utf-8")), written.name
    proof.tell(f"{proof.rounds} strings to {len(called)} of {len(COMMANDS)} commands, {done} of them done")
    assert done
