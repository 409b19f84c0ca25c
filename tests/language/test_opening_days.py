"""Days that open a sentence without a comma: they are no part of who acts on them."""

import pytest

from tests.reading import layers

PUBLISHED = "2024-06-20"


def subject(text: str, verb: str) -> str:
    """The words of a verb's subject, from the first to its head; what is told of it behind is left out."""
    *_, sentence = layers(text, published=PUBLISHED).parse
    deed = next(token for token in sentence.tokens if token.text == verb)
    noun = next(iter(sentence.kids(deed, "nsubj", "nsubjpass")))
    words = [token for token in sentence.subtree(noun) if token.index <= noun.index]
    return sentence.span_of(words).of(text)


def doers(text: str) -> list[str]:
    told = layers(text, published=PUBLISHED).happenings[0]
    return [span.of(text) for span in told.involved.perpetrators]


DAYS = [
    ("On Wednesday RSF fighters, backed by drones, shelled El Fasher.", "shelled", "RSF fighters"),
    ("On the night of 12 to 13 March M23 fighters shelled Sake.", "shelled", "M23 fighters"),
    ("On Tuesday rebels attacked a convoy near Timbuktu.", "attacked", "rebels"),
    ("In the night of Friday unknown gunmen killed two farmers.", "killed", "unknown gunmen"),
    ("On Tuesday morning Karo militia, helped by soldiers, attacked Beni.", "attacked", "Karo militia"),
    ("Late on Tuesday Karo fighters, together with soldiers, killed a herder.", "killed", "Karo fighters"),
    ("On 3 June drones struck a depot in Gao.", "struck", "drones"),
    ("On Sunday at dawn artillery of the army hit a school.", "hit", "artillery"),
    ("On 3 June 2024 M23 rebels and soldiers clashed near Sake.", "clashed", "M23 rebels"),
    ("Yesterday RSF fighters, backed by drones, shelled El Fasher.", "shelled", "RSF fighters"),
]


@pytest.mark.parametrize(("text", "verb", "who"), DAYS, ids=[text for text, *_ in DAYS])
def test_who_acts_on_a_day_that_opens_the_sentence_is_the_subject(text: str, verb: str, who: str) -> None:
    assert subject(text, verb) == who


def test_who_acts_on_a_day_does_it_and_suffers_nothing() -> None:
    text = "On Wednesday Karo fighters, backed by drones, killed two soldiers near Gao."
    involved = layers(text, published=PUBLISHED).happenings[0].involved

    assert [span.of(text) for span in involved.perpetrators][:1] == ["Karo fighters"]
    assert [span.of(text) for span in involved.victims] == ["soldiers"]


OF_THE_DAY = [
    ("The Monday raid of the rebels killed two soldiers.", "killed", "The Monday raid"),
    ("After Monday talks, rebels shelled Gao.", "shelled", "rebels"),
    ("Before Friday prayers, gunmen opened fire at a mosque in Gao.", "opened", "gunmen"),
]


@pytest.mark.parametrize(("text", "verb", "who"), OF_THE_DAY, ids=[text for text, *_ in OF_THE_DAY])
def test_a_day_that_tells_which_one_stays_with_it(text: str, verb: str, who: str) -> None:
    assert subject(text, verb) == who


def test_the_number_of_a_day_counts_nobody() -> None:
    told = layers("On 3 June soldiers were killed near Gao.", published=PUBLISHED).happenings[0]

    assert not [count for count in told.hurt if count.low == 3]
