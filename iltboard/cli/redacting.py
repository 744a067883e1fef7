"""`iltboard redact`: known names taken out of what was written before they were known."""

from __future__ import annotations

import click

from iltboard.board.naming import Coder
from iltboard.cli.faults import Refused
from iltboard.cli.seat import say, seated
from iltboard.store.places import team_folder
from iltboard.store.redact import people_in
from iltboard.store.redact import redact as take_out
from iltboard.text import clean_title

NOT_READ = "Not looked through, and names may stand in it: “{}”; iltboard check says the mend."


@click.command()
@click.pass_obj
def redact(team: str | None) -> None:
    """Put codes in place of the kept names of focus students, in all that the team has ever written."""
    folder = team_folder(team)
    with seated(team) as session:
        students = tuple(session.names.values())
    if not students:
        raise Refused("no names are kept yet, so there is nothing to look for: iltboard focus name CODE")
    done = take_out(folder, Coder(students, people_in(folder)))
    places = "1 place" if done.places == 1 else f"{done.places} places"
    files = "1 file" if done.files == 1 else f"{done.files} files"
    told = f"Names are codes now in {places} of {files}." if done.files else "No name was found: nothing was changed."
    say([told, *(NOT_READ.format(clean_title(name)) for name in done.unread)])
