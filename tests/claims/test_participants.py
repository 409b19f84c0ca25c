"""Who and what stands in the roles of an event by the words alone, known actors or not."""

import pytest

from tests.reading import layers


def involved(text: str, role: str) -> list[str]:
    """The words in one role of a text's events."""
    found = [span for h in layers(text).happenings for span in getattr(h.involved, role)]
    return [span.of(text) for span in dict.fromkeys(found)]


DOERS = [
    ("Unidentified gunmen killed a teacher in Kumo.", "Unidentified gunmen"),
    ("A teacher was killed by three hooded men in Kumo.", "hooded men"),
    ("A band of raiders attacked the market of Kumo.", "band of raiders"),
    ("The attack on the clinic was carried out by armed youths.", "armed youths"),
    ("Suspected hired killers shot the headman of Kumo.", "hired killers"),
]


@pytest.mark.parametrize(("text", "words"), DOERS, ids=[words for _, words in DOERS])
def test_whoever_did_it_is_named_by_the_words_alone(text: str, words: str) -> None:
    assert [found.lower() for found in involved(text, "perpetrators")] == [words.lower()]


VICTIMS = [
    ("Gunmen killed eleven fishermen on Lake Tambo.", ["fishermen"]),
    ("A nurse and two drivers were wounded by a mine.", ["nurse", "drivers"]),
    ("Police condemned the murder of five shopkeepers.", ["shopkeepers"]),
    ("Gunmen murdered Judge Sara Obi in Kumo.", ["Judge", "Sara Obi"]),
    ("The blast left a bystander dead.", ["bystander"]),
]


@pytest.mark.parametrize(("text", "words"), VICTIMS, ids=[text[:40] for text, _ in VICTIMS])
def test_people_who_suffered_are_victims_without_their_number(text: str, words: list[str]) -> None:
    assert sorted(involved(text, "victims")) == sorted(words)


TARGETS = [
    ("A car bomb exploded outside a courthouse in Kumo.", ["courthouse"]),
    ("Rebels burned down a village and blew up two power pylons.", ["power pylons"]),
    ("Men threw grenades at the offices of a newspaper.", ["offices"]),
    ("A bomb planted under a bus went off in Kumo.", ["bus"]),
]


@pytest.mark.parametrize(("text", "words"), TARGETS, ids=[text[:40] for text, _ in TARGETS])
def test_things_that_were_struck_are_targets(text: str, words: list[str]) -> None:
    assert set(words) <= set(involved(text, "targets"))


def test_neither_a_day_nor_nobody_is_struck() -> None:
    text = "Nobody was hurt in the attack on 5 June."

    assert involved(text, "targets") == involved(text, "victims") == []


WEAPONS = [
    ("A hand grenade exploded near the clinic.", ["hand grenade"]),
    ("Three charges of dynamite destroyed the bridge.", ["dynamite"]),
    ("Gunmen fired assault rifles at a bus.", ["assault rifles"]),
]


@pytest.mark.parametrize(("text", "words"), WEAPONS, ids=[text[:40] for text, _ in WEAPONS])
def test_a_weapon_has_the_words_that_say_which(text: str, words: list[str]) -> None:
    assert involved(text, "weapons") == words


def test_what_was_destroyed_is_no_weapon_used() -> None:
    text = "Mortar fire destroyed two helicopters at the airfield."

    assert "helicopters" not in involved(text, "weapons")
    assert "helicopters" in involved(text, "targets")


def test_a_pronoun_stands_for_the_name_told_before() -> None:
    text = "Judge Sara Obi lived in Kumo. Gunmen shot her on Monday."

    assert involved(text, "victims") == ["Sara Obi"]


CHARGED = [
    "The governor blamed the Northern Liberation Front for the murder of a priest.",
    "The Northern Liberation Front claimed responsibility for the murder of a priest.",
]


@pytest.mark.parametrize("text", CHARGED)
def test_who_is_charged_or_owns_up_is_who_did_it(text: str) -> None:
    assert "Northern Liberation Front" in " ".join(involved(text, "perpetrators"))


def test_nobody_need_know_the_names_of_those_who_are_charged() -> None:
    unknown = [
        ("Police accused the Amber Fist of the bombing of the bank.", ["Amber Fist"]),
        ("Miners blamed the regime and its militia for the murder of a priest.", ["regime", "its militia"]),
        ("The governor blamed the raid on the Amber Fist.", ["Amber Fist"]),
        ("A clandestine band claimed credit for the attack on the mill.", ["clandestine band"]),
    ]
    for text, words in unknown:
        assert involved(text, "perpetrators") == words


DONE_BY = [
    ("Bishops condemned the murder committed by hooded men.", ["hooded men"]),
    ("The explosion was organised by smugglers.", ["smugglers"]),
    ("The raid that was staged by gunmen killed two monks.", ["gunmen"]),
]


@pytest.mark.parametrize(("text", "words"), DONE_BY)
def test_a_deed_that_somebody_commits_is_his(text: str, words: list[str]) -> None:
    assert involved(text, "perpetrators") == words


CALLED = [
    "A group calling itself the Amber Fist killed two monks.",
    "A band known as the Amber Fist killed two monks.",
    "The rebel group Amber Fist killed two monks.",
]


@pytest.mark.parametrize("text", CALLED)
def test_a_group_has_the_name_that_it_is_called_by(text: str) -> None:
    assert "Amber Fist" in involved(text, "perpetrators")


def test_whoever_plants_a_bomb_is_not_struck_by_it() -> None:
    text = "The bomb was planted by guerrillas."

    assert involved(text, "perpetrators") == ["guerrillas"]
    assert involved(text, "victims") == []


def test_members_are_named_with_their_organisation() -> None:
    text = "Three members of the Northern Liberation Front murdered a priest."

    assert "Northern Liberation Front" in " ".join(involved(text, "perpetrators"))


DEEDS = [
    ("Gunmen are blamed for the murder of ten teachers.", ("killed", 10)),
    ("The raid resulted in the deaths of four miners.", ("killed", 4)),
    ("The blast caused injuries of six people.", ("wounded", 6)),
    ("The abduction of three nurses shocked Kumo.", ("captured", 3)),
]


@pytest.mark.parametrize(("text", "count"), DEEDS, ids=[text[:40] for text, _ in DEEDS])
def test_nouns_of_deeds_count_those_they_were_done_to(text: str, count: tuple[str, int]) -> None:
    assert count in [(hurt.outcome, hurt.low) for h in layers(text).happenings for hurt in h.hurt]


def test_deaths_spoken_of_again_are_counted_once() -> None:
    text = "Shelling killed two miners in Kumo. The ministry had nothing to say on the deaths of two miners."

    assert len([hurt for h in layers(text).happenings for hurt in h.hurt]) == 1
