"""Small questions to the parse that every claim extractor asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NEGATIONS = frozenset(("n't", "n’t"))  # the parser may take one before a pause for a subject
RELATIVE = frozenset(("who", "which", "that", "whom"))


def is_passive(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb is passive, or a participle on a noun ("the attack reported by ...")."""
    if sentence.kids(verb, "nsubjpass", "auxpass"):
        return True
    bare = verb.tag == "VBN" and verb.dep in ("acl", "advcl")  # "asked about the deal, he ...": by nobody named
    opening = verb.tag == "VBD" and verb.dep == "advcl" and verb.index == 0
    return (bare or opening) and not sentence.kids(verb, "aux", "nsubj")  # "that its troops had fired": active


def agent_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """Who a passive is done by."""
    for preposition in sentence.kids(verb, "agent"):
        for noun in sentence.kids(preposition, "pobj", "pcomp"):
            return noun
    return None


def subject_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The one who does what an active verb says, through coordination, control and relative clauses."""
    direct = [child for child in sentence.kids(verb, "nsubj", "nsubjpass") if child.lower not in NEGATIONS]
    if direct:
        nearest = [subject for subject in direct if subject.index < verb.index]
        subject = nearest[-1] if nearest else direct[0]
        if subject.lower in RELATIVE and verb.dep == "relcl":
            return sentence.head(verb)
        return subject
    governor = sentence.head(verb)
    if governor is None:
        return None
    if verb.dep == "acl" and verb.tag in ("VBG", "VB"):
        return governor if governor.pos in ("NOUN", "PROPN", "PRON") else None
    if verb.dep in ("conj", "xcomp", "advcl", "pcomp", "prep"):
        if verb.dep == "advcl" and verb.tag not in ("VBG", "VBN"):
            return None
        if verb.dep in ("pcomp", "prep") or governor.pos == "ADP":
            above = sentence.head(governor)
            return subject_of(sentence, above) if above is not None and above.pos in ("VERB", "AUX") else None
        if (
            verb.dep == "xcomp"
            and sentence.kids(governor, "dobj")
            and governor.lemma in ("urge", "ask", "tell", "call", "order")
        ):
            return sentence.kids(governor, "dobj")[0]
        if governor.pos in ("VERB", "AUX") and verb.dep == "advcl" and _is_infinitive(sentence, governor):
            above = sentence.head(governor)  # "X wants Y to leave, having announced ...": X has announced
            return subject_of(sentence, above) if above is not None else None
        if governor.pos in ("VERB", "AUX"):
            if is_passive(sentence, governor) and verb.dep == "conj" and not is_passive(sentence, verb):
                return (
                    sentence.kids(governor, "nsubjpass")[0] if sentence.kids(governor, "nsubjpass") else None
                )
            return subject_of(sentence, governor)
    return None


def _is_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    return verb.dep in ("xcomp", "ccomp") and any(child.tag == "TO" for child in sentence.kids(verb, "aux"))


def object_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """What an active verb acts on; the subject of a passive."""
    for child in sentence.kids(verb, "dobj", "nsubjpass"):
        if child.lower in RELATIVE and verb.dep == "relcl":
            return sentence.head(verb)
        return child
    governor = sentence.head(verb)
    if verb.dep == "acl" and verb.tag == "VBN" and governor is not None:
        return governor
    if (
        verb.dep == "conj"
        and governor is not None
        and is_passive(sentence, governor)
        and verb.tag in ("VBN", "VBD")
    ):
        own = sentence.kids(verb, "nsubj") if verb.tag == "VBN" else []
        return own[0] if own else object_of(sentence, governor)  # "two were killed and six others wounded"
    return None


def negated(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb is negated: "not", "never", "nobody", "no"."""
    if sentence.kids(verb, "neg"):
        return True
    subject = sentence.kids(verb, "nsubj", "nsubjpass")
    return any(
        word.lower in ("nobody", "none", "neither", "no-one")
        or sentence.kids(word, "neg")
        or any(child.lower in ("no", "neither") for child in sentence.kids(word, "det", "preconj", "cc"))
        for word in subject
    )


def modal_of(sentence: ParsedSentence, verb: Token) -> str | None:
    """The modal of a verb in small letters, if it has one."""
    return next((child.lower for child in sentence.kids(verb, "aux") if child.tag == "MD"), None)


def mark_of(sentence: ParsedSentence, verb: Token) -> str | None:
    """The subordinating word of a clause: "if", "that", "while"."""
    return next(
        (
            child.lower
            for child in sentence.kids(verb, "mark", "advmod")
            if child.dep == "mark" or child.lower == "when"
        ),
        None,
    )


def is_asked(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a clause is an indirect question: "who fired is not known", "how many were hit is unclear"."""
    if verb.dep not in ("csubj", "csubjpass", "ccomp", "pcomp"):
        return False
    first = sentence.subtree(verb)[0]
    return first.tag in ("WRB", "WP", "WDT") and first.lower not in ("that", "what", "when", "where")


def subtree_span(sentence: ParsedSentence, token: Token, *, without: Iterable[Token] = ()) -> Span:
    """The stretch a subtree covers, white space and outer punctuation left out."""
    banned = {other.index for left in without for other in sentence.subtree(left)}
    tokens = [other for other in sentence.subtree(token) if other.index not in banned]
    return trimmed(sentence, tokens or [token])


def trimmed(sentence: ParsedSentence, tokens: Sequence[Token]) -> Span:
    """From the first to the last token that is no outer punctuation."""
    kept = list(tokens)
    while len(kept) > 1 and kept[0].text in ",;:—–-":
        kept.pop(0)
    while len(kept) > 1 and kept[-1].text in ",;:.—–-":
        kept.pop()
    return sentence.span_of(kept)


def preposition_objects(sentence: ParsedSentence, token: Token, *words: str) -> list[Token]:
    """Objects of the prepositions ``words`` under a token, coordinated ones too."""
    found: list[Token] = []
    for preposition in sentence.kids(token, "prep", "agent", "dative", "prt"):
        if preposition.lower in words:
            todo = sentence.kids(preposition, "pobj", "pcomp")
            while todo:
                current = todo.pop(0)
                found.append(current)
                todo.extend(sentence.kids(current, "conj"))
    return found
