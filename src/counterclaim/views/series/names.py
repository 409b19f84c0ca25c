"""Who uses which name of an actor or a place, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.actors import NARRATOR, Actor, Alias, Place
from counterclaim.model.claims import Claim
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.views.series.days import published_days
from counterclaim.views.series.records import ALL_TIME, NAMED, Part, Period, Series, cited, left_out, prose

METHOD = prose(
    """
    A row is one name of an actor or a place, as one user writes or says it on one day: the day of
    publication of the document it stands in.

    Whose word a name is: of the claimer in whose claim it stands, if that one is among its users; else of
    the text that prints it, or of its only user. Where that does not decide, no user is named.

    A contested name is one that only some parties use.
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUse:
    """How often somebody uses a name on a day; ``user`` is ``narrator`` for the text itself."""

    day: str | None
    of: str = field(metadata=NAMED)
    name: str
    user: str | None = field(metadata=NAMED)
    contested: bool
    uses: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """From when to when somebody uses a name in the documents of a ledger."""

    of: str = field(metadata=NAMED)
    name: str
    user: str | None = field(metadata=NAMED)
    contested: bool
    first: str | None
    last: str | None
    days: int
    uses: int
    evidence: tuple[str, ...]


def names(ledger: Ledger, period: Period = ALL_TIME) -> Series:
    """The names of a ledger's actors and places over time."""
    uses = [use for use in _uses(ledger) if period.holds(use.day)]
    unseen = sum(not alias.evidence for named in _named(ledger) for alias in named.names)
    return Series(
        kind="names",
        method=METHOD,
        parts=(
            Part(name="names", unit="uses", rows=tuple(_spans(uses))),
            Part(name="days", unit="uses", rows=tuple(uses)),
        ),
        left_out=left_out(
            (unseen, "names that are known and stand in no document"),
            (sum(use.day is None for use in uses), "names a day in documents without a day of publication"),
        ),
    )


def _named(ledger: Ledger) -> tuple[Actor | Place, ...]:
    return (*ledger.actors, *ledger.places)


def _uses(ledger: Ledger) -> Iterator[NameUse]:
    published, claims = published_days(ledger), _claims_by_document(ledger)
    rows: dict[tuple[str, str, str, str, bool], list[Evidence]] = {}
    for named in _named(ledger):
        for alias in named.names:
            for words in alias.evidence:
                user = _user(alias, words, claims.get(words.document, ()))
                day = published.get(words.document, "~")
                rows.setdefault((day, named.id, alias.form, user or "", alias.contested), []).append(words)
    for (day, of, form, user, contested), found in sorted(rows.items()):
        yield NameUse(
            day=None if day == "~" else day,
            of=of,
            name=form,
            user=user or None,
            contested=contested,
            uses=len(set(found)),
            evidence=cited(found),
        )


def _claims_by_document(ledger: Ledger) -> Mapping[str, Sequence[Claim]]:
    by: dict[str, list[Claim]] = {}
    for claim in ledger.claims:
        by.setdefault(claim.document, []).append(claim)
    return by


def _user(alias: Alias, words: Evidence, claims: Sequence[Claim]) -> str | None:
    """Who of those that use a name uses it in some words: the claimer of the shortest claim around them."""
    around = [
        (said.end - said.start, claim.claimer)
        for claim in claims
        if claim.claimer in alias.used_by
        for said in (*claim.quotes, *claim.evidence)
        if said.span.contains(words.span)
    ]
    if around:
        return min(around, key=lambda one: (one[0], one[1] or ""))[1]
    if NARRATOR in alias.used_by:
        return NARRATOR
    return alias.used_by[0] if len(alias.used_by) == 1 else None


def _spans(uses: Sequence[NameUse]) -> Iterator[NameSpan]:
    rows: dict[tuple[str, str, str, bool], list[NameUse]] = {}
    for use in uses:
        rows.setdefault((use.of, use.name, use.user or "", use.contested), []).append(use)
    for (of, name, user, contested), members in sorted(rows.items()):
        days = sorted(use.day for use in members if use.day is not None)
        yield NameSpan(
            of=of,
            name=name,
            user=user or None,
            contested=contested,
            first=days[0] if days else None,
            last=days[-1] if days else None,
            days=len(days),
            uses=sum(use.uses for use in members),
            evidence=tuple(sorted({id for use in members for id in use.evidence})),
        )
