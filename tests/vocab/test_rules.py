"""Every rule of attribution says in words what it reads, and on which entry of a lexicon it stands."""

import pytest

from benchmarks.phenomena.marks import marked_items
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original
from counterclaim.vocab.rules import explained


def test_every_rule_that_reads_our_sentences_is_explained_by_its_entry() -> None:
    reader = open_engine(None, mode="broad").reader
    text = "\n\n".join(item.text for item in marked_items())
    layers = reader.read(Original(name="all.txt", data=text.encode(), language="en")).layers
    rules = {attribution.rule for attribution in layers.attributions} if layers else set()

    assert len(rules) > 100
    assert [rule for rule in rules if explained(rule) is None] == []
    assert [rule for rule in rules if rule.startswith("cue:") and not _entries(rule)] == []


def _entries(rule: str) -> bool:
    explanation = explained(rule)
    return explanation is not None and (bool(explanation.entries) or "phrase" in explanation.reads)


@pytest.mark.parametrize(
    ("rule", "entry"),
    [
        ("cue:v:say/that?", "cues.toml, [[verb]], stance open (the content decides), frames quote, that"),
        ("cue:v:announce/obj", "cues.toml, [[verb]], stance report, sub-stance announce, frames obj"),
        ("cue:n:denial/noun-of", "cues.toml, [[noun]], stance deny"),
        ("cue:n:account/according?", "cues.toml, [versions] nouns"),
        ("cue:n:readiness/offer", "cues.toml, [offers] nouns"),
    ],
)
def test_the_entry_is_the_one_whose_frame_was_found(rule: str, entry: str) -> None:
    explanation = explained(rule)

    assert explanation is not None
    assert entry in explanation.entries


@pytest.mark.parametrize("rule", ["", "cue/said", "cue:v:say", "cue:v:/that", "cue:v:say/unheard-of"])
def test_what_is_no_rule_has_no_explanation(rule: str) -> None:
    assert explained(rule) is None
