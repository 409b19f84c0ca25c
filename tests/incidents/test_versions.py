"""One document: denials find what they deny, details and rival versions join, series stay apart."""

from collections.abc import Sequence

import pytest

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Telling
from tests.reading import told

SHELLING = "Kenya said that Somali soldiers had shelled Liboi on 3 June, killing four Kenyan soldiers."


def tellings(text: str) -> Sequence[Telling]:
    return told(text).tellings


def denied(telling: Telling) -> list[tuple[str | None, DenialScope | None]]:
    return [(a.party, a.scope) for a in telling.accounts if a.stance is Stance.DENY]


def test_a_denial_hangs_on_what_it_denies() -> None:
    (telling,) = tellings(f"{SHELLING} Somalia denied the accusation.")

    assert denied(telling) == [("state:SO", DenialScope.WHOLE)]


def test_a_denial_two_paragraphs_on_hangs_on_the_incident_that_blames_the_denier() -> None:
    text = f"{SHELLING}\n\nThe border is closed.\n\nSomalia denied that its soldiers had shelled Liboi."
    (telling,) = tellings(text)

    assert [party for party, _ in denied(telling)] == ["state:SO"]


def test_of_two_incidents_a_denial_hangs_on_the_one_it_names() -> None:
    text = (
        f"{SHELLING} On 5 June Somali soldiers attacked a convoy near Ijara, Kenya said. "
        "Somalia denied that its soldiers had shelled Liboi."
    )
    shelled = [telling for telling in tellings(text) if "attack.artillery" in telling.types]
    others = [telling for telling in tellings(text) if "attack.artillery" not in telling.types]

    assert [[party for party, _ in denied(telling)] for telling in shelled] == [["state:SO"]]
    assert [denied(telling) for telling in others] == [[]]


def test_a_detail_told_in_the_next_sentence_joins_the_incident() -> None:
    (telling,) = tellings(f"{SHELLING} Two houses were hit. Three more soldiers were wounded.")

    counted = [entry for account in telling.accounts for entry in account.casualties]
    assert any(entry.wounded for entry in counted)
    assert any(entry.killed for entry in counted)


def test_the_version_of_the_accused_joins_the_incident() -> None:
    text = (
        "Kenya said that Somali soldiers had fired at a Kenyan post near Liboi on 3 June. "
        "Somalia said that Kenyan soldiers had fired first."
    )
    (telling,) = tellings(text)

    assert {account.party for account in telling.accounts} == {"state:KE", "state:SO"}


def test_a_series_never_merges_with_one_event() -> None:
    text = f"{SHELLING} Kenya said there had been numerous ceasefire violations near Liboi since May."
    series = [telling for telling in tellings(text) if telling.aggregate]
    single = [telling for telling in tellings(text) if not telling.aggregate]

    assert len(single) == 1
    assert all("attack.artillery" not in telling.types for telling in series)


def test_a_pair_that_accuses_each_other_is_two_accounts_and_owns_up_to_nothing() -> None:
    text = f"{SHELLING} Both countries accused each other of shelling Ijara on 5 June."
    accounts = [account for telling in tellings(text) for account in telling.accounts]

    assert Stance.CONFIRM not in [account.stance for account in accounts]
    assert {account.party for account in accounts} == {"state:KE", "state:SO"}


def test_own_losses_are_marked_as_such() -> None:
    (telling,) = tellings("Kenya's army said that four of its soldiers had been killed near Liboi on 3 June.")
    (account,) = telling.accounts

    assert [entry.own_loss for entry in account.casualties] == [True]


def test_fire_of_both_sides_with_losses_on_each_is_two_incidents() -> None:
    text = (
        "Kenyan fire killed four Somali soldiers near Dobley on 18 June, Somalia's army said. "
        "Kenya's army for its part said that shots from Somalia had wounded one Kenyan soldier."
    )

    assert len(told(text).tellings) == 2


def test_both_sides_say_what_the_two_that_were_told_of_say() -> None:
    text = (
        "Kenyan soldiers and Somali police exchanged fire near Liboi on Monday. "
        "Both sides say that there are dead and wounded."
    )
    (telling,) = told(text).tellings

    assert {"state:KE", "state:SO"} <= {account.party for account in telling.accounts}


def test_both_sides_blame_each_other_for_the_fight_just_told() -> None:
    text = (
        "Soldiers of Kenya and of Somalia clashed near Liboi on Monday. "
        "Both sides accused each other of starting it."
    )
    (telling,) = told(text).tellings
    blamed = {(account.party, account.perpetrator) for account in telling.accounts if account.party}

    assert blamed == {("state:KE", "state:SO"), ("state:SO", "state:KE")}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Kenya and Somalia accused each other on Monday of shelling Liboi.", {"state:KE", "state:SO"}),
        ("Kenya and Somalia accused each other on Monday of breaking the truce near Liboi.", {None}),
    ],
)
def test_of_two_who_accuse_each_other_none_was_struck_by_a_broken_truce(
    text: str, victims: set[str | None]
) -> None:
    (telling,) = told(text).tellings

    assert {account.victim for account in telling.accounts} == victims


def test_the_two_sides_are_nobody_where_three_have_blamed_each_other() -> None:
    """Congo blames Rwanda, and M23 fought Congo: the accused two are not the two who broke a truce."""
    told_of = told(
        "M23 fighters overran Sake on Tuesday. Congo's army said Rwandan troops had shelled Kirumba, killing "
        "a nurse. On Sunday, both sides had accused each other of breaking a truce."
    )
    breaches = [t for t in told_of.tellings if "ceasefire-violation.unspecified" in t.types]

    assert [[account.party for account in breach.accounts] for breach in breaches] == [[None]]


def test_people_hurt_are_not_put_under_a_drone_that_came_down_sentences_before() -> None:
    """Nobody is hurt by a drone shot down, unless that is told right after it."""
    text = (
        "Kenyan soldiers shot down a Somali drone near Liboi on 3 June. Traffic went on as usual. "
        "Schools were open. Two villagers were wounded."
    )

    assert [bool(account.casualties) for telling in tellings(text) for account in telling.accounts].count(
        True
    ) == 1
    drone = next(telling for telling in tellings(text) if "drone.shootdown" in telling.types)
    assert not any(account.casualties for account in drone.accounts)


def test_people_hurt_right_after_a_drone_came_down_were_hurt_by_it() -> None:
    text = "Kenyan soldiers shot down a Somali drone near Liboi on 3 June. Two villagers were wounded."
    (telling,) = tellings(text)

    assert any(account.casualties for account in telling.accounts)
