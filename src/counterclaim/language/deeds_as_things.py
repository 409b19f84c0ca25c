"""Deeds told as things: "reported Russian shelling near Orsa", "Chadian shelling in Adre killed three".

The parser often takes such a word for a verb: then who reports has shelled, or the shelling is of nobody.
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.gerunds import takes_gerund
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

_PEOPLE = "NORP"


def with_deeds_as_things(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a word as a noun, and the word for whose it is as an adjective."""
    changed: dict[int, Token] = {}
    for deed in sentence.tokens:
        if deed.tag != "VBG" or deed.lower not in triggers().nouns or sentence.kids(deed, "dobj", "aux"):
            continue
        if _is_reported(sentence, deed):
            changed[deed.index] = _as_noun(deed, "dobj")
        elif deed.dep == "csubj" and _whose(sentence, deed):
            changed[deed.index] = _as_noun(deed, "nsubj")
        elif deed.dep == "acl" and (whose := _doing(sentence, deed)) is not None:
            changed[deed.index] = replace(_as_noun(deed, whose.dep), head=whose.head)
            before = (word for word in sentence.kids(whose) if word.index < whose.index)
            changed |= {word.index: replace(word, head=deed.index) for word in before}
        else:
            continue
        changed |= {word.index: _as_adjective(word, deed) for word in _whose(sentence, deed)}
    return sentence.with_tokens(changed) if changed else sentence


def _is_reported(sentence: ParsedSentence, deed: Token) -> bool:
    """Whether a word of saying that takes no deed of the speaker's own stands right before it."""
    verb = sentence.head(deed) if deed.dep in ("xcomp", "ccomp") else None
    if verb is None or verb.lemma not in cues().verbs or takes_gerund(verb):
        return False
    between = sentence.tokens[verb.index + 1 : deed.index]
    return verb.index < deed.index and all(_may_stand_before(word) for word in between)


def _may_stand_before(word: Token) -> bool:
    return word.pos in ("ADJ", "NUM") or word.entity == _PEOPLE or word.lower == "more"


def _whose(sentence: ParsedSentence, deed: Token) -> list[Token]:
    """The words for people right before it: "Russian" of "Russian shelling"."""
    before = sentence.tokens[deed.index - 1] if deed.index else None
    return [before] if before is not None and before.entity == _PEOPLE else []


def _doing(sentence: ParsedSentence, deed: Token) -> Token | None:
    """The word for people that seems to do what the deed behind it did: "Russian shelling killed"."""
    whose = next(iter(_whose(sentence, deed)), None)
    if whose is None or whose.index != deed.head or whose.tag in ("NNS", "NNPS"):
        return None  # "Syrians fighting in Libya said"
    return whose if whose.dep in ("nsubj", "dobj") else None


def _as_noun(deed: Token, dep: str) -> Token:
    return replace(deed, pos="NOUN", tag="NN", lemma=deed.lower, dep=dep)


def _as_adjective(word: Token, deed: Token) -> Token:
    return replace(word, pos="ADJ", tag="JJ", dep="amod", head=deed.index)
