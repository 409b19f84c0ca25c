"""A clause of who tells, on what struck: "the raid that Chad said targeted rebels killed twelve"."""

import pytest

from counterclaim.model.incidents import Account
from tests.reading import gathered, layers


def accounts(text: str) -> dict[str | None, Account]:
    (incident,) = gathered(("2024-06-20", text)).incidents
    return {account.party: account for account in incident.accounts}


def killed(account: Account) -> list[int]:
    return [entry.killed.low for entry in account.casualties if entry.killed is not None]


@pytest.mark.parametrize(
    ("text", "teller", "other"),
    [
        (
            "A raid that Chad said targeted bandits killed 12 in Adre on Tuesday, Sudan's army said.",
            "actor:saf",
            "state:TD",
        ),
        (
            "A strike which Myanmar's army said had targeted rebels killed 30, the Arakan Army said.",
            "actor:arakan-army",
            "state:MM/armed-force",
        ),
        (
            "A bombardment that Damascus said hit rebel posts left 25 dead in Ariha, the White Helmets said.",
            "actor:white-helmets",
            "state:SY",
        ),
    ],
)
def test_the_dead_are_told_by_who_closes_the_sentence_and_not_by_who_says_what_was_aimed_at(
    text: str, teller: str, other: str
) -> None:
    found = accounts(text)

    assert len(killed(found[teller])) == 1
    assert killed(found[other]) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A raid that Chad said targeted bandits killed 12 people in Adre on Tuesday.", "killed"),
        ("The strike which Israel said had hit a depot was condemned by Jordan.", "condemned"),
        ("A strike that Chad said hit rebels and killed nine of them was seen from Adre.", None),
        ("EU officials condemned a strike that Israel said targeted militants on Monday.", None),
        ("A man whom Chad said rebels killed was buried.", None),
    ],
)
def test_a_second_verb_in_one_breath_is_of_what_the_clause_stands_on(text: str, verb: str | None) -> None:
    (sentence,) = layers(text).parse
    thing = next(token for token in sentence.tokens if token.lower in ("raid", "strike", "man"))
    governor = sentence.head(thing)

    if verb is not None:
        assert governor is not None
        assert governor.text == verb
    told = next(token for token in sentence.tokens if token.text == "said")
    assert all(token.text not in ("12", "Jordan") for token in sentence.subtree(told))
