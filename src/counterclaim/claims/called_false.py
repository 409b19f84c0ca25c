"""What is turned down as untrue: "dismissed as baseless the charge", "denounced the report as a lie"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.contents import Content
from counterclaim.claims.object_frames import with_object, words_left_out
from counterclaim.claims.syntax import agent_of, trimmed
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Cue, cues

AS_FALSE = "as-false"
LONGEST_VERDICT = 6  # words from "as" to what it is called
CLOSING = ('"', "”", "'", "’", "»")


def as_false(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """What is turned down: it stands behind the verdict, or between the verb and the verdict."""
    way = calls_false(sentence, verb) if AS_FALSE in cue.frames else None
    if way is None:
        return None
    if way.index > verb.index + 1:
        told = sentence.tokens[verb.index + 1 : way.index]
        thing = next(iter(sentence.kids(verb, "dobj")), told[-1])
        return Content((trimmed(sentence, told),), "obj", thing)
    after = sentence.tokens[verb.index + 1 :]
    end = next((n for n, token in enumerate(after) if token.text in (",", ";", ":", ".")), len(after))
    if end <= _called_false(after):
        words = words_left_out(sentence, verb)
        told_of = with_object(sentence, verb, trimmed(sentence, after[:end])) if words is not None else ()
        return Content(told_of, "obj", words) if told_of else None
    return Content((trimmed(sentence, after[:end]),), "obj", after[end - 1])


def calls_false(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The "as" of "as false", "as a lie" that a verb governs, right behind it or behind its object."""
    things = {verb.index, *(thing.index for thing in sentence.kids(verb, "dobj"))}
    if (agent := agent_of(sentence, verb)) is not None:
        things.add(agent.index)
    return next(
        (
            word
            for word in sentence.tokens[verb.index + 1 :]
            if word.lower == "as"
            and (word.index == verb.index + 1 or things & {word.head, sentence.tokens[word.head].head})
            and _called_false(sentence.tokens[word.index :])
        ),
        None,
    )


def _called_false(words: Sequence[Token]) -> int:
    """How many words "as false" or 'as "pure invention"' are, at the start of ``words``; 0: none."""
    if not words or words[0].lower != "as":
        return 0
    for count, word in enumerate(words[1:LONGEST_VERDICT], start=2):
        if word.lower in cues()["scopes.false"]:
            closed = len(words) > count and words[count].text in CLOSING
            return count + closed
        if word.pos not in ("DET", "ADJ", "ADV", "PUNCT"):
            return 0
    return 0
