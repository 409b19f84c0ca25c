"""Communities within a land speak and fight for themselves, not for the state whose adjective they bear."""

import pytest

from tests.entities.casting import Casting
from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Turkish Cypriot side denied the charge.", "The Turkish Cypriot side", "named:turkish-cypriot"),
        ("Turkish-Cypriot police fired at a car.", "Turkish-Cypriot police", "named:turkish-cypriot/police"),
        ("Bosnian Serb officials denied it.", "Bosnian Serb officials", "named:bosnian-serb"),
        ("Kosovo Serb leaders denied it.", "Kosovo Serb leaders", "named:kosovo-serb/leader"),
        ("Kenyan Somali elders met. Kenyan Somalis fled.", "Kenyan Somalis", "named:kenyan-somali/people"),
    ],
)
def test_a_community_is_no_body_of_the_state_whose_adjective_it_bears(
    text: str, words: str, actor: str
) -> None:
    casting = Casting(text)

    assert casting.who(words) == actor
    assert not (casting.side(words) or "").startswith("state:")


def test_what_a_states_community_did_the_state_does_not_own_up_to() -> None:
    """Baghdad tells of a deed of others, and confirms none of its own."""
    led = gathered(("2024-06-20", "Iraqi Kurdish fighters killed two soldiers on Monday, Baghdad said."))

    assert [(claim.claimer, claim.stance.value) for claim in led.claims] == [("state:IQ", "report")]
    assert led.incidents[0].accounts[0].perpetrator == "named:iraqi-kurd/armed-group"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Thai Lao border was shut after Thai troops fired.", "Thai troops", "state:TH/armed-force"),
        ("The Russian Ukrainian talks failed, Russian officials said.", "Russian officials", "state:RU"),
        ("In Syria Kurds killed two soldiers, Syria said.", "Syria", "state:SY"),
    ],
)
def test_two_states_told_of_together_are_no_community(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_two_states_with_and_between_are_no_community() -> None:
    found = Casting("Turkish and Cypriot police met.").who("Turkish and Cypriot police")

    assert str(found).startswith("state:")


def test_the_land_of_a_community_is_still_known() -> None:
    """Pyla is looked for in Cyprus, though neither state is named for itself."""
    pyla = Casting("Turkish Cypriot police attacked a patrol at Pyla.").mention("Pyla")

    assert pyla is not None
    assert pyla.place == "geonames:146110"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Kenyan Somali soldiers fired at a car.", "Kenyan Somali soldiers", "state:KE/armed-force"),
        ("Turkish Alawite troops fired at a car.", "Turkish Alawite troops", "state:TR/armed-force"),
        ("Indian Muslim police fired at a car.", "Indian Muslim police", "state:IN/police"),
        ("Bosnian Serb troops fired at a car.", "Bosnian Serb troops", "named:bosnian-serb/armed-force"),
    ],
)
def test_soldiers_and_police_of_a_faith_or_people_serve_the_state(text: str, words: str, actor: str) -> None:
    """Few peoples within a land have an army or police of their own."""
    assert Casting(text).who(words) == actor
