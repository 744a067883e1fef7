"""The staff update: what the team let in, in the words it chose, and nothing of what is the room's alone."""

from __future__ import annotations

import email
import re
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import default

import pytest
from msgspec.structs import replace

from iltboard.board.carrying import carry
from iltboard.board.events.focus import FocusChanged, FocusDropped, FocusNamed
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.meeting import MeetingClosed
from iltboard.board.events.outcomes import IssueResolved
from iltboard.board.events.rocks import RockAdded
from iltboard.board.focus import Focus
from iltboard.board.model import Board
from iltboard.board.people import Member, Team
from iltboard.board.purpose import Purpose
from iltboard.board.things import Issue, Note, OffTopic, Rating, Rock, Wording
from iltboard.reports.letter import letter
from iltboard.reports.page import page
from iltboard.reports.update import TellingPart, Update, heading, markdown, missing, plain_text, update
from tests.board.school import School
from tests.clock import START
from tests.reports.week import first_meeting, next_week, second_meeting

TODAY = START.date()


@pytest.fixture(scope="module")
def hour() -> Update:
    return update(second_meeting().board, TODAY + timedelta(days=8))


def test_it_opens_with_the_purpose_and_the_rocks(hour: Update) -> None:
    lines = plain_text(hour).splitlines()
    assert lines[:7] == [
        "North ILT: what we decided, 2026-11-25",
        "",
        "Our purpose",
        "- Every reader grows",
        "",
        "Our rocks",
        "- Schedule: off track, day 16 of 45, 1 of 2 milestones (Ana)",
    ]


def test_decisions_and_wins_are_in_it_in_plain_words_unless_left_out(hour: Update) -> None:
    assert hour.decisions == ["We start with unit 3", "Two rooms fewer"]
    assert hour.wins == ["Grade 6 reads | aloud"]


def test_it_says_where_it_is_heard_and_from_whom(hour: Update) -> None:
    assert hour.tellings == [TellingPart("PLC", formal=False, member="Cy", by=date(2026, 11, 27))]
    assert plain_text(hour).endswith("Where you hear of it\n- PLC (informal): Cy, by 2026-11-27\n")


def test_it_is_the_same_during_the_meeting_after_it_and_in_the_week_that_follows(hour: Update) -> None:
    during = second_meeting(closed=False).board
    school = second_meeting()
    assert update(during, TODAY) == update(school.board, TODAY) == hour
    assert update(carry(school.board), TODAY + timedelta(days=30)) == hour


def test_rocks_that_began_only_after_the_last_meeting_are_told_too() -> None:
    school = School().start().close()
    school.do(RockAdded("Pairs", "Pairs", "Ana", TODAY))
    assert [rock.title for rock in update(school.board, TODAY).rocks] == ["Pairs"]


def test_a_new_meeting_begins_its_own(hour: Update) -> None:
    school = next_week(second_meeting()).start("m3")
    begun = update(school.board, TODAY)
    assert (begun.date, begun.decisions, begun.wins, begun.tellings) == (date(2026, 12, 2), [], [], [])
    assert begun.purpose == hour.purpose


def test_before_the_first_meeting_it_has_what_is_there() -> None:
    it = update(Board(team=Team("North ILT")), TODAY)
    assert plain_text(it) == "North ILT: what we decided, 2026-11-18\n"
    assert markdown(it) == "# North ILT: what we decided, 2026-11-18\n"


def test_what_is_missing_is_said_apart_from_it(hour: Update) -> None:
    assert missing(hour) == [
        "nobody tells it in a formal channel: who, where and by when is planned on the board (g u)"
    ]
    lacking = missing(update(Board(), TODAY))
    assert len(lacking) == 6
    assert "no purpose yet: iltboard purpose set TEXT" in lacking
    assert missing(update(first_meeting().board, TODAY)) == [
        "no decision in it: one comes of each solved issue that is not left out on the board (g u)",
        "no win in it: one comes of each that is not left out on the board (g u)",
    ]


SECRET = "unspeakable"


def full_of_what_is_the_rooms_alone() -> Board:
    """Off topic, ratings, what changes for focus students, plus and delta, and a student's code in every text."""
    school = next_week(first_meeting()).start("m2")
    school.do(IssuesAdded((NewIssue("i", f"Reading of M-7 {SECRET}", f"by {SECRET}"),)))
    school.do(IssueResolved("i", "m-7 reads with K2, not (M-7)", focus=f"what it changes: {SECRET}"))
    return replace(
        school.board,
        focus=(Focus("f1", "M-7"), Focus("f2", "K2"), Focus("f3", "AN"), Focus("f4", "Newcomers", group=True)),
        purpose=Purpose("Newcomers and an AN read; AND, M-70 and xK2 are no codes", 1, TODAY),
        members=(Member("Ana", "Ana", SECRET),),
        rocks=(Rock("r", "K2's portfolio", "Ana", TODAY),),
        off_topic=(OffTopic("o", START, "m2", "Wins", "i", SECRET),),
        ratings=(Rating("Ana", 3, SECRET),),
        notes=(Note("w", "win", "M-7 smiled"), Note("p", "plus", SECRET), Note("n", "note", SECRET, "s1")),
        issues=(*school.board.issues, Issue("x", SECRET, SECRET, START, state="parked")),
        wordings=(Wording("w", "K2 and M-7 smiled"),),
    )


@pytest.mark.parametrize("closed", [False, True])
def test_nothing_of_the_rooms_alone_is_ever_in_it(*, closed: bool) -> None:
    board = full_of_what_is_the_rooms_alone()
    board = MeetingClosed("m2").apply(board, START + timedelta(days=7, hours=1)) if closed else board
    it = update(board, TODAY)
    sent = read(letter(it, START))
    told = [plain_text(it), markdown(it), page(heading(it), markdown(it)), *(part.get_content() for part in sent)]
    assert len(told) == 5
    for text in told:
        assert not re.search(rf"{SECRET}|(?i:\bM-7\b)|\bK2\b|\bAN\b|rating|off topic", text)
    assert it.decisions == ["a focus student reads with a focus student, not (a focus student)"]
    assert it.wins == ["a focus student and a focus student smiled"]
    assert it.rocks[0].title == "a focus student's portfolio"


def test_a_code_that_was_given_up_stays_hidden() -> None:
    school = next_week(first_meeting()).start("m2").do(FocusNamed("f2", "K2"))
    school.resolve("Bus", "M-7 rides with K2").do(FocusDropped("f1")).do(FocusChanged("f2", "K3", group=False))
    told = ["a focus student rides with a focus student"]
    assert update(school.board, TODAY).decisions == update(school.close().board, TODAY).decisions == told
    assert update(school.carry().board, TODAY).decisions == told


def test_groups_and_words_that_only_look_like_a_code_stay() -> None:
    it = update(full_of_what_is_the_rooms_alone(), TODAY)
    assert it.purpose == "Newcomers and an a focus student read; AND, M-70 and xK2 are no codes"


HOSTILE = "</p><script>x</script> [a](javascript:b)\n\n# no heading\n- no list"


def test_words_are_words_in_each_format() -> None:
    board = Board(team=Team(f"T {HOSTILE}"), purpose=Purpose(HOSTILE, 1, TODAY))
    it = update(board, TODAY)
    html = page(heading(it), markdown(it))
    assert "<script" not in html
    assert "<a " not in html
    assert (html.count("<h1>"), html.count("<h2>"), html.count("<li>")) == (1, 1, 1)
    assert "\n  - no list\n" in plain_text(it)
    assert "\n" not in heading(it)


def test_the_letter_is_a_draft_to_nobody(hour: Update) -> None:
    raw = letter(hour, datetime(2026, 11, 25, 9, 30, tzinfo=UTC))
    sent = email.message_from_bytes(raw, EmailMessage, policy=default)
    assert sent["Subject"] == "North ILT: what we decided, 2026-11-25"
    assert sent["Date"].datetime == datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    assert sent["X-Unsent"] == "1"
    assert not {"From", "To", "Cc", "Bcc", "Sender", "Reply-To"} & set(sent.keys())
    plain, html = read(raw)
    assert plain.get_content().splitlines() == plain_text(hour).splitlines()
    assert html.get_content_type() == "text/html"
    assert "Grade 6 reads | aloud" in html.get_content()


def test_a_teams_name_is_no_header_of_its_own() -> None:
    it = update(Board(team=Team("North\r\nBcc: all@example.org\r\n\r\n進度")), TODAY)
    sent = email.message_from_bytes(letter(it, START), EmailMessage, policy=default)
    assert sent["Bcc"] is None
    assert sent["Subject"] == "North Bcc: all@example.org 進度: what we decided, 2026-11-18"


def read(raw: bytes) -> list[EmailMessage]:
    """The letter's parts."""
    sent = email.message_from_bytes(raw, EmailMessage, policy=default)
    return [part for part in sent.iter_parts() if isinstance(part, EmailMessage)]
