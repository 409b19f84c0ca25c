"""Who says the same as another: "and Chad says so too", "as both sides confirm"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import mark_of
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

SAYING = frozenset(("say", "report", "tell", "state", "claim"))
ONE_TEXT = frozenset(("joint", "common", "shared"))  # "a joint statement"
SAME = frozenset(("same", "much"))  # "the same", "as much"


def is_said_aside(sentence: ParsedSentence, token: Token) -> bool:
    """As in "as both sides confirm" at the end, which the parser may take for a noun."""
    saying = token.dep == "advcl" and token.lemma in cues()["inverting.verbs"]
    return saying and mark_of(sentence, token) == "as" and bool(sentence.kids(token, "nsubj"))


def is_joint_statement(sentence: ParsedSentence, cue: Token) -> bool:
    """As in "said in a joint statement", "jointly announced": several voices, and one text."""
    for token in sentence.tokens:
        noun = sentence.head(token)
        if token.lower == "jointly" and noun is not None and noun.index == cue.index:
            return True
        said = noun is not None and noun.lemma.lower() in cues()["voices.things"]
        if token.lower in ONE_TEXT and said:
            return True
    return False


def says_so(sentence: ParsedSentence, verb: Token, cue: Cue) -> tuple[Cue, Content | None]:
    """As in "says so too", "said the same": it affirms what has just been told."""
    if verb.lemma not in SAYING:
        return cue, None
    same = [child for child in sentence.kids(verb, "dobj") if child.lower in SAME]
    same += [word for word in sentence.tokens[verb.index + 1 : verb.index + 2] if word.lower == "so"]
    if not same or same[0].index < verb.index:
        return cue, None
    words = Span(same[0].start, same[0].end)
    return replace(cue, stance=Stance.REPORT, sub_stance=None), Content((words,), "obj", same[0])
