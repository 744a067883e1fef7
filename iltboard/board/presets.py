"""The agendas that come with the board."""

from __future__ import annotations

from iltboard.board.agenda import Agenda, Kind, Segment


def _agenda(name: str, *segments: tuple[str, Kind, int]) -> Agenda:
    return Agenda(
        name=name,
        segments=tuple(
            Segment(id=f"s{number}", title=title, kind=kind, plan_s=minutes * 60.0, protected=kind == "conclude")
            for number, (title, kind, minutes) in enumerate(segments, 1)
        ),
    )


PRESETS: dict[str, Agenda] = {
    "ilt-60": _agenda(
        "ILT hour",
        ("Wins", "wins", 3),
        ("Purpose", "purpose", 2),
        ("Data and headlines", "headlines", 5),
        ("Rocks", "rocks", 5),
        ("To-dos", "todos", 5),
        ("Issues", "issues", 33),
        ("Conclude", "conclude", 7),
    ),
    "ilt-45": _agenda(
        "ILT 45 minutes",
        ("Wins", "wins", 2),
        ("Purpose", "purpose", 1),
        ("Rocks", "rocks", 5),
        ("To-dos", "todos", 4),
        ("Issues", "issues", 27),
        ("Conclude", "conclude", 6),
    ),
    "l10-90": _agenda(
        "Level 10, 90 minutes",
        ("Segue", "wins", 5),
        ("Scorecard", "custom", 5),
        ("Rocks", "rocks", 5),
        ("Headlines", "headlines", 5),
        ("To-dos", "todos", 5),
        ("Issues", "issues", 60),
        ("Conclude", "conclude", 5),
    ),
}
