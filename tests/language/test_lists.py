"""What stands behind the "and" of a list of people is one of them, wherever the parser hung it."""

import pytest

from counterclaim.language.lists import with_lists
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence
from tests.reading import layers


def conjuncts(text: str, word: str) -> list[str]:
    sentence = next(iter(layers(text).parse))
    first = next(token for token in sentence.tokens if token.text.endswith(word))
    return [token.text.split()[-1] for token in sentence.kids(first, "conj")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "The panel condemned the murders of Ali Sow, Colonel Omar Keita, and Senator Ana Diallo.",
            "Sow",
            "Diallo",
        ),
        ("He condemned the murders of Ali Sow, Omar Keita, and Ana Diallo.", "Sow", "Diallo"),
        ("Ali Sow, a judge, and his wife were shot dead.", "Sow", "wife"),
        ("A farmer, Ana Sow, and her son were killed.", "farmer", "son"),
    ],
)
def test_the_last_of_a_list_is_beside_its_first(text: str, first: str, last: str) -> None:
    assert last in conjuncts(text, first)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ali Sow was shot, and his wife was hurt.", "Sow"),
        ("Rebels murdered Ali Sow, and Omar Keita fled.", "Sow"),
        ("The judge's guards and his driver were shot.", "judge"),
    ],
)
def test_another_clause_is_no_member_of_a_list(text: str, first: str) -> None:
    assert conjuncts(text, first) == []


def test_no_word_comes_to_hang_under_itself() -> None:
    """As where the parser hung the first name of "Ana and Ali" under the second."""
    words = [
        ("Ana", "PROPN", "NNP", "appos", 2),
        ("and", "CCONJ", "CC", "cc", 0),
        ("Ali", "PROPN", "NNP", "appos", 3),
    ]
    words += [("fled", "VERB", "VBD", "ROOT", 3)]
    tokens = tuple(
        Token(
            index=n,
            start=5 * n,
            end=5 * n + len(w),
            text=w,
            lemma=w.lower(),
            pos=pos,
            tag=tag,
            dep=dep,
            head=head,
            entity="",
        )
        for n, (w, pos, tag, dep, head) in enumerate(words)
    )
    sentence = ParsedSentence(Sentence(index=0, paragraph=0, span=Span(0, 20)), tokens)

    assert with_lists(sentence) == sentence
