"""Who rejects somebody's account denies what that one told, and not what was told last of something else."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import gathered, layers

TWO = (
    "Amnesty International said that Malian soldiers had shot nine people in Gao on Monday.\n\n"
    "The M23 said that Congolese soldiers had killed four people in Goma.\n\n"
)


def _answered(text: str) -> str | None:
    """The voice of what the last attribution answers."""
    found = layers(text).attributions
    target = found[-1].target
    return found[target].actor if target is not None else None


@pytest.mark.parametrize(
    ("answer", "voice"),
    [
        ("Mali's army rejected Amnesty International's account.", "actor:amnesty"),
        ("Mali's army dismissed Amnesty International's findings.", "actor:amnesty"),
        ("Mali's army denied the M23's claims.", "actor:m23"),
        ("Congo's army rejected the group's account.", "actor:m23"),
        ("Congo's army rejected the account.", "actor:m23"),
        ("Chad's army rejected Human Rights Watch's account.", None),
    ],
)
def test_whose_account_is_rejected_is_told(answer: str, voice: str | None) -> None:
    assert _answered(TWO + answer) == voice


def test_the_incident_of_that_account_is_contested_and_no_other() -> None:
    ledger = gathered(("2024-06-20", TWO + "Mali's army rejected Amnesty International's account."))
    contested = {
        account.place
        for incident in ledger.incidents
        for account in incident.accounts
        if account.stance is Stance.DENY
    }

    assert contested == {"geonames:2457163"}


@pytest.mark.parametrize(
    "group", ["The group", "The Geneva-based group", "The rights group", "The organisation"]
)
def test_a_group_called_by_its_seat_or_its_work_is_the_one_that_has_the_word(group: str) -> None:
    text = (
        f"Amnesty International said that nine people had died in Gao. {group} said that four were children."
    )

    assert [found.actor for found in layers(text).attributions][:1] == ["actor:amnesty"]
    assert layers(text).attributions[-1].actor == "actor:amnesty"


def test_local_rebels_and_a_rights_group_are_no_army() -> None:
    text = "Mali's army said that nine people had died in Gao. The rights group said that four were children."

    assert layers(text).attributions[-1].actor is None


def test_what_witnesses_had_seen_was_done_once() -> None:
    text = "Amnesty International said that witnesses had seen Malian soldiers shoot at people in Gao."
    (happening,) = layers(text).happenings

    assert (happening.real, happening.perpetrator and happening.perpetrator.actor) == (
        True,
        "state:ML/armed-force",
    )


def test_where_the_wounded_died_is_not_where_they_were_wounded() -> None:
    text = (
        "Gunmen killed nine people at a market in Gao on Monday.\n\n"
        "Three of the wounded died in a hospital in Sikasso on Tuesday, Mali's health ministry said."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.place for account in incident.accounts} - {None} == {"geonames:2457163"}


def test_people_who_died_elsewhere_died_there() -> None:
    text = "Three of the farmers died in a raid on Sikasso on Tuesday, Mali's health ministry said."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.place for account in incident.accounts} == {"geonames:2451185"}
