"""Known names of students, found in what people write and replaced by the students' codes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from iltboard.board.everyday import EVERYDAY

# Scripts that put no space between words: each of their letters is a word here.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# Marks belong to the letters before them, and the signs of many scripts are marks.
_WORD = rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])(?:[^\W_]|[\u0300-\u036f\u0483-\u0489\u0590-\u1fff]))+"
_BETWEEN = r"[\s\-\u2010\u2011]+"
_JOINTS = frozenset(("", ",", ".", "_", "'", "’", "-", "\u2010", "\u2011", "\u00b7"))
"""What may stand between the words of one name, spaces aside."""
_SPACES = frozenset(("", "-"))
_LEAST_LETTERS = 3
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_VEIL = "•"


class Student(Struct, frozen=True, order=True):
    """A focus student: the code, and the name that it stands for."""

    code: str
    name: str


class Found(Struct, frozen=True):
    """Where in a text a name stands, and the code that goes there instead."""

    start: int
    end: int
    code: str


class _Form(Struct, frozen=True):
    """Words by which a student is known; `called` ones are words of every day too, and need a capital."""

    words: tuple[str, ...]
    code: str
    called: bool


class Coder:
    """Replaces whole words only: a whole name however it is written and spaced, and a part of one, of `least` or more
    letters, of one person or of the family; a part that is also a part of another person's name is left, and one that
    is a word of every day where it begins with no capital.

    What is an accent here or there makes no difference. A text without names comes back as it is; what was coded is
    not changed by coding it again. It takes as long as the text is, whatever stands in it.
    """

    def __init__(
        self, students: Iterable[Student] = (), people: Iterable[str] = (), *, least: int = _LEAST_LETTERS
    ) -> None:
        """`people` are the names of others in the room."""
        self._forms: dict[str, list[_Form]] = {}
        theirs = {word for name in people for word in _words(name)}
        for student in students:
            for form in _forms(student, theirs, least):
                self._forms.setdefault(form.words[0], []).append(form)
        for forms in self._forms.values():
            forms.sort(key=lambda form: -len(form.words))

    def __bool__(self) -> bool:
        """Whether it knows any name."""
        return bool(self._forms)

    def coded(self, text: str) -> str:
        """The text with codes where names were. Parts of one name that follow each other, or the code, are one code."""
        pieces: list[str] = []
        done, last = 0, ""
        for name in self.found(text):
            between, code = text[done : name.start], name.code
            if pieces and code == last and between.strip() in _SPACES:
                pass
            elif (told := between.rstrip()).endswith(code) and not told[: -len(code)][-1:].isalnum():
                pieces.append(told)
            else:
                pieces += [between, code]
            done, last = name.end, code
        return "".join((*pieces, text[done:])) if pieces else text

    def veiled(self, text: str) -> str:
        """The text as long as it was, each name in it covered by its code, or by dots where there is no room for it."""
        pieces: list[str] = []
        done = 0
        for name in self.found(text):
            room = name.end - name.start
            pieces += [text[done : name.start], name.code.ljust(room) if len(name.code) <= room else _VEIL * room]
            done = name.end
        return "".join((*pieces, text[done:]))

    def found(self, text: str) -> Iterator[Found]:
        """Where names stand in the text, from its beginning on; the longest of those that begin in one place."""
        if not self._forms:
            return
        words = list(_word().finditer(text))
        keys = [_key(word[0]) for word in words]
        here = 0
        while here < len(words):
            after = here + 1
            for form in self._forms.get(keys[here], ()):
                last = here + len(form.words)
                if tuple(keys[here:last]) == form.words and _is_called_so(form, text, words[here:last]):
                    yield Found(words[here].start(), words[last - 1].end(), form.code)
                    after = last
                    break
            here = after


def is_name(text: str) -> bool:
    """Whether a text can be somebody's name: some word of it is more than a number."""
    return any(not word.isdecimal() for word in _words(text))


def same_name(one: str, other: str) -> bool:
    """Whether two are the same name, however they are written."""
    return _words(one) == _words(other)


def is_part(name: str, of: str) -> bool:
    """Whether all words of a name are words of another one."""
    return set(_words(name)) <= set(_words(of))


def _is_called_so(form: _Form, text: str, words: list[re.Match[str]]) -> bool:
    """Whether words that are a form's are written like it: as one name, and with a capital where it needs one."""
    gaps = (text[before.end() : after.start()] for before, after in pairwise(words))
    return not (form.called and words[0][0][0].islower()) and all(gap.strip() in _JOINTS for gap in gaps)


def _forms(student: Student, theirs: set[str], least: int) -> Iterator[_Form]:
    """All by which a student is known: the whole name in the orders in which it is written, and its parts."""
    whole = _words(student.name)
    if not whole:
        return
    yield _Form(whole, student.code, called=False)
    pieces = [words for piece in re.split(_BETWEEN, student.name) if (words := _words(piece))]
    if len(whole) > 1:
        first, last, in_one = whole[0], whole[-1], tuple(map("".join, pieces))
        for words in {(last, *whole[:-1]), (first, last), (last, first), in_one, ("".join(whole),)} - {whole}:
            yield _Form(words, student.code, called=False)
    parts = {words for piece in pieces for words in _parts(piece)}
    for words in parts:
        if sum(map(len, words)) >= least and not set(words) <= theirs:
            called = not EVERYDAY.isdisjoint(words)
            yield _Form(words, student.code, called)
            yield _Form((*words[:-1], f"{words[-1]}s"), student.code, called)


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A part of a name such as O'Brien: whole, in one, and each of its words."""
    yield words
    yield ("".join(words),)
    yield from ((word,) for word in words)


def _words(name: str) -> tuple[str, ...]:
    return tuple(filter(None, (_key(word[0]) for word in _word().finditer(name))))


@cache
def _word() -> re.Pattern[str]:
    """What finds a word. To compile it takes a while, and a team that keeps no names has no use for it."""
    return re.compile(_WORD)


@lru_cache(maxsize=8192)
def _key(word: str) -> str:
    """A word in small letters without accents: the same for all ways to write it."""
    word = word.casefold()
    if word.isascii():
        return word
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", word).casefold().translate(_PLAIN)))
