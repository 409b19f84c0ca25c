"""What stands behind a semicolon is told beside what stands before, never inside it."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.test_attribution import said
from tests.reading import layers

TELLINGS = [
    (
        "The bishop said the well had been poisoned; the garrison's doctor confirmed it.",
        [("The bishop", ["the well had been poisoned"]), ("the garrison's doctor", ["it"])],
    ),
    (
        "The bishop said the well had been poisoned; the army denied it.",
        [("The bishop", ["the well had been poisoned"]), ("the army", ["it"])],
    ),
    (
        "The army said rebels had shelled Tela; witnesses said soldiers had done it.",
        [("The army", ["rebels had shelled Tela"]), ("witnesses", ["soldiers had done it"])],
    ),
    (
        "The army said rebels had shelled Tela; two huts burnt down, the mayor added.",
        [("The army", ["rebels had shelled Tela"]), ("the mayor", ["two huts burnt down"])],
    ),
]


@pytest.mark.parametrize(("text", "told"), TELLINGS, ids=[text for text, _ in TELLINGS])
def test_each_side_of_a_semicolon_has_its_own_teller(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert [(source, content) for source, _, content in proposed(text)] == told


def test_who_denies_behind_a_semicolon_denies_the_claim_and_not_that_it_was_made() -> None:
    found = layers("Chad said Sudan had shelled Bahai; Sudan denied it.").attributions

    assert [(a.actor, a.stance.value, a.parent, a.target) for a in found] == [
        ("state:TD", "report", None, None),
        ("state:SD", "deny", None, 0),
    ]


def test_what_nobody_else_tells_behind_a_semicolon_stays_with_who_spoke() -> None:
    text = "Mali's army said rebels had shelled Gao; nobody was hurt."

    assert [content for _, _, content in proposed(text)] == [["rebels had shelled Gao; nobody was hurt"]]
    assert said(text) == [("state:ML/armed-force", "report")]


@pytest.mark.parametrize("text", [text for text, _ in TELLINGS])
def test_a_sentence_keeps_one_root_and_every_word_hangs_on_it(text: str) -> None:
    for sentence in layers(text).parse:
        roots = [token for token in sentence.tokens if token.head == token.index]
        assert len(roots) == 1
        assert len(sentence.subtree(roots[0])) == len(sentence.tokens)
