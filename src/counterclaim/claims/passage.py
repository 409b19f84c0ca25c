"""Who or what is kept from passing, and what still passes."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.claims.excepting import NOTHING
from counterclaim.claims.negation import negated
from counterclaim.claims.reality import is_told
from counterclaim.claims.syntax import (
    agent_of,
    is_passive,
    modal_of,
    object_of,
    preposition_objects,
    subject_of,
    subtree_span,
)
from counterclaim.claims.ways import Ways, head_word
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.situations import RestrictionLevel
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import situations

_NO = frozenset(("no", "not", "nor", "never", "neither", "n't"))


@dataclass(frozen=True, slots=True)
class Barred:
    """A clause that says that somebody or something does not pass."""

    clause: Token
    by: Token | None
    way: Token | None
    place: str | None
    level: RestrictionLevel
    apart: bool = False  # somebody is kept away, which no closed road does


@dataclass(frozen=True, slots=True)
class Allowed:
    """A clause that says what passes, and through whom (actor ids)."""

    clause: Token
    what: Span
    via: tuple[str, ...]


class Passages:
    """Asks one sentence what passes and what does not."""

    def __init__(self, layers: Layers, sentence: ParsedSentence) -> None:
        self._layers = layers
        self._sentence = sentence
        self._ways = Ways(layers, sentence)

    def barred(self, verb: Token) -> Barred | None:
        """As in "nobody can use the road", "cars were turned back", "kept the mission away"."""
        return self._turned(verb) or self._banned(verb) or self._unable(verb)

    def _banned(self, verb: Token) -> Barred | None:
        """As in "banned motorcycles from circulating", "lorries were barred from the bridge"."""
        words = situations()
        if verb.lemma not in words["passage.banning"] or not is_told(self._sentence, verb):
            return None
        thing = object_of(self._sentence, verb)
        if thing is None or not self._ways.traveller(thing):
            return None
        where = preposition_objects(self._sentence, verb, "from", "on")
        way = next((at for at in where if self._is_named_way(at)), None)
        from_word = next((kid for kid in self._sentence.kids(verb, "prep") if kid.lower == "from"), None)
        gerunds = self._sentence.kids(from_word, "pcomp") if from_word is not None else []
        moving = words["passage.moving"] | words["passage.circulating"]
        if way is None and not any(gerund.lemma in moving for gerund in gerunds):
            return None
        by = agent_of(self._sentence, verb) if is_passive(self._sentence, verb) else None
        by = by or (None if is_passive(self._sentence, verb) else subject_of(self._sentence, verb))
        place = self._ways.place_near(verb) or (self._ways.place(by) if by is not None else None)
        return Barred(verb, by, way, place, RestrictionLevel.UNKNOWN, apart=True)

    def _turned(self, verb: Token) -> Barred | None:
        """Held up, turned back, kept away: a traveller, or the road itself."""
        words = situations()
        if verb.lemma not in words["passage.turning"]:
            return None
        thing = object_of(self._sentence, verb)
        kids = {kid.lower for kid in self._sentence.kids(verb, "prt", "advmod", "prep")}
        if thing is None or not kids & words["passage.away"]:
            return None
        if kids & {"up"} and verb.lemma != "hold":
            return None
        way = thing if head_word(thing) in words["things.ways"] else None
        if way is None and not self._is_traveller(thing, verb):
            return None
        by = None if is_passive(self._sentence, verb) else subject_of(self._sentence, verb)
        place = self._ways.place_near(verb)
        return Barred(verb, by, way, place, RestrictionLevel.UNKNOWN, apart=verb.lemma == "keep")

    def _is_traveller(self, thing: Token, verb: Token) -> bool:
        """A vehicle, cargo or person on the way; who is kept away must be there to see."""
        if verb.lemma == "keep":
            return head_word(thing) in situations()["things.monitors"]
        return self._ways.traveller(thing)

    def _unable(self, verb: Token) -> Barred | None:
        """Nobody can pass, no food is brought in, patrols are not free to move."""
        top = self._top(verb)
        if verb.lemma not in situations()["passage.moving"] or not self._is_negated(verb, top):
            return None
        subject, thing = subject_of(self._sentence, top), object_of(self._sentence, verb)
        way = next((t for t in (thing, *self._along(verb)) if t and self._is_named_way(t)), None)
        nothing = subject is not None and subject.lower in NOTHING
        goes = any(self._ways.traveller(t) for t in (subject, thing) if t is not None)
        able = top is not verb or modal_of(self._sentence, verb) in situations()["passage.able"]
        through = bool(self._sentence.kids(verb, "prt")) or verb.lemma in ("pass", "cross", "use")
        if not ((nothing and (way or through)) or (goes and (able or through) and not nothing)):
            return None
        level = RestrictionLevel.TOTAL if nothing else RestrictionLevel.UNKNOWN
        place = self._ways.place_near(verb)
        return Barred(top, None, way, place, level)

    def _top(self, verb: Token) -> Token:
        """The verb that carries subject and negation: "are not free to move", "has not been able to use"."""
        governor = self._sentence.head(verb)
        if verb.dep != "xcomp" or governor is None:
            return verb
        if governor.lower in ("able", "free", "allowed", "permitted", "let"):
            above = self._sentence.head(governor)
            return above if governor.pos == "ADJ" and above is not None else governor
        return verb

    def _is_negated(self, verb: Token, top: Token) -> bool:
        """Negation of the verb, its carrier, its subject, or "nor" before it."""
        subject = subject_of(self._sentence, top)
        if any(negated(self._sentence, token) for token in (verb, top)):
            return True
        before = {kid.lower for token in (verb, top) for kid in self._sentence.kids(token)}
        about = {kid.lower for kid in self._sentence.kids(subject)} if subject is not None else set()
        nothing = subject is not None and subject.lower in NOTHING
        return nothing or bool((before | about) & _NO)

    def _along(self, verb: Token) -> list[Token]:
        return preposition_objects(self._sentence, verb, "through", "along", "over", "across", "on")

    def _is_named_way(self, token: Token) -> bool:
        return head_word(token) in situations()["things.ways"]

    def allowed(self, verb: Token) -> Allowed | None:
        """As in "some fuel was let through by way of the mission"."""
        words = situations()
        lets = verb.lemma in words["passage.allowing"]
        if not lets and verb.lemma not in words["passage.moving"]:
            return None
        top = self._top_of_pair(verb)
        able = modal_of(self._sentence, verb) in words["passage.able"] or top is not verb
        thing = object_of(self._sentence, verb)
        if thing is None or not (lets or able) or self._is_negated(verb, top):
            return None
        if lets and not self._ways.traveller(thing):
            return None
        if any(kid.lower in _NO for kid in self._sentence.kids(thing)):
            return None  # "letting no food in"
        if not {token.lower for token in self._sentence.tokens} & words["passage.bounded"]:
            return None
        return Allowed(top, subtree_span(self._sentence, thing), self._via(verb, top))

    def _top_of_pair(self, verb: Token) -> Token:
        """As in "able to bring in A and to take out B", where one carrier has two verbs."""
        governor = self._sentence.head(verb)
        return self._top(governor if verb.dep == "conj" and governor is not None else verb)

    def _via(self, verb: Token, top: Token) -> tuple[str, ...]:
        """Those through whom it passes: named after "through", or the ones who bring it."""
        through = preposition_objects(self._sentence, verb, *sorted(situations()["passage.through"]))
        if not through:  # two verbs share what is named after the second
            for other in self._sentence.kids(verb, "conj"):
                through += preposition_objects(
                    self._sentence, other, *sorted(situations()["passage.through"])
                )
        if not through and not is_passive(self._sentence, verb) and top is not verb:
            subject = subject_of(self._sentence, top)
            through = self._all_of(subject) if subject is not None else []
        actors = [actor for noun in through if (actor := self._ways.actor(noun)) is not None]
        return tuple(dict.fromkeys(actors))

    def _all_of(self, noun: Token) -> list[Token]:
        found, todo = [], [noun]
        while todo:
            token = todo.pop(0)
            found.append(token)
            todo += self._sentence.kids(token, "conj")
        return found
