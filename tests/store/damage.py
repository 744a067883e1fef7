"""What can happen to a chapter's file: each kind of damage, and what of the queue can still be read after it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from typing import Any

TITLES = ["Pacing", "Lab safety", "Bus duty", "Reading data"]
ALL, NONE, ONE_LOST = TITLES, list[str](), [TITLES[0], *TITLES[2:]]
Table = dict[str, Any]
"""As a hand with an editor sees it: anything may stand in it."""


def edited(**changes: Callable[[Table], object]) -> Callable[[bytes], bytes]:
    """The same file with a table changed by hand."""

    def edit(data: bytes) -> bytes:
        held = json.loads(data)
        for name, change in changes.items():
            change(held[name])
        return json.dumps(held).encode()

    return edit


def swapped(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def swap(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, 1)

    return swap


def flipped(where: bytes, at: int = 0) -> Callable[[bytes], bytes]:
    """The highest bit of one byte."""
    return swapped(where, where[:at] + bytes([where[at] ^ 0x80]) + where[at + 1 :])


def relisted(data: bytes) -> bytes:
    held = json.loads(data)
    return json.dumps({**held, "entries": list(held["entries"].values())}).encode()


DAMAGE: dict[str, tuple[Callable[[bytes], bytes], list[str]]] = {
    "empty": (lambda _: b"", NONE),
    "NULs": (lambda data: bytes(len(data)), NONE),
    "null": (lambda _: b"null", NONE),
    "a list": (lambda _: b"[]", NONE),
    "an empty object": (lambda _: b"{}", NONE),
    "not JSON": (lambda _: b"iltboard\n========\n", NONE),
    "the last byte cut": (lambda data: data[:-1], ALL),
    "cut in the last entry": (lambda data: data[: data.rindex(b"Reading")], TITLES[:3]),
    "cut in half an entry": (lambda data: data[: data.rindex(b'"at"')], TITLES[:3]),
    "BOM": (lambda data: b"\xef\xbb\xbf" + data, ALL),
    "UTF-16": (lambda data: data.decode().encode("utf-16"), ALL),
    "UTF-16 without a mark": (lambda data: data.decode().encode("utf-16-le"), ALL),
    "another file's end after its own": (lambda data: data + data[-40:], ALL),
    "a sector of NULs": (lambda data: data.replace(b'"title":"Lab safety"', bytes(20)), ["Pacing", *TITLES[2:]]),
    "an id given twice": (swapped(b'"2":{"id"', b'"1":{"id"'), ALL),
    "an id as 1 and 01": (swapped(b'"2":{"id"', b'"01":{"id"'), ALL),
    "a table given twice": (swapped(b',"2":{"id"', b'},"entries":{"2":{"id"'), ALL),
    "a comma lost": (swapped(b',"2":{"id"', b'"2":{"id"'), ALL),
    "NaN": (swapped(b'"seat":"board"', b'"seat":NaN'), TITLES[1:]),
    "a byte of another encoding": (
        swapped(b"Bus duty", b"Bus d\xfcty"),
        ["Pacing", "Lab safety", "Bus d\ufffdty", TITLES[3]],
    ),
    "half a letter": (swapped(b"Bus duty", rb"Bus \ud83dduty"), ["Pacing", "Lab safety", "Bus ?duty", TITLES[3]]),
    "no opening": (edited(opening=lambda it: it.clear()), ALL),
    "an opening of the wrong shape": (edited(opening=lambda it: it["1"].update(issues="many")), ALL),
    "no meta": (edited(meta=lambda it: it.clear()), ALL),
    "another chapter's number": (edited(meta=lambda it: it["1"].update(number=7)), ALL),
    "a format that is none": (edited(meta=lambda it: it["1"].update(format="one")), ALL),
    "a time that is none": (
        edited(entries=lambda it: it["3"].update(at="yesterday")),
        ["Pacing", *TITLES[1:2], TITLES[3]],
    ),
    "a time without its zone": (edited(entries=lambda it: it["1"].update(at="2026-11-18T07:20:00")), TITLES[1:]),
    "an entry that is a number": (edited(entries=lambda it: it.update({"1": 5})), TITLES[1:]),
    "an event of the wrong shape": (edited(entries=lambda it: it["4"].update(event=[])), TITLES[:3]),
    "an entry that stands twice": (edited(entries=lambda it: it.update({"5": it["1"]})), ALL),
    "a bit flipped in a brace": (flipped(b'"entries":{'), ALL),
    "a bit flipped in a key": (flipped(b'"seat"', at=2), TITLES[1:]),
    "a bit flipped in a letter": (flipped(b"Pacing"), ["\ufffdacing", *TITLES[1:]]),
    "a bit flipped in the number": (swapped(b'"number":1', b'"number":3'), ALL),
    "a bit flipped in the first byte": (flipped(b"{"), ALL),
    "UTF-16 the other way round": (lambda data: b"\xfe\xff" + data.decode().encode("utf-16-be"), ALL),
    "compressed": (gzip.compress, NONE),
    "a page from the web in its place": (lambda _: b"<!DOCTYPE html><html><body>Sign in</body></html>", NONE),
    "the front cut off": (lambda data: data[data.index(b'"entries"') :], ALL),
    "a page lost in the middle": (lambda data: data[: (at := data.index(b"Lab")) - 60] + data[at + 20 :], ONE_LOST),
    "the end written over with NULs": (lambda data: data[:-120] + bytes(120), TITLES[:3]),
    "its first sector NULs": (lambda data: bytes(60) + data[60:], ALL),
    "NULs after its end": (lambda data: data + bytes(4096), ALL),
    "itself after its end": (lambda data: data + data, ALL),
    "two versions merged by hand": (
        lambda data: b"<<<<<<< ours\n" + data + b"\n=======\n" + data[: data.index(b',"4":')] + b"\n>>>>>>> theirs\n",
        ALL,
    ),
    "entries in a list": (relisted, ALL),
    "a number that no machine holds": (swapped(b'"seat":"board"', b'"seat":"board","n":1e999'), TITLES[1:]),
    "Infinity": (swapped(b'"seat":"board"', b'"seat":"board","n":-Infinity'), TITLES[1:]),
    "an id that is a list": (edited(entries=lambda it: it["2"].update(id=[])), ONE_LOST),
    "a time before all calendars": (edited(entries=lambda it: it["2"].update(at="0001-01-01T00:00:00Z")), ONE_LOST),
    "a time after all calendars": (edited(entries=lambda it: it["2"].update(at="9999-12-31T23:59:59Z")), ONE_LOST),
    "entries that are told in another order": (
        edited(entries=lambda it: it.update({"1": it.pop("1")})),
        [*TITLES[1:], "Pacing"],
    ),
    "no entries": (edited(entries=lambda it: it.clear(), meta=lambda it: it["1"].update(number="1")), NONE),
}

NEWER: dict[str, Callable[[bytes], bytes]] = {
    "a newer format": swapped(b'"format":1', b'"format":2'),
    "a newer format of another shape": lambda _: b'{"meta":{"1":{"format":3,"number":1}},"days":[[{"x":[]}]]}',
    "a newer format, written prettily": lambda data: (
        json.dumps(json.loads(data), indent=2).replace('"format": 1', '"format": 12').encode()
    ),
    "a newer format, cut": lambda data: data.replace(b'"format":1', b'"format":2')[:-9],
    "an event of a kind that is not known": swapped(b'"type":"IssuesAdded"', b'"type":"IssuesDreamt"'),
}
