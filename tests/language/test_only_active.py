"""What nobody can have done to him, he does."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels boasted of the shelling of the town.", "rebels"),
        ("Chadian rebels boasted of the shelling of the town.", "rebels"),
    ],
)
def test_who_boasts_is_the_subject_of_his_clause(text: str, who: str) -> None:
    sentence = next(iter(layers(text).parse))
    verb = next(token for token in sentence.tokens if token.lemma == "boast")

    assert verb.dep == "ROOT"
    assert [word.lower for word in sentence.kids(verb, "nsubj")] == [who]
