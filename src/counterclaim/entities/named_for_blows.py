"""Whose a blow is by a bare word before it: "army shelling", "a government air strike"."""

from __future__ import annotations

from counterclaim.entities.bodies_told import told_before
from counterclaim.entities.discourse import Discourse
from counterclaim.entities.mentions import Stage
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import bodies, triggers, weapons

BEFORE = ("compound", "nmod", "amod")
OF_STATES = (ActorKind.ARMED_FORCE, ActorKind.GOVERNMENT)


def owner_of_blow(
    stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse
) -> Mention | None:
    """The army or the government that a text told of, where it told of no other and of no other state."""
    body = bodies().heads.get(token.lower) if token.dep in BEFORE else None
    blow = sentence.head(token) if body is not None and body.kind in OF_STATES else None
    if body is None or blow is None or sentence.kids(token, "poss", "amod", "compound"):
        return None
    if blow.lemma not in triggers().nouns and blow.lemma not in weapons().classes:
        return None
    if len(discourse.keepers.get(body.body, ())) > 1 or len(discourse.states) > 1:
        return None
    if _is_named(stage, sentence, token, blow):
        return None
    told = told_before(stage, (token.lower, body), sentence, token, discourse)
    span = Span(token.start, token.end)
    return (
        Mention(span=span, head=token.start, name=span, actor=told, kind=MentionKind.MODIFIER)
        if told is not None
        else None
    )


def _is_named(stage: Stage, sentence: ParsedSentence, army: Token, blow: Token) -> bool:
    """As in "Libyan military aircraft", "army shelling by Libya": whose it is is told by a name."""
    by = [word for word in sentence.kids(blow, "prep", "agent") if word.lower == "by"]
    doers = [doer for preposition in by for doer in sentence.kids(preposition, "pobj")]
    beside = [word for word in (*sentence.kids(blow, "poss", *BEFORE), *doers) if word is not army]
    return any(
        word.pos == "PROPN" or ((told := stage.mentions.get(word.start)) is not None and bool(told.actor))
        for word in beside
    )
