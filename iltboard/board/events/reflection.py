"""How the team looks at itself: its questions and answers, and feedback from outside."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.reflection import KEPT_ANSWERS, KEPT_FEEDBACK, Answer, Feedback, Question, Reply
from iltboard.board.things import changed, find, given

MOST_A_MONTH = 8
NO_QUESTION = "That question is asked no longer."
NO_WORDS = "A question needs words."
NOT_SAID = "Feedback needs words."
NOBODY = "Who said it? Feedback needs somebody."


class QuestionAdded(Event, frozen=True):
    """A question of the team's own."""

    id: str
    text: str

    def refusal(self, board: Board) -> str | None:
        if find(board.questions, self.id):
            return "That question is there already."
        return None if self.text else NO_WORDS

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, questions=(*board.questions, Question(self.id, self.text)))

    def told(self, board: Board) -> str:
        return f"question “{self.text}” added"

    @property
    def subject(self) -> str:
        return self.id


class QuestionEvent(Event, frozen=True):
    """Something that happens to one question, by its id."""

    question: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.questions, self.question) else NO_QUESTION

    @property
    def subject(self) -> str:
        return self.question


class QuestionWorded(QuestionEvent, frozen=True):
    """It is asked in other words; what was answered to it stays."""

    text: str

    def refusal(self, board: Board) -> str | None:
        return super().refusal(board) or (None if self.text else NO_WORDS)

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, questions=changed(board.questions, self.question, text=self.text))

    def told(self, board: Board) -> str:
        return f"question “{self.text}” edited"


class QuestionDropped(QuestionEvent, frozen=True):
    """It is asked no longer, and its answers stand only in the minutes."""

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(
            board,
            questions=tuple(it for it in board.questions if it.id != self.question),
            answers=tuple(it for it in board.answers if it.question != self.question),
        )

    def told(self, board: Board) -> str:
        return f"“{_text(board, self.question)}” is asked no longer"


class QuestionAnswered(QuestionEvent, frozen=True):
    """The team answers, as a group; answered again on the same day, it is this answer that counts."""

    id: str
    reply: Reply
    on: date
    note: str = ""

    def refusal(self, board: Board) -> str | None:
        known = find(board.answers, self.id)
        if known and (known.question, known.on) != (self.question, self.on):
            return "That answer is there already."
        return super().refusal(board)

    def apply(self, board: Board, at: datetime) -> Board:
        answer = Answer(self.id, self.question, self.reply, self.on, self.note)
        before = [it for it in board.answers if it.question == self.question and it.on != self.on]
        kept = {it.id for it in before[-(KEPT_ANSWERS - 1) :]}
        others = tuple(it for it in board.answers if it.question != self.question or it.id in kept)
        return replace(board, answers=(*others, answer))

    def told(self, board: Board) -> str:
        return f"“{_text(board, self.question)}” {self.reply}"


class RotationSet(Event, frozen=True):
    """How many questions a month are asked."""

    a_month: int

    def refusal(self, board: Board) -> str | None:
        fits = 1 <= self.a_month <= MOST_A_MONTH
        return None if fits else f"From 1 to {MOST_A_MONTH} questions a month can be asked."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, asked_a_month=self.a_month)

    def told(self, board: Board) -> str:
        return f"{self.a_month} question{'s' * (self.a_month != 1)} a month"


class FeedbackGiven(Event, frozen=True):
    """Somebody outside the team said something about its work."""

    id: str
    who: str
    on: date
    said: str
    will_do: str = ""

    def refusal(self, board: Board) -> str | None:
        if find(board.feedback, self.id):
            return "That feedback is there already."
        return NOBODY if not self.who else None if self.said else NOT_SAID

    def apply(self, board: Board, at: datetime) -> Board:
        feedback = Feedback(self.id, self.who, self.on, self.said, self.will_do)
        return replace(board, feedback=(*board.feedback, feedback)[-KEPT_FEEDBACK:])

    def told(self, board: Board) -> str:
        return f"feedback of {self.who} “{self.said}” added"

    @property
    def subject(self) -> str:
        return self.id


class FeedbackEdited(Event, frozen=True):
    """Put right, or what the team will do about it; None is as it was."""

    feedback: str
    who: str | None = None
    on: date | None = None
    said: str | None = None
    will_do: str | None = None

    def refusal(self, board: Board) -> str | None:
        if find(board.feedback, self.feedback) is None:
            return "That feedback stands only in the minutes."
        return NOBODY if self.who == "" else NOT_SAID if self.said == "" else None

    def apply(self, board: Board, at: datetime) -> Board:
        changes = given(who=self.who, on=self.on, said=self.said, will_do=self.will_do)
        return replace(board, feedback=changed(board.feedback, self.feedback, **changes))

    def told(self, board: Board) -> str:
        known = find(board.feedback, self.feedback)
        return f"feedback of {self.who or (known.who if known else '')} edited"

    @property
    def subject(self) -> str:
        return self.feedback


def _text(board: Board, question: str) -> str:
    known = find(board.questions, question)
    return known.text if known else ""
