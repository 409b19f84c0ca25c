"""The same attribution whatever the wording around it: metamorphic properties of who says what.

Compared are claimer, stance, denial scope, whom it is about, the words of the source and of what is told, and
what is verbatim; only offsets may differ.
"""

import re
from typing import Final, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.model.attributions import Attribution
from counterclaim.model.layers import Layers
from counterclaim.model.spans import Span
from tests.reading import layers

STATES: Final = ("Chad", "Kenya", "Thailand", "Peru", "Armenia", "Pakistan", "Serbia", "Ethiopia", "Ukraine")
BODIES: Final = (
    "Mali's army",
    "Uganda's Defence Ministry",
    "the Sudanese government",
    "the Ministry of Defence of Peru",
    "Cambodian police",
    "the Kenyan interior ministry",
    "the army of Chad",
)
DEEDS: Final = (
    ("rebels", "had fired on a convoy near Gao"),
    ("two soldiers", "were killed in the shelling of Bweyeye"),
    ("a drone", "struck a depot at dawn"),
    ("nine farmers", "were taken from their village on Monday"),
    ("the bridge over the river", "has been mined since May"),
)
NOUNS: Final = ("the shelling of Bweyeye", "an attack on the depot", "the killing of two farmers")
PASSIVE_VERBS: Final = (
    "reported",
    "confirmed",
    "denied",
    "condemned",
    "acknowledged",
    "announced",
    "disputed",
    "rejected",
    "criticised",
)
slow = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
speakers = st.sampled_from(STATES + BODIES)
deeds = st.sampled_from(DEEDS)


class Said(NamedTuple):
    """An attribution without its offsets."""

    actor: str | None
    source: str
    stance: str
    scope: str | None
    about: tuple[str | None, str | None]
    content: str
    verbatim: tuple[str, ...]


def said(text: str) -> list[Said]:
    """What a text's attributions say, in the order of their words."""
    found = layers(text)
    return sorted(_said(found, attribution) for attribution in found.attributions)


def _said(found: Layers, attribution: Attribution) -> Said:
    def words(spans: tuple[Span, ...]) -> str:
        parts = re.findall(r"\w+", " ".join(span.of(found.text) for span in spans).casefold())
        return " ".join(parts[1:] if parts[:1] == ["that"] else parts)

    return Said(
        actor=attribution.actor,
        source=words(attribution.source),
        stance=attribution.stance.value,
        scope=attribution.scope.value if attribution.scope else None,
        about=(attribution.addressee, attribution.imputed_to),
        content=words(attribution.content),
        verbatim=tuple(words((quote,)) for quote in attribution.quotes),
    )


def upper(words: str) -> str:
    return words[:1].upper() + words[1:]


@st.composite
def people(draw: st.DrawFn) -> str:
    """A name nobody bears: two to three syllables, twice."""
    syllable = st.sampled_from("ba de ko mi ru sa ta vo zi ne lu ga".split())
    ending = st.sampled_from("n r k s l m".split())
    first, last = ("".join(draw(st.lists(syllable, min_size=2, max_size=3))) for _ in "ab")
    return f"{first.title()} {last.title()}{draw(ending)}"


@slow
@given(speakers, deeds)
def test_a_cue_before_or_after_or_within_what_is_said_makes_no_difference(
    speaker: str, deed: tuple[str, str]
) -> None:
    doer, done = deed
    before = f"{upper(speaker)} said that {doer} {done}."
    others = (
        f"{upper(speaker)} said {doer} {done}.",
        f"{upper(doer)} {done}, {speaker} said.",
        f"{upper(doer)} {done}, said {speaker}.",
        f"{upper(doer)}, {speaker} said, {done}.",
        f"According to {speaker}, {doer} {done}.",
        f"{upper(doer)} {done}, according to {speaker}.",
        f"As {speaker} said, {doer} {done}.",
    )

    assert {text: said(text) for text in others} == {text: said(before) for text in others}


@slow
@given(speakers, st.sampled_from(NOUNS), st.sampled_from(PASSIVE_VERBS))
def test_active_and_passive_are_one_claim(speaker: str, noun: str, verb: str) -> None:
    active, passive = f"{upper(speaker)} {verb} {noun}.", f"{upper(noun)} was {verb} by {speaker}."

    assert said(passive) == said(active)


@slow
@given(st.sampled_from(STATES), st.sampled_from(STATES), st.sampled_from(("accused", "blamed")))
def test_who_is_blamed_is_blamed_in_active_and_passive(blamer: str, blamed: str, verb: str) -> None:
    if blamer == blamed:
        return
    what = "of shelling a convoy near Gao" if verb == "accused" else "for the shelling of a convoy near Gao"
    active, passive = f"{blamer} {verb} {blamed} {what}.", f"{blamed} was {verb} by {blamer} {what}."

    assert [(s.actor, s.stance, s.about) for s in said(passive)] == [
        (s.actor, s.stance, s.about) for s in said(active)
    ]


@slow
@given(
    speakers,
    deeds,
    st.sampled_from([("“", "”"), ("''", "''"), ("«", "»"), ("„", "“")]),
    st.sampled_from(("{q}, {who} said.", "{Who} said: {q}.", "{q}, said {who}.")),
)
def test_the_kind_of_quotation_mark_makes_no_difference(
    speaker: str, deed: tuple[str, str], marks: tuple[str, str], form: str
) -> None:
    words = upper(" ".join(deed))

    def quoted(opening: str, closing: str) -> str:
        comma = "," if form.startswith("{q}") else "."
        text = form.replace("{q}, ", "{q} ").replace("{q}.", "{q}")
        quotation = f"{opening}{words}{comma}{closing}"
        return text.format(q=quotation, who=speaker, Who=upper(speaker))

    assert said(quoted(*marks)) == said(quoted('"', '"'))


@slow
@given(speakers, speakers, deeds, st.sampled_from(("said that", "denied that", "claimed that")))
def test_another_speaker_changes_the_speaker_and_nothing_else(
    one: str, other: str, deed: tuple[str, str], verb: str
) -> None:
    first, second = (said(f"{upper(who)} {verb} {' '.join(deed)}.") for who in (one, other))

    assert [s._replace(actor=None, source="") for s in first] == [
        s._replace(actor=None, source="") for s in second
    ]
    assert ([s.actor for s in first] == [s.actor for s in second]) is (one == other)


@slow
@given(people(), people(), deeds)
def test_a_person_nobody_has_heard_of_speaks_like_any_other(
    one: str, other: str, deed: tuple[str, str]
) -> None:
    first, second = (said(f"{who}, a local councillor, said that {' '.join(deed)}.") for who in (one, other))

    assert [(s.stance, s.content) for s in first] == [(s.stance, s.content) for s in second]
    assert [s.source for s in first] == [f"{one.casefold()} a local councillor"]


@slow
@given(
    deeds,
    st.sampled_from(["a former general", "who leads the army", "56", "the ministry's spokesman since May"]),
)
def test_an_apposition_does_not_take_the_words_from_the_person(
    deed: tuple[str, str], apposition: str
) -> None:
    plain = said(f"Idris Abakar said that {' '.join(deed)}.")
    beside = said(f"Idris Abakar, {apposition}, said that {' '.join(deed)}.")

    assert [s._replace(source="") for s in beside] == [s._replace(source="") for s in plain]
    assert all(s.source.startswith("idris abakar") for s in beside)


@slow
@given(speakers, deeds, st.sampled_from(("before", "after", "around")))
def test_an_unrelated_paragraph_changes_nothing(speaker: str, deed: tuple[str, str], where: str) -> None:
    text = f"{upper(speaker)} said that {' '.join(deed)}."
    other = "Farmers along the river expect a good harvest this year."
    more = {"before": f"{other}\n\n{text}", "after": f"{text}\n\n{other}"}

    assert said(more.get(where, f"{other}\n\n{text}\n\n{other}")) == said(text)


@pytest.mark.parametrize("date", ["On Monday, ", "Late on Tuesday, ", ""])
@pytest.mark.parametrize("adverb", ["", "later ", "repeatedly "])
def test_when_and_how_often_it_was_said_does_not_matter(date: str, adverb: str) -> None:
    found = said(f"{date}Chad {adverb}accused Sudan of shelling Bahai.")

    assert [(s.actor, s.stance) for s in found] == [("state:TD", "accuse")]
