"""A deed behind "denied" is a deed, and not a kind of thing."""

from tests.reading import layers


def test_what_a_deed_was_done_to_hangs_on_the_deed() -> None:
    (sentence,) = layers("The militia denied shelling shops in Kas.").parse
    denied, shelling, shops = (sentence.tokens[index] for index in (2, 3, 4))

    assert (shelling.dep, shelling.head) == ("xcomp", denied.index)
    assert (shops.dep, shops.head) == ("dobj", shelling.index)


def test_a_thing_with_words_between_stays_a_thing() -> None:
    (sentence,) = layers("The militia denied the shelling reports.").parse

    assert next(token for token in sentence.tokens if token.text == "reports").head == 2
