"""Lands by the bodies that go by their name: "the Varda Foreign Ministry", "the army of Varda".

A ministry for foreign affairs or an army is of those who act on their own account, whatever law says of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from counterclaim.entities.capitals import CALENDAR, CAPITAL_WORD, never_a_name
from counterclaim.entities.found_names import FoundName
from counterclaim.model.parses import NameType
from counterclaim.vocab.lexicons import bodies, numbers
from counterclaim.vocab.toponymy import toponymy

_NAME = rf"(?P<name>{CAPITAL_WORD}(?:[\s-]{CAPITAL_WORD})?)"
_WORD_BEFORE = re.compile(r"(?P<word>[\w.'-]+)\s$")
_OPENS = re.compile(r"(?:^|[.!?:\n][\"'”’)]?\s*)$")  # what follows begins a sentence
LONGEST_BODY = 40  # characters
_OTHER_NAME = re.compile(r"'s [\w ]+, (?:the )?$")  # "Varda's armed forces, the Uskan Defence Army": Varda's
OWNING = (NameType.STATE, NameType.DEMONYM, NameType.CITY, NameType.BODY)


def lands_with_forces(text: str, found: Sequence[FoundName]) -> set[str]:
    """Names of which a text tells an army, a defence or a foreign ministry, and that are nobody known."""
    known = {name.form for name in found}
    ends = {name.span.end for name in found if name.type in OWNING}
    starts = {name.span.start for name in found}
    names, others = set(), set()
    for match in _own_bodies().finditer(text):
        at, end = match.span("name")
        at += len(match["name"]) - len(_past_opening(match["name"]))
        name = text[at:end].removesuffix("'s")
        if _OTHER_NAME.search(text, max(0, at - LONGEST_BODY), at):
            others.add(name)
        if match["called"] and _is_any_word(text, at, name):
            continue
        owned = at - 1 in ends or text[at - 3 : at] == "'s " or at in starts
        if not owned and _may_be_land(name, known) and not _is_person(text, name):
            names.add(name)
    return (names | set(_whose_army(text, known))) - others


def _whose_army(text: str, known: set[str]) -> Iterator[str]:
    """As in "the army of Varda", "the Vardan army" beside "Varda", "Varda's army" where one is in Varda."""
    for match in _armies().finditer(text):
        name = match["land"] or match["people"] or match["owner"]
        head = match["head"] or name  # of "Upper Varda", which no "upper troops" are of
        if name in known or not _may_be_land(head, known) or _is_person(text, name):
            continue
        at = match.start("people")
        lands = rf"\b{re.escape(name[: -len('an')])}(?:i?a)?\b"
        if match["people"] and (text[:at].endswith(("'s ", "’s ")) or not re.search(lands, text)):
            continue
        if match["owner"] and not re.search(rf"\b(?:in|into|inside|across) {re.escape(name)}\b", text):
            continue
        yield name


@cache
def _own_bodies() -> re.Pattern[str]:
    """A name before a noun for such a body, "'s" only before nouns that no general's men are called by."""
    own, called = ("|".join(sorted(bodies().sovereign[key])) for key in ("bodies", "called"))
    return re.compile(rf"(?<![\w'-]){_NAME}(?:(?:'s)?\s(?i:{own})|\s(?P<called>{called}))\b")


@cache
def _armies() -> re.Pattern[str]:
    """A name behind "of" and a ministry or an army; a people's name, or one with "'s", before an army."""
    behind, whole = ("|".join(sorted(bodies().sovereign[key])) for key in ("behind", "whole"))
    parts = "|".join(sorted(toponymy().before))
    return re.compile(
        rf"\b(?:(?i:{behind})|{whole})\sof\s(?P<land>(?:(?:{parts})[\s-])?(?P<head>{CAPITAL_WORD}))\b(?!\s[A-Z])"
        rf"|(?<![\w'’-])(?:(?P<people>[A-Z]\w{{1,40}}an)|(?P<owner>{CAPITAL_WORD})['’]s)\s(?:{whole})\b"
    )


def _is_any_word(text: str, at: int, name: str) -> bool:
    """As in "Masked soldiers came": a capital that only the start of a sentence gives."""

    def opens(start: int) -> bool:
        return _OPENS.search(text, max(0, start - 4), start) is not None

    ends = name.lower().endswith(tuple(bodies().sovereign["endings"]))
    return ends and opens(at) and all(opens(m.start()) for m in re.finditer(rf"\b{re.escape(name)}\b", text))


def _past_opening(name: str) -> str:
    """As "Vardan" of "The Vardan forces" at the start of a sentence."""
    first, gap, rest = name.partition(" ")
    return rest if gap and first in never_a_name() | CALENDAR else name


def _may_be_land(name: str, known: set[str]) -> bool:
    words = re.split(r"[\s-]", name)
    heads = bodies().heads
    counts = numbers().exact.keys() | numbers().multipliers.keys() | numbers().vague.keys()
    return not (
        name in known
        or name.isupper()
        or re.search(r"-[a-z]", name)  # "Qatari-brokered troops"
        or words[-1].endswith("'s")
        or any(word in never_a_name() | CALENDAR | set(bodies().names) for word in words)
        or any(word.lower() in heads or word.lower() in counts for word in words)  # "Forty soldiers died"
        or not bodies().sovereign["never"].isdisjoint(words)
    )


def _is_person(text: str, name: str) -> bool:
    """As "Sarh" of "Sarh forces" where the text has "General Sarh" or "Idris Sarh" too."""
    for match in re.finditer(rf"\b{re.escape(name)}\b", text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
        if before is None:
            continue
        word = before["word"].rstrip(".")  # "Russia's" is no first name: it is not of small letters
        head = bodies().heads.get(word.lower())
        if head is not None and head.office:
            return True
        if before["word"].endswith(".") and len(word) > 1:  # "near Tarn. Varda denied it"
            continue
        no_name = never_a_name() | CALENDAR | toponymy().before | bodies().sovereign["never"]
        if word[:1].isupper() and word[1:].islower() and word not in no_name:
            return True
    return False
