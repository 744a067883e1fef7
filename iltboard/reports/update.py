"""The update to the staff: the purpose, how the rocks stand, what was decided and won, and who tells it where.

It is made of what the team let in, in the words it chose. No off-topic entry, no rating and nothing that was said of
the focus students comes into it; a student's code that stands in somebody's words is told as "a focus student".
"""

import re
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from iltboard.board.events.rocks import WORDS
from iltboard.board.events.update import FORMAL, KINDS, in_the_making, meeting_told_of, told_of
from iltboard.board.model import Board
from iltboard.board.reflecting import win_of_the_month
from iltboard.board.things import Channel, Rock, RockStatus, Telling
from iltboard.reports.figures import many
from iltboard.reports.markdown import bullets, line, words
from iltboard.text import clean_text, clean_title

ON_SCREEN = "on the board (g u)"
"""Where lines are left out and tellings are planned."""
BEST = "Win of the month"


class RockPart(Struct, frozen=True):
    title: str
    owner: str
    status: RockStatus
    day: int
    days: int
    milestones_done: int
    milestones: int


class TellingPart(Struct, frozen=True):
    channel: Channel
    formal: bool
    member: str
    by: date


class Update(Struct, frozen=True):
    """All of it; `tellings` are the ones that are still to be done."""

    team: str
    date: date
    purpose: str
    rocks: list[RockPart]
    decisions: list[str]
    win_of_the_month: str
    wins: list[str]
    tellings: list[TellingPart]


def update(board: Board, today: date) -> Update:
    """That of the meeting that is on, else of the last one; before the first it has what is there on `today`."""
    last = None if in_the_making(board) else board.last
    meeting = meeting_told_of(board)
    day = meeting.day if meeting else today
    unnamed = _without_codes(board)
    decided = {issue.id for issue in (last.solved if last else board.solved)}
    told = {item: text for item, text in lines_of(board).items() if item not in board.left_out}
    best = win_of_the_month(board, today)
    return Update(
        team=board.team.name,
        date=day,
        purpose=unnamed(board.purpose.text) if board.purpose else "",
        rocks=[_rock(rock, board, day, unnamed) for rock in (last and last.rocks) or board.rocks],
        decisions=[text for item, text in told.items() if item in decided],
        win_of_the_month=best_win(board, today),
        wins=[text for item, text in told.items() if item not in decided and not (best and best.id == item)],
        tellings=[
            _telling(telling, board)
            for telling in board.tellings
            if telling.told is None and telling.meeting == (meeting.id if meeting else None)
        ],
    )


def lines_of(board: Board) -> dict[str, str]:
    """The decisions and wins that it can tell, in the words the staff reads, by id."""
    unnamed, own = _without_codes(board), told_of(board)
    plain = own | {wording.item: wording.text for wording in board.wordings}
    return {item: unnamed(plain[item]) for item in own}


def best_win(board: Board, today: date) -> str:
    """The win of the month, in the words the staff reads; nothing where there is none, or it was left out."""
    win = win_of_the_month(board, today)
    if win is None or win.id in board.left_out:
        return ""
    return lines_of(board).get(win.id) or _without_codes(board)(win.text)


def heading(it: Update) -> str:
    """The update's name, in plain text of one line."""
    return f"{clean_title(it.team)}: what we decided, {it.date.isoformat()}"


def plain_text(it: Update) -> str:
    """The update as plain text."""
    lines = [heading(it)]
    for head, body in _parts(it):
        lines += ["", head, *("- " + clean_text(text).replace("\n", "\n  ") for text in body)]
    return "\n".join(lines) + "\n"


def markdown(it: Update) -> str:
    """The update as Markdown."""
    lines = [f"# {line(heading(it))}"]
    for head, body in _parts(it):
        lines += ["", f"## {head}", "", *bullets([words(text) for text in body])]
    return "\n".join(lines) + "\n"


def missing(it: Update) -> list[str]:
    """What the update lacks and how it is filled, for whoever makes it and not for the staff."""
    formal = {telling.formal for telling in it.tellings}
    said = (
        ("no purpose yet: iltboard purpose set TEXT", not it.purpose),
        ("no rocks yet: iltboard rock add TITLE --owner NAME", not it.rocks),
        (f"no decision in it: one comes of each solved issue that is not left out {ON_SCREEN}", not it.decisions),
        (f"no win in it: one comes of each that is not left out {ON_SCREEN}", not (it.wins or it.win_of_the_month)),
        (f"nobody tells it in a formal channel: who, where and by when is planned {ON_SCREEN}", True not in formal),
        (f"nobody tells it in an informal channel: who, where and by when is planned {ON_SCREEN}", False not in formal),
    )
    return [what for what, is_so in said if is_so]


def _parts(it: Update) -> list[tuple[str, list[str]]]:
    """Those in which there is something, each with its lines in plain text."""
    parts = [
        ("Our purpose", [it.purpose] if it.purpose else []),
        ("Our rocks", [rock_line(rock) for rock in it.rocks]),
        ("What we decided", it.decisions),
        ("Wins", [*([f"{BEST}: {it.win_of_the_month}"] if it.win_of_the_month else []), *it.wins]),
        ("Where you hear of it", [_telling_line(telling) for telling in it.tellings]),
    ]
    return [(head, body) for head, body in parts if body]


def _rock(rock: Rock, board: Board, day: date, unnamed: Callable[[str], str]) -> RockPart:
    return RockPart(
        title=unnamed(rock.title),
        owner=board.name(rock.owner),
        status=rock.status,
        day=rock.day(day),
        days=rock.days,
        milestones_done=rock.milestones_done,
        milestones=len(rock.milestones),
    )


def rock_line(rock: RockPart) -> str:
    """How a rock stands, in plain text."""
    steps = f", {rock.milestones_done} of {many(rock.milestones, 'milestone')}" if rock.milestones else ""
    return f"{rock.title}: {WORDS[rock.status]}, day {rock.day} of {rock.days}{steps} ({rock.owner})"


def _telling(telling: Telling, board: Board) -> TellingPart:
    return TellingPart(telling.channel, FORMAL[telling.channel], board.name(telling.member), telling.by)


def _telling_line(telling: TellingPart) -> str:
    return f"{telling.channel} ({KINDS[telling.formal]}): {telling.member}, by {telling.by.isoformat()}"


def _without_codes(board: Board) -> Callable[[str], str]:
    """Puts "a focus student" for each student's code, former ones too, that stands in a text as a word of its own.

    A code of letters alone is known by its capitals, so that the word "an" stays where AN is somebody.
    """
    students = {it.code for it in board.focus if not it.group}
    codes = sorted({*students, *board.former_codes}, key=len, reverse=True)
    if not codes:
        return str
    written = "|".join(re.escape(code) if code.isalpha() else f"(?i:{re.escape(code)})" for code in codes)
    known = re.compile(rf"(?<!\w)(?:{written})(?!\w)")
    return lambda text: known.sub("a focus student", text)
