"""Text that people or their machines might hand to the board, and that would like to be more than text."""

from __future__ import annotations

import random
import re

from iltboard.text import TEXT_GRAPHEMES

MARKUP = (
    "x [/] y",
    "[@click=app.quit]press me[/]",
    "[@click='app.run(\"close\")']x[/@click]",
    "[RED]red[/RED] [true, 1] [link=https://x.y]z",
    "]]] [[[ [/ \\[b",
    "$x $primary {board} {0!r} %s %(x)n %n ${HOME} $(reboot) `reboot`",
)
CONTROLS = (
    "\x1b[31mred\x1b[0m \x1b[2J\x1b[1;1H",
    "\x1b]52;c;aGk=\x07 \x1b]52;c;aGk=\x1b\\",
    "\x1b]8;;https://x.y\x1b\\here\x1b]8;;\x1b\\",
    "\x1b]0;title\x07 \x1bP1;1|17/17\x1b\\ \x1b_G1\x1b\\",
    "\x9b31m\x9d52;c;aGk=\x9c \x90q\x9c \x84\x85",
    "bell\x07 back\x08\x08 null\x00 del\x7f vt\x0b ff\x0c so\x0e",
    "one\ttwo\r\nthree\rfour\n\n\n\nfive\u2028six\u2029seven",
    "\x1b[200~paste\x1b[201~q\x1b[<0;1;1M\x1bOP",
)
LETTERS = (
    "\u202eright to left\u202c \u2066alone\u2069 \u200f\u200e\u061c",
    "שלום עולם \u05d0\u05b4\u05bc",
    "مرحبا بالعالم ﷽",
    "zero\u200bwidth\u2060and\ufeffsoft\u00adhyphen\u034f\u180e\u3164",
    "Z" + "\u0335\u0301\u0323" * 40,
    "e\u0301\u0302\u0303\u0304 \u0301\u0301alone \u20dd\u20e3",
    "数学の授業のペースが遅い、どうする",
    "ｆｕｌｌ ﾊﾝｶｸ ㍿ 한글 각",
    "ก็ความ สำคัญ நி क्षि \u1100\u1161\u11a8",
    "a\ud83db\udc00 \udcff\ud800\udfff",
    "\ufffd\ufffe\uffff\U0010ffff\ue000 \U000e0001",
    "ǅ İ ı ß ﬁ Å Ω \u1e9b\u0323 \u2126",
)
PICTURES = (
    "👩\u200d🏫 👨\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈",
    "👍🏽 👩🏿\u200d🔬 🤝🏻",
    "🇺🇸🇰🇷 🇺 🇦🇧🇨",
    "1\ufe0f\u20e3 #\ufe0f\u20e3 *\u20e3",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "⚠\ufe0f ❤\ufe0e ☺ ✔\ufe0f \u200d👩\u200d",
)
PATHS = (
    "../../x",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\Windows\\System32",
    "con",
    "NUL.txt",
    ".",
    "..",
    "~root/x",
    "a/b\0c",
    "-rf",
    "--help",
    "names.json",
    "0001.json",
)
FORMATS = (
    '=1+1 =cmd|"/c calc"!A1',
    "+1 -1 @sum(a1) |",
    "a | b \\| c ||",
    "*b* _i_ **x** `c` ~~s~~ # h",
    "- item\n1. one\n> quote\n---\n```",
    "[link](javascript:alert(1)) ![x](y) <https://x.y>",
    "<script>alert(1)</script> &lt;b&gt; &amp; <!-- --> ]]>",
    '" \' \\ \\" """ \'\'\' \\u0041 \\x1b \\n \\N',
    'x = 1\n[[segment]]\ntitle = "y"',
    "Sub\r\nBcc: all@example.org\r\n\r\nbody",
    "=?utf-8?q?hello?= =?utf-8?b?aGk=?=",
    "BEGIN:VTODO\r\nEND:VCALENDAR;x=y,z:\\,",
    '{"a": NaN} null true [1,2]',
    "; DROP TABLE x; --",
)
NUMBERS = ("0", "-0", "1e999", "nan", "١٢٣", "²", "0x1f", "9" * 40, "07:20", "2026-11-23")
BLANKS = ("", " ", "\u3000\u00a0\t", "\u200b\u200d\ufe0f", "\n\r\n", "\u2800\u115f", "\x00", "\u0301")

KINDS = (MARKUP, CONTROLS, LETTERS, PICTURES, PATHS, FORMATS, NUMBERS, BLANKS)
SEEDS = tuple(text for kind in KINDS for text in kind)
LONG = 1_000_000
JOINTS = ("", " ", "", "\n", ": ", ", ", "/")


def strings(chance: random.Random, count: int) -> list[str]:
    """So many strings: the seeds as they are first, as far as they go, then what chance makes of them."""
    seeds = list(SEEDS)
    chance.shuffle(seeds)
    found = seeds[: count // 2]
    while len(found) < count:
        found.append(_made(chance))
    chance.shuffle(found)
    return found


def _made(chance: random.Random) -> str:
    """Some seeds put together, cut, or become as long as a file."""
    text = chance.choice(JOINTS).join(chance.choice(chance.choice(KINDS)) for _ in range(chance.randint(1, 4)))
    match chance.randrange(100):
        case 0:
            return text * (LONG // max(len(text), 1))
        case 1 | 2 | 3:
            return text * (TEXT_GRAPHEMES // max(len(text), 1))
        case 4 | 5 | 6:
            return chance.choice("ab 界🏽\u0301") * chance.randint(150, 5_000)
        case way if way < 20:
            return text[chance.randrange(len(text) + 1) :]
        case _:
            return text


UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200c\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U0010ffff]"
)
"""What a terminal or a reader would obey, could not draw, or would never see: none of it is left of what was typed."""


def unsafe(text: str) -> str:
    """The first such sign in a text, with what stands around it; empty where there is none."""
    found = UNSAFE.search(text)
    return ascii(text[max(found.start() - 40, 0) : found.end() + 40]) if found else ""
