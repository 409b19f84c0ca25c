"""`counterclaim people`: accounts made, told and ended from the command line."""

import pytest

from tests.app.conftest import Command


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_PASSWORD", "correct horse battery")


def test_accounts_are_made_listed_and_ended(counterclaim: Command) -> None:
    assert counterclaim("people", "add", "A. Nowak", "--role", "reviewer").code == 0
    assert counterclaim("people", "grant", "A. Nowak", "viewer", "--case", "border").code == 0
    assert counterclaim("people", "list").out == "A. Nowak: viewer of border, reviewer of counterclaim\n"

    assert len(counterclaim("people", "token", "A. Nowak", "--label", "export").out.strip()) > 40
    assert counterclaim("people", "deactivate", "A. Nowak").code == 0
    assert counterclaim("people", "grant", "A. Nowak", "none", "--case", "border").code == 0
    assert counterclaim("people", "list").out == "A. Nowak: reviewer of counterclaim (deactivated)\n"
    assert counterclaim("people", "activate", "A. Nowak").code == 0
    assert counterclaim("people", "password", "A. Nowak").code == 0
    assert "deactivate A. Nowak" in counterclaim("people", "log").out


def test_two_people_are_asked_for_where_there_are_two(counterclaim: Command) -> None:
    counterclaim("people", "add", "A. Nowak", "--role", "reviewer")
    assert "fewer may decide here" in counterclaim("people", "two-people", "on").err

    counterclaim("people", "add", "B. Okoye", "--role", "admin")
    assert counterclaim("people", "two-people", "on").out == (
        "counterclaim: what one decides waits for a second person\n"
    )
    assert counterclaim("people", "two-people", "off").code == 0
    assert "two people off: counterclaim" in counterclaim("people", "log").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("grant", "B. Okoye", "viewer"), "has no account"),
        (("grant", "A. Nowak", "king"), "there is no role"),
        (("add", "A. Nowak"), "has an account already"),
    ],
)
def test_what_cannot_be_done_says_why(counterclaim: Command, arguments: tuple[str, ...], said: str) -> None:
    counterclaim("people", "add", "A. Nowak")
    ran = counterclaim("people", *arguments)

    assert ran.code == 2
    assert said in ran.err


def test_a_short_password_makes_no_account(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_PASSWORD", "short")

    assert "at least 12 characters" in counterclaim("people", "add", "A. Nowak").err
