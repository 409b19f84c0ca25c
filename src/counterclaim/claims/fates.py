"""What became of a pledge, as far as the document that tells it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import object_of, preposition_objects, subject_of
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.situations import PledgeStatus
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import situations

_OPPOSITE = {
    PledgeStatus.REPORTED_KEPT: PledgeStatus.REPORTED_BROKEN,
    PledgeStatus.REPORTED_BROKEN: PledgeStatus.REPORTED_KEPT,
}


def find_fates(
    layers: Layers, by: str | None, content: Span, *, overdue: bool
) -> list[tuple[PledgeStatus, int]]:
    """Each word on the fate of a pledge with the sentence that says it.

    ``content`` is what was promised. That it was not done yet breaks a promise only when it is ``overdue``.
    """
    side = layers.cast.side_of(by) or by
    if side is None:
        return []
    found = []
    acts = set(_acts(layers, content))
    for sentence in layers.parse:
        if sentence.sentence.span.overlaps(content):
            continue
        for verb in sentence.tokens:
            if verb.pos != "VERB" or side not in _doers(layers, sentence, verb):
                continue
            fate = _of_word(sentence, verb) or _of_act(sentence, verb, acts, overdue=overdue)
            if fate is not None:
                found.append((fate, sentence.sentence.index))
    return found


def fate_of(told: Sequence[PledgeStatus], *, overdue: bool) -> PledgeStatus:
    """What is told, contested if both are; else open, or overdue with a fate that nobody states.

    >>> fate_of([PledgeStatus.REPORTED_BROKEN, PledgeStatus.REPORTED_KEPT], overdue=True).value
    'contested'
    """
    if len(set(told)) > 1:
        return PledgeStatus.CONTESTED
    if told:
        return told[0]
    return PledgeStatus.OVERDUE_UNKNOWN if overdue else PledgeStatus.OPEN


def _acts(layers: Layers, content: Span) -> Iterator[str]:
    """The verb of the promised act: the first of the content."""
    for sentence in layers.parse:
        for token in sentence.within(content):
            if token.pos == "VERB":
                yield token.lemma
                return


def _doers(layers: Layers, sentence: ParsedSentence, verb: Token) -> set[str]:
    """The sides of the subject, and of whoever's promise is named: "its" is the subject's."""
    subject, thing = subject_of(sentence, verb), object_of(sentence, verb)
    owners = sentence.kids(thing, "poss") if thing is not None else []
    owned = [layers.cast.of(token) for token in owners if token.pos != "PRON"]
    mentions = [layers.cast.of(subject) if subject is not None else None, *owned]
    actors = [mention.actor for mention in mentions if mention is not None and mention.actor]
    return {layers.cast.side_of(actor) or actor for actor in actors}


def _of_word(sentence: ParsedSentence, verb: Token) -> PledgeStatus | None:
    """As in "kept its word", "has not honoured the commitment", "reneged on its promise"."""
    words = situations()
    things = [object_of(sentence, verb), *preposition_objects(sentence, verb, "on")]
    if not any(thing is not None and thing.lemma in words["pledges.words"] for thing in things):
        return None
    if verb.lemma in words["pledges.keeping"]:
        fate = PledgeStatus.REPORTED_KEPT
    elif verb.lemma in words["pledges.breaking"]:
        fate = PledgeStatus.REPORTED_BROKEN
    else:
        return None
    return _OPPOSITE[fate] if negated(sentence, verb) or _fails(sentence, verb) else fate


def _of_act(sentence: ParsedSentence, verb: Token, acts: set[str], *, overdue: bool) -> PledgeStatus | None:
    """As in "has withdrawn", "has not withdrawn", "failed to withdraw", of a promise to withdraw."""
    if verb.lemma not in acts:
        return None
    perfect = any(aux.lemma == "have" for aux in sentence.kids(verb, "aux"))
    if _fails(sentence, verb) or (perfect and negated(sentence, verb)):
        return PledgeStatus.REPORTED_BROKEN if overdue else None
    return PledgeStatus.REPORTED_KEPT if perfect else None


def _fails(sentence: ParsedSentence, verb: Token) -> bool:
    governor = sentence.head(verb)
    return verb.dep == "xcomp" and governor is not None and governor.lemma in ("fail", "refuse", "neglect")
