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
        "John Miller verbally attacked Maria Roy and Daniel Carson on Monday.",
        "John Miller attacked Maria Roy over her record on Monday.",
        "John Miller also attacked Maria Roy in a speech on Monday.",
        "Daniel Carson blasted Maria Roy on Twitter on Monday.",
        "Chad's verbal attack on Libya came on Monday.",
        "Kenya launched a diplomatic attack on Libya on Monday.",
        "The minister hit back at the claims on Monday.",
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
        ("John Miller also attacked Maria Roy and Daniel Carson on Monday.", "attack.generic"),
        ("Anna Berg was attacked by Erik Lund in Orsa on Monday.", "attack.generic"),
        ("Anna Berg was attacked during a speech in Orsa by Erik Lund.", "attack.generic"),
        ("Erik Lund attacked Anna Berg over her record in Orsa and broke her nose.", "attack.generic"),
        ("Erik Lund attacked his critic Anna Berg in Orsa on Monday with an axe.", "attack.generic"),
        ("Erik Lund attacked Anna Berg over her comments in Orsa on Monday.", "attack.generic"),
        ("John Miller attacked Maria Roy outside her home in Orsa, breaking her arm.", "attack.generic"),
        ("Unknown men attacked critics of the bishop in Orsa on Monday.", "attack.generic"),
        ("Masked men attacked his critics in Orsa on Monday.", "attack.generic"),
        ("Thugs attacked a critic of the bishop in Orsa on Monday.", "attack.generic"),
        ("The army launched a harsh attack on Orsa on Monday.", "attack.generic"),
        ("The army beat off verbal and physical attacks on its posts near Orsa.", "attack.generic"),
        ("A harsh battle raged near Orsa on Monday.", "clash.ground"),
        ("Farmers and herders fought for a share of the water near Orsa on Monday.", "clash.ground"),
        ("Hutus and Tutsis fought for a seat of power near Goma on Monday.", "clash.ground"),
        ("Two clans battled for the seat of the district near Orsa on Monday.", "clash.ground"),
        ("Rebels battled soldiers in the courts of the palace in Orsa on Monday.", "clash.ground"),
        ("Men fought in the courts of the palace in Orsa on Monday.", "clash.ground"),
        ("Gunmen attacked the senator during a debate in Orsa.", "attack.generic"),
    ],
)
def test_where_anybody_is_armed_or_a_crowd_it_is_one_of_force(text: str, kind: str) -> None:
    (happening,) = layers(text).happenings

    assert happening.types[0] == kind


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("Joseph Moyo was killed by Samuel Banda in Lusaka on Friday.", "harm", "Samuel Banda"),
        ("Samuel Banda killed Governor Joseph Moyo in Lusaka on Friday.", "harm", "Samuel Banda"),
        ("Masked men killed a critic of the mayor in Orsa on Friday.", "harm", "Masked men"),
        ("Kenya executed 12 convicts on Friday.", "harm", "Kenya"),
        ("Chad executed three spies on Friday.", "harm", "Chad"),
        ("Boko Haram executed four informers near Gao on Friday.", "harm", "Boko Haram"),
        ("Fighters executed an attack on Orsa on Friday.", "attack.generic", "Fighters"),
        ("Chad launched a harsh assault on Libya on Friday.", "attack.generic", "Chad"),
        ("Chad launched a diplomatic and military attack on Libya on Friday.", "attack.generic", "Chad"),
        ("Boko Haram hit back at Chad on Friday.", "attack.generic", "Boko Haram"),
        ("Boko Haram hit back at government posts near Gao.", "attack.generic", "Boko Haram"),
        ("Boko Haram fired a response at Gao on Friday.", "attack.small-arms", "Boko Haram"),
        ("Boko Haram and Ansaru battled for the lead near Gao on Friday.", "clash.ground", "Boko Haram"),
        ("Ansaru rebels fought in the courts of Gao on Friday.", "clash.ground", "Ansaru rebels"),
    ],
)
def test_who_kills_or_strikes_is_told_though_words_of_contests_stand_beside(
    text: str, kind: str, doer: str
) -> None:
    (happening,) = layers(text).happenings

    assert not happening.pointer
    assert happening.types[0] == kind
    spans = [happening.perpetrator.span] if happening.perpetrator is not None else []
    spans += happening.involved.perpetrators
    assert doer in [text[span.start : span.end] for span in spans]


def test_a_bill_that_is_killed_is_no_dead() -> None:
    assert told("The deputies kept up the debate to kill a tax bill.").tellings == ()


def test_who_cuts_emissions_cuts_nobody_off() -> None:
    assert told("The province misses its goal of cutting gas emissions by a third.").restrictions == ()
    assert told("Kenya cut gas supplies to Libya on Monday.").restrictions != ()
