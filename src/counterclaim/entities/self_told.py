"""Who tells of its own deeds: "the army killed two rebels, it said"."""

from __future__ import annotations

from counterclaim.entities.discourse import Discourse
from counterclaim.entities.mentions import Stage
from counterclaim.entities.tellers import speaks
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

TELLING_BODIES = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.MINISTRY, ActorKind.POLICE)


def doer_who_tells(
    stage: Stage, sentence: ParsedSentence, pronoun: Token, discourse: Discourse
) -> str | None:
    """As in "the Chadian army killed two rebels, it said": who did it tells it, if nobody spoke before."""
    cue = sentence.head(pronoun)
    if cue is None or not speaks(sentence, pronoun) or discourse.speaker_in_reach() is not None:
        return None
    if cue.lemma in cues()["continuing.verbs"]:
        return None  # "it adds": who has spoken, whoever that is
    told = [v for v in sentence.kids(cue, "ccomp") if v.index < pronoun.index and _is_deed(sentence, v)]
    doers = [doer for verb in told for doer in sentence.kids(verb, "nsubj")]
    mentions = [stage.mentions.get(doer.start) for doer in doers[:1]]
    found = [stage.register.of(m.actor) for m in mentions if m is not None and m.actor is not None]
    return next((draft.id for draft in found if draft is not None and draft.kind in TELLING_BODIES), None)


def _is_deed(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb, or one joined to it, tells of force: "foiled a raid and killed two"."""
    return any(step.lemma in triggers().verbs for step in (verb, *sentence.kids(verb, "conj")))
