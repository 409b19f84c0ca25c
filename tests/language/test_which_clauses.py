"""A clause with "in which" hangs on the thing it tells of, whatever verb the parser hung it on."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "verb", "thing"),
    [
        ("Mali denied bombing a camp near Gao on Friday in which nine people were killed.", "killed", "camp"),
        (
            "Sudan's army denied shelling a school in Omdurman in which, according to the UN, nine died.",
            "died",
            "school",
        ),
        ("The army denied a raid on Friday in which two boys were hurt.", "hurt", "raid"),
    ],
)
def test_the_clause_is_of_the_thing_before_it_and_of_no_day(text: str, verb: str, thing: str) -> None:
    (sentence,) = layers(text).parse
    clause = next(token for token in sentence.tokens if token.text == verb)
    head = sentence.head(clause)

    assert (clause.dep, head.text if head is not None else None) == ("relcl", thing)


def test_what_is_asked_stays_what_is_asked() -> None:
    (sentence,) = layers("The army did not say in which town the men were killed.").parse
    clause = next(token for token in sentence.tokens if token.text == "killed")

    assert clause.dep != "relcl"
