"""A semicolon or dash behind a cue set between: what follows is still told by who spoke."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.test_attribution import said
from tests.reading import gathered

BOTH_SIDES = [
    (
        "None of his men had died, he said; it was the police who had burned the houses.",
        ["None of his men had died", "it was the police who had burned the houses"],
    ),
    (
        "Nobody had fled, the governor told reporters; the rebels had shelled the market.",
        ["Nobody had fled", "the rebels had shelled the market"],
    ),
    (
        "The depot was empty, said the governor of Gao; looters had been there on Friday.",
        ["The depot was empty", "looters had been there on Friday"],
    ),
    (
        "The convoy was safe, the mayor said in a statement on Monday – a militia had hit the bridge.",
        ["The convoy was safe", "a militia had hit the bridge"],
    ),
    (
        "Gunmen came; nobody had fled, the army said; the town had been empty.",
        ["nobody had fled", "the town had been empty"],
    ),
    (
        "The bridge is closed, the mayor says; it was hit by a mortar on Monday.",
        ["The bridge is closed", "it was hit by a mortar on Monday"],
    ),
]


@pytest.mark.parametrize(("text", "parts"), BOTH_SIDES, ids=[text for text, _ in BOTH_SIDES])
def test_what_stands_on_both_sides_of_a_cue_is_told_by_the_same_voice(text: str, parts: list[str]) -> None:
    found = proposed(text)

    assert [told for *_, told in found] == [[part] for part in parts]
    assert len({source for source, _, _ in found}) == 1


ONLY_BEFORE = [
    (
        "Nobody had fled, the army said; the town lies forty kilometres from the border.",
        "Nobody had fled",
    ),
    (
        "The village was empty, the army said; residents say twelve people died there.",
        "The village was empty",
    ),
    (
        "The village was empty, the army said; according to residents twelve people died there.",
        "The village was empty",
    ),
    (
        "No civilians were hurt, the army said; nine people were killed in Mao.",
        "No civilians were hurt",
    ),
    (
        "It did not shell the camp, the army said; satellite images showed fresh craters.",
        "It did not shell the camp",
    ),
    (
        "The village was empty, the army said; local authorities cited the curfew.",
        "The village was empty",
    ),
    ("Nobody had fled, the army said; but nine people had died.", "Nobody had fled"),
    ("Nobody had fled, the army said; meanwhile rebels had burned nine huts.", "Nobody had fled"),
    ("Soldiers fired, the mayor said – the third such breach this month.", "Soldiers fired"),
]


@pytest.mark.parametrize(("text", "told"), ONLY_BEFORE, ids=[text for text, _ in ONLY_BEFORE])
def test_what_others_tell_or_the_narrator_explains_is_not_told_by_who_spoke(text: str, told: str) -> None:
    source = "the mayor" if "mayor" in text else "the army"

    assert [content for who, _, content in proposed(text) if who == source] == [[told]]


def test_who_denies_his_own_deed_before_the_semicolon_tells_another_s_behind_it() -> None:
    text = "Sudan has not fired, Sudan's ministry told reporters; it was Chad's army that shelled the well."

    assert sorted(said(text)) == [("state:SD/ministry", "deny"), ("state:SD/ministry", "report")]


@pytest.mark.parametrize(
    ("text", "teller", "doer"),
    [
        (
            "Its gunners did not shell Bahai, Chad's army said; Sudan's army had shelled the town on Sunday.",
            "state:TD/armed-force",
            "actor:saf",
        ),
        (
            "Its crews had rested, Kenya's army said – it was Ethiopia's army that had shelled Moyale.",
            "state:KE/armed-force",
            "state:ET/armed-force",
        ),
    ],
)
def test_a_deed_told_behind_a_semicolon_is_an_account_of_who_spoke(text: str, teller: str, doer: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [(a.party, a.perpetrator) for a in incident.accounts] == [(teller, doer)]


def test_a_deed_told_behind_a_semicolon_in_another_s_words_is_not_of_who_spoke() -> None:
    text = "The village was calm, Chad's army said; Sudan's ministry says Chad's jets bombed it on Sunday."

    assert said(text)[-1] == ("state:SD/ministry", "report")
    (incident,) = gathered(("2024-06-20", text)).incidents
    assert [account.party for account in incident.accounts] == ["state:SD/ministry"]
