"""What the room sees of a board, and what lies on its disk: nothing here presses a key."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from textual._context import visible_screen_stack
from textual.strip import Strip
from textual.widgets import Input, Static, TextArea

from iltboard.board.model import Board
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.text import width
from iltboard.ui.dialogs.choice import Choice
from iltboard.ui.dialogs.form import Form
from iltboard.ui.messages import PanelName
from iltboard.ui.program import Program
from iltboard.ui.widgets.countdown import Digit
from iltboard.ui.widgets.footer import Footer
from iltboard.ui.widgets.queue import Queue
from iltboard.ui.widgets.strip import OffTopicStrip
from tests.clock import TableClock


class Sight:
    """One board, looked at."""

    def __init__(self, app: Program, folder: Path, clock: TableClock) -> None:
        self.app = app
        self.clock = clock
        self._folder = folder

    def screen(self) -> str:
        """The whole screen as text."""
        return "\n".join(self._lines())

    def strips(self) -> list[Strip]:
        """The rows of the screen, with their colours."""
        visible_screen_stack.set(self.app._background_screens)
        return self.app.screen._compositor.render_strips()

    def panel(self, name: str) -> str:
        """A panel as text."""
        panel = self.app.board.query_one(f"#{name}")
        return "\n".join(panel.render_line(y).text.rstrip() for y in range(panel.size.height))

    def segment(self) -> str:
        """The line over the digits."""
        return self.panel("countdown-title").strip()

    def offer(self) -> str:
        """The line under the digits."""
        return self.panel("countdown-under").strip()

    def countdown(self) -> str:
        """What the digits say."""
        return "".join(digit.slice.char for digit in self.app.board.query(Digit) if digit.display)

    def header(self) -> str:
        return self.panel("header").strip()

    def strip(self) -> str:
        return self.panel("strip").strip()

    def message(self) -> str:
        """The line that confirms, offers or refuses, if there is one."""
        footer, strip = self.app.board.query_one(Footer), self.app.board.query_one(OffTopicStrip)
        if strip.slice.message:
            return self.strip()
        return self.panel("footer").strip() if footer.slice.message else ""

    def queue_titles(self) -> list[str]:
        """The open issues in the queue's order."""
        return [issue.title for issue in self.app.board.query_one(Queue).slice.issues]

    def parked_titles(self) -> list[str]:
        return [issue.title for issue in self.app.board.query_one(Queue).slice.parked]

    def active(self) -> PanelName:
        """The panel that is worked in."""
        return self.app.board.view.active

    def selected(self, panel: PanelName | None = None) -> str:
        """The title of what is selected, in the panel that is worked in unless another is named."""
        view = self.app.board.view
        panel = panel or view.active
        things = dict(zip(view.things(panel), self._titles(panel), strict=True))
        return things.get(view.selected[panel], "")

    def board(self) -> Board:
        """What the screen stands for."""
        return self.app.board.view.board

    def has_left(self) -> bool:
        """Whether the board was left."""
        return self.app._exit

    # Dialogs

    def dialog(self) -> str:
        """The heading of the dialog that is open, or an empty string."""
        return str(self._form().query_one("#form-heading", Static).content) if self._is_form() else ""

    def problem(self) -> str:
        """The line in the dialog that says what is wrong."""
        return str(self._form().query_one("#form-problem", Static).content)

    def fields(self) -> dict[str, str]:
        """What stands in the dialog's fields."""
        return self._form().values()

    def cursor_in(self) -> str:
        """The field that has the cursor."""
        focused = self.app.screen.focused
        is_field = isinstance(focused, (Input, TextArea, Choice)) and focused.id
        return focused.id.removeprefix("field-") if focused and is_field and focused.id else ""

    # What lies on the disk, and who else is there

    def on_disk(self) -> Board:
        """The board as anyone would read it from the folder now."""
        with closing(Session(ChapterJournal(self._folder), self.clock, "reader")) as reader:
            return reader.board

    def is_founded(self) -> bool:
        """Whether the team has a folder."""
        return self._folder.exists()

    def another_seat(self) -> Session:
        """Somebody else at the same folder."""
        return Session(ChapterJournal(self._folder), self.clock, "board-2")

    def _titles(self, panel: PanelName) -> list[str]:
        board = self.board()
        named = {issue.id: issue.title for issue in board.issues}
        named |= {rock.id: rock.title for rock in board.rocks} | {todo.id: todo.title for todo in board.todos}
        named |= {note.id: note.text for note in board.notes}
        named |= {entry.id: entry.note or entry.id for entry in board.off_topic}
        return [named[thing] for thing in self.app.board.view.things(panel)]

    def _lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.strips()]

    def _place(self, text: str, panel: str = "") -> tuple[int, int]:
        region = self.app.board.query_one(f"#{panel}").region if panel else self.app.screen.region
        for y, line in enumerate(self._lines()):
            x = width(line[: line.find(text)])
            if text in line and region.contains(x, y):
                return x, y
        raise AssertionError(f"{text!r} is not on the screen:\n{self.screen()}")

    def _is_form(self) -> bool:
        return isinstance(self.app.screen, Form)

    def _form(self) -> Form:
        assert isinstance(self.app.screen, Form)
        return self.app.screen
