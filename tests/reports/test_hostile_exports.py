"""Hostile words in everything that is exported: read by its own library it has the parts that it always has, and in
them the words as they were meant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple

import icalendar
import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from iltboard.board.agenda import read_agenda, write_agenda
from iltboard.board.log import fold
from iltboard.board.model import Board
from iltboard.demo.school import Written
from iltboard.reports import history, minutes_file, selection_file, update_file
from iltboard.reports.calendar import calendar
from iltboard.reports.minutes import minutes
from iltboard.reports.page import page
from iltboard.reports.show import contract
from iltboard.reports.to_json import to_json
from iltboard.reports.update import heading, update
from iltboard.text import clean_title
from tests.clock import START, TableClock
from tests.conftest import Proof
from tests.hostile import strings, unsafe
from tests.hostile_team import in_words

CLOCK = TableClock()
TODAY = START.date()
DIFFERENT_WORDS = 255
Part = tuple[str, str]
"""A part's kind and its text."""


class Export(NamedTuple):
    """What is exported of the school, and how it is read."""

    name: str
    made: Callable[[list[Written]], bytes]
    parts: Callable[[bytes], list[Part]]
    meant: Mapping[str, Callable[[str], str]] = {}
    """How a part of a kind differs from what was typed: by no more than a space."""


def markdown_parts(data: bytes) -> list[Part]:
    """As a reader of Markdown has it that would let HTML through."""
    found: list[Part] = []
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(data.decode()):
        for part in token.children or [token]:
            kind = part.type.removesuffix("_special")
            found.append((kind, part.content))
    return found


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Part] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append((f"<{tag} {' '.join(name for name, _ in attrs)}>", ""))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append((f"</{tag}>", ""))

    def handle_data(self, data: str) -> None:
        self.parts.append(("text", data))

    def handle_comment(self, data: str) -> None:
        self.parts.append(("comment", data))


def page_parts(data: bytes) -> list[Part]:
    reader = _Page()
    reader.feed(data.decode())
    reader.close()
    return reader.parts


def letter_parts(data: bytes) -> list[Part]:
    letter = message_from_bytes(data, policy=default)
    assert not letter.defects
    plain, html = letter.iter_parts()
    heads = [(name, str(value)) for name, value in letter.items() if name != "Content-Type"]
    return [*heads, ("text", plain.get_content()), *page_parts(html.get_content().encode())]


def calendar_parts(data: bytes) -> list[Part]:
    return [
        (name, str(value))
        for part in icalendar.Calendar.from_ical(data).walk()
        for name, value in part.property_items(recursive=False)
        if isinstance(value, str)
    ]


def kept_apart(text: str) -> str:
    """The calendar's library takes a backslash before an N for the end of a line, written or read."""
    return text.replace("\\N", "\\ N")


TODO = dict.fromkeys(("SUMMARY", "CONTACT", "DESCRIPTION"), kept_apart)


def json_parts(data: bytes) -> list[Part]:
    def walk(it: object, at: str) -> Iterator[Part]:
        if isinstance(it, dict):
            for key, value in it.items():
                yield from walk(value, f"{at}.{key}")
        elif isinstance(it, list):
            for value in it:
                yield from walk(value, at)
        else:
            yield at, str(it)

    return list(walk(json.loads(data), ""))


def text_parts(data: bytes) -> list[Part]:
    return [("text", data.decode())]


def today(school: list[Written]) -> Board:
    return fold(school[-1].opening, school[-1].entries)


def last_meeting(form: str) -> Callable[[list[Written]], bytes]:
    def made(school: list[Written]) -> bytes:
        last = school[-2]
        return minutes_file.as_file(minutes(last.opening, fold(last.opening, last.entries), CLOCK.local), form)

    return made


def staff_update(form: str) -> Callable[[list[Written]], bytes]:
    return lambda school: update_file.as_file(update(today(school), TODAY), form, START)


def selection(form: str) -> Callable[[list[Written]], bytes]:
    return lambda school: selection_file.as_file(today(school), form)


def year(school: list[Written]) -> str:
    held = [history.result(number, fold(it.opening, it.entries)) for number, it in enumerate(school[:-1], 1)]
    return history.markdown(school[-1].opening.team.name, [it for it in held if it])


PARTS = {
    "md": markdown_parts,
    "html": page_parts,
    "eml": letter_parts,
    "json": json_parts,
    "txt": text_parts,
}
EXPORTS = (
    *(Export(f"minutes {form}", last_meeting(form), PARTS[form]) for form in minutes_file.FORMS),
    *(Export(f"update {form}", staff_update(form), PARTS[form]) for form in update_file.FORMS),
    *(Export(f"selection {form}", selection(form), PARTS[form]) for form in selection_file.FORMS),
    Export("history md", lambda it: year(it).encode(), markdown_parts),
    Export("history html", lambda it: page(it[-1].opening.team.name, year(it)).encode(), page_parts),
    Export("to-dos ics", lambda it: calendar(today(it), START), calendar_parts, TODO),
    Export("show json", lambda it: to_json(contract(today(it), START, CLOCK.on, CLOCK.local, 8)), json_parts),
)


def merged(parts: list[Part]) -> list[Part]:
    """Texts that follow one another as one, without the spaces that a reader does not show."""
    found: list[Part] = []
    for named, text in parts:
        kind = "text" if named in ("softbreak", "hardbreak") else named
        if found and found[-1][0] == kind == "text":
            found[-1] = (kind, f"{found[-1][1]}{text or ' '}")
        else:
            found.append((kind, text))
    return [(kind, " ".join(text.split())) for kind, text in found if text.strip() or kind != "text"]


@pytest.mark.proof(250)
def test_hostile_words_are_no_more_than_words_in_what_is_exported(proof: Proof) -> None:
    plain = in_words((f"Qx{number}x" for number in range(DIFFERENT_WORDS)), codes=False)
    known = {export.name: merged(export.parts(export.made(plain))) for export in EXPORTS}
    read = 0
    for words in batches(proof):
        school = in_words(words, codes=False)
        for export in EXPORTS:
            data = export.made(school)
            assert not unsafe(data.decode().replace("\r\n", "\n")), export.name
            there = merged(export.parts(data))
            wanted = [(kind, export.meant.get(kind, str)(with_words(text, words))) for kind, text in known[export.name]]
            for got, want in zip(there, wanted, strict=False):
                assert got == want, f"{export.name}: {got}, not {want}"
            assert len(there) == len(wanted)
            read += 1
        agenda = today(school).agenda
        assert read_agenda(write_agenda(agenda), "agenda.toml") == agenda
    proof.tell(f"{proof.rounds} strings in {read} exports read back")


@pytest.mark.proof(20)
def test_a_hostile_name_of_a_team_is_no_more_than_a_name(proof: Proof) -> None:
    it = update(today(in_words(["Plain"], codes=False)), TODAY)
    for word in filter(None, map(clean_title, strings(proof.chance, proof.rounds))):
        named = replace(it, team=word)
        parts = merged(letter_parts(update_file.as_file(named, "eml", START)))
        title = " ".join(heading(named).split())
        assert ("Subject", title) in parts
        assert [text for tag, text in pairwise(parts) if tag[0] in ("<title >", "<h1 >")] == [("text", title)] * 2


def with_words(text: str, words: list[str]) -> str:
    """The text with the words that its tokens stand for."""
    return " ".join(re.sub(r"Qx(\d+)x", lambda it: words[int(it[1])], text).split())


def batches(proof: Proof) -> Iterator[list[str]]:
    """So many strings at least, as titles are kept; at a time as many as the school has different words."""
    done = 0
    while done < proof.rounds:
        found: dict[str, str] = {}
        while len(found) < DIFFERENT_WORDS:
            titles = map(clean_title, strings(proof.chance, DIFFERENT_WORDS))
            found |= {title.casefold(): title for title in titles if title}
        yield list(found.values())[:DIFFERENT_WORDS]
        done += DIFFERENT_WORDS
