"""The state a text speaks from: by its dateline, or by the heading of what a state's body issues."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.entities.capitals import CAPITAL_WORD
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.state_scenes import is_scene
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType, Parse
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.knowledge import Knowledge
from counterclaim.vocab.lexicons import bodies

LEAD_PARAGRAPHS = 3  # a title and a byline may stand above the dateline
LONGEST_HEADING = 120  # characters
SHORTEST = 3  # letters of a town: "U.S." is none
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_CITY = rf"[{_CAPITAL}][{_CAPITAL}'’.-]+(?: [{_CAPITAL}][{_CAPITAL}'’.-]+){{0,3}}?"
_DATELINE = re.compile(rf"\W*(?P<city>{_CITY})(?:,|:|\.| \(|\s*[—–]|\s+--?\s|$)", re.MULTILINE)
_PLACE = re.compile(rf"\b(?:in|near|of|at|from) (?:the )?(?P<form>{CAPITAL_WORD}(?: {CAPITAL_WORD})?)")
Countries = Callable[[str], frozenset[str]]  # the states that have a town of this name
LONGEST_BODY, WORDS_BEHIND = 40, 3  # characters and words behind a state's name: "'s military government"
OF_STATES = frozenset((ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.ARMED_FORCE, ActorKind.POLICE))
WITH_ENEMIES = frozenset((ActorKind.ARMED_GROUP, ActorKind.DE_FACTO_GOVERNMENT))  # whose army is theirs
LONGEST_BEHIND = 16  # characters of "-made", " border" behind a name and "border with " before it
_FOREIGN_MADE = re.compile(r"[-–](?:made|built|backed|supplied|designed|led|speaking|born)")
# Behind a state's name these begin what is not its own: "Uganda said the army".
_APART = re.compile(r"[.,;:]|\b(?:border|the|a|an|its|their|his|said|says|that|and)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Homes:
    """The state a text speaks from, the one whose police "police" are, and that of the town it is from.

    The last is told by the town alone, if that is no capital, whosever army the text speaks of. Where no
    state is known, ``embattled`` is the one that the groups told of fight.
    """

    state: str | None = None
    policed: str | None = None
    town: str | None = None
    embattled: str | None = None


def homes_of(
    layout: TextLayout,
    parse: Parse,
    names: Sequence[FoundName],
    knowledge: Knowledge,
    countries: Countries | None = None,
) -> Homes:
    """Where a text is at home, by its dateline and by what it names; ``countries`` knows towns."""
    scenes = frozenset(
        name.span for name in names if name.actor in knowledge.states and is_scene(parse, name)
    )
    home = _home_of(layout, scenes, names, knowledge, countries)
    policed = home if _has_police_in(home, layout, names, countries) else None
    embattled = _embattled(layout, names, knowledge, countries) if home is None else None
    return Homes(home, policed, _of_town(layout, knowledge, countries), embattled)


def _of_town(layout: TextLayout, knowledge: Knowledge, countries: Countries | None) -> str | None:
    """The state of the town above a text, if no other has one that could be meant; of no capital's."""
    town = town_above(layout)
    states = countries(town) if countries is not None and town not in knowledge.cities else frozenset()
    return next(iter(states)) if len(states) == 1 else None


def _home_of(
    layout: TextLayout,
    scenes: Collection[Span],
    names: Iterable[FoundName],
    knowledge: Knowledge,
    countries: Countries | None = None,
) -> str | None:
    """Whose army "the army" is where nothing nearer says so; ``None`` for a text from two capitals or none.

    A text from one state that speaks of others alone has no home: its army is that of whom it writes. But
    "MAPUTO - ... in Cabo Delgado province" is of the state it is from, whosever troops it names as well, and
    "BEIJING - ... near Taunggyi, the army said" is not. A town that is no capital says nothing by itself.
    """
    found = list(names)
    named = {name.actor for name in found if name.actor in knowledge.states}
    named |= {owner for name in found for owner in _owners(name.actor, knowledge)}
    of_town, places = _of_town(layout, knowledge, countries), _states_of_places(layout, found, countries)
    dated = _dated_from(layout, knowledge) or (of_town if of_town in places else None)
    if dated is not None and dated in places:
        named.add(dated)
    alone = not named and (not places or dated in places)
    home = (dated if dated in named or alone else None) or _issuer(layout, found, knowledge)
    if home is None and countries is not None:
        towns = countries(town_above(layout)) & named
        home = next(iter(towns)) if len(towns) == 1 else None
    home = home or _this_side(layout, found, knowledge)
    only = _only_state(layout, scenes, found, knowledge) if home is None else None
    home = home or (only if of_town in (None, only) or only in places else None)
    return home if home in named or not named else None


def _embattled(
    layout: TextLayout, names: Sequence[FoundName], knowledge: Knowledge, countries: Countries | None
) -> str | None:
    """The one state that all groups told of fight, if the text tells of no other, and no place elsewhere."""
    known = [knowledge.actors[name.actor] for name in names if name.actor in knowledge.actors]
    fought = [frozenset(actor.fights) for actor in known if actor.fights or actor.kind in WITH_ENEMIES]
    if not fought:
        return None
    common = frozenset.intersection(*fought)
    places = _states_of_places(layout, names, countries)
    states = {state for name in names if (state := _state(name.actor, knowledge)) is not None}
    left = common & places if places else common
    return next(iter(left)) if len(left) == 1 and states | places <= left else None


def _has_police_in(
    home: str | None, layout: TextLayout, names: Iterable[FoundName], countries: Countries | None = None
) -> bool:
    """Whether "police" may be those of a text's home: not if all places told are in other states.

    Armies go abroad and ministries speak of it: "police" are of the place that they speak of.
    """
    told = _states_of_places(layout, names, countries)
    return not told or home in told


def _states_of_places(
    layout: TextLayout, names: Iterable[FoundName], countries: Countries | None
) -> frozenset[str]:
    """The states that a text names a town or region of which is in no other."""
    if countries is None:
        return frozenset()
    taken = {name.span.start for name in names}
    told = (match for match in _PLACE.finditer(layout.text) if match.start("form") not in taken)
    found = [countries(form) for form in sorted({match["form"] for match in told})]
    return frozenset(state for states in found if len(states) == 1 for state in states)


def _this_side(layout: TextLayout, names: Iterable[FoundName], knowledge: Knowledge) -> str | None:
    """As in "near the Chadian border": the border is called so from the other side, if one other is named."""
    beyond, named = set(), set()
    for name in names:
        state = name.actor if name.actor in knowledge.states else None
        after = layout.text[name.span.end : name.span.end + LONGEST_BEHIND]
        before = layout.text[max(0, name.span.start - LONGEST_BEHIND) : name.span.start]
        if state is None or name.type is NameType.CITY or _FOREIGN_MADE.match(after):
            continue
        named.add(state)
        if after.startswith(" border") or before.endswith(("border with ", "frontier with ")):
            beyond.add(state)
    here = named - beyond
    return here.pop() if len(beyond) == 1 and len(here) == 1 else None


def _only_state(
    layout: TextLayout, scenes: Collection[Span], names: Iterable[FoundName], knowledge: Knowledge
) -> str | None:
    """The one state that a text names, where it names its army, police or government, or what befell it.

    ``scenes`` are the names of states in which deeds of force are told to have been done.
    """
    states: set[str] = set()
    has_body = False
    for name in names:
        state = _state(name.actor, knowledge)
        after = layout.text[name.span.end : name.span.end + LONGEST_BEHIND]
        if state is None or _FOREIGN_MADE.match(after):
            continue
        states.add(state)
        behind = layout.text[name.span.end : name.span.end + LONGEST_BODY].lower()
        words = re.findall(r"[a-z]{2,}", _APART.split(behind)[0])[:WORDS_BEHIND]
        kinds = [bodies().heads[word].kind for word in words if word in bodies().heads]
        own = [knowledge.actors[name.actor].kind] if name.actor in knowledge.actors else []
        has_body = has_body or not OF_STATES.isdisjoint([*kinds, *own])  # "FARDC" is an army by itself
        has_body = has_body or name.span in scenes
    return states.pop() if len(states) == 1 and has_body else None


def town_above(layout: TextLayout) -> str:
    """The town in capitals that a text begins with."""
    datelines = (
        _DATELINE.match(paragraph.of(layout.text)) for paragraph in layout.paragraphs[:LEAD_PARAGRAPHS]
    )
    towns = (match["city"] for match in datelines if match is not None)
    return next((town for town in towns if sum(map(str.isalpha, town)) >= SHORTEST), "")


def _dated_from(layout: TextLayout, knowledge: Knowledge) -> str | None:
    leads = (_DATELINE.match(paragraph.of(layout.text)) for paragraph in layout.paragraphs[:LEAD_PARAGRAPHS])
    towns = [match["city"] for match in leads if match is not None]
    return next((knowledge.cities[town] for town in towns if town in knowledge.cities), None)


def _issuer(layout: TextLayout, names: Iterable[FoundName], knowledge: Knowledge) -> str | None:
    """As in "Ministry of Defence of Peru, bulletin, 3 May 2021": a dated heading that names one state."""
    heading = layout.paragraphs[0] if len(layout.paragraphs) > 1 else None
    if heading is None or len(heading) > LONGEST_HEADING:
        return None
    words = heading.of(layout.text).rstrip()
    if words.endswith((".", "!", "?")) or not _YEAR.search(words):
        return None
    found = {
        owner for name in names if heading.contains(name.span) and (owner := _state(name.actor, knowledge))
    }
    return found.pop() if len(found) == 1 else None


def _owners(actor: str | None, knowledge: Knowledge) -> Iterator[str]:
    """A known body's authorities, those of a territory too: a text that names the army names them."""
    known = knowledge.actors.get(actor or "")
    while known is not None:
        if known.kind is ActorKind.DE_FACTO_GOVERNMENT:
            yield known.id
        known = knowledge.actors.get(known.of or "")


def _state(actor: str | None, knowledge: Knowledge) -> str | None:
    """The state that an actor is, or whose body it is."""
    if actor in knowledge.states:
        return actor
    known = knowledge.actors.get(actor or "")
    return _state(known.of, knowledge) if known is not None and known.of else None
