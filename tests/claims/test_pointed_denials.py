"""Who is told to have done something denies it or owns up to it in words that only point at it, too."""

import pytest

from tests.reading import gathered

TOLD = "Kenya shelled Mandera on Monday, Somalia said."


def outcome(answer: str) -> tuple[str, list[tuple[str | None, str]]]:
    """The status of the only incident, with all that is not the first telling of it."""
    (incident,) = gathered(("2024-06-20", f"{TOLD} {answer}")).incidents
    answers = [(a.party, a.stance.value) for a in incident.accounts if a.party != "state:SO"]
    return incident.status.value, answers


@pytest.mark.parametrize(
    "answer",
    [
        "Nairobi said this never happened.",
        "Nairobi said it had not happened.",
        "Nairobi said no such attack took place.",
        "Nairobi said nothing of the sort had occurred.",
        "Nairobi said this simply did not happen.",
        "Nairobi said no such attack took place in Mandera.",
        "Nairobi said it did not happen at all.",
        "Nairobi said it was not done by its troops.",
        "“This never happened,” Nairobi said.",
        "Nairobi insisted that it had done no such thing.",
        "Nairobi said it did not do it.",
        "Nairobi said it had done nothing of the kind.",
        "Nairobi rejected having shelled the town.",
        "Nairobi distanced itself from the shelling.",
        "Nairobi said the report did not stand up.",
        "Nairobi said that the charge does not hold water.",
        "Nairobi insisted that it had not shelled the town.",
        "Nairobi claimed it had not fired.",
        "Nairobi claimed the report was false.",
        "Nairobi asserted that its troops had shelled nothing there.",
        "Nairobi contended that it had nothing to do with the shelling.",
    ],
)
def test_what_is_denied_in_words_that_point_at_it_is_contested(answer: str) -> None:
    assert outcome(answer) == ("contested", [("state:KE", "deny")])


@pytest.mark.parametrize(
    "answer",
    [
        "Nairobi owned up to the shelling.",
        "Nairobi owned up to having shelled the town.",
        "Nairobi admitted to shelling the town.",
        "Nairobi confessed to it.",
        "Nairobi apologised for the shelling.",
        "Nairobi has apologized for shelling the town.",
    ],
)
def test_who_owns_up_or_apologises_has_done_it(answer: str) -> None:
    assert outcome(answer) == ("confirmed", [("state:KE", "confirm")])


@pytest.mark.parametrize(
    "answer",
    [
        "Nairobi said nothing of the kind had happened there before.",
        "Nairobi said this would not happen again.",
        "Nairobi said it had not done it on its own.",
        "Nairobi said it did not do it alone.",
        "Nairobi said it had not done it lightly.",
        "Nairobi said that this did not happen by accident.",
        "Nairobi said it had not taken place without a warning.",
        "Nairobi said it did not happen overnight.",
        "Nairobi said this did not happen because of a grudge.",
        "Nairobi said it did not take place on Monday but on Sunday.",
        "Nairobi said it had done nothing of the sort Mogadishu feared.",
        "Nairobi said it never happened to aim at farmers.",
        "Nairobi apologised for the late reply.",
        "Nairobi apologised to the families of the town.",
        "Nairobi distanced itself from the minister.",
        "Nairobi claimed that Ethiopia had not fired.",
        "Nairobi dismissed sending troops to the town.",
    ],
)
def test_what_is_said_of_other_times_or_matters_answers_nothing(answer: str) -> None:
    status, answers = outcome(answer)

    assert status == "single-source"
    assert not {stance for _, stance in answers} & {"deny", "confirm"}


@pytest.mark.parametrize(
    "answer",
    [
        "Djibouti distanced itself from Kenya's shelling of the town.",
        "The United Nations distanced itself from the shelling.",
        "Nairobi apologised for the attack by rebels on the town.",
        "Djibouti apologised for Kenya's shelling of the town.",
    ],
)
def test_who_is_sorry_for_a_deed_of_others_or_keeps_away_from_it_neither_owns_up_nor_denies(
    answer: str,
) -> None:
    status, answers = outcome(answer)

    assert status not in ("contested", "confirmed")
    assert not {stance for _, stance in answers} & {"deny", "confirm"}
