"""The agenda: segments with their plans, and the TOML file it is read from and written to."""

from __future__ import annotations

import re
import tomllib
from datetime import time
from typing import Literal, get_args

import msgspec
from msgspec import Struct

from iltboard.text import clean_title

Kind = Literal["wins", "purpose", "headlines", "rocks", "todos", "issues", "conclude", "custom"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LONGEST_S = 8 * 3600.0

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_LENGTH = re.compile(r"(\d{1,3}):([0-5]\d)")


class Segment(Struct, frozen=True, omit_defaults=True):
    """A part of the agenda. `plan_s` is the seconds it should take; a protected one never gives time up."""

    id: str
    title: str
    kind: Kind
    plan_s: float
    protected: bool = False


class Agenda(Struct, frozen=True, omit_defaults=True):
    """The hour's plan.

    `start` is a local time (`07:20`) or None; `end` is `fixed`, `flexible` (a pause moves the end), or a local time.
    With `stretch`, time in hand is handed out to the segments that are not protected.
    """

    name: str
    segments: tuple[Segment, ...]
    start: str | None = None
    end: str = "fixed"
    stretch: bool = False

    @property
    def plan_s(self) -> float:
        """Seconds the whole meeting should take."""
        return sum(segment.plan_s for segment in self.segments)


class AgendaFault(ValueError):
    """An agenda file that cannot be used: where, and the mend."""

    def __init__(self, name: str, line: int, mend: str) -> None:
        super().__init__(f"{name}, line {line}: {mend}")


class _SegmentTable(Struct, forbid_unknown_fields=True):
    title: str
    kind: Kind
    minutes: float | None = None
    length: str | None = None
    protected: bool | None = None


class _AgendaTable(Struct, forbid_unknown_fields=True):
    segment: list[_SegmentTable] = []
    name: str = "Our hour"
    start: str | None = None
    end: str = "fixed"
    stretch: bool = False


def parse_time(text: str) -> time:
    """A local time such as `07:20`. Raises ValueError."""
    match = _TIME.fullmatch(text.strip())
    if not match:
        raise ValueError("a time is written 07:20")
    return time(int(match[1]), int(match[2]))


def read_agenda(text: str, name: str) -> Agenda:
    """The agenda in a TOML text. Raises AgendaFault, naming the file (`name`), the line and the mend."""
    try:
        table = msgspec.convert(tomllib.loads(text), _AgendaTable)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_fault(text, name, str(error)) from None
    except msgspec.ValidationError as error:
        raise _shape_fault(text, name, str(error)) from None
    if not table.segment:
        raise AgendaFault(name, 1, "no segments; add a [[segment]] with a title, a kind and minutes")
    for key, value in (("start", table.start), ("end", table.end)):
        if value is not None and not (key == "end" and value in ("fixed", "flexible")):
            try:
                parse_time(value)
            except ValueError:
                others = ' or "fixed" or "flexible"' if key == "end" else ""
                raise AgendaFault(name, _line(text, 0, key), f'{key} must be a time like "07:20"{others}') from None
    return Agenda(
        name=clean_title(table.name) or "Our hour",
        segments=tuple(_segment(text, name, number, part) for number, part in enumerate(table.segment, 1)),
        start=table.start,
        end=table.end,
        stretch=table.stretch,
    )


def write_agenda(agenda: Agenda) -> str:
    """The agenda as the TOML text that `read_agenda` reads."""
    lines = [f"name = {_quoted(agenda.name)}"]
    if agenda.start is not None:
        lines.append(f"start = {_quoted(agenda.start)}")
    lines += [f"end = {_quoted(agenda.end)}", f"stretch = {str(agenda.stretch).lower()}"]
    for segment in agenda.segments:
        minutes, seconds = divmod(segment.plan_s, 60)
        lines += [
            "",
            "[[segment]]",
            f"title = {_quoted(segment.title)}",
            f"kind = {_quoted(segment.kind)}",
            f'length = "{minutes:.0f}:{seconds:02.0f}"' if seconds else f"minutes = {minutes:.0f}",
            f"protected = {str(segment.protected).lower()}",
        ]
    return "\n".join(lines) + "\n"


def _segment(text: str, name: str, number: int, part: _SegmentTable) -> Segment:
    def fault(key: str, mend: str) -> AgendaFault:
        return AgendaFault(name, _line(text, number, key), mend)

    title = clean_title(part.title)
    if not title:
        raise fault("title", "the title is blank; name the segment")
    if (part.minutes is None) == (part.length is None):
        raise fault("length", f'"{title}" needs minutes = 5 or length = "5:00", one of the two')
    if part.length is not None:
        match = _LENGTH.fullmatch(part.length.strip())
        if not match:
            raise fault("length", 'length is written "0:45" (minutes:seconds)')
        plan_s = int(match[1]) * 60.0 + int(match[2])
    else:
        plan_s = (part.minutes or 0.0) * 60
    if not 0 < plan_s <= LONGEST_S:
        key = "minutes" if part.length is None else "length"
        raise fault(key, f'"{title}" must be over zero and at most 8 hours long')
    protected = part.kind == "conclude" if part.protected is None else part.protected
    return Segment(id=f"s{number}", title=title, kind=part.kind, plan_s=plan_s, protected=protected)


def _syntax_fault(text: str, name: str, error: str) -> AgendaFault:
    match = re.search(r"\(at line (\d+)", error)
    line = int(match[1]) if match else len(text.splitlines()) or 1
    what = re.sub(r"\s*\(at .*\)$", "", error)
    return AgendaFault(name, line, f"this is not TOML: {what[:1].lower()}{what[1:]}")


def _shape_fault(text: str, name: str, error: str) -> AgendaFault:
    """Where msgspec's path (`$.segment[2].kind`) points, and what may stand there."""
    at = re.search(r"`\$([^`]*)`$", error)
    path = at[1] if at else ""
    number = re.search(r"\.segment\[(\d+)\]", path)
    table = int(number[1]) + 1 if number else 0
    unknown = re.search(r"unknown field `([^`]*)`", error)
    missing = re.search(r"missing required field `([^`]*)`", error)
    known = (_SegmentTable if table else _AgendaTable).__struct_fields__
    if unknown:
        mend = f'unknown key "{unknown[1]}"; the keys are {", ".join(known)}'
        return AgendaFault(name, _line(text, table, unknown[1]), mend)
    if missing:
        return AgendaFault(name, _line(text, table, ""), f"this segment has no {missing[1]}")
    key = path.rpartition(".")[2]
    if key == "kind":
        return AgendaFault(name, _line(text, table, key), f"the kinds are {', '.join(KINDS)}")
    return AgendaFault(name, _line(text, table, key), f"{key or 'segment'}: {error.split(' - ')[0].lower()}")


def _line(text: str, table: int, key: str) -> int:
    """The line (from 1) of `key` in the `table`-th [[segment]] (0: above them), else of that table's head."""
    seen, head = 0, 1
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\s*\[\[\s*segment\s*\]\]", line):
            seen += 1
            head = number if seen == table else head
        elif seen == table and key and re.match(rf'\s*"?{re.escape(key)}"?\s*=', line):
            return number
    return head


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
