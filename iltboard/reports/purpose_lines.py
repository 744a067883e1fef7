"""The purpose, its versions and its round in plain lines, for people: what `iltboard purpose` prints."""

from __future__ import annotations

from datetime import date

from iltboard.board.model import Board
from iltboard.board.purpose import Round
from iltboard.board.reviewing import IN_A_LINE, all_versions, not_written, review_due
from iltboard.reports.differences import in_plain
from iltboard.reports.figures import many

_INDENT = "  "


def purpose_lines(board: Board, today: date) -> list[str]:
    """The purpose that stands, the round that is open, and all versions."""
    lines: list[str] = []
    if board.purpose:
        lines += [*board.purpose.text.split("\n"), _agreed(board)]
    if board.purpose and review_due(board, today):
        lines.append(f"Return to it: {IN_A_LINE} (it stands: iltboard purpose reviewed)")
    if board.round and board.round.open:
        lines += ["", *round_lines(board, board.round)]
    versions = all_versions(board)
    if len(versions) > 1:
        wordings = [(version.agreed_on, version.text) for version in versions]
        lines += ["", "Versions, newest first", *reversed(_wordings("Version", wordings))]
    return lines


def round_lines(board: Board, found: Round) -> list[str]:
    """How far a round is; of what each wrote nothing before the reveal."""
    lines = [f"A round is open since {found.opened_on.isoformat()}"]
    if not found.revealed:
        missing = [member.name for member in not_written(board, found)]
        lines.append(f"{_INDENT}Has written: {_names([board.name(member) for member in found.writers])}")
        lines += [f"{_INDENT}Not yet: {_names(missing)}"] if missing else []
        return lines
    lines += [f"{_INDENT}{board.name(text.member)}: {_in_a_line(text.text)}" for text in found.readable]
    lines += [
        f"{_INDENT}Read: {reading.title}" + (f" ({_in_a_line(reading.note)})" if reading.note else "")
        for reading in found.readings
    ]
    how = ": iltboard purpose drafts shows them" if found.drafts else ""
    return [*lines, f"{_INDENT}{many(len(found.drafts), 'draft')}{how}"]


def draft_lines(found: Round) -> list[str]:
    """The newest draft as it reads, then every one with what it changed: [-taken out-] {+added+}."""
    drafts = [(draft.on, draft.text) for draft in found.drafts]
    return [*found.drafts[-1].text.split("\n"), "", *reversed(_wordings("Draft", drafts))] if drafts else []


def _wordings(called: str, wordings: list[tuple[date, str]]) -> list[str]:
    lines = []
    for number, (on, text) in enumerate(wordings, 1):
        said = in_plain(wordings[number - 2][1], text) if number > 1 else _in_a_line(text)
        lines.append(f"{called} {number}, {on.isoformat()}: {said}")
    return lines


def _agreed(board: Board) -> str:
    agreed, review = board.purpose, board.review
    if agreed is None:
        return ""
    back = f"; returned to on {review.on.isoformat()}" if review.on and review.on != agreed.agreed_on else ""
    every = f"every {review.every} meetings" if review.every > 1 else "at every meeting"
    return f"Version {agreed.version}, agreed on {agreed.agreed_on.isoformat()}{back}; we return to it {every}."


def _names(names: list[str]) -> str:
    return ", ".join(names) or "nobody"


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
