"""Scenes of what is said in a line: wins, headlines, notes; and the purpose, in large."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.focus import Focus
from iltboard.board.hearing import all_overdue
from iltboard.board.reviewing import QUESTIONS, review_due
from iltboard.board.things import Note
from iltboard.ui.rows import Span
from iltboard.ui.theme import Tone
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import Item, StageSlice


def wins(view: View) -> StageSlice:
    """What went well since the last meeting."""
    return _noted(view, "★ ", "good")


def headlines(view: View) -> StageSlice:
    """What the team should know, told in a line and not talked over."""
    told = _noted(view, "· ", "primary")
    figures = view.offer(told.figures, "make-issue", "makes an issue of one") if told.items else ""
    return replace(told, figures=figures)


def custom(view: View) -> StageSlice:
    """The notes of a segment of the team's own."""
    run = view.run
    return replace(_noted(view, "· ", "primary"), heading=run.title.upper() if run else "")


def purpose(view: View) -> StageSlice:
    """The purpose, and under it whom it is for."""
    board = view.board
    if board.purpose is None:
        return StageSlice(empty=view.offer("No purpose agreed yet", "add-thing", "writes it down."))
    agreed = board.purpose.agreed_on
    figures = f"agreed {agreed.day} {agreed:%b %Y}" + (
        f", version {board.purpose.version}" * (board.purpose.version > 1)
    )
    waiting = all_overdue(board, view.today)
    others = (focus for focus in board.focus if focus not in waiting)
    students = tuple(_student(view, focus, late=focus in waiting) for focus in (*waiting, *others))
    nobody = Item(view.offer("No focus students yet", "add-thing", "names one."), tone="quiet")
    return StageSlice(figures=figures, title=board.purpose.text, items=(*_questions(view), *(students or (nobody,))))


def _student(view: View, focus: Focus, *, late: bool) -> Item:
    """Whom the purpose is for; a word says where nothing has been heard for too long, and those come first."""
    if late:
        return Item(view.student(focus), Span("▲ ", "warning", bold=True), "overdue to be heard", focus.id, "warning")
    return Item(view.student(focus), Span("◆ ", "primary"), id=focus.id)


def _questions(view: View) -> tuple[Item, ...]:
    """What the team asks itself when it is time to return to its purpose."""
    if not review_due(view.board, view.today):
        return ()
    stands = f"{view.key('go-purpose')}, then {view.key('purpose-stands')}: it stands" if view.hands else ""
    asked = (Item(question, Span("? ", "primary", bold=True), tone="primary") for question in QUESTIONS)
    return tuple(replace(item, aside=stands if n == 0 else "") for n, item in enumerate(asked))


def _noted(view: View, mark: str, tone: Tone) -> StageSlice:
    items = tuple(Item(note.text, Span(mark, tone), id=note.id) for note in _notes(view))
    figures = f"{len(items)} today" if items else ""
    word = {"wins": "None told yet", "headlines": "None told yet"}.get(view.scene, "Nothing noted yet")
    return StageSlice(figures=figures, items=items, empty=view.offer(word, "add-thing", "adds one."))


def _notes(view: View) -> tuple[Note, ...]:
    """The lines of the segment on stage."""
    if view.scene == "custom":
        here = view.run.id if view.run else ""
        return tuple(note for note in view.board.noted("note") if note.segment == here)
    return view.board.noted("win" if view.scene == "wins" else "headline")
