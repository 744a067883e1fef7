"""`python -m tests.benchmarks.digit`: how soon after its second the digit changes, and whether any second is dropped.

The board runs in a real terminal while keys are pressed. What was due, and when, is told by the log that the board has
written: the countdown at the terminal is held against the one of the meeting in it.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import pyte

from iltboard.board import timing
from iltboard.board.log import happened
from iltboard.board.meeting import Meeting
from iltboard.store.chapters import ChapterJournal
from iltboard.ui.slices import digits as shown_as
from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure
from tests.benchmarks.team import found_team
from tests.terminal.reading import digits
from tests.terminal.sitting import PROGRAM, Sitting

SIZE = (120, 34)
SECONDS = 600.0
SHORT_S, QUICK_S = 40.0, 20.0
AT_MOST_S = 0.05
SLICE_S = 12.0
SEEN_S = 0.1
"""A second that a press ended sooner than this is not asked for."""
ANSWERED_S = 0.05
"""Sooner after a press than this it is the press that is answered, and no second that passes."""
EARLY_S = 0.005


class Pressing(NamedTuple):
    """A way of pressing: the keys, one after the other, and the seconds between two of them."""

    name: str
    keys: str
    every_s: float


PRESSINGS = (
    Pressing("no key", "", 1.0),
    Pressing("j and k, 5 a second", "jk", 0.19),
    Pressing("J and K held, 30 a second", "J" * 30 + "K" * 30, 0.033),
    Pressing("o, 2 a second", "o", 0.47),
    Pressing("n b + -, 4 a second", "nb+-", 0.23),
)


class Lateness(NamedTuple):
    """How late the digits changed while keys were pressed in one way, in seconds; and how many seconds never showed."""

    name: str
    late_s: list[float]
    dropped: int

    @property
    def median(self) -> float:
        return statistics.median(self.late_s)

    @property
    def p99(self) -> float:
        return sorted(self.late_s)[min(len(self.late_s) - 1, int(len(self.late_s) * 0.99))]

    @property
    def most(self) -> float:
        return max(self.late_s)


class Second(NamedTuple):
    """A change of the digits that is due: when, by the wall clock, what they say then, and until when."""

    at: float
    text: str
    until: float


def measure(seconds: float) -> list[Lateness]:
    """Sit at a running meeting for so long, pressing in each way by turns."""
    with tempfile.TemporaryDirectory() as place:
        team = Path(place) / "team"
        found_team(team)
        with Sitting(*PROGRAM, "--team", str(team), size=SIZE) as sitting:
            sitting.see("starts the meeting")
            sitting.press("space")
            sitting.see("pause")
            mark = len(sitting.heard)
            wall_s = time.time() - time.perf_counter()
            turns = list(_pressed(sitting, seconds))
            seen = list(_read(sitting.heard, mark, wall_s))
        return _compared(list(_due(team)), seen, [(began + wall_s, name) for began, name in turns])


def figures(bench: Bench) -> Iterator[Figure]:
    """The lines of the table, from a short sitting; ten minutes of it are a command of their own."""
    seconds = QUICK_S if bench.quick else SHORT_S
    found = measure(seconds)
    for each in found:
        late = [1e3 * late_s for late_s in each.late_s]
        yield Figure(f"digit late, {each.name}", "ms", late, most=1e3 * AT_MOST_S, by=max, plain=True)
    dropped = sum(each.dropped for each in found)
    yield Figure(f"digits dropped in {seconds:.0f} s", "digits", [dropped], most=0, plain=True)


def _pressed(sitting: Sitting, seconds: float) -> Iterator[tuple[float, str]]:
    """Press until the time is over; when each turn began and what was pressed in it, and the end at the end."""
    slice_s = min(SLICE_S, seconds / len(PRESSINGS))
    now = time.perf_counter()
    end = now + seconds
    for pressing in cycle(PRESSINGS):
        if now >= end:
            break
        yield now, pressing.name
        turn = min(now + slice_s, end)
        keys = pressing.keys or ("",)
        for number, key in enumerate(cycle(keys)):
            if now >= turn and number % len(keys) == 0:  # as it was before the first of them: no n closes the meeting
                break
            if key:
                sitting.press(key)
            now += pressing.every_s
            _listen_until(sitting, now)
    yield now, ""
    sitting.quiet(0.3)


def _listen_until(sitting: Sitting, end: float) -> None:
    while (left := end - time.perf_counter()) > 0:
        sitting.listen(left)


def _read(heard: Sequence[tuple[float, bytes]], mark: int, wall_s: float) -> Iterator[tuple[float, str]]:
    """What the digits said, and when they came to say it: only rows that changed are read."""
    screen = pyte.Screen(*SIZE)
    stream = pyte.ByteStream(screen)
    rows, before = [""] * screen.lines, ""
    for number, (at, data) in enumerate(heard):
        stream.feed(data)
        for y in screen.dirty:
            rows[y] = "".join(screen.buffer[y][x].data for x in range(screen.columns))
        screen.dirty.clear()
        text = digits(rows)
        if text and (text != before or number == mark):
            yield at + wall_s, text
            before = text


def _due(team: Path) -> Iterator[Second]:
    """Each second of the meeting in the team's log, for as long as it stood."""
    with closing(ChapterJournal(team)) as journal:
        chapter = journal.read()
    board, meetings = chapter.opening, [(datetime.now(UTC), chapter.opening.meeting)]
    for entry in chapter.entries:
        board = happened(board, entry)
        if board.meeting != meetings[-1][1]:
            meetings.append((entry.at, board.meeting))
    ends = [at for at, _ in meetings[2:]] + [datetime.now(UTC)]
    for (since, meeting), until in zip(meetings[1:], ends, strict=True):
        if meeting and meeting.since:
            yield from _seconds(meeting, since, until)


def _seconds(meeting: Meeting, since: datetime, until: datetime) -> Iterator[Second]:
    left, end = timing.countdown(meeting, since), until.timestamp()
    at = since.timestamp() + left % 1.0
    while at < since.timestamp() + ANSWERED_S:
        at += 1.0
    while at < end:
        text = shown_as(timing.countdown(meeting, datetime.fromtimestamp(at + EARLY_S, UTC)))
        yield Second(at, text, min(at + 1.0, end))
        at += 1.0


def _compared(due: list[Second], seen: list[tuple[float, str]], turns: list[tuple[float, str]]) -> list[Lateness]:
    """Each second that was due, held against what was seen; `turns` are the ways of pressing, in order."""
    found = {pressing.name: Lateness(pressing.name, [], 0) for pressing in PRESSINGS}
    began = [at for at, _ in turns]
    for second in due:
        turn = bisect_left(began, second.at) - 1
        if turn < 0 or turn == len(turns) - 1 or second.until - second.at < SEEN_S:
            continue
        lateness = found[turns[turn][1]]
        from_here = seen[max(bisect_left(seen, (second.at - EARLY_S, "")), 0) :]
        came = next((at for at, text in _before(from_here, second.until) if text == second.text), None)
        if came is None:
            found[lateness.name] = lateness._replace(dropped=lateness.dropped + 1)
        else:
            lateness.late_s.append(max(came - second.at, 0.0))
    return list(found.values())


def _before(seen: Sequence[tuple[float, str]], until: float) -> Iterator[tuple[float, str]]:
    for at, text in seen:
        if at >= until:
            return
        yield at, text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=SECONDS, help="how long, ten minutes if left out")
    print(f"{'the digit after its second, ms':32}{'seconds':>8}{'median':>8}{'p99':>8}{'most':>8}{'dropped':>9}")
    for each in measure(parser.parse_args().seconds):
        figures = "".join(f"{1e3 * value:8.1f}" for value in (each.median, each.p99, each.most))
        print(f"{each.name:32}{len(each.late_s):8}{figures}{each.dropped:9}")


if __name__ == "__main__":
    main()
