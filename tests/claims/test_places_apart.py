"""Deeds of one sentence at several places, of several doers and days: each keeps its own."""

import pytest

from tests.reading import gathered, layers

PLACES = [
    (
        "Rebels shelled Gao on Monday and attacked a convoy near Kidal on Tuesday.",
        [("Gao", []), ("Kidal", [])],
    ),
    (
        "Rebels shelled Kidal on Monday and attacked a convoy near Gao on Tuesday.",
        [("Kidal", []), ("Gao", [])],
    ),
    ("Israel bombed Tyre and shelled Naqoura, killing two people.", [("Tyre", []), ("Naqoura", [2])]),
    (
        "Pakistan carried out strikes in Sistan in response to Iranian strikes in Balochistan.",
        [("Sistan", []), ("Balochistan", [])],
    ),
    (
        "An attack on a mosque in Zamfara killed nine, days after a raid on Kaduna.",
        [("Zamfara", [9]), ("Kaduna", [])],
    ),
    ("Nine people were killed in Zamfara, days after a raid on Kaduna.", [("Zamfara", [9]), ("Kaduna", [])]),
    ("Rebels attacked Gao, killing three people in the suburb of Wabaria.", [("Gao", [3])]),
]


@pytest.mark.parametrize(("text", "told"), PLACES, ids=[text for text, _ in PLACES])
def test_each_deed_of_a_sentence_has_its_own_place_and_dead(
    text: str, told: list[tuple[str, list[int]]]
) -> None:
    found = layers(text).happenings

    assert [
        (h.place.span.of(text) if h.place else None, [hurt.low for hurt in h.hurt]) for h in found
    ] == told


def test_the_day_of_what_was_answered_is_no_day_of_the_answer() -> None:
    text = "Israel bombed Tyre on Monday after a Hezbollah attack on Metula a day earlier."
    read = layers(text)

    assert [
        (h.perpetrator and h.perpetrator.actor, read.times[h.time or 0].value) for h in read.happenings
    ] == [
        ("state:IL", "2024-06-17"),
        ("actor:hezbollah", "2024-06-16"),
    ]


DOERS = [
    ("Israel intercepted missiles fired by Iran.", ["state:IR", "state:IR"]),
    ("A tanker seized by Iran was attacked by gunmen.", ["state:IR", None]),
    ("A drone launched by Hezbollah hit a base.", ["actor:hezbollah"]),
    ("Rockets fired by Hezbollah hit Safed, wounding two.", ["actor:hezbollah"]),
    ("A camp guarded by Chad was raided by Boko Haram.", ["actor:boko-haram"]),
]


@pytest.mark.parametrize(("text", "doers"), DOERS, ids=[text for text, _ in DOERS])
def test_who_fired_seized_or_guards_a_thing_is_not_who_acts_on_it(text: str, doers: list[str | None]) -> None:
    told = layers(text).happenings

    assert [h.perpetrator.actor if h.perpetrator else None for h in told] == doers


@pytest.mark.parametrize(
    "text",
    [
        "Israel intercepted missiles fired by Iran.",
        "A camp guarded by Chad was raided by Boko Haram.",
        "Ukraine's air force said it had downed 20 of 22 drones launched by Russia.",
    ],
)
def test_by_whom_something_was_fired_or_guarded_is_not_where_it_was(text: str) -> None:
    happenings = layers(text).happenings

    assert happenings
    assert all(told.place is None for told in happenings)


MISSILES = [
    ("Saudi air defences intercepted a Houthi missile over Jizan.", "actor:houthis"),
    ("Ukraine's air force said it had shot down three missiles launched by Russia.", "state:RU"),
    ("Four Ukrainian missiles were shot down over Crimea.", "state:UA"),
    ("Israel intercepted two missiles over Eilat.", None),
]


@pytest.mark.parametrize(("text", "doer"), MISSILES, ids=[text for text, _ in MISSILES])
def test_whose_missile_is_stopped_attacked_and_not_who_stops_it(text: str, doer: str | None) -> None:
    (told,) = layers(text).happenings

    assert told.types == ("attack.missile",)
    assert (told.perpetrator.actor if told.perpetrator else None) == doer
    assert told.victim is None
    who = " ".join(span.of(text) for span in told.involved.perpetrators)
    assert "air" not in who
    assert "Israel" not in who


WHOSE = [
    ("Hezbollah said Israel had killed its commander in Damascus.", "actor:hezbollah/commander"),
    ("Hamas said its leader in Lebanon was killed by an Israeli strike.", "actor:hamas/leader"),
]


@pytest.mark.parametrize(("text", "victim"), WHOSE, ids=[text for text, _ in WHOSE])
def test_a_leader_abroad_is_of_those_whose_he_is_said_to_be(text: str, victim: str) -> None:
    (told,) = layers(text).happenings

    assert told.victim is not None
    assert told.victim.actor == victim


def test_killed_and_injured_in_a_row_are_of_one_event_however_the_sentence_is_parsed() -> None:
    text = (
        "Three civilians, including a teenage girl, were killed and 11 injured in a Ukrainian drone attack "
        "on a bus near the village of Yasnye Zori in Russia's Belgorod region, Governor Ali Sow wrote on "
        "Telegram early Tuesday."
    )
    (happening,) = layers(text).happenings

    assert {hurt.outcome: hurt.low for hurt in happening.hurt} == {"killed": 3, "wounded": 11}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A drone launched by Iran hit a school in Gao on Monday, killing two.", "state:IR"),
        ("A drone supplied by Iran hit a school in Gao on Monday, killing two.", None),
        ("A missile intercepted by Israel fell on a house in Sarh, killing two.", None),
        ("A drone shot down by Ukraine hit a house in Belgorod, killing two, Russia said.", None),
    ],
)
def test_who_supplied_or_stopped_a_weapon_did_not_send_it(text: str, doer: str | None) -> None:
    """Who had made it, or had shot it down, was blamed for whom it killed."""
    doers = {told.perpetrator.actor for told in layers(text).happenings if told.perpetrator is not None}

    assert doers == ({doer} if doer is not None else set())


def test_talks_to_come_are_neither_the_day_nor_the_place_of_a_deed() -> None:
    text = (
        "Troops shelled Korbeta on Sunday. Ethiopia accused the Sun Front of staging the attack to derail "
        "talks due to open in Nairobi on Thursday."
    )
    (incident,) = gathered(("2024-11-12", text)).incidents

    assert incident.date is not None
    assert (incident.date.best, incident.place_text) == ("2024-11-10", "Korbeta")
