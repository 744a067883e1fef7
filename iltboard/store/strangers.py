"""Files that look like the team's and are not read: a sync client's copies, and chapters by another name."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from iltboard.board.model import Board
from iltboard.board.trail import Trail
from iltboard.store.chapter_file import ChapterFile
from iltboard.store.chapter_names import NAMES_FILE, Alike, alike, file_name
from iltboard.store.durable import take
from iltboard.store.journal import Chapter, JournalError
from iltboard.text import clean_title

AWAY = "move it away"


class Stranger(Struct, frozen=True):
    """A file that is not read: what is known of it, the mend, and in words the entries that stand nowhere else.

    `lacking` is the number of the chapter that it is all there is of, or None.
    """

    name: str
    what: str
    mend: str
    more: tuple[str, ...] = ()
    lacking: int | None = None

    @property
    def notice(self) -> str:
        """A line for the board, with what matters at its beginning."""
        return self._line("run iltboard check" if self.more else self.mend)

    @property
    def lines(self) -> tuple[str, ...]:
        """All there is to say."""
        return (self._line(self.mend), *(f"  {told}" for told in self.more))

    def _line(self, mend: str) -> str:
        return f"{self.what}: {mend}. It is “{clean_title(self.name)}”."


def strangers(folder: Path, names: Iterable[str]) -> list[Stranger]:
    """Those among the names in the folder. Nothing is written, and whatever cannot be read is told. Never raises."""
    return [stranger for it in alike(names) if (stranger := _stranger(folder, it))]


def _stranger(folder: Path, it: Alike) -> Stranger | None:
    chapter = file_name(it.number)
    if it.number == 0:
        return Stranger(it.name, f"A copy of {NAMES_FILE} is not read", f"compare the two, then {AWAY}")
    if it.away:
        mend = "let the sync client fetch it"
        return Stranger(it.name, f"{chapter} is not on this computer", mend, lacking=it.number)
    found = _read(folder / it.name, it.number)
    if found is None or not (found.chapter.entries or found.lost):
        return None if _is_json(folder / it.name) else Stranger(it.name, f"A copy of {chapter} cannot be read", AWAY)
    known = _read(folder / chapter, it.number)
    if known is None:
        return Stranger(it.name, f"A copy lies beside {chapter}, which cannot be read", "mend that first")
    if not known.kept:
        return Stranger(it.name, f"{chapter} is missing", f"if this is it, name it {chapter}", lacking=it.number)
    more = tuple(_told(found.chapter, {entry.id for entry in known.chapter.entries}))
    unread = f"{_entries(found.lost)} that cannot be read" if found.lost else ""
    holds = " and ".join(filter(None, (f"{_entries(len(more))} more" if more else "", unread)))
    mend = f"enter again what is missed, then {AWAY}" if holds else AWAY
    return Stranger(it.name, f"A copy of {chapter} holds {holds or 'nothing more'}", mend, more)


def _read(path: Path, number: int) -> ChapterFile | None:
    file = ChapterFile(path, number, Board)
    try:
        file.read()
    except (OSError, JournalError):
        return None
    return file


def _is_json(path: Path) -> bool:
    """Whether it is something that somebody else has written on purpose."""
    try:
        msgspec.json.decode(take(path)[0])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _told(chapter: Chapter, known: Collection[str]) -> Iterator[str]:
    """The entries that are not among those known, in words."""
    trail = Trail(chapter.opening)
    for entry in chapter.entries:
        if entry.id not in known:
            yield entry.event.told(trail.board)
        trail.add(entry)


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"
