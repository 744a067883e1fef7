"""The issue on the table: what it is, how far the talk has come, and whose voice is missing."""

from __future__ import annotations

from iltboard.board.commitments import brought_up
from iltboard.board.events.table import STEPS, talked
from iltboard.board.events.tags import TAGS
from iltboard.board.things import Issue
from iltboard.board.voices import circle, next_in_turn, silent, turns
from iltboard.text import fit
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import LABEL, Item, StageSlice, labelled


def table(view: View) -> StageSlice:
    """One issue; while there is none, the top three in their order."""
    issue = view.board.table
    if issue is None:
        return _to_choose(view)
    step = labelled("Step", _steps(issue), aside=view.key("step"))
    items = [step, *_questions(view, issue), *_voices(view), _raised(view, issue), *_more(issue)]
    items += [Item(_keys(view), Span(""), tone="quiet")] if view.hands else []
    return StageSlice(figures=_figures(view, issue), title=issue.title, items=tuple(items))


def _to_choose(view: View) -> StageSlice:
    top = view.board.top
    if not top:
        return StageSlice(empty=view.offer("Nothing yet", "open", "puts the selected issue here."))
    items = tuple(Item(issue.title, Span(f"{place} ", "warning", bold=True)) for place, issue in enumerate(top, 1))
    return StageSlice(
        heading="TOP THREE", figures=view.offer("in this order", "open", "puts the selected issue here"), items=items
    )


def _figures(view: View, issue: Issue) -> str:
    talked_s = talked(view.board, issue, view.now)
    return f"{words.minutes(talked_s)} on it" if talked_s else ""


def _raised(view: View, issue: Issue) -> Item:
    by = f"by {issue.by}, {_when(view, issue)}" if issue.by else _when(view, issue)
    return labelled("Raised", by)


def _when(view: View, issue: Issue) -> str:
    age = words.age(issue.added_at, view.hour)
    if age == "new":
        return "today" if view.local(issue.added_at).date() == view.today else "yesterday"
    return f"{age} ago"


def _steps(issue: Issue) -> str:
    return "   ".join(f"▶ {step.upper()}" if step == issue.step else step for step in STEPS)


def _questions(view: View, issue: Issue) -> list[Item]:
    """What the team asks itself before it decides."""
    asked = brought_up(view.board.commitments, "decision") if issue.step == "solve" else ()
    return [Item(text, Span(fit("?", LABEL), "primary", bold=True), tone="primary") for text in asked]


def _voices(view: View) -> list[Item]:
    board = view.board
    spoken, quiet, following = turns(board), silent(board), next_in_turn(board)
    if not spoken:
        said = "nobody yet" + (f"; first {view.called(following)}" if following else "")
        return [labelled("Who spoke", said, aside=view.key("voice"))]
    said = ", ".join(f"{view.called(who)} {spoken[who]}" for who in circle(board) if spoken[who])
    items = [labelled("Who spoke", said, aside=view.key("voice"))]
    if quiet and following:
        rest = ", ".join(view.called(who) for who in quiet if who != following)
        first = view.called(following)
        items.append(labelled("Not yet", f"{first} next" + (f", then {rest}" if rest else ""), tone="primary"))
    elif following:
        items.append(labelled("Next", view.called(following), tone="primary"))
    return items


def _more(issue: Issue) -> list[Item]:
    """Where it comes from, what it brings, what was merged into it, and whether it has been put off."""
    items: list[Item] = []
    if issue.source:
        items.append(labelled("Made from", f"{words.SOURCES[issue.source.kind]}: {issue.source.title}"))
    if issue.artifact:
        items.append(labelled("Brings", issue.artifact))
    if issue.instructional is not None:
        items.append(labelled("Tag", TAGS[issue.instructional], tone="text" if issue.instructional else "warning"))
    if issue.merged:
        items.append(labelled("With it", "; ".join(issue.merged), most=3))
    if issue.passed_over:
        items.append(labelled("Put off", f"in {issue.meetings} meetings", tone="warning"))
    return items


def _keys(view: View) -> str:
    does = (("resolve", "solve it"), ("park", "park it"), ("office", "to the office"), ("open", "back to the queue"))
    return "    ".join(f"{view.key(command)} {word}" for command, word in does)
