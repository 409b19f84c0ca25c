"""What a side says it never does: "our forces do not shell civilians" denies no one deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from counterclaim.claims.aims import aims_of
from counterclaim.claims.contents import FIRST_PERSON, Told
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import object_of, subject_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies, cues, triggers

DO = frozenset(("do", "does"))
HAVE = frozenset(("have", "has", "had"))
PRESENT = frozenset(("VBZ", "VBP"))
SINGLE = frozenset("the this that these those its their his her our".split())
WHEN = frozenset(("DATE", "TIME"))
PRONOUNS = frozenset(("PRON", "PROPN", "NUM"))


def denied_in_general(cast: Cast) -> Callable[[Told], Attribution | None]:
    """As in "Chad does not strike hospitals, its army said": of any deed of the kind, and so of none."""

    def judge(content: Told) -> Attribution | None:
        side = cast.side_of(content.attribution.actor)
        for sentence, tokens in content.parts:
            for verb in tokens:
                if side is not None and is_never_done(sentence, verb) and _is_own(cast, sentence, verb, side):
                    return replace(content.attribution, stance=Stance.DENY, scope=None)
        return None

    return judge


def is_never_done(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether force is denied of no day, no place and nobody in particular: "has never shelled villages".

    "Did not shell villages" answers a charge, and so does "does not shell the village".
    """
    if not _is_force(verb):
        return False
    helpers = {child.lower for child in sentence.kids(verb, "aux", "auxpass")}
    never = any(child.lower == "never" for child in sentence.kids(verb, "neg", "advmod"))
    holds = helpers <= DO if helpers else verb.tag in PRESENT
    always = holds or (never and helpers <= HAVE)
    ruled_out = never or negated(sentence, verb)
    return always and ruled_out and _strikes_anybody(sentence, verb)


def denies_in_general(content: Told) -> bool:
    """As in "denies that its army shells villages", "denied ever targeting civilians"."""
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for verb in tokens:
            if not _is_force(verb) or (verb.head in inside and verb.head != verb.index):
                continue
            ever = any(child.lower == "ever" for child in sentence.kids(verb, "advmod"))
            holds = verb.tag in PRESENT and not sentence.kids(verb, "aux", "auxpass")
            return (holds or ever) and _strikes_anybody(sentence, verb)
    return False


def _is_force(verb: Token) -> bool:
    return verb.pos == "VERB" and verb.lemma in cues()["contents.force"] | triggers().verbs.keys()


def _strikes_anybody(sentence: ParsedSentence, verb: Token) -> bool:
    return not any(_is_one(sentence, word) for word in _struck(sentence, verb))


def _struck(sentence: ParsedSentence, verb: Token) -> Iterator[Token]:
    """What force is done to, where and when."""
    struck = object_of(sentence, verb)
    if struck is not None:
        yield struck
    yield from aims_of(sentence, verb)
    for preposition in sentence.kids(verb, "prep"):
        yield from sentence.kids(preposition, "pobj")
    yield from (word for word in sentence.kids(verb, "npadvmod") if word.entity in WHEN)


def _is_one(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the village", "it", "Orsa", "three houses", "on Monday"; "the population" is anybody."""
    if noun.pos in PRONOUNS or noun.entity in WHEN:
        return True
    body = bodies().heads.get(noun.lemma.lower())
    if body is not None and body.kind is ActorKind.POPULATION:
        return False
    named = any(word.pos == "PROPN" for word in sentence.kids(noun, "poss", "compound"))
    within = any(
        place.pos == "PROPN" for word in sentence.kids(noun, "prep") for place in sentence.kids(word, "pobj")
    )
    pointed = any(child.lower in SINGLE for child in sentence.kids(noun, "det", "poss"))
    return pointed or named or within or bool(sentence.kids(noun, "nummod"))


def _is_own(cast: Cast, sentence: ParsedSentence, verb: Token, side: str) -> bool:
    subject = subject_of(sentence, verb)
    if subject is None:
        return False
    if any(word.lower in FIRST_PERSON for word in (subject, *sentence.kids(subject, "poss"))):
        return True
    mention = cast.of(subject)
    return mention is not None and mention.actor is not None and cast.side_of(mention.actor) == side
