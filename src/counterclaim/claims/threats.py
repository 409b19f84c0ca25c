"""Threats: a condition, and the harm or the forces that follow it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from counterclaim.claims.contents import Told
from counterclaim.claims.syntax import modal_of, subject_of, subtree_span
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import bodies, cues, weapons

ONESELF = frozenset(("it", "they", "he", "she"))


def threatened(content: Told) -> Attribution | None:
    """A condition and harm, or the forces for it: "if they do not leave, one brigade will be enough"."""
    harm = cues()["harm.lemmas"] | _forces()
    if content.attribution.imputed_to is not None:
        return None  # the threat is what the claimer reads into another's act
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for token in tokens:
            if (
                token.lower not in cues()["harm.conditions"]
                or token.dep not in ("mark", "advmod")
                or token.index not in inside
            ):
                continue
            clause = sentence.head(token)
            governor = sentence.head(clause) if clause is not None else None
            if clause is None or governor is None or governor.index not in inside:
                continue
            modal = modal_of(sentence, governor)
            words = {word.lemma.lower() for word in sentence.subtree(governor)} - {
                word.lemma.lower() for word in sentence.subtree(clause)
            }
            own = modal == "would" and _is_of_speaker(sentence, governor)
            if (own or modal in ("will", "shall", "can", "'ll")) and words & harm:
                condition = subtree_span(sentence, clause)
                return replace(
                    content.attribution,
                    stance=Stance.THREATEN,
                    sub_stance=None,
                    condition=condition,
                    consequence=_outside(content.attribution, sentence, condition, governor),
                )
    return None


def conditional(content: Told) -> Attribution:
    """A threat by that word with its condition: "threatened to strike if they did not leave"."""
    for sentence, tokens in content.parts:
        for token in tokens:
            clause = sentence.head(token)
            if token.lower in cues()["harm.conditions"] and token.dep == "mark" and clause is not None:
                governor = sentence.head(clause) or clause
                condition = subtree_span(sentence, clause)
                told = next((t for t in tokens if t.start < condition.start), governor)
                return replace(
                    content.attribution,
                    condition=condition,
                    consequence=_outside(content.attribution, sentence, condition, told),
                )
    return content.attribution


def _is_of_speaker(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "warned that it would strike if ...": what the one who says so would do."""
    subject = subject_of(sentence, verb)
    return subject is not None and subject.lower in ONESELF


@cache
def _forces() -> frozenset[str]:
    """Words for armed forces and weapons."""
    forces = {head for head, body in bodies().heads.items() if body.kind is ActorKind.ARMED_FORCE}
    return frozenset(forces | set(weapons().classes))


def _outside(
    attribution: Attribution, sentence: ParsedSentence, condition: Span, governor: Token
) -> Span | None:
    """The consequence: what stays of the sentence's content beside the condition."""
    held = [span for span in attribution.content if span.start <= governor.start < span.end]
    if not held:
        return None
    start = max(held[0].start, sentence.sentence.span.start)
    end = min(held[0].end, sentence.sentence.span.end)
    if condition.start <= start + 1:
        start = condition.end
    else:
        end = condition.start
    tokens = [
        token
        for token in sentence.tokens
        if start <= token.start and token.end <= end and token.pos != "PUNCT"
    ]
    return sentence.span_of(tokens) if tokens else None
