"""Who has spoken about what is on the table, and whose turn is next."""

from __future__ import annotations

from collections import Counter

from iltboard.board.model import Board
from iltboard.board.people import Voice


def circle(board: Board) -> list[str]:
    """The ids of all who are here, members first: the order in which a round goes."""
    return [*(member.id for member in board.here), *(guest.id for guest in board.guests)]


def heard(board: Board) -> tuple[Voice, ...]:
    """What was said about the issue on the table; without one, in the meeting at all."""
    table = board.table
    return tuple(voice for voice in board.voices if table is None or voice.issue == table.id)


def turns(board: Board) -> Counter[str]:
    """How often each has spoken about it."""
    return Counter(voice.speaker for voice in heard(board))


def silent(board: Board) -> tuple[str, ...]:
    """The ids of those who are here and have not spoken, in the round's order."""
    spoken = turns(board)
    return tuple(who for who in circle(board) if not spoken[who])


def next_in_turn(board: Board) -> str | None:
    """Whose turn it is by round robin: the first after the last speaker who has spoken least; None with nobody here."""
    ids = circle(board)
    if not ids:
        return None
    spoken = turns(board)
    last = next((voice.speaker for voice in reversed(heard(board)) if voice.speaker in ids), None)
    start = ids.index(last) + 1 if last else 0
    return min(ids[start:] + ids[:start], key=lambda who: spoken[who])
