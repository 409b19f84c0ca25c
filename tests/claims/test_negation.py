"""Who tells of a deed of his own that he did not do it denies it, however the words say so."""

import pytest

from counterclaim.model.modes import Mode
from tests.claims.test_attribution import said
from tests.reading import gathered, layers

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
    "it had fired at no one in Lamu",
    "it had fired on no targets in Lamu",
]
OWNED = [
    "it had at no time stopped shelling Lamu",
    "it had not refrained from shelling Lamu",
    "it had shelled a post in Lamu and no house",
    "it had shelled a post in Lamu, and no civilians were hurt",
    "it had shelled Lamu from no great distance",
    "it had shelled Lamu at no risk to its own crews",
    "it had shelled Lamu at no great expense",
    "it had shelled Lamu on no fixed schedule",
    "it had shelled Lamu at no fixed time",
    "it had fired on no targets other than barracks in Lamu",
    "it had fired at nobody but gunmen in Lamu",
    "it had shelled Lamu and no other port",
]


@pytest.mark.parametrize("words", DENIED)
def test_who_says_that_he_did_no_such_thing_denies_it(words: str) -> None:
    assert said(f"Kenya's army said that {words}.") == [("state:KE/armed-force", "deny")]


@pytest.mark.parametrize("words", OWNED)
def test_who_says_that_he_did_it_owns_up(words: str) -> None:
    assert said(f"Kenya's army said that {words}.") == [("state:KE/armed-force", "confirm")]


def test_who_says_that_he_struck_nothing_but_some_things_does_not_deny_it() -> None:
    assert (
        "deny"
        not in dict(said("Kenya's army said that it had struck nothing but barracks in Lamu.")).values()
    )


@pytest.mark.parametrize(
    "words",
    [
        "it had refrained from shelling the clinic when it shelled Lamu",
        "it would refrain from shelling Lamu again",
        "it had refrained from shelling Lamu until farmers had left",
        "it would not fire on Lamu unless it was fired on",
        "it will not shell Lamu",
        "it had not fired on Lamu before",
        "it did not fire on Lamu until gunmen shot at a patrol",
    ],
)
@pytest.mark.parametrize("cue", ["said", "insisted", "claimed", "replied"])
def test_who_leaves_open_what_he_did_does_not_deny_it(cue: str, words: str) -> None:
    text = f"Somalia said Kenya shelled Lamu on Monday. Kenya's army {cue} that {words}."

    assert "contested" not in {i.status.value for i in gathered(("2024-06-20", text)).incidents}
    assert "deny" not in dict(said(text)).values()


@pytest.mark.parametrize(
    "words",
    [
        "it could not have shelled Lamu",
        "it had refrained from shelling Lamu",
        "it had not fired on Lamu while talks were going on",
    ],
)
def test_who_rules_a_deed_out_denies_it(words: str) -> None:
    assert said(f"Kenya's army insisted that {words}.") == [("state:KE/armed-force", "deny")]


@pytest.mark.parametrize(
    "text", ["Police shot at nobody in Orsa.", "Soldiers refrained from firing at the crowd in Orsa."]
)
def test_what_nobody_did_did_not_happen(text: str) -> None:
    assert [happening.mode for happening in layers(text).happenings] == [Mode.DENIED]
