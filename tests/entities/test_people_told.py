"""Who goes on telling as "he" or "she", where a sentence tells of more people than one."""

import pytest

from tests.reading import told


def _speaker(text: str, cue: str) -> str | None:
    """Who speaks by the cue."""
    return next(claim.claimer for claim in told(text).claims if f":{cue}/" in (claim.rule or ""))


def _deniers(text: str) -> list[str | None]:
    return [claim.claimer for claim in told(text).claims if claim.stance.value == "deny"]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("General Ano Sira said that Beno Lark had fired first.", "person:ano-sira"),
        ("General Ano Sira blamed the raid on a cell led by Beno Lark.", "person:ano-sira"),
        ("The raid was ordered by Beno Lark, General Ano Sira said.", "person:ano-sira"),
        ("The convoy was led by Colonel Beno Lark.", "person:beno-lark"),
        ("The army said that Colonel Beno Lark had been wounded.", "person:beno-lark"),
        ("A villager said that Colonel Beno Lark had been wounded.", None),
        ("General Ano Sira met Beno Lark. Lark fled to Gao.", "person:beno-lark"),
    ],
)
def test_who_told_something_of_another_goes_on_telling(before: str, speaker: str | None) -> None:
    """Those of whom a person tells have not been given the word; whom a body tells of may take it."""
    assert _speaker(f"{before} He added that two houses had burned.", "add") == speaker


def test_a_stranger_who_denies_something_is_not_the_person_of_the_sentence_before() -> None:
    text = (
        "Ano Sira, an elder, said that nine people had been killed. Orsa accused Varda of sending fighters, "
        "which Varda's information minister denied; he conceded that a few had crossed the river."
    )

    assert _speaker(text, "concede") is None


@pytest.mark.parametrize(
    "denial",
    [
        "He denied it.",
        "He rejected the charge.",
        "He denied any role in the raid.",
        "He denied having ordered anything.",
    ],
)
def test_who_is_accused_by_another_denies_the_charge(denial: str) -> None:
    text = f"General Ano Sira accused Beno Lark of ordering the raid. {denial}"

    assert _deniers(text) == ["person:beno-lark"]


def test_who_is_accused_denies_it_in_the_same_breath() -> None:
    text = "General Ano Sira accused Beno Lark of ordering the raid, which he denied."

    assert _deniers(text) == ["person:beno-lark"]


def test_an_accuser_who_denies_something_else_is_not_the_accused() -> None:
    text = "General Ano Sira accused Beno Lark of ordering the raid. He denied that civilians had died."

    assert _deniers(text) == ["person:ano-sira"]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("General Ano Sira said two men had died. A Libyan official denied this.", "state:LY"),
        ("A Libyan official denied this. General Ano Sira said two men had died.", "person:ano-sira"),
        ("A Libyan official said that Beno Lark had been killed.", "state:LY"),
        ("A Libyan official denied this.\n\nThe president, Ano Sira, came to Gao.", "person:ano-sira"),
    ],
)
def test_an_unnamed_official_goes_on_for_whom_he_speaks(before: str, speaker: str) -> None:
    assert _speaker(f"{before} He added that two houses had burned.", "add") == speaker


@pytest.mark.parametrize("cue", ["accused Kenya of shelling Gao", "said that Kenya had shelled Gao"])
def test_nobody_goes_on_after_an_official_tells_of_a_person_of_another_side(cue: str) -> None:
    """The envoy of the one may have it from now on as well as the official of the other."""
    text = f"A Kenyan official said that Somalia's envoy, Beno Lark, had been heard. He {cue}."

    speakers = {claim.claimer for claim in told(text).claims if claim.evidence[0].quote.startswith("He")}
    assert speakers <= {None, "person:beno-lark"}


@pytest.mark.parametrize(
    "denial",
    ["He dismissed any claim that the army had been slow.", "He rejected any talks."],
)
def test_an_accuser_who_rejects_what_was_not_charged_is_not_the_accused(denial: str) -> None:
    text = f"General Ano Sira accused Beno Lark of ordering the raid. {denial}"

    speakers = [claim.claimer for claim in told(text).claims if claim.evidence[0].quote.startswith("He")]
    assert "person:beno-lark" not in speakers
