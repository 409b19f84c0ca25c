"""Whose deed "it" did in what somebody claims: "disputed the army's claim that it had killed nine rebels"."""

from __future__ import annotations

from counterclaim.entities.discourse import SPEAKING_KINDS
from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import PEOPLE_KINDS
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, participants, triggers, weapons

CLAUSES = ("acl", "ccomp", "relcl")
OWNERS = ("poss", "compound", "amod", "nmod")


def of_own_deed(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> str | None:
    """Who tells of its own by "it" where something is claimed and denied in one sentence."""
    return _claimant_of(stage, sentence, pronoun) or _denier_who_tells(stage, sentence, pronoun)


def _claimant_of(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> str | None:
    """Who claims a deed that one boasts of; who is said to have harmed others may be whoever denies it."""
    verb = sentence.head(pronoun)
    noun = sentence.head(verb) if verb is not None and verb.dep in CLAUSES else None
    if pronoun.lower != "it" or pronoun.dep != "nsubj" or verb is None or noun is None:
        return None
    if noun.lemma not in cues()["boasts.nouns"] or not _is_boast(sentence, verb):
        return None
    owners = [*sentence.kids(noun, *OWNERS)]
    for preposition in sentence.kids(noun, "prep"):
        owners += sentence.kids(preposition, "pobj") if preposition.lower in ("by", "from", "of") else []
    mentions = (stage.mentions.get(owner.start) for owner in owners)
    drafts = (stage.register.of(m.actor) for m in mentions if m is not None and m.actor is not None)
    kinds = SPEAKING_KINDS - set(PEOPLE_KINDS)
    return next((draft.id for draft in drafts if draft is not None and draft.kind in kinds), None)


def _is_boast(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "had killed 17 fighters", "had shot down a drone"."""
    if verb.lemma not in triggers().verbs:
        return False
    words = [part for thing in sentence.kids(verb, "dobj") for part in sentence.subtree(thing)]
    armed = participants()["people.armed"]
    return any(word.lemma.lower() in armed or word.lemma.lower() in weapons().classes for word in words)


def _denier_who_tells(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> str | None:
    """As in "disputed the army's claim, saying it had lost three": who denies tells of its own."""
    clause = sentence.head(pronoun)
    gerund = sentence.head(clause) if clause is not None and clause.dep == "ccomp" else None
    if pronoun.lower != "it" or gerund is None or gerund.dep != "advcl" or gerund.tag != "VBG":
        return None
    denial = sentence.head(gerund)
    known = cues().verbs.get(denial.lemma, ()) if denial is not None and gerund.lemma in cues().verbs else ()
    if denial is None or not any(cue.stance is Stance.DENY for cue in known):
        return None
    mentions = (stage.mentions.get(subject.start) for subject in sentence.kids(denial, "nsubj"))
    drafts = (stage.register.of(m.actor) for m in mentions if m is not None and m.actor is not None)
    return next((draft.id for draft in drafts if draft is not None and draft.kind not in PEOPLE_KINDS), None)
