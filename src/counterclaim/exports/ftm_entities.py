"""What an entity of FollowTheMoney is made of: an id of ours, a schema, and values that its types take."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from counterclaim.model.spans import Evidence
from counterclaim.vocab.crosswalks import alpha3_of, language3_of

Entity = dict[str, Any]
Values = str | Iterable[str | None] | None
Properties = Mapping[str, Values]

LONGEST = 250  # signs of a name or another short value; texts may be longer
LONG = ("summary", "description", "notes")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def entity(schema: str, key: str, **properties: Values) -> Entity:
    """An entity with the properties that are stated, each value once and on one line.

    ``key`` is the id of the record it is made of; the same record is the same entity in every export.

    >>> made = entity("Person", "actor:1", name="Omar  Salem", position=None, alias=["O. Salem", None])
    >>> made["schema"], made["properties"]
    ('Person', {'name': ['Omar Salem'], 'alias': ['O. Salem']})
    """
    told = {name: _tidied(name, values) for name, values in properties.items()}
    return {
        "id": entity_id(key),
        "schema": schema,
        "properties": {name: values for name, values in told.items() if values},
    }


def entity_id(key: str) -> str:
    """The id of what is made of a record: their ids have letters, digits and hyphens alone.

    >>> entity_id("state:ML")
    'counterclaim-ece115a14752042e0f159f9d2157fa85'
    """
    return f"counterclaim-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def country_of(code: str | None) -> str | None:
    """A country as FollowTheMoney writes it; only states of ISO 3166-1.

    >>> country_of("ML"), country_of("zz"), country_of(None)
    ('ml', None, None)
    """
    return code.lower() if code is not None and alpha3_of(code) is not None else None


def language_of(code: str | None) -> str | None:
    """A language by the three letters of ISO 639, where FollowTheMoney knows it.

    >>> language_of("en"), language_of("eo"), language_of(None)
    ('eng', None, None)
    """
    return language3_of(code) if code is not None else None


def day_of(value: str | None) -> str | None:
    """The day of a date or time; a year that is not told makes it none.

    >>> day_of("2024-06-17T05:00"), day_of("2024-06"), day_of("XXXX-06-17")
    ('2024-06-17', '2024-06', None)
    """
    found = _DAY.match(value or "")
    return found[0] if found is not None else None


def address_of_page(url: str | None) -> str | None:
    """An address in the web; no other kind of address is one.

    >>> address_of_page("https://example.org/a"), address_of_page("file:///a")
    ('https://example.org/a', None)
    """
    parts = urlsplit(url or "")
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def offsets(evidence: Iterable[Evidence]) -> list[str]:
    """Where words stand in their document.

    >>> offsets([Evidence(document="d", start=3, end=7, quote="four")])
    ['characters 3 to 7']
    """
    return [f"characters {words.start} to {words.end}" for words in evidence]


def _tidied(name: str, values: Values) -> list[str]:
    several = [values] if isinstance(values, str) else values or ()
    told = (" ".join(value.split()) for value in several if value is not None)
    return list(dict.fromkeys(value if name in LONG else _cut(value) for value in told if value))


def _cut(value: str) -> str:
    return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
