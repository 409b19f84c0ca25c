"""Parts of speech and lemmas are those that the model's own rules tell, whoever was asked before."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from counterclaim.language.model_files import load_english
from counterclaim.language.word_classes import NAME, remembering

SENTENCES = (
    "The ministry did not deny that it had shelled the town.",
    "It is said that there were no soldiers there, and that nobody did anything.",
    "Let's go, we're gonna leave; they ain't coming, y'all c'mon.",
    'He has a gun, she does have one, and "that" is what they\'ve got to show.',
    "THEY WERE KILLED, IT WAS SAID.",
    "It was the army that did it, which nobody'd have thought; those do what these did.",
    "   Two\nlines and \t a tab ",
    "Shelling? Wasn't it what he'd denied, sayin' nothin'?",
)


@pytest.fixture(scope="module")
def pipelines() -> tuple[Language, Language]:
    return load_english(), remembering(load_english())


def classes(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.pos_, t.lemma_, t.tag_, t.dep_, str(t.morph)) for t in doc]


def test_what_is_remembered_is_what_the_rules_of_the_model_tell(pipelines: tuple[Language, Language]) -> None:
    plain, quick = pipelines
    assert NAME in quick.pipe_names

    for _ in range(2):  # first asked, then remembered, and of each zone nothing but the answers stays
        for sentence in SENTENCES:
            with quick.memory_zone():
                assert classes(quick(sentence)) == classes(plain(sentence))


def test_a_pipeline_without_such_rules_is_left_as_it_is() -> None:
    blank = Language()
    assert remembering(blank).pipe_names == []
