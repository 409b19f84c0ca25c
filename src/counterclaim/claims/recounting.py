"""People hurt that are counted anew: "revised the toll to 19", "the toll was raised to 19 by the clinic"."""

from __future__ import annotations

from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import subtree_span
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues, triggers

_COUNTS = frozenset(("toll", "tally", "casualty", "loss", "figure"))


def recounted(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "revised the toll to 19", "raised the number of dead to nine": who was hurt, and the number."""
    if "obj-count" not in cue.frames:
        return None
    for child in sentence.kids(verb, "dobj"):
        figure = _figure_behind(sentence, verb)
        if _is_count_of_hurt(sentence, child, verb) and figure is not None:
            end = end_of_counts(sentence, figure)
            return Content((Span(subtree_span(sentence, child).start, end),), "obj-count", child)
    return None


def recounted_by(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "the toll was raised to 19 by the clinic": what was counted anew, and the number."""
    if "obj-count" not in cue.frames:
        return None
    for child in sentence.kids(verb, "nsubjpass"):
        figure = _figure_behind(sentence, verb)
        if _is_count_of_hurt(sentence, child, verb) and figure is not None:
            spans = (subtree_span(sentence, child), Span(figure.start, end_of_counts(sentence, figure)))
            return Content(spans, "obj-count", child)
    return None


def end_of_counts(sentence: ParsedSentence, last: Token) -> int:
    """Where the counts end that go on from one: "36 dead, 57 wounded and nine missing"."""
    end = last.end
    for word in sentence.tokens[last.index + 1 :]:
        if word.lower in triggers()["tolls.hurt"]:
            end = word.end
        elif word.pos != "NUM" and word.lower not in triggers()["tolls.joining"]:
            break
    return end


def _is_count_of_hurt(sentence: ParsedSentence, noun: Token, verb: Token) -> bool:
    """As in "the toll", "the number of dead", "which had reported six deaths, raised its count"."""
    hurt = triggers()["outcomes.killed"] | triggers()["outcomes.wounded"] | cues()["anaphora.losses"]
    its = any(word.lower in ("the", "its", "their") for word in sentence.kids(noun, "det", "poss"))
    before = sentence.tokens[: verb.index] if its else ()
    told = any(word.lemma.lower() in hurt for word in (*sentence.subtree(noun), *before))
    return noun.lemma in cues()["scopes.number"] and (noun.lemma in _COUNTS or told)


def _figure_behind(sentence: ParsedSentence, verb: Token) -> Token | None:
    return next((word for word in sentence.tokens[verb.index :] if _is_new_figure(sentence, word)), None)


def _is_new_figure(sentence: ParsedSentence, word: Token) -> bool:
    """A number right behind "to": "to 19 from 29", "to at least nine"."""
    if word.pos != "NUM":
        return False
    return "to" in [token.lower for token in sentence.tokens[max(0, word.index - 3) : word.index]]
