"""The Board: what folding the log gives. Frozen; times are aware UTC, lengths are seconds."""

from collections import Counter
from datetime import date

from msgspec import Struct

from iltboard.board.agenda import Agenda
from iltboard.board.commitments import COMMITMENTS, Commitment
from iltboard.board.focus import Focus, Hearing
from iltboard.board.meeting import Meeting
from iltboard.board.norms import Fist, Norm
from iltboard.board.people import Guest, Member, Served, Taken, Team, Voice
from iltboard.board.presets import PRESETS
from iltboard.board.purpose import Purpose, Review, Round
from iltboard.board.reflection import ASKED_A_MONTH, QUESTIONS, Answer, Feedback, Question, Win
from iltboard.board.selection import Selection
from iltboard.board.things import (
    TOP,
    Issue,
    Note,
    NoteKind,
    OffTopic,
    Rating,
    Rock,
    Telling,
    Todo,
    Vote,
    Wording,
    find,
    meant,
)


class Summary(Struct, frozen=True, omit_defaults=True):
    """What stays on the board of a meeting that was closed. `skipped` says what the team left out of its end."""

    meeting: Meeting
    solved: tuple[Issue, ...] = ()
    todos: tuple[Todo, ...] = ()
    rocks: tuple[Rock, ...] = ()
    notes: tuple[Note, ...] = ()
    ratings: tuple[Rating, ...] = ()
    fists: tuple[Fist, ...] = ()
    present: int = 0
    carried_over: int = 0
    off_topic: int = 0
    off_topic_s: float = 0.0
    skipped: tuple[str, ...] = ()


class Board(Struct, frozen=True, omit_defaults=True):
    """All of it. `issues` holds every issue still known, the open ones in the queue's order.

    `agenda` is the team's own, `plan` today's where it differs. `present`, `guests`, `roles`, `notes`, `voices`,
    `votes`, `ratings` and `fists` are the coming meeting's until it is closed. `left_out` and `wordings` are about
    lines of the staff update, by the ids of what they tell. `former` are members who left and are still named
    somewhere; `former_codes` are codes of students who are in focus no longer, or by another code. `selection` and
    `round` are the ones that are open, or were open last; `versions` are all purposes, the newest last; `hearings`,
    `answers`, `feedback` and `wins` the newest ones, and `held` the days of the newest meetings. `norms_read` says that
    the team reads its norms at the start.
    `meeting` is the one that is on; `last` the one closed before; `closed` says that this chapter's meeting was closed;
    `moot` counts the entries that had nothing left to change.
    """

    team: Team = Team()
    agenda: Agenda = PRESETS["ilt-60"]
    plan: Agenda | None = None
    members: tuple[Member, ...] = ()
    former: tuple[Member, ...] = ()
    served: tuple[Served, ...] = ()
    selection: Selection | None = None
    purpose: Purpose | None = None
    versions: tuple[Purpose, ...] = ()
    round: Round | None = None
    review: Review = Review()
    focus: tuple[Focus, ...] = ()
    former_codes: tuple[str, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    commitments: tuple[Commitment, ...] = COMMITMENTS
    norms: tuple[Norm, ...] = ()
    norms_read: bool = False
    questions: tuple[Question, ...] = QUESTIONS
    asked_a_month: int = ASKED_A_MONTH
    answers: tuple[Answer, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    wins: tuple[Win, ...] = ()
    held: tuple[date, ...] = ()
    issues: tuple[Issue, ...] = ()
    rocks: tuple[Rock, ...] = ()
    todos: tuple[Todo, ...] = ()
    present: tuple[str, ...] = ()
    guests: tuple[Guest, ...] = ()
    roles: tuple[Taken, ...] = ()
    notes: tuple[Note, ...] = ()
    voices: tuple[Voice, ...] = ()
    voting: bool = False
    votes: tuple[Vote, ...] = ()
    ratings: tuple[Rating, ...] = ()
    fists: tuple[Fist, ...] = ()
    off_topic: tuple[OffTopic, ...] = ()
    tellings: tuple[Telling, ...] = ()
    left_out: tuple[str, ...] = ()
    wordings: tuple[Wording, ...] = ()
    meeting: Meeting | None = None
    last: Summary | None = None
    closed: bool = False
    moot: int = 0

    @property
    def today(self) -> Agenda:
        """The agenda that the next meeting begins with."""
        return self.plan or self.agenda

    @property
    def table(self) -> Issue | None:
        """The issue on the table."""
        return next((issue for issue in self.issues if issue.state == "table"), None)

    @property
    def queue(self) -> tuple[Issue, ...]:
        """The open issues in the team's order, the one on the table in its place among them."""
        return tuple(issue for issue in self.issues if issue.state in ("open", "table"))

    @property
    def parked(self) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.issues if issue.state == "parked")

    @property
    def solved(self) -> tuple[Issue, ...]:
        """The issues solved in this meeting."""
        return tuple(issue for issue in self.issues if issue.state == "solved")

    @property
    def top(self) -> tuple[Issue, ...]:
        """The top three: those with a star, or with the most votes where the meeting votes; ties by the queue."""
        if not self.voting:
            return tuple(issue for issue in self.queue if issue.starred)
        counts = self.vote_counts
        voted = [issue for issue in self.queue if counts[issue.id]]
        return tuple(sorted(voted, key=lambda issue: -counts[issue.id])[:TOP])

    @property
    def vote_counts(self) -> Counter[str]:
        """Votes by issue, of the members who are here."""
        here = {member.id for member in self.here}
        return Counter(vote.issue for vote in self.votes if vote.member in here)

    @property
    def here(self) -> tuple[Member, ...]:
        """The members present; all of them where nobody has been ticked."""
        return tuple(member for member in self.members if member.id in self.present) or self.members

    @property
    def rated(self) -> tuple[Rating, ...]:
        """The ratings of the members who are here."""
        here = {member.id for member in self.here}
        return tuple(rating for rating in self.ratings if rating.member in here)

    @property
    def shown(self) -> tuple[Fist, ...]:
        """The fists to five of the members who are here."""
        here = {member.id for member in self.here}
        return tuple(fist for fist in self.fists if fist.member in here)

    def noted(self, kind: NoteKind) -> tuple[Note, ...]:
        """The notes of one kind."""
        return tuple(note for note in self.notes if note.kind == kind)

    def name(self, who: str) -> str:
        """The name of a member, of one who left, or of a guest."""
        known = find(self.members, who) or find(self.former, who) or find(self.guests, who)
        return known.name if known else "nobody"


def find_member(board: Board, text: str) -> Member | None:
    """The member meant by `text`: the whole name, else the only one in whose name a word begins so."""
    return meant(board.members, text, lambda member: member.name)
