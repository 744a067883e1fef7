"""People's words in Markdown: rendered, they are what was typed."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iltboard.reports.markdown import bullets, line, table, words
from iltboard.reports.page import page
from iltboard.text import clean_text

HOSTILE = [
    "[x](javascript:alert(1))",
    "![x](http://example.org/a.png)",
    "<script>alert(1)</script>",
    "<http://example.org>",
    "`code` and ``more``",
    "```\nfence",
    "~~~\nfence",
    "# no heading",
    "C #",
    "a | b",
    "a | b\n--|--\nc | d",
    "- no list\n+ none\n* none",
    "1. first\n2) second",
    "10) ten",
    "> no quote",
    "title\n===",
    "title\n---",
    "two\n\nparagraphs",
    "*bold* __bold__ _so_ ~~gone~~",
    "back\\slash\\",
    "&lt;b&gt; &#60; & co",
    "[ ] a box",
    "[a]: http://example.org",
    "    four spaces",
    "***",
    "",
]


def read(rendered: str) -> str:
    """What a reader sees of rendered Markdown that should be one paragraph, its line breaks kept."""
    (paragraph,) = re.findall(r"<p>(.*?)</p>\n", rendered, re.DOTALL) or [""]
    assert not re.search(r"<(?!br />)", paragraph), paragraph
    return unescape(paragraph.replace("<br />\n", "\n"))


def body(markdown: str) -> str:
    found = re.search(r"<body>\n(.*)</body>", page("T", markdown), re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize("typed", HOSTILE, ids=ascii)
def test_words_read_back_as_typed(typed: str) -> None:
    assert read(body(words(typed))) == clean_text(typed)


@given(st.text(st.sampled_from("ab1 -+=>.)[]()<>#|~`*_!&;\\\n\t\"':{}$^/") | st.characters(), max_size=60))
def test_any_words_read_back_as_typed(typed: str) -> None:
    assert read(body(words(typed))) == clean_text(typed)


@pytest.mark.parametrize("typed", HOSTILE, ids=ascii)
def test_in_a_list_every_text_stays_in_its_bullet(typed: str) -> None:
    rendered = body("\n".join(bullets([f"said: {words(typed)}", "after"])))
    assert re.findall(r"<(\w+)", rendered.replace("<br />", "")) == ["ul", "li", "li"]
    assert rendered.endswith("<li>after</li>\n</ul>\n")


@pytest.mark.parametrize("typed", HOSTILE, ids=ascii)
def test_in_a_table_every_text_stays_in_its_cell(typed: str) -> None:
    rendered = body("\n".join(table(["what", "min"], [[line(typed), "3"], ["next", "12"]], ["left", "right"])))
    cells = re.findall(r"<td[^>]*>(.*?)</td>", rendered)
    assert [unescape(cell) for cell in cells] == [" ".join(clean_text(typed).split()), "3", "next", "12"]


def test_a_table_reads_well_before_it_is_rendered() -> None:
    assert table(["what", "min"], [["Wins", "3"], ["進度", "12"]], ["left", "right"]) == [
        "| what | min |",
        "| ---- | --: |",
        "| Wins |   3 |",
        "| 進度 |  12 |",
    ]


def test_nothing_a_terminal_would_obey_is_left() -> None:
    assert words("\x1b]52;c;aGk=\x07red\x9b2J\u202e") == "]52;c;aGk=red2J"


def test_a_page_loads_nothing_and_its_title_is_text() -> None:
    html = page("<b>&", "a <img src=x onerror=alert(1)> [x](http://example.org/y)")
    assert "<title>&lt;b&gt;&amp;</title>" in html
    assert "<img" not in html
    assert "default-src 'none'" in html
