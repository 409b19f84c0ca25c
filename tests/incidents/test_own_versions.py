"""What the accused says that he struck at that time is his version of the strike, and no second one."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    "version",
    [
        "The Israeli military said it had struck a Hezbollah weapons warehouse overnight.",
        "The Israeli military said it had struck a Hezbollah warehouse near Nabatieh overnight.",
        "Israel said on Saturday it had hit a Hezbollah command post.",
    ],
)
def test_his_version_stands_beside_the_other(version: str) -> None:
    lead = "An Israeli strike near Nabatieh killed ten people on Saturday, the Lebanese health ministry said."
    (incident,) = gathered(("2024-08-17", f"{lead}\n{version}")).incidents

    told = {(a.party, a.stance.value) for a in incident.accounts}
    assert incident.status == "confirmed"
    assert ("state:LB/ministry/health", "report") in told
    assert "confirm" in {stance for _, stance in told}


@pytest.mark.parametrize(
    "other",
    [
        "The Israeli military said it had struck Hezbollah targets near Tyre overnight.",
        "The Israeli military said it had struck a Hezbollah warehouse on Thursday.",
    ],
)
def test_what_he_struck_elsewhere_or_on_another_day_is_another_strike(other: str) -> None:
    lead = "An Israeli strike near Nabatieh killed ten people on Saturday, the Lebanese health ministry said."

    assert len(gathered(("2024-08-17", f"{lead}\n{other}")).incidents) == 2


def test_who_responds_by_firing_fires() -> None:
    text = (
        "The Israeli military said it had struck a Hezbollah warehouse overnight. Hezbollah said it had "
        "responded by firing a salvo of rockets at Ayelet HaShahar."
    )
    doers = {
        incident.type: {account.perpetrator for account in incident.accounts}
        for incident in gathered(("2024-08-17", text)).incidents
    }
    assert doers == {"attack.unspecified": {"actor:idf"}, "attack.missile": {"actor:hezbollah"}}


def test_allegations_that_are_rejected_are_those_against_who_rejects_them() -> None:
    text = (
        "Burkina Faso's army executed at least 223 villagers on 25 February, Human Rights Watch said.\n"
        "Soldiers went from house to house in Soro, survivors told the group, in apparent retaliation for an "
        "attack by Islamist fighters on a camp near Dinguiri that morning.\n"
        "The government rejected the allegations as baseless."
    )
    ledger = gathered(("2024-06-02", text))

    denied = {i.type: [a.party for a in i.accounts if a.stance == "deny"] for i in ledger.incidents}
    assert denied == {"civilians.attack": ["state:BF"], "attack.unspecified": []}


def test_who_denies_having_been_told_of_an_attack_does_not_deny_the_attack() -> None:
    text = (
        "Iran attacked Israel overnight with 300 drones. Iran's foreign minister said Tehran had informed "
        "the United States of the attack 72 hours in advance. A U.S. official denied that."
    )
    (incident,) = gathered(("2024-04-14", text)).incidents

    assert "deny" not in {account.stance.value for account in incident.accounts}


@pytest.mark.parametrize(
    "was", ["was retaliation", "was in retaliation", "had been revenge", "was in response"]
)
def test_when_and_where_that_was_which_it_answered_is_no_day_or_place_of_its_own(was: str) -> None:
    for_it = "to" if "response" in was else "for"
    text = (
        "Iran attacked Israel overnight with 300 drones. "
        f"Iran said the attack {was} {for_it} a strike in Damascus on 1 April."
    )
    ledger = gathered(("2024-04-14", text))

    found = {i.type: (i.date and (i.date.best or "")[:10], i.place_text) for i in ledger.incidents}
    assert found == {"attack.drone": ("2024-04-13", None), "attack.air": ("2024-04-01", "Damascus")}


@pytest.mark.parametrize(
    ("said", "blamed"),
    [
        ("Congo's army bore full responsibility.", {"actor:fardc"}),
        ("Congo's army bears sole responsibility for the deaths.", {"actor:fardc"}),
        ("Congo's army carries the blame.", {"actor:fardc"}),
        ("Congo's army bears responsibility for the roads.", set()),
        ("Congo's army bore no responsibility.", set()),
    ],
)
def test_who_is_told_to_bear_the_responsibility_is_blamed(said: str, blamed: set[str]) -> None:
    text = f"Two shells hit a camp near Goma on Tuesday, killing nine. M23 said {said}"
    (incident,) = gathered(("2023-12-05", text)).incidents

    assert {a.perpetrator for a in incident.accounts if a.party == "actor:m23"} == blamed


@pytest.mark.parametrize(
    "text",
    [
        "Myanmar military helicopters killed 11 on Friday, the UN said.\n\nThe military said it opened fire.",
        "Mali's army shelled a school on Friday, killing 11, the UN said. The army said it had opened fire.",
    ],
)
def test_the_accused_who_says_that_he_fired_speaks_of_what_he_is_accused_of(text: str) -> None:
    (incident,) = gathered(("2024-08-17", text)).incidents

    assert {account.stance.value for account in incident.accounts} == {"report", "confirm"}


def test_who_is_not_accused_and_says_that_he_fired_owns_up_to_nothing_that_others_did() -> None:
    text = (
        "Gunmen fired on a bus near Gao on Friday, killing two, police said. Mali's army said it opened fire "
        "when it was attacked."
    )

    assert len(gathered(("2024-08-17", text)).incidents) == 2
