"""Names that only one side uses, of packs and of claimed places; not where somebody is quoted with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.layers import Layers
from counterclaim.model.spans import Span
from counterclaim.views.neutrality.labels import is_part_of_name
from counterclaim.views.neutrality.quotations import lies_in
from counterclaim.views.neutrality.records import Finding, Rule
from counterclaim.vocab.claimed_names import claimed_names
from counterclaim.vocab.knowledge import Knowledge, NameEntry
from counterclaim.vocab.neutral_names import is_owned, names_of, neutral_name

Named = tuple[Span, NameEntry]


def one_sided_names(layers: Layers, knowledge: Knowledge, quotations: Sequence[Span]) -> Iterator[Finding]:
    """Every name of one side, unless the sentence also has a name of the same by another side."""
    named = [(Span(start, end), entry) for start, end, entry in knowledge.find_names(layers.text)]
    for span, entry in named:
        if not is_owned(entry) or lies_in(span, quotations):
            continue
        id = _id_of(entry, knowledge)
        if id is None or _is_matched(span, entry, named, layers):
            continue
        users = " and ".join(_called(user, knowledge) for user in entry.used_by)
        yield Finding(
            rule=Rule.ONE_SIDED_NAME,
            span=span,
            words=span.of(layers.text),
            why=f"only {users} {'use' if len(entry.used_by) > 1 else 'uses'} this name",
            instead=f"“{neutral_name(id, entry.form, knowledge)}”, or quote whoever calls it so",
        )
    yield from _claimed(layers, quotations, [span for span, _ in named])


def _claimed(layers: Layers, quotations: Sequence[Span], known: Sequence[Span]) -> Iterator[Finding]:
    """Names of places that two sides claim, where no pack knows the words."""
    for start, end, name in claimed_names(layers.text):
        span = Span(start, end)
        sentence = layers.layout.sentence_at(start)
        beside = sentence.span.of(layers.text).lower() if sentence is not None else ""
        matched = any(other in beside for other in name.besides) or is_part_of_name(span, layers)
        if matched or lies_in(span, quotations) or any(one.contains(span) for one in known):
            continue
        yield Finding(
            rule=Rule.ONE_SIDED_NAME,
            span=span,
            words=span.of(layers.text),
            why=f"used by {name.users}",
            instead=f"{' or '.join(f'“{one}”' for one in name.instead)}, or quote whoever calls it so",
        )


def _is_matched(span: Span, entry: NameEntry, named: Sequence[Named], layers: Layers) -> bool:
    """Whether another side's name for the same stands in the same sentence: "Khankendi/Stepanakert"."""
    sentence = layers.layout.sentence_at(span.start)
    return sentence is not None and any(
        sentence.span.contains(other)
        and is_owned(name)
        and (name.actor, name.place) == (entry.actor, entry.place)
        and not set(name.used_by) & set(entry.used_by)
        for other, name in named
    )


def _id_of(entry: NameEntry, knowledge: Knowledge) -> str | None:
    """The record whose names the entry is one of: the place of a town, the actor of a body."""
    ids = (entry.place, entry.actor)
    return next((id for id in ids if id and any(n.form == entry.form for n in names_of(id, knowledge))), None)


def _called(id: str, knowledge: Knowledge) -> str:
    known = knowledge.states.get(id) or knowledge.actors.get(id)
    return known.name if known else id
