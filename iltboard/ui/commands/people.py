"""The people in the room: who is here, who does what, who spoke, who votes for what."""

from __future__ import annotations

from iltboard.board.events.attendance import EveryoneTicked, GuestCame, GuestLeft, MemberTicked, RolesTaken
from iltboard.board.events.voices import Spoke, Voted, VotingSet, votes_left
from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.people import Role, Taken
from iltboard.board.roles import ROLES, proposed
from iltboard.board.things import Vote, find
from iltboard.board.voices import circle, next_in_turn, turns
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.meeting import MeetingCommand
from iltboard.ui.desk import Desk
from iltboard.ui.letters import by_letter
from iltboard.ui.view import View

GROUP = "People"
EVERYONE, GUEST, STARS = "*", "+", "0"


class PeopleCommand(Command):
    """A command about the people in the room."""

    group = GROUP


class WhoIsHere(PeopleCommand):
    id = "here"
    title = "Who is here: members, guests, late arrivals"
    keys = ("h",)
    help = "tick who is here; * everyone, + a guest; at any time"
    label = "who is here"

    def applies(self, view: View) -> bool:
        return view.scene == "ready" and bool(view.board.members)

    async def run(self, desk: Desk) -> None:
        def letters() -> tuple[dialogs.Letter, ...]:
            board = desk.view.board
            each = (
                dialogs.Letter(key, board.name(who), who in board.present or find(board.guests, who) is not None)
                for key, who in _by_letter(board).items()
            )
            return *each, dialogs.Letter(EVERYONE, "everyone"), dialogs.Letter(GUEST, "a guest", closes=True)

        async def choose(key: str) -> None:
            board = desk.view.board
            if key == EVERYONE:
                await desk.do(EveryoneTicked())
            elif key == GUEST:
                desk.ask(dialogs.Line(desk, "A guest is here", "Name", lambda name: GuestCame(new_id(), name)))
            else:
                who = _by_letter(board)[key]
                is_guest = find(board.guests, who) is not None
                await desk.do(GuestLeft(who) if is_guest else MemberTicked(who, who not in board.present))

        desk.ask(dialogs.Letters(desk, lambda: "Who is here?", letters, choose, stays=True))


def _by_letter(board: Board) -> dict[str, str]:
    """The members and guests, by the keys that tick them."""
    return by_letter((it.id for it in (*board.members, *board.guests)), board.name, kept=EVERYONE + GUEST)


class RolesOfTheDay(PeopleCommand):
    id = "roles"
    title = "Roles of the day"
    keys = ("y",)
    help = "take the roles as proposed; again: give one to somebody else"
    label = "roles"

    def applies(self, view: View) -> bool:
        return view.scene == "ready" and bool(view.board.members)

    async def run(self, desk: Desk) -> None:
        board = desk.view.board
        if not board.members:
            desk.say(
                f"There are no members yet: before the meeting {desk.view.key('add-thing')} adds one.", refused=True
            )
            return
        if not board.roles:
            await desk.do(RolesTaken(proposed(board)))
            return
        by_key = by_letter(ROLES)

        def letters() -> tuple[dialogs.Letter, ...]:
            taken = {it.role: desk.view.called(it.member) for it in desk.view.board.roles}
            return tuple(dialogs.Letter(key, role, aside=taken.get(role, "nobody")) for key, role in by_key.items())

        async def choose(key: str) -> None:
            _ask_who(desk, by_key[key])

        desk.ask(dialogs.Letters(desk, lambda: "Which role?", letters, choose))


def _ask_who(desk: Desk, role: Role) -> None:
    members = desk.view.board.here
    by_key = by_letter(members, lambda member: member.name)

    async def choose(key: str) -> None:
        others = tuple(taken for taken in desk.view.board.roles if taken.role != role)
        roles = (*others, Taken(role, by_key[key].id))
        await desk.do(RolesTaken(tuple(sorted(roles, key=lambda taken: ROLES.index(taken.role)))))

    letters = tuple(dialogs.Letter(key, member.name) for key, member in by_key.items())
    desk.ask(dialogs.Letters(desk, lambda: f"Who is {role} today?", lambda: letters, choose))


class MarkVoice(MeetingCommand):
    id = "voice"
    group = GROUP
    title = "Mark who spoke"
    keys = ("m",)
    help = "mark who spoke: a letter a member; round robin names the next"
    label = "who spoke"

    def applies(self, view: View) -> bool:
        return view.board.meeting is not None and view.scene in ("table", "custom")

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        board = desk.view.board
        by_key = by_letter(circle(board), board.name)
        spoken, following = turns(board), next_in_turn(board)
        letters = tuple(
            dialogs.Letter(key, board.name(who), bool(spoken[who]), str(spoken[who] or ""))
            for key, who in by_key.items()
        )
        turn = f" Next: {desk.view.called(following)}" if following else ""

        async def choose(key: str) -> None:
            await desk.do(Spoke(by_key[key]))

        desk.ask(dialogs.Letters(desk, lambda: f"Who spoke?{turn}", lambda: letters, choose))


class VoteForTopThree(PeopleCommand):
    id = "vote"
    title = "Vote for the top three"
    keys = ("v",)
    help = "find the top three by votes, three each; 0 goes back to stars"

    def applies(self, view: View) -> bool:
        return bool(view.board.queue and view.board.members)

    async def run(self, desk: Desk) -> None:
        if not self.applies(desk.view):
            desk.say("Votes need an issue and a member.", refused=True)
            return
        members = desk.view.board.here
        by_key = by_letter(members, lambda member: member.name, kept=STARS)

        def letters() -> tuple[dialogs.Letter, ...]:
            board, issue = desk.view.board, desk.view.issue
            each = (
                dialogs.Letter(
                    key,
                    member.name,
                    issue is not None and Vote(member.id, issue.id) in board.votes,
                    f"{votes_left(board, member.id)} left",
                )
                for key, member in by_key.items()
            )
            return *each, dialogs.Letter(STARS, "stars instead", closes=True)

        def heading() -> str:
            issue = desk.view.issue
            return f"↑ ↓ choose; who votes for “{issue.title if issue else ''}”?"

        async def choose(key: str) -> None:
            if key == STARS:
                await desk.do(VotingSet(False))
                return
            issue, member = desk.view.issue, by_key[key]
            if issue:
                vote = Vote(member.id, issue.id)
                await desk.do(Voted(vote.member, vote.issue, for_it=vote not in desk.view.board.votes))

        desk.select("queue", "")
        desk.ask(dialogs.Letters(desk, heading, letters, choose, stays=True))
