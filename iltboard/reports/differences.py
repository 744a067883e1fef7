"""What became of a wording: the words that a new one keeps, adds and takes out."""

from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

Change = Literal["kept", "added", "out"]


class Piece(Struct, frozen=True):
    """Words that follow one another and fared alike."""

    words: str
    change: Change


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The two wordings as one text, word by word; what was taken out stands before what came in its place."""
    old, new = before.split(), after.split()
    found: list[Piece] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece(" ".join(new[new_from:new_to]), "kept"))
            continue
        if old_to > old_from:
            found.append(Piece(" ".join(old[old_from:old_to]), "out"))
        if new_to > new_from:
            found.append(Piece(" ".join(new[new_from:new_to]), "added"))
    return tuple(found)


def in_plain(before: str, after: str) -> str:
    """The difference in a line of plain text: [-taken out-] {+added+}."""
    marks = {"kept": "{}", "added": "{{+{}+}}", "out": "[-{}-]"}
    return " ".join(marks[piece.change].format(piece.words) for piece in difference(before, after))
