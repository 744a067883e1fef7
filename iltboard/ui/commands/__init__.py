"""Every command, in one list: bindings, palette, help and footer all come from it."""

from __future__ import annotations

from iltboard.ui.commands import board, issues, meeting, off_topic, things
from iltboard.ui.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    meeting.StartOrPause(),
    meeting.Next(),
    meeting.Back(),
    meeting.MinuteMore(),
    meeting.MinuteLess(),
    meeting.MoveEnd(),
    meeting.Close(),
    off_topic.LogOffTopic(),
    off_topic.WordOffTopic(),
    things.OpenThing(),
    issues.MoveDown(),
    issues.MoveUp(),
    issues.AddIssue(),
    issues.ResolveIssue(),
    issues.Park(),
    issues.ToOffice(),
    issues.Star(),
    things.RockStatusCommand(),
    things.TickTodo(),
    things.AddThing(),
    things.EditThing(),
    board.Undo(),
    board.Redo(),
    board.Up(),
    board.Down(),
    board.Left(),
    board.Right(),
    board.NextPanel(),
    board.PreviousPanel(),
    board.ChangeTheme(),
    board.Help(),
    board.Palette(),
    board.Quit(),
)
BY_ID = {command.id: command for command in COMMANDS}

__all__ = ["BY_ID", "COMMANDS", "Command"]
