"""Who is only set against another: "rebels, not its army, had fired", "by rebels and not by troops"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import CONTRAST, ParsedSentence, Token

_BEFORE = frozenset((",", "and", "but", "—", "–"))
_ONLY = frozenset(("only", "just", "merely", "simply", "solely"))
_PHRASES = ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM", "ADV", "PART")
_BESIDE = ("appos", "conj", "nsubj", "nsubjpass", "attr", "dobj")


def with_contrasts(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with those who did not do it as a contrast to who did, and no second name for them."""
    for word in sentence.tokens:
        if word.lower != "not" or word.index + 1 >= len(sentence.tokens):
            continue
        if sentence.tokens[word.index + 1].lower in _ONLY:
            continue  # "not only Sudan but Chad"
        changed = _set_against(sentence, word) or _turned_round(sentence, word)
        if changed:
            sentence = sentence.with_tokens(changed)
    return sentence


def _set_against(sentence: ParsedSentence, no: Token) -> dict[int, Token]:
    """As in "rebels, not its army", "by rebels and not by its army"."""
    if no.index < 2 or sentence.tokens[no.index - 1].lower not in _BEFORE:
        return {}
    behind, before = sentence.tokens[no.index + 1], _noun_before(sentence, no)
    if before is None:
        return {}
    if no in sentence.ancestors(behind):
        return {}
    if behind.lower == "by" and sentence.kids(behind, "pobj"):
        return {
            behind.index: replace(behind, dep=CONTRAST),
            no.index: replace(no, head=behind.index, dep="neg"),
        }
    noun = _phrase_from(sentence, behind)
    if noun is None or noun.dep not in _BESIDE or (noun.dep in ("dobj", "attr") and before.dep != noun.dep):
        return {}
    if before in sentence.subtree(noun) or no in sentence.ancestors(noun):
        return {}
    parted = any(token.text == "," for token in sentence.tokens[noun.index + 1 : noun.index + 2])
    clauses = sentence.kids(noun, "relcl", "acl") if parted else []
    return {
        noun.index: replace(noun, head=before.index, dep=CONTRAST),
        no.index: replace(no, head=noun.index, dep="neg"),
        **{clause.index: replace(clause, head=before.index) for clause in clauses},
    }


def _turned_round(sentence: ParsedSentence, no: Token) -> dict[int, Token]:
    """As in "not its army but rebels had fired"."""
    noun = _phrase_from(sentence, sentence.tokens[no.index + 1])
    others = sentence.kids(noun, "conj") if noun is not None else []
    joints = [word for word in sentence.kids(noun, "cc") if word.lower == "but"] if noun is not None else []
    if noun is None or noun.dep in ("attr", "ROOT") or no in sentence.ancestors(noun):
        return {}
    if not others or not joints:
        return {}
    return {
        others[0].index: replace(others[0], head=noun.head, dep=noun.dep),
        noun.index: replace(noun, head=others[0].index, dep=CONTRAST),
        no.index: replace(no, head=noun.index, dep="neg"),
    }


def _noun_before(sentence: ParsedSentence, no: Token) -> Token | None:
    """The noun that ends before the comma or the "and"."""
    last = sentence.tokens[no.index - 2]
    return last if last.pos in ("NOUN", "PROPN") else None


def _phrase_from(sentence: ParsedSentence, first: Token) -> Token | None:
    """The noun whose phrase begins at a word."""
    if first.pos not in _PHRASES:
        return None
    for token in sentence.tokens[first.index :]:
        if token.pos in ("NOUN", "PROPN") and token.dep not in ("compound", "poss", "nmod"):
            words = [word for word in sentence.subtree(token) if word.lower != "not"]
            return token if words[0].index == first.index else None
        if token.pos not in _PHRASES:
            return None
    return None
