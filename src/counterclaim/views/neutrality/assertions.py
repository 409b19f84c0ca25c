"""Contested matters that a text asserts in its own voice, by the program's own reading of who says what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.model.happenings import Happening
from counterclaim.model.incidents import Status
from counterclaim.model.layers import Layers
from counterclaim.model.modes import Mode
from counterclaim.model.situations import Restriction
from counterclaim.model.spans import Span, hull
from counterclaim.views.neutrality.force import is_of_force
from counterclaim.views.neutrality.quotations import lies_in
from counterclaim.views.neutrality.records import Finding, Known, Rule
from counterclaim.views.neutrality.saying import is_said
from counterclaim.vocab.lexicons import triggers

CONTESTED = frozenset(
    "attack civilians clash ceasefire-violation drone harm territory infrastructure detention".split()
)
ESTABLISHED = (Status.CORROBORATED, Status.CONFIRMED)
TOLD = (Mode.HAPPENED, Mode.ATTEMPTED)
_ANOTHER = re.compile(r"\banother\s+(?:[\w-]+\s+)?\Z", re.IGNORECASE)
NOBODY = "the text itself says so, and names nobody who does"
SAY_WHO = "say who says it: “according to …, …”, “… said that …”"


def bare_assertions(layers: Layers, quotations: Sequence[Span], known: Sequence[Known]) -> Iterator[Finding]:
    """Each sentence that tells of a contested deed in nobody's name; one that is well borne out may."""
    done: set[int] = set()
    for happening in layers.happenings:
        if happening.sentence in done or not _is_bare(happening, layers, quotations):
            continue
        held = next((k for k in known if any(s.overlaps(happening.span) for s in k.spans)), None)
        if held is not None and held.incident.status in ESTABLISHED:
            continue
        done.add(happening.sentence)
        yield _finding(happening.span, layers, held)


def bare_restrictions(
    layers: Layers, restrictions: Sequence[Restriction], found: Sequence[Finding]
) -> Iterator[Finding]:
    """Limits on movement that nobody is said to tell of, in sentences that are not flagged anyway."""
    taken = [_sentence(one.span, layers) for one in found if one.rule is not Rule.LOADED_LABEL]
    for restriction in restrictions:
        if any(voice.party is not None for voice in restriction.voices):
            continue
        span = hull(words.span for words in restriction.evidence[:1])
        if is_said(span, layers) or _sentence(span, layers) in taken:
            continue
        words = span.of(layers.text)
        yield Finding(rule=Rule.UNATTRIBUTED, span=span, words=words, why=NOBODY, instead=SAY_WHO)


def _is_bare(happening: Happening, layers: Layers, quotations: Sequence[Span]) -> bool:
    return (
        happening.attribution is None
        and happening.mode in TOLD
        and happening.real
        and not (happening.coming or happening.negated or happening.background)
        and not _only_points(happening, layers)
        and any(type.partition(".")[0] in CONTESTED for type in happening.types)
        and is_of_force(happening, layers)
        and not lies_in(happening.span, quotations)
        and not is_said(happening.span, layers, counted=happening.types == ("harm",))
    )


def _only_points(happening: Happening, layers: Layers) -> bool:
    """Whether it only takes up what was told before: "the shelling", "the death of the two farmers".

    "The army's shelling" says whose it was, "another breach" that it is a new one, and "the killing of forty"
    how many, if nothing before it did.
    """
    if not happening.pointer or happening.perpetrator is not None or happening.another:
        return False
    if _ANOTHER.search(layers.text, 0, happening.span.start):
        return False
    words = (span.of(layers.text).lower().removesuffix("s") for span in happening.trigger)
    if happening.types == ("harm",) and not any(word in triggers().nouns for word in words):
        return True  # "the deaths", "their losses"
    tolls = {(hurt.outcome, hurt.low) for hurt in happening.hurt if hurt.low}
    before = (told for told in layers.happenings if told.span.start < happening.span.start)
    return not tolls or any((hurt.outcome, hurt.low) in tolls for told in before for hurt in told.hurt)


def _sentence(span: Span, layers: Layers) -> int | None:
    sentence = layers.layout.sentence_at(span.start)
    return sentence.index if sentence else None


def _finding(span: Span, layers: Layers, held: Known | None) -> Finding:
    words = span.of(layers.text)
    if held is None:
        return Finding(rule=Rule.UNATTRIBUTED, span=span, words=words, why=NOBODY, instead=SAY_WHO)
    incident, who = held.incident, held.affirmed_by or "a text that names nobody"
    if incident.status is Status.SINGLE_SOURCE:
        return Finding(
            rule=Rule.UNHEDGED,
            span=span,
            words=words,
            why=f"single-source in this ledger: said by {who} alone",
            instead=f"“according to {who}, …”",
            incident=incident.id,
        )
    denied = f", denied by {held.denied_by}" if held.denied_by else ""
    against = f", and say that {held.denied_by} denied it" if held.denied_by else ""
    return Finding(
        rule=Rule.UNATTRIBUTED,
        span=span,
        words=words,
        why=f"{incident.status} in this ledger: said by {who}{denied}",
        instead=f"“according to {who}, …”{against}",
        incident=incident.id,
    )
