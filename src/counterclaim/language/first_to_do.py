"""Who was the first to do a deed did it, and first: "Chadian troops were the first to open fire"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_FIRST = "first"


def with_first_to_do(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the deed as the verb of the clause in which somebody "was the first to" do it."""
    for first in sentence.tokens:
        deed = _deed_behind(sentence, first) if first.lower == _FIRST else None
        being = sentence.head(first)
        if deed is None or being is None or being.lemma != "be":
            continue
        if _is_told(sentence, being, first):
            return _as_deed(sentence, being, first, deed)
    return sentence


def _deed_behind(sentence: ParsedSentence, first: Token) -> Token | None:
    """As "open" of "first to open fire", "first to deliberately shell"; not of "first to be hit"."""
    words = sentence.tokens[first.index + 1 : first.index + 4]
    deed = next((word for word in words[1:] if word.pos != "ADV"), None)
    if deed is None or words[0].lower != "to" or sentence.kids(deed, "auxpass", "det"):
        return None
    return deed if deed.lemma in triggers().verbs.keys() | triggers()["light.active"] else None


def _is_told(sentence: ParsedSentence, being: Token, first: Token) -> bool:
    """Whether it says who was first, before or behind: "it is unclear who was" and "who was it?" do not."""
    who = sentence.kids(being, "nsubj")
    if first.dep == "nsubj":
        who = sentence.kids(being, "attr")
    elif being.tag == "VBG":
        return first.dep in ("attr", "acomp")  # "accused rebels of being the first to fire"
    return bool(who) and first.dep in ("nsubj", "attr", "acomp")


def _as_deed(sentence: ParsedSentence, being: Token, first: Token, deed: Token) -> ParsedSentence:
    under = {deed.index, *(word.index for word in sentence.kids(deed, "aux"))}
    over = deed.index if being.head == being.index else being.head
    changed = {word.index: replace(word, head=deed.index) for word in sentence.kids(being)}
    changed |= {
        word.index: replace(word, head=deed.index)
        for word in sentence.kids(first)
        if word.index > first.index and word.index not in under
    }
    if first.dep == "nsubj":
        named = sentence.kids(being, "attr")
        changed |= {who.index: replace(who, dep="nsubj", head=deed.index) for who in named}
    for word in (*sentence.tokens[first.index + 1 : first.index + 2], being):
        changed[word.index] = replace(word, dep="aux", head=first.index)
    changed[first.index] = replace(first, dep="advmod", pos="ADV", tag="RB", head=deed.index)
    changed[deed.index] = replace(deed, dep=being.dep, head=over, pos="VERB", tag=being.tag)
    return sentence.with_tokens(changed)
