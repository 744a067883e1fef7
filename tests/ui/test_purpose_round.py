"""The purpose's screen: a round in which each writes unseen, then all read, draft and agree."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace
from textual.widgets import Input

from iltboard.board.purpose import Purpose, Review
from iltboard.ui.commands.screens import SCREENS
from tests.ui.driver import BoardDriver, WallDriver
from tests.ui.school import NAMES, TODAY, founded, harbour

SECRET = "Only Ines knows"


async def write(board: BoardDriver, *keys: str, **fields: str) -> None:
    await board.press(*keys)
    await board.fill(**fields)
    await board.press("enter")


async def first_text(board: BoardDriver, name: str, text: str) -> None:
    """A member writes, while the others look at the screen."""
    await board.press("A")
    await board.choose(name)
    await board.type(text)
    await board.press("enter")


async def test_a_round_by_keys_alone(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "p")
        assert "No purpose agreed yet: S opens a round" in board.screen()
        await board.press("S")
        assert "▶ 1 each writes · ○ 2 read" in board.screen()
        for name in NAMES:
            await first_text(board, name, f"What {name} sees")
        assert board.message() == "Joel Tran has written; 4 of 4, and all can read now. u takes it back"
        assert "✓ 1 each writes · ▶ 2 read" in board.screen()
        assert all(f"What {name} sees" in board.screen() for name in NAMES)
        await write(board, "A", "r", title="Efficacy", note="We can")
        assert "· Efficacy: We can" in board.screen()
        assert "▶ 3 draft" in board.screen()
        await write(board, "A", "d", text="All children read")
        await board.press("e")
        assert board.fields() == {"text": "All children read"}
        await board.type("All students read and speak")
        await board.press("enter")
        assert "what changed   All −children− +students+ read +and speak+" in board.screen()
        await board.press("enter")
        assert board.message() == "Is draft 2 our purpose? The same key again agrees on it."
        await board.press("enter")  # held down
        assert board.on_disk().purpose is None
        await board.pass_time(1)
        await board.press("enter")
        await board.pass_time(1)
        await board.press("enter")
        assert board.on_disk().purpose == Purpose("All students read and speak", 1, TODAY)
        assert "THE LAST ROUND" in board.screen()
        await board.press("u")
        assert "▶ 4 agree" in board.screen()


async def test_a_text_is_seen_nowhere_before_the_reveal(team: Path) -> None:
    async with BoardDriver.on(team) as board, WallDriver.on(team) as wall:
        seen: list[str] = []

        async def look() -> None:
            await wall.tick()
            seen.extend((board.screen(), wall.screen()))

        await board.press("g", "p", "S", "A")
        await board.choose("Ines Patel")
        await board.type(SECRET)
        await look()
        assert board.app.screen.query_one("#field-text", Input).value == SECRET
        await board.press("enter")
        await look()
        await board.press("u")
        await look()
        await board.press("U")
        await look()
        await board.press("A")
        await board.choose("Ines Patel")
        await look()  # writing anew begins with nothing
        assert board.fields() == {"text": ""}
        await board.press("enter")
        assert board.problem() == "A first text needs words."
        await board.press("escape")
        for screen in SCREENS:
            await board.press("g", screen.letter)
            await look()
        await board.press("escape")
        await look()
        assert not any("Only" in screen for screen in seen)
        assert any("✓ has written    Ines" in screen for screen in seen)
        await board.press("g", "p", "R")
        assert board.message().startswith("Not yet: Chen, Dana, Joel. The same key again reveals")
        await board.press("R")
        assert SECRET in board.screen()
        await wall.tick()


async def test_a_round_is_given_up_only_when_asked_twice(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "p", "S", "S")
        assert "gives it up" in board.message()
        await board.press("j", "S")
        assert board.on_disk().round == board.board().round
        await board.press("v")
        assert board.message().startswith("▲ There is no purpose yet to return to")
        await board.press("S", "S")
        assert "THE LAST ROUND" in board.screen()


def returning(folder: Path) -> Path:
    """A team whose purpose was agreed eight meetings ago, its second."""
    agreed = Purpose("Every reader grows", 2, TODAY - timedelta(days=60))
    first = Purpose("Every reader reads", 1, TODAY - timedelta(days=90))
    review = Review(meetings=8)
    return founded(folder, replace(harbour(), purpose=agreed, versions=(first, agreed), review=review))


async def test_it_is_gently_brought_back_and_stands(tmp_path: Path) -> None:
    async with BoardDriver.on(returning(tmp_path / "team")) as board:
        assert "Return to our purpose: why do we do this, what must" in board.stage()
        await board.go_to("Purpose")
        assert "? Why do we do this?" in board.stage()
        assert "Who is missing from our radar?" in board.stage()
        await board.press("g", "p")
        assert "2 · 19 Sep 2026  Every reader −reads− +grows+" in board.screen()
        assert "8 meetings since 19 Sep 2026" in board.screen()
        await board.press("S", "v")
        assert board.message().startswith("The round ends, and the purpose stands as it was.")
        assert "THE ROUND" in board.screen()
        await board.press("v")
        assert board.message() == "Returned to the purpose, and it stands. u takes it back"
        assert "0 meetings since 18 Nov 2026" in board.screen()
        await board.press("escape")
        assert "Why do we do this?" not in board.stage()


async def test_the_rhythm_is_the_teams_own(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "p")
        await write(board, "m", text="often")
        assert "from 1 to 52" in board.problem()
        await write(board, text="4")
        assert board.on_disk().review.every == 4


async def test_before_the_meeting_stands_who_has_not_written_yet(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "p", "S")
        await first_text(board, "Ines Patel", SECRET)
        await board.press("escape")
        assert "first texts, not yet: Chen, Dana, Joel" in board.stage()


async def test_a_long_draft_is_revised_whole(team: Path) -> None:
    words = " ".join(f"word{number}" for number in range(120))
    async with BoardDriver.on(team) as board:
        await board.press("g", "p", "S")
        await first_text(board, "Ines Patel", "Mine")
        await board.press("R", "R", "A", "d")
        await board.paste(words)
        await board.press("enter", "e")
        assert board.fields() == {"text": words}
