"""The subject that stands before a pronoun in its sentence, and whether the pronoun may mean it."""

from __future__ import annotations

from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import SUBJECTS
from counterclaim.entities.struck_things import AIMING
from counterclaim.entities.tellers import is_agent
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers

NEUTER = frozenset(("it", "its"))


def subject_before(
    stage: Stage,
    sentence: ParsedSentence,
    token: Token,
    kinds: tuple[ActorKind, ...],
    *,
    without: frozenset[int] = frozenset(),
) -> str | None:
    """The nearest earlier subject of the sentence that is of these kinds, before the doer of a passive."""
    earlier = [other for other in reversed(sentence.tokens[: token.index]) if other.index not in without]
    doers = [other for other in earlier if other.dep == "pobj"]
    for other in [*(other for other in earlier if other.dep != "pobj"), *doers]:
        mention = stage.mentions.get(other.start)
        if (
            mention is None
            or mention.actor is None
            or mention.owner
            or other.dep not in (*SUBJECTS, "pobj", "appos", "conj")
            or (token.lower in NEUTER and _is_of_many(other))
        ):
            continue
        if other.dep == "pobj" and not is_agent(sentence, other):
            continue
        draft = stage.register.of(mention.actor)
        if draft is not None and draft.kind in kinds and not _bound(sentence, other, token):
            return draft.id
    return None


def _is_of_many(noun: Token) -> bool:
    """As in "nine troops and four of its soldiers": "its" is of no troops; "authorities" are one body."""
    return noun.tag == "NNS" and noun.lemma in participants()["people.armed"]


def _bound(sentence: ParsedSentence, subject: Token, pronoun: Token) -> bool:
    """Whether a pronoun cannot mean the subject of its own clause.

    "The ministry called it" is of something else, and in "troops had wounded nine of its men" whoever
    strikes does not strike the own people.
    """
    verb = sentence.head(subject)
    if verb is None or subject.dep not in SUBJECTS:
        return False
    if pronoun.dep in ("dobj", "dative", "pobj") and _finite_verb(sentence, pronoun) == verb.index:
        return True
    if pronoun.dep != "poss" or verb.lemma not in triggers().verbs or subject.dep != "nsubj":
        return False
    noun = sentence.head(pronoun)
    if noun is not None and any(child.lower == "own" for child in sentence.kids(noun, "amod")):
        return False  # "killed nine of its own men"
    return any(
        step.head == verb.index and (step.dep == "dobj" or (step.dep == "prep" and step.lower in AIMING))
        for step in [pronoun, *sentence.ancestors(pronoun)]
    )


def _finite_verb(sentence: ParsedSentence, pronoun: Token) -> int | None:
    """The verb of a pronoun's clause; "admitted firing on it" is one clause."""
    for step in sentence.ancestors(pronoun):
        nonfinite = step.tag == "VBG" and step.dep in ("xcomp", "pcomp", "ccomp")
        if step.pos in ("VERB", "AUX") and not nonfinite:
            return step.index
    return None
