"""Who calls a count false and gives a lower one denies the number; who boasts of a deed has done it."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.reading import gathered, layers

TOLD = "Congo's army said it had killed 17 M23 fighters near Goma on Monday. "


def _scopes(text: str) -> set[DenialScope | None]:
    return {
        account.scope
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.stance is Stance.DENY
    }


@pytest.mark.parametrize(
    "text",
    [
        "The M23 disputed the Congolese army's claim that it killed 17 fighters, saying it lost only three.",
        "The M23 rejected Congo's claim that 17 of its men had died near Goma. Just two had died, it said.",
        TOLD + "The M23 disputed the claim, saying that no more than three of its men had died.",
        TOLD + "The M23 disputed the figure, saying that only three of its men had died.",
    ],
)
def test_a_lower_number_denies_the_number(text: str) -> None:
    assert _scopes(text) == {DenialScope.NUMBER}


@pytest.mark.parametrize(
    "text",
    [
        TOLD + "The M23 rejected the claim and said that it had not been in Goma.",
        TOLD + "The M23 rejected the claim, saying that none of its men had died.",
        TOLD + "The M23 rejected the claim and said that it had killed only three soldiers in Bukavu in May.",
        TOLD + "The M23 rejected the claim. Roads are shut. Only three of its men died in May, the M23 said.",
        TOLD + "The M23 denied that it had said that only three of its men had died.",
    ],
)
def test_other_words_deny_it_all(text: str) -> None:
    assert _scopes(text) <= {DenialScope.WHOLE, DenialScope.OCCURRENCE, DenialScope.RESPONSIBILITY}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Ukraine disputed Russia's claim that it had killed 17 soldiers near Sumy.", "state:RU"),
        ("Hamas denied Israel's claim that it had shot down a drone over Gaza.", "state:IL"),
        ("Russia denied Ukraine's accusation that it had killed 17 farmers near Sumy.", "state:RU"),
        ("Russia denied Ukraine's claim that it had shelled a school near Sumy.", "state:RU"),
    ],
)
def test_who_did_it_in_what_is_denied(text: str, doer: str) -> None:
    found = {h.perpetrator.actor for h in layers(text).happenings if h.perpetrator is not None}

    assert found == {doer}


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("No more than three", 0, 3),
        ("Not more than three", 0, 3),
        ("More than three", 4, None),
        ("At least three", 3, None),
        ("Three or more", 3, None),
        ("Fewer than three", 0, 2),
        ("At most three", 0, 3),
    ],
)
def test_of_more_than_and_no_more_than_the_longer_counts(words: str, low: int, high: int | None) -> None:
    (happening,) = layers(f"{words} soldiers were killed near Gao.").happenings
    (hurt,) = happening.hurt

    assert (hurt.low, hurt.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The M23 on Thursday disputed Congo's claim that it killed 17 rebels, saying it lost three.",
            {(None, "2024-06-20")},
        ),
        (
            "The M23 on Thursday disputed Congo's claim that it had killed 17 men near Goma on Monday.",
            {("2024-06-17", "2024-06-17")},
        ),
    ],
)
def test_the_day_of_a_denial_is_not_that_of_the_deed(
    text: str, days: set[tuple[str | None, str | None]]
) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {(a.date.earliest, a.date.latest) for a in incident.accounts if a.date is not None} == days


@pytest.mark.parametrize(
    "text",
    [
        "Hamas said Israel's army had killed nine. The army denied it. It said only one of its men died.",
        "Israel said Hamas had killed nine people. Hamas denied this. It said only one of its fighters died.",
    ],
)
def test_one_s_own_dead_are_not_set_against_those_one_is_said_to_have_killed(text: str) -> None:
    assert [a.scope and a.scope.value for a in layers(text).attributions if a.stance.value == "deny"] == [
        "whole"
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "The M23 rejected that number as propaganda.",
        "The M23 rejected the figure as “unfounded”.",
        "The M23 dismissed the toll as a lie.",
        "The figure was rejected by the M23 as propaganda.",
        "The M23 rejected the tally.",
        "The M23 said the figure was exaggerated.",
        "The M23 said that the death toll was inflated.",
        "The M23 said the army had overstated the number of dead.",
        "The M23 said the figure of 17 was false.",
        "The M23 said the number was not true.",
        "The M23 said reports of casualties were exaggerated.",
        "The M23 called the figure exaggerated.",
        "The M23 described the figures as lies.",
        "“The number is inflated,” the M23 said.",
    ],
)
def test_who_turns_down_a_figure_denies_the_number(answer: str) -> None:
    assert _scopes(TOLD + answer) == {DenialScope.NUMBER}


@pytest.mark.parametrize("answer", ["The M23 rejected the claim as propaganda.", "The M23 called it a lie."])
def test_who_turns_down_the_claim_denies_it_all(answer: str) -> None:
    assert _scopes(TOLD + answer) == {DenialScope.WHOLE}


@pytest.mark.parametrize(
    "answer",
    [
        "The M23 said the figure was correct.",
        "The M23 said the figure was not exaggerated.",
        "The M23 said the figure may be exaggerated.",
        "The M23 said the number of trucks was exaggerated.",
        "The M23 said Congo's inflation figures were exaggerated.",
        "The M23 said the threat was exaggerated.",
        "The M23 rejected a number of proposals.",
        "The M23 rejected the number two of the army as a mediator.",
        "The M23 said it had exaggerated the number of its fighters.",
    ],
)
def test_other_figures_and_doubts_deny_no_number(answer: str) -> None:
    assert _scopes(TOLD + answer) == set()


def test_a_figure_of_rockets_is_no_toll() -> None:
    text = "Congo said the M23 fired 40 rockets at Goma on Monday. The M23 said the number was exaggerated."

    assert _scopes(text) == set()


def test_who_calls_a_figure_too_high_may_give_his_own_behind_it() -> None:
    text = TOLD + "The M23 said the figure was exaggerated and that six of its men had been killed."

    (incident,) = gathered(("2024-06-20", text)).incidents
    own = [a for a in incident.accounts if a.party == "actor:m23" and a.stance is not Stance.DENY]

    assert _scopes(text) == {DenialScope.NUMBER}
    assert [entry.killed.low for a in own for entry in a.casualties if entry.killed] == [6]


RAID = "Chad said 9 people were killed in a raid on Adre on Monday by Sudan. "


@pytest.mark.parametrize(
    "answer",
    [
        "Sudan said the number was exaggerated and that it had not attacked.",
        "Sudan said it had not attacked and that the number was exaggerated.",
        "“The number is exaggerated and we did not attack,” Sudan said.",
    ],
)
def test_who_disowns_the_deed_and_calls_the_figure_too_high_denies_both(answer: str) -> None:
    assert _scopes(RAID + answer) == {DenialScope.NUMBER, DenialScope.RESPONSIBILITY}


def test_who_disowns_the_deed_in_a_sentence_of_its_own_denies_his_part() -> None:
    answer = "“The figure is false. Our forces did not attack Adre,” Sudan said."

    assert _scopes(RAID + answer) == {DenialScope.RESPONSIBILITY}


def test_who_says_that_there_was_no_raid_denies_it_beside_the_figure() -> None:
    answer = "Sudan said the figure was exaggerated and that no raid had taken place."

    assert _scopes(RAID + answer) == {DenialScope.NUMBER, DenialScope.OCCURRENCE}


@pytest.mark.parametrize(
    "answer",
    [
        "The M23 said the number of dead fighters was exaggerated.",
        "The M23 said the number of fighters killed was exaggerated.",
        "The M23 said the number of those hurt was exaggerated.",
        "The M23 said the number given by Congo was exaggerated.",
        "The M23 rejected the number of casualties.",
    ],
)
def test_a_number_of_people_hurt_is_a_toll(answer: str) -> None:
    assert _scopes(TOLD + answer) == {DenialScope.NUMBER}


@pytest.mark.parametrize(
    "answer",
    [
        "The M23 said the number of troops was exaggerated.",
        "The M23 said the number of soldiers was exaggerated.",
        "The M23 said the number who fled was exaggerated.",
        "The M23 rejected the number of refugees as propaganda.",
    ],
)
def test_a_number_of_people_not_said_to_be_hurt_is_no_toll(answer: str) -> None:
    assert _scopes(TOLD + answer) == set()
