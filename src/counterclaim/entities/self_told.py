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


def defender_who_tells(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> str | None:
    """As in "India said Pakistan fired drones and that it had shot down eight": who was fired at tells that.

    As in "fired drones at Israel, which said it had shot them down", too: who tells by "which".
    """
    subject = sentence.head(pronoun) if pronoun.dep == "poss" else pronoun
    clause = sentence.head(subject) if subject is not None and subject.dep == "nsubj" else None
    if clause is None:
        return None
    marked = clause.dep == "conj" and any(word.lower == "that" for word in sentence.kids(clause, "mark"))
    fired = sentence.head(clause) if marked and _is_defence(sentence, clause) else clause
    cue = sentence.head(fired) if fired is not None and fired.dep == "ccomp" else None
    if cue is None or cue.lemma not in cues().verbs or (cue.dep != "relcl" and fired is clause):
        return None
    teller = sentence.head(cue) if cue.dep == "relcl" else next(iter(sentence.kids(cue, "nsubj")), None)
    by_which = cue.dep != "relcl" or any(word.lower == "which" for word in sentence.kids(cue, "nsubj"))
    mention = stage.mentions.get(teller.start) if teller is not None and by_which else None
    return mention.actor if mention is not None else None


def owner_who_tells(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> str | None:
    """As in "Chad said Libyan troops fired and that four of its own men died": Chad's, who tells it."""
    noun = sentence.head(pronoun) if pronoun.dep == "poss" else None
    if noun is None or not any(word.lower == "own" for word in sentence.kids(noun, "amod")):
        return None
    while noun is not None and noun.dep in ("pobj", "prep"):
        noun = sentence.head(noun)
    clause = sentence.head(noun) if noun is not None and noun.dep in ("nsubj", "nsubjpass") else None
    joined = clause is not None and any(word.lower == "that" for word in sentence.kids(clause, "mark"))
    first = sentence.head(clause) if clause is not None and joined and clause.dep == "conj" else None
    cue = sentence.head(first) if first is not None and first.dep == "ccomp" else None
    if cue is None or cue.lemma not in cues().verbs:
        return None
    mentions = (stage.mentions.get(teller.start) for teller in sentence.kids(cue, "nsubj"))
    return next((mention.actor for mention in mentions if mention is not None), None)


def _is_defence(sentence: ParsedSentence, verb: Token) -> bool:
    """As "shot down", "intercepted", "returned fire": what is done to what others fired or began."""
    with_particle = {word.lower for word in sentence.kids(verb, "prt", "advmod")}
    down = verb.lemma in ("shoot", "bring") and "down" in with_particle
    returned = verb.lemma == "return" and any(thing.lemma == "fire" for thing in sentence.kids(verb, "dobj"))
    return verb.lemma in triggers()["stopping.verbs"] or down or returned or "back" in with_particle


def _is_deed(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb, or one joined to it, tells of force: "foiled a raid and killed two"."""
    return any(step.lemma in triggers().verbs for step in (verb, *sentence.kids(verb, "conj")))
