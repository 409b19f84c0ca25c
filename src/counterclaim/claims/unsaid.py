"""Cues by which nobody has said anything: imagined, declined, or of nobody."""

from __future__ import annotations

from counterclaim.claims.contents import FIRST_PERSON
from counterclaim.claims.denied_words import is_denied
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import is_passive, mark_of, modal_of, preposition_objects
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, longest_head, situations

UNREAL_MODALS = frozenset(("may", "might", "could", "should", "would", "shall"))
BY_WHICH = ("to", "in", "on", "at", "with", "before")  # "took to Telegram", "spoke at a rally"
MEETING = frozenset(("join", "phone", "visit"))  # whoever meets somebody says it himself
ASKED_OF = frozenset(("on", "upon", "for"))
PERSONS = frozenset("he she we they him her us them".split())
NEAR = 6  # words behind "asked" in which "not to be named" stands
OBLIGING = frozenset(("must", "ought"))
NOBODY = frozenset(("nobody", "none", "no-one", "nothing"))
CONDITIONS = frozenset(("if", "unless", "whether"))


def is_unsaid(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether by a cue nobody has said anything, and nobody has declined to say anything."""
    if is_unreal(sentence, verb) and not declines(sentence, verb):
        return True
    unsaid = is_denied(sentence, verb) or says_nothing(sentence, verb) or _is_asked_for(sentence, verb)
    return unsaid or _stays_unnamed(sentence, verb)


def _stays_unnamed(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "an officer, who asked not to be named, said": a wish of the speaker's, and no news."""
    if verb.lemma not in cues()["unsaid.wishing"]:
        return False
    behind = " ".join(word.lower for word in sentence.tokens[verb.index + 1 :][:NEAR])
    unnamed = [phrase for phrase in cues()["voices.unnamed"] if phrase in behind]
    return any("not" in behind.split() or not phrase.startswith("be ") for phrase in unnamed)


def is_unreal(sentence: ParsedSentence, verb: Token) -> bool:
    """A cue that nobody has uttered: "would say", "if they accuse", "to deny" as a purpose, a hedge."""
    if verb.dep == "conj" and verb.tag == "VB" and (first := sentence.head(verb)) is not None:
        return is_unreal(sentence, first)
    if modal_of(sentence, verb) in UNREAL_MODALS or mark_of(sentence, verb) in CONDITIONS:
        return True
    governor = sentence.head(verb)
    if governor is not None and verb.dep == "xcomp" and governor.lemma in cues()["hedges.lemmas"]:
        return True
    gerund = verb.tag == "VBG" or any(helper.tag == "VBG" for helper in sentence.kids(verb, "aux"))
    untold = cues()["unsaid.avoiding"] | cues()["unsaid.disclaiming"]
    if governor is not None and gerund and governor.lemma in untold:
        return verb.dep in ("xcomp", "ccomp", "pcomp")
    is_infinitive = any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
    if not is_infinitive or governor is None:
        return is_infinitive
    if governor.lemma in ("refuse", "decline"):
        return not declines(sentence, verb)  # "refused to blame": refusing is all that was done
    return not _came_to_say(sentence, governor, verb)


def _is_asked_for(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "demanded that Chad admit it", "Chad must explain why": not said yet; "I must stress" is."""
    subject = next(iter(sentence.kids(verb, "nsubj")), None)
    if subject is None or subject.lower in FIRST_PERSON:
        return False
    bare = verb.tag in ("VB", "VBP") and subject.tag in ("NN", "NNP") and mark_of(sentence, verb) == "that"
    over = sentence.head(verb) if verb.dep == "ccomp" else None
    asks = over is not None and any(cue.stance is Stance.DEMAND for cue in cues().verbs.get(over.lemma, ()))
    wished = bare and (asks or (over is not None and over.lemma == "insist"))
    return modal_of(sentence, verb) in OBLIGING or (wished and not sentence.kids(verb, "aux"))


def _came_to_say(sentence: ParsedSentence, governor: Token, verb: Token) -> bool:
    """As in "went on to accuse", "led the mayor to say", "took the floor to deny", "was quick to deny".

    What is done by no words is done for a purpose: "seized the road to deny the army supplies".
    """
    if modal_of(sentence, governor) or negated(sentence, governor):
        return False
    if governor.pos == "ADJ":
        return verb.dep == "xcomp" and governor.lower in cues()["done.hastes"]
    past = governor.tag == "VBD" or (governor.tag == "VBN" and bool(sentence.kids(governor, "aux")))
    if not past or verb.dep not in ("xcomp", "advcl"):
        return False
    goes_on = governor.lemma == "go" and any(word.lower == "on" for word in sentence.kids(governor, "prt"))
    if goes_on or governor.lemma in cues()["done.causes"]:
        return True
    if _is_put_to_others(sentence, governor, verb):
        return False
    return governor.lemma in cues()["done.occasions"] and _is_worded(sentence, governor, verb)


def _is_worded(sentence: ParsedSentence, governor: Token, verb: Token) -> bool:
    """Whether a deed before "to say" is one of words: a text, a channel, a stage, or a clause behind it."""
    told = any(clause.index > verb.index for clause in sentence.kids(verb, "ccomp"))
    named = cues()["voices.things"] | cues()["voices.channels"] | cues()["done.stages"]
    means = [*sentence.kids(governor, "dobj"), *preposition_objects(sentence, governor, *BY_WHICH)]
    return told or any(noun.lemma.lower() in named for noun in means)


def _is_put_to_others(sentence: ParsedSentence, governor: Token, verb: Token) -> bool:
    """As in "called on Chad to admit it", "gave them a week to admit it", "used the mayor to deny it"."""
    asked = [word for word in sentence.kids(governor, "prep") if word.lower in ASKED_OF]
    things = sentence.kids(governor, "dobj")
    people = governor.lemma not in MEETING and any(_is_somebody(thing) for thing in things)
    given = bool(sentence.kids(governor, "dative")) or mark_of(sentence, verb) == "for"
    return people or given or (bool(asked) and not things)


def _is_somebody(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    carrying = lemma in cues()["voices.things"] | cues()["voices.channels"] | cues()["done.stages"]
    someone = lemma in cues()["voices.people"] or longest_head([lemma]) or longest_head([noun.lower])
    return (
        (bool(someone) and not carrying)
        or (noun.pos == "PRON" and lemma in PERSONS)
        or noun.entity == "PERSON"
    )


def is_expected(sentence: ParsedSentence, verb: Token) -> bool:
    """A cue that is still to be uttered, or may be: "will deny", "may announce", "is due to confirm"."""
    if declines(sentence, verb) or says_nothing(sentence, verb) or mark_of(sentence, verb) in CONDITIONS:
        return False
    governor = sentence.head(verb)
    to = any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
    expected = governor is not None and governor.lemma in cues()["unsaid.expected"]
    awaited = to and verb.dep == "xcomp" and expected
    modal = modal_of(sentence, verb)
    asked = modal in OBLIGING and _is_asked_for(sentence, verb)
    return awaited or asked or modal == "will" or (modal in UNREAL_MODALS and not is_passive(sentence, verb))


def declines(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "refused to comment", "did not confirm", "has yet to say", "would neither confirm nor deny"."""
    governor = sentence.head(verb)
    refused = governor is not None and governor.lemma in ("refuse", "decline") and verb.dep == "xcomp"
    if refused and verb.lemma in cues()["modified.refused"]:
        return True
    word = verb.lemma in cues()["modified.no-comment"] or verb.lemma in cues()["modified.unowned"]
    if not word or governor is None:
        return word and negated(sentence, verb)
    yet = governor.lemma in ("have", "be") and any(
        child.lower == "yet" for child in sentence.kids(governor, "advmod")
    )
    yet = yet and verb.dep == "xcomp"
    return refused or yet or is_unable(sentence, governor) or negated(sentence, verb)


def is_unable(sentence: ParsedSentence, governor: Token) -> bool:
    """As in "was unable to confirm", "not yet able to say", "was in no position to deny"."""
    where = preposition_objects(sentence, governor, "in") if governor.lemma == "be" else []
    if governor.lemma in cues()["modified.unable"] or any(is_unable(sentence, noun) for noun in where):
        return True
    if governor.lemma not in cues()["modified.able"]:
        return False
    none = any(word.lower == "no" for word in sentence.kids(governor, "det"))
    verb = next((step for step in sentence.ancestors(governor) if step.pos in ("VERB", "AUX")), None)
    return none or (verb is not None and negated(sentence, verb))


def _gives_or_takes(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "denied the convoy access", "the flood claimed nine lives": deeds in the words of speech."""
    taken = [*sentence.kids(verb, "dobj", "nsubjpass"), *sentence.kids(verb, "oprd")]
    if verb.lemma == "claim":
        return any(thing.lemma in cues()["unsaid.taken"] for thing in taken)
    if verb.lemma != "deny":
        return False
    withheld = [thing for thing in taken if thing.lemma in cues()["unsaid.withheld"]]
    bare = any(not _names_one(sentence, thing) or _swallows(sentence, thing) for thing in withheld)
    things = (thing for thing in taken if thing.lemma.lower() not in cues().nouns)  # "denied media reports"
    swallowed = (word for thing in things for word in sentence.kids(thing, "compound") if word.tag == "NNS")
    return bare or bool(sentence.kids(verb, "dative")) or any(map(_is_somebody, swallowed))


def _swallows(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "denied the Mission passage", "the convoy access", where the parse takes whom for a kind."""
    before = sentence.kids(noun, "compound", "nmod")
    return any(word.pos == "PROPN" or word.lemma in situations()["things.travellers"] for word in before)


def _names_one(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "denied any access", "denied the entry of its troops", where it is an act that is denied."""
    return any(child.lower not in ("a", "an") for child in sentence.kids(noun, "det", "poss"))


def says_nothing(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "blamed nobody", "is verifying it", and "refused to comment", whose inner cue says all."""
    nobody = any(child.lower in NOBODY for child in sentence.kids(verb, "dobj"))
    fired = verb.lemma == "dismiss" and any(
        longest_head([thing.lemma.lower()]) is not None for thing in sentence.kids(verb, "dobj", "nsubjpass")
    )  # an official dismissed from office
    if _gives_or_takes(sentence, verb):
        return True
    neither = verb.dep == "conj" and (first := sentence.head(verb)) is not None and declines(sentence, first)
    nor = neither and negated(sentence, verb)  # "neither confirmed nor denied": its first cue says all
    going_on = verb.tag == "VBG" and bool(sentence.kids(verb, "aux"))
    checking = going_on and verb.lemma in cues()["checking.verbs"]
    if nobody or fired or nor or checking:
        return True
    return any(declines(sentence, child) for child in sentence.kids(verb, "xcomp"))
