"""Words that attribute as nouns: claims, denials, demands, promises."""

import pytest

from counterclaim.model.claims import Stance
from tests.claims.proposals import proposed
from tests.reading import layers

NOUNS = [
    (
        "claims by somebody described",
        "Two claims by village elders of mass graves could not be checked.",
        ("village elders", "claims by", ["mass graves"]),
    ),
    (
        "a demand for a thing",
        "The talks broke up over Seoul's demand for the return of nine sailors.",
        ("Seoul's", "demand for", ["the return of nine sailors"]),
    ),
    (
        "a threat to do something",
        "The union's threat to shut the port came at noon.",
        ("The union's", "threat", ["to shut the port"]),
    ),
    (
        "an assurance from an office",
        "There was no bread, despite assurances from the governor that the lorries had left.",
        ("the governor", "assurances from", ["that the lorries had left"]),
    ),
    (
        "a rejection",
        "The junta's rejection of the ultimatum left the envoys with little to do.",
        ("The junta's", "rejection of", ["the ultimatum"]),
    ),
    (
        "an appeal by a body",
        "An appeal by the Red Crescent for blood was broadcast every hour.",
        ("the Red Crescent", "An appeal by", ["blood"]),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [form[1:] for form in NOUNS], ids=[f[0] for f in NOUNS])
def test_a_noun_tells_whose_words_it_means(sentence: str, expected: tuple[str, str, list[str]]) -> None:
    source, cue, content = expected
    found = proposed(sentence)
    assert (source, content) in [(s, c) for s, _, c in found]
    assert any(words in cue or cue in words for s, words, _ in found if s == source)


DENIED = [
    ("Yangon denied opposition claims that it had lost the town.", "opposition", "that it had lost the town"),
    (
        "Riga dismissed allegations by two Russian papers that mercenaries were trained there.",
        "two Russian papers",
        "that mercenaries were trained there",
    ),
    ("The airline said reports of a bomb on board were false.", "", "a bomb on board"),
    (
        "A spokesman said there was no truth in rumours that the bishop was dead.",
        "",
        "that the bishop was dead",
    ),
    (
        "The council denied suggestions that the ballots were printed abroad.",
        "",
        "that the ballots were printed abroad",
    ),
]


@pytest.mark.parametrize(("sentence", "source", "content"), DENIED, ids=[form[2] for form in DENIED])
def test_what_is_denied_was_told_by_somebody(sentence: str, source: str, content: str) -> None:
    assert (source, [content]) in [(s, c) for s, _, c in proposed(sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "The claims of the Houthi movement that 40 Saudi soldiers were killed are false.",
        "Riyadh rejected the allegations of the Houthis that 40 Saudi soldiers were killed.",
    ],
)
def test_whose_claims_are_named_behind_of_has_made_them(text: str) -> None:
    found = layers(text)
    (claim,) = [one for one in found.attributions if one.stance is Stance.CLAIM]
    (told,) = found.happenings

    assert claim.actor == "actor:houthis"
    assert told.victim is not None
    assert told.victim.actor == "state:SA/armed-force"
