"""Places: packs first, then the gazetteer; a name it cannot place stays a name without a point."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.entities.phrases import left_words
from counterclaim.entities.placing import (
    AREAS,
    Placing,
    belongs_to_a_town,
    is_kind_of_place,
    placing,
    words_of,
)
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
        self._actors: frozenset[int] = frozenset()

    def add_places(self, parse: Parse, mentions: list[Mention]) -> list[Mention]:
        """Mentions with the literal places added: "in X", "near the village of X", "X district"."""
        by_head = {mention.head: mention for mention in mentions}
        self._actors = frozenset(mention.head for mention in mentions if mention.actor)
        focus = self._focus(mentions)
        for sentence in parse:
            for token in sentence.tokens:
                known = by_head.get(token.start)
                if known is not None and (known.place or known.actor):
                    continue
                mention = self._mention(sentence, token, focus)
                if mention is not None and known is not None:
                    mention = replace(known, place=mention.place, kind=mention.kind)
                if mention is not None:
                    by_head[token.start] = mention
        return list(by_head.values())

    def _mention(self, sentence: ParsedSentence, token: Token, focus: list[str]) -> Mention | None:
        """A place as "X district", else by name alone."""
        if is_kind_of_place(sentence, token):
            area = self._area(sentence, token, focus)
            if area is not None:
                return area
        if token.pos != "PROPN" or token.dep == "compound":
            return None
        sure = placing(sentence, token)
        return self._placed_name(sentence, token, focus, sure) if sure else None

    def _acts(self, word: Token) -> bool:
        """As in "the UNIFIL base": named for whom it belongs to, not for where it is."""
        return word.start in self._actors

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

    def _placed_name(
        self, sentence: ParsedSentence, token: Token, focus: list[str], sure: Placing
    ) -> Mention | None:
        words = words_of(sentence, token)
        span = sentence.span_of(words)
        form = _form(sentence, span)
        if not _can_be_a_place(form):
            return None
        place = self._choose(form, focus)
        known = place.geonameid is not None or token.entity in ("GPE", "LOC", "FAC")
        if sure is Placing.IF_KNOWN and not known:
            return None
        self.places[place.id] = place
        return Mention(span=span, head=token.start, name=span, place=place.id, kind=MentionKind.LITERAL)

    def _area(self, sentence: ParsedSentence, noun: Token, focus: list[str]) -> Mention | None:
        """As in "Donetsk region", "Avdur village": the name and what kind of place it is of."""
        words = [word for word in left_words(sentence, noun)[:-1] if word.pos == "PROPN"]
        if not words or words[-1].index != noun.index - 1 or any(map(self._acts, words)):
            return None
        name = Span(words[0].start, words[-1].end)
        form = _form(sentence, name)
        if not _can_be_a_place(form) or (noun.lemma in AREAS and belongs_to_a_town(sentence, noun)):
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


def _can_be_a_place(form: str) -> bool:
    return (
        len(form) >= MIN_LETTERS
        and form not in _NOT_A_PLACE
        and not form.endswith(" Time")
        and form[0].isupper()
        and re.search(r"\d", form) is None
    )


def _form(sentence: ParsedSentence, span: Span) -> str:
    tokens = sentence.within(span)
    parts = [tokens[0].text]
    for before, token in itertools.pairwise(tokens):
        parts.append((" " if token.start > before.end else "") + token.text)
    return "".join(parts)
