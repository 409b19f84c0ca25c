"""Where: literal places, areas, and capitals that are places here and governments there."""

import pytest

from counterclaim.model.actors import MentionKind
from tests.entities.casting import Casting
from tests.reading import layers

METONYMS = [
    ("Bangkok denied the report.", "Bangkok", MentionKind.METONYMIC, False),
    ("Talks were held in Bangkok.", "Bangkok", MentionKind.LITERAL, True),
    ("A shell fell near Bangkok.", "Bangkok", MentionKind.LITERAL, True),
    ("According to Bangkok, nobody fired.", "Bangkok", MentionKind.METONYMIC, False),
    ("A bomb went off in Surin, Thailand.", "Thailand", MentionKind.LITERAL, True),
    ("Two missiles hit Bangkok at dawn.", "Bangkok", MentionKind.LITERAL, False),
    ("Bangkok was bombed at dawn.", "Bangkok", MentionKind.LITERAL, False),
    ("An attack on Bangkok killed two.", "Bangkok", MentionKind.LITERAL, False),
    ("Shells rained on Surin and Bangkok.", "Bangkok", MentionKind.LITERAL, False),
    ("Rockets struck Surin, Bangkok (Krung Thep) and Roi Et.", "Bangkok", MentionKind.LITERAL, False),
    ("Sanctions on Bangkok were lifted.", "Bangkok", MentionKind.METONYMIC, False),
    ("Fighting went on between Thailand and Cambodia.", "Cambodia", MentionKind.LITERAL, True),
]


@pytest.mark.parametrize(("text", "words", "kind", "owner"), METONYMS, ids=[text for text, *_ in METONYMS])
def test_a_capital_speaks_or_says_where(text: str, words: str, kind: MentionKind, owner: bool) -> None:
    mention = Casting(text).mention(words)

    assert mention is not None
    assert (mention.kind, mention.owner) == (kind, owner)


@pytest.mark.parametrize(
    "dateline", ["SURIN, Thailand (Herald) -", "SURIN, Thailand, June 3 —", "SURIN, Thailand, June 3."]
)
def test_the_country_of_a_dateline_says_where_and_does_not_speak(dateline: str) -> None:
    mention = Casting(f"{dateline} Two shells fell on a school.").mention("Thailand")

    assert mention is not None
    assert (mention.kind, mention.owner) == (MentionKind.LITERAL, True)


@pytest.mark.parametrize("preposition", ["In", "Near", "At", "Around"])
def test_what_stands_behind_near_is_a_place_whatever_it_sounds_like(preposition: str) -> None:
    casting = Casting(f"{preposition} Tona Adere two soldiers were killed.")

    assert casting.place("Tona Adere") == "place:tona-adere"
    assert casting.who("Tona Adere") is None


AREAS = [
    ("Shells fell in Zorva region.", "Zorva region", "place:zorva-region", 4),
    ("Shells fell in Zorva district.", "Zorva district", "place:zorva-district", 3),
]


@pytest.mark.parametrize(("text", "words", "place", "precision"), AREAS)
def test_an_area_is_no_town(text: str, words: str, place: str, precision: int) -> None:
    assert Casting(text).place(words) == place
    assert layers(text).cast.places[place].precision.ucdp == precision


def test_a_village_named_before_the_word_is_a_place() -> None:
    assert Casting("Fire was opened in Zorva village.").place("Zorva village") == "place:zorva"


def test_a_name_two_countries_have_is_the_one_of_the_country_spoken_of() -> None:
    here = Casting("Ukraine said shells fell in Mykolaivka.").place("Mykolaivka")

    assert here is not None
    assert here.startswith("geonames:")


FIRED_AT = [
    ("Eritrean artillery shelled Zalambessa.", "Zalambessa", "place:zalambessa"),
    ("Zalambessa was shelled again.", "Zalambessa", "place:zalambessa"),
    ("Zalambessa came under artillery fire.", "Zalambessa", "place:zalambessa"),
    ("Ethiopian jets bombed Adi Keyh.", "Adi Keyh", "geonames:345046"),
    ("Ethiopia turned its artillery on Adi Keyh.", "Adi Keyh", "place:adi-keyh"),
    ("Shells fell on Zalambessa.", "Zalambessa", "place:zalambessa"),
    ("Eritrean troops overran Zalambessa.", "Zalambessa", "place:zalambessa"),
]


@pytest.mark.parametrize(("text", "words", "place"), FIRED_AT, ids=[text for text, *_ in FIRED_AT])
def test_what_is_shelled_or_overrun_is_a_place(text: str, words: str, place: str) -> None:
    casting = Casting(text)

    assert casting.place(words) == place
    assert casting.who(words) is None


def test_who_is_attacked_or_captured_may_be_a_person() -> None:
    assert Casting("Gunmen attacked Tona Adere.").place("Tona Adere") is None
    assert Casting("Gunmen captured Tona Adere.").place("Tona Adere") is None


def test_what_a_strait_is_of_belongs_to_its_name() -> None:
    assert (
        Casting("A ship sank in the Strait of Hormuz.").place("Strait of Hormuz") == "area:strait-of-hormuz"
    )


def test_a_base_named_for_its_owner_says_no_place() -> None:
    assert Casting("Shells fell near the UNIFIL base.").place("the UNIFIL base") is None


def test_the_region_of_a_town_is_not_where_it_happened() -> None:
    text = "Troops turned artillery on Tona Adere, a settlement in Zorva region."

    assert Casting(text).place("Tona Adere") == "place:tona-adere"
    assert Casting(text).place("Zorva region") is None


@pytest.mark.parametrize(
    "text",
    [
        "A tanker was seized in the Gulf of Oman on Monday.",
        "Gulf of Oman shipping stopped after a tanker was attacked.",
        "The Gulf of Oman has seen several attacks on tankers.",
        "Iran closed the strait on Monday, but the Gulf of Oman stays open.",
    ],
)
def test_a_state_that_a_water_is_called_by_does_not_speak(text: str) -> None:
    casting = Casting(text)
    mention = casting.mention("Gulf of Oman")

    assert mention is not None
    assert mention.place == "area:gulf-of-oman"
    assert casting.who("Oman") is None


def test_a_state_whose_waters_are_told_elsewhere_speaks_still() -> None:
    casting = Casting("Ships in the Gulf were hit, Oman said. The Gulf state of Qatar denied it.")

    assert casting.who("Oman") == "state:OM"
    assert casting.who("Qatar") == "state:QA"


def test_two_lands_with_articles_are_two_places() -> None:
    casting = Casting("The Donbas and the Crimea were shelled.")

    assert casting.place("Donbas") == "area:donbas"
    assert casting.place("Crimea") is not None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("A man was shot dead in Syunik Province of Armenia on Monday.", "Armenia"),
        ("Shells fell in the Sool region of Somalia, killing two.", "Somalia"),
        ("Troops shelled a village in Gegharkunik Province of Armenia.", "Armenia"),
        ("The east of Armenia was shelled.", "Armenia"),
        ("A drone crashed in the Gagauzia region of Moldova on Monday.", "Moldova"),
    ],
)
def test_the_state_around_a_province_says_where_and_does_not_speak(text: str, state: str) -> None:
    mention = Casting(text).mention(state)

    assert mention is not None
    assert (mention.kind, mention.owner) == (MentionKind.LITERAL, True)


@pytest.mark.parametrize(
    "text", ["The government of Armenia said two were killed.", "An official of Armenia denied it."]
)
def test_the_state_of_a_government_is_no_scene(text: str) -> None:
    mention = Casting(text).mention("Armenia")

    assert mention is not None
    assert mention.kind is not MentionKind.LITERAL


def test_what_a_district_of_a_town_lies_in_is_the_town() -> None:
    text = "A strike hit tents in the Tel al-Sultan district of Rafah. The army said it had struck Rafah."
    casting = Casting(text)

    district, town = (casting.mention("Rafah", nth=nth) for nth in (0, 1))
    assert district is not None
    assert town is not None
    assert district.place == town.place


@pytest.mark.parametrize(
    "text",
    [
        "Drones killed dozens of Rohingya near the border.",
        "Shells killed nine Rohingya who were crossing the river.",
        "Hundreds of Orsani fled after the raid.",
    ],
)
def test_people_who_are_counted_or_do_something_are_no_place(text: str) -> None:
    assert {mention.place for mention in layers(text).cast.mentions} <= {None}
