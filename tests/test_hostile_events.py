"""Hostile words in every text of every event: what is kept is text, in the file as on the board."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from functools import cache
from itertools import count, islice
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import msgspec
import pytest
from msgspec import Struct

from iltboard.board.agenda import Agenda
from iltboard.board.log import AnyEvent, Entry, happened
from iltboard.board.model import Board
from iltboard.board.texts import texts_like, with_texts
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.text import clean_text
from tests.board.random_logs import BOARDS, KINDS_OF_EVENT, PLAN, TODAY
from tests.clock import START, TableClock
from tests.conftest import Proof
from tests.hostile import strings, unsafe

TRIES = 300
ENOUGH = 5
ENOUGH_KINDS = 40
WORDS = ("e0",) * 6 + ("e1",) * 3 + ("e2", "e3", "e9", "s2", "s3", "m", "07:20", "")


@pytest.mark.proof(5)
def test_any_words_in_any_event_are_kept_as_text_and_nothing_else(tmp_path: Path, proof: Proof) -> None:
    kept: set[str] = set()
    for number, word in enumerate(strings(proof.chance, proof.rounds)):
        meant = clean_text(word)
        assert not unsafe(meant)
        kept |= {type(event).__name__ for board, event in everywhere(meant) if happens(board, event)}
        board, event = proof.chance.choice(accepted())
        for place in range(texts_in(event)):
            folder = tmp_path / f"{number}-{place}"
            keeps(folder, board, with_text(event, place, word), meant)
            shutil.rmtree(folder)
    proof.tell(f"{proof.rounds} strings, kept in {len(kept)} kinds of events")
    assert len(kept) > ENOUGH_KINDS


def everywhere(word: str) -> Iterator[tuple[Board, AnyEvent]]:
    """Each event with the word in place of each of its texts."""
    for board, event in accepted():
        for place in range(texts_in(event)):
            yield board, with_text(event, place, word)


def happens(board: Board, event: AnyEvent) -> bool:
    """Whether the board lets it happen; then what it does and what is said of it is sound."""
    refusal = event.refusal(board)
    told = event.told(board) if refusal is None else refusal
    after = happened(board, Entry("it", START, "board", event))
    assert not unsafe(told)
    assert not unsafe(msgspec.json.encode(after).decode())
    return refusal is None


def keeps(folder: Path, board: Board, event: AnyEvent, meant: str) -> None:
    """If the board lets it happen, it lies in a file as it was meant."""
    with ChapterJournal(folder).turn() as turn:
        turn.begin_chapter(board, [])
    with closing(Session(ChapterJournal(folder), TableClock(), lambda: "board")) as session:
        outcome = session.do(event)
        assert not session.unsaved
    assert not unsafe(outcome.told)
    assert not unsafe((folder / "0001.json").read_text(encoding="utf-8"))
    read = ChapterJournal(folder).read()
    assert not read.notices
    assert all(texts_like(entry.event, meant.__eq__) for entry in read.entries)


def with_text(event: AnyEvent, place: int, word: str) -> AnyEvent:
    """The event with another word in place of one of its texts."""
    places = count()
    return with_texts(event, lambda text: word if next(places) == place else text)


@cache
def accepted() -> tuple[tuple[Board, AnyEvent], ...]:
    """One event of each kind, and a board that lets it happen; all of its texts are there."""
    chance = random.Random(1)
    return tuple(found for kind in KINDS_OF_EVENT for found in _accepted(kind, chance))


def _accepted(kind: type[AnyEvent], chance: random.Random) -> Iterator[tuple[Board, AnyEvent]]:
    """Of the first that are let happen, the one with the most texts."""
    made = ((chance.choice(BOARDS), cast("AnyEvent", _made(kind, chance))) for _ in range(TRIES))
    happen = islice((it for it in made if it[1].refusal(it[0]) is None), ENOUGH)
    yield from sorted(happen, key=lambda it: texts_in(it[1]))[-1:]


def texts_in(event: AnyEvent) -> int:
    """How many texts stand in it."""
    return texts_like(event, lambda _: True)


def _made(kind: type[Struct], chance: random.Random) -> Struct:
    return kind(**{name: _value(hint, chance) for name, hint in _hints(kind).items()})


@cache
def _hints(kind: type[Struct]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.__struct_fields__}


def _value(hint: Any, chance: random.Random) -> object:  # noqa: ANN401 - a type as it is written
    origin, within = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _value(within[0], chance)
    if origin is Literal:
        return chance.choice(within)
    if origin is tuple:
        return tuple(_value(within[0], chance) for _ in range(chance.randint(0, 2)))
    if origin in (Union, UnionType):
        return _value(chance.choice(within), chance)
    values: dict[object, tuple[object, ...]] = {
        str: WORDS,
        bool: (True, False),
        int: (45, 8, 5, 1),
        float: (60.0, 600.0),
        datetime: (START,),
        date: (TODAY,),
        Agenda: (PLAN,),
        NoneType: (None,),
    }
    return chance.choice(values[hint]) if hint in values else _made(hint, chance)
