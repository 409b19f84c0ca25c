"""A noun behind "after" with a finite verb right behind it is a clause, whatever the parser makes of it."""

import pytest

from tests.reading import layers


def _subject(text: str, word: str) -> str | None:
    (sentence,) = layers(text).parse
    verb = next(token for token in sentence.tokens if token.text == word)
    subject = next(iter(sentence.kids(verb, "nsubj")), None)
    return subject.text if subject is not None else None


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The envoy said that guards fired into the hall after one of their cars hit a wall.", "hit", "one"),
        (
            "Guards shot at strikers after a patrol of theirs struck a landmine, Kenya said.",
            "struck",
            "patrol",
        ),
    ],
)
def test_the_noun_before_a_stray_verb_is_its_subject(text: str, verb: str, subject: str) -> None:
    assert _subject(text, verb) == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Guards fired into the hall after the meeting, Kenya said.", "said", "Kenya"),
        ("The guards left after the meeting and returned.", "returned", None),
    ],
)
def test_other_verbs_keep_theirs(text: str, verb: str, subject: str | None) -> None:
    assert _subject(text, verb) == subject
