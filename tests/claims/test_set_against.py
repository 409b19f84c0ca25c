"""Who is set against those who did it has not done it, and contests that it did."""

import pytest

from tests.reading import gathered, layers

TOLD = "Chad said Sudanese troops shelled Adre on Monday."


@pytest.mark.parametrize(
    "answer",
    [
        "Sudan said rebels, not its army, had shelled the town.",
        "Sudan said the town had been shelled by rebels and not by its army.",
        "Sudan said the town had been shelled by rebels, not by its troops.",
        "Sudan said it was rebels, not its troops, who had fired.",
        "Sudan said rebels and not its army had shelled the town.",
        "Sudan said not its army but rebels had shelled the town.",
        "Sudan said the shells were fired by rebels, not its own forces.",
    ],
)
def test_who_says_that_others_did_it_and_not_its_own_men_denies_it(answer: str) -> None:
    (incident,) = gathered(("2024-06-12", f"{TOLD} {answer}")).incidents

    assert incident.status == "contested"
    assert {str(a.party)[:8]: a.stance.value for a in incident.accounts} == {
        "state:TD": "report",
        "state:SD": "deny",
    }


def test_a_named_other_is_blamed() -> None:
    answer = "Sudan said the RSF, not its army, had shelled the town."
    (incident,) = gathered(("2024-06-12", f"{TOLD} {answer}")).incidents

    assert {a.perpetrator for a in incident.accounts} == {"actor:saf", "actor:rsf"}


def test_who_was_not_hit_is_no_victim() -> None:
    (incident,) = gathered(
        ("2024-06-12", "The shells hit rebels, not Chad's army, in Adre on Monday.")
    ).incidents

    assert {a.victim for a in incident.accounts} <= {None}


QUOTED = [
    "No Sudanese shell fell on Adre",
    "None of our shells hit the town",
    "Our army was not involved",
    "It was not us",
    "We did not fire",
]


@pytest.mark.parametrize("words", QUOTED)
@pytest.mark.parametrize(
    "said", ['"{}," the Sudanese army said.', 'Sudan\'s army said: "{}."', "“{},” said Sudan's army."]
)
def test_who_did_not_fire_in_the_own_words_denies_it(words: str, said: str) -> None:
    (incident,) = gathered(("2024-06-12", f"{TOLD} {said.format(words)}")).incidents

    assert incident.status == "contested"


@pytest.mark.parametrize(
    "words", ["None of our men was hurt", "No Chadian shell fell on Sudan", "Our army lost no men"]
)
def test_who_was_not_hit_denies_no_shelling(words: str) -> None:
    (incident,) = gathered(("2024-06-12", f'{TOLD} "{words}," the Sudanese army said.')).incidents

    assert "deny" not in {a.stance.value for a in incident.accounts}


@pytest.mark.parametrize(
    "text", ["Sudan said rebels and not its army", "Fired by rebels, not government", "X, not"]
)
def test_a_sentence_that_breaks_off_is_read_all_the_same(text: str) -> None:
    assert layers(text).text == text
