"""Whom words name beside a deed and do not say to have done it: the cleared, the helpers, the supposed."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account
from tests.reading import told

NIGER, CHAD = "state:NE", "state:TD"


def accounts(text: str) -> list[Account]:
    return [account for telling in told(text).tellings for account in telling.accounts]


@pytest.mark.parametrize(
    "charge",
    [
        "of covering up the raid on Gao",
        "of not having stopped the raid on Gao",
        "of never stopping the raid on Gao",
        "of arming the rebels who raided Gao",
        "of sheltering those behind the raid on Gao",
    ],
)
def test_who_is_charged_with_something_else_did_not_do_the_deed(charge: str) -> None:
    text = f"Mali accused Niger {charge}."
    (accused,) = told(text).claims

    assert (accused.stance, accused.addressee) == (Stance.ACCUSE, NIGER)
    assert not [account for account in accounts(text) if account.perpetrator]


@pytest.mark.parametrize(
    "charge",
    [
        "of carrying out the raid on Gao",
        "of being behind the raid on Gao",
        "of ordering the raid on Gao",
        "of firing the rockets that killed six in Gao",
        "of delivering a strike on Gao",
    ],
)
def test_who_is_charged_with_a_deed_in_more_words_did_it_by_that_account(charge: str) -> None:
    assert [account.perpetrator for account in accounts(f"Mali accused Niger {charge}.")] == [NIGER]


@pytest.mark.parametrize("verb", ["blamed {} for the raid on Gao", "accused {} of the raid on Gao"])
def test_of_two_named_only_the_one_that_is_meant_is_accused(verb: str) -> None:
    (account,) = accounts(f"Mali {verb.format('not Niger but Chad')}.")

    assert (account.stance, account.perpetrator) == (Stance.ACCUSE, CHAD)


@pytest.mark.parametrize("verb", ["blamed {} for the raid on Gao", "accused {} of the raid on Gao"])
def test_who_blames_neither_accuses_nobody(verb: str) -> None:
    text = f"Mali {verb.format('neither Niger nor Chad')}."

    assert accounts(text) == []
    assert [claim.stance for claim in told(text).claims] == [Stance.ASSESS]


@pytest.mark.parametrize(
    "who", ["Rebels, blaming Niger, shelled", "Rebels shelled", "Chad, blaming Niger, shelled"]
)
def test_whom_the_doer_blames_did_not_do_what_the_doer_did(who: str) -> None:
    assert NIGER not in {account.perpetrator for account in accounts(f"{who} Gao on Monday.")}


def test_whom_a_speaker_blames_did_what_he_tells_of() -> None:
    found = accounts("Nine soldiers died in a raid on Gao, Mali said, blaming Niger.")
    assert [account.perpetrator for account in found if account.party == "state:ML"] == [NIGER]


@pytest.mark.parametrize(
    "words",
    [
        "it had no evidence that Niger was behind the raid on Gao",
        "there was no sign that the raid on Gao was the work of Niger",
        "it was not clear that Niger was behind the raid on Gao",
        "nothing suggested that Niger was responsible for the raid on Gao",
        "that had Niger raided Gao, it would have answered",
        "Niger had not armed rebels, nor had it raided Gao",
    ],
)
def test_what_is_not_said_to_be_so_is_nobodys_deed(words: str) -> None:
    assert not [account for account in accounts(f"Mali said {words}.") if account.perpetrator == NIGER]


@pytest.mark.parametrize(
    "words",
    [
        "it had evidence that Niger was behind the raid on Gao",
        "there were signs that the raid on Gao was the work of Niger",
        "it was clear that Niger was behind the raid on Gao",
        "twice had Niger raided Gao",
    ],
)
def test_what_there_is_proof_of_is_said_to_be_so(words: str) -> None:
    assert [account.perpetrator for account in accounts(f"Mali said {words}.")] == [NIGER]
