"""Records have one order, and a tree of words is walked from its leaves to its root."""

from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.ledgers import DatedWords
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.problems import Problem
from counterclaim.model.spans import Evidence, Span
from counterclaim.model.stores import record_order
from counterclaim.model.texts import Sentence


def dated(start: int | None) -> DatedWords:
    words = Evidence(document="document:1", start=start or 0, end=(start or 0) + 4, quote="June")
    evidence = () if start is None else (words,)
    when = When(earliest=None, latest=None, best=None, precision=DatePrecision.MONTH, evidence=evidence)
    return DatedWords(document="document:1", when=when)


def test_dated_words_stand_in_the_order_of_the_text_and_those_without_words_before() -> None:
    late, early, nowhere = dated(30), dated(4), dated(None)

    assert sorted((late, early, nowhere), key=record_order) == [nowhere, early, late]


def test_what_has_no_id_of_its_own_has_an_order_all_the_same() -> None:
    assert record_order(object()) == ("",)
    assert record_order(Problem(document=None, stage="text", message="gone")) == ("", "text", "gone")


def test_a_word_hangs_on_its_governor_and_the_root_on_none() -> None:
    guns, fired = (
        Token(index, start, start + 5, text, text, pos, "", dep, 1)
        for index, start, text, pos, dep in ((0, 0, "guns", "NOUN", "nsubj"), (1, 5, "fired", "VERB", "ROOT"))
    )
    sentence = ParsedSentence(Sentence(index=0, paragraph=0, span=Span(0, 10)), (guns, fired))

    assert sentence.head(guns) is fired
    assert sentence.head(fired) is None
    assert list(sentence.ancestors(guns)) == [fired]
    assert sentence.subtree(fired) == [guns, fired]
