"""What a terminal sends, parted into what is typed and what is pasted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste

from iltboard.text import ELLIPSIS
from iltboard.ui.pastes import BEGIN, END, LOOKS_MOST, PASTE_MOST, Pastes

typed = st.text(st.sampled_from("jq\x1b[20~1;é\r"), max_size=12).filter(lambda text: BEGIN not in text)
pasted = st.text(st.sampled_from("ab\x1b[201;é\r\n\t\x9b\x07"), max_size=12).filter(lambda text: END not in text)
cuts = st.lists(st.integers(1, 9), max_size=30)


def parted(stream: str, cuts: list[int]) -> tuple[str, list[str]]:
    """What came through as typed, and the pastes, of a stream that comes in pieces."""
    pastes, keys, found = Pastes(), "", []
    for size in (*cuts, len(stream)):
        piece, stream = stream[:size], stream[size:]
        for part in pastes.part(piece):
            if isinstance(part, Paste):
                found.append(part.text)
            else:
                keys += part
    return keys, found


@given(typed, pasted, typed, cuts)
def test_what_is_typed_comes_as_it_is_and_what_is_pasted_as_text(
    before: str, text: str, after: str, cuts: list[int]
) -> None:
    keys, found = parted(f"{before}{BEGIN}{text}{END}{after}", cuts)
    if (before + BEGIN).find(BEGIN) == len(before):
        assert keys == f"{before}{BEGIN}{END}{after}"
    assert found == ["".join(char for char in text if char in "\n\r\t" or char.isprintable())]


def test_keys_in_a_paste_are_none() -> None:
    assert parted(f"{BEGIN}a\x1b[Bxq\x1b{'x' * 40}{END}j", [3, 4, 5]) == (f"{BEGIN}{END}j", [f"a[Bxq{'x' * 40}"])


@given(st.lists(st.integers(1, PASTE_MOST), max_size=20))
def test_a_paste_is_cut_and_ends_in_an_ellipsis(cuts: list[int]) -> None:
    assert parted(f"{BEGIN}{'a' * PASTE_MOST}{END}", cuts)[1] == ["a" * PASTE_MOST]
    keys, found = parted(f"{BEGIN}{'a' * 3 * PASTE_MOST}{END}j", cuts)
    assert found == ["a" * PASTE_MOST + ELLIPSIS]
    assert keys == f"{BEGIN}{END}j"


def test_a_paste_that_goes_silent_ends_and_what_is_typed_then_is_read_as_keys() -> None:
    pastes = Pastes()
    looks = [*pastes.part(f"{BEGIN}abc\x1b[2"), *pastes.part("d")]
    for _ in range(LOOKS_MOST - 1):
        assert list(pastes.part("")) == []
    looks += pastes.part("e")  # it was slow, and goes on
    for _ in range(LOOKS_MOST):
        looks += pastes.part("")
    assert [part.text if isinstance(part, Paste) else part for part in looks] == [BEGIN, "abc[2de", END]
    assert list(pastes.part("?")) == ["?"]
    assert list(pastes.part("")) == []
