"""Subjects that the parser hung on the helping verb: "it had targeted", where "it" had something."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_HELPING = frozenset(("have", "be"))
_SUBJECTS = ("nsubj", "nsubjpass")


def with_subjects_of_verbs(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the subjects of helping verbs under the participles that they help."""
    changed: dict[int, Token] = {}
    for helper in sentence.tokens:
        verb = sentence.head(helper) if helper.dep in ("aux", "auxpass") else None
        if verb is None or helper.lemma not in _HELPING or verb.tag != "VBN":
            continue
        if not sentence.kids(verb, *_SUBJECTS):
            dep = "nsubjpass" if helper.lemma == "be" else "nsubj"
            changed |= {
                subject.index: replace(subject, head=verb.index, dep=dep)
                for subject in sentence.kids(helper, *_SUBJECTS)
            }
    return sentence.with_tokens(changed) if changed else sentence
