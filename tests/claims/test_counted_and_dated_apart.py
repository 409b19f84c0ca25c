"""Breaches that somebody counts, one verb for several days, another thing struck, and what is aimed where."""

from collections.abc import Sequence

import pytest

from counterclaim.model.incidents import Account, Telling
from tests.reading import told

OBSERVERS = "Observers counted 41 truce violations in Afar region on 3 June."


def tellings(text: str) -> Sequence[Telling]:
    return told(text).tellings


def where_and_when(text: str) -> dict[str | None, str | None]:
    """The day of each event, by the words for its place."""
    accounts: list[Account] = [account for telling in tellings(text) for account in telling.accounts]
    return {a.place_text: a.date.first_day if a.date is not None else None for a in accounts}


SHORT = [
    "In Tigray region they logged 108 violations, 90 of them explosions.",
    "In Tigray region they noted 108, with 90 explosions among them.",
    "For Tigray region they recorded 108 after 77 a day before.",
]


@pytest.mark.parametrize("text", SHORT)
def test_breaches_counted_in_short_are_breaches_where_others_were_told_in_full(text: str) -> None:
    """A number without a noun counts what was counted right before; explosions among them are no event."""
    found = {t.accounts[0].place_text: (t.types, t.repetitions) for t in tellings(f"{OBSERVERS} {text}")}

    breach = ("ceasefire-violation.unspecified",)
    assert found["Afar region"] == (breach, 41)
    assert found["Tigray region"][0] == breach
    assert found["Tigray region"][1] == 108
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The ministry logged 648 violations of building rules in Afar region.",
        "The clinic noted 975 in Afar region, against 648 a month before.",
    ],
)
def test_what_is_counted_without_a_truce_told_of_is_no_breach(text: str) -> None:
    assert not tellings(text)


def test_a_death_reported_from_elsewhere_is_not_of_the_breaches_counted() -> None:
    text = f"{OBSERVERS} They were able to confirm one death, reported from Mekele."

    assert sorted(account.place_text or "" for t in tellings(text) for account in t.accounts) == [
        "Afar region",
        "Mekele",
    ]


DAYS_APART = [
    (
        "Ethiopia's army shelled Zalambessa on 3 June and Adi Keyh on 5 June.",
        {"Zalambessa": "2024-06-03", "Adi Keyh": "2024-06-05"},
    ),
    (
        "Somali troops used rifles in the direction of Wajir on 5 June, and of Mandera on 2 June.",
        {"Wajir": "2024-06-05", "Mandera": "2024-06-02"},
    ),
    (
        "Sudanese jets bombed Nyala on 1 June, El Fasher on 2 June and Kutum on 4 June.",
        {"Nyala": "2024-06-01", "El Fasher": "2024-06-02", "Kutum": "2024-06-04"},
    ),
]


@pytest.mark.parametrize(("text", "days"), DAYS_APART)
def test_one_verb_may_tell_of_events_on_several_days(text: str, days: dict[str, str]) -> None:
    assert where_and_when(text) == days


def test_the_dead_of_one_day_did_not_die_on_the_other() -> None:
    text = "Gunmen killed three soldiers in Nyala on 2 June and raided Kutum on 5 June."
    dead = {a.place_text: [c.killed for c in a.casualties] for t in tellings(text) for a in t.accounts}

    assert {place: [count.low for count in counts if count] for place, counts in dead.items()} == {
        "Nyala": [3],
        "Kutum": [],
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia's army shelled Zalambessa from 3 June to 5 June.",
        "Ethiopia's army shelled Zalambessa on 3 June and again on 5 June.",
    ],
)
def test_days_of_one_place_are_not_told_apart_by_place(text: str) -> None:
    assert {account.place_text for t in tellings(text) for account in t.accounts} == {"Zalambessa"}
    assert len(tellings(text)) == 1


def test_another_such_thing_struck_was_struck_in_the_same_way_by_nobody_named() -> None:
    """Who fired at the first lorry is told; who fired at the second is not."""
    first, second = sorted(
        tellings(
            "Eritrean soldiers fired at a lorry near Zalambessa on 3 June. "
            "Another lorry was a target on that day, in Adi Keyh."
        ),
        key=lambda telling: telling.accounts[0].place_text != "Zalambessa",
    )

    assert (first.types, first.accounts[0].perpetrator) == (("attack.small-arms",), "state:ER/armed-force")
    assert (second.types, second.accounts[0].perpetrator) == (("attack.small-arms",), None)


def test_a_target_that_may_be_struck_is_none_that_was() -> None:
    assert not tellings("A lorry is a target for thieves in Adi Keyh. The depot was a legitimate target.")


def test_who_was_shot_on_one_day_and_died_on_another_was_killed_in_one_event() -> None:
    text = "A soldier of Sudan's army was shot in Nyala on 2 June and died on 5 June."
    (telling,) = tellings(text)

    assert [count.low for a in telling.accounts for c in a.casualties if (count := c.killed)] == [1]


@pytest.mark.parametrize(
    ("text", "aggregate", "repetitions"),
    [
        (
            "In several cases, Chad reported farmers getting shot by Libyan units in border villages.",
            True,
            None,
        ),
        ("In many instances Libyan units shot at farmers near Faya, Chad said.", True, None),
        ("On two occasions on Tuesday, Libyan troops shelled Faya, Chad said.", False, 2),
        ("In this case, Libyan troops shot two men near Faya on Sunday, Chad said.", False, None),
        ("In criminal cases on Tuesday, Libyan troops shot two men near Faya, Chad said.", False, None),
    ],
)
def test_what_was_done_in_several_cases_is_no_single_event(
    text: str, aggregate: bool, repetitions: int | None
) -> None:
    """It has no one day; the day of what was told before is not that of any of them."""
    (telling,) = tellings(text)

    assert (telling.aggregate, telling.repetitions) == (aggregate, repetitions)
