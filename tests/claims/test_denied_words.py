"""Who denies having said something has not said it, and says nothing of what it would have told."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from tests.reading import gathered, told

SHELLED = "Chad shelled Gao on Monday, Mali said."


@pytest.mark.parametrize(
    "text",
    [
        "Kenya denied that it had made a threat against Chad.",
        "Kenya denied making any threat to Chad.",
        "Kenya denied that it had threatened Chad with war.",
        "Kenya denied it had threatened to shell Gao.",
        "Kenya denied that it had demanded the withdrawal of Chad's troops.",
        "Kenya denied reports that it had promised to leave Gao.",
        "Kenya denied threatening Chad or promising to leave Gao.",
        "Kenya denied on Monday having vowed to retake Gao.",
        "Kenya refuted a charge that it had called for the shelling of Gao.",
        "It is not true that Kenya promised to leave Gao, its minister said.",
        "Kenya denied saying that Chad had shelled Gao.",
        "Kenya denied telling reporters that Chad had shelled Gao.",
        "Kenya denied that it had accused Chad of shelling Gao.",
        "Kenya denied that Chad had warned it of the raid on Gao.",
    ],
)
def test_what_a_party_denies_having_said_is_not_said(text: str) -> None:
    said = {claim.stance for claim in told(text).claims if claim.claimer is not None}

    assert said == {Stance.DENY}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Kenya withdrew on Monday, having vowed to retake Gao.", Stance.PLEDGE),
        ("Kenya denied the charge and promised to leave Gao.", Stance.PLEDGE),
        ("Kenya denied shelling Gao, which Chad said was hit on Monday.", Stance.REPORT),
        ("Kenya denied that its guns had fired and warned Chad of war.", Stance.DENY),
        ("Kenya denied having ignored Chad's accusation that its army shelled Gao.", Stance.ACCUSE),
    ],
)
def test_what_is_said_beside_a_denial_is_said(text: str, stance: Stance) -> None:
    assert stance in {claim.stance for claim in told(text).claims}


@pytest.mark.parametrize(
    "answer",
    [
        "Kenya denied saying that Chad had shelled Gao.",
        "Kenya denied that it had threatened to shell Gao.",
        "Chad denied that it had admitted shelling Gao.",
        "Chad denied that it had accused rebels of shelling Gao.",
        "Chad's minister denied telling reporters that the army shelled Gao.",
        "Chad has not accused Mali of shelling Gao, its minister said.",
        "Chad did not say that rebels had shelled Gao.",
    ],
)
def test_a_denial_of_words_contests_no_deed(answer: str) -> None:
    (incident,) = gathered(("2024-06-20", f"{SHELLED}\n\n{answer}")).incidents

    assert incident.status is Status.SINGLE_SOURCE
    assert [account.party for account in incident.accounts] == ["state:ML"]


@pytest.mark.parametrize(
    "answer",
    [
        "Chad denied ordering the shelling of Gao.",
        "Chad denied claims that it had shelled Gao.",
        "Chad said it was not true that it had shelled Gao.",
        "Chad denied being behind the shelling and warned Mali of war.",
    ],
)
def test_a_denial_of_the_deed_or_of_its_orders_contests_it(answer: str) -> None:
    (incident,) = gathered(("2024-06-20", f"{SHELLED}\n\n{answer}")).incidents

    assert incident.status is Status.CONTESTED


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("Kenya rejected a UN report accusing its army of shelling Gao on Monday.", "actor:un"),
        ("Kenya rejected the UN's statement accusing its army of shelling Gao.", "actor:un"),
        ("Chad rejected a statement by Mali blaming it for the raid on Gao on Monday.", "state:ML"),
        ("Kenya rejected a report accusing its army of shelling Gao on Monday.", None),
    ],
)
def test_what_a_text_charges_that_is_turned_down_its_author_charges(text: str, claimer: str | None) -> None:
    """They were accusations by the one who is accused, and then nobody's words at all."""
    assert [c.claimer for c in told(text).claims if c.stance is Stance.ACCUSE] == [claimer]


@pytest.mark.parametrize(
    ("text", "claimer", "stance"),
    [
        ("Kenya rejected an appeal by the UN demanding a truce in Gao.", "actor:un", Stance.DEMAND),
        ("Kenya rejected the demand claiming that Chad had broken the truce.", "state:KE", Stance.CLAIM),
        (
            "Chad published a statement demanding an end to false reports about Gao.",
            "state:TD",
            Stance.DEMAND,
        ),
        ("Chad released a statement denying false reports that Gao had fallen.", "state:TD", Stance.DENY),
    ],
)
def test_who_turns_words_down_or_gives_them_out_speaks_his_own(
    text: str, claimer: str, stance: Stance
) -> None:
    assert (claimer, stance) in [(claim.claimer, claim.stance) for claim in told(text).claims]
