"""Who tells a headline, behind its last mark, is no part of what it tells."""

import pytest

from tests.reading import layers

HEADLINES = [
    ("Blast in Kabul kills 4 – police", 4),
    ("Raid on Tela kills nine - police", 9),
    ("Gunmen kill 5 soldiers - Niger army", 5),
    ("Al-Shabab attack on base kills 20 Ugandan soldiers: African Union", 20),
]


@pytest.mark.parametrize(("text", "dead"), HEADLINES, ids=[text for text, _ in HEADLINES])
def test_the_dead_of_a_headline_are_not_those_who_tell_it(text: str, dead: int) -> None:
    (told,) = layers(text).happenings
    (hurt,) = told.hurt
    ends = max(text.rfind(mark) for mark in ":-–")

    assert (hurt.low, hurt.high) == (dead, dead)
    assert told.victim is None or told.victim.span.end <= ends


@pytest.mark.parametrize(
    "text", ["RSF says army strike on Nyala kills 30 - UN denies", "Raid kills ten: army denies"]
)
def test_who_denies_behind_a_dash_does_not_tell_it(text: str) -> None:
    assert not any(one.source_text and text.endswith(one.source_text) for one in layers(text).attributions)
