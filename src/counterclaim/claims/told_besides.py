"""What a denial only says of somebody by the way: "denied arming the Houthis, who fired missiles"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import behind_comma
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue

WHO = frozenset(("who", "which"))


def denies(cue: Cue) -> bool:
    """Whether a cue turns down what it governs."""
    return cue.stance is Stance.DENY or cue.sub_stance is SubStance.REJECT


def without_facts(sentence: ParsedSentence, content: Content) -> Content:
    """The content without a clause at its end that tells something of a name: nobody denies that."""
    last = content.spans[-1] if content.spans else None
    if last is None:
        return content
    for word in sentence.within(last):
        first = _first_of_fact(sentence, word)
        if first is None or sentence.subtree(word)[-1].end < last.end:
            continue
        comma = sentence.tokens[first.index - 1]
        if comma.start > last.start:
            return replace(content, spans=(*content.spans[:-1], Span(last.start, comma.start)))
    return content


def _first_of_fact(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The first word of ", who fired missiles" behind a name."""
    name = sentence.head(verb) if verb.dep == "relcl" else None
    if name is None or name.pos != "PROPN" or not behind_comma(sentence, verb):
        return None
    subject = next(iter(sentence.kids(verb, "nsubj", "nsubjpass")), None)
    return subject if subject is not None and subject.lower in WHO else None
