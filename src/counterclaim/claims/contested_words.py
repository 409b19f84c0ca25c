"""Words that are contested: "Kenya contested it" denies what was just told, and no seat that was won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.object_frames import POINTING
from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

CONTESTING = "contest"
FORCE = "attack."
SUBJECTS = ("nsubj", "nsubjpass")
TELLING = frozenset(("that", "quote", "according", "prep:of", "obj", "act"))


def with_contested_words(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions but those that contest what may be no words: "the poll is void. They contested it"."""
    for attribution in found:
        if not _contests_it(parse, attribution) or _has_been_told(parse, attribution, found):
            yield attribution


def _contests_it(parse: Parse, attribution: Attribution) -> bool:
    sentence = parse.sentences.get(attribution.sentence)
    if attribution.verb != CONTESTING or sentence is None:
        return False
    words = [token.lower for token in sentence.tokens if attribution.covers(token.start)]
    return len(words) == 1 and words[0] in POINTING


def _has_been_told(parse: Parse, denial: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether somebody else has told something right before, and nothing of votes and courts."""
    near = [
        other
        for other in found
        if 0 <= denial.sentence - other.sentence <= 1
        and other.actor != denial.actor
        and other.frame in TELLING
        and other.cue[:1] < denial.cue[:1]
    ]
    last = max((other.sentence for other in near), default=None)
    sentence = parse.sentences.get(last) if last is not None else None
    voices = [span for other in near if other.sentence == last for span in other.source]
    return sentence is not None and not any(
        _is_contested_otherwise(sentence, token)
        for token in sentence.tokens
        if not any(span.start <= token.start < span.end for span in voices)
    )


def _is_contested_otherwise(sentence: ParsedSentence, noun: Token) -> bool:
    """As "ruling" of "a court gave a ruling", "poll" of "the poll is void"; not in "it shelled a court".

    What stands by an act of force only tells when and where that was: "shelled Adre after the vote".
    """
    lemma = noun.lemma.lower()
    if lemma.rpartition(" ")[2] in cues()["contested.ruling"]:  # "High Court" is one token
        return noun.dep == "nsubj" and noun.pos in ("NOUN", "PROPN")
    if noun.pos != "NOUN" or lemma not in cues()["contested.otherwise"]:
        return False
    deed = next((step for step in sentence.ancestors(noun) if step.pos in ("VERB", "AUX")), None)
    return noun.dep in (*SUBJECTS, "dobj") or deed is None or not _is_force(deed)


def _is_force(verb: Token) -> bool:
    return any(entry.type.startswith(FORCE) for entry in triggers().verbs.get(verb.lemma, ()))
