"""A whole sentence has a verb, though the parser may take it for a word before a noun."""

import pytest

from tests.reading import gathered, layers


@pytest.mark.parametrize(
    ("text", "doer", "taken"),
    [
        (
            "The Sun Front kidnapped teacher Odo Keita in Gao on Monday.",
            "named:sun-front",
            "person:odo-keita",
        ),
        ("The Orsa Movement kidnapped banker Ali Omar in Cali.", "named:orsa-movement", "person:ali-omar"),
        (
            "The Sun Front abducted nurse Ana Sow and two drivers in Gao on Monday.",
            "named:sun-front",
            "person:ana-sow",
        ),
    ],
)
def test_who_stands_before_the_lost_verb_did_it(text: str, doer: str, taken: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents
    (account,) = incident.accounts

    assert (incident.type, account.perpetrator, account.victim) == ("civilians.abduction", doer, taken)


@pytest.mark.parametrize("text", ["Kidnapped teacher Odo Keita in Gao", "Trained guards and two drivers."])
def test_words_without_a_verb_get_none(text: str) -> None:
    (sentence,) = layers(text).parse

    assert not [token for token in sentence.tokens if token.dep == "nsubj"]
