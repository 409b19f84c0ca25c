"""Who tells of a deed of his own that he did not do it denies it, however the words say so."""

import pytest

from counterclaim.model.modes import Mode
from tests.claims.test_attribution import said
from tests.reading import layers

DENIED = [
    "it had fired at no town",
    "it struck no hospital in Lamu",
    "its troops had attacked nobody in Lamu",
    "it had hit none of the houses in Lamu",
    "it had shelled nothing in Lamu",
    "at no time had it shelled Lamu",
    "it had in no way shelled Lamu",
    "it had under no circumstances fired on Lamu",
    "it had refrained from shelling Lamu",
    "none of its guns had fired on Lamu",
    "it had neither shelled nor bombed Lamu",
]
OWNED = [
    "it had at no time stopped shelling Lamu",
    "it had not refrained from shelling Lamu",
    "it had shelled a post in Lamu and no house",
    "it had shelled a post in Lamu, and no civilians were hurt",
    "it had shelled Lamu from no great distance",
]


@pytest.mark.parametrize("words", DENIED)
def test_who_says_that_he_did_no_such_thing_denies_it(words: str) -> None:
    assert said(f"Kenya's army said that {words}.") == [("state:KE/armed-force", "deny")]


@pytest.mark.parametrize("words", OWNED)
def test_who_says_that_he_did_it_owns_up(words: str) -> None:
    assert said(f"Kenya's army said that {words}.") == [("state:KE/armed-force", "confirm")]


@pytest.mark.parametrize(
    "text", ["Police shot at nobody in Orsa.", "Soldiers refrained from firing at the crowd in Orsa."]
)
def test_what_nobody_did_did_not_happen(text: str) -> None:
    assert [happening.mode for happening in layers(text).happenings] == [Mode.DENIED]
