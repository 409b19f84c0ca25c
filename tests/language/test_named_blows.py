"""Shelling is a deed told by a noun, with whose it is before it, where a verb or "by" stands beside it."""

import pytest

from tests.reading import gathered, layers

BLOWS = [
    ("RSF shelling killed nine people in Omdurman.", "actor:rsf", 9),
    ("Russian shelling killed two in Kherson, Ukraine said.", "state:RU", 2),
    ("Three civilians were killed by Indian shelling in Kotli.", "state:IN", 3),
    ("Chad said that Libyan shelling had killed nine in Tine.", "state:LY", 9),
    ("Chad said Libyan shelling had killed nine people in Tine on Monday.", "state:LY", 9),
    ("Mali claimed that Nigerien shelling has since killed ten civilians in Gao.", "state:NE", 10),
    ("Yesterday army shelling killed nine people.", None, 9),
]


@pytest.mark.parametrize(("text", "doer", "dead"), BLOWS, ids=[text for text, *_ in BLOWS])
def test_whose_shelling_killed_is_told_before_it(text: str, doer: str | None, dead: int) -> None:
    (told,) = layers(text).happenings

    assert told.types == ("attack.artillery",)
    assert (told.perpetrator.actor if told.perpetrator else None) == doer
    assert [hurt.low for hurt in told.hurt] == [dead]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shelling the town killed nine.",
        "Soldiers shelling the town had killed nine.",
        "Two were killed by soldiers shelling the town.",
    ],
)
def test_who_shells_a_town_is_no_part_of_a_shelling(text: str) -> None:
    (told,) = layers(text).happenings

    assert told.target is not None
    assert told.target.span.of(text) == "the town"


@pytest.mark.parametrize(
    "text",
    [
        "The junta accused the Arakan Army of massacring villagers in Buthidaung.",
        "Mali condemned the group for massacring herders in Moura.",
    ],
)
def test_a_deed_that_somebody_is_charged_with_is_no_kind_of_villager(text: str) -> None:
    (told,) = layers(text).happenings

    assert told.types == ("civilians.attack",)


@pytest.mark.parametrize(
    "text", ["Two people were killed in {} of Adre.", "Nine were hurt during {} of Adre."]
)
@pytest.mark.parametrize(
    ("blow", "whose"),
    [
        ("Sudanese shelling", "state:SD"),
        ("Kenyan bombing", "state:KE"),
        ("Israeli shelling", "state:IL"),
        ("Russian bombardment", "state:RU"),
    ],
)
def test_a_blow_of_a_people_is_theirs_without_an_article(text: str, blow: str, whose: str) -> None:
    (incident,) = gathered(("2024-06-12", text.format(blow))).incidents

    assert {account.perpetrator for account in incident.accounts} == {whose}
