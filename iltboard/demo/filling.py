"""The sample school, written into an empty folder."""

from __future__ import annotations

from iltboard.clock import Clock
from iltboard.demo.purpose import NAMES
from iltboard.demo.school import sample_chapters
from iltboard.store.journal import Journal
from iltboard.store.name_book import NO_NAMES, Kept, NameBook


def fill(journal: Journal, clock: Clock, book: NameBook = NO_NAMES) -> None:
    """Write the sample school's chapters into an empty journal, the newest before its meeting, and the names of its
    focus students into a book of names that can keep some. Raises JournalError.
    """
    now = clock.now()
    chapters = sample_chapters(now, clock.local(now).date())
    with journal.turn() as turn:
        for chapter in chapters:
            turn.begin_chapter(chapter.opening, chapter.entries)
    for focus in chapters[-1].opening.focus if book is not NO_NAMES else ():
        if focus.code in NAMES:
            book.keep(focus.id, Kept(focus.code, NAMES[focus.code]))
