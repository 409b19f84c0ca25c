"""Lands that no pack knows are known by the army or ministry that bears their name."""

import pytest

from tests.entities.casting import Casting


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("Tigray forces shelled a federal post near Mai Tsebri on Monday.", "Tigray forces", "named:tigray"),
        ("The Tigrayan forces left. Tigray had asked for talks.", "The Tigrayan forces", "named:tigray"),
        ("Puntland troops entered Qandala on Monday.", "Puntland troops", "named:puntland"),
        ("Men died, Puntland said. Puntland troops left.", "Puntland", "named:puntland"),
        ("Men fired, the Abkhaz Defence Ministry said.", "the Abkhaz Defence Ministry", "named:abkhaz"),
        ("Somaliland's Foreign Ministry protested.", "Somaliland's Foreign Ministry", "named:somaliland"),
        ("The army of Orsa said three men had died.", "The army of Orsa", "named:orsa"),
        (
            "The foreign ministry of Upper Orsa spoke.",
            "The foreign ministry of Upper Orsa",
            "named:upper-orsa",
        ),
        ("The interior ministry of Orsa spoke.", "The interior ministry of Orsa", "named:orsa"),
        ("Orsa wept. The Orsan army said three had died.", "The Orsan army", "named:orsa"),
        ("Kavia has rules. The Kavian army said it lost two.", "The Kavian army", "named:kavia"),
        ("Men fought in Orsa. Orsa's army said it lost two.", "Orsa's army", "named:orsa"),
        ("Shells fell on Tarn. Orsa's defence ministry spoke.", "Orsa's defence ministry", "named:orsa"),
    ],
)
def test_a_land_with_an_army_or_a_foreign_ministry_is_a_side(text: str, words: str, side: str) -> None:
    assert Casting(text).side(words) == side


def test_the_land_is_called_by_its_own_name_where_the_text_has_it() -> None:
    casting = Casting("An Abkhaz soldier died, the Abkhaz Defence Ministry said. Abkhazia blamed Georgia.")

    assert casting.who("An Abkhaz soldier") == "named:abkhazia/armed-force"
    assert casting.who("Abkhazia") == "named:abkhazia"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("General Haftar spoke in Benghazi. Haftar forces fired at the port, and Haftar left.", "Haftar"),
        ("Ukraine's Azov soldiers held the plant.", "Azov"),
        ("Security forces fired at the crowd. Federal troops came.", "Security forces"),
        ("The Karachi police said the Karachi airport was shut.", "Karachi"),
        ("SDF troops left. The SDF said so.", "SDF"),
        ("Forty soldiers were killed in Sake.", "Forty soldiers"),
        ("Masked soldiers came to Sake. Fresh troops left.", "Masked soldiers"),
        ("Sarh's army fired at the port.", "Sarh's army"),
        ("The army of Colonel Sarh fired at the port.", "The army of Colonel Sarh"),
        ("The army of God fired at the port.", "The army of God"),
        ("Veteran army men came.", "Veteran army men"),
        ("Nigeria's Zamfaran army left Zamfara.", "Zamfaran"),
        ("The Crimean army left.", "The Crimean army"),
    ],
)
def test_no_land_is_made_of_a_general_of_a_states_own_unit_or_of_a_common_word(text: str, words: str) -> None:
    """Haftar's men are a person's, Azov is Ukraine's, and a city's police make no party of the city.

    A word may have its capital only from the start of a sentence.
    """
    actor = Casting(text).actor(words)

    assert actor is None or actor.kind != "de-facto-government"


def test_its_minister_is_of_the_land_that_lost_soldiers_and_not_of_whom_it_fought() -> None:
    """A wrong owner would put the loser's words into the enemy's mouth."""
    text = "Puntland forces fought Islamic State men. Puntland lost two soldiers, its interior minister said."

    assert Casting(text).side("its interior minister") == "named:puntland"


def test_its_is_of_nobody_known_where_the_sentence_is_about_a_stranger() -> None:
    text = "Islamic State fighters held the hills. Orsaland lost two men, its interior minister said."

    assert Casting(text).who("its interior minister") is None


def test_a_second_name_for_an_army_told_of_before_makes_no_second_land() -> None:
    begin = "The de facto government of Upper Varda spoke."
    casting = Casting(f"{begin} Varda's armed forces, the Uskan Defence Army, fired.")

    assert casting.side("Varda's armed forces") == "named:upper-varda"
