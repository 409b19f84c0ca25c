"""Disagreements: parties that the text says are at odds, or that answer each other with a refusal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.claims.found import sentence_evidence
from counterclaim.model.claims import SubStance
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.layers import Layers
from counterclaim.model.situations import Disagreement
from counterclaim.model.texts import Sentence
from counterclaim.vocab.lexicons import situations

REACH = 6  # sentences after the one that tells of the disagreement in which its claims are looked for
_TOPIC = re.compile(r"\b(?:over|on|about)\b")


def find_disagreements(document: Document, layers: Layers, claim_ids: Sequence[str]) -> list[Disagreement]:
    """All disagreements of a document, sorted by id."""
    found = {d.id: d for d in (*_stated(document, layers, claim_ids), *_refused(document, layers, claim_ids))}
    return [found[id_] for id_ in sorted(found)]


def _stated(document: Document, layers: Layers, claim_ids: Sequence[str]) -> Iterator[Disagreement]:
    """As in "X and Y were at odds on Z", with what either side says in the sentences that follow."""
    for sentence in layers.layout.sentences:
        words = sentence.span.of(layers.text)
        phrase = next(
            (p for p in sorted(situations()["disagreements.phrases"]) if f" {p} " in f" {words.lower()} "),
            None,
        )
        if phrase is None:
            continue
        at = words.lower().find(phrase) + len(phrase)
        topic = _TOPIC.search(
            words, at
        )  # "disagree over talks with the rebels": who is talked of is no party
        parties = _parties(layers, sentence, topic.start() if topic is not None else len(words))
        if len(parties) < 2:
            continue
        sides = {layers.cast.side_of(party) or party for party in parties}
        claims = [
            index
            for index, a in enumerate(layers.attributions)
            if sentence.index <= a.sentence <= sentence.index + REACH
            and (layers.cast.side_of(a.actor) or a.actor) in sides
        ]
        over = words[at:].strip(" .,")
        sentences = [sentence.index, *(layers.attributions[index].sentence for index in claims)]
        yield Disagreement(
            id=content_id("disagreement", document.id, sentence.span.start),
            between=tuple(parties),
            over=over.removeprefix("on ").removeprefix("over ").removeprefix("about ") or words,
            claims=tuple(claim_ids[index] for index in claims),
            evidence=sentence_evidence(document.id, layers, sentences),
        )


def _parties(layers: Layers, sentence: Sentence, until: int) -> list[str]:
    """Different sides that a sentence names as acting parties in its first ``until`` characters, in order."""
    parties: dict[str, str] = {}
    for mention in layers.cast.within(sentence.span):
        named = mention.head - sentence.span.start < until
        if named and mention.actor and not mention.owner and not mention.pronoun:
            parties.setdefault(layers.cast.side_of(mention.actor) or mention.actor, mention.actor)
    return list(parties.values())


def _refused(document: Document, layers: Layers, claim_ids: Sequence[str]) -> Iterator[Disagreement]:
    """A rejection and the demand or offer it rejects."""
    for index, attribution in enumerate(layers.attributions):
        if (
            attribution.sub_stance is not SubStance.REJECT
            or attribution.target is None
            or attribution.actor is None
        ):
            continue
        demand = layers.attributions[attribution.target]
        if demand.actor is None:
            continue
        yield Disagreement(
            id=content_id("disagreement", document.id, claim_ids[attribution.target], claim_ids[index]),
            between=(demand.actor, attribution.actor),
            over=" ".join(span.of(layers.text) for span in demand.content),
            claims=(claim_ids[attribution.target], claim_ids[index]),
            evidence=sentence_evidence(document.id, layers, (demand.sentence, attribution.sentence)),
        )
