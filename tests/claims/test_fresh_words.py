"""Words of monitors and agencies: passage denied to somebody, offices that speak, ages, truces to come."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account
from tests.reading import layers, told


def accounts(text: str) -> list[Account]:
    return [account for telling in told(text).tellings for account in telling.accounts]


def values(text: str, *, published: str = "2024-06-20") -> list[str | None]:
    return [time.value for time in layers(text, published=published).times]


@pytest.mark.parametrize(
    "text",
    [
        "The armed formations denied the Mission passage at a checkpoint near Olenivka.",
        "The rebels denied the convoy access to Tigray on Monday.",
    ],
)
def test_who_is_denied_passage_hears_no_denial(text: str) -> None:
    records = told(text)

    assert not any(claim.stance is Stance.DENY for claim in records.claims)
    assert [restriction.type for restriction in records.restrictions] == ["denial-of-passage"]


@pytest.mark.parametrize("part", ["media office", "peace panel", "political bureau"])
def test_a_part_of_a_body_speaks_for_it(part: str) -> None:
    (claim,) = told(f"Hamas's {part} said that Israeli jets had hit Rafah on Monday.").claims

    assert claim.claimer == "actor:hamas"


def test_who_denied_taking_part_denies_responsibility_for_what_was_just_told() -> None:
    text = "Six people were killed in U.S. and British strikes on Hodeidah.\n\nLondon denied taking part."

    (denial,) = [a for a in accounts(text) if a.stance is Stance.DENY]

    assert (denial.party, denial.scope) == ("state:GB", DenialScope.RESPONSIBILITY)


def test_a_denial_of_hitting_something_else_is_no_answer() -> None:
    text = (
        "Turkish jets struck a farm in northern Iraq overnight, the PKK said. "
        "A source close to Tehran denied that Iran had targeted a military depot on Wednesday."
    )

    assert not any(a.stance is Stance.DENY and a.perpetrator == "state:TR" for a in accounts(text))


def test_what_was_answered_happened_elsewhere() -> None:
    text = (
        "Hezbollah said it fired rockets at a barracks on Thursday in response to the killing of one of its "
        "fighters in the village of Deir Kifa."
    )

    places = {a.type: a.place_text for a in accounts(text)}

    assert places == {"attack.missile": None, "harm": "Deir Kifa"}


def test_a_crossing_with_a_name_is_closed_and_a_curfew_lifted() -> None:
    (closure,) = told("Israel closed the Kerem Shalom crossing on 5 May.").restrictions
    (curfew,) = told("The government lifted a curfew in Goma on Monday.").restrictions

    assert (closure.imposed_by, closure.start and closure.start.best) == ("state:IL", "2024-05-05")
    assert curfew.end is not None
    assert curfew.end.best == "2024-06-17"


@pytest.mark.parametrize(
    "text",
    [
        "A resident (woman, 60s) told the Mission of it.",
        "A man (40s) was hurt.",
        "A woman in her early 60s was hurt.",
    ],
)
def test_an_age_is_no_decade(text: str) -> None:
    assert values(text) == []


def test_a_decade_is_one() -> None:
    assert values("The conflict goes back to the 60s.") == ["196"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A truce agreed by the two sides will be in force from 16 June.", "2024-06-16"),
        ("It gave the rebels until 20 June to leave the town.", "2024-06-20"),
        ("Rebels have held the town since 16 June.", "2023-06-16"),
    ],
)
def test_what_is_to_come_begins_and_ends_ahead(text: str, value: str) -> None:
    assert values(text, published="2024-06-15") == [value]


def test_days_after_what_nobody_dated_are_no_days_to_come() -> None:
    assert values("Rebels have pulled out of Masisi, four days after they took it.") == [None]
