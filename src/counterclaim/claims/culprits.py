"""Who is said to have done it by the words around a deed: "X was behind the raid", "it was the work of X"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import agent_of, modal_of, preposition_objects, subject_of
from counterclaim.claims.unknowing import is_unknown
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

BEHIND, BLAME = "behind", "blame"
DEFINITE = frozenset(("the", "this", "these", "those", "that", "all"))
HARDLY = frozenset(("hardly", "scarcely", "barely"))
LITTLE = frozenset(("no", "neither", "little", "few", "scant", "minimal", "negligible"))
STATED = ("ccomp", "xcomp", "acl", "csubj", "acomp", "attr")  # up from "clear that X was behind it"


def culprits_of(sentence: ParsedSentence, deed: Token) -> Iterator[Token]:
    """Those who did a deed by the words around it; not who may have, or did not."""
    yield from _behind(sentence, deed)
    yield from _works(sentence, deed)
    yield from _of_both(sentence, deed)


def _of_both(sentence: ParsedSentence, deed: Token) -> Iterator[Token]:
    """As in "harassment and raids by rebels": whose words stand behind both did both."""
    first = sentence.head(deed) if deed.dep == "conj" else None
    while first is not None and first.dep == "conj":
        first = sentence.head(first)
    if first is None or first.pos != "NOUN":
        return
    for preposition in sentence.kids(first, "prep"):
        if preposition.lower == "by" and preposition.index > deed.index:
            yield from sentence.kids(preposition, "pobj")


def culprit_of_it(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "X was behind it", "X bears the blame", "it was the work of X", "it was caused by X's rocket"."""
    if verb.lemma == "be":
        return _is_behind_it(sentence, verb)
    if verb.lemma in cues()["culprits.causing"]:
        told = (it for it in sentence.kids(verb, "nsubjpass") if _is_told(sentence, it))
        return next((agent for it in told for agent in caused_by(sentence, it)), None)
    return _bears_it(sentence, verb) if verb.lemma in cues()["culprits.bearing"] else None


def _is_behind_it(sentence: ParsedSentence, be: Token) -> Token | None:
    """As in "X was behind it", "X is to blame", "it was the work of X"."""
    if any(noun.lemma in cues()["culprits.works"] for noun in sentence.kids(be, "attr")):
        it = subject_of(sentence, be)
        return next(_works(sentence, it), None) if it is not None and _is_told(sentence, it) else None
    for word in sentence.kids(be, "prep", "acomp", "xcomp", "advmod"):
        if not blames(sentence, word) or (word.lower == BEHIND and not sentence.kids(word, "pobj")):
            continue  # "X was behind on its debts"
        matters = sentence.kids(word, "pobj") if word.lower == BEHIND else _matters(sentence, word)
        if all(_is_told(sentence, matter) for matter in matters):
            return _subject(sentence, be, word)
    return None


def _bears_it(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "X bore full responsibility", "X carries the blame for the deaths"; not "for the roads"."""
    for thing in sentence.kids(verb, "dobj"):
        little = any(word.lower in LITTLE for word in sentence.kids(thing, "det", "amod"))
        if thing.lemma not in cues()["culprits.borne"] or little:
            continue
        matters = [*_matters(sentence, thing), *_matters(sentence, verb)]
        if all(_is_told(sentence, matter) for matter in matters):
            return _subject(sentence, verb, thing)
    return None


def _is_told(sentence: ParsedSentence, matter: Token) -> bool:
    """As in "it", "the deaths", "this tragedy": what was told before, by a noun that tells nothing new."""
    if matter.lower in cues()["anaphora.pronouns"]:
        return True
    definite = any(word.lower in DEFINITE for word in sentence.kids(matter, "det"))
    narrowed = sentence.kids(matter, "prep", "relcl", "acl")
    return definite and not narrowed and matter.lemma in triggers()["told.nouns"]


def caused_by(sentence: ParsedSentence, deed: Token) -> list[Token]:
    """As in "the blast was caused by a Chadian missile", "a shell of theirs caused it"; not what may have.

    What led somebody to an attack or a riot ("was triggered by a police raid") did not do it. Who fired what
    did it is told beside that: "by a rocket launched by the rebels".
    """
    verb = sentence.head(deed) if deed.dep in ("nsubjpass", "dobj") else None
    effect = deed.lemma in cues()["culprits.effects"] or _is_told(sentence, deed)
    if (
        verb is None
        or not effect
        or verb.lemma not in cues()["culprits.causing"]
        or _is_unsure(sentence, verb)
    ):
        return []
    cause = agent_of(sentence, verb) if deed.dep == "nsubjpass" else subject_of(sentence, verb)
    return [*_who_sent(sentence, cause), cause] if cause is not None else []


def is_cause_told(sentence: ParsedSentence, sent: Token) -> bool:
    """As "fired" of "a rocket fired by rebels had caused the blast": no deed beside the blast."""
    of_weapon = sent.dep == "acl" and sent.lemma in cues()["culprits.sending"]
    weapon = sentence.head(sent) if of_weapon else None
    verb = sentence.head(weapon) if weapon is not None and weapon.dep in ("nsubj", "pobj") else None
    verb = sentence.head(verb) if verb is not None and verb.dep == "agent" else verb
    if verb is None or verb.lemma not in cues()["culprits.causing"]:
        return False
    return any(
        effect.lemma in cues()["culprits.effects"] for effect in sentence.kids(verb, "dobj", "nsubjpass")
    )


def _who_sent(sentence: ParsedSentence, weapon: Token) -> list[Token]:
    sent = (clause for clause in sentence.kids(weapon, "acl") if clause.lemma in cues()["culprits.sending"])
    senders = (agent_of(sentence, clause) for clause in sent)  # nobody is who found it
    return [sender for sender in senders if sender is not None]


def blames(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a word beside "be" says who did it: "behind", "responsible", "to blame"."""
    answers = word.lower in cues()["scopes.answering"]
    return word.lower == BEHIND or answers or is_to_blame(sentence, word)


def is_blamed(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "blamed a Chadian raid", "blamed it on shelling", "a raid was to blame": for what is told."""
    over = sentence.head(deed)
    if over is None:
        return False
    if over.lemma == BLAME and deed.dep == "dobj":
        return not preposition_objects(sentence, over, "on", "for")
    if deed.dep == "nsubj" and over.lemma == "be":
        blaming = (word for word in sentence.kids(over, "acomp", "xcomp") if blames(sentence, word))
        return any(all(_is_told(sentence, matter) for matter in _matters(sentence, word)) for word in blaming)
    verb = sentence.head(over) if deed.dep == "pobj" else None
    if verb is None or over.lower not in ("on", "to"):
        return False
    charged = sentence.kids(verb, "dobj") if verb.lemma in cues()[f"charging.{over.lower}"] else []
    return any(_is_told(sentence, it) or it.lemma in cues()["culprits.effects"] for it in charged)


def is_to_blame(sentence: ParsedSentence, word: Token) -> bool:
    """As in "X is to blame"."""
    return word.lemma == BLAME and any(child.lower == "to" for child in sentence.kids(word, "aux"))


def _matters(sentence: ParsedSentence, word: Token) -> list[Token]:
    return preposition_objects(sentence, word, "for", "of", "in")


def _subject(sentence: ParsedSentence, verb: Token, *said: Token) -> Token | None:
    """The subject of a verb that tells what is so; the parse may hang "not" on "to blame"."""
    unsure = _is_unsure(sentence, verb) or any(negated(sentence, word) for word in said)
    hardly = any(w.lower in HARDLY for word in (verb, *said) for w in sentence.kids(word, "advmod"))
    return None if unsure or hardly else subject_of(sentence, verb)


def _is_unsure(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb tells what may be or is not so, by words above it too: "no proof that X was ..."."""
    step: Token | None = verb
    while step is not None:
        if modal_of(sentence, step) is not None or negated(sentence, step) or is_unknown(sentence, step):
            return True
        if any(word.lower in cues()["scopes.false"] for word in sentence.kids(step, "acomp", "attr")):
            return True  # "it is absurd to say that X was behind it"
        step = sentence.head(step) if step.dep in STATED else None
    return False


def _behind(sentence: ParsedSentence, deed: Token) -> Iterator[Token]:
    """As in "X was behind the raid", "is responsible for it", "has a hand in it", "suspects X of it"."""
    preposition = sentence.head(deed) if deed.dep in ("pobj", "pcomp") else None
    over = sentence.head(preposition) if preposition is not None else None
    if preposition is None or over is None:
        return
    if preposition.lower == BEHIND and over.lemma == "be":
        yield from _one(_subject(sentence, over))
    elif preposition.lower == BEHIND and over.dep == "ROOT" and over.pos == "PROPN":
        yield over  # a headline: "X behind raid"
    elif blames(sentence, over):
        be = sentence.head(over)
        if be is not None and be.lemma == "be":
            yield from _one(_subject(sentence, be, over))
        elif over.dep == "ccomp" and be is not None and not _is_unsure(sentence, be):
            yield from sentence.kids(over, "nsubj")  # "considered X responsible for the raid"
    elif over.lemma in cues()["culprits.hands"] | cues()["charging.shares"]:
        yield from _owners(sentence, over, preposition)
    elif over.lemma in cues()["culprits.nouns"]:
        yield from _named_so(sentence, over)
    elif preposition.lower in ("in", BEHIND) and over.pos == "VERB":
        for hand in sentence.kids(over, "dobj"):  # "sees X's hand behind the raid", as it is parsed
            if hand.lemma in cues()["culprits.hands"] and hand.index < preposition.index:
                yield from _whose(sentence, hand)


def _owners(sentence: ParsedSentence, part: Token, preposition: Token) -> Iterator[Token]:
    """As in "X had a hand in the raid", "X's hand in it", "X bears responsibility for it"."""
    verb = sentence.head(part) if part.dep == "dobj" else None
    hand = part.lemma in cues()["culprits.hands"]
    if hand:
        yield from _whose(sentence, part)
    has = verb is not None and verb.lemma in cues()["culprits.bearing"]
    if verb is not None and has and (hand or preposition.lower == "for") and not _is_no(sentence, part):
        yield from _one(_subject(sentence, verb))


def _named_so(sentence: ParsedSentence, culprit: Token) -> Iterator[Token]:
    """As in "X was the perpetrator of the raid", "named X as the culprit in it"."""
    above = sentence.head(culprit)
    if culprit.dep == "attr" and above is not None and above.lemma == "be":
        yield from _one(_subject(sentence, above))
    elif culprit.dep == "pobj" and above is not None and above.lower == "as":
        verb = sentence.head(above)
        if verb is not None and not negated(sentence, verb):
            yield from sentence.kids(verb, "dobj", "nsubjpass")


def _works(sentence: ParsedSentence, deed: Token) -> Iterator[Token]:
    """As in "the raid was the work of X", "was X's doing", "bore the hallmarks of X"."""
    verb = sentence.head(deed) if deed.dep == "nsubj" else None
    if verb is None or _is_unsure(sentence, verb):
        return
    of_being = sentence.kids(verb, "attr") if verb.lemma == "be" else []
    bearing = sentence.kids(verb, "dobj") if verb.lemma in cues()["culprits.bearing"] else []
    works = [noun for noun in of_being if noun.lemma in cues()["culprits.works"]]
    marks = [noun for noun in bearing if noun.lemma in cues()["culprits.marks"]]
    works += [noun for noun in marks if not _is_no(sentence, noun)]
    for work in works:
        yield from _whose(sentence, work)


def _is_no(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "bears no responsibility for it", "little", "hardly any"; "bore no hallmarks of X"."""
    before = sentence.tokens[sentence.subtree(noun)[0].index : noun.index]
    return any(word.lower in LITTLE | HARDLY for word in before)


def _whose(sentence: ParsedSentence, noun: Token) -> list[Token]:
    return [*sentence.kids(noun, "poss"), *preposition_objects(sentence, noun, "of")]


def _one(found: Token | None) -> list[Token]:
    return [found] if found is not None else []
