"""Armed groups and parts of bodies by description, and bodies that a state does not own."""

import pytest

from tests.entities.casting import Casting
from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M23 said it had taken Sake. The rebels denied shelling the town.", "The rebels"),
        ("M23 said it had taken Sake. The rebel group said it was calm.", "The rebel group"),
        ("M23 said it had taken Sake. The group denied shelling the town.", "The group"),
    ],
)
def test_the_only_armed_group_of_a_text_goes_by_its_description(text: str, words: str) -> None:
    assert Casting(text).who(words) == "actor:m23"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M23 said it had taken Sake. The rights group said two had died.", "The rights group"),
        ("M23 took Sake and CODECO took Djugu. A priest fled. The rebels denied it.", "The rebels"),
        ("Mali's army and Wagner raided Moura. The rebels said ten men had died.", "The rebels"),
        ("M23 took Sake and CODECO took Djugu. A doctor came. The group denied it.", "The group"),
        ("M23 took Sake. The Coast Congress criticised the raid. The group said it was cruel.", "The group"),
    ],
)
def test_a_description_that_may_be_of_others_is_of_nobody(text: str, words: str) -> None:
    assert Casting(text).who(words) is None


def test_of_two_groups_the_one_that_has_the_word_is_meant() -> None:
    text = "M23 took Sake. CODECO said it had not fired. The rebel group denied killing anybody."

    assert Casting(text).who("The rebel group") == "actor:codeco"


@pytest.mark.parametrize("name", ["Xanth Liberation Army", "New Resistance Army", "Ember Freedom Forces"])
def test_an_army_that_calls_itself_one_of_liberation_is_no_states(name: str) -> None:
    cast = Casting(f"Peru's {name} said it had struck a camp.\n\nBut the army shelled Puno. Peru spoke.")

    assert cast.who("it") == f"named:{name.lower().replace(' ', '-')}"
    assert cast.side("it") == cast.who("it")
    assert cast.who("the army") == "state:PE/armed-force"


@pytest.mark.parametrize(
    ("phrase", "actor"),
    [
        ("The army's 18th Brigade", "state:PE/18th-brigade"),
        ("The army's southern command", "state:PE/armed-force"),
        ("The defence minister", "state:PE/defence-minister"),
        ("Police", "state:PE/police"),
    ],
)
def test_parts_and_offices_of_a_texts_one_state_are_its_own(phrase: str, actor: str) -> None:
    cast = Casting(f"Peru's army struck a camp near Puno. {phrase} said nine gunmen had died.")

    assert cast.who(phrase) == actor


def test_a_spokesman_for_the_army_is_of_the_army_told_of() -> None:
    text = "Peru's army struck a camp near Puno. A spokesman for the army said nine gunmen had died."

    assert Casting(text).who("A spokesman") == "state:PE/armed-force/a-spokesman"


def test_an_armed_group_of_a_country_is_not_of_its_governments_side() -> None:
    cast = Casting("A Peruvian armed group said it had struck a camp.")

    assert cast.side("A Peruvian armed group") == "state:PE/armed-group"


def test_a_newspaper_called_post_is_no_army_at_a_post() -> None:
    text = "Peru's army fired, a man told the Lima Post. The Post saw smoke. The military denied it."

    assert Casting(text).who("The military") == "state:PE/armed-force"


def test_two_coast_guards_are_two_bodies() -> None:
    cast = Casting("The Philippine Coast Guard accused a Chinese ship. China's coast guard denied it.")

    assert cast.side("The Philippine Coast Guard") == "state:PH"
    assert cast.side("China's coast guard") == "state:CN"


def test_a_military_aircraft_is_of_the_army_of_the_texts_one_state() -> None:
    cast = Casting("A military aircraft bombed a village in Peru. Peru's air force said nothing.")

    assert cast.who("A military aircraft") == "state:PE/armed-force"


def test_a_mission_by_name_is_that_mission_whosever_it_is() -> None:
    assert Casting("NATO's KFOR mission said it stood ready.").who("NATO's KFOR mission") == "actor:kfor"


def test_another_minister_is_not_the_one_who_spoke_last() -> None:
    start = "India's army fired. Pakistan's foreign minister denied it."

    assert Casting(f"{start} The defence minister spoke.").who("The defence minister") != (
        "state:PK/foreign-minister"
    )
    assert Casting(f"{start} The minister left.").who("The minister") == "state:PK/foreign-minister"


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the Falcon Front and of the Dawn Brigade took Orsa. The rebels said they had won.",
        "The Dawn Brigade struck a convoy. The Falcon Front left Orsa. The militants said ten men had died.",
    ],
)
def test_a_brigade_of_no_state_may_be_the_rebels_too(text: str) -> None:
    assert Casting(text).who("The rebels") is None
    assert Casting(text).who("The militants") is None


def test_a_brigade_of_a_state_is_no_rival_of_the_rebels() -> None:
    text = "M23 said it had taken Sake. Congo's 12th Brigade left. The rebels denied shelling the town."

    assert Casting(text).who("The rebels") == "actor:m23"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "M23 took Sake, Congo's army said. The paramilitary force denied it.",
            "The paramilitary force",
            "m23",
        ),
        (
            "Congo's army said M23 had fled. The rebel movement denied it. The force laughed.",
            "The force",
            None,
        ),
        ("The Sudanese army said the RSF shelled Orsa. The armed force denied it.", "The armed force", "saf"),
    ],
)
def test_a_paramilitary_force_is_no_army(text: str, words: str, actor: str | None) -> None:
    assert Casting(text).who(words) == (f"actor:{actor}" if actor else None)


def test_the_force_is_the_one_told_of_by_that_word() -> None:
    text = (
        "The Sudanese army said the RSF had shelled Orsa. The paramilitary force denied it. "
        "The force said the army had bombed a school."
    )

    assert Casting(text).who("The force") == "actor:rsf"
    assert Casting(text).who("the army") == "actor:saf"


def test_the_army_is_never_the_group_whose_name_ends_so() -> None:
    text = "Fighters of the Kachin Independence Army took a base near Bhamo. The army denied it."

    assert Casting(text).who("The army") == "state:MM/armed-force"


@pytest.mark.parametrize("name", ["al-Shabaab", "Al-Shabaab", "Al Shabaab", "al Shabaab", "Al-Shebab"])
def test_an_arabic_article_is_written_in_four_ways(name: str) -> None:
    assert Casting(f"Fighters of {name} struck Lamu.").who(name) == "actor:al-shabaab"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The armed wing of the Orsa Front fired.", "The armed wing of the Orsa Front", "named:orsa-front"),
        ("A cell of the Orsa Front fired.", "A cell of the Orsa Front", "named:orsa-front"),
        ("The left wing of the People's Party left.", "The left wing of the People's Party", None),
        ("The east wing of the Orsa Hospital burned.", "The east wing of the Orsa Hospital", None),
    ],
)
def test_a_wing_or_cell_of_an_armed_group_is_the_group(text: str, words: str, actor: str | None) -> None:
    assert Casting(text).who(words) == actor


def test_who_blames_a_cell_of_a_group_blames_the_group() -> None:
    text = "Nine people died when a bomb hit Gao. The army blamed the attack on a cell of the Orsa Front."
    ledger = gathered(("2024-06-20", text))

    doers = {account.perpetrator for incident in ledger.incidents for account in incident.accounts}

    assert "named:orsa-front" in doers


@pytest.mark.parametrize("loyal", ["pro-government militias", "army-allied militias", "allied militiamen"])
def test_men_who_stand_by_a_government_are_neither_it_nor_the_rebels(loyal: str) -> None:
    text = f"M23 seized Kalembe in Congo after clashes with {loyal}. Congo's army said the rebels had fled."
    casting = Casting(text)

    assert casting.mention(loyal) is not None
    assert not (casting.side(loyal) or "").startswith(("state:", "actor:"))
    assert casting.who("the rebels") == "actor:m23"


def test_several_militias_are_not_the_one_group_told_of() -> None:
    text = "M23 rebels seized Kalembe. An army spokesman said the militias had pushed the rebels out."
    casting = Casting(text)

    assert casting.who("the militias") is None
    assert casting.who("the rebels") == "actor:m23"


def test_a_group_that_stands_for_a_state_has_leaders_where_that_state_is_not_named() -> None:
    text = "Wagner's leader said his men had taken the town."  # it could not be read at all

    assert Casting(text).who("Wagner's leader") == "actor:wagner/leader"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("A Syrian group, the SDF, was accused of the raid.", "A Syrian group", "actor:sdf"),
        ("A movement, Hezbollah, fired rockets at Metula.", "A movement", "actor:hezbollah"),
        ("Syrian groups, the SDF among them, fired rockets.", "Syrian groups", None),
    ],
)
def test_a_group_is_who_is_named_beside_it(text: str, words: str, actor: str | None) -> None:
    assert Casting(text).who(words) == actor
