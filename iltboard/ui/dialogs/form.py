"""The base of every dialog: labelled fields, one line for what is wrong at its field, enter saves, esc leaves."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import ClassVar

from msgspec import Struct
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Static

from iltboard.board.naming import Coder
from iltboard.text import TITLE_GRAPHEMES, clean_text, clean_title, shorten
from iltboard.ui.asking import Asking
from iltboard.ui.dialogs.choice import Choice
from iltboard.ui.dialogs.coded import CodedInput
from iltboard.ui.over import Over
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.sheets import sheet
from iltboard.ui.theme import Ground
from iltboard.ui.widgets.pane import Pane
from iltboard.ui.widgets.panel import Panel

LOW, LOWEST = 30, 22


class Field(Struct, frozen=True):
    """A field of a form: a line to type, words to choose from (`options`), or a text of several `lines`.

    What stands in a `whole` field is replaced by what is typed there, not added to; in a `masked` one it is not shown.
    A `long` line may hold a text.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    suggestions: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    lines: int = 0
    whole: bool = False
    masked: bool = False
    long: bool = False


class Problem(Struct, frozen=True):
    """What is wrong with a field, in a line that says the mend."""

    field: str
    text: str


class LineInput(CodedInput):
    """A line to type in. A paste of several lines is handed to the form instead of being cut to its first."""

    long = False
    """Whether it may hold a text."""

    class LinesPasted(Message):
        """Several lines were pasted."""

        def __init__(self, line: LineInput, text: str) -> None:
            super().__init__()
            self.line = line
            self.text = text

    def take(self, text: str) -> None:
        text = text.strip()
        if "\n" in text or "\r" in text:
            self.post_message(self.LinesPasted(self, text))
        else:
            self.insert_line(text)

    def insert_line(self, text: str) -> None:
        """As any line, or as long as a text."""
        self.replace(in_a_line(text) if self.long else clean_title(text), *self.selection)


class Reads(Panel[Span]):
    """A line of a form that is read, not typed in."""

    ground: Ground = "panel"

    def draw(self, slice_: Span, width: int, height: int) -> list[Row]:
        return [row(*spread(width, [slice_]), ground=self.ground)]


class Form(Asking, Over):
    """A dialog. Subclasses give `heading` and `fields`, and do what is asked in `submit`."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("dialogs")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter", "save", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        # At once, so that what is typed right after it is in the next field.
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]
    heading = ""
    hint = "enter saves   tab next field   esc leaves"

    def __init__(self) -> None:
        super().__init__()
        self._saving = False

    @abstractmethod
    def fields(self) -> list[Field]:
        """The fields, first to last."""

    @abstractmethod
    async def submit(self, values: dict[str, str]) -> Problem | None:
        """Do it with what was typed; the dialog closes unless there is a problem."""

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="form", can_focus=False):
            yield Reads(Span(shown(self.heading), bold=True), id="form-heading")
            for field in self.fields():
                label = Reads(Span(field.label, "quiet"), id=f"label-{field.name}")
                yield Pane(label, _widget(field, self.coder), classes="field lines" if field.lines else "field")
            yield Static("", id="form-problem")
            yield Static(Content(self.hint), id="form-hint")

    def on_mount(self) -> None:
        self._fold(self.app.size.height)

    def on_resize(self, event: Resize) -> None:
        self._fold(event.size.height)

    def _fold(self, height: int) -> None:
        self.set_class(height < LOW, "low")
        self.set_class(height < LOWEST, "lowest")

    def values(self) -> dict[str, str]:
        """What stands in the fields now."""
        found = {}
        for field in self.fields():
            widget = self.query_one(f"#field-{field.name}")
            if isinstance(widget, LineInput):
                found[field.name] = widget.coded_value
            else:
                found[field.name] = str(getattr(widget, "text" if field.lines else "value"))
        return found

    def say(self, problem: Problem) -> None:
        """Show what is wrong, and put the cursor there."""
        self.query_one("#form-problem", Static).update(Content(shown(problem.text)))
        self.query_one(f"#field-{problem.field}").focus()

    def empty(self, field: str) -> None:
        """Leave nothing in a field whose words are used."""
        with self.prevent(Input.Changed):
            self.query_one(f"#field-{field}", LineInput).value = ""

    def on_input_changed(self) -> None:
        self.query_one("#form-problem", Static).update("")

    def on_line_input_lines_pasted(self, event: LineInput.LinesPasted) -> None:
        self.take_lines(event.line, event.text)

    def take_lines(self, line: LineInput, text: str) -> None:
        """Several lines were pasted into a line: they become one."""
        line.insert_line(text)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        await self.action_save()

    async def action_save(self) -> None:
        """Save, unless that is under way or done: a second press finds nothing to do."""
        if self._saving:
            return
        self._saving = True
        problem = await self.submit(self.values())
        if problem is None:
            self.dismiss()
            return
        self._saving = False
        self.say(problem)

    def action_leave(self) -> None:
        """Leave without saving; what is being saved is waited for."""
        if self.is_current and not self._saving:
            self.dismiss()


def _widget(field: Field, coder: Callable[[], Coder]) -> Widget:
    name = f"field-{field.name}"
    if field.options:
        return Choice(field.options, field.value, id=name)
    if field.lines:
        from textual.widgets import TextArea  # a tenth of the start, and only the set-up needs it

        area = TextArea(field.value, id=name, placeholder=Content(field.hint), tab_behavior="focus")
        area.styles.height = field.lines
        return area
    suggestions = [name for name in field.suggestions if name == shown(name)]
    suggester = SuggestFromList(suggestions, case_sensitive=False) if suggestions else None
    line = LineInput(
        in_a_line(field.value) if field.long else clean_title(field.value),
        id=name,
        placeholder=shown(field.hint),
        select_on_focus=field.whole,
        suggester=suggester,
        password=field.masked,
    )
    line.long, line.coder = field.long, coder
    return line


def shown(text: str) -> str:
    """A line as a dialog says it: as wide on each terminal."""
    return shorten(clean_title(text), 2 * TITLE_GRAPHEMES)


def in_a_line(text: str) -> str:
    """A text as it stands in a long line."""
    return " ".join(clean_text(text).split())
