"""What a meeting of the sample school came to."""

from msgspec import Struct

from iltboard.board.things import Fate, RockStatus


class Solved(Struct, frozen=True):
    """An issue that a meeting solved: the minutes it took, and the to-do it left, for `due` days."""

    title: str
    by: str
    minutes: int
    decision: str
    todo: str
    owner: str
    focus: str = ""
    due: int = 7


class Tangent(Struct, frozen=True):
    """Talk that left instruction, by minutes, and where it went."""

    minutes: float
    note: str
    fate: Fate = "office"


class Week(Struct, frozen=True):
    """A meeting of so many weeks ago.

    `over` is by how many minutes each segment took longer than planned, `undone` the to-dos due that were not done.
    `ratings` and `fists` are those of the members who were there, in their order, and `reasons` those of the ratings
    below 8; `rocks` changed their status, `reached` are milestones, `parked` issues. `tells` speaks to the staff.
    """

    ago: int
    wins: tuple[str, ...]
    headline: str
    solved: tuple[Solved, ...]
    tangents: tuple[Tangent, ...]
    over: tuple[float, ...]
    ratings: tuple[int, ...]
    plus: str
    delta: str
    tells: str
    reasons: tuple[str, ...] = ()
    fists: tuple[int, ...] = ()
    absent: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    rocks: tuple[tuple[str, RockStatus], ...] = ()
    reached: tuple[str, ...] = ()
    parked: tuple[str, ...] = ()
    purpose_stands: bool = False
