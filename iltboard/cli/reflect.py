"""`iltboard reflect`: what the team asks itself, what it hears from outside, and its wins."""

from __future__ import annotations

from datetime import datetime
from typing import get_args

import click

from iltboard.board.events.reflection import FeedbackGiven, QuestionAnswered
from iltboard.board.events.wins import WinAdded, WinTold
from iltboard.board.model import Board
from iltboard.board.reflecting import todays, weekly
from iltboard.board.reflection import WEEKLY, Question, Reply
from iltboard.board.things import find
from iltboard.cli.faults import Refused
from iltboard.cli.seat import DAY, cells, day_of, keep, numbered, say, seated, today
from iltboard.identity import new_id
from iltboard.reports.reflection import question_lines, win_lines
from iltboard.text import clean_text, clean_title

REPLIES: dict[str, Reply] = {reply: reply for reply in get_args(Reply)}


@click.group(invoke_without_command=True, no_args_is_help=False)
@click.pass_context
def reflect(context: click.Context) -> None:
    """The reflection. Without a command: the questions, which of them are to be asked, and the last answers."""
    if context.invoked_subcommand is not None:
        return
    with seated(context.obj) as session:
        lines = question_lines(session.board, today(session), cells())
    say(lines or ["The team asks itself no questions."])


@reflect.command()
@click.argument("question")
@click.argument("reply", metavar="yes|partly|no")
@click.option("--note", metavar="TEXT", default=None, help="Why; from the log where it has the answer.")
@click.pass_obj
def answer(team: str | None, question: str, reply: str, note: str | None) -> None:
    """Answer a question, as a group. QUESTION is its number, or its id."""
    if reply not in REPLIES:
        raise click.UsageError(f"an answer is yes, partly or no, and not “{clean_title(reply)}”")
    with seated(team) as session:
        board, on = session.board, today(session)
        meant = _question(board, question)
        now = todays(board, meant, on)
        known = weekly(board, on) if meant.id == WEEKLY else None
        own = known.note if known and known.reply == reply else ""
        why = own if note is None else clean_title(note)
        say([keep(session, QuestionAnswered(meant.id, now.id if now else new_id(), REPLIES[reply], on, why))])


@reflect.command()
@click.argument("who")
@click.argument("text")
@click.option("--do", "will_do", metavar="TEXT", default="", help="What the team will do about it.")
@click.option("--on", "day", metavar="YYYY-MM-DD", type=DAY, help="When; else today.")
@click.pass_obj
def feedback(team: str | None, who: str, text: str, will_do: str, day: datetime | None) -> None:
    """Keep what somebody outside the team said."""
    with seated(team) as session:
        on = day_of(session, day)
        given = FeedbackGiven(new_id(), clean_title(who), on, clean_text(text), clean_text(will_do))
        say([keep(session, given)])


@reflect.command()
@click.argument("text")
@click.pass_obj
def win(team: str | None, text: str) -> None:
    """Keep a win; those that a meeting tells come by themselves."""
    with seated(team) as session:
        say([keep(session, WinAdded(new_id(), clean_title(text), today(session)))])


@reflect.command()
@click.pass_obj
def wins(team: str | None) -> None:
    """List the wins, the newest first. * was celebrated."""
    with seated(team) as session:
        lines = win_lines(session.board, today(session), cells())
    say(lines or ["No wins yet: iltboard reflect win TEXT"])


@reflect.command()
@click.argument("number", type=int)
@click.pass_obj
def tell(team: str | None, number: int) -> None:
    """Tell the staff the win of that number, as the one of this month."""
    with seated(team) as session:
        told = numbered(session.board.wins[::-1], number, "reflect wins")
        say([keep(session, WinTold(told.id, today(session)))])


def _question(board: Board, wanted: str) -> Question:
    """The question of that number or id. Raises Refused."""
    found = find(board.questions, wanted)
    if found is None and not wanted.isdecimal():
        raise Refused(f'"{clean_title(wanted)}" is no question; iltboard reflect numbers them')
    return found or numbered(board.questions, int(wanted[:9]), "reflect")
