"""The same attribution whatever the wording around it: metamorphic properties of who says what."""

from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.model.claims import Claim
from tests.claims.situated import told

SPEAKERS: Final = ("Chad", "Kenya", "Mali's army", "Uganda's Defence Ministry", "the Sudanese government")
DEEDS: Final = (
    "rebels had fired on a convoy near Gao",
    "two soldiers were killed in the shelling of Bweyeye",
    "a drone struck a depot at dawn",
)
slow = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def claims(text: str) -> Sequence[Claim]:
    return sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)


def who(text: str) -> set[tuple[str | None, str]]:
    """Claimer and stance of every claim."""
    return {(claim.claimer, claim.stance.value) for claim in claims(text)}


def upper(words: str) -> str:
    return words[:1].upper() + words[1:]


@slow
@given(st.sampled_from(SPEAKERS), st.sampled_from(DEEDS))
def test_a_cue_before_or_after_or_within_what_is_said_makes_no_difference(speaker: str, deed: str) -> None:
    before = f"{upper(speaker)} said that {deed}."
    after = f"{upper(deed)}, {speaker} said."
    inverted = f"{upper(deed)}, said {speaker}."
    aside = f"According to {speaker}, {deed}."

    assert len({frozenset(who(text)) for text in (before, after, inverted, aside)}) == 1


@slow
@given(st.sampled_from(SPEAKERS), st.sampled_from(DEEDS))
def test_active_and_passive_are_one_claim(speaker: str, deed: str) -> None:
    noun = "the shelling of Bweyeye"

    assert who(f"{upper(speaker)} reported {noun}.") == who(f"{upper(noun)} was reported by {speaker}.")


@slow
@given(st.sampled_from(SPEAKERS), st.sampled_from([('"', '"'), ("“", "”"), ("''", "''"), ("«", "»")]))
def test_the_kind_of_quotation_mark_makes_no_difference(speaker: str, marks: tuple[str, str]) -> None:
    opening, closing = marks
    text = f"{opening}Rebels fired on a convoy near Gao,{closing} {speaker} said."
    plain = f'"Rebels fired on a convoy near Gao," {speaker} said.'

    assert who(text) == who(plain)
    assert [len(claim.quotes) for claim in claims(text)] == [len(claim.quotes) for claim in claims(plain)]


@slow
@given(st.sampled_from(SPEAKERS), st.sampled_from(SPEAKERS), st.sampled_from(DEEDS))
def test_another_speaker_changes_the_speaker_and_nothing_else(one: str, other: str, deed: str) -> None:
    first, second = claims(f"{upper(one)} said that {deed}."), claims(f"{upper(other)} said that {deed}.")

    assert [claim.stance for claim in first] == [claim.stance for claim in second]
    assert (first[0].claimer == second[0].claimer) is (one == other)


@pytest.mark.parametrize(
    "apposition", ["a former general", "who leads the army", "56", "the ministry's spokesman since May"]
)
def test_an_apposition_does_not_take_the_words_from_the_person(apposition: str) -> None:
    text = f"Idris Abakar, {apposition}, said that rebels had fired on a convoy."

    assert ("person:idris-abakar", "report") in who(text)


@slow
@given(st.sampled_from(SPEAKERS), st.sampled_from(DEEDS), st.sampled_from(("before", "after")))
def test_an_unrelated_paragraph_changes_nothing(speaker: str, deed: str, where: str) -> None:
    text = f"{upper(speaker)} said that {deed}."
    other = "Farmers along the river expect a good harvest this year."

    assert who(f"{other}\n\n{text}" if where == "before" else f"{text}\n\n{other}") == who(text)


@pytest.mark.parametrize("date", ["On Monday, ", "Late on Tuesday, ", ""])
@pytest.mark.parametrize("adverb", ["", "later ", "repeatedly "])
def test_when_and_how_often_it_was_said_does_not_matter(date: str, adverb: str) -> None:
    assert who(f"{date}Chad {adverb}accused Sudan of shelling Bahai.") == {("state:TD", "accuse")}
