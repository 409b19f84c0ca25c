"""Whom a charge charges, by its verb: "blamed it on X", "laid it at X's door", "held X responsible"."""

from __future__ import annotations

from counterclaim.claims.downings import launched_by
from counterclaim.claims.syntax import object_of, preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers, weapons

TIMES = frozenset(("DATE", "TIME"))
POINTING = frozenset(("it", "this", "that", "which", "them", "these", "those", "both"))


def laid_to(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """As in "blamed it on X", "was attributed to X", "put the blame on X", "laid it on X's rocket"."""
    return [who for noun in _laid_to(sentence, verb) for who in _whose(sentence, noun)]


def _whose(sentence: ParsedSentence, noun: Token) -> list[Token]:
    """Who is charged with a weapon: "Chadian" of "attributed the blast to a Chadian missile".

    Of "a Chadian missile fired by Sudan" Sudan is: who made it is not who sent it.
    """
    if noun.lemma not in weapons().classes:
        return [noun]
    if senders := launched_by(sentence, noun):
        return senders
    owners = [
        word for word in sentence.kids(noun, "poss", "amod", "compound") if word.pos in ("PROPN", "ADJ")
    ]
    owners = [word for word in owners if word.text[:1].isupper()]
    return [*owners, *preposition_objects(sentence, noun, "of", "from")] or [noun]


def _laid_to(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """As in "blamed it on X", "was attributed to X", "put the blame on X", "laid it at X's door"."""
    words = cues()
    named = _named(sentence, verb)
    if named:
        return named
    if verb.lemma in words["charging.to"]:
        return _tied(sentence, verb) or preposition_objects(sentence, verb, "to")
    deed = deed_of(sentence, verb)
    sharing = verb.lemma in words["charging.sharing"]
    doors = [d for d in preposition_objects(sentence, verb, "at") if d.lemma in words["charging.doors"]]
    if (sharing or verb.lemma in words["charging.on"]) and doors:
        return [owner for door in doors for owner in sentence.kids(door, "poss")]
    shares = sharing and deed is not None and deed.lemma in words["charging.shares"]
    if not shares and verb.lemma not in words["charging.on"]:
        return []
    onto = preposition_objects(sentence, verb, "on", "upon", *(("at", "with") if shares else ()))
    grounds = [word.index for word in sentence.kids(verb, "prep") if word.lower == "for"]
    first = min(grounds, default=len(sentence.tokens))  # "blamed it for the raid on X"
    return [noun for noun in onto if noun.entity not in TIMES and (shares or noun.index < first)]


def _named(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """As in "named X as the culprit", "saw the hand of X in it"."""
    culprits = [n for n in preposition_objects(sentence, verb, "as") if n.lemma in cues()["culprits.nouns"]]
    things = sentence.kids(verb, "dobj", "nsubjpass")
    if culprits:
        return things
    hands = [thing for thing in things if thing.lemma in cues()["culprits.hands"] and verb.lemma != "have"]
    return [
        whose
        for hand in hands
        for whose in (*sentence.kids(hand, "poss"), *preposition_objects(sentence, hand, "of"))
    ]


def _tied(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """Who is tied to a deed, as X in "linked X to the raid", where others link the raid to X."""
    who = sentence.kids(verb, "dobj", "nsubjpass") if verb.lemma in cues()["charging.tying"] else []
    named = [person for person in who if person.pos == "PROPN"]
    return named if _deed_tied_to(sentence, verb) is not None else []


def _deed_tied_to(sentence: ParsedSentence, verb: Token) -> Token | None:
    return next((deed for deed in preposition_objects(sentence, verb, "to", "with") if is_deed(deed)), None)


def deed_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """What is laid to somebody; of "a raid X blamed on Y" the noun that the clause stands at."""
    deed = _deed_tied_to(sentence, verb) if _tied(sentence, verb) else object_of(sentence, verb)
    return sentence.head(verb) if deed is None and verb.dep == "relcl" else deed


def accused_at(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """Whom a verb of charging charges; in "held X responsible" X may be the subject of a small clause."""
    laid = laid_to(sentence, verb)
    if laid:
        return laid
    if verb.lemma == "hold":
        clauses = sentence.kids(verb, "ccomp")
        subjects = [subject for clause in clauses for subject in sentence.kids(clause, "nsubj")]
        if subjects:
            return subjects
    accused = object_of(sentence, verb)
    return _meant(sentence, accused) if accused is not None else []


def _meant(sentence: ParsedSentence, accused: Token) -> list[Token]:
    """As Y in "blamed not X but Y"."""
    return sentence.kids(accused, "conj") if sentence.kids(accused, "neg") else [accused]


def is_deed(noun: Token) -> bool:
    """Whether a noun names or points at an act of force, its dead, or what it was done with."""
    known = triggers()
    told = known.nouns.keys() | known["pointers.nouns"] | known["told.nouns"] | known["told.deaths"]
    lemma = noun.lemma.lower()
    return lemma in told or noun.lower in POINTING or lemma in weapons().classes
