"""The sample school's chapters: the meetings of the last weeks, each begun on what the one before left, and today's."""

from datetime import date, datetime, timedelta
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.carrying import carry
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.log import Entry, fold
from iltboard.board.model import Board
from iltboard.board.norms import Norm
from iltboard.board.people import Member
from iltboard.board.things import Issue, Rock, Todo
from iltboard.demo import meetings, people, purpose, voices, work
from iltboard.demo.first_weeks import FIRST_WEEKS
from iltboard.demo.last_weeks import LAST_WEEKS
from iltboard.identity import new_id

WEEKS = (*FIRST_WEEKS, *LAST_WEEKS)
# The last in the queue, added just now by somebody who is not a member.
LATEST_ISSUE = ("Two new teachers have no one to plan with", "Sam Okafor")
# Those wins that have been celebrated.
CELEBRATED = ("All four grade teams looked at student work in one week",)

Titled = TypeVar("Titled", Rock, Issue, Todo)


class Written(Struct, frozen=True):
    """A chapter as it is written."""

    opening: Board
    entries: list[Entry]


def sample_chapters(now: datetime, today: date) -> list[Written]:
    """The meetings that were held, and the chapter of the one to come, at `now` (aware UTC), which is on `today`."""
    members = people.members(today)
    owners = people.by_last_name(members)
    board = _first(owners, today)
    said = voices.voices(owners, board.focus, now, today)
    chapters: list[Written] = []
    for week in WEEKS:
        ago = timedelta(weeks=week.ago)
        came = _since(board, members, now, today, ago)
        entries = [entry for entry in said if entry.at <= now - ago]
        said = said[len(entries) :]
        entries += meetings.entries(week, came, now - ago, today - ago)
        entries.sort(key=lambda entry: entry.at)
        chapters.append(Written(came, entries))
        board = carry(fold(came, entries))
    title, by = LATEST_ISSUE
    latest = IssuesAdded((NewIssue(new_id(), title, by),))
    board = fold(_now(_since(board, members, now, today, timedelta())), said)
    return [*chapters, Written(board, [Entry(new_id(), now, "cli", latest)])]


def sample_school(now: datetime, today: date) -> Board:
    """The school as it stands before its meeting."""
    return sample_chapters(now, today)[-1].opening


def _first(owners: dict[str, str], today: date) -> Board:
    """The board before the first of the meetings: what the team had agreed on, and one rock."""
    purposes = purpose.purposes(today)
    return Board(
        team=people.team(today),
        agenda=work.hour(),
        purpose=purposes[-1],
        versions=purposes,
        focus=purpose.in_focus(owners, today),
        norms=tuple(Norm(new_id(), text) for text in voices.NORMS),
        norms_read=True,
        rocks=(work.earlier_rock(owners, today),),
    )


def _since(board: Board, members: tuple[Member, ...], now: datetime, today: date, ago: timedelta) -> Board:
    """The board with what had come to it by then: a member, rocks, issues and to-dos."""
    day = today - ago
    owners = people.by_last_name(members)
    return replace(
        board,
        members=tuple(member for member in members if member.since is None or member.since <= day),
        selection=board.selection or people.selection(today, day),
        rocks=_joined(board.rocks, work.rocks(owners, today, day)),
        issues=_joined(board.issues, work.issues(now, now - ago)),
        todos=_joined(board.todos, work.todos(owners, today, day)),
    )


def _now(board: Board) -> Board:
    """The board with what the team has done since its last meeting."""
    status = {title: status for title, _, _, _, status in work.ROCKS}
    top = {title for title, _, _, starred in work.ISSUES if starred}
    done = {title for title, _, _, done in work.TODOS if done}
    return replace(
        board,
        rocks=tuple(replace(rock, status=status[rock.title]) for rock in board.rocks),
        issues=tuple(replace(issue, starred=issue.title in top) for issue in board.issues),
        todos=tuple(replace(todo, done=todo.title in done) for todo in board.todos),
        wins=tuple(replace(win, celebrated=win.text in CELEBRATED) for win in board.wins),
    )


def _joined(kept: tuple[Titled, ...], come: tuple[Titled, ...]) -> tuple[Titled, ...]:
    """What is there and what comes to it, in the sample's order; a title that is there already comes to nothing."""
    known = {thing.title: thing for thing in come} | {thing.title: thing for thing in kept}
    return tuple(known.values())
