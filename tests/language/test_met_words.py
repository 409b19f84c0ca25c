"""Words met in texts are kept for the next text, and forgotten together when they are many."""

from spacy.language import Language

from counterclaim.language.met_words import MetWords
from counterclaim.language.model_files import load_english


def known(english: Language) -> set[str]:
    return {word.text for word in english.vocab}


def test_words_met_are_kept_until_they_are_many_and_the_models_own_always() -> None:
    english = load_english()
    own = known(english)
    met = MetWords(english, most=8)

    for _ in range(2):  # after they were forgotten it begins anew
        met.make_room()
        english.tokenizer("Shells fell near Ngomba")
        met.make_room()
        assert known(english) == own | {"Shells", "fell", "near", "Ngomba"}

        english.tokenizer("while herders of Qarashti and Velmor led their yaks across a ford at dusk")
        assert len(known(english) - own) > 8
        met.make_room()
        assert known(english) == own


def test_a_text_is_parsed_alike_whatever_words_were_met_and_forgotten_before() -> None:
    english = load_english()
    text = "The ministry denied that its gunners had shelled Velmor."
    with english.memory_zone():
        expected = [(word.lemma_, word.tag_, word.dep_) for word in english(text)]

    met = MetWords(english, most=4)
    for other in ("Nobody fired.", text, "Qarashti herders crossed the frozen river at dusk.", text):
        met.make_room()
        told = [(word.lemma_, word.tag_, word.dep_) for word in english(other)]
        assert other != text or told == expected
