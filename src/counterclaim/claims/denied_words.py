"""Words that are denied: "denied that it had threatened Chad" is no threat, "denied saying so" no saying."""

from __future__ import annotations

from counterclaim.claims.contents import Told
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import subjects_of
from counterclaim.claims.untruth import called_untrue
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

VERBS = ("VERB", "AUX")
_OF_WORDS_OR_FIGURES = frozenset(("obj-told", "obj-count", "obj-at", "obj-as"))  # what they need behind them
PARTICIPLES = ("VBG", "VBN")


def is_denied(sentence: ParsedSentence, verb: Token | None) -> bool:
    """Whether what a verb tells of is denied: by the verb it hangs on, or as words that are turned down.

    Who "did not deny" it has not denied it. "Denied that it fired and said ..." goes on saying something.
    """
    over = sentence.head(verb) if verb is not None and verb.pos in VERBS else None
    if verb is None or over is None:
        return False
    if verb.dep == "conj":
        return _is_joined(sentence, over, verb) and is_denied(sentence, over)
    if verb.dep == "advcl" and any(aux.lower == "having" for aux in sentence.kids(verb, "aux")):
        return _denies_doing(over) and not sentence.kids(over, "dobj", "ccomp")
    of_words = (verb.dep == "acl" and verb.tag != "VBG") or _is_said_there(sentence, verb)
    if verb.dep not in ("ccomp", "xcomp", "pcomp") and not of_words:
        return False
    if over.pos == "ADP":
        over = sentence.head(over) or over
    if over.pos not in VERBS:
        return over.lemma in cues()["anaphora.nouns"] and is_turned_down(sentence, over)
    denies = _denies_doing(over) and not negated(sentence, over)
    return not of_words and (denies or is_called_untrue(sentence, over))


def _is_joined(sentence: ParsedSentence, first: Token, second: Token) -> bool:
    """As in "denied threatening Chad or promising to leave": who denies the first denies the second."""
    alike = first.tag == second.tag and second.tag in PARTICIPLES
    return alike or any(word.lower == "or" for word in sentence.kids(first, "cc"))


def _is_said_there(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "denied reports it had admitted the raid", where the parser hangs what is reported as "which"."""
    if verb.dep != "relcl" or any(word.tag in ("WDT", "WP") for word in sentence.kids(verb)):
        return False
    marked = any(word.lower == "that" for word in sentence.kids(verb, "mark"))
    alone = cues()["own_deeds.apologising"] | cues()["own_deeds.owning"]  # "reports it had apologised"
    return marked or bool(sentence.kids(verb, "dobj", "ccomp")) or verb.lemma in alone


def tells_words_denied(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "denied saying that rebels shelled Gao": the words are denied, and nothing is said of the deed.

    Who denies having ordered a deed denies his part in it. Who "has not accused Mali of shelling Gao" says
    nothing of it either; who "did not mention" it leaves it done.
    """
    if verb.lemma in cues()["denied.saying"] and negated(sentence, verb):
        return True
    names = [verb.lemma, *(f"{verb.lemma} {particle.lower}" for particle in sentence.kids(verb, "prt"))]
    said = any(_may_say(sentence, verb, name) for name in names)
    return said and verb.lemma not in cues()["denied.ordering"] and is_denied(sentence, verb)


def _may_say(sentence: ParsedSentence, verb: Token, name: str) -> bool:
    """Whether a verb tells of words here: who "shot down" claims did, and who shot down a jet did not.

    Who "laid the blame" did, and who laid a mine did not.
    """
    things = sentence.kids(verb, "dobj", "nsubjpass")
    if any(thing.lemma in deed.objects for deed in triggers().verbs.get(name, ()) for thing in things):
        return False
    frames = {frame for cue in cues().verbs.get(name, ()) for frame in cue.frames}
    if not frames <= _OF_WORDS_OR_FIGURES:
        return True
    of_words = cues()["answered.told"] | cues()["scopes.number"]
    return bool(frames) and any(thing.lemma in of_words for thing in things)


def denies_words(content: Told) -> bool:
    """Whether what a denial denies is to have said something."""
    return any(
        token.dep != "conj"
        and tells_words_denied(sentence, token)
        and not (_is_said_of_them(sentence, token) or _is_to_be_said(sentence, token))
        for sentence, tokens in content.parts
        for token in tokens
    )


def _is_said_of_them(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "claims it said were false": what is said there is what they are."""
    of_them = any(not subjects_of(sentence, clause) for clause in sentence.kids(verb, "ccomp"))
    return of_them and not sentence.kids(verb, "dobj")


def _is_to_be_said(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "it is absurd to say that we fired": what would be said is turned down."""
    over = sentence.head(verb)
    to = any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
    return to and over is not None and over.lemma == "be"


def is_turned_down(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether words of nobody named are denied: "denied reports that", "called claims that ... untrue"."""
    verb = next((step for step in sentence.ancestors(noun) if step.pos in VERBS), None)
    if verb is None:
        return False
    verdicts = [q for step in sentence.ancestors(noun) for q in sentence.kids(step, "acomp", "attr", "oprd")]
    words = {word.lower for word in (*sentence.subtree(verb), *verdicts)}
    untrue = called_untrue(sentence, verb) is not None
    return turns_down(verb) or untrue or bool(words & cues()["scopes.false"])


def is_called_untrue(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "it is not true that", "it was false that"."""
    if verb.lemma != "be" or all(word.lower not in ("it", "that") for word in sentence.kids(verb, "nsubj")):
        return False
    verdicts = sentence.kids(verb, "acomp", "attr")
    true = any(word.lower in ("true", "correct") for word in verdicts)
    false = any(word.lower in cues()["scopes.false"] for word in verdicts)
    return (true and not false) if negated(sentence, verb) else false


def turns_down(verb: Token) -> bool:
    """As in "denied", "rejected": what is done to the words of others."""
    entries = cues().verbs.get(verb.lemma, ())
    return any(cue.stance is Stance.DENY or cue.sub_stance is SubStance.REJECT for cue in entries)


def _denies_doing(verb: Token) -> bool:
    """As in "denied on Monday having vowed revenge"; who "withdrew, having vowed revenge" has vowed it."""
    entries = cues().verbs.get(verb.lemma, ())
    return any(cue.stance is Stance.DENY and {"ger", "that"} & set(cue.frames) for cue in entries)
