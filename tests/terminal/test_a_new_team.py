"""A new team finds itself, with only keys: who is on it, what for, for whom, by which norms; and then meets."""

from __future__ import annotations

from typing import Any

from tests.terminal.conftest import Team
from tests.terminal.filling import SAVES, fill, next_field, next_segment, write
from tests.terminal.sitting import Sitting
from tests.terminal.test_a_first_meeting import set_up

FIRST_TEXTS = {
    "Ann": "so that no child is lost between grades",
    "Ben": "to make teaching better where it counts",
    "Cleo": "because our readers wait for us",
    "Dara": "to be the place where students are heard",
}
NAMES = {"M14": "Maria Lopez", "T07": "Tiago Ramires"}


def test_a_new_team_finds_itself_and_meets(newcomers: Team) -> None:
    with newcomers.board() as board:
        set_up(board, "Harbour School", ["Ann Tamm", "Ben Okafor", "Cleo Diaz"])
        who_is_on_it(board)
        a_round_for_the_purpose(board, newcomers)
        for_whom(board)
        by_which_norms(board)
        a_first_reflection(board)
        a_short_meeting(board)
        board.press("q")
        assert board.ended() == 0
        received = board.received.decode(errors="replace")
    told = newcomers.told()
    the_team_is_told(told)
    for text in FIRST_TEXTS.values():
        assert text in received, "it was revealed in the end"


def go(board: Sitting, letter: str, heading: str) -> None:
    board.press("g")
    board.see("Go to")
    board.press(letter)
    board.see(heading)


def choose(board: Sitting, key: str, heading: str, letter: str) -> None:
    """One key opens a line of choices, another chooses."""
    board.press(key)
    board.see(heading)
    board.press(letter)
    board.see_no(heading)


def who_is_on_it(board: Sitting) -> None:
    """The coverage has a hole; a selection in the open finds somebody for it."""
    go(board, "t", "COVERAGE")
    board.press("v")
    fill(board, "What should the team know from within?", "6, 7", "Maths, ELA")
    board.see("hole")
    board.press("S")
    fill(board, "Open a selection", "Somebody who teaches ELA in grade 7")
    choose(board, "A", "c a candidate", "c")
    fill(board, "Who is considered?", "Dara Roth", "Ann Tamm")
    board.see("Dara Roth")
    choose(board, "m", "What does Dara Roth meet?", "c")
    fill(board, "Dara Roth: Coaches adults", "two years of peer coaching")
    choose(board, "enter", "What is decided on Dara Roth?", "c")
    fill(board, "Dara Roth: chosen", "knows grade 7 from within")
    board.see("✓ Dara Roth · since")
    board.press("S")
    fill(board, "Close the selection", "the whole team, by consent")
    board.see("open selection")


def a_round_for_the_purpose(board: Sitting, team: Team) -> None:
    """Each writes unseen; then all read, draft, revise twice and agree."""
    go(board, "p", "No purpose agreed yet")
    board.press("S")
    board.see("each writes")
    for name, text in FIRST_TEXTS.items():
        choose(board, "A", "Who writes?", name[0].lower())
        board.see("writes, unseen by the others")
        board.type(text)
        board.see("•" * len(text))
        seen = board.received.decode(errors="replace")
        assert text not in seen
        assert text not in team.type("show", "--json") + team.type("purpose", "show")
        board.press("enter")
        board.see_no("unseen by the others")
    board.see(*FIRST_TEXTS.values())
    choose(board, "A", "Write down", "r")
    fill(board, "What we read", "Collective efficacy", "we can move this together")
    choose(board, "A", "Write down", "d")
    fill(board, "Draft 1", "Every reader is heard")
    for number, more in ((2, " in every lesson"), (3, ", and none is lost")):
        board.press("e")
        board.see(f"Draft {number}", SAVES)
        board.type(more)
        board.see(more.strip())
        board.press("enter")
        board.see_no(SAVES)
    board.see("+lesson, and none is lost+", "Every reader is heard in every lesson, and none is lost")
    board.press("enter")
    board.see("The same key again agrees on it")
    board.pass_time(0.5)
    board.press("enter")
    board.see("version 1, agreed")


def for_whom(board: Sitting) -> None:
    """A group and two students, whose names are kept apart."""
    go(board, "f", "No focus students yet")
    for code, kind, why in (("M14", "one", "misses science twice a week"), ("T07", "one", "no one has asked him")):
        name_in_focus(board, code, kind, why)
    name_in_focus(board, "Newcomers", "a group", "they are new to us")
    for code, name in NAMES.items():
        board.press("k", "k", "k")
        if code == "T07":
            board.press("j")
        board.press("n")
        board.see(f"The name of {code}")
        board.type(name)
        board.press("enter")
        board.see_no("The name of")
    board.press("z")
    board.see("M14 Maria Lopez", "T07 Tiago Ramires")
    board.press("z")
    board.see_no("Maria")


def name_in_focus(board: Sitting, code: str, kind: str, why: str) -> None:
    board.press("A")
    board.see("Who is in focus")
    write(board, code)
    next_field(board)
    if kind == "a group":
        board.press("right")
        board.see("● a group")
    next_field(board)
    write(board, why)
    board.press("enter")
    board.see_no("Who is in focus")
    board.see(code)


def by_which_norms(board: Sitting) -> None:
    go(board, "n", "OUR COMMITMENTS")
    for norm in ("One voice at a time", "We begin on time"):
        choose(board, "A", "c a commitment", "n")
        fill(board, "A norm we agree on", norm)
    board.press("r")
    board.see("read at the start: yes")


def a_first_reflection(board: Sitting) -> None:
    """Every question that is due is answered; a no becomes an issue."""
    go(board, "r", "TO REFLECT ON")
    board.press("enter")
    for reply in "yn":
        board.see("yes", "partly", "no")
        board.press(reply)
        board.see("Note")
        board.press("enter")
    board.see("That was all")
    board.press("i")
    board.see("added")
    board.press("escape")
    board.see("BEFORE THE MEETING")


def a_short_meeting(board: Sitting) -> None:
    """Each of these is there where it should be."""
    board.see("Every reader is heard in every lesson", "M14 · T07", "One voice at a time")
    board.press("a")
    board.see("Add an issue")
    board.type("Ben: What does Maria Lopez need?")
    board.see("Ben: What does M14 need?")
    board.press("enter")
    board.see_no(SAVES)
    board.press("space")
    board.see("WINS", "One voice at a time")
    next_segment(board, "Purpose")
    board.see("PURPOSE", "M14", "T07", "Newcomers")
    board.press("o")
    board.see("What does this do for our focus students?")
    for segment in ("Data and headlines", "Rocks", "To-dos", "Issues"):
        next_segment(board, segment)
    board.press("enter", ".", ".")
    board.see("▶ SOLVE", "What does this change for our focus students?")
    board.press("r")
    board.see("Solve:")
    write(board, "Goals on one page", "They hear what we want for them", "Write the page", "Cleo")
    board.press("enter")
    board.see_no(SAVES)
    next_segment(board, "Conclude")
    board.press("F")
    for name, fingers in zip(("Ann Tamm", "Ben Okafor", "Cleo Diaz", "Dara Roth"), "5534", strict=True):
        board.see(f"{name}: were our norms kept?")
        board.press(fingers)
    board.see("4.2 of 5, by 4")
    board.press("c", "c")
    board.see("RECAP  1 issue solved")


def the_team_is_told(told: dict[str, Any]) -> None:
    """What a script reads of it."""
    assert [it["name"] for it in told["members"]] == ["Ann Tamm", "Ben Okafor", "Cleo Diaz", "Dara Roth"]
    selection = told["selection"]
    assert [(it["name"], it["how"], it["decided"]) for it in selection["candidates"]] == [
        ("Dara Roth", "named", "chosen")
    ]
    assert selection["closed_on"]
    assert len(told["coverage"]["holes"]) == 4
    assert told["purpose"]["text"] == "Every reader is heard in every lesson, and none is lost"
    assert told["purpose"]["version"] == 1
    assert [(it["code"], it["kind"]) for it in told["focus"]] == [
        ("M14", "student"),
        ("T07", "student"),
        ("Newcomers", "group"),
    ]
    assert told["norms"] == ["One voice at a time", "We begin on time"]
    assert [it["answer"] for it in told["reflection"]] == ["yes", "no"]
    assert [it["occasion"] for it in told["commitments"]] == ["distraction", "decision", "agenda"]
    assert "What does M14 need?" in [it["title"] for it in told["issues"]]
    assert not any(name in str(told) for name in NAMES.values())
