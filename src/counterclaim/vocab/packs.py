"""Packs: plain TOML that an analyst can review, read strictly and never executed.

A pack knows actors, places, persons and sources of a conflict with the names people use for them; it
never knows an incident. :func:`load_pack` reads one, :func:`shipped_packs` lists those that come along.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.model.actors import ActorKind
from counterclaim.model.errors import BadPack
from counterclaim.vocab.pack_entries import Entry
from counterclaim.vocab.pack_records import (
    Pack,
    PackActor,
    PackName,
    PackPeoples,
    PackPerson,
    PackPlace,
    PackRole,
    PackSource,
    PackState,
)

__all__ = [
    "GENERAL_PACK",
    "MAX_PACK_BYTES",
    "Pack",
    "PackActor",
    "PackName",
    "PackPeoples",
    "PackPerson",
    "PackPlace",
    "PackRole",
    "PackSource",
    "PackState",
    "load_pack",
    "parse_pack",
    "shipped_packs",
]

MAX_PACK_BYTES = 5_000_000
GENERAL_PACK = "world"
RELIABILITIES = tuple("ABCDEF")
LATITUDES, LONGITUDES = (-90.0, 90.0), (-180.0, 180.0)
LARGEST_ID = 1 << 53
_FOLDER = files("counterclaim.vocab") / "packs"
_MANY_DOTS = re.compile(
    r"(?<![\w\"'-])(?:[\w\"'-]+[ \t]*\.[ \t]*){16}"
)  # the TOML reader takes ages for such a key


def shipped_packs() -> list[str]:
    """Names of the packs that come with the program, the general one first."""
    names = sorted(
        entry.name.removesuffix(".toml") for entry in _FOLDER.iterdir() if entry.name.endswith(".toml")
    )
    return sorted(names, key=lambda name: (name != GENERAL_PACK, name))


def load_pack(name: str) -> Pack:
    """Read a shipped pack by name, or a file by path.

    Raises:
        BadPack: there is no such pack, or the file is no valid pack; the message says where and what.
    """
    if name.endswith(".toml"):
        return parse_pack(_file_bytes(name), name)
    if name not in shipped_packs():
        raise BadPack(f"no pack named {name!r}; shipped: {', '.join(shipped_packs())}; or give a .toml file")
    return parse_pack((_FOLDER / f"{name}.toml").read_bytes(), name)


def parse_pack(data: bytes, name: str) -> Pack:
    """Check and type the contents of a pack file.

    Raises:
        BadPack: too large, not UTF-8, not TOML, or a member is missing, unknown, of the wrong kind, out of
            bounds or there twice.
    """
    content = _content(data, name)
    head = content.get("pack")
    if not isinstance(head, dict):
        raise BadPack(f"{name}: the section [pack] is missing")
    return Entry(name, content).make(_pack)


def _file_bytes(name: str) -> bytes:
    try:
        path = Path(name)
        if not path.is_file():
            raise BadPack(f"{name}: no such pack file")
        with path.open("rb") as stream:
            return stream.read(MAX_PACK_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise BadPack(f"{name}: cannot be opened ({reason})") from error


def _content(data: bytes, name: str) -> dict[str, Any]:
    if len(data) > MAX_PACK_BYTES:
        raise BadPack(f"{name}: larger than {MAX_PACK_BYTES} bytes")
    try:
        text = data.decode("utf-8-sig")
        if _MANY_DOTS.search(text):
            raise BadPack(f"{name}: a key of so many parts is no pack's")
        return tomllib.loads(text)
    except ValueError as error:  # not UTF-8, not TOML, or a number of thousands of figures
        raise BadPack(f"{name}: {error}") from error
    except RecursionError:
        raise BadPack(f"{name}: nested too deeply") from None


def _pack(entry: Entry) -> Pack:
    head = entry.table("pack")
    outlets, peoples = entry.table("outlets"), entry.table("peoples")
    assert head is not None
    name, title, kind = head.make(lambda h: (h.text("name"), h.text("title"), h.text("kind")))
    pack = Pack(
        name=name,
        title=title,
        kind=kind,
        states=entry.tables("state", _state),
        actors=entry.tables("actor", _actor),
        persons=entry.tables("person", _person),
        places=entry.tables("place", _place),
        sources=entry.tables("source", _source),
        outlets=outlets.make(lambda o: o.texts("names")) if outlets else (),
        peoples=peoples.make(_peoples) if peoples else PackPeoples(),
    )
    ids = Counter(record.id for records in (pack.states, pack.actors, pack.places) for record in records)
    ids.update(f"person {person.name}" for person in pack.persons)
    twice = [id for id, times in ids.items() if times > 1]
    if twice:
        raise entry.complaint(f"{min(twice)!r} is there twice")
    return pack


def _state(entry: Entry) -> PackState:
    at = entry.numbers("capital_at", LATITUDES, LONGITUDES)
    return PackState(
        code=entry.text("code"),
        name=entry.text("name"),
        adjectives=entry.texts("adjectives"),
        people=entry.texts("people"),
        capital=entry.texts("capital"),
        also=entry.texts("also"),
        capital_at=(at[0], at[1]) if at else None,
        capital_geonameid=entry.whole("capital_geonameid", 1, LARGEST_ID),
        capital_hosts=entry.flag("capital_hosts"),
        geonameid=entry.whole("geonameid", 1, LARGEST_ID),
    )


def _peoples(entry: Entry) -> PackPeoples:
    return PackPeoples(
        communities=entry.texts("communities"),
        with_bodies=entry.texts("with_bodies"),
        at_home=entry.texts("at_home"),
    )


def _actor(entry: Entry) -> PackActor:
    kind = entry.text("kind")
    if kind not in set(ActorKind):
        raise entry.complaint(f"unknown kind {kind!r}; one of {', '.join(ActorKind)}")
    return PackActor(
        id=entry.text("id"),
        name=entry.text("name"),
        kind=ActorKind(kind),
        of=entry.maybe_text("of"),
        body=entry.maybe_text("body"),
        side=entry.maybe_text("side", blank=True),
        territory=entry.maybe_text("territory"),
        fights=entry.texts("fights"),
        names=entry.tables("names", _name),
    )


def _name(entry: Entry) -> PackName:
    return PackName(
        form=entry.text("form"), used_by=entry.texts("used_by"), contested=entry.flag("contested")
    )


def _person(entry: Entry) -> PackPerson:
    return PackPerson(name=entry.text("name"), also=entry.texts("also"), roles=entry.tables("roles", _role))


def _role(entry: Entry) -> PackRole:
    return PackRole(
        role=entry.text("role"), of=entry.text("of"), since=entry.day("from"), until=entry.day("to")
    )


def _place(entry: Entry) -> PackPlace:
    return PackPlace(
        id=entry.text("id"),
        name=entry.text("name"),
        country=entry.maybe_text("country"),
        latitude=entry.number("latitude", *LATITUDES),
        longitude=entry.number("longitude", *LONGITUDES),
        ucdp=entry.whole("ucdp", 1, 7),
        acled=entry.whole("acled", 1, 3),
        names=entry.tables("names", _name),
        adjectives=entry.texts("adjectives"),
        government=entry.maybe_text("government"),
        capital_of=entry.maybe_text("capital_of"),
    )


def _source(entry: Entry) -> PackSource:
    reliability = entry.maybe_text("reliability") or RELIABILITIES[-1]
    if reliability not in RELIABILITIES:
        raise entry.complaint(f"reliability {reliability!r} is none of A to F")
    return PackSource(
        name=entry.text("name"), affiliation=entry.maybe_text("affiliation"), reliability=reliability
    )
