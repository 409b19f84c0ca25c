"""Places: packs first, then the gazetteer; a name it cannot place stays a name without a point."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.entities.mentions import LOCATIVE, LOCATIVE_NOUNS
from counterclaim.entities.phrases import left_words
from counterclaim.model.actors import Mention, MentionKind, Place, PlacePrecision
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.gazetteer import Gazetteer, GazetteerEntry
from counterclaim.vocab.knowledge import Knowledge, slug

COUNTRY = PlacePrecision(ucdp=6, acled=3)
TOWN = PlacePrecision(ucdp=1, acled=1)
REGION = PlacePrecision(ucdp=5, acled=3)
UNPLACED = PlacePrecision(ucdp=None, acled=None)
MIN_LETTERS = 3
FIRST_ORDER, SECOND_ORDER = PlacePrecision(ucdp=4, acled=3), PlacePrecision(ucdp=3, acled=2)
AREAS = {
    "region": FIRST_ORDER,
    "province": FIRST_ORDER,
    "oblast": FIRST_ORDER,
    "governorate": FIRST_ORDER,
    "district": SECOND_ORDER,
    "county": SECOND_ORDER,
}
TOWNS = frozenset(("village", "town", "city", "settlement"))
_NOT_A_PLACE = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December Telegram Twitter Facebook Parliament Internet".split()
)


def place_of(place: str, knowledge: Knowledge, form: str) -> Place:
    """A place by id, with what the packs know of it."""
    known = knowledge.places.get(place)
    if known is not None:
        precision = PlacePrecision(ucdp=known.ucdp, acled=known.acled)
        return Place(
            id=place,
            name=known.name,
            country=known.country,
            latitude=known.latitude,
            longitude=known.longitude,
            precision=precision,
        )
    state = knowledge.states.get("state:" + place.partition(":")[2])
    if state is not None and place.startswith("capital:"):
        latitude, longitude = state.capital_at or (None, None)
        return Place(
            id=place,
            name=state.capital[0],
            country=state.code,
            latitude=latitude,
            longitude=longitude,
            precision=TOWN,
            geonameid=state.capital_geonameid,
        )
    if state is not None:
        return Place(
            id=place,
            name=state.name,
            country=state.code,
            latitude=None,
            longitude=None,
            precision=COUNTRY,
            geonameid=state.geonameid,
        )
    return Place(
        id=place,
        name=form,
        country=None,
        latitude=None,
        longitude=None,
        precision=REGION if place.startswith("place:") else UNPLACED,
    )


class Gazetteered:
    """Adds the places of one document that only the gazetteer, or only the sentence itself, knows."""

    def __init__(self, gazetteer: Gazetteer, knowledge: Knowledge) -> None:
        self._gazetteer = gazetteer
        self._knowledge = knowledge
        self.places: dict[str, Place] = {}

    def add_places(self, parse: Parse, mentions: list[Mention]) -> list[Mention]:
        """Mentions with the literal places added: "in X", "near the village of X", "X district"."""
        by_head = {mention.head: mention for mention in mentions}
        focus = self._focus(mentions)
        for sentence in parse:
            for token in sentence.tokens:
                known = by_head.get(token.start)
                if known is not None and (known.place or known.actor):
                    continue
                if _is_kind_of_place(sentence, token):
                    mention = self._area(sentence, token, focus)
                    if mention is not None:
                        by_head[token.start] = mention
                elif token.pos == "PROPN" and token.dep != "compound" and _placed(sentence, token):
                    mention = self._placed_name(sentence, token, focus)
                    if mention is not None:
                        by_head[token.start] = (
                            mention
                            if known is None
                            else replace(known, place=mention.place, kind=mention.kind)
                        )
        return list(by_head.values())

    def _focus(self, mentions: Iterable[Mention]) -> list[str]:
        """Countries the document speaks of, most named first."""
        counts: dict[str, int] = {}
        for mention in mentions:
            code = (mention.place or "").partition(":")
            known = self._knowledge.places.get(mention.place or "")
            country = known.country if known else code[2] if code[0] in ("country", "capital") else None
            if country:
                counts[country] = counts.get(country, 0) + 1
        return sorted(counts, key=lambda country: (-counts[country], country))

    def _placed_name(self, sentence: ParsedSentence, token: Token, focus: list[str]) -> Mention | None:
        words = [token]
        for other in reversed(sentence.tokens[: token.index]):
            if (
                other.pos == "PROPN" and other.dep == "compound" and other.head == words[0].index
            ) or other.text == "-":
                words.insert(0, other)
            else:
                break
        while words[0].text == "-" and len(words) > 1:
            words.pop(0)
        span = Span(words[0].start, token.end)
        form = _form(sentence, span)
        if len(form) < MIN_LETTERS or form in _NOT_A_PLACE or not form[0].isupper() or re.search(r"\d", form):
            return None
        place = self._choose(form, focus)
        self.places[place.id] = place
        return Mention(span=span, head=token.start, name=span, place=place.id, kind=MentionKind.LITERAL)

    def _area(self, sentence: ParsedSentence, noun: Token, focus: list[str]) -> Mention | None:
        """As in "Donetsk region", "Avdur village": the name and what kind of place it is of."""
        words = [word for word in left_words(sentence, noun)[:-1] if word.pos == "PROPN"]
        if not words or words[-1].index != noun.index - 1:
            return None
        name = Span(words[0].start, words[-1].end)
        form = _form(sentence, name)
        if len(form) < MIN_LETTERS or form in _NOT_A_PLACE or not form[0].isupper():
            return None
        whole = Span(name.start, noun.end)
        place = self._choose(form, focus)
        if noun.lemma in AREAS:
            place = Place(
                id=f"place:{slug(form)}-{slug(noun.lemma)}",
                name=_form(sentence, whole),
                country=place.country,
                latitude=None,
                longitude=None,
                precision=AREAS[noun.lemma],
            )
        self.places[place.id] = place
        return Mention(span=whole, head=noun.start, name=whole, place=place.id, kind=MentionKind.LITERAL)

    def _choose(self, form: str, focus: list[str]) -> Place:
        candidates = self._gazetteer.lookup(form)
        near = [entry for entry in candidates if entry.country in focus]
        chosen = _best(near, focus) or (candidates[0] if candidates and not focus else None)
        if chosen is None:
            return Place(
                id=f"place:{slug(form)}",
                name=form,
                country=None,
                latitude=None,
                longitude=None,
                precision=UNPLACED,
            )
        return Place(
            id=f"geonames:{chosen.geonameid}",
            name=chosen.name,
            country=chosen.country,
            latitude=chosen.latitude,
            longitude=chosen.longitude,
            precision=TOWN,
            geonameid=chosen.geonameid,
        )


def _best(entries: list[GazetteerEntry], focus: list[str]) -> GazetteerEntry | None:
    return min(
        entries,
        key=lambda entry: (focus.index(entry.country), -entry.population, entry.geonameid),
        default=None,
    )


def _form(sentence: ParsedSentence, span: Span) -> str:
    tokens = sentence.within(span)
    parts = [tokens[0].text]
    for before, token in itertools.pairwise(tokens):
        parts.append((" " if token.start > before.end else "") + token.text)
    return "".join(parts)


def _is_kind_of_place(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a noun for an area or a town stands behind a name and in a place's position."""
    if token.lemma not in AREAS and token.lemma not in TOWNS:
        return False
    governor = sentence.head(token)
    return token.dep == "pobj" and governor is not None and governor.lower in LOCATIVE | {"of"}


def _placed(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a name stands where places stand: after a locative preposition or beside "village"."""
    current = token
    while current.dep in ("conj", "appos"):
        governor = sentence.head(current)
        if governor is None:
            return False
        if current.dep == "appos" and governor.lemma in LOCATIVE_NOUNS:
            return True
        current = governor
    governor = sentence.head(current)
    if governor is None or current.dep != "pobj":
        return False
    if governor.lower in LOCATIVE:
        return current.entity not in ("PERSON", "DATE", "TIME") or governor.lower in ("near", "in", "at")
    above = sentence.head(governor)
    return governor.lower == "of" and above is not None and above.lemma in LOCATIVE_NOUNS
