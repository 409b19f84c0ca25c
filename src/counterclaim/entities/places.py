"""Places: packs first, then the gazetteer; a name it cannot place stays a name without a point."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from counterclaim.entities.clues import UNITS, Entries, Key, NamedPlace, clues_of, region_behind
from counterclaim.entities.focus import dateline_region, focus_region
from counterclaim.entities.place_choices import no_match, told_choice
from counterclaim.entities.place_records import gazetteer_place, place_of, unknown_place
from counterclaim.entities.placing import AREAS
from counterclaim.entities.ranking import Choice, Clues, Context, choose, is_known
from counterclaim.entities.relations import relation_of
from counterclaim.entities.spot import Spot
from counterclaim.entities.spots import Spots
from counterclaim.model.actors import Mention, MentionKind, Place
from counterclaim.model.parses import Parse
from counterclaim.model.spans import Span
from counterclaim.vocab.gazetteer import Gazetteer, GazetteerEntry, GazetteerKind
from counterclaim.vocab.knowledge import Knowledge, slug
from counterclaim.vocab.toponymy import toponymy

MOST_TOLD = 3  # countries in which a name is looked for in other spellings
TOWNSPEOPLE = 10_000  # of a town that the name of its province means first: "Gao", "Homs"
DWARFED = 20  # times as many people live in the town that a name means without more
TOWNS = (GazetteerKind.CITY, GazetteerKind.CAPITAL, GazetteerKind.REGION)
SETTLED = 0.8  # a choice as sure as this says what the document is about


class Gazetteered:
    """Adds the places of one document that only the gazetteer, or only the sentence itself, knows."""

    def __init__(self, gazetteer: Gazetteer, knowledge: Knowledge) -> None:
        self._gazetteer = gazetteer
        self._knowledge = knowledge
        self.places: dict[str, Place] = {}

    def add_places(
        self,
        text: str,
        parse: Parse,
        mentions: list[Mention],
        names: Iterable[Span] = (),
        dateline: str = "",
    ) -> list[Mention]:
        """Mentions with places added: "in X", "near the village of X", "X district", and known names.

        ``dateline`` is the town that the document is dated from, as written there.
        """
        finder = Spots(parse, mentions, names, self._gazetteer)
        spots = finder.find()
        named = self._in_order(text, mentions, spots)
        entries = self._entries(text, named, finder.entries)
        context = self._context(mentions)
        chosen = self._chosen(entries, clues_of(text, named, entries), named, context, dateline)
        respelt = self._respelt(spots, entries, _around(context, chosen, dateline))
        if respelt:
            entries = {**entries, **respelt}
            chosen = self._chosen(entries, clues_of(text, named, entries), named, context, dateline)
        by_head = {mention.head: mention for mention in mentions}
        speaking = {m.name.of(text) for m in mentions if m.place and m.kind is MentionKind.METONYMIC}
        for name in named:
            known = by_head.get(name.head)
            choice = chosen.get(name.key) if name.key is not None else None
            if name.place is not None and choice is not None and known is not None:
                by_head[name.head] = self._known_or_other(known, choice, speaks=name.form in speaking)
        self._add_spots(by_head, spots, chosen, entries)
        return [_related(text, mention) for mention in by_head.values()]

    def _entries(
        self, text: str, named: Sequence[NamedPlace], known: Entries
    ) -> dict[str, Sequence[GazetteerEntry]]:
        """What the gazetteer has by the names of a text, also where they are abbreviated."""
        forms = [name.form for name in named]
        regions = {region for name in named if (region := region_behind(text, name.span)) is not None}
        missing = {*regions, *map(_spelled_out, forms)} - set(known)
        entries = {**known, **self._gazetteer.lookup_many(missing)}
        for form in forms:  # "Calif." is California and no other place
            if (full := _spelled_out(form)) != form:
                entries[form] = [e for e in entries.get(full, ()) if e.kind is GazetteerKind.REGION]
        return entries

    def _add_spots(
        self,
        by_head: dict[int, Mention],
        spots: Sequence[Spot],
        chosen: Mapping[Key, Choice],
        entries: Entries,
    ) -> None:
        """Add the spots that are nobody and nowhere yet; "Orsa" where "Orsa district" is known is that."""
        areas = {spot.form: spot for spot in spots if spot.noun in AREAS and (spot.form, spot.noun) in chosen}
        for spot in spots:
            known = by_head.get(spot.head.start)
            if known is not None and (known.place or known.actor):
                continue
            unknown = spot.noun is None and (spot.form, None) not in chosen
            told_as = areas.get(spot.form, spot) if unknown else spot
            choice = chosen.get((told_as.form, told_as.noun))
            mention = self._mention(spot, choice, entries.get(spot.form, ()), told_as)
            by_head[mention.head] = (
                replace(known, place=mention.place, kind=mention.kind, choice=mention.choice)
                if known is not None
                else mention
            )

    def is_town(self, name: str) -> bool:
        """Whether a town anywhere has this name."""
        return any(
            entry.kind in (GazetteerKind.CITY, GazetteerKind.CAPITAL)
            for entry in self._gazetteer.lookup(name)
        )

    def is_land(self, name: str) -> bool:
        """Whether a province or another land that is no state has this name, and no town of any size."""
        entries = self._gazetteer.lookup(name)
        towns = (entry for entry in entries if entry.kind in (GazetteerKind.CITY, GazetteerKind.CAPITAL))
        land = any(entry.kind in (GazetteerKind.REGION, GazetteerKind.AREA) for entry in entries)
        return land and not any(town.population >= TOWNSPEOPLE for town in towns)

    def states_with(self, town: str) -> frozenset[str]:
        """The states that have a town or a province of this name, without hamlets called like a city."""
        entries = self._gazetteer.lookup(town) if town else []
        towns = [entry for entry in entries if entry.kind in TOWNS]
        largest = max((entry.population for entry in towns), default=0)
        return frozenset(f"state:{entry.country}" for entry in towns if DWARFED * entry.population >= largest)

    def _respelt(
        self, spots: Iterable[Spot], entries: Entries, around: Context
    ) -> dict[str, list[GazetteerEntry]]:
        """Places that names nobody knows may be in another spelling, in the countries told of."""
        unknown = {spot.form for spot in spots if spot.sure and not entries.get(spot.form)}
        if not unknown:
            return {}
        told = sorted(around.countries, key=lambda country: (-around.countries[country], country))[:MOST_TOLD]
        found = ((form, self._gazetteer.spelt_like(form, told)) for form in sorted(unknown))
        return {form: like for form, like in found if like}

    def place(self, place: str, form: str) -> Place:
        """The place of an id: a state has the middle of its towns for a point."""
        found = self.places.get(place) or place_of(place, self._knowledge, form)
        if place.startswith("country:") and found.latitude is None:
            entry = self._gazetteer.countries.get(place.partition(":")[2])
            if entry is not None:
                return replace(found, latitude=entry.latitude, longitude=entry.longitude)
        return found

    def _in_order(self, text: str, mentions: Iterable[Mention], spots: Iterable[Spot]) -> list[NamedPlace]:
        named = [
            NamedPlace(span=spot.name, head=spot.head.start, form=spot.form, key=(spot.form, spot.noun))
            for spot in spots
        ]
        for mention in mentions:
            if mention.place:
                form = mention.name.of(text)
                key = (form, None) if _may_be_another(mention) else None
                named.append(
                    NamedPlace(span=mention.name, head=mention.head, form=form, key=key, place=mention.place)
                )
        return sorted(named, key=lambda name: name.span)

    def _known_or_other(self, known: Mention, choice: Choice, *, speaks: bool) -> Mention:
        """As in "Paris, Texas": the name of a capital or state, but another place's here.

        A name that ``speaks`` in the document is the state's, unless it is said to lie in another.
        """
        if is_known(choice.entry, known.place or ""):
            return replace(known, choice=told_choice(choice)) if choice.alternatives else known
        if speaks and "inside" not in choice.reasons:
            return known
        place = gazetteer_place(choice.entry)
        self.places.setdefault(place.id, place)
        kind = MentionKind.LITERAL if known.kind is MentionKind.METONYMIC else known.kind
        return replace(known, place=place.id, kind=kind, actor=None, choice=told_choice(choice))

    def _context(self, mentions: Iterable[Mention]) -> Context:
        """What the names that packs know say of where the document is about."""
        context = Context()
        for mention in mentions:
            is_capital = _may_be_another(mention) and (mention.place or "").startswith("capital:")
            country = self._country_of(mention.place)
            if country and not is_capital:  # which town of that name is meant is still to be chosen
                context.countries[country] += 1
                context.placed += mention.kind is not MentionKind.DEMONYM
        return context

    def _country_of(self, place: str | None) -> str | None:
        known = self._knowledge.places.get(place or "")
        if known is not None:
            return known.country
        kind, _, code = (place or "").partition(":")
        return code if kind in ("country", "capital") else None

    def _chosen(
        self,
        entries: Entries,
        clues: Mapping[Key, Clues],
        named: Iterable[NamedPlace],
        context: Context,
        dateline: str,
    ) -> dict[Key, Choice]:
        """Choose twice: what is sure at first tells where the rest is to be looked for."""
        chosen: dict[Key, Choice] = {}
        known = {name.key: name.place for name in named if name.key is not None}
        for _ in range(2):
            around = _around(context, chosen, dateline)
            settled = {key: choice.entry for key, choice in chosen.items() if choice.sureness >= SETTLED}
            choices = (
                (
                    key,
                    choose(
                        entries.get(key[0], ()),
                        clue,
                        around.without(settled[key]) if key in settled else around,
                        known=known[key],
                    ),
                )
                for key, clue in clues.items()
            )
            chosen = {key: choice for key, choice in choices if choice is not None}
        return chosen

    def _mention(
        self, spot: Spot, choice: Choice | None, entries: Sequence[GazetteerEntry], told_as: Spot
    ) -> Mention:
        place = self._place(told_as, choice)
        self.places.setdefault(place.id, place)
        return Mention(
            span=spot.whole,
            head=spot.head.start,
            name=spot.name,
            place=place.id,
            kind=spot.kind,
            choice=told_choice(choice) if choice is not None else no_match(entries),
        )

    def _place(self, spot: Spot, choice: Choice | None) -> Place:
        """The place of a spot; a district is wider than the town it is named for."""
        found = gazetteer_place(choice.entry) if choice is not None else unknown_place(spot.form)
        if spot.noun not in AREAS:
            return found
        if spot.whole == spot.name:
            return found if choice is not None else replace(found, precision=AREAS[spot.noun])
        whole = f"{spot.form} {spot.noun}"
        if choice is not None and choice.entry.kind in UNITS:
            return replace(found, name=whole, precision=AREAS[spot.noun])
        return replace(
            found,
            id=f"place:{slug(spot.form)}-{slug(spot.noun)}",
            name=whole,
            precision=AREAS[spot.noun],
            geonameid=None,
        )


def _around(context: Context, chosen: Mapping[Key, Choice], dateline: str) -> Context:
    """What a document is about by the names that packs know and the choices that are sure."""
    sure = {key: choice for key, choice in chosen.items() if choice.sureness >= SETTLED}
    around = Context(
        countries=context.countries.copy(),
        regions=context.regions.copy(),
        placed=context.placed,
        dateline=dateline_region(sure, dateline),
        focus=focus_region(sure.values()),
    )
    for choice in sure.values():
        around.add(choice.entry)
    return around


def _related(text: str, mention: Mention) -> Mention:
    """A mention of a place with how something lies to it: "3 km north of Orsa"."""
    if mention.place is None or mention.kind is not MentionKind.LITERAL:
        return mention
    return replace(mention, relation=relation_of(text, mention.name))


def _spelled_out(form: str) -> str:
    """The name that an abbreviation with a stop stands for, or the name itself."""
    return toponymy().abbreviations.get(form, form) if form.endswith(".") else form


def _may_be_another(mention: Mention) -> bool:
    """Whether the name of a state or capital may be some other place's: an adjective is nobody else's."""
    place = mention.place or ""
    return place.startswith(("country:", "capital:")) and mention.kind is not MentionKind.DEMONYM
