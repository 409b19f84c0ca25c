"""People told of: strangers, those named in passing, and those of whom another person tells."""

from __future__ import annotations

from counterclaim.entities.mentions import Stage
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies, cues, participants

SUBJECTS = ("nsubj", "nsubjpass", "agent")
PEOPLE_KINDS = (ActorKind.PERSON, ActorKind.ANALYST)
_MAIN = ("ROOT", "conj", "parataxis")
_HE_OR_SHE = frozenset(("he", "she"))


def is_stranger(stage: Stage, sentence: ParsedSentence, token: Token) -> bool:
    """As in "a teacher said", "a man was shot": a person whom nobody knows, told of in a main clause."""
    verb = sentence.head(token)
    told = token.dep in SUBJECTS and verb is not None and verb.dep in _MAIN
    return told and (_is_unknown_person(stage, token) or _tells_as_one(stage, sentence, token))


def _tells_as_one(stage: Stage, sentence: ParsedSentence, token: Token) -> bool:
    """As "a school administrator who asked not to be named": a noun for one of whom "who" tells more."""
    indefinite = any(word.lower in ("a", "an") for word in sentence.kids(token, "det"))
    clauses = sentence.kids(token, "relcl")
    person = any(word.lower == "who" for clause in clauses for word in sentence.kids(clause, "nsubj"))
    mention = stage.mentions.get(token.start)
    unknown = mention is None or mention.actor is None
    return unknown and indefinite and person and token.tag == "NN"


def body_of_unnamed(stage: Stage, token: Token) -> str | None:
    """As Chad's in "a Chadian official said": whose word it is, and whose "he added" goes on with it."""
    mention = stage.mentions.get(token.start)
    draft = stage.register.of(mention.actor) if mention is not None else None
    is_one = token.tag == "NN" and token.lemma in cues()["voices.people"]
    known = draft is not None and draft.kind not in (*PEOPLE_KINDS, ActorKind.CIVILIANS)
    return draft.id if is_one and known and draft is not None else None


def stranger_before(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> bool:
    """As in "which the mayor denied; he said": the last subject before is a person whom nobody knows."""
    before = [token for token in sentence.tokens[: pronoun.index] if token.dep in SUBJECTS]
    last = next((token for token in reversed(before) if token.tag in ("NN", "NNP")), None)
    return last is not None and _is_unknown_person(stage, last)


def is_in_passing(sentence: ParsedSentence, agent: Token) -> bool:
    """As "Ali Orsa" in "blamed a cell led by Ali Orsa": it only tells one cell from others."""
    preposition = sentence.head(agent)
    participle = sentence.head(preposition) if preposition is not None else None
    return participle is not None and participle.dep == "acl"


def is_told_by_person(stage: Stage, sentence: ParsedSentence, token: Token) -> bool:
    """As "Ano Sira" in "General Orsa said that Ano Sira had fled. He added": a person tells of another.

    In "police said that Ano Sira had fled. He said" no other person than Sira is meant.
    """
    for step in (token, *sentence.ancestors(token)):
        cue = sentence.head(step) if step.dep == "ccomp" else None
        if cue is None or cue.lemma not in cues().verbs:
            continue
        for subject in sentence.kids(cue, "nsubj"):
            if subject.index != token.index and _is_person(stage, subject):
                return True
    return False


def is_told_by_other_side(stage: Stage, sentence: ParsedSentence, token: Token, teller: str) -> bool:
    """As in "a Kenyan official said that Chad's envoy, Ano Sira, had come": "he" may be either."""
    mention = stage.mentions.get(token.start)
    side = stage.register.side_of(mention.actor) if mention is not None else None
    if side in (None, stage.register.side_of(teller)):
        return False
    return (token.dep in SUBJECTS or token.dep == "appos") and is_told_by_person(stage, sentence, token)


def is_of_nobody_known(stage: Stage, sentence: ParsedSentence, token: Token) -> bool:
    """As in "the statement of the rebels": words of somebody, and nothing says who that is."""
    owners = [*sentence.kids(token, "poss")]
    for preposition in sentence.kids(token, "prep"):
        owners += sentence.kids(preposition, "pobj") if preposition.lower in ("by", "from", "of") else []
    told = (stage.mentions.get(owner.start) for owner in owners)
    return token.lemma in cues()["voices.things"] and any(m is not None and m.actor is None for m in told)


def _is_person(stage: Stage, subject: Token) -> bool:
    mention = stage.mentions.get(subject.start)
    draft = stage.register.of(mention.actor) if mention is not None else None
    known = draft is not None and draft.kind in PEOPLE_KINDS
    unnamed = body_of_unnamed(stage, subject) is not None or _is_unknown_person(stage, subject)
    return known or unnamed or subject.lower in _HE_OR_SHE


def _is_unknown_person(stage: Stage, token: Token) -> bool:
    """Whether a single noun is of a person whom neither a name nor an office makes known."""
    mention = stage.mentions.get(token.start)
    draft = stage.register.of(mention.actor) if mention is not None else None
    if token.tag != "NN" or (draft is not None and draft.kind is not ActorKind.CIVILIANS):
        return False
    noun = bodies().heads.get(token.lemma.lower())
    people = participants()["people.civil"] | participants()["people.armed"]
    return token.lemma.lower() in people or (noun is not None and noun.office)
