"""Common nouns with an owner are actors: whose army, ministry or official, in whatever words."""

import pytest

from tests.entities.casting import Casting

ARMIES = [
    ("The Thai army opened fire near Surin.", "The Thai army"),
    ("Thailand's army opened fire near Surin.", "Thailand's army"),
    ("The army of Thailand opened fire near Surin.", "The army of Thailand"),
    ("Thai troops opened fire near Surin.", "Thai troops"),
    ("Three soldiers of the Thai army were wounded.", "the Thai army"),
    ("The armed forces of the Kingdom of Thailand withdrew.", "The armed forces of the Kingdom of Thailand"),
    ("Thailand said four of its soldiers were wounded.", "its soldiers"),
    ("The General Staff of the Armed Forces of Thailand said so.", "The General Staff"),
]


@pytest.mark.parametrize(("text", "words"), ARMIES, ids=[words for _, words in ARMIES])
def test_an_army_is_one_actor_in_whatever_words(text: str, words: str) -> None:
    assert Casting(text).who(words) == "state:TH/armed-force"


BODIES = [
    ("Peru's defence ministry denied it.", "Peru's defence ministry", "state:PE/ministry/defence"),
    (
        "The Ministry of Defence of Peru denied it.",
        "The Ministry of Defence of Peru",
        "state:PE/ministry/defence",
    ),
    ("The Peruvian government denied it.", "The Peruvian government", "state:PE"),
    ("Authorities in Lima denied it.", "Authorities", "state:PE"),
    ("Ecuadorian border guards denied it.", "Ecuadorian border guards", "state:EC/police"),
    ("The parliament of Ecuador denied it.", "The parliament of Ecuador", "state:EC/legislature"),
]


@pytest.mark.parametrize(("text", "words", "actor"), BODIES, ids=[words for _, words, _ in BODIES])
def test_a_body_is_its_owners_and_of_its_side(text: str, words: str, actor: str) -> None:
    casting = Casting(text)

    assert casting.who(words) == actor
    assert casting.side(words) == actor.partition("/")[0]


def test_a_body_that_the_text_names_is_its_owners() -> None:
    casting = Casting("The press service of Peru's Northern Border Command said shots had been fired.")

    assert casting.side("Peru's Northern Border Command") == "state:PE"


def test_peacekeepers_of_a_state_are_no_voice_of_that_state() -> None:
    casting = Casting("Nepalese peacekeepers saw two craters.")

    assert casting.side("Nepalese peacekeepers") is None


def test_bodies_of_an_organisation_of_states_are_one_side_with_it() -> None:
    casting = Casting("UNIFIL said a post was hit. The United Nations said so too.")

    assert casting.side("UNIFIL") == casting.who("The United Nations")


def test_parties_within_a_country_are_not_the_country() -> None:
    casting = Casting("Yemen's warring parties blame each other.")

    assert casting.who("Yemen's warring parties") is None


def test_an_official_of_a_body_told_of_before_is_of_its_side() -> None:
    casting = Casting("The Kenyan-led coalition shelled Kismayo. A coalition official denied it.")

    assert casting.side("A coalition official") == "state:KE"


SPONSORED = [
    ("The Ugandan-led coalition shelled Bunia.", "The Ugandan-led coalition", "state:UG"),
    ("Rwandan-backed rebels took Bunia.", "Rwandan-backed rebels", "state:RW"),
    ("U.S.-backed forces took Manbij.", "U.S.-backed forces", "state:US"),
    ("Eritrea-allied local militias fired.", "Eritrea-allied local militias", "state:ER"),
]


@pytest.mark.parametrize(("text", "words", "side"), SPONSORED, ids=[words for _, words, _ in SPONSORED])
def test_an_armed_body_is_of_the_side_that_leads_or_backs_it(text: str, words: str, side: str) -> None:
    assert Casting(text).side(words) == side


def test_who_mediates_talks_owns_nothing_in_them() -> None:
    casting = Casting("Qatar-mediated forces talks failed. Qatari-brokered troops left.")

    assert casting.side("Qatari-brokered troops") is None


def test_forces_named_for_a_ruler_are_of_the_state_the_ruler_serves() -> None:
    casting = Casting(
        "Chad's President Idris Sarh spoke. Sarh's forces took the town, and the Sarh regime fell."
    )

    assert casting.side("Sarh's forces") == "state:TD"
    assert casting.who("the Sarh regime") == "state:TD"


def test_two_words_for_one_body_in_apposition_are_one_actor() -> None:
    begin = "Varda's armed forces, the Upper Varda Defense Army, fired."
    casting = Casting(f"{begin} The de facto government of Upper Varda spoke.")

    assert casting.who("Varda's armed forces") == casting.who("the Upper Varda Defense Army")


def test_a_regime_told_of_before_is_no_regime_of_the_country_that_the_report_comes_from() -> None:
    text = "PIURA, Peru, 4 May - The Ecuadorian regime shelled Piura.\n\nPeru struck posts of the regime."

    assert Casting(text).who("the regime") == "state:EC"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Mali's JNIM militants said they had won.", "JNIM militants", "actor:jnim"),
        ("Colombian ELN rebels denied it.", "ELN rebels", "actor:eln"),
        ("NATO troops in Kosovo shot two men.", "NATO troops", "actor:nato/armed-force"),
        ("UN peacekeepers in Lebanon were fired at.", "UN peacekeepers", "actor:un/peacekeeper"),
        ("ECOWAS soldiers in Gambia fired back.", "ECOWAS soldiers", "actor:ecowas/armed-force"),
        ("The OSCE mission in Ukraine saw nothing.", "OSCE mission", "actor:osce"),
    ],
)
def test_the_body_in_front_of_a_noun_has_it_wherever_they_are(text: str, words: str, actor: str) -> None:
    """A state named as their country, or as where they stand, does not speak for them."""
    assert Casting(text).who(words) == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The UN mission in Congo, MONUSCO, counted nine bodies.", "UN mission", "actor:monusco"),
        ("The African force in Somalia, ATMIS, denied that.", "African force", "actor:atmis"),
        ("The militant group in northern Mali, JNIM, did it.", "militant group", "actor:jnim"),
    ],
)
def test_a_name_behind_the_place_of_a_body_is_the_bodys(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_a_chief_of_staff_is_no_office_of_civilians() -> None:
    cast = Casting("Mali's army shelled Gao. The chief of staff announced an inquiry on Monday.")

    assert not (cast.who("The chief of staff") or "").startswith("group:")


def test_the_government_is_that_of_the_one_state_though_rebels_have_the_word_beside_it() -> None:
    text = (
        "ADDIS ABABA - Ethiopia's air force bombed Mekelle, the government said.\n\n"
        "On Monday two strikes on the city killed three, according to the TPLF. The government denied it."
    )

    assert Casting(text).who("The government") == "state:ET"


@pytest.mark.parametrize("office", ["Chadian embassy", "Chadian delegation"])
def test_no_ministry_is_of_a_land_of_which_only_an_embassy_or_delegation_spoke(office: str) -> None:
    """They speak abroad, where "the ministry" is more likely of the hosts."""
    text = f"The {office} in Kyiv said that Mali had shelled Ukraine. The ministry denied it."

    assert Casting(text).who("The ministry") != "state:TD/ministry"
