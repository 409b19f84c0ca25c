"""What armed people shell, storm or attack is a place, though nobody has heard of one of its name."""

import pytest

from counterclaim.model.actors import MentionKind
from tests.entities.casting import Casting
from tests.reading import told


def places(text: str) -> list[str | None]:
    """Where the accounts of a text say it happened, in their words."""
    return [account.place_text for telling in told(text).tellings for account in telling.accounts]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Militants attacked Debre Markos on Sunday, killing five people.", "Debre Markos"),
        ("Debre Markos was attacked by militants on Sunday.", "Debre Markos"),
        ("Israel attacked Khan Younis on Saturday.", "Khan Younis"),
        ("Rebels shelled Abu Zabad on Tuesday.", "Abu Zabad"),
        ("Government troops bombed Rivash overnight, residents said.", "Rivash"),
        ("The army stormed Rivash and Tuneb on Friday.", "Rivash"),
        ("The insurgents raided Rivash at dawn, killing three.", "Rivash"),
        ("Boko Haram raided Bilbis on Saturday.", "Bilbis"),
        ("Bandits attacked Bilbis on Sunday, killing 14 villagers.", "Bilbis"),
        ("Soldiers raided Enugu Ezike before dawn, killing seven men.", "Enugu Ezike"),
        ("Troops entered Rivash on Wednesday after heavy fighting.", "Rivash"),
        ("Rebels seized Rivash, the army said.", "Rivash"),
        ("Air strikes on Rivash killed five people.", "Rivash"),
        ("The bombardment of Rivash went on overnight, killing four.", "Rivash"),
    ],
)
def test_what_armed_people_attack_by_name_is_a_place(text: str, place: str) -> None:
    assert places(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Kabul was calm on Monday.",
        "Kabul remained under curfew.",
        "Kabul has been without power for three days.",
        "Kabul is in ruins.",
        "Kabul was the target of rockets.",
    ],
)
def test_a_capital_that_is_calm_or_under_curfew_is_a_town(text: str) -> None:
    mention = Casting(text).mention("Kabul")

    assert mention is not None
    assert mention.kind is MentionKind.LITERAL


@pytest.mark.parametrize("text", ["Kabul was ready for talks.", "Kabul was calm about the accusation."])
def test_a_capital_that_has_a_mind_is_a_government(text: str) -> None:
    mention = Casting(text).mention("Kabul")

    assert mention is not None
    assert mention.kind is MentionKind.METONYMIC


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen attacked John Adams on Tuesday, wounding him.", "John Adams"),
        ("Gunmen attacked Sheikh Rivash on Tuesday.", "Rivash"),
        ("The army captured Abdul Karim, a rebel leader, near Diffa on Monday.", "Abdul Karim"),
        ("Critics attacked Zuckerberg over the killing of two journalists.", "Zuckerberg"),
        ("The ruling party attacked Microsoft after two people were killed.", "Microsoft"),
        ("Police raided Enron on Friday and shot two people dead.", "Enron"),
        ("The army attacked Fano on Friday. Fano said three of its men were killed.", "Fano"),
        ("Hamas attacked Fatah on Saturday, killing three.", "Fatah"),
    ],
)
def test_a_person_or_a_body_that_is_attacked_is_no_place(text: str, name: str) -> None:
    assert Casting(text).place(name) is None
    assert name not in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "An attack by rebels killed five people, and the bodies were taken to Nyala.",
        "Gunmen killed six people on Monday and forced hundreds to flee to Nyala.",
        "Eight people were killed by shelling, and the wounded were taken to a hospital in Nyala.",
        "A bomb killed two men, and three others were flown to Nyala for treatment.",
        "Soldiers shot two men dead on Monday and the survivors were evacuated to Nyala.",
    ],
)
def test_where_the_hurt_are_taken_and_the_living_flee_is_no_scene(text: str) -> None:
    assert set(places(text)) == {None}


def test_the_scene_is_told_beside_where_the_hurt_were_taken() -> None:
    text = "Shelling killed four in Um Dafuq, South Darfur, and the wounded were taken to Nyala."

    assert places(text) == ["Um Dafuq"]
