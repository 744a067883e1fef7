"""A person at a terminal: one program in a real pty, the screen it draws, and the keys.

Nothing here waits for a fixed time: a wait ends with what it waits for, or fails at a deadline and shows the screen.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import pyte

from tests.terminal.keys import click_at, sent_for

PATIENCE_S = 15.0
SIGNALS = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)  # a terminal's own, whatever started the tests does with them
PROGRAM = (sys.executable, "-m", "iltboard")


class Sitting:
    """The program runs from the moment this is made, and is ended with the `with` block if it has not ended before."""

    def __init__(self, *argv: str, size: tuple[int, int] = (120, 34), env: Mapping[str, str] | None = None) -> None:
        """Start the program `argv` in a terminal of `size` columns and rows."""
        self.heard: list[tuple[float, bytes]] = []
        self._drawn = 0
        self._rows: list[str] = []
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._status: int | None = None
        self._terminal, self._line = os.openpty()
        self.settings_before = self.settings
        self._set_size(*size)
        self.began = time.perf_counter()
        # A new session whose first opened file is the pty: that makes it the program's controlling terminal.
        name = os.ttyname(self._line)
        opened = [(os.POSIX_SPAWN_OPEN, fd, name, os.O_RDWR, 0) for fd in (0, 1, 2)]
        self.pid = os.posix_spawn(
            argv[0], argv, _environment(env or {}), file_actions=opened, setsid=True, setsigdef=SIGNALS
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.kill()
        os.close(self._terminal)
        os.close(self._line)

    @property
    def screen(self) -> pyte.Screen:
        """The screen as it stands. It is drawn only when it is looked at, so that the times in `heard` are true."""
        for _, data in self.heard[self._drawn :]:
            self._stream.feed(data)
        self._drawn = len(self.heard)
        return self._screen

    @property
    def text(self) -> str:
        """The screen's text, a line a row."""
        screen = self.screen
        if screen.dirty:
            self._rows = self._rows[: screen.lines] + [""] * (screen.lines - len(self._rows))
            for y in (y for y in screen.dirty if y < screen.lines):
                self._rows[y] = "".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip()
            screen.dirty.clear()
        return "\n".join(self._rows)

    @property
    def received(self) -> bytes:
        """Every byte the terminal has been sent."""
        return b"".join(data for _, data in self.heard)

    @property
    def settings(self) -> list[Any]:
        """The line's settings: echo, line by line or not, and so on."""
        return termios.tcgetattr(self._line)

    @property
    def modes(self) -> set[int]:
        """The terminal's private modes that the program has left on, of those it ever touched."""
        on: set[int] = set()
        for numbers, switch in re.findall(rb"\x1b\[\?([\d;]+)([hl])", self.received):
            for number in map(int, numbers.split(b";")):
                on.add(number) if switch == b"h" else on.discard(number)
        return on

    def press(self, *keys: str) -> None:
        """Press keys, by name, one after the other."""
        for key in keys:
            self.send(sent_for(key))

    def type(self, text: str) -> None:
        """Type text as it stands."""
        self.send(text.encode())

    def click(self, text: str) -> None:
        """Click on the first place on the screen where `text` stands."""
        row, line = next((row, line) for row, line in enumerate(self.screen.display) if text in line)
        self.send(click_at(line.index(text), row))

    def send(self, data: bytes) -> None:
        os.write(self._terminal, data)

    def see(self, *texts: str) -> str:
        """Wait until all the texts are on the screen; the screen then."""
        self.until(lambda: all(text in self.text for text in texts), f"to see {texts}")
        return self.text

    def see_no(self, text: str) -> str:
        """Wait until the text is not on the screen; the screen then."""
        self.until(lambda: text not in self.text, f"to see {text!r} no more")
        return self.text

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until it is so."""
        deadline = time.perf_counter() + PATIENCE_S
        while not so():
            ended = not self.running
            if not self.listen(0 if ended else 0.05) and (ended or time.perf_counter() > deadline):
                why = f"it ended with {self._status}" if ended else f"in {PATIENCE_S:.0f} s"
                raise AssertionError(f"waited {what}, and did not ({why}); the screen:\n{self.text}")

    @property
    def running(self) -> bool:
        """Whether the program has not ended."""
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status is None

    def ended(self) -> int:
        """Wait for the program's end; its exit code, or minus the signal that ended it."""
        self.until(lambda: not self.running, "for the end")
        while self.listen(0):
            pass
        assert self._status is not None
        return self._status

    def kill(self) -> None:
        """End the program with SIGKILL, if it is there."""
        if self.running:
            os.kill(self.pid, signal.SIGKILL)
            self.ended()

    def resize(self, columns: int, rows: int) -> None:
        """Another size: the program hears of it from the system, as from any terminal."""
        self.screen.resize(rows, columns)
        self.screen.reset()
        self._set_size(columns, rows)

    def listen(self, seconds: float) -> bool:
        """Take in what the program sends in the next `seconds`; at once when something is there. Whether it was."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return False
        data = os.read(self._terminal, 1 << 16)
        self.heard.append((time.perf_counter(), data))
        return True

    def pass_time(self, seconds: float) -> None:
        """Let the room's time pass, and listen."""
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() >= end, f"{seconds} s")

    def quiet(self, seconds: float) -> None:
        """Wait until the program has read every key, and nothing has been sent for `seconds`."""
        deadline = time.perf_counter() + PATIENCE_S
        while self.listen(seconds) or self._unread:
            assert time.perf_counter() < deadline, f"it was never quiet for {seconds} s; the screen:\n{self.text}"

    @property
    def _unread(self) -> int:
        """How many bytes of what was pressed the program has not read."""
        return int.from_bytes(fcntl.ioctl(self._line, termios.FIONREAD, bytes(4)), sys.byteorder)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._line, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | dict(more)
