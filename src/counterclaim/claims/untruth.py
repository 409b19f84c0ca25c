"""Which words a clause calls untrue: "the report is a lie", "that is not true", "there is no truth in it"."""

from __future__ import annotations

from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import is_passive, mark_of, preposition_objects
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

FACTS = frozenset((Stance.CLAIM, Stance.REPORT, Stance.ACCUSE))  # what a denial may turn down
WHOLE = frozenset(("all", "none", "nothing", "everything", "word", "anything"))
WORDS_TOLD = ("anaphora.nouns", "anaphora.words")  # lists of nouns for what somebody has said
POINTING = (*WORDS_TOLD, "anaphora.pronouns")


def called_false(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a noun for words is called untrue: "false word of a breach", "untrue stories that accuse"."""
    if noun.pos != "NOUN" or all(noun.lemma not in cues()[group] for group in WORDS_TOLD):
        return False
    return any(
        word.lower in cues()["scopes.false"] for word in sentence.kids(noun, "amod", "compound", "acl")
    )


def is_told_untrue(sentence: ParsedSentence, word: Token) -> bool:
    """As in "reports that Chad shelled it were false", "it is not true that Chad shelled it"."""
    above = list(sentence.ancestors(word))
    for step in above:
        words = called_untrue(sentence, step)
        if words is not None and (words in above or _is_clause_behind(sentence, words, step, word)):
            return True
    return False


def _is_clause_behind(sentence: ParsedSentence, it: Token, be: Token, word: Token) -> bool:
    """Whether a word stands in the clause that "it" announces: "it is untrue that ...", "a lie that ..."."""
    clauses = [
        clause
        for over in (be, *sentence.kids(be, "attr", "acomp"))
        for clause in sentence.kids(over, "ccomp", "relcl", "acl")
        if any(child.lower == "that" and child.dep in ("mark", "dobj") for child in sentence.kids(clause))
        or mark_of(sentence, clause) == "that"
    ]
    return it.lower == "it" and any(word in sentence.subtree(clause) for clause in clauses)


def called_untrue(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The words called so in "the report is a lie", "that is not true", "there is no truth in the claims"."""
    if verb.lemma == "be" and sentence.kids(verb, "expl"):
        return _without_truth(sentence, verb)
    return _words_at(sentence, verb) if is_verdict(sentence, verb) else None


def is_verdict(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb calls its subject untrue, whatever it is: "is a lie", "is not true", "was invented"."""
    if verb.lemma == "be":
        return _is_false(sentence, verb) or _is_untrue(sentence, verb)
    return _lacks_truth(sentence, verb) or _is_made_up(sentence, verb)


def _is_false(sentence: ParsedSentence, be: Token) -> bool:
    """As in "is a lie", "is baseless", "is a pack of lies", "is without foundation"; not in "is no lie"."""
    if negated(sentence, be):
        return False
    groundless = [noun for noun in preposition_objects(sentence, be, "without") if _is_ground(noun)]
    verdicts = sentence.kids(be, "acomp", "attr")
    made_of = [noun for verdict in verdicts for noun in preposition_objects(sentence, verdict, "of")]
    called = [word for word in (*verdicts, *made_of) if _is_falsehood(word)]
    return bool(groundless) or any(
        all(child.lower != "no" for child in sentence.kids(word, "det")) for word in called
    )


def _is_untrue(sentence: ParsedSentence, be: Token) -> bool:
    """As in "is not true", "none of it is so"; "is not true of the north" says so of the north alone."""
    words = [*sentence.kids(be, "acomp", "attr")]
    words += [word for word in sentence.kids(be, "advmod") if word.lower == "so"]
    true = [word for word in words if word.lower in cues()["scopes.true"]]
    return negated(sentence, be) and any(not sentence.kids(word, "prep") for word in true)


def _is_made_up(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "was fabricated", "has been invented"."""
    made = verb.lemma in cues()["untruth.making"] and is_passive(sentence, verb)
    return made and not negated(sentence, verb)


def _without_truth(sentence: ParsedSentence, be: Token) -> Token | None:
    """The words in "there is no truth in it", "not a shred of truth to the claim", "no basis for it"."""
    for thing in sentence.kids(be, "attr", "nsubj"):
        parts = [thing, *preposition_objects(sentence, thing, "of")]
        truth = next((part for part in parts if _is_ground(part)), None)
        none = is_of_none(sentence, thing) or negated(sentence, be) or negated(sentence, thing)
        if truth is None or not none:
            continue
        said = [
            w for part in (thing, truth, be) for w in preposition_objects(sentence, part, "in", "to", "for")
        ]
        told = [word for word in said if are_words(word)]
        if truth.lemma != "truth":  # "no basis for the demand" turns down no words
            told = [word for word in told if word.lemma in cues()["contents.facts"] or _tells_fact(word)]
        if told:
            return told[0]
    return None


def is_of_none(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "no truth", "little truth"."""
    return any(child.lower in ("no", "little") for child in sentence.kids(noun, "det", "amod"))


def _words_at(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The words that a verb's subject names: "the claim", "all of this", "nothing in the report"."""
    for subject in sentence.kids(verb, "nsubj", "nsubjpass", "csubj"):
        whole = subject.lower in WHOLE or subject.lemma in WHOLE
        parts = preposition_objects(sentence, subject, "of", "in", "about") if whole else []
        words = next((word for word in (subject, *parts) if are_words(word)), None)
        if words is not None:
            return words
    return None


def _is_ground(noun: Token) -> bool:
    return noun.lemma.lower() in cues()["untruth.grounds"]


def _tells_fact(noun: Token) -> bool:
    cue = cues().nouns.get(noun.lemma.lower())
    return cue is not None and cue.stance in FACTS


def _is_falsehood(word: Token) -> bool:
    forms = (word.lower, word.lemma.lower())
    return any(form in cues()[group] for group in ("scopes.false", "untruth.sources") for form in forms)


def _lacks_truth(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "do not correspond to reality", "have no basis", "lack any foundation"."""
    known = cues()
    added = (word.lower for word in sentence.kids(verb, "prt", "dobj", "advmod"))
    if any(f"{verb.lemma} {word}" in known["untruth.standing"] for word in added):  # "stand up"
        return negated(sentence, verb)
    matching = verb.lemma in known["untruth.matching"]
    if not matching and verb.lemma not in known["untruth.having"]:
        return False
    things = sentence.kids(verb, "dobj")
    behind = [*things, *preposition_objects(sentence, verb, "to", "with")]
    if matching:
        return negated(sentence, verb) and any(t.lemma in known["untruth.truths"] for t in behind)
    grounds = [thing for thing in things if thing.lemma in known["untruth.grounds"]]
    none = any(child.lower == "no" for thing in grounds for child in sentence.kids(thing, "det"))
    lacking = verb.lemma == "lack" or none or negated(sentence, verb)
    return bool(grounds) and lacking


def are_words(subject: Token) -> bool:
    """Whether a noun, a pronoun or a clause stands for what somebody has said."""
    if subject.dep == "csubj":
        return subject.lemma in cues().verbs
    noun = cues().nouns.get(subject.lemma.lower())
    if noun is not None and noun.stance is Stance.DENY:
        return False  # who calls a denial false holds what was denied true
    forms = (subject.lower, subject.lemma.lower())
    return any(form in cues()[group] for group in POINTING for form in forms) or _tells_fact(subject)
