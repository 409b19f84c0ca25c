"""Those who were freed, buried or tried are not those who abducted, killed or held somebody."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Teachers abducted from a school in Maiduguri on Tuesday were released on Friday, Nigeria said.",
            ["civilians.abduction", "detention.release"],
        ),
        (
            "Rebels captured near Gao on Monday were released on Friday, Mali said.",
            ["harm", "detention.release"],
        ),
        (
            "Girls kidnapped from a bus in Gao were freed, Mali said.",
            ["civilians.abduction", "detention.release"],
        ),
    ],
)
def test_who_was_taken_and_freed_took_nobody(text: str, kinds: list[str]) -> None:
    found = layers(text).happenings

    assert [happening.types[0] for happening in found] == kinds
    assert all(happening.perpetrator is None for happening in found)


def test_who_attacked_and_was_beaten_off_attacked() -> None:
    (sentence,) = layers("Gunmen raided Gao on Monday and were repelled, Mali said.").parse
    gunmen = sentence.tokens[0]
    verb = sentence.head(gunmen)

    assert verb is not None
    assert (verb.text, gunmen.dep) == ("raided", "nsubj")
