"""`iltboard update`."""

from __future__ import annotations

import email
from email.policy import default

import pytest

from tests.cli.conftest import Typed


def test_it_is_plain_text_and_what_it_lacks_stands_beside_it(team: Typed) -> None:
    team("rock", "add", "Student work", "--owner", "Tran")
    ran = team("update")
    assert ran.code == 0
    assert ran.out.splitlines()[2:] == ["Our rocks", "- Student work: on track, day 0 of 45 (Joel Tran)"]
    assert "iltboard: no purpose yet: iltboard purpose set TEXT\n" in ran.err
    assert "rocks" not in ran.err
    assert "no purpose" not in ran.out


@pytest.mark.parametrize(("form", "begins"), [("md", "# North ILT: what"), ("html", "<!doctype html>")])
def test_it_is_markdown_or_a_page(team: Typed, form: str, begins: str) -> None:
    assert team("update", "--format", form).out.startswith(begins)


def test_it_is_a_letter(team: Typed) -> None:
    sent = email.message_from_string(team("update", "--format", "eml").out, policy=default)
    assert sent["Subject"].startswith("North ILT: what we decided, ")
    assert [part.get_content_type() for part in sent.walk()][1:] == ["text/plain", "text/html"]


def test_another_format_is_wrong_usage(team: Typed) -> None:
    assert team("update", "--format", "doc").code == 2
