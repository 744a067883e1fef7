"""What comes from a terminal's keyboard and mouse: read so that nothing which is sent can end or hold up the board."""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste
from textual.message import Message

from iltboard.ui.pastes import Pastes

READ_BYTES = 1 << 16
LOOK_S = 0.1


class Keyboard(LinuxDriver):
    """Textual's driver for all but Windows, which by itself ends with a traceback at a byte that is no UTF-8, and takes
    a paste letter by letter, however long it is, with no key answered meanwhile.
    """

    def run_input_thread(self) -> None:
        """Read until the program ends."""
        parser, pastes = XTermParser(self._debug), Pastes()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                sent = b""
                if selector.select(LOOK_S):
                    sent = os.read(self.fileno, READ_BYTES)
                    if not sent:  # the terminal is gone
                        return
                for part in pastes.part(decode(sent)):
                    if isinstance(part, Paste):
                        self.process_message(part)
                    else:
                        self._read(parser.feed(part))
                self._read(parser.tick())

    def _read(self, messages: Iterable[Message]) -> None:
        """Hand on what was typed; of a paste the parser has seen no more than the signs around it."""
        for message in messages:
            if not isinstance(message, Paste):
                self.process_message(message)
