"""Ships and armed bodies that no pack knows, by a word that tells what they are: "HMS", "Lashkar-e-"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.entities.capitals import CAPITAL_WORD
from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import person_id, slug
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import any_of, name_words
from counterclaim.vocab.planes import MODEL

_NICKNAMED = re.compile(
    rf"(?<![\w'-])(?P<first>{CAPITAL_WORD}(?: {CAPITAL_WORD})?) "
    rf"[\"“](?:[A-Z][\w' .-]{{1,20}})[\"”] (?P<last>{CAPITAL_WORD})"
)
_TIES = r"(?:[-\s](?:e|i|ul|al|el|ud|ut|us|an|ash|as)-|[-\s]ul\s)"  # of Arabic, Persian and Urdu names


def find_told_names(text: str) -> Iterator[FoundName]:
    """As in "the destroyer HMS Orsa", "Lashkar-e-Orsa", "Jabhat Fatah al-Orsa"."""
    for match in _ships().finditer(text):
        form = match[0]
        yield FoundName(
            span=Span(*match.span()),
            form=form,
            type=NameType.BODY,
            actor=f"named:{slug(form)}",
            kind=ActorKind.ARMED_FORCE,
            owner=f"state:{bodies().ships[match['navy']]}",
        )
    yield from _find_letters(text)
    yield from _find_nicknamed(text)
    for match in _armed().finditer(text):
        form = match[0]
        yield FoundName(
            span=Span(*match.span()),
            form=form,
            type=NameType.BODY,
            actor=f"named:{slug(form)}",
            kind=bodies().foreign[match["kind"]],
        )


def _find_nicknamed(text: str) -> Iterator[FoundName]:
    """As in 'Johnson "Izo" Andre': a person; 'the Orsa "Falcon" Brigade' is a body."""
    for match in _NICKNAMED.finditer(text):
        if match["last"] in bodies().names:
            continue
        actor = person_id(f"{match['first']} {match['last']}")
        yield FoundName(
            span=Span(*match.span()),
            form=match[0],
            type=NameType.PERSON,
            actor=actor,
            kind=ActorKind.PERSON,
        )


def _find_letters(text: str) -> Iterator[FoundName]:
    """As in "the FNL rebels said": letters that are called a group somewhere are one everywhere."""
    kinds: dict[str, ActorKind] = {}
    for match in _letters().finditer(text):
        if MODEL.match(match["name"]):
            continue  # "F-16 fighters" are planes
        kinds.setdefault(match["name"], ActorKind.ARMED_GROUP if match["armed"] else ActorKind.OTHER)
    for match in _in_apposition().finditer(text):  # "a rebel alliance, the FNL, said"
        armed = _armed_before().search(text, max(0, match.start() - 20), match.start())
        is_armed = match["kind"] in bodies().described["armed"] or armed
        kinds.setdefault(match["name"], ActorKind.ARMED_GROUP if is_armed else ActorKind.OTHER)
    for name, kind in sorted(kinds.items()):
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            span = Span(*match.span())
            yield FoundName(span=span, form=name, type=NameType.BODY, actor=f"named:{slug(name)}", kind=kind)


@cache
def _letters() -> re.Pattern[str]:
    """As "FNL rebels", "FNL group", "FNL rebel group"."""
    words = name_words()
    groups, armed = any_of(words["groups.nouns"]), any_of(words["letters.armed"])
    fighters = any_of(words["letters.fighters"])
    return re.compile(
        rf"\b(?P<name>[A-Z][A-Z-]{{1,6}}\d{{0,2}})\s"
        rf"(?:{groups}|(?P<armed>(?i:{armed})\s(?:{groups}|fighters)|{fighters}))\b"
    )


@cache
def _in_apposition() -> re.Pattern[str]:
    """As "alliance, the FNL,", "movement from the north, the FNL,"."""
    kinds = any_of(name_words()["letters.kinds"])
    return re.compile(
        rf"\b(?P<kind>{kinds})(?:\s(?:of|in|from)(?:\s[\w-]+){{1,3}})?,\sthe\s(?P<name>[A-Z]{{2,6}})\b(?=,)"
    )


@cache
def _armed_before() -> re.Pattern[str]:
    armed = any_of(name_words()["letters.armed"])
    return re.compile(rf"\b(?i:{armed})\s$")


@cache
def _ships() -> re.Pattern[str]:
    navies = "|".join(sorted(bodies().ships, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![\w-])(?P<navy>{navies})\s{CAPITAL_WORD}(?:\s{CAPITAL_WORD})?")


@cache
def _armed() -> re.Pattern[str]:
    first = "|".join(sorted(bodies().foreign))
    return re.compile(
        rf"(?<![\w-])(?P<kind>{first})(?:\s[A-Z]\w+)?{_TIES}[A-Z][\w’]+(?:{_TIES}[A-Z][\w’]+|(?:-[a-z]+)?-[A-Z]\w+)?"
    )
