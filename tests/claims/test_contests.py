"""Battles for votes, in courts and against ills are no clashes; those of people in arms and crowds are."""

import pytest

from tests.reading import layers, told


@pytest.mark.parametrize(
    "text",
    [
        "The candidate took the lead in his battle against Senator Miller on Monday.",
        "Delays are common in nomination battles.",
        "The deputy mayor, who is battling the mayor for first place in the polls, spoke on Monday.",
        "The legal battle over the estate lasted two years.",
        "The two lawyers exchanged verbal attacks on Monday.",
        "Firefighters battled a blaze near Orsa on Monday.",
        "The minister fought corruption for ten years.",
        "The harbour scheme has battled a headwind: low prices.",
        "The strikers fought a battle without weapons.",
        "The two land disputes were fought in the courts.",
        "The miners are in a legal battle with the owner of the copper mine.",
        "The deputy mayor fought off another challenge from the left.",
    ],
)
def test_a_contest_without_arms_is_no_clash(text: str) -> None:
    assert layers(text).happenings == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor attacked his critics on Monday.",
        "Her attack on the governor in the debate surprised the hall.",
        "The paper's attack on her credibility came on Monday.",
        "The senators killed a tax bill on Monday.",
        "John Miller unleashed a harsh attack on Maria Roy last night.",
        "John Miller also attacked Maria Roy and Daniel Carson on Monday.",
        "She seemed rattled by attacks from Daniel Carson on Monday.",
        "The singer hit back at her critics with a ballad.",
        "The incumbent attacked the candidate Maria Roy on Monday.",
        "New taxes have hit people's wallets hard.",
        "The team executed the plan well.",
        "The mayor fired off a letter on Monday.",
        "Sixty pigs died on two farms near Orsa in May.",
        "Millions of infected birds were slaughtered in May.",
        "The shepherds slaughtered forty goats for the feast.",
    ],
)
def test_who_is_attacked_in_words_and_what_is_no_person_is_struck_by_nobody(text: str) -> None:
    assert layers(text).happenings == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Supporters of the two candidates fought a battle with stones in Orsa on Monday.", "clash.ground"),
        ("Kenyan troops battled Libyan soldiers for the port of Orsa on Monday.", "clash.ground"),
        ("Rebels and soldiers fought a battle for control of Orsa before the primary.", "clash.ground"),
        ("Police battled protesters outside the debate in Orsa on Monday.", "clash.ground"),
        ("Chad and Libya fought a battle near Orsa on the eve of the poll.", "clash.ground"),
        ("The army attacked critics of the law with tear gas in Orsa.", "attack.generic"),
        ("John Miller attacked Maria Roy with a knife in Orsa.", "attack.generic"),
        ("Vladimir Putin attacked Ukraine in February.", "attack.generic"),
        ("Iran hit back at Iraq on Monday.", "attack.generic"),
        ("Guards at the gate fired back on Monday.", "attack.small-arms"),
        ("The post fired back with mortars on Monday.", "attack.artillery"),
        ("Rebels executed six prisoners near Orsa on Monday.", "harm"),
        ("Rebels executed the mayor of Orsa on Monday.", "harm"),
        ("Gunmen attacked Maria Roy in Orsa.", "attack.generic"),
        ("Gunmen attacked the senator during a debate in Orsa.", "attack.generic"),
    ],
)
def test_where_anybody_is_armed_or_a_crowd_it_is_one_of_force(text: str, kind: str) -> None:
    (happening,) = layers(text).happenings

    assert happening.types[0] == kind


def test_a_bill_that_is_killed_is_no_dead() -> None:
    assert told("The deputies kept up the debate to kill a tax bill.").tellings == ()


def test_who_cuts_emissions_cuts_nobody_off() -> None:
    assert told("The province misses its goal of cutting gas emissions by a third.").restrictions == ()
    assert told("Kenya cut gas supplies to Libya on Monday.").restrictions != ()
