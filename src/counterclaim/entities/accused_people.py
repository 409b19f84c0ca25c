"""Who denies what another charges a person with: "General Orsa accused Ano Sira of theft. He denied it"."""

from __future__ import annotations

from counterclaim.entities.discourse import DEFINITE
from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import PEOPLE_KINDS
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_CLAUSES = ("acl", "relcl", "ccomp", "prep", "amod", "compound", "poss")


def accused_in(stage: Stage, sentence: ParsedSentence, before: Token | None = None) -> str | None:
    """The person whom a sentence, or its part before a word, tells to be accused by somebody."""
    for verb in sentence.tokens[: before.index if before is not None else None]:
        if not _is_cue_of(verb, Stance.ACCUSE):
            continue
        for person in sentence.kids(verb, "dobj"):
            mention = stage.mentions.get(person.start)
            draft = stage.register.of(mention.actor) if mention is not None else None
            if draft is not None and draft.kind in PEOPLE_KINDS:
                return draft.id
    return None


def denies_charge(sentence: ParsedSentence, pronoun: Token) -> bool:
    """Whether somebody denies what was charged: "denied it", "denied doing so", "denied any role"."""
    verb = sentence.head(pronoun)
    if verb is None or pronoun.dep != "nsubj" or not _is_cue_of(verb, Stance.DENY, SubStance.REJECT):
        return False
    return any(_is_charge(sentence, thing) for thing in sentence.kids(verb, "dobj", "xcomp"))


def _is_charge(sentence: ParsedSentence, thing: Token) -> bool:
    """Whether what is denied can be only the charge; "any claim that ..." may be of anybody's deeds."""
    if thing.tag == "VBG" or any(aux.lower == "having" for aux in sentence.kids(thing, "aux")):
        return True
    if thing.lower == "which" or thing.lower in cues()["anaphora.pronouns"]:
        return True
    if thing.lemma in cues()["scopes.responsibility"]:
        return True
    bare = not list(sentence.kids(thing, *_CLAUSES))
    pointed = any(word.lower in DEFINITE for word in sentence.kids(thing, "det"))
    return thing.lemma in cues()["anaphora.nouns"] and bare and pointed


def _is_cue_of(verb: Token, *kinds: Stance | SubStance) -> bool:
    return any(cue.stance in kinds or cue.sub_stance in kinds for cue in cues().verbs.get(verb.lemma, ()))
