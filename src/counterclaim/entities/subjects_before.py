"""The subject that stands before a pronoun in its sentence, and whether the pronoun may mean it."""

from __future__ import annotations

from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import SUBJECTS
from counterclaim.entities.struck_things import AIMING
from counterclaim.entities.tellers import is_agent
from counterclaim.model.actors import ActorKind
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, participants, triggers

COURTS = frozenset(("prep:with",))
NEUTER = frozenset(("it", "its"))


def subject_before(
    stage: Stage,
    sentence: ParsedSentence,
    token: Token,
    kinds: tuple[ActorKind, ...],
    *,
    without: frozenset[int] = frozenset(),
) -> str | None:
    """The nearest earlier subject of the sentence that is of these kinds, before the doer of a passive.

    Whose people somebody charges is another, if another is named: "regretted that Chad blamed its troops".
    """
    charger: str | None = None
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
            or _is_beside_object(sentence, other)
        ):
            continue
        if other.dep == "pobj" and not is_agent(sentence, other):
            continue
        draft = stage.register.of(mention.actor)
        if draft is None or draft.kind not in kinds or _bound(sentence, other, token):
            continue
        if not _charges_owners(sentence, other, token):
            return draft.id
        charger = charger or draft.id
    return charger


def _charges_owners(sentence: ParsedSentence, subject: Token, pronoun: Token) -> bool:
    """Whether a subject accuses those who belong to the pronoun: "accused its troops", not "its own".

    Whom a state charges before its courts may well be its own: "charged two of its soldiers with murder".
    """
    verb, accused = sentence.head(subject), sentence.head(pronoun)
    if verb is None or accused is None or pronoun.dep != "poss" or _is_own(sentence, pronoun):
        return False
    entries = cues().verbs.get(verb.lemma, ())
    charging = any(cue.stance is Stance.ACCUSE and COURTS.isdisjoint(cue.frames) for cue in entries)
    step = sentence.head(accused) if accused.dep == "nsubj" else accused  # "held its troops responsible"
    return charging and subject.dep == "nsubj" and step is not None and step.head == verb.index


def _is_own(sentence: ParsedSentence, pronoun: Token) -> bool:
    """As in "nine of its own men"."""
    noun = sentence.head(pronoun)
    return noun is not None and any(child.lower == "own" for child in sentence.kids(noun, "amod"))


def _is_beside_object(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "broke with the Coast Front, a league of exiled rebels, after it blamed them": no subject."""
    named = noun
    while named.dep == "appos" and (above := sentence.head(named)) is not None:
        named = above
    governed = named.dep == "dobj" or (named.dep == "pobj" and not is_agent(sentence, named))
    return named is not noun and governed


def _is_of_many(noun: Token) -> bool:
    """As in "nine troops and four of its soldiers": "its" is of no troops; "authorities" are one body."""
    return noun.tag == "NNS" and noun.lemma in participants()["people.armed"]


def _bound(sentence: ParsedSentence, subject: Token, pronoun: Token) -> bool:
    """Whether a pronoun cannot mean the subject of its own clause.

    "The ministry called it" is of something else, and in "troops had wounded nine of its men" whoever
    strikes does not strike the own people.
    """
    whole = next((word for word in (subject, *sentence.ancestors(subject)) if word.dep in SUBJECTS), subject)
    verb = sentence.head(whole)
    if verb is None or whole.dep not in SUBJECTS:
        return False
    if pronoun.dep in ("dobj", "dative", "pobj") and _finite_verb(sentence, pronoun) == verb.index:
        return True  # nor a name in it: "forces loyal to the Sun Front (SF) accused it"
    if whole is not subject or pronoun.dep != "poss" or subject.dep != "nsubj" or _is_own(sentence, pronoun):
        return False  # "killed nine of its own men"
    joined = [word for word in sentence.kids(verb, "conj") if not sentence.kids(word, *SUBJECTS)]
    tried = [verb, *joined, *sentence.kids(verb, "xcomp")]  # "had tried to attack its positions"
    strikes = {word.index for word in tried if word.lemma in triggers().verbs or _uses_force(sentence, word)}
    return any(
        (step.head in strikes and (step.dep == "dobj" or (step.dep == "prep" and step.lower in AIMING)))
        or _is_aim_of_deed(sentence, step, strikes)
        for step in [pronoun, *sentence.ancestors(pronoun)]
    )


def _uses_force(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "opened fire", "carried out a raid"; who "regretted a raid" has used none by that."""
    return verb.lemma in triggers()["light.active"] and any(
        thing.lemma in triggers().nouns for thing in sentence.kids(verb, "dobj")
    )


def _is_aim_of_deed(sentence: ParsedSentence, preposition: Token, strikes: set[int]) -> bool:
    """As in "killed seven people in a strike on its consulate": at what the deed of a strike was aimed."""
    deed = sentence.head(preposition) if preposition.dep == "prep" else None
    aimed = preposition.lower in AIMING or preposition.lower == "of"
    if deed is None or not aimed or deed.lemma not in triggers().nouns:
        return False
    return any(step.index in strikes for step in sentence.ancestors(deed))


def _finite_verb(sentence: ParsedSentence, pronoun: Token) -> int | None:
    """The verb of a pronoun's clause; "admitted firing on it" is one clause."""
    for step in sentence.ancestors(pronoun):
        nonfinite = step.tag == "VBG" and step.dep in ("xcomp", "pcomp", "ccomp")
        if step.pos in ("VERB", "AUX") and not nonfinite:
            return step.index
    return None
