"""Names in a text before it is parsed: known ones, and those the text itself introduces.

Unknown names are found by what stands beside them: a body's last word ("... Defense Army"), a title or a
word of speech beside a person, "de facto", "breakaway" and kin beside a territory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.entities.capitals import CALENDAR, never_a_name, with_kind
from counterclaim.entities.communities import find_communities
from counterclaim.entities.dated_bodies import find_dated_bodies
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.given_names import find_given_names
from counterclaim.entities.movements import find_movements
from counterclaim.entities.national_sections import find_sections
from counterclaim.entities.numbered_bodies import find_numbered_bodies
from counterclaim.entities.short_forms import find_short_forms, united_with_letters
from counterclaim.entities.speaking_letters import find_speaking_letters
from counterclaim.entities.surnames import find_surnames
from counterclaim.entities.telling_words import find_told_names
from counterclaim.entities.territories import find_territories
from counterclaim.entities.unknown_names import find_bodies_and_persons
from counterclaim.entities.vessels import find_vessels
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import KnownName, NameType
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.knowledge import SAME_SIGNS, Knowledge, slug
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.packs import GENERAL_PACK
from counterclaim.vocab.toponymy import toponymy

_BODY_OF = re.compile(r"\b([A-Z]\w+) of (?:the )?$")
_PREPOSITION = re.compile(r"\b(?:of|in|from|to|for|with|near|between|against)\s$")
_JOINED = re.compile(r"-([a-z]\w*)")
_WORD_AFTER = re.compile(r" ([A-Z]\w+)")
_WORD_BEFORE = re.compile(r"(?<![\w.])([A-Z][\w-]+)\s$")
_PARTICLE_AFTER = re.compile(r" (?P<particle>[a-z]{2,5}) (?:[a-z]{2,3} )?[A-Z]")
_PARTICLE_BEFORE = re.compile(r"(?P<word>[A-Z]\w+) (?P<particle>[a-z]{2,5}) (?:[a-z]{2,3} )?$")
_STATE_TITLE = re.compile(
    r"(?:Islamic |People's |Democratic |Federal |Arab )*(?:Republic|Kingdom|State|Federation|Union) of $"
)

SOCIETY = " Society"  # what aid societies may add to their names


def find_names(layout: TextLayout, knowledge: Knowledge) -> list[FoundName]:
    """All names in a text, known ones first; no two overlap."""
    text = layout.text.translate(SAME_SIGNS)
    known = list(_known(text, knowledge))
    longer = [
        *find_vessels(text, known),
        *find_movements(text, known),
        *find_communities(text, known, knowledge),
        *find_sections(text, known),
    ]
    known = [name for name in known if not any(name.span.overlaps(other.span) for other in longer)]
    found = _merged(_in_context(known, knowledge), longer)
    found = _merged(found, find_dated_bodies(text))
    found = _merged(found, find_numbered_bodies(text))
    found = _merged(found, find_told_names(text))
    found = _merged(found, find_territories(text, found))
    found = _merged(found, find_bodies_and_persons(text, layout, found))
    found = united_with_letters(text, found)
    found = _merged(found, find_short_forms(text, found))
    found = _merged(found, find_surnames(text, found))
    found = _merged(found, find_given_names(text, found))
    return _merged(found, find_speaking_letters(text))


def masks(names: Iterable[FoundName]) -> list[KnownName]:
    """The names as the parser should know them."""
    return [KnownName(span=name.span, type=name.type) for name in names]


def _known(text: str, knowledge: Knowledge) -> Iterator[FoundName]:
    for start, end, entry in knowledge.find_names(text):
        if _inside_longer_name(text, end) or "$" in (text[start - 1 : start], text[end : end + 1]):
            continue
        if (entry.outlet or _is_ngo(entry.actor, knowledge)) and _begins_body(text, start, end):
            continue
        if entry.type is NameType.BODY and _is_in_foreign_name(text, start):
            continue
        if entry.type is NameType.PERSON and _has_first_name(text, start, end):
            continue
        if entry.type in (NameType.STATE, NameType.CITY) and _is_of_another(text, start, end):
            continue
        if entry.type is NameType.CITY and _is_of_region(text, start):
            continue
        if _is_tied(text, start, end, entry.type, knowledge):
            continue
        span = Span(start, end)
        if text[start:end] in bodies().functional[ActorKind.NGO] and text.startswith(SOCIETY, end):
            yield _society(text, Span(start, end + len(SOCIETY)))
            continue
        if entry.type is NameType.STATE:
            span = Span(_with_title(text, start), with_kind(text, end))
        yield FoundName(
            span=span,
            form=span.of(text),
            type=entry.type,
            actor=entry.actor,
            place=entry.place,
            outlet=entry.outlet,
        )


def _society(text: str, span: Span) -> FoundName:
    """As in "the Kenya Red Cross Society", which is never the ICRC."""
    form = span.of(text)
    return FoundName(
        span=span, form=form, type=NameType.BODY, actor=f"named:{slug(form)}", kind=ActorKind.NGO
    )


def _begins_body(text: str, start: int, end: int) -> bool:
    """As in "the Red Dawn Movement", "the Amnesty Commission": one word is no part of another body's name."""
    after = _WORD_AFTER.match(text, end)
    kind = bodies().names.get(after[1]) if after is not None else None
    return text[start:end].isalpha() and kind not in (None, ActorKind.MEDIA)


def _is_ngo(actor: str | None, knowledge: Knowledge) -> bool:
    known = knowledge.actors.get(actor or "")
    return known is not None and known.kind is ActorKind.NGO


def _is_in_foreign_name(text: str, start: int) -> bool:
    """As in "Jabhat Fatah al-Orsa": another body whose name begins before it."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and before[1] in bodies().foreign


def _has_first_name(text: str, start: int, end: int) -> bool:
    """As in "Hunter Biden": a known surname behind another first name is another person's."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if before is None or " " in text[start:end]:
        return False
    office = bodies().heads.get(before[1].lower())
    titled = office is not None and office.office
    return not titled and before[1] not in never_a_name() and before[1] not in CALENDAR


def _is_tied(text: str, start: int, end: int, kind: NameType, knowledge: Knowledge) -> bool:
    """As in "Santiago de Cuba", "Mocímboa da Praia": a state's or capital's name is part of a town's."""
    before = _PARTICLE_BEFORE.search(text, max(0, start - 40), start)
    if before is not None and before["particle"] not in toponymy().particles:
        before = None
    if kind is NameType.STATE:
        town = knowledge.entries.get(before["word"]) if before is not None else None
        return town is not None and town.type is NameType.CITY
    after = _PARTICLE_AFTER.match(text, end)
    is_followed = after is not None and after["particle"] in toponymy().particles
    return kind is NameType.CITY and (before is not None or is_followed)


def _is_of_another(text: str, start: int, end: int) -> bool:
    """As in "the Bank of Baku", "the Gulf of Oman", "Michael Jordan", "the Kabul River", "Port Sudan"."""
    lists = toponymy()
    of = _BODY_OF.search(text, max(0, start - 40), start)
    if of is not None and of[1] in lists.bodies_of | lists.features:
        return True
    after = _WORD_AFTER.match(text, end)
    if after is not None and after[1] in lists.features:
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if before is not None and before[1] in lists.towns_of:
        return True
    if text[start:end] not in lists.persons_too:
        return False
    if _has_first_name(text, start, end):
        return after is None or after[1] not in lists.bodies
    owned = _PREPOSITION.search(text, max(0, start - 10), start)  # "the president of Georgia Salome ..."
    return after is not None and owned is None and _may_be_surname(after[1])


def _is_of_region(text: str, start: int) -> bool:
    """As in "Lower Juba", "Middle Shabelle": a region named for a river, far from the capital."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and before[1] in toponymy().regions_of


def _may_be_surname(word: str) -> bool:
    """Whether a capital word behind "Jordan" or "Georgia" makes a person of it."""
    lists = toponymy()
    kinds = lists.bodies | lists.before | never_a_name() | CALENDAR
    return word not in kinds and word.lower() not in lists.locative and word.lower() not in bodies().heads


def _in_context(names: Iterable[FoundName], knowledge: Knowledge) -> list[FoundName]:
    """Names without the descriptions that a pack gives its own actors where the text is not about them.

    "Illegal armed formations" or "the Defence Army" names somebody only in a text that also names the
    owner or a user of the name.
    """
    found = list(names)
    partial = {actor.id for pack in knowledge.packs if pack.name != GENERAL_PACK for actor in pack.actors}
    described = [name for name in found if name.actor in partial and _describes(name)]
    named = {name.actor for name in found if name not in described}
    return [name for name in found if name not in described or named & _company(name, knowledge)]


def _describes(name: FoundName) -> bool:
    """Whether a name is made of common nouns."""
    form = name.form.lower()
    return name.type is NameType.BODY and (name.form == form or form in bodies().heads)


def _company(name: FoundName, knowledge: Knowledge) -> set[str]:
    """Those of whom one speaks when one describes an actor so."""
    entry, known = knowledge.entries.get(name.form), knowledge.actors.get(name.actor or "")
    users = set(entry.used_by) if entry is not None else set()
    owners = {known.id, *(owner for owner in (known.of, known.side) if owner)} if known is not None else set()
    return users | owners


def _with_title(text: str, start: int) -> int:
    """As in "the Republic of Cambodia": the form of state belongs to the name."""
    match = _STATE_TITLE.search(text, max(0, start - 40), start)
    return match.start() if match else start


def _inside_longer_name(text: str, end: int) -> bool:
    """As in "Paris-based": no name of its own. "Jordan" in "Michael Jordan" cannot be told here."""
    joined = _JOINED.match(text, end)
    return joined is not None and joined[1] not in bodies().joined


def _merged(first: Sequence[FoundName], more: Iterable[FoundName]) -> list[FoundName]:
    taken = list(first)
    for name in more:
        if not any(name.span.overlaps(other.span) for other in taken):
            taken.append(name)
    return sorted(taken, key=lambda name: (name.span.start, name.span.end))  # pairs are compared faster
