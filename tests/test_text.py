"""What people type: made safe where it enters, measured and cut where it is shown."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import split_graphemes

from iltboard.text import (
    ELLIPSIS,
    TEXT_GRAPHEMES,
    TITLE_GRAPHEMES,
    clean_lines,
    clean_text,
    clean_title,
    fit,
    shorten,
    width,
    wrap,
)

HOSTILE = {
    "a colour": ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    "the clipboard": ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
    "a control of one byte": ("a\x9b31mb\x90c", "a31mbc"),
    "markup": ("x [/] y [@click=app.quit]q", "x [/] y [@click=app.quit]q"),
    "a turned direction": ("safe\u202etxt.exe\u2066", "safetxt.exe"),
    "nothing wide": ("a\u200bb\u2060c\ufeffd\u00ade", "abcde"),
    "half a pair": ("a\ud83db", "ab"),
    "bells and nulls": ("\x00a\x07b\x7f", "ab"),
    "a stack of marks": ("Z" + "\u0335" * 50, "Z" + "\u0335" * 4),
    "a mark without a letter": ("\u0301\u0301a \u0301b\u00a0\u0301", "a b"),
    "fillers": ("\u3164\u115f\uffa0\u2800", ""),
    "tags": ("a\U000e0041\U000e0042b", "ab"),
    "a joiner on its own": ("a\u200db", "ab"),
    "a joiner from nothing": ("🏿\u200d🔬", "🔬"),
    "a joiner to nothing": ("👩\u200d\u2800b", "👩b"),
    "a family": ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
    "a picture by a selector": ("❤\ufe0f", "❤"),
    "letters in two parts": ("e\u0301\u200b", "é"),
    "parts brought together": ("e\u200b\u0301", "é"),
    "a private letter": ("a\ue000b", "ab"),
    "many spaces": (" a \t\u00a0\u3000 b\u2003", "a b"),
    "lines": ("a\r\nb\rc\u2028d", "a b cd"),
}

text = st.text(
    st.characters() | st.sampled_from("\u200d\ufe0f\u0301\u0338\u1161\u0e33👩👧🏽🇺🇸界\u200b\u202e\x1b\n\r\t  ab✔")
)
cells = st.integers(-1, 40)


def graphemes(shown: str) -> list[str]:
    return [shown[start:end] for start, end, _ in split_graphemes(shown)[0]]


def is_safe(shown: str, *, lines: bool = False) -> bool:
    """Whether nothing in it steers a terminal, hides, or lands on what stands before; joiners only between pictures."""
    for here, char in enumerate(shown):
        if char == "\u200d":
            around = shown[here - 1 : here] + shown[here + 1 : here + 2]
            if not all(unicodedata.category(other) in ("So", "Sk") for other in around) or len(around) < 2:
                return False
        elif not (char == "\n" and lines) and (
            unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
            or char in "\ufe0e\ufe0f\u034f\u3164"
        ):
            return False
    return not shown or width(shown[0]) > 0


@pytest.mark.parametrize(("raw", "clean"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_shown_as_text(raw: str, clean: str) -> None:
    assert clean_title(raw) == clean
    assert is_safe(clean)


def test_each_character_alone_is_safe() -> None:
    for code in (*range(0x32000), *range(0xE0000, 0xE0200), 0xF0000, sys.maxunicode):
        cleaned = clean_title(chr(code))
        assert cleaned == "" or (is_safe(cleaned) and width(cleaned) > 0), hex(code)


@given(text)
def test_clean_text_is_safe_and_composed_and_cleaning_it_again_changes_nothing(raw: str) -> None:
    for clean, lines in ((clean_title, False), (clean_text, True)):
        cleaned = clean(raw)
        assert is_safe(cleaned, lines=lines)
        assert unicodedata.is_normalized("NFC", cleaned)
        assert cleaned == cleaned.strip()
        assert clean(cleaned) == cleaned


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x17F)))
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert clean_title(words) == unicodedata.normalize("NFC", words)


@pytest.mark.parametrize("letter", ["a", "界", "e\u0323\u0301", "👩\u200d👧"])
def test_a_title_has_at_most_200_graphemes_and_a_text_4000(letter: str) -> None:
    for clean, most in ((clean_title, TITLE_GRAPHEMES), (clean_text, TEXT_GRAPHEMES)):
        whole = unicodedata.normalize("NFC", letter) * most
        assert clean(whole) == whole
        cut = clean(whole + letter)
        assert cut == unicodedata.normalize("NFC", letter) * (most - 1) + ELLIPSIS
        assert clean(cut) == cut


def test_a_text_keeps_its_lines_and_one_blank_between() -> None:
    assert clean_text(" one \r\n\n\n\n  two\u200b\n\tthree \n\n") == "one\n\ntwo\nthree"


def test_a_paste_is_as_many_titles_as_it_has_lines() -> None:
    assert clean_lines("one\r\n \n\x1b[2Jtwo\rthree\n\nfour", 3) == ["one", "[2Jtwo", "three"]
    assert clean_lines("\n \u200b\n", 5) == []


@given(text, cells, st.sampled_from(("left", "right", "centre")))
def test_what_is_fit_is_exactly_as_wide_as_asked(raw: str, wide: int, align: str) -> None:
    fitted = fit(raw, wide, align)
    assert width(fitted) == max(wide, 0)
    assert is_safe(fitted)


@given(text, cells)
def test_what_is_shortened_is_never_wider_and_tells_what_was_cut(raw: str, wide: int) -> None:
    whole, short = shorten(raw, 10_000), shorten(raw, wide)
    assert width(short) <= max(wide, 0)
    assert is_safe(short)
    assert shorten(short, wide) == short
    if wide <= 0:
        assert short == ""
    elif width(whole) <= wide:
        assert short == whole
    else:
        assert short.endswith(ELLIPSIS)
        kept = graphemes(short.removesuffix(ELLIPSIS))
        assert graphemes(whole)[: len(kept)] == kept


@given(text, st.integers(1, 30), st.integers(1, 5))
def test_what_is_wrapped_keeps_to_its_lines_and_its_width(raw: str, wide: int, most: int) -> None:
    lines = wrap(raw, wide, most)
    assert len(lines) <= most
    assert all(width(line) <= wide and is_safe(line) for line in lines)
    if not any(line.endswith(ELLIPSIS) for line in lines):
        assert " ".join(lines).split() == shorten(raw, 10_000).split()


@pytest.mark.parametrize(
    ("shown", "wide", "align", "fitted"),
    [
        ("Rocks", 7, "left", "Rocks  "),
        ("Rocks", 7, "right", "  Rocks"),
        ("Rocks", 8, "centre", " Rocks  "),
        ("Data and headlines", 8, "left", "Data an…"),
        ("Data and headlines", 6, "left", "Data… "),
        ("日本語", 5, "left", "日本…"),
        ("日本語", 4, "left", "日… "),
        ("日本語", 1, "left", "…"),
        ("e\u0301e\u0301", 2, "left", "éé"),
        ("a\nb", 5, "left", "a b  "),
        ("👩\u200d🏫 🇺🇸 👍🏽", 10, "left", "👩 US 👍  "),
        ("🇺🇸", 4, "left", "US  "),
        ("👍🏽", 3, "left", "👍 "),
        ("⛹\u200d♀", 3, "left", "⛹  "),
        ("x", 0, "left", ""),
    ],
)
def test_fit(shown: str, wide: int, align: str, fitted: str) -> None:
    assert fit(shown, wide, align) == fitted


def test_wrap() -> None:
    purpose = "Every student reads on grade level by spring"
    assert wrap(purpose, 16, 3) == ["Every student", "reads on grade", "level by spring"]
    assert wrap(purpose, 16, 2) == ["Every student", "reads on grade…"]
    assert wrap(purpose, 16, 0) == wrap("", 16, 3) == []


@pytest.mark.parametrize("letter", ["a", "界", "\u0301", "\x1b", "👩\u200d", "\n", " ", "\u202e", "a\u0301"])
def test_a_million_characters_take_no_time(letter: str) -> None:
    huge = letter * (1_000_000 // len(letter))
    began = time.process_time()
    assert len(clean_title(huge)) <= TITLE_GRAPHEMES * 20
    assert len(clean_text(huge)) <= TEXT_GRAPHEMES * 20
    assert len(clean_lines(huge, 50)) <= 50
    assert width(fit(huge, 80)) == 80
    assert width(shorten(huge, 80)) <= 80
    assert len(wrap(huge, 80, 4)) <= 4
    assert time.process_time() - began < 1
