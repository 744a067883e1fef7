"""Keys: from the press to the last byte of the answer, what is entered being on the disk before it is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure, p95
from tests.benchmarks.measure import answer, aside, mib
from tests.benchmarks.sittings import Sat, side_by_side

IN_PLACE, TO_A_SEGMENT, OPENS = 2.5, 4.0, 1.5


class Key(NamedTuple):
    """A key of the board and the one of the bare program beside it; without a `row` it is pressed and not measured.

    What opens or closes does so in parts: it brings `least` bytes at the very least, and the board's `sign`.
    """

    press: str
    row: str = ""
    most: float = IN_PLACE
    beside: str = "j"
    least: int = 1
    sign: str = ""


class Cycle(NamedTuple):
    """Keys that leave the board as it was before the first of them; `click` says where the hand is at first."""

    keys: tuple[Key, ...]
    click: str = ""
    rounds: int = 20


def _opened_by(press: str, row: str, beside: str, sign: str) -> Cycle:
    """What a key opens over the board, a letter after `g` too, and what closes it again."""
    before = tuple(Key(key, beside="") for key in press[:-1])
    return Cycle((*before, Key(press[-1], row, OPENS, beside, 1000, sign), Key("escape", beside="escape", least=1000)))


CYCLES = (
    Cycle((Key("j", "j k  select an issue"), Key("k", "j k  select an issue")), "Pacing"),
    Cycle((Key("J", "J K  move an issue"), Key("K", "J K  move an issue"))),
    Cycle((Key("+", "+ -  a minute more, less"), Key("-", "+ -  a minute more, less"))),
    Cycle((Key("o", "o  off topic"), Key("u", "u  undo"))),
    Cycle((Key("n", "n  next segment", TO_A_SEGMENT), Key("b", "b  back", TO_A_SEGMENT))),
    Cycle((Key("s", "s  status of a rock"),), "Every grade team"),
    Cycle((Key("t", "t  dark or light", OPENS, "t", 3000),), "Pacing"),
    _opened_by("?", "?  help", "?", "next segment; in"),
    _opened_by("a", "a  add an issue, a dialog", "a", "Add an issue"),
    _opened_by("gm", "g m  minutes, a screen", "m", "MINUTES"),
    _opened_by("gh", "g h  history, a screen", "m", "Rated"),
)


def measure(bench: Bench) -> Iterator[Figure]:
    with side_by_side((bench.team, bench.old_team)) as sat:
        for cycle in CYCLES:
            yield from measure_cycle(cycle, sat, bench)
        bare, none, years = ([mib(each.sitting)] for each in sat)
        yield Figure("memory after all these keys", "MiB", none, bare, years, most=60, plain=True)


def measure_cycle(cycle: Cycle, sat: Sequence[Sat], bench: Bench) -> Iterator[Figure]:
    """The figures of its keys. The first round is for what is loaded when it is used for the first time."""
    if cycle.click:
        for each in sat[1:]:
            each.sitting.click(cycle.click)
            each.sitting.quiet(0.1)
    times: dict[str, list[list[float]]] = defaultdict(lambda: [[] for _ in sat])
    for number in range(bench.rounds(cycle.rounds) // 2 * 2 + 2):
        for key in cycle.keys:
            pressed = [(each.sitting, key.press if which else key.beside) for which, each in enumerate(sat)]
            if not key.row:
                for each in sat:
                    each.ready()
                aside([(sitting, press) for sitting, press in pressed if press], key.least)
                continue
            for which in bench.chance.sample(range(len(sat)), len(sat)):
                sat[which].ready()
                brought = answer(*pressed[which], key.least, key.sign.encode() if which else b"")
                if number:
                    times[key.row][which].append(1e3 * brought.seconds)
    most = {key.row: key.most for key in cycle.keys}
    for row, (bare, none, *years) in times.items():
        yield Figure(row, "ms", none, bare, years[0] if years else (), most=most[row], by=p95)
