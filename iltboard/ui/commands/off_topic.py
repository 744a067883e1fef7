"""The norm-keeper's keys."""

from __future__ import annotations

from iltboard.board.events.off_topic import OffTopicLogged, TalkReturned
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.command import EVERYWHERE, Command
from iltboard.ui.desk import Desk
from iltboard.ui.view import View


class LogOffTopic(Command):
    id = "off-topic"
    on = EVERYWHERE
    title = "Log off topic, now"
    keys = ("o",)
    anywhere = ("f9", "ctrl+o")
    help = "log off topic, now; F9 and ctrl+o also from a dialog"
    group = "Off topic"
    label = "off topic"

    async def run(self, desk: Desk) -> None:
        await desk.do(OffTopicLogged(new_id()))


class WordOffTopic(Command):
    id = "off-topic-words"
    title = "The last off-topic entry: its words, where it goes"
    keys = ("O",)
    help = "the talk is back: words for the last entry"
    group = "Off topic"
    label = "its words"

    def applies(self, view: View) -> bool:
        return bool(view.board.off_topic)

    async def run(self, desk: Desk) -> None:
        entries = desk.view.board.off_topic
        if not entries:
            desk.say(f"Nothing off topic yet: {desk.view.key('off-topic')} logs it.", refused=True)
            return
        await talk_is_back(desk)
        desk.ask(dialogs.SettleOffTopic(desk, desk.view.board.off_topic[-1]))


async def talk_is_back(desk: Desk) -> None:
    """Whatever is off topic now costs no more."""
    entries = desk.view.board.off_topic
    if entries and entries[-1].back_at is None:
        await desk.do(TalkReturned(entries[-1].id), tell=False)
