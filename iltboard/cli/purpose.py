"""`iltboard purpose`: what the team is for, and the round in which it finds the words."""

from __future__ import annotations

import sys

import click

from iltboard.board.events.purpose import PurposeAgreed, PurposeReviewed, ReviewSet
from iltboard.board.events.rounds import (
    DraftWritten,
    FirstTextWritten,
    ReadingNoted,
    RoundClosed,
    RoundOpened,
    TextsRevealed,
)
from iltboard.board.log import AnyEvent
from iltboard.cli.faults import Refused
from iltboard.cli.seat import keep, say, seated, the_member, today
from iltboard.identity import new_id
from iltboard.reports.purpose_lines import draft_lines, purpose_lines
from iltboard.text import TEXT_GRAPHEMES, clean_text, clean_title

NONE_YET = "No purpose yet: iltboard purpose set TEXT, or iltboard purpose round"
NO_DRAFT = "there is no draft yet: iltboard purpose draft TEXT"
READ_MOST = TEXT_GRAPHEMES * 20


@click.group(invoke_without_command=True)
@click.pass_context
def purpose(context: click.Context) -> None:
    """The purpose. Without a command: show it."""
    if context.invoked_subcommand is None:
        context.invoke(show)


@purpose.command()
@click.pass_obj
def show(team: str | None) -> None:
    """The purpose, the round that is open, and all versions."""
    with seated(team) as session:
        say(purpose_lines(session.board, today(session)) or [NONE_YET])


@purpose.command("set")
@click.argument("text")
@click.pass_obj
def set_(team: str | None, text: str) -> None:
    """Write down the purpose that the team has agreed on."""
    with seated(team) as session:
        say([keep(session, PurposeAgreed(clean_text(text), today(session)))])


@purpose.command("round")
@click.option("--give-up", is_flag=True, help="End the open round without a new purpose.")
@click.pass_obj
def round_(team: str | None, *, give_up: bool) -> None:
    """Open a round: each member writes unseen, then all read, draft and agree."""
    with seated(team) as session:
        on = today(session)
        say([keep(session, RoundClosed(on) if give_up else RoundOpened(new_id(), on))])


@purpose.command()
@click.argument("member")
@click.pass_obj
def write(team: str | None, member: str) -> None:
    """Write what a member thinks the team is for, unseen. It is asked for, and not shown as it is typed."""
    with seated(team) as session:
        who = the_member(session.board, member)
        refused = FirstTextWritten(who.id, "any").refusal(session.board)
        if refused:
            raise Refused(refused)
        text = clean_text(_unseen(f"{who.name}: why do we meet, for whom, and what must change?"))
        say([keep(session, FirstTextWritten(who.id, text))])


@purpose.command()
@click.pass_obj
def reveal(team: str | None) -> None:
    """End the writing: from now on all can read the first texts."""
    _do(team, TextsRevealed())


@purpose.command()
@click.argument("title")
@click.option("--note", default="", help="What the team took from it.")
@click.pass_obj
def reading(team: str | None, title: str, note: str) -> None:
    """Note what the team read on the way."""
    _do(team, ReadingNoted(new_id(), clean_title(title), clean_text(note)))


@purpose.command()
@click.argument("text")
@click.pass_obj
def draft(team: str | None, text: str) -> None:
    """Write a draft, or the next one."""
    with seated(team) as session:
        say([keep(session, DraftWritten(new_id(), clean_text(text), today(session)))])


@purpose.command()
@click.pass_obj
def drafts(team: str | None) -> None:
    """Show the drafts, newest first, and what each changed: [-taken out-] {+added+}."""
    with seated(team) as session:
        found = session.board.round
    say((draft_lines(found) if found else []) or ["No drafts yet: iltboard purpose draft TEXT"])


@purpose.command()
@click.pass_obj
def agree(team: str | None) -> None:
    """Agree on the newest draft: it is the purpose from now on."""
    with seated(team) as session:
        found = session.board.round
        if not found or not found.open or not found.drafts:
            raise Refused(NO_DRAFT)
        say([keep(session, PurposeAgreed(found.drafts[-1].text, today(session)))])


@purpose.command()
@click.pass_obj
def reviewed(team: str | None) -> None:
    """The team has returned to its purpose, and it stands."""
    with seated(team) as session:
        say([keep(session, PurposeReviewed(today(session)))])


@purpose.command()
@click.argument("meetings", type=int)
@click.pass_obj
def every(team: str | None, meetings: int) -> None:
    """Return to the purpose every so many MEETINGS, and at the year's start."""
    _do(team, ReviewSet(meetings))


def _do(team: str | None, event: AnyEvent) -> None:
    with seated(team) as session:
        say([keep(session, event)])


def _unseen(question: str) -> str:
    """What is typed without being shown; or the first line of what is piped in."""
    if not sys.stdin.isatty():
        return sys.stdin.readline(READ_MOST)
    typed: str = click.prompt(question, hide_input=True, default="", show_default=False, prompt_suffix=" ", err=True)
    return typed
