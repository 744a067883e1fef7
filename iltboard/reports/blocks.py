"""A Markdown report taken apart again, for who shows it line by line: what people typed is there as they typed it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from markdown_it.token import Token

BlockKind = Literal["title", "heading", "subheading", "text", "bullet", "row"]
_HEADINGS: dict[str, BlockKind] = {"h1": "title", "h2": "heading", "h3": "subheading"}


class Block(Struct, frozen=True):
    """A paragraph, a heading, a point of a list, or a row of a table; `cells` are a row's."""

    kind: BlockKind
    text: str
    cells: tuple[str, ...] = ()


def blocks(markdown: str) -> list[Block]:
    """The report's blocks, first to last; the signs of Markdown are gone."""
    from markdown_it import MarkdownIt  # late, so that the board starts without it

    return list(_blocks(MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown)))


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    kind: BlockKind = "text"
    cells: list[str] = []
    for token in tokens:
        if token.type == "heading_open":
            kind = _HEADINGS.get(token.tag, "subheading")
        elif token.type == "list_item_open":
            kind = "bullet"
        elif token.type in ("heading_close", "list_item_close"):
            kind = "text"
        elif token.type == "tr_open":
            kind, cells = "row", []
        elif token.type == "tr_close":
            yield Block("row", "", tuple(cells))
            kind = "text"
        elif token.type == "inline" and kind == "row":
            cells.append(_text(token))
        elif token.type == "inline":
            yield Block(kind, _text(token))


def _text(inline: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": " "}
    return "".join(breaks.get(token.type, token.content) for token in inline.children or ())
