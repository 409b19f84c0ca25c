"""Names that no pack knows: bodies, their short forms, territories. And names that packs know."""

import pytest

from tests.entities.casting import Casting


def test_the_letters_beside_a_name_are_that_name() -> None:
    text = "The Joint Border Commission (JBC) met. The JBC said shots had been fired."

    assert Casting(text).who("The JBC") == Casting(text).who("The Joint Border Commission")


def test_other_letters_beside_a_name_are_another() -> None:
    text = "The Joint Border Commission (XYZ) met. The XYZ said shots had been fired."

    assert Casting(text).who("The XYZ") is None


def test_the_mission_is_the_one_mission_named() -> None:
    text = "The Border Monitoring Mission counted 20 explosions. The Mission said they were loud."

    assert Casting(text).who("The Mission") == "named:border-monitoring-mission"


def test_of_two_missions_the_mission_is_neither() -> None:
    text = "The Border Monitoring Mission met the Coastal Monitoring Mission. The Mission said it was quiet."

    assert Casting(text).who("The Mission") is None


TERRITORY = "The de facto government of Upper Varda said fire was opened. {}"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Varda denied it.", "Varda"),
        ("UV denied it.", "UV"),
        ("Vardan soldiers denied it.", "Vardan soldiers"),
        ("Varda's army denied it.", "Varda's army"),
    ],
)
def test_a_territory_with_authorities_of_its_own_is_a_side(sentence: str, words: str) -> None:
    casting = Casting(TERRITORY.format(sentence))

    assert casting.side(words) == "named:upper-varda"


def test_a_description_that_a_pack_knows_means_its_actor_only_in_a_text_about_the_conflict() -> None:
    elsewhere = Casting("Mali said illegal armed groups fired at Gao.", packs=("karabakh",))
    there = Casting("Azerbaijan said illegal armed groups fired at a post.", packs=("karabakh",))

    assert elsewhere.who("illegal armed groups") is None
    assert there.who("illegal armed groups") == "actor:ada"


def test_a_name_broken_at_its_hyphen_by_a_line_end_is_still_read() -> None:
    text = "The Kerio-\nTurkwel Border Commission (KTBC) met. The KTBC said shots had been fired."

    assert Casting(text).who("The KTBC") == "named:kerio-turkwel-border-commission"


@pytest.mark.parametrize("people", ["Members", "Fighters", "Soldiers", "Leaders"])
def test_people_of_a_body_at_the_start_of_a_sentence_are_no_part_of_its_name(people: str) -> None:
    text = f"{people} of the Grey Coast Front burned a barn. The Front denied it."

    assert Casting(text).who("The Front") == "named:grey-coast-front"


MEMBERS = [
    ("Soldiers of the Grey Coast Army burned a barn.", "Soldiers of the Grey Coast Army"),
    ("Grey Coast Army troops burned a barn.", "Grey Coast Army troops"),
    ("On Monday, members of the Grey Coast Army burned a barn.", "members of the Grey Coast Army"),
]


@pytest.mark.parametrize(("text", "words"), MEMBERS, ids=[words for _, words in MEMBERS])
def test_the_soldiers_of_an_army_that_the_text_names_are_that_army(text: str, words: str) -> None:
    assert Casting(text).who(words) == "named:grey-coast-army"


@pytest.mark.parametrize("whole", ["parliament", "the Armenian community", "the public in Kenya"])
def test_members_of_a_house_or_a_people_are_no_state(whole: str) -> None:
    assert Casting(f"Members of {whole} denied it.").who(f"Members of {whole}") is None


def test_a_water_called_a_channel_is_no_broadcaster() -> None:
    water = "A ferry sank in the Mozambique Channel. The Mozambique Channel is deep."
    assert Casting(water).who("the Mozambique Channel") is None
    cited = "The Watan Channel reported two blasts. A guard told the Watan Channel so."
    assert Casting(cited).who("The Watan Channel") == "named:watan-channel"


def test_a_newspaper_of_one_word_is_no_part_of_another_bodys_name() -> None:
    assert Casting("The Pale Dawn Movement burned a barn.").who("Movement") == "named:pale-dawn-movement"
    assert Casting("Dawn said the barn had burned.").who("Dawn") == "outlet:dawn"
