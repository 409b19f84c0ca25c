"""Fights of two, in which neither is said to have begun: "soldiers and rebels fought", "exchanged fire"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers


def is_of_two(cast: Cast, sentence: ParsedSentence, trigger: Token, light: Token | None) -> bool:
    """As in "soldiers and rebels fought", "clashed with rebels", "exchanged fire"."""
    if light is not None and light.lemma in triggers()["light.mutual"]:
        return True
    return len(fighters(cast, sentence, trigger, light)) > 1 or any(
        cast.of(other) is not None for other in _others(sentence, trigger, light)
    )


def fighters(cast: Cast, sentence: ParsedSentence, trigger: Token, light: Token | None) -> tuple[Role, ...]:
    """The two sides of a fight that are named, in the order of the text; fewer where not both are known."""
    subject = subject_of(sentence, light or trigger)
    named = [subject] if subject is not None and (light or trigger.pos == "VERB") else []
    found: list[Role] = []
    for other in [*named, *_others(sentence, trigger, light)]:
        mention = cast.of(other)
        for actor in (mention.also or (mention.actor,)) if mention is not None else ():
            side = cast.side_of(actor)
            if actor is not None and side not in (None, *(cast.side_of(role.actor) for role in found)):
                found.append(Role(span=Span(other.start, other.end), actor=actor))
    return tuple(found[:2])


def _others(sentence: ParsedSentence, trigger: Token, light: Token | None) -> Iterator[Token]:
    """Who stands beside the subject of a fight, or behind "with" and "between"."""
    verb = light or trigger
    subject = subject_of(sentence, verb)
    if subject is not None:
        yield from sentence.kids(subject, "conj")
    begun = sentence.head(trigger) if trigger.dep == "nsubj" else None  # "fighting broke out between ..."
    for governor in dict.fromkeys(step for step in (verb, trigger, begun) if step is not None):
        for other in preposition_objects(sentence, governor, "with", "between"):
            yield other
            yield from sentence.kids(other, "conj")
