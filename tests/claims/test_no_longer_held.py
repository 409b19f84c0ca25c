"""What somebody does not believe, or no longer, is no charge, and names nobody as the doer."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import blames, told


def accusers(text: str) -> set[str | None]:
    return {claim.claimer for claim in told(text).claims if claim.stance is Stance.ACCUSE}


@pytest.mark.parametrize(
    "text",
    [
        "Chad had believed that Sudan was behind the raid on Adre but now says otherwise.",
        "Chad once believed that Sudan was behind the raid on Adre.",
        "Chad initially thought Sudan was behind the raid on Adre.",
        "Chad believed until last week that Sudan was behind the raid on Adre.",
        "Chad had suspected that Sudan shelled Adre.",
        "Chad does not believe that Sudan shelled Adre.",
        "Chad no longer believes that Sudan shelled Adre.",
    ],
)
def test_a_belief_that_is_over_accuses_nobody(text: str) -> None:
    assert not accusers(text)
    assert not blames(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad believes that Sudan was behind the raid on Adre.",
        "Chad had long believed that Sudan was behind the raid on Adre.",
        "Chad has believed since May that Sudan was behind the raid on Adre.",
        "Chad believes that Sudan shelled Adre on Monday.",
    ],
)
def test_who_holds_that_another_did_it_accuses_him(text: str) -> None:
    assert accusers(text) == {"state:TD"}
    assert blames(text) == {("state:TD", "state:SD")}


@pytest.mark.parametrize(
    "text",
    [
        "Chad believes that Sudan may have shelled Adre.",
        "Chad believes that Sudan did not shell Adre.",
        "Chad believes that four people died when Sudan shelled Adre.",
    ],
)
def test_who_holds_something_else_accuses_nobody(text: str) -> None:
    assert not accusers(text)


@pytest.mark.parametrize(
    "share",
    [
        "Chad bore little responsibility for the raid on Adre",
        "Chad bears hardly any responsibility for the raid on Adre",
        "Chad was hardly responsible for the raid on Adre",
        "The raid on Adre bore few hallmarks of Chad's army",
    ],
)
def test_who_bears_little_of_the_guilt_is_not_named_as_the_doer(share: str) -> None:
    assert not blames(f"{share}, Sudan said.")


@pytest.mark.parametrize(
    "share",
    [
        "Chad bears sole responsibility for the raid on Adre",
        "Chad bears some responsibility for the raid on Adre",
        "Chad was responsible for the raid on Adre",
    ],
)
def test_who_bears_the_guilt_is_named_as_the_doer(share: str) -> None:
    assert blames(f"{share}, Sudan said.") == {("state:SD", "state:TD")}
