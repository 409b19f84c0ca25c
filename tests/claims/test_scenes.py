"""Where something happened: by its own sentence, else by the place that the story around it is set in."""

import pytest

from counterclaim.model.incidents import Account
from tests.reading import told

PUBLISHED = "2024-06-20"  # a Thursday


def accounts(text: str) -> list[Account]:
    """The accounts of a text's events, in text order."""
    tellings = told(text.strip(), published=PUBLISHED).tellings
    found = [account for telling in tellings for account in telling.accounts]
    return sorted(found, key=lambda account: min(words.start for words in account.evidence))


def places(text: str) -> set[str]:
    """The words for the places of all accounts of a text's events."""
    return {account.place_text for account in accounts(text) if account.place_text}


# ---------------------------------------------------------------- the sentence itself


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels shelled the village of Orvane on Tuesday.", "Orvane"),
        ("Two soldiers were killed near Tesseny, the army said.", "Tesseny"),
        ("Gunmen attacked a convoy at Belkhara on Monday, killing three.", "Belkhara"),
        ("A drone struck a patrol close to Dunmara, the ministry said.", "Dunmara"),
        ("A mine blew up a lorry on the outskirts of Zerniv.", "Zerniv"),
        ("Shells fell in Adrun in the Sool region, wounding two.", "Adrun"),
        ("Shells fell in the Sool region, in Adrun, wounding two.", "Adrun"),
        ("Troops fired on a bus in the area between Ankarra and Dellum.", "Ankarra"),
        ("A rocket hit a clinic near Tall al-Hamra, killing a nurse.", "Tall al-Hamra"),
        ("Guards shot down a drone over Deh-e Sorkh on Thursday.", "Deh-e Sorkh"),
        ("Guards shot down a drone after it had entered airspace near Deh-e Sorkh.", "Deh-e Sorkh"),
        ("Two soldiers were killed while patrolling near Belkhara.", "Belkhara"),
        ("A lorry hit a mine on the Belkhara-Zerniv dirt road, killing two.", "Belkhara-Zerniv dirt road"),
        ("Rebels attacked a bus on the Goma–Sake highway.", "Goma–Sake highway"),
    ],
)
def test_a_village_that_no_list_knows_is_the_place_of_what_happened_there(text: str, place: str) -> None:
    assert places(text) == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sudanese troops near Belkhara shot at a convoy of the army.", "Belkhara"),
        ("It was Eritrean forces that hit the column at Belkhara on Monday, Sudan says.", "Belkhara"),
        ("A patrol came under fire from Eritrean soldiers near Tesseny on Monday.", "Tesseny"),
    ],
)
def test_where_those_who_fired_stood_is_a_place_too(text: str, place: str) -> None:
    assert places(text) == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers from Kassala were killed on Monday.",
        "Shots fired from Tesseny wounded a soldier on Monday.",
        "Rockets launched from the vicinity of Tesseny in Gash district wounded a soldier.",
        "The ministry in Kassala said that two soldiers had been wounded by shelling.",
        "Sudan left the talks in Geneva after Eritrean troops had killed nine of its men.",
        "Shells damaged a Sudan-held post on Monday.",
        "A missile hit the tanker Odesa on Monday, wounding two.",
        "The tugs Kherson and Poltava were hit and two sailors wounded.",
        "In Brussels, diplomats accused the rebels of shelling the port.",
        "The ceasefire signed in Doha was violated when gunmen fired at a checkpoint.",
        "A drone struck a truck carrying flour bought in Odesa.",
        "Gunmen killed three aid workers who had studied in Berlin.",
        "Ministers met in Astana a day after rebels downed a helicopter.",
        "Talks were held in Oslo before troops shelled a camp.",
        "Twelve people died when a shell hit a bus bound for Marib.",
    ],
)
def test_origins_voices_talks_and_craft_are_no_scene(text: str) -> None:
    assert not places(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Kassala, officials said that two people had been killed by shells.", "Kassala"),
        ("The Kassala raid killed two people on Monday.", "Kassala"),
        ("Kassala's ceasefire was broken on Monday, the rebels say.", "Kassala"),
        ("Gunmen killed two people in Kassala, a city in Sudan, on Monday.", "Kassala"),
        ("A shell killed a man who was buying bread in Kassala.", "Kassala"),
        ("The truce signed in Doha was broken when troops shelled Kassala.", "Kassala"),
        ("Four people were killed in Kassala after a shell hit their house.", "Kassala"),
        ("For Kassala region the mission counted nine explosions on Monday.", "Kassala region"),
    ],
)
def test_a_town_in_front_of_a_voice_or_beside_what_happened_is_the_scene(text: str, place: str) -> None:
    assert places(text) == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A convoy going from Dikwa to Maiduguri was ambushed by gunmen near Mafa, the army said.", "Mafa"),
        ("Jets bombed the Omdurman market on Friday, killing two.", "Omdurman"),
        ("A bomb killed three in a mosque in Peshawar's Police Lines on Monday.", "Peshawar"),
        ("Artillery fire hit the Donetsk suburb of Makiivka, killing two.", "Makiivka"),
        ("Six miners were abducted in Zamfara State's Maru district.", "Maru district"),
        ("Residents of Kidal heard explosions on Monday.", "Kidal"),
        ("Dozens fled Bunagana after rebels attacked army positions there on Sunday.", "Bunagana"),
        ("Warplanes bombed a monastery in Khin-U township, Sagaing region.", "Khin-U township"),
        ("Shelling of the outskirts of Aita al-Shaab wounded a farmer.", "Aita al-Shaab"),
        ("Israeli warplanes bombed southern Lebanon on Monday.", "southern Lebanon"),
        ("From Gaza, militants fired five rockets towards Ashkelon.", "Ashkelon"),
    ],
)
def test_the_closest_place_that_what_happened_can_be_at_is_chosen(text: str, place: str) -> None:
    assert places(text) == {place}


# ---------------------------------------------------------------- the story around it


def test_the_village_is_the_one_named_last() -> None:
    text = "Monitors were in Kassala on Tuesday. Eritrean forces had shelled the city, they said."
    assert places(text) == {"Kassala"}


@pytest.mark.parametrize(
    "text",
    [
        "A patrol drove through hills near Belkhara on Monday. Then a soldier was killed by gunfire.",
        "Eritrean guns killed four soldiers on Monday, the army said.\n\nThe rounds were aimed at Belkhara.",
        "Eritrean guns killed four soldiers on Monday.\n\nThe site was at Belkhara.",
        "The report gives the vicinity of Belkhara as the place. Three soldiers were killed.",
    ],
)
def test_what_its_own_sentence_does_not_place_happened_where_the_story_is_set(text: str) -> None:
    assert places(text) == {"Belkhara"}


@pytest.mark.parametrize(
    "text",
    [
        "A soldier was killed by gunfire on Monday. He was treated at a hospital in Kassala.",
        "A soldier was killed by gunfire on Monday. The ministers met in Kassala.",
        "A soldier was killed by gunfire on Monday, said an officer who lives in Kassala.",
        "KASSALA, June 18 - A soldier was killed by gunfire on Monday.",
    ],
)
def test_hospitals_meetings_homes_and_datelines_set_no_scene(text: str) -> None:
    assert not places(text)


def test_a_place_in_front_of_a_later_sentence_opens_a_scene_of_its_own() -> None:
    text = """Fighting went on along the Nile front on Monday.

By noon a soldier had been wounded. In Kassala a shell hit a school."""
    by_words = {account.evidence[0].quote: account.place_text for account in accounts(text)}

    assert by_words == {"Fighting": "Nile front", "wounded": "Nile front", "hit": "Kassala"}


def test_another_event_is_not_placed_where_the_first_was() -> None:
    text = "Shells wounded two men in Kassala on Monday. Another soldier was killed by a separate strike."
    found = [account for account in accounts(text) if account.casualties and account.casualties[0].killed]

    assert [account.place for account in found] == [None]


def test_the_place_of_a_story_carries_its_words_as_evidence() -> None:
    text = "Eritrean guns killed four soldiers on Monday.\n\nThe rounds were aimed at Belkhara."
    placed = [account for account in accounts(text) if account.place]
    assert [words.quote for words in placed[0].evidence_of["place"]] == ["Belkhara"]


def test_the_place_of_another_day_is_not_where_it_happened() -> None:
    text = "The rounds of 17 June were aimed at Belkhara. On June 12 a soldier was wounded by gunfire."

    assert [account.place for account in accounts(text)] == [None]


def test_the_attack_told_more_closely_is_one_attack() -> None:
    text = """An air strike in Idlib killed thirty soldiers on Monday. The attack came near Sarmin,
and two more men were wounded, an officer said."""
    assert len(told(text, published=PUBLISHED).tellings) == 1


def test_one_partys_scene_is_not_that_of_what_another_tells() -> None:
    text = (
        "Shells killed 17 people in Goma on Tuesday, doctors said.\n\n"
        "Rwanda said five civilians had been killed in Gisenyi by Congolese shells.\n\n"
        "South Africa confirmed that nine of its soldiers had been killed."
    )
    places = [(a.party, a.place_text) for t in told(text).tellings for a in t.accounts]

    assert places == [(None, "Goma"), ("state:RW", "Gisenyi"), ("state:ZA", None)]


def test_a_story_is_not_set_where_only_what_is_denied_was() -> None:
    text = (
        "At 00:45 separatists opened fire on Georgian soldiers.\n\n"
        "Georgia denied that its army had shelled Tskhinvali."
    )
    places = [a.place_text for t in told(text).tellings for a in t.accounts if a.stance.value != "deny"]

    assert places == [None]


def test_the_village_is_not_where_the_report_was_written() -> None:
    text = "MANDERA, June 18 (Wire) - Rebels were silent.\n\nGunmen burned the village, the army said."

    assert places(text) == set()
    assert places(text.replace("were silent", "left Belkhara")) == {"Belkhara"}


@pytest.mark.parametrize(
    "text",
    [
        "The general was on his way to Belkhara when three men fired on his car on Monday.",
        "Gunmen shot at a bus en route to Belkhara on Monday.",
        "Gunmen shot at a bus as it was travelling to Belkhara on Monday.",
    ],
)
def test_where_somebody_was_going_is_not_where_it_happened(text: str) -> None:
    assert places(text) == set()


def test_on_the_way_it_is_where_the_sentence_says() -> None:
    assert places("Gunmen shot at a bus near Tesseny that was bound for Belkhara on Monday.") == {"Tesseny"}


@pytest.mark.parametrize("month", ["Nov.", "Oct.", "Feb."])
def test_a_month_cut_short_is_no_place(month: str) -> None:
    assert places(f"On {month} 3 Turkish warplanes struck Kurdish targets.") == set()


def test_what_fell_on_the_way_to_a_town_fell_near_it() -> None:
    assert places("Shells landed on the road on the way to Belkhara on Monday.") == {"Belkhara"}
