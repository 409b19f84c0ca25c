"""What a clause tells of those whom a deed met is of the deed, not of who speaks of it."""

import pytest

from tests.reading import gathered, layers

JOINED = [
    "Rebels claimed credit today for the attack on a convoy on 3 June in which one person was killed and {}.",
    "Chad accused Sudan of an attack on a convoy on 3 June in which one person was killed and {}.",
    "Police spoke today of the attack on a convoy on 3 June in which one person died and {}.",
]


@pytest.mark.parametrize("text", JOINED)
@pytest.mark.parametrize("rest", ["four were wounded", "four others were injured"])
def test_the_second_of_two_harms_is_of_the_deed_of_the_first(text: str, rest: str) -> None:
    (incident,) = gathered(("2024-06-12", text.format(rest))).incidents

    (account,) = incident.accounts
    hurt = [(c.killed and c.killed.low, c.wounded and c.wounded.low) for c in account.casualties]
    assert hurt == [(1, 4)]
    assert incident.date is not None
    assert incident.date.best == "2024-06-03"


def test_who_claims_a_deed_that_killed_one_and_wounded_four_wounded_four() -> None:
    text = "Rebels claimed credit today for the attack that killed one person and wounded four on 3 June."
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert len(incident.accounts) == 1


ASTRAY = [
    ("Kenya denied blame for an air strike on 10 June that killed two people.", "strike"),
    ("Kenya denied blame for the air strike on a market in Goma on Monday that killed two.", "strike"),
    ("Kenya denied blame for an air strike on a market in Goma on Monday, which killed two.", "strike"),
]


@pytest.mark.parametrize(("text", "deed"), ASTRAY)
def test_that_killed_two_is_of_the_deed_before_its_place_and_day(text: str, deed: str) -> None:
    sentence = next(iter(layers(text, published="2024-06-12").parse))
    killed = next(token for token in sentence.tokens if token.text == "killed")

    assert sentence.tokens[killed.head].text == deed


def test_a_clause_on_whom_a_deed_met_stays_there() -> None:
    text = "Kenya spoke of a raid on a militia that killed two people."
    sentence = next(iter(layers(text, published="2024-06-12").parse))
    killed = next(token for token in sentence.tokens if token.text == "killed")

    assert sentence.tokens[killed.head].text == "militia"
