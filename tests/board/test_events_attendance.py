"""Before the bell: who is here, guests, and the roles of the day by turns."""

from __future__ import annotations

from iltboard.board.events.attendance import EveryoneTicked, GuestCame, GuestLeft, MemberTicked, RolesTaken
from iltboard.board.people import Served, Taken
from iltboard.board.roles import ROLES, proposed
from tests.board.school import School


def proposal(school: School) -> list[str]:
    """Who is proposed, in the order facilitator, norm-keeper, timekeeper, recorder."""
    roles = proposed(school.board)
    assert [taken.role for taken in roles] == list(ROLES[: len(roles)])
    return [taken.member for taken in roles]


def held(school: School, *names: str) -> None:
    """A week later, a meeting is held with these in the roles; the next chapter begins."""
    school.after(7 * 24 * 3600).take(*map(Taken, ROLES, names)).start(f"m{school.now}").close().carry()


def test_where_nobody_is_ticked_all_members_are_here() -> None:
    school = School()
    assert [member.name for member in school.board.here] == ["Ana", "Bo"]
    assert [member.name for member in school.tick("Bo").board.here] == ["Bo"]
    assert school.board.present == ("Bo",)


def test_a_late_arrival_is_ticked_while_the_meeting_is_on_and_a_wrong_tick_taken_off() -> None:
    school = School().tick("Ana").start().at("7:31").tick("Bo")
    assert school.board.present == ("Ana", "Bo")
    school.do(MemberTicked("Ana", here=False)).close()
    assert school.board.last
    assert school.board.last.present == 1


def test_a_member_is_ticked_once_and_only_members_are() -> None:
    school = School().tick("Ana")
    assert school.refuses(MemberTicked("Ana", here=True)) == "Ana is marked so already."
    assert school.refuses(MemberTicked("Bo", here=False)) == "Bo is marked so already."
    assert "member" in school.refuses(MemberTicked("Zoe", here=True))


def test_one_press_ticks_everyone() -> None:
    school = School().join("Cy").tick("Cy").do(EveryoneTicked())
    assert [member.name for member in school.board.here] == ["Ana", "Bo", "Cy"]
    assert len(school.board.present) == 3
    assert "already" in school.refuses(EveryoneTicked())
    assert "no members" in School().leave("Ana").leave("Bo").refuses(EveryoneTicked())


def test_guests_count_among_those_present_and_are_on_no_list_twice() -> None:
    school = School().tick("Ana").guest("Coach Lee")
    assert "already" in school.refuses(GuestCame("x", "coach lee"))
    assert "already" in school.refuses(GuestCame("x", "BO"))
    assert "already" in school.refuses(GuestCame("Coach Lee", "Someone else"))
    assert "name" in school.refuses(GuestCame("x", ""))
    assert school.board.name("Coach Lee") == "Coach Lee"
    school.start().close()
    assert school.board.last
    assert school.board.last.present == 2
    assert school.carry().board.guests == ()


def test_a_guest_off_the_list_has_said_nothing() -> None:
    school = School().start().guest("Coach Lee").speak("Coach Lee", "Ana").do(GuestLeft("Coach Lee"))
    assert [voice.speaker for voice in school.board.voices] == ["Ana"]
    assert "not on the list" in school.refuses(GuestLeft("Coach Lee"))


def test_who_is_here_is_ticked_anew_for_each_meeting() -> None:
    school = School().tick("Ana", "Bo").guest("Coach Lee").take(Taken("recorder", "Bo")).start().close().carry()
    assert (school.board.present, school.board.guests, school.board.roles) == ((), (), ())


def test_whoever_never_had_a_role_comes_first_then_the_one_who_had_it_longest_ago() -> None:
    school = School().join("Cy", "Dee")
    assert proposal(school) == ["Ana", "Bo", "Cy", "Dee"]
    held(school, "Ana")
    held(school, "Cy")
    held(school, "Bo")
    assert proposal(school)[0] == "Dee"
    held(school, "Dee")
    # All have had it, Ana longest ago; nobody has had another role.
    assert proposal(school) == ["Ana", "Bo", "Cy", "Dee"]
    held(school, "Ana")
    assert proposal(school)[0] == "Cy"


def test_each_role_has_turns_of_its_own() -> None:
    school = School().join("Cy", "Dee")
    held(school, "Ana", "Bo", "Cy", "Dee")
    assert proposal(school) == ["Bo", "Ana", "Dee", "Cy"]


def test_only_those_who_are_here_are_proposed_and_nobody_twice_while_others_have_no_role() -> None:
    school = School().join("Cy", "Dee", "Eli").tick("Eli", "Bo", "Dee", "Cy")
    assert sorted(proposal(school)) == ["Bo", "Cy", "Dee", "Eli"]
    few = School().tick("Bo")
    assert proposal(few) == ["Bo", "Bo", "Bo", "Bo"]
    assert sorted(proposal(School())) == ["Ana", "Ana", "Bo", "Bo"]


def test_a_team_of_nobody_is_proposed_nothing() -> None:
    assert proposal(School().leave("Ana").leave("Bo")) == []


def test_roles_go_to_members_one_each() -> None:
    school = School().take(Taken("facilitator", "Ana"), Taken("recorder", "Ana"))
    assert "already" in school.refuses(RolesTaken(school.board.roles))
    assert "one member" in school.refuses(RolesTaken((Taken("recorder", "Ana"), Taken("recorder", "Bo"))))
    assert "to a member" in school.guest("Coach Lee").refuses(RolesTaken((Taken("recorder", "Coach Lee"),)))
    assert school.entries[-2].event.told(school.board) == "facilitator Ana, recorder Ana"
    assert school.take().board.roles == ()


def test_who_leaves_the_team_leaves_the_roles_too() -> None:
    school = School().tick("Ana", "Bo").take(Taken("facilitator", "Ana"), Taken("recorder", "Bo")).leave("Ana")
    assert school.board.roles == (Taken("recorder", "Bo"),)
    assert school.board.present == ("Bo",)


def test_roles_are_served_when_the_meeting_closes_and_that_is_carried() -> None:
    school = School().take(Taken("norm-keeper", "Ana")).start()
    assert not school.board.served
    school.at("8:20").close().carry()
    first = school.now
    assert school.board.served == (Served("norm-keeper", "Ana", first),)
    held(school, "Bo", "Ana")
    assert sorted(school.board.served, key=lambda served: served.role) == [
        Served("facilitator", "Bo", school.now),
        Served("norm-keeper", "Ana", school.now),
    ]
    held(school.leave("Ana"), "Bo")
    assert [served.member for served in school.board.served] == ["Bo"]


def test_a_meeting_that_was_abandoned_was_no_turn() -> None:
    school = School().take(Taken("facilitator", "Ana")).start().abandon()
    assert (school.board.served, proposal(school)[0]) == ((), "Ana")
