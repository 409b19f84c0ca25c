"""Bodies and offices without an owner belong to the state a text speaks from, if it has one."""

import pytest

from tests.entities.casting import Casting

DATELINES = [
    "ADDIS ABABA, June 3 - The army said two soldiers had been killed. Ethiopia closed the border.",
    "ADDIS ABABA (Agency) — The army said two soldiers had been killed.",
    "ADDIS ABABA: The army said two soldiers had been killed.",
    "Ministry of Defence of Ethiopia, bulletin, 3 June 2024\n\nThe army said two soldiers had been killed.",
]


@pytest.mark.parametrize("text", DATELINES)
def test_the_army_is_that_of_the_state_a_text_is_dated_from(text: str) -> None:
    assert Casting(text).side("The army") == "state:ET"


def test_ministries_and_their_speakers_are_of_the_home_too() -> None:
    begin = "NAIROBI, May 2 - The Foreign Ministry condemned Somalia."
    casting = Casting(f"{begin} Army spokesman Peter Njoroge said so. Kenya waits.")

    assert casting.side("The Foreign Ministry") == "state:KE"
    assert casting.side("Army spokesman Peter Njoroge") == "state:KE"


def test_a_minister_without_a_country_is_of_the_home() -> None:
    casting = Casting("LIMA, May 2 - Peru is ready for talks, Foreign Minister Rosa Quispe said.")

    assert casting.side("Foreign Minister Rosa Quispe") == "state:PE"


NOT_HOME = [
    # two capitals: nobody can tell whose army speaks
    "NAIROBI/MOGADISHU - The army said two soldiers had been killed. Kenya and Somalia wait.",
    # a correspondent abroad: the text is about others alone
    "CAIRO, May 2 - Fighting goes on in Sudan and Chad. The army said two soldiers had been killed.",
    # a headline is no dateline
    "FIRE NEAR BORDER\n\nThe army said two soldiers had been killed. Kenya and Somalia wait.",
    # no dateline at all
    "Kenya and Somalia wait. The army said two soldiers had been killed.",
]


@pytest.mark.parametrize("text", NOT_HOME)
def test_the_army_of_a_text_without_a_home_stays_open(text: str) -> None:
    assert Casting(text).who("The army") is None


def test_the_army_that_speaks_need_not_be_the_enemys_troops_just_told_of() -> None:
    text = "NAIROBI, May 2 - Somali troops fired at a Kenyan post. The army said nobody was hurt."

    assert Casting(text).side("The army") == "state:KE"


def test_after_troops_of_two_sides_the_army_that_speaks_is_nobody_in_particular() -> None:
    text = "Somali troops fired at Kenyan soldiers. The army said nobody was hurt."

    assert Casting(text).who("The army") is None


def test_the_army_told_of_by_that_word_is_meant_again() -> None:
    text = "The Somali army advanced on Kenyan soldiers. The army said nobody was hurt."

    assert Casting(text).side("The army") == "state:SO"


def test_in_a_paragraph_in_which_the_neighbour_speaks_the_ministry_is_not_the_homes() -> None:
    text = (
        "NAIROBI, May 2 - Kenya waits. Somalia said it would answer. The Interior Ministry called up police."
    )

    assert Casting(text).side("The Interior Ministry") is None


def test_leaders_and_spokesmen_may_be_anybodys() -> None:
    casting = Casting("NAIROBI, May 2 - Kenya waits. Spokesman Ali Hersi said the fighters had left.")

    assert casting.side("Spokesman Ali Hersi") is None


def test_a_dateline_of_a_town_that_is_no_capital_is_one_too() -> None:
    casting = Casting(
        "MOMBASA: Kenya waits. Foreign Minister Rose Wambui spoke of a raid by Somali aircraft."
    )

    assert casting.side("Foreign Minister Rose Wambui") == "state:KE"


def test_a_dateline_of_a_town_in_a_third_country_is_no_home() -> None:
    text = "MUMBAI: Kenya and Somalia wait. Foreign Minister Rose Wambui spoke of a raid."

    assert Casting(text).side("Foreign Minister Rose Wambui") is None


def test_a_spokesman_speaks_for_the_body_that_has_just_spoken() -> None:
    text = "Peru's army said its jets had taken off.\n\nThey turned back, spokesman Hugo Rojas stated."

    assert Casting(text).side("spokesman Hugo Rojas") == "state:PE"


def test_a_spokesman_two_paragraphs_on_may_be_anybodys() -> None:
    text = (
        "Peru's army said so.\n\nCalm returned to the border.\n\nIt would last, spokesman Hugo Rojas stated."
    )

    assert Casting(text).side("spokesman Hugo Rojas") is None


def test_the_part_of_a_body_that_has_the_word_has_a_spokesman_too() -> None:
    text = "Hezbollah's press wing said so. All is quiet, spokesman Ali Haidar added."

    assert Casting(text).side("spokesman Ali Haidar") == Casting(text).side("Hezbollah")


def test_a_military_spokesman_is_of_the_military_that_has_spoken() -> None:
    text = (
        "LIMA/QUITO - Peru downed two Ecuadorian warplanes, its military said. Ecuador's foreign ministry "
        "spokesman Luis Mora said a jet had shot down a Peruvian plane. "
        "No Peruvian aircraft was lost, military spokesman Hugo Rojas replied."
    )

    assert Casting(text).side("military spokesman Hugo Rojas") == "state:PE"


def test_where_both_militaries_have_spoken_a_military_spokesman_may_be_of_either() -> None:
    text = (
        "LIMA/QUITO - Peru's military said it had downed a plane. Ecuador's military said it had lost none. "
        "That is untrue, military spokesman Hugo Rojas replied."
    )

    assert Casting(text).side("military spokesman Hugo Rojas") is None


def test_the_commands_spokesman_is_of_the_command_that_the_text_names() -> None:
    text = "U.S. Central Command spoke of a drone. The drone fell, Bob Hill, the command's spokesman, stated."

    assert Casting(text).side("Bob Hill") == "state:US"


@pytest.mark.parametrize(
    "text",
    [
        "Two mines lay on Kenyan soil near the Somali border, the army said. Kenya waits.",
        "Kenya's border with Somalia was closed. The army said two soldiers had been hurt.",
        "Russian-made mines lay on Kenyan soil near the Somali border, the army said.",
    ],
)
def test_a_border_is_called_after_the_neighbour_beyond_it(text: str) -> None:
    who = "The army" if "The army" in text else "the army"

    assert Casting(text).side(who) == "state:KE"


@pytest.mark.parametrize(
    "text",
    [
        "Troops of Kenya and Ethiopia lay near the Somali border. The army said so.",
        "Kenyan and Somali troops lay near the Kenyan border with Somalia. The army said so.",
        "Troops lay near the Somali border. The army said so.",
    ],
)
def test_of_a_border_among_three_or_between_two_named_alike_nobody_is_at_home(text: str) -> None:
    assert Casting(text).side("The army") is None


def test_a_government_without_a_name_is_that_of_the_capital_a_text_about_its_provinces_is_from() -> None:
    text = (
        "MAPUTO - Police said six fishermen had died in Cabo Delgado province. Rwandan troops took part. "
        "A government spokesman denied it."
    )
    cast = Casting(text)

    assert cast.who("Police") == "state:MZ/police"
    assert cast.who("A government spokesman") == "state:MZ/a-spokesman"


@pytest.mark.parametrize(
    "text",
    [
        "A blast killed two in Tessit, police said. The US military denied that it was an American strike.",
        "BEIRUT, June 13 - A rocket fell in Haifa, police said. Lebanon's government said it would look.",
    ],
)
def test_police_are_of_no_other_state_than_the_places_they_speak_of(text: str) -> None:
    assert Casting(text).side("police") is None


def test_police_are_of_the_state_that_a_text_speaks_from_and_of() -> None:
    text = "NAIROBI, June 13 - A bomb killed two in Garissa, police said. Kenya said it would look into it."

    assert Casting(text).side("police") == "state:KE"


def test_whose_the_army_is_stays_open_in_a_town_of_another_state_than_the_troops_told_of() -> None:
    fired = "Rwandan troops had opened fire from the hills, it said."
    casting = Casting(f"GOMA, Oct 7 - Shells hit a village, the army said. {fired} Rwanda denies that.")
    assert casting.who("the army") is None

    casting = Casting("SIVERSK, Oct 7 - Russian troops shelled a village on Sunday, the army said.")
    assert casting.who("the army") is None


def test_the_army_is_that_of_the_land_whose_towns_are_told_of() -> None:
    fired = "Afghan troops had opened fire from the hills, it said. Kabul denies that."
    casting = Casting(f"PESHAWAR, Oct 7 - Shells hit a village near Parachinar, the army said. {fired}")
    assert casting.who("the army") == "state:PK/armed-force"


def test_from_a_capital_abroad_the_army_is_that_of_whom_it_writes() -> None:
    casting = Casting("LONDON, Oct 7 - Kenyan troops shelled a village near Mandera, the army said.")
    assert casting.who("the army") == "state:KE/armed-force"


def test_an_embassy_is_of_no_state_that_it_is_in() -> None:
    text = "LIMA, May 2 - A bomb killed two engineers in Cusco, police said. The embassy condemned it."
    assert Casting(text).side("The embassy") is None


@pytest.mark.parametrize(
    "text",
    [
        "GENEVA, June 20 - Two aid workers were shot dead near El Fasher on Sunday, the army said.",
        "ISTANBUL, June 20 - A drone killed three soldiers near Idlib on Sunday, the army said.",
        "MARSEILLE, June 20 - Gunmen killed two nurses in Bamenda on Sunday, the army said.",
        "BEIJING, June 20 - Gunmen killed two nurses in Taunggyi on Monday, the army said.",
    ],
)
def test_from_a_town_abroad_the_army_is_not_that_of_the_town(text: str) -> None:
    assert Casting(text).side("the army") is None


def test_the_one_army_named_is_meant_where_its_own_land_is_told_of() -> None:
    text = "DUBAI, June 20 - Iranian troops shelled a village near Sardasht on Sunday, the army said."
    assert Casting(text).side("the army") == "state:IR"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Shells fell in the Sudanese town of Kutum. The army denied it.", "state:SD"),
        ("GENEVA, May 2 - Shells fell in Kutum in Sudan, doctors said. The army denied it.", "state:SD"),
        ("Shells fell in northern Mali. The army denied it.", "state:ML"),
        ("Aircraft bombed a market in Mali. The army denied it.", "state:ML"),
    ],
)
def test_the_army_is_of_the_one_state_in_which_things_were_struck(text: str, side: str) -> None:
    assert Casting(text).side("The army") == side


@pytest.mark.parametrize(
    "text",
    [
        "Refugees in Uganda said the army had burned their village.",
        "Refugees in the Ugandan town of Arua said the army had burned their village.",
        "Exiles living in Kenya said the army had shelled a village.",
        "Talks were held in the Kenyan capital. They said the army had shelled a post.",
        "A summit opened in France. Rebels said the army had shelled a post.",
        "Doctors in Germany treated nine children. They said the army had shelled a post.",
        "At a conference in Kenya, rebels accused the army of shelling a village.",
        "The film was shot in Morocco. Critics said the army had shelled a village.",
        "The Russian state broadcaster said the army had shelled a village.",
        "Rebels crossed the border with Uganda and said the army had shelled a village.",
    ],
)
def test_the_army_is_of_no_state_in_which_people_only_meet_live_or_speak(text: str) -> None:
    assert Casting(text).who("the army") is None


def test_the_junta_is_of_the_only_state_whose_army_was_told_of() -> None:
    told = "The Arakan Army and Myanmar's military clashed near Bangladesh. The junta denied it."
    two = "Soldiers from Niger and Burkina Faso clashed. The junta denied it."

    assert Casting(told).who("The junta") == "state:MM"
    assert Casting(two).who("The junta") is None
