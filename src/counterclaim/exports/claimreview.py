"""Claims as schema.org has them, in JSON-LD: who claims what, where; what the voices come to, and no verdict.

A ``ClaimReview`` has no ``reviewRating``: nothing here says whether a claim is true.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from counterclaim.exports.cast import Cast
from counterclaim.exports.destinations import Sink, Stream
from counterclaim.exports.formats import Format
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import said
from counterclaim.model.actors import ActorKind
from counterclaim.model.claims import Claim, Stance
from counterclaim.model.documents import Document

CLAIMED = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE, Stance.DENY, Stance.CONFIRM))
NO_FACT = "it claims no fact: a demand, pledge, threat or opinion"
CONTEXT = "https://schema.org"
Node = dict[str, Any]


class _Graph:
    """Nodes of a JSON-LD document, written one after the other."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._any = False
        stream.write(b'{"@context":"' + CONTEXT.encode() + b'","@graph":[')

    def write(self, node: Node) -> None:
        self._stream.write((b",\n" if self._any else b"\n") + msgspec.json.encode(_stated(node)))
        self._any = True

    def close(self) -> None:
        self._stream.write(b"\n]}\n")


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        graph = _Graph(stream)
        for portion in reading.claims():
            statuses = reading.statuses_about(portion.records)
            for claim in portion.records:
                if claim.stance not in CLAIMED:
                    sink.left_out("claims", NO_FACT)
                    continue
                document = portion.documents.get(claim.document)
                graph.write(_claim(claim, document, reading.cast))
                sink.wrote("Claim")
                if claim.id in statuses:
                    graph.write(_review(claim, statuses[claim.id], reading, portion.documents))
                    sink.wrote("ClaimReview")
        graph.close()


def _claim(claim: Claim, document: Document | None, cast: Cast) -> Node:
    words = " … ".join(evidence.quote for evidence in claim.evidence)
    return {
        "@type": "Claim",
        "@id": f"urn:counterclaim:{claim.id}",
        "text": words,
        "author": _author(claim.claimer, cast),
        "appearance": _article(document),
        "datePublished": document.published[:10] if document is not None and document.published else None,
        "claimInterpreter": {"@type": "SoftwareApplication", "name": "counterclaim"},
        "additionalType": f"urn:counterclaim:stance:{claim.stance}",
    }


def _review(claim: Claim, status: str, reading: Reading, documents: Mapping[str, Document]) -> Node:
    """What the voices amount to, without a rating."""
    document = documents.get(claim.document)
    assert claim.about is not None
    told = said(claim.claimer, claim.stance, claim.scope, claim.evidence, reading.cast)
    return {
        "@type": "ClaimReview",
        "@id": f"urn:counterclaim:review:{claim.id}",
        "itemReviewed": {"@id": f"urn:counterclaim:{claim.id}"},
        "claimReviewed": told,
        "reviewBody": f"Status of the incident by all voices: {status}. This is no verdict on the claim.",
        "about": {"@type": "Event", "@id": f"urn:counterclaim:{claim.about.id}"},
        "author": {"@type": "SoftwareApplication", "name": f"counterclaim {reading.derivation.version}"},
        "url": document.url if document is not None else None,
    }


def _author(id: str | None, cast: Cast) -> Node | None:
    actor = cast.actor(id)
    if actor is None:
        return None
    kind = "Person" if actor.kind is ActorKind.PERSON else "Organization"
    return {"@type": kind, "@id": f"urn:counterclaim:{actor.id}", "name": actor.name}


def _article(document: Document | None) -> Node | None:
    if document is None:
        return None
    return {
        "@type": "CreativeWork",
        "@id": f"urn:counterclaim:{document.id}",
        "name": document.title or document.name,
        "url": document.url,
        "inLanguage": document.language,
        "publisher": {"@type": "Organization", "name": document.source} if document.source else None,
    }


def _stated(node: Node) -> Node:
    """A node without what is not stated."""
    return {
        name: _stated(value) if isinstance(value, dict) else value
        for name, value in node.items()
        if value is not None
    }


CLAIMREVIEW = Format(
    name="claimreview",
    title="schema.org Claim and ClaimReview in JSON-LD, without a verdict",
    suffix=".jsonld",
    holds="one Claim a claim of fact, and a ClaimReview of each that is about an incident",
    cannot_hold=(
        "a verdict: no ClaimReview has a `reviewRating`, which some readers of this format require",
        "demands, pledges, threats and opinions, which claim no fact",
        "whom a speaker is quoted by, scopes of denials, but in words",
        "accounts side by side, tolls, places, dates",
        "restrictions, talks and positions",
    ),
    write=_write,
)
