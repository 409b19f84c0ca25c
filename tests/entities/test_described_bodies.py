"""Bodies that nobody knows, by the words beside their names, and leaders that are not the one told of."""

import pytest

from tests.claims.test_attribution import said
from tests.entities.casting import Casting
from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arambai Tenggol, a Meitei group, denied any role.", "Arambai Tenggol"),
        ("The Orsa Rifles said it had recovered four rifles.", "Orsa Rifles"),
        ("Gran Orsa, a gang that holds the port, said police had fired.", "Gran Orsa"),
    ],
)
def test_a_name_beside_a_noun_for_a_body_or_behind_an_article_is_no_persons(text: str, name: str) -> None:
    assert said(text)[0][0] == f"named:{name.lower().replace(' ', '-')}"


def test_a_party_leader_is_a_person() -> None:
    text = "Kenya's Odinga Otieno, the party leader, said two had died."

    assert said(text)[0][0] == "person:odinga-otieno"


def test_what_a_gang_is_known_as_is_nobody_who_holds_an_office() -> None:
    text = "The gang, known as Gran Grif, said it had not fired. Haiti's prime minister denied it."

    assert said(text)[-1] == ("state:HT/prime-minister", "deny")


def test_an_office_told_of_later_is_not_the_person_named_before() -> None:
    text = "Ali Diop said two had died. Chad's defence minister denied it."

    assert [claimer for claimer, _ in said(text)] == ["person:ali-diop", "state:TD/defence-minister"]


@pytest.mark.parametrize("leader", ["The opposition leader", "The rebel leader"])
def test_another_leader_is_not_the_one_told_of(leader: str) -> None:
    text = f"Kenya's Odinga Otieno, the party leader, said two had died. {leader} denied it."

    assert Casting(text).who(leader) is None


def test_who_says_that_nobody_died_does_not_say_that_it_happened() -> None:
    text = (
        "Congo's government said 31 civilians had been killed by shelling in Sake on Monday. "
        "M23's spokesman, Lawrence Kanyuka, said nobody had died."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["occurrence"].status.value == "single-source"
    assert incident.elements["toll"].status.value == "contested"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two had died, according to the herders' organisation ONPO.", "onpo"),
        ("Local rights group Suara Orsa said it had counted 12 houses.", "suara-orsa"),
        ("The militant group Harakat Orsa said it had fired.", "harakat-orsa"),
    ],
)
def test_a_noun_before_a_name_says_that_it_is_a_bodys(text: str, name: str) -> None:
    assert said(text)[0][0] == f"named:{name}"


def test_who_leads_a_group_is_not_the_group() -> None:
    assert Casting("Two had died in Orsa, the group Lomidze leads said.").who("Lomidze") is None


def test_an_army_is_none_of_its_own_brigades() -> None:
    text = (
        "Kenya's military said the 12th Mountain Brigade had lost two men. "
        "The army denied shelling the town. The brigade later withdrew."
    )
    cast = Casting(text)

    assert cast.who("The army") == "state:KE/armed-force"
    assert cast.who("The brigade") == "named:12th-mountain-brigade"


def test_the_spokesman_of_a_coalition_does_not_speak_for_the_state_that_leads_it() -> None:
    text = "The Saudi-led coalition denied it. Its spokesman said the site was on no list."

    assert Casting(text, packs=("world",)).who("Its spokesman") == "actor:saudi-led-coalition/spokesman"


def test_an_ombudsmans_office_is_no_ministry() -> None:
    text = "Peru's army said three men had died. Peru's ombudsman's office urged both sides to hold fire."

    assert Casting(text).who("Peru's ombudsman's office") == "state:PE/ombudsman"


def test_dissidents_of_an_armed_group_are_not_the_group() -> None:
    cast = Casting("ELN dissidents killed four people near Arauca, police said.")

    assert cast.who("ELN dissidents") == "actor:eln/dissidents"
    assert cast.side("ELN dissidents") != cast.side("ELN")


def test_a_front_of_an_armed_group_is_the_group() -> None:
    text = "Peru's army blamed the ELN's Rosa Prado front. The eastern front was calm."
    cast = Casting(text)

    assert cast.who("the ELN's Rosa Prado front") == "actor:eln"
    assert cast.who("The eastern front") is None


def test_a_name_with_accents_is_known_without_them() -> None:
    assert Casting("Medecins Sans Frontieres had treated 41 people.").who("Frontieres") == "actor:msf"


@pytest.mark.parametrize("text", ["The mayor of Puno, Luis Quispe, said two had died."])
def test_who_holds_an_office_in_a_town_is_a_person_and_no_part_of_the_towns_name(text: str) -> None:
    assert said(text) == [("person:luis-quispe", "report")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ELN-linked Orsa news agency said two had died.", "named:orsa-news-agency"),
        ("The Serbian Orthodox Church confirmed that men had stormed it.", "named:orthodox-church"),
        ('Johnson "Izo" Duval, a gang leader, said two had died.', "person:johnson-duval"),
        ("The outlawed Kurdistan Workers Party (PKK) said it had fired.", "actor:pkk"),
    ],
)
def test_outlets_churches_and_people_with_nicknames_have_the_word(text: str, who: str) -> None:
    assert said(text)[0][0] == who


def test_a_brigade_with_a_name_in_quotation_marks_is_no_person() -> None:
    ((teller, stance),) = said('The Orsa "Falcon" Brigade said it had fired.')

    assert (str(teller).partition(":")[0], stance) == ("described", "confirm")


def test_letters_that_share_nothing_with_a_name_are_another_body() -> None:
    assert Casting("The Border Monitoring Team (PKK) said it had fired.").who("Team") != "actor:pkk"


def test_letters_beside_a_noun_for_a_body_are_its_name() -> None:
    text = "A rebel alliance, the FNLO, said 16 had died. The FNLO denied more."

    assert said(text) == [("named:fnlo", "report"), ("named:fnlo", "deny")]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Baloch rebels burned a post.", "Baloch rebels", "named:baloch/rebels"),
        ("On Monday Amhara militiamen took Kobo.", "Amhara militiamen", "named:amhara/rebels"),
        ("Masked gunmen burned a post.", "Masked gunmen", None),
        ("Islamist militants burned a post.", "Islamist militants", None),
        ("Suspected rebels burned a post.", "Suspected rebels", None),
    ],
)
def test_rebels_of_a_people_that_nobody_knows_are_a_party(text: str, words: str, actor: str | None) -> None:
    """A creed or a mask names nobody."""
    assert Casting(text).who(words) == actor


@pytest.mark.parametrize("name", ["The Sudan Doctors Network", "Sudan's Mothers Committee"])
def test_a_network_named_for_a_country_is_no_voice_of_its_government(name: str) -> None:
    """It was counted as the army's voice, and two voices were one."""
    text = f"Sudan's army said three had died in Tora. {name} said 19 had died."

    army, network = said(text)

    assert army == ("actor:saf", "report")
    assert network[0] in ("named:doctors-network", "named:mothers-committee")
    assert Casting(text).side(name.split(" ", 1)[1] if name.startswith("The") else name) is None


def test_a_group_of_things_is_no_body() -> None:
    (incident,) = gathered(("2024-06-20", "The Black Sea group of ports was shelled on Monday.")).incidents

    assert [(a.type, a.victim) for a in incident.accounts] == [("attack.artillery", None)]


def test_a_noun_behind_a_name_says_that_it_is_a_bodys() -> None:
    assert said("The Emergency Lawyers group said 17 had died.")[0][0] == "named:emergency-lawyers"


@pytest.mark.parametrize(
    "words",
    [
        "The Ministry of Defence",
        "The Ministry of Internal Affairs",
        "The Defence Ministry",
        "The ministry of health",
    ],
)
def test_a_ministry_of_no_told_state_speaks_whichever_way_it_is_called(words: str) -> None:
    """Its own name is nobody whose it could be, so it is no less of a voice than "the defence ministry"."""
    casting = Casting(f"{words} said two drones had been shot down.")
    speaker = casting.actor(words)

    assert speaker is not None
    assert (speaker.name, speaker.kind, speaker.side) == (words, "ministry", None)


@pytest.mark.parametrize(
    ("body", "actor"),
    [
        ("Kenya's fire brigade", "state:KE/rescuers"),
        ("Lebanon's civil defence", "state:LB/rescuers"),
        ("Kenya's ambulance service", "state:KE/rescuers"),
        ("Kenya's 5th brigade", "state:KE/armed-force"),
    ],
)
def test_who_puts_out_fires_is_no_brigade_of_an_army(body: str, actor: str) -> None:
    assert said(f"{body} said that two people had died.")[0][0] == actor


@pytest.mark.parametrize("people", ["protesters", "activists", "demonstrators"])
def test_who_wears_a_states_name_on_the_street_is_not_of_its_side(people: str) -> None:
    ledger = gathered(
        ("2024-06-20", f"Kenyan police shot three men in Wajir on Monday, Kenyan {people} said.")
    )
    (incident,) = ledger.incidents

    assert incident.status == "single-source"
    assert [account.stance for account in incident.accounts] == ["report"]


@pytest.mark.parametrize("people", ["villagers", "journalists", "residents", "Kenyans"])
def test_people_of_a_country_own_up_to_nothing_for_it(people: str) -> None:
    text = f"Kenyan soldiers shot three men in Wajir on Monday, Kenyan {people} said."
    (incident,) = gathered(("2024-06-20", text.replace("Kenyan Kenyans", "Kenyans"))).incidents

    assert incident.status in ("unattributed", "single-source")
    assert "state:KE" in incident.silent


def test_the_local_ministry_is_not_that_of_the_state_that_attacked() -> None:
    text = (
        "Four guards were killed on Monday when Kenyan forces attacked Lamu, the local Defence Ministry said."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status == "single-source"


@pytest.mark.parametrize(
    "told",
    ["Eight UN soldiers died in an ambush.", "NATO troops were attacked.", "ECOWAS troops entered Banjul."],
)
def test_the_army_is_not_the_troops_of_a_body_of_states(told: str) -> None:
    ((actor, _),) = said(f"{told} The army said it had lost two men.")

    assert actor is None


def test_a_local_force_is_no_army_of_the_land() -> None:
    """Its losses were told as those of the army that it fights."""
    text = "Myanmar's military denied the raid. The local defence force admitted losing three men."

    assert said(text)[-1][0] != "state:MM/armed-force"


def test_a_local_force_is_the_group_named_so_before() -> None:
    text = (
        "Myanmar's army denied the raid. The Yinmabin People's Defence Force claimed it. "
        "The local defence force admitted losing three men."
    )

    assert said(text)[-1][0] == "actor:pdf-mm"


def test_the_paramilitaries_are_the_armed_group_told_of() -> None:
    assert said("The RSF shelled El Fasher. The paramilitaries denied it.") == [("actor:rsf", "deny")]


@pytest.mark.parametrize("beside", ["", " near Rwanda"])
def test_government_forces_are_of_the_government_whose_army_was_told_of(beside: str) -> None:
    text = f"M23 and the FARDC clashed{beside}. A shell hit Sake on Monday. M23 blamed government forces."
    ledger = gathered(("2024-06-20", text))

    assert "actor:fardc" in {account.perpetrator for one in ledger.incidents for account in one.accounts}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A guard of Kenya's State Border Service was hurt, the service said.", "state:KE/police"),
        ("Kenya's Prosecutor General's Office spoke. Five men died, the office said.", "state:KE/prosecutor"),
        (
            "Kenya's Prosecutor General's Office spoke. Five died, said the prosecutors.",
            "state:KE/prosecutor",
        ),
    ],
)
def test_a_body_goes_by_the_last_word_of_what_it_is_called(text: str, actor: str) -> None:
    assert said(text)[-1][0] == actor


def test_fighters_of_a_type_of_plane_are_no_group() -> None:
    (incident,) = gathered(("2024-06-20", "Two Kenyan F-16 fighters bombed Mandera, Somalia said.")).incidents

    assert [account.perpetrator for account in incident.accounts] == ["state:KE"]


@pytest.mark.parametrize(
    "text",
    [
        "The magazine Der Orsa reported that two men had died.",
        "According to the daily Der Orsa, two men had died.",
        "Der Orsa, a newspaper, said two men had died.",
    ],
)
def test_a_paper_is_no_person(text: str) -> None:
    assert said(text)[0][0] == "named:der-orsa"


def test_who_leads_a_mission_is_no_part_of_its_name() -> None:
    assert (
        said("The Kenyan-led Orsa Support Mission said two men had died.")[0][0]
        == "named:orsa-support-mission"
    )
