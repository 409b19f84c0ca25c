"""Where a document names places that no pack knows: by what stands beside a name, or by the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from counterclaim.entities.day_names import is_named_for_day
from counterclaim.entities.phrases import left_words
from counterclaim.entities.placing import (
    AREAS,
    LANDFORMS,
    LOOSE,
    NEARNESS,
    Placing,
    belongs_to_a_town,
    is_kind_of_place,
    is_stretch,
    placing,
    words_of,
)
from counterclaim.entities.roads import ROADS, ends_behind, ends_of_road
from counterclaim.entities.spot import Spot, can_be_a_place, plain_spot, spot_of, without_article
from counterclaim.entities.toponyms import (
    Fame,
    form_of,
    is_craft,
    is_of_body,
    is_place,
    runs,
    toponym,
    windows,
)
from counterclaim.entities.whole_names import longest, whole_of, with_rest
from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.gazetteer import Gazetteer, GazetteerEntry, GazetteerKind
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.toponymy import toponymy

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
LARGE, TOWN = 200_000, 20_000  # inhabitants of a town that every reader knows, and of one that many do


class Spots:
    """Finds the spots of one document."""

    def __init__(
        self, parse: Parse, mentions: Iterable[Mention], names: Iterable[Span], gazetteer: Gazetteer
    ) -> None:
        self._parse = parse
        mentions = list(mentions)
        self._by_head = {mention.head: mention for mention in mentions}
        self._actors = frozenset(mention.head for mention in mentions if mention.actor)
        persons = (m.name for m in mentions if m.actor and m.actor.startswith("person:"))
        self._placed = {mention.name.start for mention in mentions if mention.place}
        named = [*names, *persons]
        self._taken = {sentence.sentence.index: _taken(sentence, named) for sentence in parse}
        self._runs = {
            sentence.sentence.index: list(runs(sentence, self._taken[sentence.sentence.index]))
            for sentence in parse
        }
        forms = {form_of(part) for found in self._runs.values() for run in found for part in windows(run)}
        forms = {form for form in forms if can_be_a_place(form)}
        known = gazetteer.bear_name(forms)
        short = _known_without_article(forms - known, gazetteer)
        self._known = known | short.keys()
        wanted = set(short.values())
        for found in self._runs.values():
            for run in found:
                wanted |= {form_of(words) for words in longest(run, self._known)}
        self.entries: dict[str, list[GazetteerEntry]] = gazetteer.lookup_many(wanted)
        self.entries |= {form: self.entries[name] for form, name in short.items() if name in self.entries}

    def find(self) -> list[Spot]:
        """All spots, in text order; no two overlap."""
        found: list[Spot] = []
        for sentence in self._parse:
            areas = list(self._areas(sentence))
            named = [spot for spot in areas if spot.name.end == spot.whole.end]  # "Nyanza Province"
            plain = [spot for spot in areas if spot not in named]
            spots = [
                *self._roads(sentence),
                *plain,
                *self._listed(sentence),
                *named,
                *self._standing(sentence),
            ]
            for spot in spots:
                if not any(spot.whole.overlaps(other.whole) for other in found[-60:]):
                    found.append(spot)
        return sorted(self._repeated(found), key=lambda spot: spot.name)

    def _areas(self, sentence: ParsedSentence) -> Iterable[Spot]:
        """As in "Donetsk region", "Avdur village": a name and what kind of place it is of."""
        for token in sentence.tokens:
            if (
                self._is_told(token)
                or not is_kind_of_place(sentence, token)
                or _is_named_behind(sentence, token)
            ):
                continue
            words = [word for word in left_words(sentence, token)[:-1] if word.pos == "PROPN"]
            between = sentence.tokens[words[-1].index + 1 : token.index] if words else ()  # "fuel port"
            tied = bool(words) and all(word.pos == "NOUN" for word in between)
            if not tied or any(word.start in self._actors for word in words):
                continue
            form = form_of(sentence.within(Span(words[0].start, words[-1].end)))
            if not can_be_a_place(form) or (token.lemma in AREAS and belongs_to_a_town(sentence, token)):
                continue
            whole = Span(words[0].start, token.end)
            yield Spot(
                sentence=sentence,
                name=whole if token.text[0].isupper() else Span(whole.start, words[-1].end),
                whole=whole,
                head=token,
                form=form,
                kind=MentionKind.LITERAL,
                sure=True,
                noun=token.lemma.lower(),
            )

    def _roads(self, sentence: ParsedSentence) -> Iterable[Spot]:
        """As in "the Orsa-Zorva road": named for the towns at its ends."""
        for token in sentence.tokens:
            words = ends_of_road(sentence, token) if token.lemma in ROADS else []
            if words:
                span = Span(words[0].start, token.end)
                yield Spot(
                    sentence=sentence,
                    name=span,
                    whole=span,
                    head=token,
                    form=form_of(sentence.within(span)),
                    kind=MentionKind.LITERAL,
                    sure=True,
                    noun=token.lemma,
                )
            for name in ends_behind(sentence, token) if token.lemma in ROADS else []:
                if not any(self._is_told(word) for word in name):
                    yield plain_spot(sentence, name)

    def _listed(self, sentence: ParsedSentence) -> Iterable[Spot]:
        """Names that the gazetteer knows, where they name places."""
        for run in self._runs[sentence.sentence.index]:
            for words in longest(run, self._known):
                name = toponym(sentence, run, words)
                within = self._is_within(sentence, words)
                if is_place(name, run, self._fame(name.form), within=within):
                    yield spot_of(name)

    def _standing(self, sentence: ParsedSentence) -> Iterable[Spot]:
        """Names that nobody knows, where only places stand."""
        for token in sentence.tokens:
            if not _is_name(token) or token.dep == "compound" or self._is_told(token):
                continue
            if is_named_for_day(sentence, token):
                continue
            words = self._whole_name(sentence, token)
            sure = Placing.SURE if words[0].text in LANDFORMS else placing(sentence, token)
            if sure is Placing.NONE:
                continue
            span = sentence.span_of(words)
            form = form_of(sentence.within(span))
            geographic = token.entity in ("GPE", "LOC", "FAC")
            if not can_be_a_place(form) or (sure is Placing.IF_KNOWN and not geographic) or _is_body(words):
                continue
            if (
                is_craft(sentence, token, words[0])
                or is_of_body(sentence, words[0])
                or self._is_part_of_body(sentence, words)
            ):
                continue
            if not (geographic or form in self._known or _may_be_unheard_of(sentence, words)):
                continue
            yield plain_spot(sentence, words, head=token)

    def _is_part_of_body(self, sentence: ParsedSentence, words: Sequence[Token]) -> bool:
        """As in "by the Come Back Fund": capital words that go on to the word for a body."""
        for run in self._runs[sentence.sentence.index]:
            if words[-1] in run[:-1] and run[-1].text in toponymy().bodies:
                return True
        return False

    def _whole_name(self, sentence: ParsedSentence, token: Token) -> list[Token]:
        for run in self._runs[sentence.sentence.index]:
            for part in longest(run, self._known):
                if token in part and sentence.tokens[part[0].index - 1].text not in LANDFORMS:
                    return list(part)
        words = words_of(sentence, token)
        run = next((run for run in self._runs[sentence.sentence.index] if token in run), words)
        if words[0] not in run or words[-1] not in run:
            return words
        return with_rest(run, whole_of(run, words))

    def _repeated(self, found: list[Spot]) -> list[Spot]:
        """The spots with further mentions of their names: what is a place here is one there."""
        forms = {spot.form for spot in found if spot.form not in toponymy().common}
        for sentence in self._parse:
            for run in self._runs[sentence.sentence.index]:
                form = form_of(run)
                if form not in forms or any(word.entity == "PERSON" for word in run):
                    continue
                name = toponym(sentence, run, tuple(run))
                spot = spot_of(name)
                if not any(spot.whole.overlaps(other.whole) for other in found):
                    found.append(spot)
        return found

    def _is_told(self, token: Token) -> bool:
        known = self._by_head.get(token.start)
        return known is not None and bool(known.place or known.actor)

    def _is_within(self, sentence: ParsedSentence, words: Sequence[Token]) -> bool:
        """As in "Warwick, Queensland", "Warwick in Queensland"."""
        last = words[-1].index
        if last + 2 >= len(sentence.tokens) or sentence.tokens[last + 1].text not in (",", "(", "in"):
            return False
        after = sentence.tokens[last + 2]
        if after.start in self._placed:
            return True
        return any(
            part[0].index == after.index and self._is_unit(form_of(part))
            for run in self._runs[sentence.sentence.index]
            for part in longest(run, self._known)
        )

    def _is_unit(self, form: str) -> bool:
        return any(
            entry.main and entry.kind in (GazetteerKind.COUNTRY, GazetteerKind.REGION)
            for entry in self.entries.get(form, ())
        )

    def _fame(self, form: str) -> Fame:
        """How widely the places of a name are known; a second name makes nobody known."""
        fame = Fame.NONE
        for entry in self.entries.get(form, ()):
            if not entry.main or entry.kind is GazetteerKind.DISTRICT:
                continue
            if entry.kind in (GazetteerKind.COUNTRY, GazetteerKind.AREA) or entry.population >= LARGE:
                return Fame.LARGE
            if entry.population >= TOWN:
                fame = Fame.KNOWN
        return fame


def _is_named_behind(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the Druze town of Orsa": what stands before the noun is no name of it.

    It is in "Orsa district of Zorva province", which has no article.
    """
    named = noun.index > 0 and sentence.tokens[noun.index - 1].pos == "PROPN"
    if named and noun.lemma in AREAS and not sentence.kids(noun, "det"):
        return False
    of, name = (*sentence.tokens[noun.index + 1 : noun.index + 3], None, None)[:2]
    return of is not None and of.lower == "of" and name is not None and name.pos == "PROPN"


def _known_without_article(forms: Iterable[str], gazetteer: Gazetteer) -> dict[str, str]:
    """As "al-Hodeidah", where only "Hodeidah" is known: the short name by the long one."""
    short = {form: name for form in forms if (name := without_article(form)) is not None}
    known = gazetteer.bear_name(short.values())
    return {form: name for form, name in short.items() if name in known}


def _may_be_unheard_of(sentence: ParsedSentence, words: Sequence[Token]) -> bool:
    """Whether a name that nobody knows may be a place where it stands: no abbreviation, no "the NICU"."""
    first, label = words[0].index, words[-1].entity
    if len(words) == 1 and words[0].text.isupper():
        return False
    before = sentence.tokens[first - 1].lower if first else ""
    if ORDINAL.fullmatch(before):
        return False  # "attributed to the 33rd Front"
    preposition = sentence.head(words[-1]) if words[-1].dep == "pobj" else None
    if preposition is not None and is_stretch(sentence.head(preposition)):
        return True
    if before == "to" and first > 1 and sentence.tokens[first - 2].lower in NEARNESS:
        return True
    return label == "" if before == "the" or before in LOOSE else True


def _is_name(token: Token) -> bool:
    """A proper noun, or what the parser took for a common one in spite of its capital."""
    return token.pos == "PROPN" or (token.pos == "NOUN" and token.text[:1].isupper() and token.index > 0)


def _is_body(words: Sequence[Token]) -> bool:
    """As in "Emberton School": in it, but named for what it is."""
    return words[-1].text in toponymy().bodies or words[0].text.lower() in bodies().heads


def _taken(sentence: ParsedSentence, named: Iterable[Span]) -> list[bool]:
    span = sentence.sentence.span
    inside = [name for name in named if name.overlaps(span)]
    return [
        any(name.start < token.end and token.start < name.end for name in inside) for token in sentence.tokens
    ]
