"""How far a content reaches, and which clause is whose."""

import pytest

from tests.claims.proposals import proposed

Form = tuple[str, str, tuple[str, str, list[str]]]

OBJECTS: list[Form] = [
    (
        "what is said of an object is told with it",
        "The admiral denied any link with the strike.",
        ("The admiral", "denied", ["any link with the strike"]),
    ),
    (
        "where a thing happened is told with it",
        "The opposition alleges fraud in nine of the districts.",
        ("The opposition", "alleges", ["fraud in nine of the districts"]),
    ),
    (
        "when it was said is not",
        "The opposition alleged fraud on Monday.",
        ("The opposition", "alleged", ["fraud"]),
    ),
    (
        "what it was said in is not",
        "Tanzania denied the charge in a statement.",
        ("Tanzania", "denied", ["the charge"]),
    ),
    (
        "two things asked for are both asked for",
        "The archbishop called for an end to the siege and free passage for the sick.",
        ("The archbishop", "called for", ["an end to the siege and free passage for the sick"]),
    ),
    (
        "a count and its number",
        "The hospital put the dead at seven.",
        ("The hospital", "put", ["the dead at seven"]),
    ),
    (
        "a count in figures",
        "Zambia's ministry puts the cost of the bridge at 90 million.",
        ("Zambia's ministry", "puts", ["the cost of the bridge at 90 million"]),
    ),
    (
        "who is held responsible",
        "Zambia held the militia responsible for the raid.",
        ("Zambia", "held", ["the militia responsible for the raid"]),
    ),
    (
        "a name and who bears it",
        "The mayor branded the budget a gift to three families.",
        ("The mayor", "branded", ["the budget", "a gift to three families"]),
    ),
    (
        "what somebody insists on",
        "The president insisted on the return of the islands.",
        ("The president", "insisted on", ["the return of the islands"]),
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [form[1:] for form in OBJECTS], ids=[f[0] for f in OBJECTS]
)
def test_a_content_reaches_as_far_as_it_is_told(sentence: str, expected: tuple[str, str, list[str]]) -> None:
    assert expected in proposed(sentence)


CLAUSES: list[Form] = [
    (
        "what another denies meanwhile",
        "The army confirmed a strike on the depot, while its owners deny having leased it.",
        ("The army", "confirmed", ["a strike on the depot"]),
    ),
    (
        "what was denied before a semicolon",
        "On Monday the ministry denied any losses; on Wednesday it confirmed the death of nine men.",
        ("it", "confirmed", ["the death of nine men"]),
    ),
    (
        "what is added",
        "She confirmed the arrest of four men, adding that a fifth had fled.",
        ("She", "confirmed", ["the arrest of four men"]),
    ),
    (
        "what was hailed before the promise",
        "The general hailed the capture of the town, promised pensions to the widows.",
        ("The general", "promised", ["pensions to the widows"]),
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [form[1:] for form in CLAUSES], ids=[f[0] for f in CLAUSES]
)
def test_a_clause_that_stands_apart_is_no_content(
    sentence: str, expected: tuple[str, str, list[str]]
) -> None:
    assert expected in proposed(sentence)


@pytest.mark.parametrize("thing", ["the bus", "the well", "the bridge", "a drone"])
def test_a_thing_that_is_spoken_of_says_nothing(thing: str) -> None:
    found = proposed(f"The general said {thing} had been there since May and accused the rebels of lying.")
    assert [source for source, cue, _ in found if cue == "accused"] == ["The general"]
    assert f"{thing} had been there since May" in [words for *_, contents in found for words in contents]


@pytest.mark.parametrize("person", ["the minister", "the pilot", "a witness"])
def test_a_person_who_is_spoken_of_may_have_said_something(person: str) -> None:
    found = proposed(f"The general said {person} had been there since May and accused the rebels of lying.")
    assert [(source, cue) for source, cue, _ in found] == [("The general", "said"), (person, "accused")]


def test_what_is_confirmed_as_it_stands_before_the_semicolon() -> None:
    found = proposed("Two strikes hit the depot at dawn; Zambia confirms them.")
    assert ("Zambia", "confirms", ["Two strikes hit the depot at dawn"]) in found
