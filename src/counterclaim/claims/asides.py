"""What a cue tells that stands around it: a cue between commas, and what follows its colon."""

from __future__ import annotations

from counterclaim.claims.syntax import trimmed
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span

COLON_REACH = 8  # words between a cue and its colon: "wrote on Facebook on Monday:"
LONGEST_ASIDE = 10  # words of a cue and its subject between commas


def is_parenthesis(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "The camp, Gokhale said, stood ...": a cue with its subject between two commas."""
    tokens = _own_words(sentence, verb)
    first, last = tokens[0].index, tokens[-1].index
    before = sentence.tokens[first - 1].text if first else ""
    after = sentence.tokens[last + 1].text if last + 1 < len(sentence.tokens) else ""
    return before == "," and after in (",", ".", "") and len(tokens) <= LONGEST_ASIDE


def _own_words(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """The words of a cue without a clause that is put beside it: "..., he said, and the guns fell silent"."""
    beside = [clause for clause in sentence.kids(verb, "conj") if sentence.kids(clause, "nsubj", "nsubjpass")]
    without = {word.index for clause in beside for word in sentence.subtree(clause)}
    words = [token for token in sentence.subtree(verb) if token.index not in without]
    return [token for token in words if token.pos not in ("PUNCT", "CCONJ")]


def around(sentence: ParsedSentence, verb: Token) -> tuple[Span, ...]:
    """The words before and after such a cue."""
    inner = _own_words(sentence, verb)
    first, last = inner[0].index, inner[-1].index
    before = [token for token in sentence.tokens[:first] if token.text != ","]
    after = [token for token in sentence.tokens[last + 1 :] if token.pos != "PUNCT" or token.text not in ",."]
    return tuple(trimmed(sentence, part) for part in (before, after) if part)


def after_colon(sentence: ParsedSentence, verb: Token) -> Span | None:
    """As in "the ministry replied: the police carried nothing": what follows the colon."""
    if any(thing.pos == "PRON" for thing in sentence.kids(verb, "dobj")):
        return None  # "denied it: ..." is of what was told before
    after = sentence.tokens[verb.index + 1 :]
    colon = next((token for token in after[:COLON_REACH] if token.text == ":"), None)
    if colon is None or any(token.pos == "VERB" for token in after[: colon.index - verb.index - 1]):
        return None
    told = list(sentence.tokens[colon.index + 1 :])
    return trimmed(sentence, told) if len(told) > 1 else None
