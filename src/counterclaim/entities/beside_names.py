"""What stands beside a name and says what it is, as patterns: "... said", "the ... group"."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.vocab.name_words import any_of, name_words


@cache
def speech_behind() -> re.Pattern[str]:
    """As "said" of "Orsa Rifles said", "also denied" of "Orsa Rifles also denied"."""
    words, between = any_of(name_words()["speech.behind"]), any_of(name_words()["speech.between"])
    return re.compile(rf"\s*(?:(?:{between})\s){{0,2}}(?:{words})\b")


@cache
def fights_behind() -> re.Pattern[str]:
    """As "has claimed responsibility" or "said its fighters" behind "the Orsa Rifles"."""
    between, fighters = any_of(name_words()["speech.between"]), any_of(name_words()["letters.fighters"])
    return re.compile(
        rf"\s*(?:(?:{between})\s){{0,2}}(?:claim(?:s|ed)?\s(?:\w+\s)?responsibility\b"
        rf"|\w+\s(?:that\s)?(?:its|their)\s(?:{fighters})\b)"
    )


@cache
def speech_before() -> re.Pattern[str]:
    """As "said" of "said Ano Orsa"."""
    words = any_of(name_words()["speech.before"])
    return re.compile(rf"(?:{words})\s$")


@cache
def role_before() -> re.Pattern[str]:
    """As "spokesman, " of "its spokesman, Ano Orsa"."""
    words = any_of(name_words()["roles.before"])
    return re.compile(rf"(?:{words}),\s$")


@cache
def role_behind() -> re.Pattern[str]:
    """As ", a" of "Ano Orsa, a lawyer", or ", former" of "Ano Orsa, former judge"."""
    words = any_of(name_words()["roles.behind"])
    return re.compile(rf",\s(?:an?|the|who|[A-Z]\w*'s|its|{words})\b")


@cache
def outlet_behind() -> re.Pattern[str]:
    """As "news agency" of "the Orsa news agency"."""
    words = any_of(name_words()["outlets.nouns"])
    return re.compile(rf"\s(?:{words})\b")


@cache
def group_behind() -> re.Pattern[str]:
    """As "group" of "the Emergency Lawyers group", but not of "the Lower Orsa group of ports"."""
    words = any_of(name_words()["letters.behind"])
    return re.compile(rf"\s(?:{words})\b(?!\sof\s)")


@cache
def cartel_behind() -> re.Pattern[str]:
    """As "cartel" of "the Orsa cartel", whose name may be of one word."""
    words = any_of(name_words()["letters.cartels"])
    return re.compile(rf"\s(?:{words})\b")


@cache
def gang_behind() -> re.Pattern[str]:
    """As "gang" of "the Orsa gang said"; in "the Orsa gang war" it says of what kind that was."""
    words, matters = any_of(name_words()["letters.gangs"]), any_of(name_words()["letters.gang_matters"])
    return re.compile(rf"\s(?:{words})\b(?!\s(?:{matters}))")


@cache
def tied_to() -> re.Pattern[str]:
    """As "Orsa-linked " of "the Orsa-linked Firat"."""
    words = any_of(name_words()["ties.words"])
    return re.compile(rf"[\w'-]+-(?:{words})\s(?=[A-Z])")
