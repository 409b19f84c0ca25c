"""A "National Police" is one in each state that has one, and never one of two states."""

import pytest

from counterclaim.entities.functional_names import functional_kind
from counterclaim.model.actors import ActorKind
from tests.entities.casting import Casting
from tests.reading import layers, told


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Haiti's National Police said two had died.", "Haiti's National Police", "state:HT/police"),
        ("The Kenyan National Police denied it.", "The Kenyan National Police", "state:KE/police"),
        ("The Federal Police of Brazil denied it.", "The Federal Police", "state:BR/police"),
        ("Honduras' Military Police denied it.", "Honduras' Military Police", "state:HN/police"),
        ("Gabon's Presidential Guard fired.", "Gabon's Presidential Guard", "state:GA/armed-force"),
        (
            "Kenya's Rapid Response Unit said two had died.",
            "Kenya's Rapid Response Unit",
            "state:KE/rapid-response-unit",
        ),
        (
            "Peru's Constitutional Court denied it.",
            "Peru's Constitutional Court",
            "state:PE/constitutional-court",
        ),
        (
            "Kenya's Directorate of Criminal Investigations denied it.",
            "Kenya's Directorate of Criminal Investigations",
            "state:KE/directorate-of-criminal-investigations",
        ),
        ("The Kenyan Red Cross said two had died.", "The Kenyan Red Cross", "state:KE/red-cross"),
        ("The Red Cross said two had died in Kenya.", "The Red Cross", "actor:icrc"),
        (
            "The Kenyan Red Cross said two had died. The ICRC denied it.",
            "The ICRC",
            "actor:icrc",
        ),
    ],
)
def test_a_body_called_by_what_it_does_is_its_states(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_a_force_known_by_such_a_name_stays_the_one_it_is() -> None:
    assert Casting("Sudan's Rapid Support Forces fired.").who("Sudan's Rapid Support Forces") == "actor:rsf"


def test_bodies_of_one_name_in_two_states_are_two() -> None:
    casting = Casting("Chad's Rapid Intervention Force fired. Niger's Rapid Intervention Force denied it.")
    assert casting.who("Chad's Rapid Intervention Force") == "state:TD/rapid-intervention-force"
    assert casting.who("Niger's Rapid Intervention Force") == "state:NE/rapid-intervention-force"


def test_the_bare_name_is_the_body_told_of_before() -> None:
    casting = Casting("Kenya's Electoral Commission spoke. Later the Electoral Commission denied it in Juba.")
    assert casting.who("the Electoral Commission") == "state:KE/electoral-commission"


def test_a_society_called_by_its_bare_name_later_is_the_one_told_of_before() -> None:
    casting = Casting("The Sudanese Red Crescent said two had died. Later the Red Crescent denied it.")
    assert casting.who("the Red Crescent") == "state:SD/red-crescent"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Colombia's National Liberation Front fired.", "Colombia's National Liberation Front"),
        ("Mali's Blue Brigade fired.", "Mali's Blue Brigade"),
        ("The Rapid Intervention Force in Mali fired.", "The Rapid Intervention Force"),
    ],
)
def test_a_name_of_its_own_and_a_place_of_work_make_nobody_a_states(text: str, words: str) -> None:
    assert (Casting(text).who(words) or "").startswith("named:")


def test_an_intensive_care_unit_is_no_force() -> None:
    assert functional_kind(["Intensive", "Care", "Unit"]) is None
    assert functional_kind(["Rapid", "Response", "Unit"]) is ActorKind.ARMED_FORCE


def test_the_ministry_of_a_headline_is_the_one_named_below_it() -> None:
    text = (
        "Ministry says two were freed\n\nTwo men were freed, Cameroon's Education Ministry said. "
        "The ministry denied that it had paid. Cameroon's army was silent."
    )
    assert {claim.claimer for claim in told(text).claims} == {"state:CM/ministry/education"}


def test_of_two_ministries_a_headline_means_neither() -> None:
    text = (
        "Ministry says two were freed\n\nTwo men were freed, Cameroon's Education Ministry said. "
        "Cameroon's Health Ministry said they were ill. Cameroon's army was silent."
    )
    assert len({claim.claimer for claim in told(text).claims}) == 3


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Kenya Red Cross Society spoke.", "The Kenya Red Cross Society", "state:KE/red-cross"),
        ("The Syrian Arab Red Crescent spoke.", "The Syrian Arab Red Crescent", "state:SY/red-crescent"),
        (
            "The Red Cross Society of China spoke.",
            "The Red Cross Society of China",
            "named:red-cross-society",
        ),
        (
            "The Russian Red Cross spoke. The Red Cross asked Ukraine and Russia to stop.",
            "The Red Cross",
            "actor:icrc",
        ),
        (
            "The Somali Red Crescent Society spoke. Later the Red Crescent denied it.",
            "the Red Crescent",
            "state:SO/red-crescent",
        ),
    ],
)
def test_an_aid_society_is_of_the_state_that_its_name_bears(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


@pytest.mark.parametrize(
    ("text", "claimers"),
    [
        (
            "Peru's Rapid Unit said it killed nine. The gang's Rapid Unit said it killed four policemen.",
            {"state:PE/rapid-unit", "named:rapid-unit"},
        ),
        (
            "The rebels' 5th Brigade said it shelled Mali's 5th Brigade near Gao, killing four soldiers.",
            {"named:5th-brigade"},
        ),
        (
            "The 5th Brigade, a rebel unit, said it killed six. Mali's 5th Brigade denied losing any men.",
            {"named:5th-brigade", "state:ML/5th-brigade"},
        ),
        (
            "Mali's army left Gao. The rebel army's 5th Brigade said it had killed nine soldiers.",
            {"named:5th-brigade"},
        ),
    ],
)
def test_a_body_of_people_without_a_name_is_not_the_state_s_of_the_same_name(
    text: str, claimers: set[str]
) -> None:
    assert {claim.claimer for claim in told(text).claims} == claimers


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        (
            "The Kenya National Commission on Human Rights said police had killed nine men in Lamu.",
            "state:KE/national-commission-on-human-rights",
        ),
        (
            "The Ugandan Commission on Human Rights said police had killed nine men in Gulu.",
            "state:UG/commission-on-human-rights",
        ),
    ],
)
def test_a_commission_on_rights_speaks_for_itself(text: str, claimer: str) -> None:
    found = layers(text)

    assert [attribution.actor for attribution in found.attributions] == [claimer]
    assert found.cast.side_of(claimer) != claimer.partition("/")[0]
