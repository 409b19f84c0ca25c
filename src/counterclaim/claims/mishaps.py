"""Deaths that nobody dealt: by accident, by nature, of age or illness."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.disputed_mishaps import is_disputed
from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers, weapons

BY = ("in", "by", "from", "of", "during", "after", "when", "to")
_MEANWHILE = frozenset(("during", "after", "when", "to"))
CRASH, HARM = "crash", "harm"


def is_mishap(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the flood killed ten", "died in the crash of a bus", "died of cancer", "died at the age of 80".

    "The crash" may be that of a plane shot down.
    """
    causes = preposition_objects(sentence, verb, *_by(sentence, verb))
    causes = [_meant(sentence, verb, cause) for cause in causes]
    if not is_passive(sentence, verb) and (subject := subject_of(sentence, verb)) is not None:
        causes.append(_meant(sentence, verb, subject))
    if any(_is_one(sentence, cause) for cause in causes) or _when_it_crashed(sentence, verb):
        return True
    if is_of_illness(sentence, verb):
        return True
    ages = preposition_objects(sentence, verb, "at")
    return verb.lemma == "die" and any(noun.lemma == "age" for noun in ages)


def is_of_illness(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "died of bird flu", "the virus killed two", "died after becoming infected"."""
    causes = preposition_objects(sentence, verb, *_by(sentence, verb), "with")
    if _is_struck(sentence, verb):
        beside = preposition_objects(sentence, verb, "in", *_MEANWHILE)
        causes = [cause for cause in causes if cause not in beside]
    first = sentence.head(verb) if verb.dep == "conj" else None
    subject = subject_of(sentence, verb) or (subject_of(sentence, first) if first is not None else None)
    if not is_passive(sentence, verb) and subject is not None:
        causes.append(subject)
    causes = [_meant(sentence, verb, cause) for cause in causes]
    parts = triggers()["mishaps.parts_of_illness"]
    causes += [
        word for cause in causes if cause.lemma.lower() in parts for word in sentence.subtree(cause)
    ]  # "a strain of flu"
    ill = any(cause.lemma.lower() in triggers()["mishaps.illnesses"] for cause in causes)
    return ill or _fell_ill(sentence, verb)


def _fell_ill(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "died after becoming infected"; who dies after eating may be struck by what else is told."""
    before = {
        word.lemma.lower()
        for preposition in sentence.kids(verb, "prep")
        for clause in sentence.kids(preposition, "pcomp")
        for word in (clause, *sentence.kids(clause))
    }
    ate = bool(before & triggers()["mishaps.eating"])
    return bool(before & triggers()["mishaps.falling_ill"]) or (ate and not _is_struck(sentence, verb))


def _by(sentence: ParsedSentence, verb: Token) -> tuple[str, ...]:
    """Behind what words the cause is told: whoever killed others "during the flood" was no flood."""
    dealt = object_of(sentence, verb) is not None or agent_of(sentence, verb) is not None
    return tuple(word for word in BY if not (dealt and word in _MEANWHILE))


def _is_struck(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether the sentence of who died tells of force or arms: "died when shells hit a clinic"."""
    return any(_is_force(word) or _is_weapon(word) for word in sentence.tokens if word is not verb)


def _meant(sentence: ParsedSentence, verb: Token, cause: Token) -> Token:
    """As "earthquake" in "the earthquake that has killed 30,000"."""
    above = sentence.head(verb) if verb.dep == "relcl" and cause.lower in ("that", "which") else None
    return above or cause


def without_mishaps(
    parse: Parse, happenings: Sequence[Happening], told_by: Sequence[Attribution]
) -> list[Happening]:
    """Happenings, but those whose sentences go on with an accident or illness: "A bus overturned. Nine died".

    Who dies in one that somebody is said to have brought about stays: "Rebels said they had shot it down".
    """
    told: dict[int, list[Happening]] = {}
    for happening in happenings:
        told.setdefault(happening.sentence, []).append(happening)
    left, mishap = set(), None
    for sentence in parse:
        here, paragraph = told.get(sentence.sentence.index, []), sentence.sentence.paragraph
        if mishap is None or mishap.sentence.paragraph != paragraph or not _is_of_harm_alone(sentence, here):
            mishap = sentence if _tells_mishap(sentence) else None
        elif not is_disputed(parse, mishap, happenings, told_by):
            left.add(sentence.sentence.index)
    return [happening for happening in happenings if happening.sentence not in left]


def _tells_mishap(sentence: ParsedSentence) -> bool:
    """Whether a sentence tells of accident, nature or illness alone: "a bus overturned", "the flood came"."""
    verbs = [token for token in sentence.tokens if token.pos == "VERB" and not _is_ill_fated(sentence, token)]
    crashed = any(token.pos == "VERB" and token not in verbs for token in sentence.tokens)
    forced = any(_is_force(t) or _is_weapon(t) for t in sentence.tokens if t.pos != "VERB" or t in verbs)
    return crashed and not forced


def _is_ill_fated(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb tells of a crash, or of dying of an illness."""
    dies = any(entry.outcome for entry in triggers().verbs.get(verb.lemma.lower(), ()))
    return _is_crashing(sentence, verb) or (dies and is_of_illness(sentence, verb))


def _is_crashing(sentence: ParsedSentence, verb: Token) -> bool:
    bare = verb.dep == "acl" and not sentence.kids(
        verb, "agent"
    )  # "A bus overturned near Gao", for the parser
    thing = sentence.head(verb) if bare else subject_of(sentence, verb)
    if thing is None or sentence.kids(verb, "dobj"):
        return False
    crashed = verb.lemma in triggers()["mishaps.verbs"] and _may_crash(thing.lemma)
    return crashed or thing.lemma.lower() in triggers()["mishaps.nouns"]


def _is_of_harm_alone(sentence: ParsedSentence, happenings: Sequence[Happening]) -> bool:
    """Whether all that a sentence tells is who came to harm: by nobody and nothing."""
    harm = all(set(told.types) == {HARM} and told.perpetrator is None for told in happenings)
    dealt = any(told.weapons or told.involved.perpetrators for told in happenings)
    forced = any(_is_weapon(word) or (_is_force(word) and word.pos == "NOUN") for word in sentence.tokens)
    return bool(happenings) and harm and not dealt and not forced


def is_of_body(sentence: ParsedSentence, attack: Token) -> bool:
    """As in "a heart attack": nobody attacks."""
    before = {child.lower for child in sentence.kids(attack, "compound", "amod", "nmod")}
    return attack.lemma.lower() == "attack" and not before.isdisjoint(triggers()["mishaps.bodily"])


def is_of_nature(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "lightning struck the mast", "the camp was hit by a flood": nobody has done it."""
    doer = agent_of(sentence, verb) if is_passive(sentence, verb) else subject_of(sentence, verb)
    return doer is not None and doer.lemma != CRASH and _is_one(sentence, doer)


def _is_one(sentence: ParsedSentence, cause: Token) -> bool:
    lightning = any(child.lower == "lightning" for child in sentence.kids(cause, "compound", "nmod"))
    if is_of_body(sentence, cause) or (cause.lemma == "strike" and lightning):
        return True
    if cause.lemma != CRASH:
        return cause.lemma.lower() in triggers()["mishaps.nouns"] and not _is_of_arms(sentence, cause)
    known = triggers()["mishaps.crashing"] | triggers()["crewed.nouns"]
    beside = [child.lower for child in sentence.kids(cause, "compound", "amod", "det")]
    what = {
        word.lemma.lower()
        for noun in preposition_objects(sentence, cause, "of")
        for word in (noun, *sentence.kids(noun, "compound", "nmod"))
    }
    told = bool(what & known) or ("the" not in beside and any(word in known for word in beside))
    told |= any(
        word.lemma in triggers()["mishaps.aboard"] for word in sentence.tokens
    )  # "killed 120 passengers"
    claimed = bool(sentence.kids(cause, "relcl", "acl"))  # "a crash that rebels claimed"
    return told and not claimed and not any(_is_force(word) for word in sentence.tokens)


def _when_it_crashed(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "two died when a light plane crashed": unless somebody brought it about."""
    known = triggers()["mishaps.crashing"] | triggers()["crewed.nouns"]
    above = sentence.head(verb) if verb.dep == "conj" else None
    verbs = [v for v in (verb, above, *sentence.kids(verb, "conj")) if v is not None]
    for clause in (clause for v in verbs for clause in sentence.kids(v, "advcl")):
        thing = subject_of(sentence, clause)
        rammed = any(preposition.lower == "into" for preposition in sentence.kids(clause, "prep"))
        brought = is_passive(sentence, clause) and any(map(_is_weapon, sentence.subtree(clause)))
        crashed = clause.lemma in triggers()["mishaps.verbs"] and not (rammed or brought)
        if crashed and thing is not None and thing.lemma in known:
            return not any(_is_force(word) for word in sentence.tokens if word not in (*verbs, clause))
    return False


def _is_of_arms(sentence: ParsedSentence, cause: Token) -> bool:
    """As in "a storm of rockets", "a landslide that shelling set off": no mishap of nature."""
    words = [word for word in sentence.subtree(cause) if word is not cause and word.dep != "compound"]
    return any(_is_force(word) or _is_weapon(word) for word in words)


def _is_weapon(word: Token) -> bool:
    lemma = word.lemma.lower()
    return word.pos == "NOUN" and lemma in weapons().classes and not _may_crash(lemma)


def _may_crash(lemma: str) -> bool:
    return lemma in triggers()["mishaps.crashing"] or lemma in triggers()["crewed.nouns"]


def _is_force(word: Token) -> bool:
    """As "shot" in "died in the crash of a helicopter that rebels shot down": somebody brought it about."""
    lemma = word.lemma.lower()
    verb = triggers().verbs.get(lemma, ()) if word.pos == "VERB" else ()
    return any(entry.outcome is None for entry in verb) or (word.pos == "NOUN" and lemma in triggers().nouns)
