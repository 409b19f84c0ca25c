"""Names that the gazetteer knows: where they name places, and where persons, bodies, months or words."""

import pytest

from counterclaim.model.actors import Place
from tests.entities.casting import Casting
from tests.reading import layers


def placed(text: str, words: str) -> Place | None:
    """The place that these words name, whatever phrase they stand in."""
    cast = layers(text).cast
    return next((cast.places[m.place] for m in cast.mentions if m.place and m.name.of(text) == words), None)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Floods closed schools in Long Beach, California.", "Long Beach", "US"),
        ("Floods closed schools in Long Beach, CA, on Monday.", "Long Beach", "US"),
        ("Crews left Long Beach, Calif., after the fire.", "Calif.", "US"),
        ("The Tulsa mayor promised new pumps.", "Tulsa", "US"),
        ("Karlsruhe recorded forty days of rain.", "Karlsruhe", "DE"),
        ("Officials in Minas Gerais closed two mines.", "Minas Gerais", "BR"),
        ("The province of Guangxi sent doctors.", "Guangxi", "CN"),
        ("Kiev-based traders sold wheat; the Rotterdam port was full.", "Rotterdam", "NL"),
        ("Warships crossed the Black Sea.", "Black Sea", None),
        ("Cholera spread across West Africa.", "West Africa", None),
    ],
)
def test_a_name_is_a_place_in_any_position(text: str, words: str, country: str | None) -> None:
    place = placed(text, words)

    assert place is not None
    assert place.latitude is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Teachers May and Reading met in March.", "May"),
        ("Teachers May and Reading met in March.", "Reading"),
        ("Teachers May and Reading met in March.", "March"),
        ("Of all the soldiers, two came back.", "Of"),
        ("She studied at the University of Valencia.", "Valencia"),
        ("The Bank of Rotterdam closed its branches.", "Rotterdam"),
        ("Colin Turkington and Andrew Houston won the race.", "Houston"),
        ("He was taken to the NICU.", "NICU"),
        ("He read it in the Emberton Gazette.", "Emberton"),
        ("The Bank of Valletta closed its branches.", "Valletta"),
        ("The Bank of China said it had lost nothing.", "China"),
        ("The University of China Press printed it.", "China"),
        ("Michael Jordan and Chad Smith met Georgia Brown.", "Jordan"),
        ("Michael Jordan and Chad Smith met Georgia Brown.", "Chad"),
        ("Michael Jordan and Chad Smith met Georgia Brown.", "Georgia"),
        ("Shells were fired on the slopes of Mount Kirs.", "Kirs"),
        ("The frigate Rotterdam sailed north.", "Rotterdam"),
        ("At about 09:00 Kyiv Time a shell fell.", "Time"),
        ("Rockets hit the 22 May Hospital.", "Hospital"),
    ],
)
def test_months_words_persons_and_bodies_are_no_places(text: str, words: str) -> None:
    assert placed(text, words) is None


@pytest.mark.parametrize("bearer", ["The Bank of China", "Michael Jordan", "Israel Katz", "Chad Smith"])
def test_banks_and_persons_that_bear_the_name_of_a_state_do_not_speak_for_it(bearer: str) -> None:
    (attribution,) = layers(f"{bearer} said that shells had hit the market.").attributions

    assert (attribution.actor or "").partition(":")[0] in ("person", "named")


def test_a_state_is_still_a_state_beside_its_river_and_its_people() -> None:
    for text, words in (
        ("Jordan signed; Chad did not.", "Jordan"),
        ("Georgia President Salome Orbeli spoke.", "Georgia"),
        ("The Chad Army denied it.", "Chad"),
    ):
        mention = Casting(text).mention(words)
        assert mention is None or mention.place is None or mention.place.startswith("country:")
    assert placed("Jordan signed; Chad did not.", "Jordan") is not None


@pytest.mark.parametrize("mount", ["Mount Kirs", "Jebel Moya", "Mount Zerniv"])
def test_a_mountain_at_the_front_is_a_place_by_its_whole_name(mount: str) -> None:
    place = placed(f"Troops shelled the slopes of {mount} on Monday.", mount)

    assert place is not None
    assert place.name == mount


@pytest.mark.parametrize(
    "text",
    ["Shells fell near the 17 July Bridge.", "A crowd met in 1 May Square.", "It fell on May 1 Street."],
)
def test_what_is_named_for_a_day_is_no_town_of_half_that_name(text: str) -> None:
    assert not [m for m in layers(text).cast.mentions if m.place]


@pytest.mark.parametrize(
    ("text", "words", "at"),
    [
        ("Israel said that shells fell on Mount Hermon.", "Mount Hermon", (33, 36)),
        ("Syria said that fire came from Jabal al-Zawiya.", "Jabal al-Zawiya", (36, 37)),
        ("Fighting went on in the Tora Bora caves and on the Khyber Pass.", "Khyber Pass", (34, 71)),
        ("Troops crossed the Orontes at dawn.", "Orontes", (35, 36)),
        ("A boat sank in the Kabul River.", "Kabul River", (34, 71)),
        ("Soldiers fired on farmers in the Jordan Valley.", "Jordan Valley", (32, 36)),
        ("The garrison of Snake Island fired back.", "Snake Island", (45, 30)),
    ],
)
def test_heights_passes_and_waters_lie_where_they_are_and_not_in_a_town_named_for_them(
    text: str, words: str, at: tuple[int, int]
) -> None:
    place = placed(text, words)

    assert place is not None
    assert (round(place.latitude or 0), round(place.longitude or 0)) == at


def test_one_name_that_nobody_knows_leaves_the_others_where_they_are() -> None:
    text = "Shells fell in Gorvazulu, in Kharkiv and in Odesa."

    assert placed(text, "Kharkiv") is not None
    assert placed(text, "Odesa") is not None
    unknown = placed(text, "Gorvazulu")
    assert unknown is not None
    assert unknown.latitude is None


@pytest.mark.parametrize(
    ("text", "words", "spot"),
    [
        ("A tornado struck Paris, Texas.", "Paris", (34, -96)),
        ("A tornado struck Paris in Texas. Paris has no shelter.", "Paris", (34, -96)),
        ("Crews left Springfield, Ill., after the fire.", "Springfield", (40, -90)),
        ("Crews left Springfield, MO, after the fire.", "Springfield", (37, -93)),
        ("Ohio, Georgia and Alabama closed their schools.", "Ohio", (40, -83)),
        ("Police in Manila went to San Fernando; the Philippines mourn.", "San Fernando", (15, 121)),
    ],
)
def test_what_a_town_is_said_to_lie_in_and_its_company_decide_which_it_is(
    text: str, words: str, spot: tuple[int, int]
) -> None:
    place = placed(text, words)

    assert place is not None
    assert (round(place.latitude or 0), round(place.longitude or 0)) == spot


@pytest.mark.parametrize(
    ("text", "words", "ucdp"),
    [
        ("Shells fell in Donetsk.", "Donetsk", 1),
        ("Shells fell in Donetsk region.", "Donetsk", 4),
        ("Shells fell in the village of Torez.", "Torez", 1),
        ("Ships collided in the Red Sea.", "Red Sea", 5),
    ],
)
def test_the_noun_beside_a_name_says_how_wide_the_place_is(text: str, words: str, ucdp: int) -> None:
    place = placed(f"Ukraine gave an account of it. {text}", words)

    assert place is not None
    assert place.precision.ucdp == ucdp


def test_a_choice_says_how_sure_it_is_why_and_what_else_there_is() -> None:
    mention = Casting("A tornado struck Paris, Texas.").mention("Paris")

    assert mention is not None
    assert mention.choice is not None
    assert 0.8 < mention.choice.score <= 1
    assert "inside" in mention.choice.reasons
    assert mention.choice.alternatives


def test_a_country_has_a_point_and_a_precision_that_says_it_is_none() -> None:
    place = placed("Fighting goes on in Sudan.", "Sudan")

    assert place is not None
    assert place.latitude is not None
    assert (place.precision.ucdp, place.precision.acled) == (6, 3)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Yemen's government said that shells fell on Hodeidah.", "Hodeidah", "Al Ḩudaydah"),
        ("Ukraine said that its troops were shelled near Wuhledar.", "Wuhledar", "Vuhledar"),
        ("Syria said that its army fought in Manbedj.", "Manbedj", "Manbij"),
        ("Armenia said that shells fell near Chambarag.", "Chambarag", "Chambarak"),
        ("Azerbaijan said that shells fell near Goranboi.", "Goranboi", "Goranboy"),
    ],
)
def test_a_name_spelt_in_another_way_is_found_in_the_country_told_of(
    text: str, words: str, name: str
) -> None:
    place = placed(text, words)
    mention = Casting(text).mention(words)

    assert place is not None
    assert place.name == name
    assert mention is not None
    assert mention.choice is not None
    assert "other spelling" in mention.choice.reasons


def test_a_spelling_of_another_country_says_nothing() -> None:
    place = placed("Kenya said that shells fell near Wuhledar.", "Wuhledar")

    assert place is not None
    assert place.latitude is None


@pytest.mark.parametrize(
    ("text", "whole", "half"),
    [
        ("Two shells fell in Qarn-Rotterdam at noon.", "Qarn-Rotterdam", "Rotterdam"),
        ("A column stood near Rotterdam-Qarn on the coast.", "Rotterdam-Qarn", "Rotterdam"),
        ("Two shells fell in Aita al-Shaab near the border.", "Aita al-Shaab", "Shaab"),
    ],
)
def test_half_of_a_name_that_a_hyphen_joins_is_no_place(text: str, whole: str, half: str) -> None:
    assert placed(text, half) is None
    assert placed(text, whole) is not None


def test_two_known_towns_that_a_hyphen_joins_are_two_places() -> None:
    text = "The Rotterdam-Karlsruhe train was full."

    assert placed(text, "Rotterdam") is not None
    assert placed(text, "Karlsruhe") is not None


def test_ships_behind_a_comma_are_no_places_after_a_water() -> None:
    text = "Mines holed a pair of ships in the Gulf of Oman, the Rotterdam Heron and the Amber Courage."

    assert placed(text, "Amber Courage") is None
    assert placed(text, "Gulf of Oman") is not None


def test_who_runs_a_plant_is_no_place() -> None:
    mentions = layers("Nine workers were killed at a plant operated by Orsatek, police said.").cast.mentions

    assert [mention.place for mention in mentions if mention.place] == []


def test_what_lies_somewhere_and_was_struck_is_no_person() -> None:
    text = "Five people were killed in a strike on Ain Qana, in the south of the country, police said."
    mentions = layers(text).cast.mentions

    assert {mention.place for mention in mentions} - {None} == {"place:ain-qana"}
    assert not any((mention.actor or "").startswith("person:") for mention in mentions)
