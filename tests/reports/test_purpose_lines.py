"""The purpose in plain lines; and what a member wrote first, in no report before the reveal."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from iltboard.board.events.purpose import PurposeAgreed, PurposeReviewed
from iltboard.board.events.rounds import DraftWritten, FirstTextWritten, RoundOpened, TextsRevealed
from iltboard.board.trail import Trail, to_undo
from iltboard.reports.minutes import minutes
from iltboard.reports.minutes_file import FORMS, as_file
from iltboard.reports.purpose_lines import draft_lines, purpose_lines, round_lines
from iltboard.reports.show import contract
from iltboard.reports.summary import summary
from iltboard.reports.update import update
from iltboard.reports.update_file import FORMS as UPDATE_FORMS
from iltboard.reports.update_file import as_file as update_as_file
from tests.board.school import NEXT_WEEK, TODAY, School

SECRET = "Only Ana knows"


def in_a_round() -> School:
    """Ana has written, Bo has not; a meeting was held meanwhile."""
    school = School().do(PurposeAgreed("Every reader grows", TODAY)).do(RoundOpened("r", TODAY)).start()
    return school.do(FirstTextWritten("Ana", SECRET)).close()


def said(school: School) -> Iterator[str]:
    """All that is told of the board, in every form there is."""
    board, clock = school.board, school.clock
    yield msgspec.json.encode(contract(board, school.now, clock.on, clock.local)).decode()
    yield "\n".join(summary(board, school.now, clock.on, clock.local))
    yield "\n".join(purpose_lines(board, TODAY))
    held = minutes(school.opening, board, clock.local)
    for form in FORMS:
        yield as_file(held, form).decode()
    for form in UPDATE_FORMS:
        yield update_as_file(update(board, TODAY), form, school.now).decode()
    yield from (entry.event.told(board) for entry in school.entries)
    yield to_undo(Trail(school.opening, school.entries), "board").told
    if board.round:
        yield "\n".join([*round_lines(board, board.round), *draft_lines(board.round)])


def test_a_first_text_is_in_no_report_before_the_reveal() -> None:
    school = in_a_round()
    for text in said(school):
        assert "Only Ana" not in text
    school.carry().do(TextsRevealed())
    assert f"  Ana: {SECRET}" in purpose_lines(school.board, TODAY)
    shown = contract(school.board, school.now, school.clock.on, school.clock.local)
    assert shown.purpose_round
    assert [text.text for text in shown.purpose_round.texts] == [SECRET]


def test_who_has_written_and_who_has_not() -> None:
    school = in_a_round()
    assert purpose_lines(school.board, TODAY) == [
        "Every reader grows",
        "Version 1, agreed on 2026-11-18; we return to it every 8 meetings.",
        "",
        "A round is open since 2026-11-18",
        "  Has written: Ana",
        "  Not yet: Bo",
    ]


def test_drafts_stand_with_what_they_changed() -> None:
    school = School().do(RoundOpened("r", TODAY)).do(FirstTextWritten("Ana", "One")).do(TextsRevealed())
    school.do(DraftWritten("d1", "All children read", TODAY)).do(DraftWritten("d2", "All students read", NEXT_WEEK))
    assert school.board.round
    assert draft_lines(school.board.round) == [
        "All students read",
        "",
        "Draft 2, 2026-11-25: All [-children-] {+students+} read",
        "Draft 1, 2026-11-18: All children read",
    ]
    assert purpose_lines(school.board, TODAY)[-1] == "  2 drafts: iltboard purpose drafts shows them"


def test_it_says_when_to_return_and_when_the_team_last_did() -> None:
    school = School().do(PurposeAgreed("Every reader grows", TODAY.replace(year=2025)))
    assert any(line.startswith("Return to it: why do we do this") for line in purpose_lines(school.board, TODAY))
    school.do(PurposeReviewed(TODAY))
    lines = purpose_lines(school.board, TODAY)
    assert lines[1:] == [
        "Version 1, agreed on 2025-11-18; returned to on 2026-11-18; we return to it every 8 meetings."
    ]
