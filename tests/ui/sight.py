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
from iltboard.ui.dialogs.form import Form, Reads
from iltboard.ui.dialogs.letters import Letter, Letters, LettersPanel
from iltboard.ui.messages import PanelName
from iltboard.ui.program import Program
from iltboard.ui.selectable import selectable
from iltboard.ui.widgets.floor import Floor, stage_height
from iltboard.ui.widgets.footer import Footer
from iltboard.ui.widgets.key_lines import KeyLines
from iltboard.ui.widgets.queue import Queue
from iltboard.ui.widgets.strip import OffTopicStrip
from tests.clock import TableClock
from tests.terminal.reading import digits


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
        """A panel as text; the stage and the rocks are the upper and the lower part of the floor."""
        part = name if name in ("stage", "rocks") else ""
        panel = self.app.board.query_one("#floor" if part else f"#{name}")
        lines = [panel.render_line(y).text.rstrip() for y in range(panel.size.height)]
        if isinstance(panel, Floor):
            edge = stage_height(panel.slice, *panel.size)
            lines = lines[:edge] if part == "stage" else lines[edge:]
        return "\n".join(lines)

    def stage(self) -> str:
        """The stage as the room reads it."""
        return self.panel("stage")

    def segment(self) -> str:
        """The line over the digits."""
        return self._around_the_digits()[0]

    def offer(self) -> str:
        """The line under the digits."""
        return self._around_the_digits()[1]

    def countdown(self) -> str:
        """What the digits say."""
        return digits(self.panel("countdown").splitlines())

    def header(self) -> str:
        return self.panel("header").strip()

    def strip(self) -> str:
        return self.panel("strip").strip()

    def message(self) -> str:
        """The line that confirms, offers or refuses, if there is one."""
        for keys in (keys for screen in self.app.screen_stack for keys in screen.query(KeyLines)):
            return keys.render_line(0).text.strip()
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
        things = dict(zip(selectable(view, panel), self._titles(panel), strict=True))
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
        return self._form().query_one("#form-heading", Reads).slice.text if self._is_form() else ""

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

    # The line of choices

    def asks(self) -> str:
        """What the line of choices asks, if one is open."""
        return self._choices().slice.heading if isinstance(self.app.screen, Letters) else ""

    def choices(self) -> dict[str, Letter]:
        """What can be chosen there, by its word."""
        return {letter.word: letter for letter in self._choices().slice.letters}

    def chosen(self) -> list[str]:
        """The words that have a tick."""
        return [word for word, letter in self.choices().items() if letter.on]

    # What lies on the disk, and who else is there

    def on_disk(self) -> Board:
        """The board as anyone would read it from the folder now."""
        with closing(Session(ChapterJournal(self._folder), self.clock, lambda: "reader")) as reader:
            return reader.board

    def is_founded(self) -> bool:
        """Whether the team has a folder."""
        return self._folder.exists()

    def another_seat(self) -> Session:
        """Somebody else at the same folder."""
        return Session(ChapterJournal(self._folder), self.clock, lambda: "board-2")

    def _titles(self, panel: PanelName) -> list[str]:
        board = self.board()
        named = {issue.id: issue.title for issue in board.issues}
        named |= {rock.id: rock.title for rock in board.rocks} | {todo.id: todo.title for todo in board.todos}
        named |= {note.id: note.text for note in board.notes}
        named |= {entry.id: entry.note or entry.id for entry in board.off_topic}
        named |= {focus.id: focus.code for focus in board.focus}
        named |= {telling.id: telling.channel for telling in board.tellings}
        return [named.get(thing, thing) for thing in selectable(self.app.board.view, panel)]

    def _around_the_digits(self) -> tuple[str, str]:
        """What stands over and under the digits."""
        lines = self.panel("countdown").splitlines()
        lit = [y for y, line in enumerate(lines) if "█" in line]
        over, under = (lines[: lit[0]], lines[lit[-1] + 1 :]) if lit else (lines, lines)
        return "".join(over).strip(), "".join(under).strip()

    def _lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.strips()]

    def _place(self, text: str, panel: str = "") -> tuple[int, int]:
        region = self.app.board.query_one(f"#{panel}").region if panel else self.app.screen.region
        for y, line in enumerate(self._lines()):
            x = width(line[: line.find(text)])
            if text in line and region.contains(x, y):
                return x, y
        raise AssertionError(f"{text!r} is not on the screen:\n{self.screen()}")

    def _choices(self) -> LettersPanel:
        return self.app.screen.query_one(LettersPanel)

    def _is_form(self) -> bool:
        return isinstance(self.app.screen, Form)

    def _form(self) -> Form:
        assert isinstance(self.app.screen, Form)
        return self.app.screen
