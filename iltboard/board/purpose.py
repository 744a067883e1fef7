"""What the team is for, and the rounds in which it finds the words."""

from datetime import date

from msgspec import Struct

from iltboard.board.things import Thing

REVIEWED_EVERY = 8


class Purpose(Struct, frozen=True, omit_defaults=True):
    """What the team is for, in its own words."""

    text: str
    version: int
    agreed_on: date


class FirstText(Struct, frozen=True, omit_defaults=True):
    """What a member (an id) wrote first. Nobody else reads it before the round reveals its texts."""

    member: str
    text: str


class Reading(Thing, frozen=True):
    """Something that the team read, and what it took from it."""

    title: str
    note: str = ""


class Draft(Thing, frozen=True):
    """A wording that was talked over."""

    text: str
    on: date


class Round(Thing, frozen=True):
    """First each member writes, then the texts are revealed, then the team reads, drafts and agrees (the second source
    text's first step). Open until `closed_on`.
    """

    opened_on: date
    texts: tuple[FirstText, ...] = ()
    revealed: bool = False
    readings: tuple[Reading, ...] = ()
    drafts: tuple[Draft, ...] = ()
    closed_on: date | None = None

    @property
    def open(self) -> bool:
        return self.closed_on is None

    @property
    def writers(self) -> tuple[str, ...]:
        """The members (ids) who have written."""
        return tuple(text.member for text in self.texts)

    @property
    def readable(self) -> tuple[FirstText, ...]:
        """The texts that may be read: none before the reveal. Whatever shows a text asks here."""
        return self.texts if self.revealed else ()


class Review(Struct, frozen=True, omit_defaults=True):
    """The rhythm in which the team returns to its purpose: every so many meetings, and at the year's start.

    `meetings` counts those closed since it last did, which was `on` that day.
    """

    every: int = REVIEWED_EVERY
    meetings: int = 0
    on: date | None = None
