"""What a screen that is worked has to do with the names of focus students."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from iltboard.board.naming import Coder
from iltboard.session import Outcome
from iltboard.settings import Settings
from iltboard.ui.screens.face import FaceScreen
from iltboard.ui.scribe import Scribe
from iltboard.ui.uncovered import Uncovered


class NamingScreen(FaceScreen):
    """Keeps names, and shows them for a moment. A face alone, such as a wall's, knows none."""

    def __init__(self, scribe: Scribe, settings: Settings, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        self._uncovered = Uncovered(scribe.clock)
        super().__init__(scribe, settings, id=id)

    @abstractmethod
    def say(self, text: str, *, refused: bool = False) -> None:
        """One line for the room."""

    @property
    def names(self) -> Mapping[str, str]:
        """All that are kept, by the students' ids."""
        return self._scribe.names

    @property
    def names_shown(self) -> Mapping[str, str]:
        """Those that are shown now: all or none."""
        return self.names if self._uncovered.on else {}

    def coder(self) -> Coder:
        """What replaces names by codes in whatever is typed here."""
        return self._scribe.coder

    def show_names(self, *, on: bool) -> None:
        """Show them for a moment, or hide them."""
        self._uncovered.show(on=on)
        self.show_board()

    async def keep_name(self, student: str, name: str) -> str | None:
        """Keep a student's name apart; the refusal, if any."""
        return self._named(await self._scribe.keep_name(student, name))

    async def forget_name(self, student: str) -> str | None:
        """Keep it no longer; the refusal, if any."""
        return self._named(await self._scribe.forget_name(student))

    def uncoded(self) -> int:
        """In how many texts on the board a name still stands that was kept since."""
        return self._scribe.uncoded()

    async def redact(self) -> None:
        """Put codes where kept names stand in what was written before, and say so."""
        if refused := self._named(await self._scribe.redact()):
            self.say(refused, refused=True)

    def _named(self, outcome: Outcome) -> str | None:
        if outcome.refused is None:
            self.say(f"{outcome.told[0].upper()}{outcome.told[1:]}.")
        self.show_board()
        return outcome.refused

    def _tick(self) -> None:
        if self._uncovered.ended():
            self.show_board()
        super()._tick()
