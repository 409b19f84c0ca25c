"""Those counted right behind a place are no part of it: "in the attack on Gao six soldiers died"."""

import pytest

from tests.reading import gathered, layers


def subject(text: str) -> str:
    (sentence,) = layers(text, published="2024-06-20").parse
    verb = next(token for token in sentence.tokens if token.dep == "ROOT")
    (noun,) = sentence.kids(verb, "nsubj", "nsubjpass")
    return sentence.span_of(sentence.subtree(noun)).of(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In the attack on the barracks of Gao six soldiers died.", "six soldiers"),
        ("During a raid on the town of Gao two teachers were wounded.", "two teachers"),
        ("In clashes in Gao nine rebels died.", "nine rebels"),
        ("In Monday's bombing of Kidal hospital four nurses were killed.", "four nurses"),
        ("Six soldiers died in the attack on the barracks of Gao.", "Six soldiers"),
    ],
)
def test_those_counted_are_the_subject(text: str, who: str) -> None:
    assert subject(text) == who


def test_the_dead_of_an_attack_are_counted_without_a_comma() -> None:
    text = "In the attack on the barracks of Gao six soldiers died."
    (incident,) = gathered(("2024-06-20", text)).incidents

    (toll,) = (c for account in incident.accounts for c in account.casualties)
    assert toll.killed is not None
    assert toll.killed.low == 6
