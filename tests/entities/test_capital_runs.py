"""Where a name ends among capital words: what somebody is blamed for is no part of his name."""

import pytest

from tests.reading import layers


def bodies(text: str) -> set[str]:
    actors = {mention.actor or "" for mention in layers(text).cast.mentions}
    return {actor for actor in actors if actor.startswith("named:")}


@pytest.mark.parametrize(
    "text",
    [
        "The government today blamed the Sun Front for Monday's attack on the barracks of Gao.",
        "The government blamed the Sun Front for June's attack on Gao.",
        "The government blames the Sun Front for Gao's plight.",
        "Chad is blaming the Sun Front for Omar Diallo's murder.",
        "Bishops condemned the Sun Front for Sunday's raid.",
    ],
)
def test_what_a_body_is_judged_for_is_no_part_of_its_name(text: str) -> None:
    assert bodies(text) == {"named:sun-front"}


@pytest.mark.parametrize(
    "text",
    [
        "Police blamed the Front for Unity for the raid on Gao.",
        "Rebels attacked the Front for Unity's camp.",
        "The Front for Unity said it had left Gao.",
    ],
)
def test_a_body_may_be_called_by_what_it_is_for(text: str) -> None:
    assert bodies(text) == {"named:front-for-unity"}
