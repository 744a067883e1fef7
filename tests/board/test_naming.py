"""A known name becomes its code wherever it is written."""

from __future__ import annotations

import time
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from iltboard.board.naming import Coder, Student, is_name, is_part, same_name
from iltboard.board.texts import texts_like, with_texts

MARIA = Student("M14", "Maria Lopez")
TIAGO = Student("T07", "Tiago O'Brien-Núñez")
CODER = Coder((MARIA, TIAGO))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Maria Lopez reads alone", "M14 reads alone"),
        ("ask maria lopez, MARIA   LOPEZ or maria-lopez", "ask M14, M14 or M14"),
        ("Maria\nLopez; Lopez, Maria; marialopez@school", "M14; M14; M14@school"),
        ("Maria's notes, Lopez’s book", "M14's notes, M14’s book"),
        ("(Maria) told LOPEZ", "(M14) told M14"),
        ("Mária Lópe\u0301z", "M14"),
        ("maria and lopez in small letters", "M14 and M14 in small letters"),
        ("the Marias and marias'", "the M14 and M14'"),
        ("Marian met Lopezes in Marialand", "Marian met Lopezes in Marialand"),
        ("Tiago, O'Brien, Brien, OBrien, Nunez; tiago obrien nunez", "T07, T07, T07, T07, T07; T07"),
        ("tiago nunez and Nun\u0303ez", "T07 and T07"),
        ("Maria and Tiago: M14 stays M14", "M14 and T07: M14 stays M14"),
    ],
)
def test_a_name_becomes_its_code(written: str, kept: str) -> None:
    assert CODER.coded(written) == kept


def test_parts_of_one_name_that_are_typed_one_after_the_other_are_one_code() -> None:
    assert CODER.coded(CODER.coded("Ask Maria") + " Lopez") == "Ask M14"
    assert CODER.coded("M14 Lopez, XM14 Lopez, M14 M14") == "M14, XM14 M14, M14 M14"
    assert CODER.coded("Ask Maria Maria Lopez and Lopez") == "Ask M14 and M14"


def test_a_part_that_is_also_a_colleagues_is_left() -> None:
    coder = Coder((MARIA,), ("Maria Whitcombe",))
    assert coder.coded("Maria asks Lopez about Maria Lopez") == "Maria asks M14 about M14"


def test_a_short_part_is_no_name_but_the_whole_is() -> None:
    coder = Coder((Student("A1", "Bo Li"), Student("W3", "Wang"), Student("X2", "王小明")))
    assert coder.coded("Bo met Li; bo li, wang and 王小明。") == "Bo met Li; A1, W3 and X2。"


def test_on_the_screen_a_name_is_covered_in_its_room() -> None:
    assert CODER.veiled("Ask Maria Lopez now") == "Ask M14         now"
    assert Coder((Student("STU-0014", "Ann Lee"),)).veiled("Ann") == "•••"
    assert CODER.veiled("Ask Marian") == "Ask Marian"


def test_names_are_told_from_what_is_none() -> None:
    assert [text for text in ("Li", "小明", " 14 ", "–", "") if is_name(text)] == ["Li", "小明"]
    assert [name for name in ("maria-lópez", "Maria") if same_name("Maria  LOPEZ", name)] == ["maria-lópez"]
    assert [name for name in ("maria", "Maria Lopez") if is_part(name, "Maria Whitcombe")] == ["maria"]


NAMES = st.lists(st.text("abcdefgéñ", min_size=3, max_size=6), min_size=1, max_size=3).map(
    lambda words: " ".join(map(str.capitalize, words))
)
STUDENTS = st.lists(NAMES, max_size=3).map(lambda names: [Student(f"S{n}", name) for n, name in enumerate(names)])
TEXTS = st.lists(st.one_of(st.text(max_size=6), st.text("abcdefgéñABCDÉ", max_size=6), NAMES)).map(" ".join)


@given(STUDENTS, TEXTS, st.sampled_from((str, str.upper, str.lower, lambda text: unicodedata.normalize("NFD", text))))
def test_no_name_survives_and_nothing_is_coded_twice(students: list[Student], text: str, written: type[str]) -> None:
    coder = Coder(students)
    names = (f" {written(student.name)}. " for student in students)
    coded = coder.coded(text.join((" ", *names, " ")))
    assert not list(coder.found(coded))
    assert coder.coded(coded) == coded


@given(TEXTS)
def test_a_text_without_names_stays_as_it_is(text: str) -> None:
    assert Coder().coded(text) is text
    assert Coder((Student("M14", "Wxyz Xyzw"),)).coded(text) == text


@given(STUDENTS, TEXTS)
def test_what_is_veiled_is_as_long_as_it_was(students: list[Student], text: str) -> None:
    assert len(Coder(students).veiled(text)) == len(text)


def test_a_long_text_takes_no_longer_than_it_is_long() -> None:
    began = time.perf_counter()
    CODER.coded("Maria " + " " * 50_000 + "maria " * 10_000 + "lope" * 10_000 + "-" * 50_000)
    assert time.perf_counter() - began < 1.0


class _Part(Struct, frozen=True):
    words: str
    kind: Literal["Maria Lopez", "other"] = "other"


class _Whole(Struct, frozen=True):
    number: int
    parts: tuple[_Part, ...] = ()
    note: str | None = None
    tags: tuple[str, ...] = ()


def test_texts_are_changed_wherever_they_stand_and_words_of_a_few_are_not() -> None:
    whole = _Whole(3, (_Part("b"), _Part("Maria Lopez", "Maria Lopez")), None, ("Maria", "c"))
    coded = with_texts(whole, CODER.coded)
    assert coded == _Whole(3, (_Part("b"), _Part("M14", "Maria Lopez")), None, ("M14", "c"))
    assert coded.parts[0] is whole.parts[0]
    assert with_texts(coded, CODER.coded) is coded
    assert texts_like(whole, lambda text: CODER.coded(text) != text) == 2


def test_a_part_that_is_a_word_of_every_day_needs_a_capital() -> None:
    coder = Coder((Student("W3", "Will Stone"),))
    assert coder.coded("will it stay? ask Will or will stone") == "will it stay? ask W3 or W3"
