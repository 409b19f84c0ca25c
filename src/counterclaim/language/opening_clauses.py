"""What stands in a clause that opens a sentence: "While X said nine died when Y shelled Gao, Y denied it"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_OPENERS = frozenset(("while", "although", "though", "whereas", "after", "as", "because", "when"))
_STRAYED = frozenset(("advcl", "prep", "npadvmod", "conj"))


def with_opening_clauses(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with what the parser hung on the main verb, before its comma, in the opening clause.

    When it was shelled, nine died, and nobody denied anything then.
    """
    root = next((word for word in sentence.tokens if word.dep == "ROOT"), None)
    subjects = sentence.kids(root, "nsubj", "nsubjpass") if root is not None else []
    if root is None or not subjects:
        return sentence
    comma = sentence.subtree(subjects[0])[0].index - 1
    if comma < 1 or sentence.tokens[comma].text != ",":
        return sentence
    opening = next((verb for verb in sentence.kids(root, "advcl") if _opens(sentence, verb)), None)
    if opening is None or opening.index > comma:
        return sentence
    strayed = [
        word
        for word in sentence.kids(root)
        if word.dep in _STRAYED and _is_between(sentence, word, opening.index, comma)
    ]
    over = next((verb for verb in sentence.kids(opening, "ccomp") if verb.index > opening.index), opening)
    changed = {word.index: replace(word, head=over.index) for word in strayed}
    return sentence.with_tokens(changed) if changed else sentence


def _opens(sentence: ParsedSentence, verb: Token) -> bool:
    first = sentence.subtree(verb)[0]
    return first.index == 0 and first.lower in _OPENERS


def _is_between(sentence: ParsedSentence, word: Token, opened: int, comma: int) -> bool:
    """Whether all words of a clause stand behind the opening verb, and no comma parts them from it."""
    words = sentence.subtree(word)
    before = sentence.tokens[opened : words[0].index]
    return opened < words[0].index and words[-1].index < comma and all(token.text != "," for token in before)
