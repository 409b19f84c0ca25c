"""Numbers of the dead behind a verb: "counted 82 dead and 266 injured" has them for its object."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

STATES = frozenset(("dead", "wounded", "injured", "missing"))


def with_numbered_states(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "82" as the number of "dead", where the parse hangs both on the verb."""
    changed: dict[int, Token] = {}
    for number in sentence.tokens:
        verb, state = sentence.head(number), _behind(sentence, number)
        if number.pos != "NUM" or number.dep != "dobj" or verb is None or state is None:
            continue
        if verb.lemma not in cues()["contents.recorded"] or state.head not in (verb.index, number.index):
            continue
        changed |= _numbered(number, replace(state, dep="dobj", head=verb.index))
        changed |= _and_more(sentence, state)
    return sentence.with_tokens(changed) if changed else sentence


def _numbered(number: Token, state: Token) -> dict[int, Token]:
    noun = replace(state, pos="NOUN", tag="NNS")
    return {number.index: replace(number, dep="nummod", head=state.index), state.index: noun}


def _behind(sentence: ParsedSentence, token: Token) -> Token | None:
    after = sentence.tokens[token.index + 1 : token.index + 2]
    return after[0] if after and after[0].lower in STATES else None


def _and_more(sentence: ParsedSentence, state: Token) -> dict[int, Token]:
    """What goes on with it: "and 266 injured"."""
    links = sentence.tokens[state.index + 1 : state.index + 3]
    number = links[1] if len(links) == 2 and links[0].lower in ("and", ",") else None
    more = _behind(sentence, number) if number is not None and number.pos == "NUM" else None
    if number is None or more is None:
        return {}
    return _numbered(number, replace(more, dep="conj", head=state.index))
