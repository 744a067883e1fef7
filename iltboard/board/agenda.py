"""The agenda: segments with their plans, and the TOML file it is read from and written to."""

import re
from datetime import time
from typing import Literal, get_args

import msgspec
from msgspec import Struct

from iltboard.board.things import Artifact, Thing
from iltboard.text import clean_title, shorten

Kind = Literal["wins", "purpose", "headlines", "rocks", "todos", "issues", "conclude", "custom"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ARTIFACTS: tuple[Artifact, ...] = get_args(Artifact)
LONGEST_S = 8 * 3600.0

_TIME = r"([01]?\d|2[0-3]):([0-5]\d)"
_LENGTH = r"(\d{1,3}):([0-5]\d)"
_FAULT_CELLS = 400

# What may stand at each key of the file.
_MENDS = {
    "name": "name must be text in quotes",
    "start": 'start must be a time in quotes, like "07:20"',
    "end": 'end must be "fixed", "flexible" or a time in quotes, like "08:20"',
    "stretch": "stretch must be true or false",
    "segment": "each segment stands under its own [[segment]], in two brackets",
    "title": "title must be text in quotes",
    "kind": f"the kinds are {', '.join(KINDS)}",
    "minutes": "minutes must be a number, like 5 or 2.5",
    "length": 'length is written "0:45" (minutes:seconds)',
    "protected": "protected must be true or false",
    "artifact": f"an artifact is one of {', '.join(ARTIFACTS)}",
}


class Segment(Thing, frozen=True):
    """A part of the agenda. `plan_s` is the seconds it should take; a protected one never gives time up; `artifact` is
    the student-centred work that it brings.
    """

    title: str
    kind: Kind
    plan_s: float
    protected: bool = False
    artifact: Artifact | None = None


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

    @property
    def names_its_end(self) -> bool:
        """Whether it ends at a time of its own, and not by a rule."""
        return self.end not in ("fixed", "flexible")


class AgendaFault(ValueError):
    """An agenda file that cannot be used: where, and the mend, in one line."""

    def __init__(self, name: str, line: int, mend: str) -> None:
        super().__init__(shorten(f"{name}, line {line}: {mend}", _FAULT_CELLS))


class _SegmentTable(Struct, forbid_unknown_fields=True):
    title: str
    kind: Kind
    minutes: float | None = None
    length: str | None = None
    protected: bool | None = None
    artifact: Artifact | None = None


class _AgendaTable(Struct, forbid_unknown_fields=True):
    segment: list[_SegmentTable] = []
    name: str = "Our hour"
    start: str | None = None
    end: str = "fixed"
    stretch: bool = False


def fault(agenda: Agenda) -> str | None:
    """Why no meeting can be held by this agenda, in a sentence for the room, or None."""
    if not agenda.segments:
        return "An agenda needs a segment."
    if len({segment.id for segment in agenda.segments}) < len(agenda.segments):
        return "Each segment of an agenda needs an id of its own."
    if not all(0 < segment.plan_s <= LONGEST_S for segment in agenda.segments):
        return "A segment lasts more than nothing and at most 8 hours."
    if not _is_time(agenda.start or "0:00") or not (agenda.end in ("fixed", "flexible") or _is_time(agenda.end)):
        return "An agenda starts and ends at times written 07:20."
    return None


def parse_time(text: str) -> time:
    """A local time such as `07:20`. Raises ValueError."""
    match = re.fullmatch(_TIME, text.strip())
    if not match:
        raise ValueError("a time is written 07:20")
    return time(int(match[1]), int(match[2]))


def read_agenda(text: str, name: str) -> Agenda:
    """The agenda in a TOML text. Raises AgendaFault, naming the file (`name`), the line and the mend."""
    import tomllib  # takes a while, and an agenda is read from a file once in a while

    text = text.removeprefix("\ufeff")
    try:
        table = msgspec.convert(tomllib.loads(text), _AgendaTable)
    except msgspec.ValidationError as error:
        raise _shape_fault(text, name, str(error)) from None
    except (ValueError, RecursionError) as error:
        raise _syntax_fault(text, name, str(error)) from None
    if not table.segment:
        raise AgendaFault(name, 1, "no segments; add a [[segment]] with a title, a kind and minutes")
    if table.start is not None and not _is_time(table.start):
        raise AgendaFault(name, _line(text, 0, "start"), _MENDS["start"])
    if table.end not in ("fixed", "flexible") and not _is_time(table.end):
        raise AgendaFault(name, _line(text, 0, "end"), _MENDS["end"])
    return Agenda(
        name=clean_title(table.name) or "Our hour",
        segments=tuple(_segment(text, name, number, part) for number, part in enumerate(table.segment, 1)),
        start=table.start.strip() if table.start else None,
        end=table.end.strip(),
        stretch=table.stretch,
    )


def write_agenda(agenda: Agenda) -> str:
    """The agenda as the TOML text that `read_agenda` reads."""
    lines = [f"name = {_quoted(agenda.name)}"]
    if agenda.start is not None:
        lines.append(f"start = {_quoted(agenda.start)}")
    lines += [f"end = {_quoted(agenda.end)}", f"stretch = {str(agenda.stretch).lower()}"]
    for segment in agenda.segments:
        lines += [
            "",
            "[[segment]]",
            f"title = {_quoted(segment.title)}",
            f"kind = {_quoted(segment.kind)}",
            _plan(segment.plan_s),
            f"protected = {str(segment.protected).lower()}",
        ]
        lines += [f"artifact = {_quoted(segment.artifact)}"] if segment.artifact else []
    return "\n".join(lines) + "\n"


def _is_time(text: str) -> bool:
    return re.fullmatch(_TIME, text.strip()) is not None


def _plan(plan_s: float) -> str:
    """Whole minutes, else minutes and seconds; parts of a second as parts of a minute."""
    minutes, seconds = divmod(plan_s, 60)
    if not seconds:
        return f"minutes = {minutes:.0f}"
    return f'length = "{minutes:.0f}:{seconds:02.0f}"' if seconds.is_integer() else f"minutes = {plan_s / 60!r}"


def _segment(text: str, name: str, number: int, part: _SegmentTable) -> Segment:
    def wrong(key: str, mend: str) -> AgendaFault:
        return AgendaFault(name, _line(text, number, key), mend)

    title = clean_title(part.title)
    if not title:
        raise wrong("title", "the title is blank; name the segment")
    if (part.minutes is None) == (part.length is None):
        raise wrong("length", f'"{title}" needs minutes = 5 or length = "5:00", one of the two')
    if part.length is not None:
        match = re.fullmatch(_LENGTH, part.length.strip())
        if not match:
            raise wrong("length", _MENDS["length"])
        plan_s = int(match[1]) * 60.0 + int(match[2])
    else:
        plan_s = round((part.minutes or 0.0) * 60, 3)
    if not 0 < plan_s <= LONGEST_S:
        key = "minutes" if part.length is None else "length"
        raise wrong(key, f'"{title}" must be over zero and at most 8 hours long')
    protected = part.kind == "conclude" if part.protected is None else part.protected
    return Segment(f"s{number}", title, part.kind, plan_s, protected, part.artifact)


def _syntax_fault(text: str, name: str, error: str) -> AgendaFault:
    match = re.search(r"\(at line (\d+)", error)
    line = int(match[1]) if match else len(text.splitlines()) or 1
    what = re.sub(r"\s*\(at .*\)$", "", error)
    return AgendaFault(name, line, f"this is not TOML: {what[:1].lower()}{what[1:]}")


def _shape_fault(text: str, name: str, error: str) -> AgendaFault:
    """Where msgspec's path (`$.segment[2].kind`) points, and what may stand there."""
    at = re.search(r"`\$([^`]*)`$", error)
    path = at[1] if at else ""
    number = re.match(r"\.segment\[(\d+)\]", path)
    table = int(number[1]) + 1 if number else 0
    unknown = re.search(r"unknown field `(.*?)`(?: - at `[^`]*`)?$", error, re.DOTALL)
    missing = re.search(r"missing required field `([^`]*)`", error)
    known = (_SegmentTable if table else _AgendaTable).__struct_fields__
    if unknown:
        mend = f'unknown key "{unknown[1]}"; the keys are {", ".join(known)}'
        return AgendaFault(name, _line(text, table, unknown[1]), mend)
    if missing:
        return AgendaFault(name, _line(text, table, ""), f"this segment has no {missing[1]}; add one")
    key = re.sub(r"\[\d+\]", "", path.rpartition(".")[2])
    return AgendaFault(name, _line(text, table, key), _MENDS.get(key, "the agenda is not written so"))


def _line(text: str, table: int, key: str) -> int:
    """The line (from 1) of `key` in the `table`-th [[segment]] (0: above them), else of that table's head."""
    written = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*[=\]]""")
    seen, head = 0, 1
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r"\s*\[\[\s*segment\s*\]\]", line):
            seen += 1
            head = number if seen == table else head
        elif seen == table and key and written.match(line):
            return number
        elif table and re.match(r"\s*segment\s*=", line):
            head = number
    return head


def _quoted(text: str) -> str:
    return '"' + clean_title(text).replace("\\", "\\\\").replace('"', '\\"') + '"'
