"""Every rule of attribution says in words what it reads, and on which entry of a lexicon it stands."""

import pytest

from benchmarks.phenomena.marks import marked_items
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original
from counterclaim.vocab.rules import explained
from tests.reading import told


def test_every_rule_that_reads_our_sentences_is_explained_by_its_entry() -> None:
    reader = open_engine(None, mode="broad").reader
    text = "\n\n".join(item.text for item in marked_items())
    layers = reader.read(Original(name="all.txt", data=text.encode(), language="en")).layers
    found = layers.attributions if layers else []
    rules = {attribution.rule for attribution in found}
    judged = {f"{a.rule.rstrip('?')}#{a.judge}" for a in found if a.judge}

    assert len(rules) > 100
    assert [rule for rule in rules if explained(rule) is None] == []
    assert [rule for rule in judged if not (known := explained(rule)) or not known.stance] == []
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


@pytest.mark.parametrize(
    "rule", ["", "cue/said", "cue:v:say", "cue:v:/that", "cue:v:say/unheard-of", "cue:v:say/that#whim"]
)
def test_what_is_no_rule_has_no_explanation(rule: str) -> None:
    assert explained(rule) is None


@pytest.mark.parametrize(
    ("sentence", "judge"),
    [
        ("Chad said that two soldiers were killed in Bahai.", "happening"),
        ("Chad said that Sudan must leave Bahai.", "demand"),
        ("Chad said that the talks were a good sign.", "opinion"),
        ("Chad said it was ready to sign the truce.", "offer"),
        ("Chad called the report a lie.", "label"),
        ("Chad claimed responsibility for the raid.", "responsibility"),
        ("Chad said its forces do not shell villages.", "general"),
        ("Chad denied that its forces strike civilians.", "habit"),
        ("“We cannot confirm that Bahai has fallen,” Chad's army said.", "unsaid"),
        ("“We reject these accusations,” Chad said.", "own words"),
        ("Chad's army regretted the shelling of Bahai by its troops.", "own deed"),
        ("Chad believed that Sudan was behind it.", "believed"),
    ],
)
def test_a_claim_names_what_of_its_content_set_the_stance(sentence: str, judge: str) -> None:
    rules = [claim.rule or "" for claim in told(sentence).claims]

    assert [rule.partition("#")[2] for rule in rules] == [judge]
    assert all(explained(rule) for rule in rules)


def test_where_the_cue_marks_the_stance_no_content_is_named() -> None:
    assert [claim.rule for claim in told("Chad denied that its army had fired.").claims] == [
        "cue:v:deny/that"
    ]
