"""A body of a land that is no state, or of somebody unknown, is not the one of the state."""

import pytest

from tests.reading import told


def speakers(text: str) -> list[str | None]:
    claims = sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)
    return [claim.claimer for claim in claims]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        (
            (
                "Kenyan troops shelled Jubaland posts on Monday. Jubaland's army said four died. "
                "The army denied that it fired."
            ),
            "named:jubaland/armed-force",
        ),
        (
            (
                "Iraqi troops shelled posts near Erbil. Kurdistan's interior ministry said four died. "
                "The ministry denied that its men fired."
            ),
            "named:kurdistan/ministry/interior",
        ),
        (
            (
                "Somali guns fired at Puntland on Monday, the state's ministry of security said. "
                "The ministry put the toll at four."
            ),
            "named:puntland/ministry",
        ),
        (
            (
                "Georgian guns fired at Abkhazia on Monday, the region's defence ministry said. "
                "The ministry said that two men died."
            ),
            "named:abkhazia/ministry/defence",
        ),
    ],
)
def test_an_army_or_ministry_of_a_land_speaks_for_itself(text: str, teller: str) -> None:
    assert speakers(text) == [teller, teller]
    sides = {actor.id: actor.side for actor in told(text).actors}
    assert sides[teller] == teller.partition("/")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops shelled Kismayo. Jubaland's president said so. The president denied that he fled.",
        "Chad's army shelled Bol. A former army spokesman said so. The spokesman denied that he fled.",
        "Chad's army shelled Bol. The exiled president said so. The president denied that he fled.",
        "Kenyan troops shelled Lamu. The president of Jubaland said so. The president denied that he fled.",
    ],
)
def test_whose_owner_nothing_knows_is_not_the_body_of_the_state(text: str) -> None:
    assert speakers(text) == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Spain's army shelled Bol. Catalonia's police said nine died. The police denied that Spain helped.",
        "Libyan jets struck Sirte. Haftar's army said nine died. The army denied that it fired.",
        "Chad's army shelled Bol. The shadow government said so. The government denied that it fired.",
        "Chad's army shelled Bol. The separatists' defence ministry said so. The ministry denied the raid.",
        "Chad's army shelled Bol. The rebel defence ministry said so. The ministry denied that it fired.",
        "Chad's army shelled Bol. The governor's office said so. The office denied that rebels fired.",
        "Chad's army shelled Bol. The interim authorities of Bol said so. The authorities denied the raid.",
    ],
)
def test_a_body_that_the_text_only_describes_goes_on_speaking(text: str) -> None:
    first, second = speakers(text)

    assert first == second
    assert str(first).startswith("described:")


@pytest.mark.parametrize("whose", ["rebel", "breakaway", "self-styled", "mutinous"])
def test_after_an_army_against_it_the_army_is_the_one_of_the_state_told_of_before(whose: str) -> None:
    text = f"Chad's army shelled Bol. The {whose} army said nine died. The army denied that it fired."
    first, second = speakers(text)

    assert str(first).startswith("described:")
    assert second == "state:TD/armed-force"


@pytest.mark.parametrize("whose", ["country's", "armed", "provincial", ""])
def test_other_words_before_a_body_leave_it_to_the_state(whose: str) -> None:
    text = f"Chad's army shelled Bol. The {whose} police said nine died. The police denied the raid."

    assert speakers(text) == ["state:TD/police"] * 2


def test_the_army_that_a_state_was_told_to_have_since_is_its() -> None:
    text = "Haftar's army said nine died. Libya's army said ten died. The army denied the raid."

    assert speakers(text)[1:] == ["state:LY/armed-force"] * 2


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Kenya's army shelled Lamu on Monday. The army said nine died.", "state:KE/armed-force"),
        ("Nigeria shelled Borno on Monday. Nigeria's army said nine died.", "state:NG/armed-force"),
        (
            "Kenya attacked rebels near Garissa on Monday. The state's interior ministry said nine died.",
            "state:KE/ministry/interior",
        ),
        (
            "Chad's army shelled Bol. The king's army said so. The army denied it.",
            "state:TD/armed-force",
        ),
        (
            "Fighting hit Tigray and Ethiopia on Monday. The state's ministry said nine died.",
            "state:ET/ministry",
        ),
    ],
)
def test_the_bodies_of_a_state_stay_its_own(text: str, teller: str) -> None:
    assert speakers(text)[-1] == teller


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Chad's opposition party said so. The party denied the raid.", "state:TD/opposition-party"),
        ("Syria's exiled government said so. The government denied it.", "state:SY/exiled-government"),
        ("The Libyan rival government said so. The government denied it.", "state:LY/rival-government"),
        ("Venezuela's ousted parliament said so. The parliament denied it.", "state:VE/ousted-parliament"),
        ("Chad's former president said so. The president denied it.", "state:TD/former-president"),
    ],
)
def test_a_body_against_its_state_or_out_of_it_is_no_voice_of_the_state(text: str, teller: str) -> None:
    assert speakers(f"Rebels shelled Bol on Monday. {text}") == [teller, teller]
    (actor,) = (actor for actor in told(text).actors if actor.id == teller)
    assert actor.side in (teller, None)


def test_after_a_rebel_army_of_a_state_the_army_is_nobodys_or_the_one_told_before() -> None:
    rebel = "Sudan's rebel army said so. The army denied the raid."

    assert speakers(f"Shells fell on Nyala. {rebel}") == ["state:SD/rebel-army", None]
    assert speakers(f"Chad's army shelled Bol. {rebel.replace('Sudan', 'Chad')}") == [
        "state:TD/rebel-army",
        "state:TD/armed-force",
    ]


def test_a_ministry_for_such_matters_stays_the_state_s() -> None:
    assert speakers("Syria's rebel affairs ministry said nine died.") == ["state:SY/ministry"]
