"""Whoever says that there is no truth in what others tell denies it, in whatever words."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.reading import gathered, layers, told

CHARGE = "Sudan accused Chad of shelling Adre on Monday."


def denials(text: str) -> set[tuple[str | None, DenialScope | None]]:
    return {(claim.claimer, claim.scope) for claim in told(text).claims if claim.stance is Stance.DENY}


def statuses(text: str) -> set[str]:
    return {incident.status.value for incident in gathered(("2024-06-20", text)).incidents}


@pytest.mark.parametrize(
    "answer",
    [
        '"There is no truth in it," Chad\'s army said.',
        "Chad said there was no truth to the charge.",
        "Chad's army said there was not a grain of truth in the report.",
        "Chad said the charge was entirely without merit.",
        "Chad said the report was without foundation.",
        '"All of this has been invented," Chad\'s army said.',
        "Chad said it was a product of the imagination.",
        "Chad's army said everything in the report was false.",
        "Chad's army said none of this was true.",
        "Chad said there were no grounds for the accusation.",
        "Chad said the accusation was a pack of lies.",
        "Chad's army insisted the story was fabricated.",
    ],
)
def test_an_answer_that_leaves_no_truth_in_a_charge_contests_it(answer: str) -> None:
    assert statuses(f"{CHARGE} {answer}") == {"contested"}


@pytest.mark.parametrize(
    "answer",
    [
        "Chad said there was some truth in the report.",
        "Chad said the report was not without foundation.",
        "Chad said there was no basis for talks.",
        "Chad's army said the report was no lie.",
        "An officer of Chad's army said part of the report was false.",
        "Chad's army said the weapons had been invented in Chad.",
    ],
)
def test_what_leaves_some_truth_in_it_contests_nothing(answer: str) -> None:
    assert statuses(f"{CHARGE} {answer}") == {"single-source"}


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said rumours that its troops had killed two herders near Gao were a lie.",
        "Mali's army said suggestions that its troops had killed two herders near Gao were nonsense.",
        "Mali's army said there was no truth in claims that its troops had killed two herders near Gao.",
        "Mali's army insisted reports that its troops had killed two herders near Gao were fabricated.",
        "Mali's army said reports its troops had killed two herders near Gao were false.",
    ],
)
def test_who_calls_talk_of_a_deed_untrue_owns_up_to_nothing(text: str) -> None:
    assert denials(text) == {("state:ML/armed-force", DenialScope.WHOLE)}
    assert statuses(text) <= {"contested"}


def test_who_calls_an_accusation_of_a_killing_baseless_denies_the_deed_and_no_number() -> None:
    text = "Mali's army said accusations that its troops had killed two herders were baseless."

    assert denials(text) == {("state:ML/armed-force", DenialScope.RESPONSIBILITY)}


def test_who_calls_talk_of_the_dead_untrue_denies_a_number() -> None:
    text = "Chad's army said reports that thirty soldiers had died at Adre were false."

    assert denials(text) == {("state:TD/armed-force", DenialScope.NUMBER)}


@pytest.mark.parametrize(
    "text",
    [
        "There is no truth in reports that Chad shelled Adre.",
        "Reports that Chad shelled Adre on Monday are baseless.",
        "It is not true that Chad shelled Adre.",
        "It is a lie that Chad shelled Adre.",
    ],
)
def test_what_a_text_itself_calls_untrue_is_no_deed_of_anybodys(text: str) -> None:
    assert not statuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is no secret that Chad shelled Adre.",
        "It is true that Chad shelled Adre.",
        "Chad shelled Adre on Monday, and there was no truth in reports that it had left.",
        "There was no truth in the report, but Chad shelled Adre on Monday.",
    ],
)
def test_what_a_text_tells_beside_untrue_words_happened(text: str) -> None:
    assert statuses(text) == {"unattributed"}


def test_the_charge_that_the_text_calls_untrue_stays_the_charge_of_who_made_it() -> None:
    text = "Sudan's claim that Chad shelled Adre on Monday is untrue."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [(account.party, account.perpetrator) for account in incident.accounts] == [
        ("state:SD", "state:TD")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya rejected claims that it had admitted bombing Dobley.",
        "Kenya dismissed reports that it had apologised for the bombing of Dobley.",
        "Kenya's army called the claim that it had owned up to the raid on Dobley false.",
        "Kenya said reports that it had admitted the raid on Dobley were false.",
        "Kenya rejected as false the report that it had claimed responsibility for the raid on Dobley.",
        "Kenya rejected Somalia's claim that it had threatened to bomb Dobley.",
    ],
)
def test_who_denies_having_said_so_says_nothing_of_the_deed(text: str) -> None:
    assert {scope for _, scope in denials(text)} == {None}
    assert not statuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya rejected claims that it had bombed Dobley.",
        "Kenya dismissed a report saying that its jets had bombed Dobley.",
        "Somalia said Kenya had bombed Dobley. Kenya rejected claims it said were fabricated.",
    ],
)
def test_who_turns_down_talk_of_a_deed_contests_it(text: str) -> None:
    assert statuses(text) == {"contested"}


def test_the_words_said_of_a_report_are_no_report() -> None:
    text = "Somalia said Kenya had bombed Dobley. Kenya rejected claims it said were fabricated."

    assert not [a for a in layers(text).attributions if a.actor == "state:KE" and a.stance is Stance.REPORT]


def test_who_is_cited_does_not_deny_what_another_then_calls_untrue() -> None:
    """Chad was taken to deny the shelling that it told of."""
    text = "According to Chad, Sudanese guns killed six in Adre on Tuesday, but Sudan said that was untrue."
    said = {claim.claimer: claim.stance.value for claim in told(text).claims}

    assert said == {"state:TD": "report", "state:SD": "deny"}
