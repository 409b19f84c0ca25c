"""Names together with who uses them: the speaker of the words they stand in, a naming act, the narrator."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from counterclaim.model.actors import NARRATOR, Actor, Alias, Mention, Place
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import SubStance
from counterclaim.model.spans import Evidence, Span
from counterclaim.vocab.knowledge import SAME_SIGNS, Knowledge
from counterclaim.vocab.lexicons import bodies, loaded_words, longest_head

NAMING_REACH = 120  # characters between the one named and the naming cue
MAX_EVIDENCE = 8  # places shown for one form; more say nothing new


def named(
    document: str, text: str, cast: Cast, attributions: Sequence[Attribution], knowledge: Knowledge
) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
    """The actors and places of a document with the names used for them there."""
    mentions = [*cast.mentions, *_labelled(text, cast, attributions)]
    users = _Users(text, attributions, cast)
    actors = dict(cast.actors.items())
    forms: dict[tuple[str, str], dict[str, list[tuple[Span, str]]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        if mention.pronoun:
            continue
        span = mention.name
        for kind, id_ in (("actor", mention.actor), ("place", mention.place)):
            if id_:
                forms[kind, id_][span.of(text)].append((span, users.of(span)))
    labels = _labels(text, attributions)
    kept = [actor for id_, actor in sorted(actors.items()) if ("actor", id_) in forms]
    missing = {a.side for a in kept} | {a.part_of for a in kept}
    kept += [actors[id_] for id_ in sorted(x for x in missing if x in actors and ("actor", x) not in forms)]
    known = _Contested(knowledge, labels, _countered(text, cast, attributions))
    return (
        tuple(
            replace(actor, names=known.aliases(document, text, forms["actor", actor.id])) for actor in kept
        ),
        tuple(
            replace(place, names=known.aliases(document, text, forms["place", place.id], place=True))
            for _, place in sorted(cast.places.items())
        ),
    )


class _Users:
    """Who uses the words at a place in the text."""

    def __init__(self, text: str, attributions: Sequence[Attribution], cast: Cast) -> None:
        self._text = text
        self._attributions = attributions
        self._cast = cast

    def of(self, span: Span) -> str:
        """The speaker of the quotation that holds a span, else the narrator."""
        for attribution in self._attributions:
            if attribution.actor and any(
                quote.contains(span) or span.contains(quote) for quote in attribution.quotes
            ):
                return attribution.actor
        return NARRATOR


def _labels(text: str, attributions: Sequence[Attribution]) -> Mapping[str, str | None]:
    return {
        quote.of(text): attribution.actor
        for attribution in attributions
        if attribution.sub_stance is SubStance.LABEL
        for quote in attribution.quotes
    }


def _labelled(text: str, cast: Cast, attributions: Sequence[Attribution]) -> Iterable[Mention]:
    """A naming act gives its object the name: "X, which is known in Asmara as a band of ..."."""
    flat = text.translate(SAME_SIGNS)
    for attribution in attributions:
        if attribution.sub_stance is not SubStance.LABEL or not attribution.cue:
            continue
        target = _named_object(cast, attribution)
        forms = [form for quote in attribution.quotes if target for form in _variants(text, quote.of(text))]
        for form in forms:
            start = 0
            while (start := flat.find(form.translate(SAME_SIGNS), start)) >= 0:
                span = Span(start, start + len(form))
                if not any(m.name.overlaps(span) and m.actor and not m.owner for m in cast.within(span)):
                    yield Mention(span=span, head=start, name=span, actor=target)
                start += len(form)


def _countered(text: str, cast: Cast, attributions: Sequence[Attribution]) -> frozenset[str]:
    """Names that a naming act sets another name against: contested as well as the new one."""
    return frozenset(
        mention.name.of(text).removeprefix("the ")
        for attribution in attributions
        if attribution.sub_stance is SubStance.LABEL and attribution.quotes
        for mention in [_mention_before(cast, attribution)]
        if mention is not None
    )


def _named_object(cast: Cast, attribution: Attribution) -> str | None:
    """Who is named."""
    mention = _mention_before(cast, attribution)
    return mention.actor if mention is not None else None


def _mention_before(cast: Cast, attribution: Attribution) -> Mention | None:
    """The last actor mentioned before the naming cue that is not the namer."""
    cue = attribution.cue[0].start
    before = [
        mention
        for mention in cast.mentions
        if cue - NAMING_REACH < mention.head < cue
        and mention.actor
        and mention.actor != attribution.actor
        and not mention.owner
    ]
    return before[-1] if before else None


def _variants(text: str, label: str) -> list[str]:
    """The label, and its adjectives before another noun for the same: "illegal armed units, formations"."""
    stem, _, last = label.rpartition(" ")
    if " " not in stem or (
        last.lower() not in bodies().heads and label.lower().split(" ", 1)[1] not in bodies().heads
    ):
        return [label]
    found = re.findall(rf"(?<!\w){re.escape(stem)} [a-z]+", text)
    return [
        label,
        *sorted({form for form in found if form != label and longest_head(form.split()) is not None}),
    ]


class _Contested:
    """Names that only one side uses: known from packs, or from naming acts in the text."""

    def __init__(
        self, knowledge: Knowledge, labels: Mapping[str, str | None], countered: frozenset[str]
    ) -> None:
        self._knowledge = knowledge
        self._labels = labels
        self._countered = countered

    def aliases(
        self,
        document: str,
        text: str,
        forms: Mapping[str, Sequence[tuple[Span, str]]],
        *,
        place: bool = False,
    ) -> tuple[Alias, ...]:
        """One alias a form, in order of the form."""
        return tuple(self._alias(document, text, form, uses, place) for form, uses in sorted(forms.items()))

    def _alias(
        self, document: str, text: str, form: str, uses: Sequence[tuple[Span, str]], place: bool
    ) -> Alias:
        entry = self._entry(form)
        users = {user for _, user in uses}
        namer = next((by for label, by in self._labels.items() if label.lower() in form.lower()), None)
        if namer is not None:
            users = (users - {NARRATOR}) | {namer}
        loaded = bool(set(form.lower().split()) & loaded_words()) and NARRATOR not in users
        countered = form.removeprefix("the ") in self._countered
        owned = (
            "'s " in form.translate(SAME_SIGNS) and place
        )  # "X's Y Region": a name that lets one party own the place
        contested = (
            namer is not None or loaded or countered or owned or (entry is not None and entry.contested)
        )
        evidence = tuple(sorted({Evidence.at(document, text, span) for span, _ in uses}))[:MAX_EVIDENCE]
        return Alias(form=form, used_by=tuple(sorted(users)), contested=contested, evidence=evidence)

    def _entry(self, form: str):  # type: ignore[no-untyped-def]
        plain = form.translate(SAME_SIGNS)
        for words in (plain, plain.partition(" ")[2]):
            entry = self._knowledge.entries.get(words)
            if entry is not None:
                return entry
        found = [entry for _, _, entry in self._knowledge.find_names(plain) if entry.contested]
        return found[0] if found else None
