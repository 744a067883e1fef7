"""A text without the names of those who are on the team, were considered for it, or named somebody."""

from __future__ import annotations

import re
from collections.abc import Callable
from string import ascii_uppercase

from iltboard.board.model import Board
from iltboard.board.naming import Coder, Student
from iltboard.board.selection import Selection

COLLEAGUE = "a colleague"
_BETWEEN = re.compile(r"[\s\-\u2010\u2011]+")
# Parts of names that are everyday words too: in small letters they are taken for the word.
_EVERYDAY = frozenset(
    (
        *("ah", "all", "an", "and", "as", "at", "be", "by", "can", "do"),
        *("for", "go", "he", "i", "if", "in", "is", "it"),
        *("la", "le", "may", "me", "my", "no", "of", "on", "or", "so", "the", "to", "up", "us", "we", "will"),
        *("art", "best", "bill", "chase", "day", "dean", "drew", "early", "faith", "field", "fields", "frank", "good"),
        *("grace", "grant", "hill", "hope", "hunter", "joy", "june", "king", "little", "long", "love", "mark", "page"),
        *("park", "peace", "penny", "price", "read", "rice", "rich", "rose", "short", "strong", "summer", "true"),
        *("black", "brown", "gray", "green", "grey", "white", "west", "wise", "wood", "woods", "young"),
    )
)


def letters(selection: Selection) -> dict[str, str]:
    """What each candidate (an id) goes by: `Candidate A`, `Candidate B`, and past the last letter a number."""
    more = range(len(ascii_uppercase) + 1, len(selection.candidates) + 1)
    named = (*ascii_uppercase, *map(str, more))
    return {it.id: f"Candidate {letter}" for it, letter in zip(selection.candidates, named, strict=False)}


def without_names(board: Board) -> Callable[[str], str]:
    """Puts a candidate's letter, or "a colleague", for each name in a text, whole or in part."""
    candidates = board.selection.candidates if board.selection else ()
    by_letter = letters(board.selection) if board.selection else {}
    known = {candidate.name: by_letter[candidate.id] for candidate in candidates}
    for name in (
        *(member.name for member in (*board.members, *board.former)),
        *(guest.name for guest in board.guests),
        *(candidate.by for candidate in candidates if _like_a_name(candidate.by)),
    ):
        known.setdefault(name, COLLEAGUE)
    parts: dict[str, set[str]] = {}
    for name, code in known.items():
        for part in _BETWEEN.split(name):
            if len(part) > 1 and part.casefold() not in _EVERYDAY:
                parts.setdefault(part, set()).add(code)
    # A part that two people share says of neither who is meant.
    alone = [Student(codes.pop() if len(codes) == 1 else COLLEAGUE, part) for part, codes in parts.items()]
    return Coder([*alone, *(Student(code, name) for name, code in known.items())], least=2).coded


def _like_a_name(by: str) -> bool:
    """Whether it is somebody who named a candidate, and not, say, the grade 6 team."""
    return bool(by) and all(word[0].isupper() and not any(map(str.isdigit, word)) for word in by.split())
