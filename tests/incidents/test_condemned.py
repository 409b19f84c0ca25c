"""Who condemns a deed, or judges it, tells it too where he says what was done to whom."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "party", "killed"),
    [
        ("Chad condemned the rebel attack on Bol that killed nine soldiers.", "state:TD", 9),
        ("The United Nations condemned the killing of six aid workers in Bol on Monday.", "actor:un", 6),
        ("Pakistan condemns the Indian strikes on Kotli, in which 31 people died.", "state:PK", 31),
    ],
)
def test_a_condemned_deed_is_told(text: str, party: str, killed: int) -> None:
    """The ledger had no record of it: who judges was taken to speak of something told before."""
    (incident,) = gathered(("2024-06-20", text)).incidents
    (account,) = incident.accounts

    assert account.party == party
    assert [toll.killed.low for toll in account.casualties if toll.killed] == [killed]


def test_who_condemns_what_was_told_before_tells_no_other_deed() -> None:
    text = "Rebels attacked Bol on Monday, killing nine, Chad said. Niger condemned the attack on Bol."

    assert len(gathered(("2024-06-20", text)).incidents) == 1


def test_a_bare_judgement_tells_nothing() -> None:
    assert gathered(("2024-06-20", "Chad condemned the attack.")).incidents == ()


def test_an_attack_pointed_at_in_another_town_is_another() -> None:
    text = (
        "Pakistan condemns the Indian strikes on Kotli, in which 31 people died. "
        "It rejects the allegation that it was involved in the Pahalgam attack."
    )

    assert {one.place_text for one in gathered(("2024-06-20", text)).incidents} >= {"Kotli"}
    assert len({one.place for one in gathered(("2024-06-20", text)).incidents}) == len(
        gathered(("2024-06-20", text)).incidents
    )


@pytest.mark.parametrize(
    "text",
    [
        "A bishop condemned Monday's shelling of a school in Gao.",
        "Chad condemned Monday's shelling of Gao.",
        "Chad condemned the murder of Omar Diallo on 17 June in Gao.",
        "Chad condemned the killing of four judges on 17 June in Gao.",
    ],
)
def test_who_condemns_a_deed_told_with_its_place_and_day_tells_it(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.place == "geonames:2457163"
    assert incident.date is not None
    assert incident.date.last_day == "2024-06-17"


def test_who_condemns_what_was_told_with_its_place_and_day_tells_no_second_one() -> None:
    text = "Rebels shelled Gao on Monday. Chad condemned Monday's shelling of Gao."

    assert len(gathered(("2024-06-20", text)).incidents) == 1
