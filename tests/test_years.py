"""The years behind a team make nothing larger and nothing slower: what is counted here stays as it is."""

from __future__ import annotations

from pathlib import Path

import msgspec

from iltboard.demo.school import sample_school
from iltboard.past import Held
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from tests.benchmarks.years import chapters
from tests.clock import START, TableClock
from tests.store.team import hold_a_meeting


class Asked(ChapterJournal):
    """A journal that counts how often it is asked for all chapters there are."""

    asked = 0

    def numbers(self) -> list[int]:
        self.asked += 1
        return super().numbers()


def test_what_a_chapter_begins_with_does_not_grow_with_the_years() -> None:
    school = sample_school(START, START.date())
    sizes = [len(msgspec.json.encode(left)) for _, _, left in chapters(school, START, 100)]
    assert sizes[99] < 1.05 * sizes[49]


def test_the_folder_is_looked_through_once_for_all_meetings(tmp_path: Path) -> None:
    journal = Asked(tmp_path)
    session = Session(journal, TableClock(), lambda: "board")
    for _ in range(5):
        hold_a_meeting(session)
    journal.asked = 0
    assert [it.number for it in session.past.latest() if isinstance(it, Held)] == [5, 4, 3, 2, 1]
    assert journal.asked == 1
