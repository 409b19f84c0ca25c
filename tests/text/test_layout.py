"""A text cut up: every span leads back to the text, and no visible sign is lost or told twice."""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.documents import Original
from counterclaim.text import lay_out, working_text

PROSE = st.lists(
    st.sampled_from(
        [
            "ORSA, March 12, 2024 (Wire) - ",
            "Gen. Tarn",
            "said",
            "“we left.”",
            "The U.S.",
            '"Then',
            "\u200b",
            "\r\n",
            "\n\n",
            "\u2028",
            " ",
            "\t",
            "é…",
            "He left.",
            "\x00",
            "x" * 60,
        ]
    ),
    max_size=40,
).map(" ".join)
ANY = st.one_of(PROSE, st.text(max_size=200))


@given(ANY)
def test_every_sentence_lies_in_its_paragraph_and_after_the_one_before(text: str) -> None:
    layout = lay_out(text)

    end = 0
    for number, sentence in enumerate(layout.sentences):
        assert sentence.index == number
        assert layout.paragraphs[sentence.paragraph].contains(sentence.span)
        assert sentence.span.start >= end
        end = sentence.span.end


@given(ANY)
def test_no_word_is_lost_between_sentences(text: str) -> None:
    layout = lay_out(text)
    kept = "".join(sentence.span.of(text) for sentence in layout.sentences)

    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


@given(ANY)
def test_a_sentence_is_found_at_each_of_its_signs_and_nowhere_else(text: str) -> None:
    layout = lay_out(text)
    at = {
        offset: sentence
        for sentence in layout.sentences
        for offset in range(sentence.span.start, sentence.span.end)
    }

    assert all(layout.sentence_at(offset) == at.get(offset) for offset in range(len(text)))


@given(st.text(min_size=1, max_size=200).filter(str.isprintable).filter(str.strip))
def test_a_plain_text_is_its_own_original(text: str) -> None:
    working = working_text(Original(data=text.encode(), name="report.txt"))

    assert working.text == text
    (run,) = working.runs
    assert (run.working, run.original, run.length) == (0, 0, len(text))


def test_a_dateline_is_a_piece_of_its_own() -> None:
    text = "ORSA, March 12, 2024 (Wire) - Shells fell on the mill. Nobody was hurt.\n\nORSA - is a word here."
    layout = lay_out(text)

    assert [sentence.span.of(text) for sentence in layout.sentences][:3] == [
        "ORSA, March 12, 2024 (Wire) -",
        "Shells fell on the mill.",
        "Nobody was hurt.",
    ]
