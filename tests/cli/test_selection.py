"""Choosing from the command line, what the team covers, and who takes over."""

from __future__ import annotations

import json

from tests.cli.conftest import Typed


def test_a_whole_selection(team: Typed) -> None:
    assert team("selection", "consider", "Nora Field").err == "iltboard: No selection is open.\n"
    assert team("selection", "open", "A seat for grade 8").out == "selection opened for “A seat for grade 8”\n"
    assert team("selection", "consider", "Nora Field", "--by", "tran").out.endswith("named by Joel Tran\n")
    team("selection", "consider", "Eli Roy")
    assert team("selection", "met", "nora", "coaches", "Mentors two").code == 0
    assert team("selection", "met", "Ines", "coaches", "Coached four").code == 0
    assert "the criteria are Exemplary" in team("selection", "met", "nora", "years", "Twenty").err
    assert "considered are Nora Field, Eli Roy" in team("selection", "decide", "Sam", "chosen", "--why", "So").err
    assert team("selection", "decide", "nora", "maybe", "--why", "So").code == 2
    assert "Why?" in team("selection", "decide", "nora", "chosen").err
    assert team("selection", "decide", "nora", "chosen", "--why", "Knows grade 8").out == "Nora Field is chosen\n"
    assert team("selection", "close", "--why", "By consent").err == "iltboard: Not decided yet: Eli Roy.\n"
    assert team("selection", "decide", "eli", "not", "--why", "Next year").out == "Eli Roy is not chosen this time\n"
    assert team("selection", "close", "--why", "By consent").code == 0
    page = team("selection").out
    assert page == team("selection", "show", "--format", "md").out
    assert "### Nora Field\n\n- Named by Joel Tran\n- Coaches adults: Mentors two" in page
    nameless = team("selection", "--format", "html", "--no-names").out
    assert nameless.startswith("<!doctype html>")
    assert not [name for name in ("Nora", "Field", "Eli", "Roy", "Joel", "Tran") if name in nameless]
    shown = json.loads(team("show", "--json").out)
    nora = shown["selection"]["candidates"][0]
    assert nora["met"] == [{"criterion": "Coaches adults", "how": "Mentors two"}]
    assert (nora["how"], nora["by"], nora["decided"], nora["why"]) == ("named", "Joel Tran", "chosen", "Knows grade 8")
    assert shown["selection"]["closed_on"] == shown["members"][-1]["since"]


def test_the_coverage_is_in_the_teams_own_words(team: Typed) -> None:
    assert "iltboard coverage --grades" in team("coverage").out
    told = team("coverage", "--grades", "6, 7", "--areas", "Maths, ELA").out
    assert told == "the team should know 6, 7 by Maths, ELA\n4 coverage holes\n"
    assert team("member", "edit", "tran", "--grade", "6", "--grade", "7", "--area", "maths").out.endswith(
        "2 coverage holes\n"
    )
    assert (
        team("member", "add", "Bo", "--grade", "9").err
        == "iltboard: “9” does not name one grade of the team's: 6, 7.\n"
    )
    told = team("member", "add", "Bo", "--grade", "7", "--area", "ELA").out
    assert told == "Bo joined\nno criterion met yet\n1 coverage hole\n"
    shown = ["   Maths      ELA", "6  Joel Tran  NOBODY", "7  Joel Tran  Bo", "nobody for 6 ELA"]
    assert team("coverage").out.splitlines() == shown
    team("coverage", "--areas", "Maths")
    coverage = json.loads(team("show", "--json").out)["coverage"]
    assert coverage == {"grades": ["6", "7"], "areas": ["Maths"], "holes": []}


def test_who_leaves_hands_over_and_who_comes_back_has_it_again(team: Typed) -> None:
    team("rock", "add", "Student work", "--owner", "Tran")
    assert "another member" in team("member", "leave", "tran", "--to", "tran").err
    assert team("member", "leave", "tran", "--to", "Ines").out == "Joel Tran left the team, and Ines Patel takes over\n"
    assert "Ines Patel" in team("rock", "list").out
    team("member", "add", "Bo")
    assert team("member", "leave", "ines").out.endswith("needs another owner: rock “Student work”\n")
    team("member", "add", "Ines Patel")
    owner = json.loads(team("show", "--json").out)["rocks"][0]["owner"]
    assert (owner, team("member", "leave", "ines", "--to", "bo").code) == ("Ines Patel", 0)


def test_the_members_are_listed(team: Typed) -> None:
    team("selection", "met", "ines", "coaches", "Coached four")
    ines, joel = team("member", "list").out.splitlines()
    assert ines.startswith("Ines Patel  since 20")
    assert not ines.endswith("no criterion met yet")
    assert joel.endswith("no criterion met yet")


def test_the_criteria_are_worded_by_the_team(team: Typed) -> None:
    assert team("selection", "criterion", "add", "Asks who is missing").code == 0
    assert team("selection", "criterion", "word", "asks", "Asks who is not here").code == 0
    assert team("selection", "criterion", "drop", "leads").code == 0
    assert "- Coaches adults\n- Asks who is not here\n" in team("selection").out
