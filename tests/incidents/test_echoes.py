"""Who says the same as another tells of the same event; who confirms by its noun alone does too."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from tests.reading import gathered, told

SHELLING = "Kenya said Somali soldiers had shelled Liboi on Monday."


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (f"{SHELLING} Somalia confirmed it.", ["state:KE", "state:SO"]),
        (f"{SHELLING} Somalia confirmed the attack.", ["state:KE", "state:SO"]),
        (f"{SHELLING} Ethiopia said the same.", ["state:ET", "state:KE"]),
        (
            "Somali soldiers shelled Liboi on Monday, Kenya says, and Ethiopia says so too.",
            ["state:ET", "state:KE"],
        ),
        (
            "Somali soldiers shelled Liboi on Monday, as both Kenya and Ethiopia confirm.",
            ["state:ET", "state:KE"],
        ),
        ("Both Kenya and Ethiopia say that Somali soldiers shelled Liboi.", ["state:ET", "state:KE"]),
    ],
)
def test_who_says_the_same_has_an_account_of_it(text: str, voices: list[str]) -> None:
    (telling,) = told(text).tellings
    affirming = {account.party for account in telling.accounts if account.stance is not Stance.DENY}

    assert sorted(str(party) for party in affirming if party) == voices


def test_whose_own_side_did_it_owns_up_by_confirming_it() -> None:
    ledger = gathered(("2024-06-20", f"{SHELLING} Somalia confirmed it."))

    assert [incident.status for incident in ledger.incidents] == [Status.CONFIRMED]


def test_a_state_not_concerned_that_says_the_same_corroborates_nothing() -> None:
    text = "Kenya said Somali soldiers had wounded a Kenyan policeman at Liboi on Monday. Peru said the same."
    ledger = gathered(("2024-06-20", text))

    assert [incident.status for incident in ledger.incidents] == [Status.SINGLE_SOURCE]


@pytest.mark.parametrize(
    "text",
    [
        f"{SHELLING} Somalia confirmed the date of talks.",
        f"{SHELLING} Somalia said so much rain had fallen.",
        f"{SHELLING} Kenya confirmed the attack.",
        f"{SHELLING} Ethiopia said that Somalia had confirmed it.",
    ],
)
def test_other_words_echo_no_other_voice(text: str) -> None:
    (telling,) = told(text).tellings

    assert {account.party for account in telling.accounts} == {"state:KE"}


def test_each_of_two_who_accuse_the_other_blames_the_other() -> None:
    text = (
        "The truce near Liboi was broken on Monday, say Kenya's army and the Somali police, "
        "each accusing the other."
    )
    (telling,) = told(text).tellings
    blamed = {(a.party, a.perpetrator) for a in telling.accounts if a.perpetrator}

    army, police = "state:KE/armed-force", "state:SO/police"
    assert blamed == {(army, police), (police, army)}


@pytest.mark.parametrize(
    "words",
    [
        "Ethiopia described the shelling as an act of madness.",
        "Ethiopia said that the attack was an insult to the dead.",
        "Ethiopia praised the attack.",
    ],
)
def test_who_only_judges_an_attack_speaks_of_it_and_tells_none(words: str) -> None:
    records = told(f"{SHELLING} {words}")
    (telling,) = records.tellings
    judging = [claim for claim in records.claims if claim.claimer == "state:ET"]

    assert {account.party for account in telling.accounts} == {"state:KE"}
    assert [claim.about.id for claim in judging if claim.about] == [telling.id]


def test_firing_on_it_is_of_what_was_told_before() -> None:
    text = (
        "A Kenyan helicopter was shot down near Liboi on Monday, Kenya's army said. "
        "Somalia has admitted firing on it. In Merca near Mogadishu a missile fell on a field the same night."
    )
    first, *others = sorted(told(text).tellings, key=lambda telling: telling.accounts[0].evidence)
    parties = {str(account.party)[:8] for account in first.accounts if account.party}

    assert parties == {"state:KE", "state:SO"}
    assert all(account.party is None for telling in others for account in telling.accounts)


def test_nobody_strikes_himself() -> None:
    (telling,) = told("A drone flew over Liboi on Monday. Somalia said it shot it down.").tellings
    (account,) = [a for a in telling.accounts if a.party == "state:SO"]

    assert (account.perpetrator, account.victim) == ("state:SO", None)


@pytest.mark.parametrize(
    "text",
    [
        "In a joint statement, Kenya and Uganda said Somali soldiers had shelled Liboi on Monday.",
        "Kenya and Uganda jointly announced that Somali soldiers had shelled Liboi on Monday.",
        "Kenya, Uganda and Chad said in a joint communique that Somali soldiers had shelled Liboi on Monday.",
    ],
)
def test_what_several_sign_together_is_one_voice(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert (incident.status, incident.origins) == (Status.SINGLE_SOURCE, 1)


def test_who_signs_together_makes_the_claim_all_the_same() -> None:
    text = "In a joint statement, Kenya and Uganda said Somali soldiers had shelled Liboi on Monday."

    assert {claim.claimer for claim in told(text).claims} == {"state:KE", "state:UG"}


def test_who_says_the_same_as_the_text_itself_has_an_account_of_it() -> None:
    (telling,) = told("Shells hit Liboi on Monday and killed two people. Kenya said so too.").tellings

    assert {account.party for account in telling.accounts} == {None, "state:KE"}


@pytest.mark.parametrize(
    "words",
    [
        "Kenya called the charge a cover for Somalia's own attack.",
        "Kenya called it a pretext for its own shelling.",
        "Kenya called this a cover for the attack by Somalia.",
        "“This is nothing but a cover for Somalia's attack,” Kenya replied.",
        "Kenya answered that the charge was a pretext for an attack.",
    ],
)
def test_who_calls_a_charge_a_pretext_for_an_attack_tells_nothing_of_the_deed_it_is_charged_with(
    words: str,
) -> None:
    (telling,) = told(f"Somalia said Kenya had shelled Dhobley on Monday. {words}").tellings

    assert [account.party for account in telling.accounts] == ["state:SO"]


def test_who_says_that_others_struck_and_calls_nothing_a_pretext_tells_of_that() -> None:
    words = "Kenya answered that this was an attack by Somalia."
    tellings = told(f"Somalia said Kenya had shelled Dhobley on Monday. {words}").tellings

    assert {account.party for telling in tellings for account in telling.accounts} == {"state:KE", "state:SO"}
