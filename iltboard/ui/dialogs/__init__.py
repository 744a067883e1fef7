"""Dialogs: only for words that must be typed. A refused one keeps what was typed.

Each dialog's file is loaded when it is first opened, so that the board starts at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iltboard.ui.dialogs.answer_note import NoteOnAnswer as NoteOnAnswer
    from iltboard.ui.dialogs.commitment import MakeCommitment as MakeCommitment
    from iltboard.ui.dialogs.feedback import EditFeedback as EditFeedback
    from iltboard.ui.dialogs.focus import EditFocus as EditFocus
    from iltboard.ui.dialogs.hearing import NoteHearing as NoteHearing
    from iltboard.ui.dialogs.issue import AddIssues as AddIssues
    from iltboard.ui.dialogs.issue import EditIssue as EditIssue
    from iltboard.ui.dialogs.letters import Letter as Letter
    from iltboard.ui.dialogs.letters import Letters as Letters
    from iltboard.ui.dialogs.line import Line as Line
    from iltboard.ui.dialogs.merge import Merge as Merge
    from iltboard.ui.dialogs.milestones import EditMilestones as EditMilestones
    from iltboard.ui.dialogs.name import KeepName as KeepName
    from iltboard.ui.dialogs.noted_reading import NoteReading as NoteReading
    from iltboard.ui.dialogs.off_topic import SettleOffTopic as SettleOffTopic
    from iltboard.ui.dialogs.palette import Palette as Palette
    from iltboard.ui.dialogs.resolve import Resolve as Resolve
    from iltboard.ui.dialogs.rock import EditRock as EditRock
    from iltboard.ui.dialogs.segment import EditSegment as EditSegment
    from iltboard.ui.dialogs.segment import ImportAgenda as ImportAgenda
    from iltboard.ui.dialogs.selection import Decide as Decide
    from iltboard.ui.dialogs.selection import EditCandidate as EditCandidate
    from iltboard.ui.dialogs.selection import WriteSelection as WriteSelection
    from iltboard.ui.dialogs.team import AddMember as AddMember
    from iltboard.ui.dialogs.team import EditMember as EditMember
    from iltboard.ui.dialogs.team import SetCoverage as SetCoverage
    from iltboard.ui.dialogs.team import SetYear as SetYear
    from iltboard.ui.dialogs.telling import PlanTelling as PlanTelling
    from iltboard.ui.dialogs.to_file import WriteToFile as WriteToFile
    from iltboard.ui.dialogs.todo import EditTodo as EditTodo

FILES = {
    "AddIssues": "issue",
    "AddMember": "team",
    "Decide": "selection",
    "EditCandidate": "selection",
    "EditFeedback": "feedback",
    "EditFocus": "focus",
    "EditIssue": "issue",
    "EditMember": "team",
    "EditMilestones": "milestones",
    "EditRock": "rock",
    "EditSegment": "segment",
    "EditTodo": "todo",
    "ImportAgenda": "segment",
    "KeepName": "name",
    "Letter": "letters",
    "Letters": "letters",
    "Line": "line",
    "MakeCommitment": "commitment",
    "Merge": "merge",
    "NoteHearing": "hearing",
    "NoteOnAnswer": "answer_note",
    "NoteReading": "noted_reading",
    "Palette": "palette",
    "PlanTelling": "telling",
    "Resolve": "resolve",
    "SetCoverage": "team",
    "SetYear": "team",
    "SettleOffTopic": "off_topic",
    "WriteSelection": "selection",
    "WriteToFile": "to_file",
}


def __getattr__(name: str) -> object:
    """A dialog, by its class's name."""
    if name not in FILES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{FILES[name]}"), name)
