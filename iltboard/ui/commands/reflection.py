"""The reflection's screen: the team's questions, what it hears from outside, and its wins."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from iltboard.board.events.reflection import (
    MOST_A_MONTH,
    QuestionAdded,
    QuestionDropped,
    QuestionWorded,
    RotationSet,
)
from iltboard.board.events.wins import WinAdded, WinCelebrated, WinTold, WinWorded
from iltboard.board.reflecting import answers_to, win_of_the_month
from iltboard.board.reflection import Question, Win
from iltboard.board.things import Source, find
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.view import View

HERE: PanelName = "reflection"
FEEDBACK, WIN, QUESTION = "f", "w", "q"


class ReflectionCommand(Command):
    """A command of the reflection's screen."""

    group = "Reflection"
    on: ClassVar[tuple[ScreenName, ...]] = ("reflection",)


class AddToReflection(ReflectionCommand):
    id = "add-reflection"
    title = "Add feedback, a win, a question"
    keys = ("A",)
    help = "add what somebody outside said, a win, or a question of your own"
    label = "add"

    async def run(self, desk: Desk) -> None:
        async def choose(key: str) -> None:
            if key == FEEDBACK:
                desk.ask(dialogs.EditFeedback(desk, None))
            elif key == WIN:
                desk.ask(dialogs.Line(desk, "Add a win", "Win", lambda text: WinAdded(new_id(), text, desk.view.today)))
            else:
                desk.ask(
                    dialogs.Line(desk, "A question of our own", "Question", lambda text: QuestionAdded(new_id(), text))
                )

        letters = (
            dialogs.Letter(FEEDBACK, "feedback from outside"),
            dialogs.Letter(WIN, "a win"),
            dialogs.Letter(QUESTION, "a question of our own"),
        )
        desk.ask(dialogs.Letters(desk, lambda: "Add", lambda: letters, choose))


class EditReflection(ReflectionCommand):
    id = "edit-reflection"
    title = "Edit the question, the feedback or the win"
    keys = ("e",)
    help = "edit the selected question, feedback or win"
    label = "edit"

    async def run(self, desk: Desk) -> None:
        edit(desk)


def edit(desk: Desk) -> None:
    """Open the dialog of what is selected."""
    view = desk.view
    question, feedback, win = question_on(view), find(view.board.feedback, view.selected[HERE]), _win(view)
    if question:
        worded = question.id
        desk.ask(
            dialogs.Line(
                desk, "Edit the question", "Question", lambda text: QuestionWorded(worded, text), value=question.text
            )
        )
    elif feedback:
        desk.ask(dialogs.EditFeedback(desk, feedback))
    elif win:
        named = win.id
        desk.ask(dialogs.Line(desk, "Edit the win", "Win", lambda text: WinWorded(named, text), value=win.text))
    else:
        desk.say("Select a question, feedback or a win first.", refused=True)


class DropQuestion(ReflectionCommand):
    id = "drop-question"
    title = "Ask a question no longer"
    keys = ("x",)
    help = "the selected question is asked no longer"
    label = "ask no longer"

    def applies(self, view: View) -> bool:
        return question_on(view) is not None

    async def run(self, desk: Desk) -> None:
        question = question_on(desk.view)
        if question:
            await desk.do(QuestionDropped(question.id))
        else:
            desk.say("Select a question first.", refused=True)


class WinCommand(ReflectionCommand):
    """A command about the selected win."""

    def applies(self, view: View) -> bool:
        return _win(view) is not None

    async def run(self, desk: Desk) -> None:
        win = _win(desk.view)
        if win:
            await self.go(desk, win)
        else:
            desk.say("Select a win first.", refused=True)

    @abstractmethod
    async def go(self, desk: Desk, win: Win) -> None:
        """Do it to this win."""


class Celebrate(WinCommand):
    id = "celebrate"
    title = "Celebrate the win"
    keys = ("d",)
    help = "the selected win was celebrated; again: was not"
    label = "celebrated"

    async def go(self, desk: Desk, win: Win) -> None:
        await desk.do(WinCelebrated(win.id, not win.celebrated))


class TellWin(WinCommand):
    id = "tell-win"
    title = "The win the staff is told this month"
    keys = ("W",)
    help = "the selected win stands in this month's staff update; again: does not"
    label = "tell the staff"

    async def go(self, desk: Desk, win: Win) -> None:
        view = desk.view
        is_told = win_of_the_month(view.board, view.today) == win
        await desk.do(WinTold(win.id, None if is_told else view.today))


class SetRotation(ReflectionCommand):
    id = "rotation"
    title = "How many questions a month"
    keys = ("r",)
    help = "how many questions are asked a month; all of them at the year's ends"
    label = "how many a month"

    async def run(self, desk: Desk) -> None:
        now = desk.view.board.asked_a_month
        numbers = range(1, MOST_A_MONTH + 1)
        letters = tuple(dialogs.Letter(str(number), "", number == now) for number in numbers)

        async def choose(key: str) -> None:
            await desk.do(RotationSet(int(key)))

        desk.ask(dialogs.Letters(desk, lambda: f"How many questions a month? Now {now}", lambda: letters, choose))


def reflected(view: View) -> Source | None:
    """What an issue can be made from: the newest answer to the selected question, or the selected feedback."""
    board = view.board
    feedback = find(board.feedback, view.selected[HERE])
    if feedback:
        return Source("feedback", feedback.id, clean_title(f"{feedback.who}: {feedback.said}"))
    question = question_on(view)
    answer = next(iter(answers_to(board, question)), None) if question else None
    if question is None or answer is None:
        return None
    why = f": {answer.note}" if answer.note else ""
    return Source("answer", answer.id, clean_title(f"{question.text} {answer.reply.capitalize()}{why}"))


def question_on(view: View) -> Question | None:
    """The selected question."""
    return find(view.board.questions, view.selected[HERE])


def _win(view: View) -> Win | None:
    return find(view.board.wins, view.selected[HERE])
