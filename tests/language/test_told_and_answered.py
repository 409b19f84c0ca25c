"""One sentence tells what one side says and what the other answers: both have their own words."""

from itertools import product

import pytest

from tests.reading import gathered

TOLD = [
    "Chad accused Sudan of shelling Adre on Monday, killing two people",
    "Chad said Sudanese troops shelled Adre on Monday, killing two people",
    "Chad blamed Sudan for a strike on Adre on Monday that killed two people",
    "Chad's army said two people were killed when Sudan shelled Adre on Monday",
    "according to Chad, two people were killed on Monday in Sudanese shelling of Adre",
]
ANSWERS = [
    "Sudan denied it",
    "Sudan has denied the accusation",
    "Sudan denied any involvement",
    "Sudan said its troops had not fired",
    "Sudan called the claim false",
    "Khartoum denied that its troops were responsible",
    "a Sudanese spokesman denied this",
]
JOINED = ["{}, but {}.", "{}, while {}.", "{}; {}.", "{} — {}.", "While {}, {}.", "Although {}, {}."]
BY_AND = [
    (TOLD[3], "Sudan denied it"),
    (TOLD[3], "Sudan has rejected the accusation"),
    (TOLD[4], "Sudan denied responsibility"),
    (TOLD[0], "a Sudanese spokesman denied this"),
]


@pytest.mark.parametrize(
    ("told", "answer", "joined"),
    [
        *product(TOLD[:-1], ANSWERS, JOINED),
        *product(TOLD[-1:], ANSWERS, JOINED[:4]),
        *((told, answer, "{} and {}.") for told, answer in BY_AND),
    ],
)
def test_what_is_told_is_of_who_tells_it_and_the_denial_of_who_denies(
    told: str, answer: str, joined: str
) -> None:
    text = joined.format(told, answer)
    (incident,) = gathered(("2024-06-12", text[0].upper() + text[1:])).incidents

    denied = {str(a.party).split("/")[0] for a in incident.accounts if a.stance.value == "deny"}
    said = {str(a.party).split("/")[0]: a for a in incident.accounts if a.stance.value != "deny"}
    assert denied <= {"state:SD", "actor:saf"}
    assert denied
    assert set(said) == {"state:TD"}
    assert str(said["state:TD"].perpetrator).split("/")[0] in ("state:SD", "actor:saf")
    assert incident.status == "contested"


@pytest.mark.parametrize(
    "text",
    [
        "The rebels met the mayor of Goma and the bishop and said they would leave.",
        "Chad — which Sudan accuses of backing rebels — said Sudan shelled Adre on Monday.",
    ],
)
def test_two_names_beside_each_other_deny_nothing(text: str) -> None:
    accounts = [a for i in gathered(("2024-06-12", text)).incidents for a in i.accounts]

    assert [a for a in accounts if a.stance.value == "deny"] == []
