"""The team: who is on it, what it knows from within, what its members are chosen by and how."""

from __future__ import annotations

from calendar import month_name
from datetime import date

from iltboard.board.coverage import coverage, half_said, halves, holes, without_criterion
from iltboard.board.events.selection import CAME
from iltboard.board.people import Member
from iltboard.board.selection import Candidate, Criterion, Decided, Selection, how_met
from iltboard.ui import words
from iltboard.ui.messages import COVERAGE, YEAR
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Entry, Grid, Section
from iltboard.ui.widgets.stage import Item

GOOD, LACKS, NEUTRAL = Span("✓ ", "good", bold=True), Span("▲ ", "warning", bold=True), Span("  ")
DECIDED: dict[Decided, Span] = {"chosen": GOOD, "not this time": Span("– ", "quiet"), "open": Span("○ ", "primary")}
UNDECIDED = "not decided yet"
MOST_LINES = 4


def team(view: View) -> tuple[Section, ...]:
    """The members first, then what they cover between them, and how they come to be there."""
    return (_members(view), _coverage(view), _criteria(view), _selection(view), *_former(view), _year(view))


def _members(view: View) -> Section:
    board = view.board
    unmet = without_criterion(board)
    items = tuple(_member(view, member, unmet=member in unmet) for member in board.members)
    aside = f"{len(items)}" + (f" · ▲ {len(unmet)} with no criterion met" if unmet else "")
    empty = view.offer("No members yet", "team-add", "adds one.")
    return Section("MEMBERS", items, aside=aside if items else "", empty=empty)


def _member(view: View, member: Member, *, unmet: bool) -> Item:
    own = view.board.team
    lacks = ["no criterion met"] if unmet else []
    knows = []
    if member.grades or member.areas:
        knows = [_of(member.grades, own.grades, "grade"), _of(member.areas, own.areas, "area")]
    since = f"since {_month(member.since)}" if member.since else ""
    said = " · ".join(filter(None, (member.name, member.role, since, *lacks)))
    return Item(said, LACKS if unmet else GOOD if own.criteria else NEUTRAL, " · ".join(knows), member.id, most=3)


def _of(has: tuple[str, ...], all_: tuple[str, ...], what: str) -> str:
    """The grades or areas that somebody knows, in a few words."""
    if not has:
        return f"no {what}"
    return f"all {what}s" if len(all_) > 1 and set(has) == set(all_) else ", ".join(has)


def _coverage(view: View) -> Section:
    board = view.board
    missing, grades = holes(board), board.team.grades
    said: list[Entry] = [Item(half_said(member), LACKS, id=f"half {member.id}") for member in halves(board)]
    if not (grades and board.team.areas):
        offer = view.offer("No grid yet of the grades and areas the team should know", "coverage", "names them.")
        return Section("COVERAGE", tuple(said), empty=offer, aside="" if not said else "no grid yet")
    covered = coverage(board)
    rows = tuple((grade, tuple(_cell(view, covered[at]) for at in covered if at.grade == grade)) for grade in grades)
    without = {grade: [hole.area for hole in missing if hole.grade == grade] for grade in grades}
    in_words = [Item(f"{grade}: nobody for {', '.join(areas)}", LACKS) for grade, areas in without.items() if areas]
    aside = f"▲ {words.many(len(missing), 'hole')}" if missing else "✓ no holes"
    return Section("COVERAGE", (Grid(board.team.areas, rows, id=COVERAGE), *in_words, *said), aside=aside)


def _cell(view: View, members: tuple[Member, ...]) -> Span:
    if not members:
        return Span("▲ none", "warning", bold=True)
    more = f" +{len(members) - 1}" if len(members) > 1 else ""
    return Span(f"✓ {view.called(members[0].id)}{more}", "good")


def _criteria(view: View) -> Section:
    items = tuple(Item(it.text, Span("· ", "primary"), id=it.id) for it in view.board.team.criteria)
    empty = view.offer("No criteria yet, to choose by the role and not by seniority", "team-add", "adds one.")
    return Section("CRITERIA", items, aside="what members are chosen by", empty=empty)


def _selection(view: View) -> Section:
    selection = view.board.selection
    if selection is None:
        said = "No selection yet, for which anybody may come forward"
        return Section("SELECTION", empty=view.offer(said, "selection", "opens one."))
    criteria = view.board.team.criteria if selection.open else selection.criteria
    entries = [
        Item(selection.need, Span("for ", "quiet"), id=selection.id),
        *(_candidate(candidate, criteria) for candidate in selection.candidates),
    ]
    if not selection.candidates and selection.open:
        entries.append(Item(view.offer("Nobody is considered yet", "team-add", "adds a candidate."), tone="quiet"))
    if selection.closed_on:
        entries.append(Item(selection.why, Span("how ", "quiet"), most=MOST_LINES))
    return Section("SELECTION", tuple(entries), aside=_stands(selection))


def _stands(selection: Selection) -> str:
    opened = f"open since {_day(selection.opened_on)}"
    if selection.closed_on:
        opened = f"{_day(selection.opened_on)} to {_day(selection.closed_on)}, closed"
    undecided = len(selection.undecided)
    return f"{opened} · {undecided} {UNDECIDED}" if undecided else opened


def _candidate(candidate: Candidate, criteria: tuple[Criterion, ...]) -> Item:
    met = how_met(candidate.met, criteria)
    lacks = [criterion.text for criterion in criteria if criterion not in met]
    under = [f"✓ {criterion.text}: {how}" for criterion, how in met.items()]
    under += [f"○ not shown: {', '.join(lacks)}"] if lacks else []
    under += [f"{candidate.decided}: {candidate.why}"] if candidate.decided != "open" else []
    how = CAME[candidate.how] + (f" by {candidate.by}" if candidate.by else "")
    decided = UNDECIDED if candidate.decided == "open" else candidate.decided
    return Item(candidate.name, DECIDED[candidate.decided], f"{how} · {decided}", candidate.id, under=tuple(under))


def _former(view: View) -> tuple[Section, ...]:
    """Those who left and are still named somewhere."""
    items = tuple(
        Item(" · ".join(filter(None, (it.name, it.role))), NEUTRAL, f"left {_day(it.left)}" if it.left else "", it.id)
        for it in view.board.former
    )
    return (Section("FORMER MEMBERS", items, aside="still named somewhere"),) if items else ()


def _year(view: View) -> Section:
    team = view.board.team
    said = f"{month_name[team.first_month]} to {month_name[team.last_month]}"
    return Section("SCHOOL YEAR", (Item(said, NEUTRAL, id=YEAR),))


def _month(day: date) -> str:
    return f"{day:%b} {day.year}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"
