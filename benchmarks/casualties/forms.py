"""Sentences made from forms, number words and people: every form meets every number, the people in turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

NUMBERS = (
    ("two", "2"),
    ("at least 12", "12+"),
    ("more than 40", "41+"),
    ("up to nine", "0-9"),
    ("several", "2+"),
    ("dozens of", "24-99"),
    ("25", "25"),
    ("thirty-three", "33"),
    ("some 70", "70"),
    ("between 10 and 12", "10-12"),
    ("three to five", "3-5"),
    ("nearly 30", "30"),
    ("no fewer than six", "6+"),
    ("1,200", "1200"),
)
PEOPLE = (
    ("soldiers", "combatant"),
    ("civilians", "civilian"),
    ("policemen", "police"),
    ("people", ""),
    ("fighters", "combatant"),
    ("villagers", "civilian"),
    ("children", ""),
    ("troops", "combatant"),
    ("police officers", "police"),
    ("residents", "civilian"),
    ("farmers", ""),
)
PLACES = ("Goma", "Homs", "Quetta", "Badme", "Sumy", "Taiz", "Djibo", "Lashio", "Abyei", "Zamboanga")
FORMS = (
    ("{n} {people} were killed in the shelling of {place}.", "killed"),
    ("The shelling of {place} killed {n} {people}.", "killed"),
    ("{n} {people} were wounded in an air strike on {place}.", "wounded"),
    ("{n} {people} have been injured by rocket fire near {place}.", "wounded"),
    ("A bomb in {place} left {n} {people} dead.", "killed"),
    ("Gunmen attacked {place}, killing {n} {people}.", "killed"),
    ("{n} {people} died in a drone strike on {place}.", "killed"),
    ("The army said {n} {people} were hurt when rebels shelled {place}.", "wounded"),
    ("Rebels abducted {n} {people} in a raid on {place}.", "captured"),
    ("{n} {people} are missing after the bombing of {place}.", "missing"),
    ("{n} {people} lost their lives in the shelling of {place}.", "killed"),
    ("The blast in {place} wounded {n} {people}, the mayor said.", "wounded"),
)


@dataclass(frozen=True, slots=True)
class Made:
    """One sentence, and what it counts."""

    form: str
    text: str
    told: str


def made() -> Iterator[Made]:
    """Every form with every number."""
    people, places = cycle(PEOPLE), cycle(PLACES)
    for number, (form, outcome) in enumerate(FORMS, start=1):
        for words, figure in NUMBERS:
            who, kind = next(people)
            text = form.format(n=words, people=who, place=next(places))
            yield Made(f"made-{number:02d}", text[0].upper() + text[1:], f"{figure} {outcome} {kind}".strip())
