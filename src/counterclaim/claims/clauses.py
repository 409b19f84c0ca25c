"""Which clause a phrase beside it belongs to: "according to the army", "as the army reported"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import mark_of, trimmed
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, triggers

_CLOSED_QUOTE = re.compile(r"[“\"]([^”\"]+),[”\"]")
PARTING = frozenset(("but", "yet", "though"))
CONCEDING = frozenset(("while", "although", "though", "whereas"))


def as_told(sentence: ParsedSentence, verb: Token) -> Content | None:
    """As in "as the army reported, two bridges were hit": the clause that the aside belongs to."""
    put = verb.lemma == "put" and any(thing.lower == "it" for thing in sentence.kids(verb, "dobj"))
    tells = put or verb.lemma in cues()["inverting.verbs"]
    if verb.dep != "advcl" or not tells or mark_of(sentence, verb) != "as":
        return None
    spans = clause_around(sentence, verb)
    return Content(spans, "according", sentence.head(verb)) if spans else None


def clause_around(sentence: ParsedSentence, phrase: Token) -> tuple[Span, ...]:
    """The clause that "according to ...", "as X said" belongs to, without it and clauses beyond."""
    inner = sentence.subtree(phrase)
    verb = sentence.head(phrase)
    if verb is not None and _is_apposed(sentence, verb):  # "the attackers, 20 men according to X, fled"
        beside = [word for word in sentence.subtree(verb) if word.index < phrase.index]
        return (trimmed(sentence, beside),)
    if verb is None or verb.pos not in ("VERB", "AUX"):
        return rest_around(sentence, inner)
    while verb.dep == "conj" and (above := sentence.head(verb)) is not None and above.pos in ("VERB", "AUX"):
        if sentence.kids(verb, "nsubj", "nsubjpass") and _stands_alone(sentence, verb, above, phrase):
            break
        verb = above  # "nine fled and one was hurt, according to ...": of both
    while verb.dep in ("advcl", "xcomp") and not sentence.kids(verb, "nsubj", "nsubjpass"):
        above = sentence.head(verb)  # "huts burnt down, leaving two dead, according to ...": of both
        if above is None or above.pos not in ("VERB", "AUX"):
            break
        verb = above
    last = max(token.index for token in inner)
    beyond = [
        word
        for above in _joined(sentence, verb)
        for clause in sentence.kids(above, "conj", "advcl", "parataxis")
        if clause.index > last and sentence.kids(clause, "nsubj", "nsubjpass")
        if phrase.index > verb.index or _is_told_by_another(sentence, clause)
        for word in (*_joint_to(sentence, clause), *sentence.subtree(clause))
    ]
    banned = {token.index for token in (*inner, *beyond, *_conceded(sentence, verb, phrase))}
    kept = [token for token in sentence.subtree(verb) if token.index not in banned]
    parts = [[t for t in kept if t.index < phrase.index], [t for t in kept if t.index > last]]
    return tuple(trimmed(sentence, part) for part in parts if not _is_only_joint(part))


def _joint_to(sentence: ParsedSentence, clause: Token) -> list[Token]:
    """The "but" in front of a clause."""
    before = sentence.before(clause)
    return [before] if before is not None and before.dep == "cc" else []


def _is_told_by_another(sentence: ParsedSentence, clause: Token) -> bool:
    """As in "according to X, nine died, but Y said it had not fired": X does not tell what Y said."""
    named = any(who.pos in ("NOUN", "PROPN") for who in sentence.kids(clause, "nsubj"))
    return named and clause.lemma in cues().verbs and clause.lemma not in triggers().verbs


def _is_only_joint(words: Sequence[Token]) -> bool:
    """As "in which" of "in which, according to X, ...": it joins the clause, and tells nothing."""
    return all(word.pos in ("PUNCT", "CCONJ", "ADP") or word.lower in ("which", "where") for word in words)


def _is_apposed(sentence: ParsedSentence, noun: Token) -> bool:
    """Also where the parse joins it by a comma alone: "protesters, ecologists by their own account, came"."""
    if noun.dep != "conj" or noun.pos not in ("NOUN", "PROPN"):
        return noun.dep == "appos"
    first = sentence.subtree(noun)[0].index
    return first > 0 and sentence.tokens[first - 1].text == ","


def rest_around(sentence: ParsedSentence, phrase: Sequence[Token]) -> tuple[Span, ...]:
    """What stands before and after a phrase, each as one stretch."""
    inner = {word.index for word in phrase}
    parts = [
        [word for word in sentence.tokens if word.index < min(inner)],
        [word for word in sentence.tokens if word.index > max(inner)],
    ]
    return tuple(trimmed(sentence, part) for part in parts if any(word.pos != "PUNCT" for word in part))


def bracket_around(sentence: ParsedSentence, phrase: Token) -> Span | None:
    """The bracket that a phrase stands in, from "(" to the phrase: nothing outside it is the source's."""
    opened = [word for word in sentence.tokens[: phrase.index] if word.text in ("(", ")")]
    if not opened or opened[-1].text == ")":
        return None
    inside = sentence.tokens[opened[-1].index + 1 : phrase.index]
    before = sentence.tokens[: opened[-1].index]
    return trimmed(sentence, inside or before) if inside or before else None


def hangs(sentence: ParsedSentence, phrase: Token) -> bool:
    """As in "left after, according to him, the well ran dry": only what follows the phrase is told."""
    before = sentence.tokens[: phrase.index]
    return len(before) > 1 and before[-1].text == "," and before[-2].dep in ("mark", "prep")


def quoted_only(text: str, span: Span) -> Span:
    """A sentence quoted and closed by a comma, without what the narrator adds: "“It fell,” meaning ..."."""
    whole = _CLOSED_QUOTE.match(text, span.start, span.end)
    return Span(whole.start(1), whole.end(1)) if whole is not None else span


def _joined(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """A verb with those coordinated with it: "fell" and "burnt" of "it fell and burnt, ..."."""
    return [verb, *(word for joined in sentence.kids(verb, "conj") for word in _joined(sentence, joined))]


def _stands_alone(sentence: ParsedSentence, verb: Token, above: Token, phrase: Token) -> bool:
    """As in "he denies it, but twelve died, according to ...", "they fled and, according to ..., he died"."""
    between = [word.lower for word in sentence.kids(above, "cc") if word.index < verb.index]
    return phrase.index < verb.index or any(word in PARTING for word in between)


def _conceded(sentence: ParsedSentence, verb: Token, phrase: Token) -> list[Token]:
    """What another grants right before the phrase: "while the army denies it, according to residents ..."."""
    return [
        word
        for clause in sentence.kids(verb, "advcl")
        if mark_of(sentence, clause) in CONCEDING
        for word in sentence.subtree(clause)
        if max(token.index for token in sentence.subtree(clause)) in (phrase.index - 1, phrase.index - 2)
    ]
