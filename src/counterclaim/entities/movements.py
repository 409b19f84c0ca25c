"""Parties and movements with a land in their names: "the Labour Party of Orsaland" is not its state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.entities.capitals import CAPITAL_WORD
from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import bodies

_BEFORE_LAND = re.compile(
    rf"(?<![\w'-])(?P<name>{CAPITAL_WORD}(?:'?[\s-](?:(?:of|for|and)\s(?:the\s)?)?{CAPITAL_WORD}){{1,6}})"
    r"\sof\s(?:the\s)?$"
)
_ARTICLE = re.compile(r"^(?:The|A|An)\s")
_UNION = re.compile(r"(?:Union|Federation) of ")  # so a state may be called: "the Union of Orsaland"
_FURTHEST = 90  # characters that such a name has at most before its land


def find_movements(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Capital words that end in a word for parties or fighters, and "of" a known land behind them.

    As in "the Liberation Front of Orsaland". The land belongs to the name: neither does the state speak where
    the party does, nor is one land's party another's. Once told of, the party goes by the first words alone.
    """
    by_words: defaultdict[str, list[FoundName]] = defaultdict(list)
    for land in found:
        words = _words_before(text, land) if land.type is NameType.STATE else None
        kind = _kind(words.of(text).replace("-", " ").split()) if words is not None else None
        if words is None or kind is None:
            continue
        span = Span(words.start, land.span.end)
        form = span.of(text)
        name = FoundName(span=span, form=form, type=NameType.BODY, actor=f"named:{slug(form)}", kind=kind)
        by_words[words.of(text)].append(name)
        yield name
    for form, names in by_words.items():
        if len({name.actor for name in names}) == 1:
            yield from _by_first_words(text, form, names)


def _by_first_words(text: str, form: str, names: Sequence[FoundName]) -> Iterator[FoundName]:
    """Where one party, and no other of that kind, is told of again without its land."""
    starts = {name.span.start for name in names}
    for again in re.finditer(rf"(?<![\w'-]){re.escape(form)}(?![\w-]| of\b)", text):
        if again.start() not in starts:
            yield replace(names[0], span=Span(*again.span()))


def _words_before(text: str, land: FoundName) -> Span | None:
    """The capital words before "of" a land, less an article."""
    titled = _UNION.match(text, land.span.start)
    at = titled.end() if titled is not None else land.span.start
    before = _BEFORE_LAND.search(text, max(0, at - _FURTHEST), at)
    if before is None:
        return None
    return Span(before.end("name") - len(_ARTICLE.sub("", before["name"])), before.end("name"))


def _kind(words: Sequence[str]) -> ActorKind | None:
    """What those are who are called so; ``None`` where a state may call a body of its own so."""
    last = words[-1]
    if not words[:-1] or words[-2] in ("of", "for", "and", "the"):
        return None
    if bodies().names.get(last) is ActorKind.ARMED_GROUP:
        return ActorKind.ARMED_GROUP
    fights = not bodies().insurgent["words"].isdisjoint(words)
    if fights and bodies().names.get(last) is ActorKind.ARMED_FORCE:
        return ActorKind.ARMED_GROUP
    return ActorKind.OTHER if last in bodies().insurgent["parties"] else None
