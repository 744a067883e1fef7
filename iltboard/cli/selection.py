"""`iltboard selection`: how somebody comes onto the team, entered and told."""

from __future__ import annotations

from typing import Literal

import click

from iltboard.board.coverage import lacking
from iltboard.board.events.criteria import CriterionAdded, CriterionDropped, CriterionMet, CriterionWorded
from iltboard.board.events.selection import (
    NONE_OPEN,
    CandidateConsidered,
    CandidateDecided,
    SelectionClosed,
    SelectionOpened,
    open_selection,
)
from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.selection import Candidate, Criterion
from iltboard.board.things import meant
from iltboard.cli.faults import Refused
from iltboard.cli.seat import hand_out, keep, say, seated, the_member, today, whoever
from iltboard.identity import new_id
from iltboard.reports.selection_file import FORMS, as_file
from iltboard.text import clean_text, clean_title

DECISIONS: dict[str, Literal["chosen", "not this time"]] = {"chosen": "chosen", "not": "not this time"}

_form = click.option("--format", "form", type=click.Choice(FORMS), default="md", show_default=True, help="As a page.")
_no_names = click.option("--no-names", is_flag=True, help="Leave the names out, for a page that anybody may read.")


@click.group(invoke_without_command=True, no_args_is_help=False)
@_form
@_no_names
@click.pass_context
def selection(context: click.Context, form: str, *, no_names: bool) -> None:
    """The selection: what for, who was considered, what was decided and why. Without a command: its page."""
    if context.invoked_subcommand is None:
        _print(context.obj, form, names=not no_names)


@selection.command()
@_form
@_no_names
@click.pass_obj
def show(team: str | None, form: str, *, no_names: bool) -> None:
    """Print the page for the staff."""
    _print(team, form, names=not no_names)


@selection.command("open")
@click.argument("need")
@click.pass_obj
def open_(team: str | None, need: str) -> None:
    """Open a selection; NEED says what for."""
    with seated(team) as session:
        say([keep(session, SelectionOpened(new_id(), today(session), clean_text(need)))])


@selection.command()
@click.argument("name")
@click.option("--by", default="", help="Who named them; left out, they came forward themselves.")
@click.pass_obj
def consider(team: str | None, name: str, by: str) -> None:
    """Consider somebody."""
    with seated(team) as session:
        namer = whoever(session.board, by)
        how: Literal["named", "self-nominated"] = "named" if namer else "self-nominated"
        say([keep(session, CandidateConsidered(new_id(), clean_title(name), how, namer))])


@selection.command()
@click.argument("name")
@click.argument("criterion")
@click.argument("how", default="")
@click.option("--not", "taken_back", is_flag=True, help="It is not met after all.")
@click.pass_obj
def met(team: str | None, name: str, criterion: str, how: str, *, taken_back: bool) -> None:
    """Enter that a candidate or a member meets a criterion, and HOW that is known."""
    with seated(team) as session:
        who = _somebody(session.board, name).id
        said = None if taken_back else clean_title(how)
        say([keep(session, CriterionMet(who, _criterion(session.board, criterion).id, said))])


@selection.command()
@click.argument("name")
@click.argument("decided", metavar="chosen|not")
@click.option("--why", default="", help="The reason, which the staff reads.")
@click.pass_obj
def decide(team: str | None, name: str, decided: str, why: str) -> None:
    """Decide on a candidate: chosen, or not this time. Whoever is chosen is a member from today on."""
    if decided not in DECISIONS:
        raise click.BadParameter(f"it is {' or '.join(DECISIONS)}", param_hint="chosen|not")
    with seated(team) as session:
        candidate, member = _candidate(session.board, name), new_id()
        event = CandidateDecided(candidate.id, DECISIONS[decided], clean_text(why), today(session), member)
        told = keep(session, event)
        say([told, *(lacking(session.board, (member,)) if event.decided == "chosen" else ())])


@selection.command()
@click.option("--why", default="", help="By whom and how it was decided, which the staff reads.")
@click.pass_obj
def close(team: str | None, why: str) -> None:
    """Close the selection, when all is decided."""
    with seated(team) as session:
        say([keep(session, SelectionClosed(today(session), clean_text(why)))])


@selection.group(no_args_is_help=False)
def criterion() -> None:
    """What members are chosen by."""


@criterion.command()
@click.argument("text")
@click.pass_obj
def add(team: str | None, text: str) -> None:
    """Add a criterion."""
    with seated(team) as session:
        say([keep(session, CriterionAdded(new_id(), clean_title(text)))])


@criterion.command()
@click.argument("named", metavar="CRITERION")
@click.argument("text")
@click.pass_obj
def word(team: str | None, named: str, text: str) -> None:
    """Say a criterion in other words."""
    with seated(team) as session:
        say([keep(session, CriterionWorded(_criterion(session.board, named).id, clean_title(text)))])


@criterion.command()
@click.argument("named", metavar="CRITERION")
@click.pass_obj
def drop(team: str | None, named: str) -> None:
    """Choose by it no more."""
    with seated(team) as session:
        say([keep(session, CriterionDropped(_criterion(session.board, named).id))])


def _print(team: str | None, form: str, *, names: bool) -> None:
    with seated(team) as session:
        board = session.board
    hand_out(as_file(board, form, names=names))


def _somebody(board: Board, name: str) -> Member | Candidate:
    """The candidate of the open selection who is meant, else the member. Raises Refused."""
    open_one = open_selection(board)
    found = meant(open_one.candidates, name, lambda candidate: candidate.name) if open_one else None
    return found or the_member(board, name)


def _candidate(board: Board, name: str) -> Candidate:
    """The candidate who is meant. Raises Refused."""
    open_one = open_selection(board)
    if open_one is None:
        raise Refused(f"{NONE_OPEN} iltboard selection open NEED")
    found = meant(open_one.candidates, name, lambda candidate: candidate.name)
    if found:
        return found
    names = ", ".join(candidate.name for candidate in open_one.candidates) or "nobody yet"
    raise Refused(f'"{clean_title(name)}" is no candidate, or more than one; considered are {names}')


def _criterion(board: Board, text: str) -> Criterion:
    """The criterion that is meant. Raises Refused."""
    found = meant(board.team.criteria, text, lambda criterion: criterion.text)
    if found:
        return found
    texts = ", ".join(criterion.text for criterion in board.team.criteria) or "none yet"
    raise Refused(f'"{clean_title(text)}" is no criterion, or more than one; the criteria are {texts}')
