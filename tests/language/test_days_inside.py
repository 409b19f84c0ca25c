"""A day between a deed and whom it met is the deed's, and so are they."""

import pytest

from counterclaim.language.days_inside import with_days_inside
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence
from tests.reading import gathered, layers

TOLD = [
    ("The church condemned the murder on Tuesday of the mayor of Gao.", "Tuesday", "mayor"),
    ("Rebels owned up to the kidnapping, a day earlier, of a doctor in Gao.", "a day earlier", "doctor"),
    ("The killing in Gao on Monday of two judges was condemned.", "Monday", "judges"),
    ("The killing last week near Gao of two judges was condemned.", "last week", "judges"),
]


@pytest.mark.parametrize(("text", "day", "victim"), TOLD, ids=[text for text, *_ in TOLD])
def test_a_day_may_stand_between_a_deed_and_whom_it_met(text: str, day: str, victim: str) -> None:
    read = layers(text, published="2024-06-20")
    (told,) = read.happenings
    assert told.time is not None
    assert read.times[told.time].text == day
    assert [span.of(text) for span in told.involved.victims] == [victim]


def test_what_stands_between_must_be_a_day_and_a_place() -> None:
    text = "Police spoke of a raid led on Tuesday by the head of the Sun Front in Gao."
    sentence = next(iter(layers(text, published="2024-06-20").parse))
    of = sentence.tokens[[token.text for token in sentence.tokens].index("head") + 1]
    assert sentence.tokens[of.head].text == "head"


def test_no_word_comes_to_hang_under_itself() -> None:
    """As in "in the murder, Tuesday, of", which breaks off, so that all hangs under "of"."""
    words = [
        ("In", "ADP", 4),
        ("murder", "NOUN", 0),
        (",", "PUNCT", 4),
        ("Tuesday", "PROPN", 1),
        ("of", "ADP", 4),
    ]
    tokens, text = [], ""
    for index, (word, pos, head) in enumerate(words):
        start = len(text) + 1
        text = f"{text} {word}"
        tokens.append(Token(index, start, start + len(word), word, word.lower(), pos, "", "", head))
    sentence = ParsedSentence(Sentence(index=0, paragraph=0, span=Span(0, len(text))), tuple(tokens))

    assert with_days_inside(sentence, [Span(tokens[3].start, tokens[3].end)]) == sentence


SECOND = [
    "Rwanda on Tuesday denied being behind the killing of two people in Goma on Monday.",
    "Police on Tuesday were investigating the killing of two people in Goma on Monday.",
    "The army said on Tuesday it would investigate the killing of two people in Goma on Monday.",
    "Kenya on Tuesday promised to punish those behind the shelling of Goma on Monday.",
    "On Tuesday the bishop condemned the shelling of Goma on Monday.",
]


@pytest.mark.parametrize("text", SECOND)
def test_the_second_of_two_days_is_of_the_deed_that_is_spoken_of(text: str) -> None:
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-10"


def test_the_second_of_two_days_behind_another_verb_is_of_that() -> None:
    text = "The bishop on Tuesday condemned the raid and called for a march on Friday."
    read = layers(text, published="2024-06-12")
    sentence = next(iter(read.parse))
    on = [token for token in sentence.tokens if token.text == "on"][-1]

    assert sentence.tokens[on.head].text != "raid"


def test_what_a_dated_strike_was_aimed_at_is_no_place_of_the_strike_that_answers_it() -> None:
    text = "Guards hit a camp in retaliation for the strike on April 1 on the consulate in Damascus."
    answer, answered = layers(text, published="2024-06-20").happenings
    assert answer.place_id is None
    assert answered.place_id == "capital:SY"
