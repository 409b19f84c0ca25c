"""Who and what a trigger's own words put into a role: people, things and weapons, known actors or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from counterclaim.claims.aims import aims_of
from counterclaim.claims.charged_otherwise import is_charged_otherwise
from counterclaim.claims.culprits import culprits_of
from counterclaim.claims.deed_subjects import doer_of
from counterclaim.claims.doers import charged_by
from counterclaim.claims.done_to import done_to, loses_life, whose_end, whose_life
from counterclaim.claims.downings import launched_by, stopped_missile
from counterclaim.claims.hit import HARM, Hit
from counterclaim.claims.namings import Namings
from counterclaim.claims.perpetrators import is_town_there
from counterclaim.claims.roles import INTRANSITIVE
from counterclaim.claims.syntax import (
    agent_of,
    before_helper,
    is_passive,
    object_of,
    preposition_objects,
    subject_of,
)
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening, Involved
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import participants, triggers

NO_WEAPONS = frozenset(("air force", "aviation", "sniper", "force", "shot"))  # who strikes, not with what
BESIDE = ("in", "inside", "at", "near", "outside", "under", "beneath", "against", "beside", "by", "behind")


class ParticipantFinder:
    """Fills :class:`Involved` from syntax and common nouns."""

    def __init__(self, cast: Cast, attributions: Sequence[Attribution]) -> None:
        self._cast = cast
        self._attributions = attributions
        self._namings = Namings(cast)

    def of(self, sentence: ParsedSentence, group: Sequence[Hit], happening: Happening) -> Involved:
        """The participants of a happening, in its sentence."""
        doers = [token for hit in group for token in _doers(sentence, hit, self._cast)]
        struck = [token for hit in group for token in _struck(sentence, hit, self._cast)]
        struck += _counted(sentence, happening)
        ended = [token for hit in group for token in whose_end(sentence, hit.token, self._cast)]
        people = [token for token in struck if token in ended or self._namings.is_person(sentence, token)]
        things = [t for t in struck if t not in ended and self._namings.is_thing(sentence, t)]
        acting = [token for token in doers if self._namings.can_act(sentence, token)]
        acting = acting or self._charged(sentence, happening)
        hit = {token.index for h in group if _strikes(h) for token in _struck(sentence, h, self._cast)}
        armed = [t for t in sentence.tokens if t.index not in hit and _is_weapon(sentence, t, happening)]
        return Involved(
            perpetrators=self._words(sentence, acting),
            victims=self._words(sentence, people),
            targets=self._words(sentence, things),
            weapons=self._words(sentence, armed),
            pronouns=tuple(Span(t.start, t.end) for t in struck if t.pos == "PRON"),
        )

    def _charged(self, sentence: ParsedSentence, happening: Happening) -> list[Token]:
        """Who is accused, or owns up, in other words than the trigger's: "blamed X for the raid"."""
        index, role = happening.attribution, happening.perpetrator
        starts = {span.start for span in happening.trigger}
        if any(is_charged_otherwise(sentence, t) for t in sentence.tokens if t.start in starts):
            return []
        charged = charged_by(sentence, self._attributions[index]) if index is not None else []
        words = [other for token in charged for other in _each(sentence, token)]
        acting = [token for token in words if self._namings.can_act(sentence, token)]
        if acting or role is None or role.actor is None:
            return acting
        known = (m for m in self._cast.within(role.span) if m.actor == role.actor)
        heads = {mention.head for mention in known}
        return [token for token in sentence.tokens if token.start in heads]

    def _words(self, sentence: ParsedSentence, tokens: Iterable[Token]) -> tuple[Span, ...]:
        spans = (span for token in tokens for span in self._namings.words(sentence, token))
        return tuple(dict.fromkeys(spans))


def _strikes(hit: Hit) -> bool:
    """Whether what a verb acts on is struck, weapons too: "destroyed two helicopters"."""
    return hit.token.pos == "VERB" and hit.token.lemma in triggers()["striking.verbs"]


def _counted(sentence: ParsedSentence, happening: Happening) -> list[Token]:
    """The nouns for people who were hurt; nobody was where they are counted as none."""
    starts = {span.start for hurt in happening.hurt if hurt.high != 0 for span in hurt.people}
    return [token for token in sentence.tokens if token.start in starts]


def _is_weapon(sentence: ParsedSentence, token: Token, happening: Happening) -> bool:
    """A weapon by itself: in "artillery troops" and "rifle fire" the word only says of what sort they are."""
    named = any(span.start <= token.start and span.end == token.end for _, span in happening.weapons)
    above = sentence.head(token)
    apart = token.dep in ("compound", "amod", "nmod") and above is not None
    is_sort = apart and above is not None and above.lemma not in triggers().nouns
    return named and not is_sort and token.lemma.lower() not in NO_WEAPONS


def _doers(sentence: ParsedSentence, hit: Hit, cast: Cast) -> Iterator[Token]:
    """Who does what a trigger tells."""
    for verb in (hit.token, hit.light):
        if verb is None:
            continue
        for token in _doers_at(sentence, verb, cast, light=verb is hit.light):
            yield from _each(sentence, token)


def _doers_at(sentence: ParsedSentence, word: Token, cast: Cast, *, light: bool) -> Iterator[Token]:
    if word.pos == "VERB" and (missile := stopped_missile(sentence, word)) is not None:
        yield from (*sentence.kids(missile, "poss", "amod"), *launched_by(sentence, missile))
        return
    yield from preposition_objects(sentence, word, "by")
    if word.pos in ("VERB", "AUX"):
        suffers = (
            word.lemma in INTRANSITIVE
            or loses_life(sentence, word)
            or (light and word.lemma in triggers()["light.passive"])
        )
        agent = agent_of(sentence, word) if is_passive(sentence, word) else None
        active = not is_passive(sentence, word) and not suffers
        found = agent or (doer_of(sentence, word) if active else None)
        if found is not None:
            yield found
        if suffers:
            yield from preposition_objects(sentence, word, "from")
    else:
        ended = whose_end(sentence, word, cast)
        for child in sentence.kids(word, "poss", "compound"):
            named = cast.of(child)
            if child not in ended and (named is None or not is_town_there(named)):
                yield child
        yield from preposition_objects(sentence, word, "from")
        yield from culprits_of(sentence, word)


def _struck(sentence: ParsedSentence, hit: Hit, cast: Cast) -> Iterator[Token]:
    """Whom and what it struck."""
    for token in _struck_at(sentence, hit, cast):
        yield from _each(sentence, token)


def _struck_at(sentence: ParsedSentence, hit: Hit, cast: Cast) -> Iterator[Token]:
    word = hit.token
    if word.pos == "VERB" or (word.pos == "AUX"):
        intransitive = word.lemma in INTRANSITIVE and not sentence.kids(word, "dobj", "nsubjpass", "auxpass")
        thing = subject_of(sentence, word) if intransitive else object_of(sentence, word)
        thing = thing or before_helper(sentence, word)
        if thing is not None:
            yield thing
    elif whose_end(sentence, word, cast):
        yield from whose_end(sentence, word, cast)
    elif word.lemma in triggers()["suffering.of"] or hit.entry.type == HARM:
        yield from done_to(sentence, word)
    yield from whose_life(sentence, word)
    for governor in (word, hit.light):
        if governor is not None and hit.entry.type != HARM:  # "killed at Gao" says where
            yield from aims_of(sentence, governor)
    if hit.light is not None and hit.light.lemma in triggers()["light.passive"]:
        subject = subject_of(sentence, hit.light)
        if subject is not None:
            yield subject
    if word.lemma in triggers()["blasts.words"]:
        yield from _where(sentence, word)


def _where(sentence: ParsedSentence, word: Token) -> Iterator[Token]:
    """As in "exploded in front of the bank", "a bomb placed under his car"."""
    agent = agent_of(sentence, word)
    for token in preposition_objects(sentence, word, *BESIDE):
        if agent is not None and token.index == agent.index:
            continue  # "planted by rebels"
        if token.lemma in participants()["things.sides"]:
            yield from preposition_objects(sentence, token, "of")
        else:
            yield token


def _each(sentence: ParsedSentence, token: Token) -> Iterator[Token]:
    """A noun, or those that a number counts, with what is coordinated with it."""
    if weapon_at(sentence, token) is not None and token.pos != "PROPN" and token.dep == "compound":
        return
    if token.pos in ("NUM", "DET"):
        yield from preposition_objects(sentence, token, "of", "among")
    else:
        yield token
    for other in sentence.kids(token, "conj"):
        yield from _each(sentence, other)
