"""Every kind of event of the codebook is found: as an incident, as a situation, or as an act with a code."""

import pytest

from counterclaim.claims import find_acts
from counterclaim.vocab.crosswalks import cameo_of, plover_of
from tests.reading import layers, told

INCIDENTS = {
    "clash.ground": [
        "Rebels and soldiers exchanged fire outside El Fasher on Sunday.",
        "Two hurt in gun battle between army and rebels in Jolo",
    ],
    "attack.artillery": ["A hospital in Omdurman came under artillery fire on Monday."],
    "attack.air": ["The air force carried out air raids on Saada on Monday."],
    "attack.drone": ["Four people were killed by a drone strike in Bamako on Monday."],
    "attack.missile": ["The Houthis fired a missile at Marib on Monday."],
    "attack.ied-mine": ["An improvised explosive device went off near Cotabato on Sunday."],
    "attack.suicide": ["Nine people died in a suicide bombing in Mogadishu on Monday."],
    "attack.grenade": ["A hand grenade was hurled at a bus in Marawi on Tuesday."],
    "attack.chemical": [
        "Government helicopters dropped chlorine bombs on Sarmin on Monday.",
        "A chemical attack on Sarmin killed six people on Monday.",
    ],
    "attack.sniper": [
        "A soldier was wounded by sniper fire near Poonch on Tuesday.",
        "Snipers fired on an army post in Rajouri on Monday.",
    ],
    "attack.small-arms": ["Unknown men opened fire on a patrol in Turbat on Monday."],
    "attack.naval": ["A tanker was hijacked off Eyl on Monday."],
    "civilians.attack": [
        "Gunmen massacred six herders in Barkin Ladi on Sunday.",
        "Soldiers opened fire on civilians in Axum on Monday.",
    ],
    "civilians.sexual": ["Two girls were gang-raped by militiamen near Nyala on Sunday."],
    "civilians.abduction": ["Insurgents took three fishermen hostage near Palma on Monday."],
    "ceasefire-violation.unspecified": ["Pakistan violated the ceasefire in Poonch on Monday."],
    "ceasefire-violation.movement": [
        "Indian soldiers crossed the Line of Actual Control near Chushul on Monday.",
        "The mission saw four tanks in the withdrawal zone near Donetsk on Monday.",
    ],
    "ceasefire-violation.fortification": [
        "New fortifications were erected in the demilitarised zone on Tuesday.",
        "The mission observed new trenches near Donetsk on Monday.",
    ],
    "drone.intrusion": [
        "A Pakistani drone entered Indian airspace near Samba on Monday.",
        "Three drones were spotted over the base at Jijiga on Monday.",
        "Estonia reported an incursion by a Russian drone on Monday.",
    ],
    "drone.shootdown": ["Air defences downed six drones near Port Sudan on Monday."],
    "attack.shootdown": ["Rebels shot down a helicopter near Gao on Monday."],
    "territory.gain-state": [
        "The Sudanese army recaptured Jebel Moya on Monday.",
        "The army drove the rebels out of Butig on Sunday.",
    ],
    "territory.gain-nonstate": [
        "The Rapid Support Forces took Wad Madani on Monday.",
        "The town of Palma fell to insurgents on Wednesday.",
    ],
    "territory.transfer": [
        "The village of Berkaber was returned to Azerbaijan on Friday.",
        "Control of Zaranj passed to the Taliban without a fight on Friday.",
    ],
    "mobilisation": [
        "Ethiopia deployed two divisions along the Eritrean border on Monday.",
        "Reservists were called up in Rwanda on Monday.",
        "The deployment of 1,000 Ugandan soldiers to Bunia began on Monday.",
        "Pakistan announced a partial mobilisation on Monday.",
        "Eritrea puts army on alert",
    ],
    "detention.arrest": [
        "Indian soldiers detained four men in Pulwama on Monday.",
        "Mass arrests were carried out by the RSF in Nyala on Sunday.",
        "Turkish authorities took the mayor of Cizre into custody on Monday.",
    ],
    "detention.exchange": [
        "Yemen's government and the Houthis exchanged 800 prisoners on Friday.",
        "A prisoner swap took place at Bahr al-Arab on Monday.",
    ],
    "detention.release": [
        "The rebels released six policemen in Cauca on Saturday.",
        "Kurdish fighters set ten Turkish soldiers free on Monday.",
        "ELN frees footballer's father",
    ],
    "restriction.aid-convoy": ["An aid convoy reached Kadugli on Monday."],
    "infrastructure.damage": ["Insurgents burned 30 houses in Muidumbe on Monday."],
    "agreement.signed": [
        "A peace accord was signed in Pretoria on Wednesday.",
        "Chad and Sudan sign border pact",
    ],
    "agreement.ceasefire": [
        "The ELN declared a ceasefire on Monday.",
        "A ceasefire came into force in Hodeidah on Monday.",
        "The two sides agreed on a 24-hour truce on Friday.",
    ],
    "agreement.withdrawal": [
        "Indian and Chinese troops pulled back from Hot Springs on Thursday.",
        "The withdrawal of Rwandan soldiers from Goma began on Monday.",
    ],
    "talks.suspended": [
        "Colombia broke off negotiations with the FARC on Monday.",
        "The Sudanese army walked out of the talks in Jeddah on Wednesday.",
        "Talks between Kinshasa and M23 collapsed on Monday.",
    ],
    "protest.demonstration": [
        "Residents of Sweida staged a demonstration against the government on Friday.",
        "Thousands march in Khartoum against army rule",
    ],
    "protest.riot": [
        "Riots broke out in Imphal on Monday.",
        "Protesters clashed with police in Port-au-Prince on Monday.",
        "Two people were killed in rioting in Noumea on Tuesday.",
    ],
}
RESTRICTIONS = {
    "restriction.blockade": "El Fasher has been under siege by the RSF since May.",
    "restriction.closure": "The Torkham crossing was shut on Sunday.",
    "restriction.denial-of-passage": "Armed men turned back a UN patrol near Bentiu on Monday.",
    "infrastructure.cut": "Ethiopia cut off electricity to Tigray on Monday.",
}
ROUNDS = {
    "talks.round": ("Negotiations between Bogota and the ELN resumed in Havana on Tuesday.", "held"),
    "talks.announce": ("Talks between the government and the ELN will start in Quito on Monday.", "planned"),
}
# "attack.mixed" is what several weapons make of one attack, "restriction.eased" a phase of a restriction.
OF_OTHERS = {"attack.mixed", "restriction.eased"}
CODEBOOK = {
    *("clash.ground", "attack.artillery", "attack.air", "attack.drone", "attack.missile", "attack.ied-mine"),
    *("attack.suicide", "attack.grenade", "attack.chemical", "attack.sniper", "attack.small-arms"),
    *("attack.mixed", "civilians.attack", "civilians.sexual", "civilians.abduction", "drone.intrusion"),
    *("ceasefire-violation.unspecified", "ceasefire-violation.movement", "ceasefire-violation.fortification"),
    *("drone.shootdown", "attack.shootdown", "attack.naval", "territory.gain-state"),
    *("territory.gain-nonstate", "territory.transfer", "mobilisation", "detention.arrest"),
    *("detention.exchange", "detention.release", "restriction.blockade", "restriction.closure"),
    *("restriction.denial-of-passage", "restriction.eased", "restriction.aid-convoy", "infrastructure.cut"),
    *("infrastructure.damage", "agreement.signed", "agreement.ceasefire", "agreement.withdrawal"),
    *("talks.round", "talks.announce", "talks.suspended", "protest.demonstration", "protest.riot"),
}


def test_no_type_of_the_codebook_is_left_without_words() -> None:
    assert {*INCIDENTS, *RESTRICTIONS, *ROUNDS} | OF_OTHERS == CODEBOOK


@pytest.mark.parametrize("kind", sorted(CODEBOOK))
def test_every_type_has_codes_of_other_people(kind: str) -> None:
    assert plover_of(kind)
    assert cameo_of(kind)


@pytest.mark.parametrize(("kind", "text"), [(k, text) for k, texts in INCIDENTS.items() for text in texts])
def test_an_event_of_each_type_is_an_incident(kind: str, text: str) -> None:
    assert kind in {found for telling in told(text).tellings for found in telling.types}


@pytest.mark.parametrize(("kind", "text"), RESTRICTIONS.items())
def test_a_limit_on_movement_or_supplies_is_a_restriction(kind: str, text: str) -> None:
    (restriction,) = told(text).restrictions

    assert restriction.type == ("supply-cut" if kind == "infrastructure.cut" else kind.partition(".")[2])


@pytest.mark.parametrize(("text", "status"), ROUNDS.values())
def test_talks_are_rounds_of_a_track(text: str, status: str) -> None:
    (track,) = told(text).talks

    assert [meeting.status for meeting in track.rounds] == [status]


def test_several_weapons_are_several_types_of_one_attack() -> None:
    (telling,) = told("Russian forces attacked Kherson with artillery and drones on Monday.").tellings

    assert telling.types == ("attack.artillery", "attack.drone")


def test_an_easing_without_its_restriction_is_an_act() -> None:
    found = layers("Ethiopia reopened the road to Mekelle on Monday.")

    assert [act.type for act in find_acts(found.parse, found.cast)] == ["restriction.eased"]


@pytest.mark.parametrize(
    "text",
    [
        "The army will withdraw its troops from Shire.",  # to come
        "Rwanda demanded the release of ten prisoners.",  # asked for
        "Rwanda agreed to release ten prisoners.",  # promised
        "The agreement signed in 2019 forbids it.",  # told of before
        "The ELN will free two hostages if the army leaves.",  # on a condition
        "The general took a photograph.",
        "The minister left the meeting.",
    ],
)
def test_what_was_not_done_or_only_spoken_of_is_no_incident(text: str) -> None:
    assert told(text).tellings == ()


def test_a_deployment_that_is_only_denied_is_an_answer() -> None:
    (telling,) = told("Uganda denied that it had deployed troops near Bunia.").tellings

    assert telling.answer
    assert [(a.party, a.stance.value) for a in telling.accounts] == [("state:UG", "deny")]


def test_an_arrest_is_no_attack_told_beside_it() -> None:
    text = "Gunmen attacked a post in Turbat on Monday. Police arrested four men in Turbat on Monday."

    assert sorted(telling.types for telling in told(text).tellings) == [
        ("attack.unspecified",),
        ("detention.arrest",),
    ]


def test_the_attack_is_no_release_told_before() -> None:
    """A bare "attack" after a release speaks of some attack, never of the release."""
    text = "The rebels released six policemen in Cauca on Saturday. The attack was condemned by Bogota."
    types = {kind for telling in told(text).tellings for kind in telling.types}

    assert types == {"detention.release"}


def test_who_hands_over_his_own_troops_is_no_victim_of_it() -> None:
    (telling,) = told("Houthi fighters were withdrawn from the port of Salif on Saturday.").tellings

    assert [(a.perpetrator, a.victim) for a in telling.accounts] == [("actor:houthis", None)]


def test_a_drone_that_came_down_was_not_shot_down_by_its_owner() -> None:
    """ "A Turkish drone was shot down": the adjective says whose it was, and nobody says who did it."""
    (telling,) = told("A Turkish drone was shot down near Tal Rifaat on Thursday.").tellings

    assert [(a.perpetrator, a.victim) for a in telling.accounts] == [(None, "state:TR")]


def test_a_claim_that_is_withdrawn_is_no_troops() -> None:
    """Words stand for who said them, but nobody moves them out of a town."""
    text = "M23 claimed the raid on Sake on Monday. On Friday the group withdrew its claim."

    assert [telling.types for telling in told(text).tellings] == [("attack.unspecified",)]
