"""The round for the purpose, step by step: where it is, what comes next, and what it has found so far."""

from __future__ import annotations

from iltboard.board.purpose import Round
from iltboard.board.reviewing import RoundStep, not_written, step
from iltboard.ui.pages.wordings import HOW_TO_READ, MOST, changed, day, said
from iltboard.ui.rows import Span
from iltboard.ui.theme import Tone
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Entry, Flow, Section
from iltboard.ui.widgets.stage import Item

STEPS: dict[RoundStep, str] = {"write": "each writes", "read": "read", "draft": "draft", "agree": "agree"}
NOW: dict[RoundStep, str] = {
    "write": "Each writes alone, unseen: why do we meet, for whom, and what must change?",
    "read": "Read aloud what each wrote. Then note what you read together, or write a first draft.",
    "draft": "Write a first draft from what you have read.",
    "agree": "Talk the newest draft over: revise it, or agree on it.",
}
KEYS: dict[RoundStep, tuple[tuple[str, str], ...]] = {
    "write": (("purpose-write", "a member writes"), ("purpose-reveal", "reveals the texts")),
    "read": (("purpose-write", "a reading or a draft"),),
    "draft": (("purpose-write", "a draft or a reading"),),
    "agree": (("purpose-draft", "revises it"), ("purpose-agree", "agrees on it"), ("purpose-write", "a reading")),
}


def in_round(view: View, found: Round) -> tuple[Section, ...]:
    """An open round's guide, or when the last one was; then what it found, each part where there is something."""
    if found.open:
        now = step(found)
        lines: tuple[Entry, ...] = (_steps(now), Item(NOW[now], Span("")), *_who(view, found), *_keys(view, found))
        guide = Section("THE ROUND", lines, aside=f"opened {day(found.opened_on)}")
    else:
        over = f" to {day(found.closed_on)}" if found.closed_on and found.closed_on != found.opened_on else ""
        guide = Section("THE LAST ROUND", aside=f"{day(found.opened_on)}{over}")
    parts = (_texts(view, found), _readings(found), _drafts(found))
    return (guide, *(part for part in parts if part.entries))


def _steps(now: RoundStep) -> Flow:
    """The four steps in a line: done, the one that is on, and those to come."""
    here = list(STEPS).index(now)
    spans: list[Span] = []
    for place, word in enumerate(STEPS.values()):
        mark = "✓" if place < here else "▶" if place == here else "○"
        tone: Tone = "good" if place < here else "primary" if place == here else "quiet"
        spans += [Span("·", "quiet")] if spans else []
        spans.append(Span(f"{mark} {place + 1} {word}", tone, bold=place == here))
    return Flow(tuple(spans))


def _who(view: View, found: Round) -> tuple[Item, ...]:
    """Before the reveal who has written, and who has not: a name is all that is told."""
    if found.revealed:
        return ()
    written = ", ".join(view.called(member) for member in found.writers)
    missing = ", ".join(view.called(member.id) for member in not_written(view.board, found))
    return (
        *((said("✓ has written", written, tone="good"),) if written else ()),
        *((said("○ not yet", missing),) if missing else ()),
    )


def _keys(view: View, found: Round) -> tuple[Flow, ...]:
    """The keys that do the next thing; nothing where there are no hands."""
    if not view.hands:
        return ()
    spans: list[Span] = []
    for command, does in KEYS[step(found)]:
        if command != "purpose-reveal" or found.texts:
            spans += [Span("·", "quiet")] if spans else []
            spans += [Span(view.key(command), bold=True), Span(does, "quiet")]
    return (Flow(tuple(spans), mark=Span("→ ", "primary")),)


def _texts(view: View, found: Round) -> Section:
    texts = tuple(said(view.called(text.member), text.text) for text in found.readable)
    return Section("WHAT EACH WROTE FIRST", texts)


def _readings(found: Round) -> Section:
    lines = (
        Item(f"{it.title}: {it.note}" if it.note else it.title, Span("· ", "primary"), id=it.id, most=MOST)
        for it in found.readings
    )
    return Section("WHAT WE READ", tuple(lines))


def _drafts(found: Round) -> Section:
    """The newest as it reads, and each with what it changed in the one before."""
    lines: list[Entry] = []
    newest = len(found.drafts)
    for number in range(newest, 0, -1):
        draft = found.drafts[number - 1]
        head = f"{number} · {day(draft.on)}"
        if number in (newest, 1):
            lines.append(said(head, draft.text, id=draft.id))
        if number > 1:
            before = found.drafts[number - 2]
            lines.append(changed("  what changed" if number == newest else head, before.text, draft.text))
    return Section("DRAFTS", tuple(lines), aside=HOW_TO_READ if newest > 1 else "")
