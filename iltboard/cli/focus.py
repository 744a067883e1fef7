"""`iltboard focus`: whom the purpose is for, by codes and groups, and what was heard from them."""

from __future__ import annotations

import sys
from datetime import datetime

import click

from iltboard.board.events.focus import FocusChanged, FocusDropped, FocusNamed
from iltboard.board.events.hearings import FocusHeard
from iltboard.board.focus import HEARD_EVERY_DAYS, Focus, Routine, find_focus
from iltboard.board.model import Board
from iltboard.board.things import find
from iltboard.cli.faults import Refused
from iltboard.cli.seat import DAY, cells, day_of, keep, say, seated, the_member, today
from iltboard.identity import new_id
from iltboard.reports.hearings import focus_lines
from iltboard.session import Outcome
from iltboard.text import clean_text, clean_title, shorten

NONE = "none"
LONGEST_NAME = 200
ROUTINES: dict[str, Routine] = {
    "survey": "survey",
    "panel": "panel",
    "lunch": "lunch",
    "shadowing": "shadowing",
    "conference": "conference",
    NONE: "",
}

why_ = click.option("--why", metavar="TEXT", help="Why they are in focus; never with a name.")
routine_ = click.option("--routine", type=click.Choice(list(ROUTINES)), help="How their voice comes in.")
responsible_ = click.option("--responsible", metavar="NAME", help="The member who hears them; empty: nobody.")
every_ = click.option("--every", "every_days", metavar="DAYS", type=int, help="How often they are heard.")
since_ = click.option("--since", metavar="YYYY-MM-DD", type=DAY, help="The day since which they are in focus.")


@click.group(no_args_is_help=False, invoke_without_command=True)
@click.pass_context
def focus(context: click.Context) -> None:
    """The focus students, by their codes, and groups of them."""
    if context.invoked_subcommand is None:
        context.invoke(list_)


@focus.command("list")
@click.pass_obj
def list_(team: str | None) -> None:
    """Each student and group: why, how they are heard and by whom, when last, and who is overdue."""
    with seated(team) as session:
        lines = focus_lines(session.board, today(session), cells())
    say(lines or ["No focus students yet: iltboard focus add CODE"])


@focus.command()
@click.argument("code")
@click.option("--group", is_flag=True, help="CODE is the name of a group, not one student's code.")
@why_
@routine_
@responsible_
@every_
@since_
@click.pass_obj
def add(
    team: str | None,
    code: str,
    group: bool,
    why: str | None,
    routine: str | None,
    responsible: str | None,
    every_days: int | None,
    since: datetime | None,
) -> None:
    """Name a student by a code such as M14, never by the name, or a group of students."""
    with seated(team) as session:
        new = FocusNamed(
            id=new_id(),
            code=clean_title(code),
            group=group,
            why=clean_text(why or ""),
            routine=ROUTINES[routine or NONE],
            responsible=_responsible(session.board, responsible) or "",
            every_days=HEARD_EVERY_DAYS if every_days is None else every_days,
            since=since.date() if since else today(session),
        )
        say([keep(session, new)])


@focus.command()
@click.argument("code")
@click.option("--code", "new_code", metavar="CODE", help="Another code, or another name for the group.")
@click.option("--group/--student", "group", default=None, help="A group of students, or one student.")
@why_
@routine_
@responsible_
@every_
@since_
@click.pass_obj
def change(
    team: str | None,
    code: str,
    new_code: str | None,
    group: bool | None,
    why: str | None,
    routine: str | None,
    responsible: str | None,
    every_days: int | None,
    since: datetime | None,
) -> None:
    """Put right what is given, and leave the rest."""
    with seated(team) as session:
        known = the_focus(session.board, code)
        new = FocusChanged(
            known.id,
            code=known.code if new_code is None else clean_title(new_code),
            group=known.group if group is None else group,
            why=None if why is None else clean_text(why),
            routine=None if routine is None else ROUTINES[routine],
            responsible=_responsible(session.board, responsible),
            every_days=every_days,
            since=since.date() if since else None,
        )
        say([keep(session, new)])


@focus.command()
@click.argument("code")
@click.argument("text")
@click.option("--by", "names", metavar="NAME", multiple=True, help="A member who listened; may be given again.")
@click.option("--on", "day", metavar="YYYY-MM-DD", type=DAY, help="When; else today.")
@click.pass_obj
def heard(team: str | None, code: str, text: str, names: tuple[str, ...], day: datetime | None) -> None:
    """Note what was heard from a student or a group, and who listened."""
    with seated(team) as session:
        known, on = the_focus(session.board, code), day_of(session, day)
        listeners = tuple(the_member(session.board, name).id for name in names)
        say([keep(session, FocusHeard(new_id(), known.id, on, listeners, clean_text(text)))])


@focus.command()
@click.argument("code")
@click.pass_obj
def drop(team: str | None, code: str) -> None:
    """No longer in focus."""
    with seated(team) as session:
        say([keep(session, FocusDropped(the_focus(session.board, code).id))])


@focus.command()
@click.argument("code")
@click.argument("typed", nargs=-1, metavar="")
@click.pass_obj
def name(team: str | None, code: str, typed: tuple[str, ...]) -> None:
    """Keep the name of the student of that code, apart from everything else. It is asked for, and not shown."""
    if typed:
        raise Refused("a name is never typed as part of a command, which others could read: it is asked for")
    with seated(team) as session:
        known = the_focus(session.board, code)
        say([_done(session.keep_name(known.id, _asked(known.code)))])


@focus.command()
@click.option("--show", is_flag=True, help="Print the names.")
@click.pass_obj
def names(team: str | None, show: bool) -> None:
    """How many names are kept; with --show which ones."""
    with seated(team) as session:
        kept = sorted(session.names.values())
    if show and kept:
        click.echo("\n".join(f"{it.code}  {shorten(it.name, LONGEST_NAME)}" for it in kept))
    elif kept:
        many = "1 name is" if len(kept) == 1 else f"{len(kept)} names are"
        say([f"{many} kept: iltboard focus names --show prints them"])
    else:
        say(["No names are kept yet: iltboard focus name CODE"])


@focus.command()
@click.argument("code")
@click.pass_obj
def forget(team: str | None, code: str) -> None:
    """Keep the name of the student of that code no longer."""
    with seated(team) as session:
        wanted = clean_title(code).casefold()
        known = [it for it, student in session.names.items() if student.code.casefold() == wanted]
        # A code may have been given again: whoever is in focus now comes first.
        known.sort(key=lambda student: find(session.board.focus, student) is None)
        say([_done(session.forget_name(known[0] if known else ""))])


def _asked(code: str) -> str:
    """The name, typed unseen at a terminal, else the next line of standard input."""
    if sys.stdin.isatty():
        asked: str = click.prompt(f"The name of {code} (not shown)", hide_input=True, err=True)
        return asked
    return sys.stdin.readline()


def _done(outcome: Outcome) -> str:
    if outcome.refused:
        raise Refused(outcome.refused)
    return outcome.told


def the_focus(board: Board, code: str) -> Focus:
    """Whoever is meant. Raises Refused, which never says again what was typed: it could be a student's name."""
    found = find_focus(board.focus, clean_title(code))
    if found:
        return found
    if not board.focus:
        raise Refused("nobody is in focus yet: iltboard focus add CODE")
    raise Refused(f"no one of that code is in focus; in focus are {', '.join(it.code for it in board.focus)}")


def _responsible(board: Board, name: str | None) -> str | None:
    """The id of the member meant; empty for nobody, None where nothing was said."""
    return the_member(board, name).id if name else name
