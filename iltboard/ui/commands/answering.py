"""The team answers its questions, one after the other."""

from __future__ import annotations

from iltboard.board.events.reflection import QuestionAnswered
from iltboard.board.reflecting import answered_today, due, todays, weekly
from iltboard.board.reflection import WEEKLY, Question, Reply
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.reflection import HERE, ReflectionCommand, edit, question_on
from iltboard.ui.desk import Desk
from iltboard.ui.view import View

REPLIES: dict[str, Reply] = {"y": "yes", "p": "partly", "n": "no"}


class AnswerQuestion(ReflectionCommand):
    id = "answer"
    title = "Answer the question"
    keys = ("enter",)
    help = "answer the selected question: yes, partly or no; then the next one that is asked"
    label = "answer"

    def applies(self, view: View) -> bool:
        return question_on(view) is not None

    async def run(self, desk: Desk) -> None:
        question = question_on(desk.view)
        if question:
            ask(desk, question)
        else:
            edit(desk)


def ask(desk: Desk, question: Question) -> None:
    """One key answers, a line says why; then the next one is asked. What was answered is kept, wherever it stops."""
    desk.select(HERE, question.id)
    board, today = desk.view.board, desk.view.today
    waiting, now = due(board, today), todays(board, question, today)
    known = weekly(board, today) if question.id == WEEKLY else None
    said, note = (now.reply, now.note) if now else (known.reply, known.note) if known else (None, "")
    place = len(answered_today(board, today)) + 1
    heading = f"{question.text} ({place} of {place + len(waiting) - 1})" if question in waiting else question.text

    def letter(key: str, reply: Reply) -> dialogs.Letter:
        is_known = known is not None and known.reply == reply
        return dialogs.Letter(key, reply, said == reply, f"the log says: {known.note}" if known and is_known else "")

    async def choose(key: str) -> None:
        reply = REPLIES[key]
        answer_id = now.id if now else new_id()
        answer = QuestionAnswered(question.id, answer_id, reply, today, note if reply == said else "")
        if await desk.do(answer) is None:
            dialog = dialogs.NoteOnAnswer(desk, question.text, answer)

            def after() -> None:
                if dialog.goes_on and question in waiting:
                    _go_on(desk)
                elif reply == "no":
                    desk.say(f"Answered “no”. {desk.view.key('make-issue')} makes an issue of it.")

            desk.ask(dialog, after)

    letters = tuple(letter(key, reply) for key, reply in REPLIES.items())
    desk.ask(dialogs.Letters(desk, lambda: heading, lambda: letters, choose))


def _go_on(desk: Desk) -> None:
    """To the next question that is asked; after the last one it is said that there is none."""
    view = desk.view
    following = next(iter(due(view.board, view.today)), None)
    if following:
        ask(desk, following)
        return
    answers = [todays(view.board, question, view.today) for question in answered_today(view.board, view.today)]
    noes = any(answer.reply == "no" for answer in answers if answer)
    offer = f" {view.key('make-issue')} makes an issue of a selected “no”." if noes else ""
    desk.say(f"That was all for this month.{offer}")
