"""What one page has room for: sections cut to it, and what is left out counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.views.bulletin.records import Group, Item, Section

PAGE = 6_600  # characters of sentences on a printed page; tests/views/test_bulletin_printed.py prints one
SHARE = 3  # times the room of another section that incidents may take before they are cut
LINE = 60  # characters that a heading or the beginning of an item takes as well


def section(
    key: str,
    title: str,
    groups: Iterable[tuple[str | None, Sequence[Item]]],
    *,
    nothing: str,
    most: int | None,
) -> Section:
    """A section of some groups of items, with the ``most`` highest ranked ones; ``None``: with all."""
    given = [(name, list(items)) for name, items in groups]
    items = sorted((item for _, items in given for item in items), key=lambda item: item.rank)
    kept = {id(item) for item in items[:most]}
    return Section(
        key=key,
        title=title,
        groups=_without_empty((name, [item for item in items if id(item) in kept]) for name, items in given),
        nothing=nothing,
        left_out=len(items) - len(kept),
    )


def ranked(items: Iterable[Item]) -> list[Item]:
    """Items of which the first ones count most."""
    return [replace(item, rank=rank) for rank, item in enumerate(items)]


def fitted(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Sections that fit a page: of the longest one the lowest ranked item goes, but never the last.

    Incidents may take several times the room of another section. What went and fits into the room that a
    longer one left comes back, the highest ranked first.
    """
    gone: list[Item] = []
    found = list(sections)
    while _length_of(found) > PAGE:
        cuttable = [number for number, one in enumerate(found) if len(list(one.items)) > 1]
        if not cuttable:
            break
        longest = max(
            cuttable, key=lambda n: _length(found[n]) / (SHARE if found[n].key == "incidents" else 1)
        )
        gone.append(max(found[longest].items, key=lambda item: item.rank))
        found[longest] = _without(sections[longest], gone)
    for item in reversed(gone):
        fuller = [_without(one, [other for other in gone if other is not item]) for one in sections]
        if _length_of(fuller) <= PAGE:
            gone = [other for other in gone if other is not item]
            found = fuller
    return tuple(found)


def _length_of(sections: Iterable[Section]) -> int:
    return sum(map(_length, sections))


def _length(section: Section) -> int:
    return LINE * (1 + len(section.groups)) + sum(LINE + item.length for item in section.items)


def _without(section: Section, gone: Sequence[Item]) -> Section:
    """A section without some items, which are counted as left out."""
    out = {id(item) for item in gone}
    groups = ((group.title, [i for i in group.items if id(i) not in out]) for group in section.groups)
    went = sum(id(item) in out for item in section.items)
    return replace(section, groups=_without_empty(groups), left_out=section.left_out + went)


def _without_empty(groups: Iterable[tuple[str | None, Sequence[Item]]]) -> tuple[Group, ...]:
    return tuple(Group(title=title, items=tuple(items)) for title, items in groups if items)
