"""Bare descriptions: "the ministry", "the mission", "the command", by what the text has told of last."""

import pytest

from tests.entities.casting import Casting
from tests.reading import gathered


def test_the_ministry_is_the_one_told_of_last_not_the_first() -> None:
    text = (
        "Libya's Defence Ministry denied it. The ministry said so in Tripoli. "
        "Libya's Foreign Ministry asked for talks. The ministry warned of war."
    )

    assert Casting(text).who("The ministry") == "state:LY/ministry/defence"
    assert Casting(text).who("The ministry", nth=1) == "state:LY/ministry/foreign"


def test_the_ministry_that_speaks_is_the_one_that_spoke_not_the_one_spoken_of() -> None:
    text = (
        "The Libyan Defence Ministry lies, Kenya's Ministry of Defence said. All is calm, the ministry added."
    )

    assert Casting(text).who("the ministry") == "state:KE/ministry/defence"


def test_the_other_ministry_of_the_only_government_that_speaks_is_that_governments() -> None:
    text = "Libya's Defence Ministry denied it. The Foreign Ministry asked for talks."

    assert Casting(text).who("The Foreign Ministry") == "state:LY/ministry/foreign"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("U.S. Central Command fired. The command said a boat had sunk.", "The command", "actor:centcom"),
        ("UNIFIL counted four shells. The mission said a tower was hit.", "The mission", "actor:unifil"),
        (
            "The Border Monitoring Mission left. The mission said it was quiet.",
            "The mission",
            "named:border-monitoring-mission",
        ),
        ("The FSB fired. The service said a boat had sunk.", "The service", "actor:fsb"),
    ],
)
def test_the_last_noun_of_a_name_stands_for_the_body(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_a_mission_that_nobody_named_is_nobody() -> None:
    assert Casting("Soldiers left the post. The mission said it was quiet.").who("The mission") is None


def test_a_known_surname_behind_another_first_name_is_another_person() -> None:
    casting = Casting("Hunter Biden said the boat was his.")

    assert casting.side("Hunter Biden") is None


def test_a_person_whom_everybody_knows_needs_no_title() -> None:
    assert Casting("Guterres said the truce held.").side("Guterres") == "actor:un"
    assert Casting("The Assad regime shelled Binnish.").who("The Assad regime") == "state:SY"


@pytest.mark.parametrize(
    ("text", "words", "owner"),
    [
        ("Kenya withdrew. The country said its soldiers were safe.", "its soldiers", "state:KE"),
        ("Kenya's army fired. Somalia said four of its soldiers had died.", "its soldiers", "state:SO"),
        ("The Kenyan army said Somali troops had killed nine of its soldiers.", "its soldiers", "state:KE"),
    ],
)
def test_its_soldiers_are_of_the_side_that_speaks_not_of_the_one_that_strikes(
    text: str, words: str, owner: str
) -> None:
    assert Casting(text).side(words) == owner


@pytest.mark.parametrize("where", ["at its base", "on its base", "against its positions"])
def test_whoever_fires_does_not_fire_at_the_own_base(where: str) -> None:
    casting = Casting(f"UNIFIL said that Kenyan soldiers had fired {where} near Liboi.")

    assert casting.who("its") == "actor:unifil"


def test_whoever_fires_from_its_base_fires_from_the_own_one() -> None:
    casting = Casting("Somalia said that the Kenyan army had fired from its base near Liboi.")

    assert casting.side("its") == "state:KE"


def test_a_body_named_in_the_same_sentence_is_the_mission_and_the_peacekeepers() -> None:
    casting = Casting(
        "A tank hit a tower of the UNIFIL base and injured the two peacekeepers, the mission said."
    )

    assert casting.who("the two peacekeepers") == "actor:unifil"
    assert casting.who("the mission") == "actor:unifil"


@pytest.mark.parametrize(
    "before",
    [
        "Three people died near Tura, according to Chad's Defence Ministry.",
        "By the account of Chad's Defence Ministry three people died near Tura.",
        "A statement by Chad's Defence Ministry gives Monday as the day.",
        "The bulletin of Chad's Defence Ministry puts the dead at three.",
        "In the opinion of Chad's Defence Ministry the truce is dead.",
    ],
)
def test_whose_words_were_told_goes_on_telling(before: str) -> None:
    assert Casting(f"{before} Sudanese troops had fired, it said.").who("it") == "state:TD/ministry/defence"


def test_the_bulletin_is_of_whom_it_was_said_to_be_and_of_nobody_after_a_strangers() -> None:
    text = (
        "The Chadian army's bulletin gives Monday as the day. Two soldiers were hurt. "
        "The bulletin adds that all is quiet. The bulletin of the rebels said nothing. "
        "The bulletin repeated that all is quiet."
    )

    assert Casting(text).who("The bulletin") == "state:TD/armed-force"
    assert Casting(text).who("The bulletin", nth=1) is None


def test_a_statement_named_by_a_body_told_of_is_that_bodys() -> None:
    text = "The army of Peru fired. An army statement said two were hurt. All is calm, it added."

    assert Casting(text).who("it") == "state:PE/armed-force"


@pytest.mark.parametrize(
    ("then", "actor"),
    [
        ("President Salim Abdi of Somalia would meet a delegation, he noted.", "person:paul-okello"),
        ("President Salim Abdi of Somalia, he noted, would meet a delegation.", "person:paul-okello"),
        ("President Salim Abdi of Somalia denied it: no delegation came, he said.", "person:salim-abdi"),
    ],
)
def test_he_who_says_something_of_a_man_is_another_man(then: str, actor: str) -> None:
    assert Casting(f"Envoy Paul Okello of Uganda spoke on Friday. {then}").who("he") == actor


def test_troops_that_were_fired_at_are_not_who_says_so() -> None:
    text = "Kenyan troops came under fire near Mandera. No Somali troops ought to be there, it adds."

    assert Casting(text).who("it") is None


@pytest.mark.parametrize(
    "version",
    [
        "Sudan's Defence Ministry sees this otherwise: it accuses",
        "Sudan's Defence Ministry has another version: it accuses",
        "Sudan's Defence Ministry was blunt: it blames",
        "Sudan's Defence Ministry contradicts this; it accuses",
    ],
)
def test_a_ministry_with_a_version_of_its_own_is_who_accuses_in_it(version: str) -> None:
    text = f"Sudanese soldiers came close, the army of Chad said. {version} the Chadians of the shots."

    assert Casting(text).who("it") == "state:SD/ministry/defence"


def test_what_was_reported_by_it_was_reported_by_who_spoke_last() -> None:
    text = "Shelling began on Monday, the army of Chad said. A third attack was reported by it on Tuesday."

    assert Casting(text).who("it") == "state:TD/armed-force"


def test_its_ministry_at_the_start_of_a_paragraph_is_of_whom_the_paragraph_before_is() -> None:
    text = "Kenya rejects the charge.\n\nTo suspect anybody is absurd, its Foreign Ministry said."

    assert Casting(text).who("its Foreign Ministry") == "state:KE/ministry/foreign"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Peruvian soldiers said they had fired at boats near Tumbes.", "state:PE"),
        ("Peru's troops say they shot down a drone.", "state:PE"),
        ("Peruvian soldiers said Chilean troops had come and they had fired at boats.", None),
    ],
)
def test_they_are_those_who_tell_unless_others_are_told_of(text: str, side: str | None) -> None:
    assert Casting(text).side("they") == side


STRANGERS = [
    ("Niger shelled Mongo. The dockers' union said its hall had been hit.", "its"),
    ("Niger said troops had crossed. A relief committee said it had counted six graves.", "it"),
    ("Kenya denied the raid. The Garba council said it had been attacked at dawn.", "it"),
    ("Chad denied the raid. Two dockers' unions said their halls had been hit.", "their"),
]


@pytest.mark.parametrize(("text", "pronoun"), STRANGERS, ids=[text for text, _ in STRANGERS])
def test_what_a_body_that_nobody_knows_says_of_itself_is_of_no_state_told_of_before(
    text: str, pronoun: str
) -> None:
    assert Casting(text).who(pronoun) is None


@pytest.mark.parametrize("teller", ["A witness", "A surgeon", "The mayor", "A report", "Fatima Bello"])
def test_what_a_person_or_a_paper_says_of_it_is_of_the_army_told_of_before(teller: str) -> None:
    text = f"Niger's army entered Mongo. {teller} said it had shelled a clinic."

    assert Casting(text).who("it") == "state:NE/armed-force"


@pytest.mark.parametrize("thing", ["post", "drone", "position", "tank"])
def test_a_thing_of_war_is_not_of_whichever_army_was_told_of_before(thing: str) -> None:
    assert Casting(f"Niger's army entered Mongo. The {thing} was hit at dawn.").who(f"The {thing}") is None
    told = f"A Nigerien {thing} stood near Mongo. The {thing} was hit at dawn."
    assert Casting(told).who(f"The {thing}") == "state:NE/armed-force"


@pytest.mark.parametrize("deed", ["killed nine of its own men", "shelled its own base", "shot its own men"])
def test_whoever_strikes_the_own_people_strikes_nobody_elses(deed: str) -> None:
    text = f"Niger denied the raid. Chad's army {deed} near Bol, Niger said."

    assert Casting(text).side("its") == "state:TD"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hamas said they had left Gaza.", "actor:hamas"),
        ("The Houthis said on Monday that they had struck a ship.", "actor:houthis"),
    ],
)
def test_they_are_the_armed_group_that_speaks(text: str, who: str) -> None:
    assert Casting(text).who("they") == who


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said nine Somali troops and four of its soldiers were killed.",
        "Kenya said four Somali soldiers had fired on its post.",
        "Kenya said Somali gunmen had shot at one of its patrols.",
    ],
)
def test_its_is_of_no_troops(text: str) -> None:
    assert Casting(text).who("its") == "state:KE"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels struck a base, the Somali government said. Ethiopian troops fired back. The army denied it.",
        "Colombian troops crossed the river, Venezuela said. The army denied it.",
        "Burkina Faso said its men were safe. Malian soldiers chased the rebels. The army denied it.",
    ],
)
def test_the_army_that_speaks_may_be_of_either_state_told_of(text: str) -> None:
    assert Casting(text).who("The army") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad's minister Ali Sow said Orsa was calm. A teacher said two had died. He denied it.", "He"),
        ("Ali Sow, Chad's minister, said Orsa was calm. A farmer was shot. He denied it.", "He"),
    ],
)
def test_he_is_not_who_spoke_before_a_person_whom_nobody_knows(text: str, words: str) -> None:
    assert Casting(text).who(words) is None


def test_he_is_whoever_tells_of_a_person_whom_nobody_knows() -> None:
    text = "Chad's minister Ali Sow said a farmer was shot. He denied that soldiers did it."

    assert Casting(text).who("He") == "person:ali-sow"


def test_the_army_is_the_force_that_has_spoken_whoever_else_is_named() -> None:
    text = "Rebels fired from Lebanon, Israel's military said. The Lebanese fled. The army denied it."

    assert Casting(text).who("The army") == "actor:idf"


def test_protesters_are_those_told_of_whoever_else_is_named() -> None:
    text = "Chadian activists shut the road. Libya asked for calm. The protesters blamed the army."

    assert Casting(text).who("The protesters") == "state:TD/activists"


def test_it_is_nobody_named_in_who_accuses_it() -> None:
    text = (
        "Ethiopia's army denied it was responsible for the deaths of 11 villagers after forces loyal to the "
        "Sun People's Front (SPF) accused it of shelling Korbeta."
    )
    blamed = {a.perpetrator for i in gathered(("2024-11-12", text)).incidents for a in i.accounts}

    assert blamed == {"state:ET/armed-force"}


def test_it_is_whoever_acts_and_not_what_his_opponent_is_called_beside_its_name() -> None:
    text = (
        "Mali's government ended a truce with the Coast Front, a faction of former FARC rebels, in two "
        "provinces after it blamed the group for an attack."
    )
    assert Casting(text).who("it") == "state:ML"


@pytest.mark.parametrize(
    ("body", "actor"),
    [("Iran's Revolutionary Guards", "actor:irgc"), ("Sudan's Rapid Support Forces", "actor:rsf")],
)
def test_they_who_tell_of_themselves_may_be_a_body_with_a_plural_for_a_name(body: str, actor: str) -> None:
    assert Casting(f"{body} said they had fired missiles at a base.").who("they") == actor


def test_whose_posts_somebody_tried_to_attack_are_not_his_own() -> None:
    text = "Azerbaijan said Armenian forces had tried to attack its positions in the Tovuz district."
    assert Casting(text).who("its") == "state:AZ"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen crossed a fence on Sunday. The Israel Defense Forces said they had thrown grenades.",
        "M23 fighters attacked a village on Sunday. Uganda's Special Forces said they had killed nine.",
        "Gunmen entered a clinic on Sunday. The Red Cross said they had shot two nurses.",
    ],
)
def test_they_may_be_the_gunmen_told_of_before_and_not_who_tells_of_them(text: str) -> None:
    assert Casting(text).who("they") is None
