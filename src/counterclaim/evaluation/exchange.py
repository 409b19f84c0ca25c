"""The names of two parties, each put in the place of the other's: a text then tells of the mirror image."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.model.errors import BadInput
from counterclaim.vocab.pack_records import PackState

SOUNDS_LIKE_YOU = ("Ukrain", "UKRAIN", "US", "United", "Uz", "Ug", "Ur", "EU", "Euro")
_BY_CONTENT = re.compile(r"^(described|narrator):.*$|(?<=document:)[0-9a-f]+$")


@dataclass(frozen=True, slots=True)
class Exchange:
    """The names and the ids of two parties, each for the other's."""

    forms: Mapping[str, str]
    states: Mapping[str, str]
    bodies: Mapping[str, str]  # ids of bodies that the general knowledge names, each for its counterpart

    def text(self, words: str) -> str:
        """A text with the names exchanged, "a" and "an" as the new ones ask for."""
        if not self.forms:
            return words
        longest_first = sorted(map(re.escape, self.forms), key=len, reverse=True)
        known = re.compile(r"(\b[Aa]n? )?\b(" + "|".join(longest_first) + r")\b")
        return known.sub(lambda found: self._article(found) + self.forms[found[2]], words)

    def value(self, words: str) -> str:
        """A string of a ledger: an id, or words of a text, articles made alike."""
        ids = re.sub(
            r"\b(state|country|capital):([A-Z]{2})\b",
            lambda found: f"{found[1]}:{self.states.get(found[2], found[2])}",
            words,
        )
        told = _BY_CONTENT.sub(r"\1", ids)
        body, part, rest = told.partition("/")
        return self.text(self.bodies[body] + part + rest if body in self.bodies else told)

    def _article(self, found: re.Match[str]) -> str:
        if not found[1]:
            return ""
        name = self.forms[found[2]]
        vowel = name[0] in "AEIOU" and not name.startswith(SOUNDS_LIKE_YOU)
        return found[1][0] + ("n " if vowel else " ")


NOTHING = Exchange({}, {}, {})


def exchange_of_pairs(
    pairs: Iterable[tuple[str, str]],
    states: tuple[str, str] | None = None,
    bodies: Iterable[tuple[str, str]] = (),
) -> Exchange:
    """The exchange of names, in capitals too; of the codes of two states; of the ids of bodies."""
    known = list(pairs)
    in_capitals = [(one.upper(), other.upper()) for one, other in known]
    codes = dict(_both_ways([states])) if states is not None else {}
    return Exchange(_both_ways([*known, *in_capitals]), codes, _both_ways(bodies))


def exchange_of_parties(one: str, other: str, states: Iterable[PackState]) -> Exchange:
    """The exchange of two parties by their names; of two states also of adjectives, people and capital.

    Raises:
        BadInput: only one of them is a state, whose people and capital then have no counterpart, or both
            are the same.
    """
    by_name = {name: state for state in states for name in (state.name, *state.also)}
    first, second = by_name.get(one), by_name.get(other)
    if one == other or (first is not None and first is second):
        raise BadInput(f"{one} and {other} are the same; name two parties")
    if first is None or second is None:
        if first is not second:
            stranger = one if first is None else other
            raise BadInput(
                f"{stranger} is no state that the packs know, and the other one is: what has no counterpart "
                "cannot be exchanged; name two states or two bodies"
            )
        return exchange_of_pairs([(one, other)])
    kinds = (
        ((first.name,), (second.name,)),
        (first.adjectives, second.adjectives),
        (first.people, second.people),
        (first.capital, second.capital),
    )
    pairs = [pair for forms, counterparts in kinds for pair in zip(forms, counterparts, strict=False)]
    return exchange_of_pairs(dict(pairs).items(), (first.code, second.code))


def _both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {form: to for one, other in pairs for form, to in ((one, other), (other, one))}
