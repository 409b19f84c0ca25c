"""In what a row of a data set and the incident it is of differ: day, place, kind, sides, figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.incidents import Sides
from counterclaim.model.actors import Place
from counterclaim.model.data_sets import Difference
from counterclaim.model.dates import When
from counterclaim.model.incidents import Account, Incident, TollFigure
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence

OUTCOMES = ("killed", "wounded", "missing", "captured")
GENERAL = ("attack.generic", "harm")  # of no told kind: differs from nothing


def differences(
    ledger: Ledger, incident: Incident, row: Account, others: Sequence[Account]
) -> Iterator[Difference]:
    """What the row has otherwise than the incident; what only one of the two states is a difference too."""
    sides = Sides({actor.id: actor for actor in ledger.actors})
    places = {place.id: place for place in ledger.places}
    if _days(row.date) != _days(incident.date):
        yield _difference("date", _day(row.date), _day(incident.date), row, others)
    if row.place != incident.place:
        theirs, ours = (
            _place(row.place, row.place_text, places),
            _place(incident.place, incident.place_text, places),
        )
        yield _difference("place", theirs, ours, row, others)
    if row.type not in (*incident.types, *GENERAL):
        yield _difference("type", row.type, ", ".join(incident.types), row, others)
    yield from _roles(row, others, sides)
    yield from _figures(incident, row, others, sides)


def _difference(
    member: str,
    theirs: str | None,
    ours: str | None,
    row: Account,
    others: Sequence[Account],
    words: Sequence[Evidence] = (),
) -> Difference:
    return Difference(
        member=member,
        theirs=theirs,
        ours=ours,
        their_words=row.evidence_of.get(member.partition(" ")[0], ()),
        our_words=tuple(words) or tuple(_words(member, others)),
    )


def _words(member: str, others: Sequence[Account]) -> Iterator[Evidence]:
    """The words by which others say it, or by which they tell of the incident where none are kept for it."""
    found = [words for account in others for words in account.evidence_of.get(member, ())]
    if member == "date":
        found += [words for account in others if account.date is not None for words in account.date.evidence]
    yield from dict.fromkeys(sorted(found))


def _days(when: When | None) -> tuple[str | None, str | None]:
    return (when.first_day, when.last_day) if when is not None else (None, None)


def _day(when: When | None) -> str | None:
    return (when.best or when.text) if when is not None else None


def _place(id: str | None, text: str | None, places: Mapping[str, Place]) -> str | None:
    known = places.get(id or "")
    return known.name if known is not None else text


def _roles(row: Account, others: Sequence[Account], sides: Sides) -> Iterator[Difference]:
    """Who did it and who suffered it, where the row says so otherwise than all others; by sides."""
    for role in ("perpetrator", "victim"):
        theirs = sides.of(getattr(row, role))
        ours = sorted({side for a in others if (side := sides.of(getattr(a, role))) is not None})
        if theirs is not None and theirs not in ours:
            named = ", ".join(map(sides.name, ours)) or None
            yield _difference(role, sides.name(theirs), named, row, others)


def _figures(
    incident: Incident, row: Account, others: Sequence[Account], sides: Sides
) -> Iterator[Difference]:
    """Figures by outcome and side; people of no told side are compared with all together."""
    theirs: dict[tuple[str, str | None], int] = {}
    for entry in row.casualties:
        for outcome in OUTCOMES:
            count = getattr(entry, outcome)
            if count is not None:
                key = (outcome, sides.of(entry.side))
                theirs[key] = theirs.get(key, 0) + count.low
    ours = {
        (outcome, sides.of(toll.side)): figure
        for toll in incident.toll
        for outcome in OUTCOMES
        if (figure := getattr(toll, outcome)) is not None
    }
    for (outcome, side), number in sorted(theirs.items(), key=str):
        found = [
            f
            for (told, whose), f in ours.items()
            if told == outcome and (side is None or whose in (side, None))
        ]
        if any(figure.best == number for figure in found) or _sum(found) == number:
            continue
        told = ", ".join(map(_figure, found)) or None
        yield _difference(
            f"casualties {outcome}{' of ' + sides.name(side) if side is not None else ''}",
            str(number),
            told,
            row,
            others,
            list(_counted(others, outcome)),
        )
    for (outcome, side), figure in sorted(ours.items(), key=str):
        if not any(told == outcome for told, _ in theirs) and figure.high != 0:
            name = f"casualties {outcome}{' of ' + sides.name(side) if side is not None else ''}"
            yield _difference(name, None, _figure(figure), row, others, list(_counted(others, outcome)))


def _sum(figures: Sequence[TollFigure]) -> int | None:
    best = [figure.best for figure in figures]
    return None if None in best or not best else sum(number for number in best if number is not None)


def _figure(figure: TollFigure) -> str:
    span = f"{figure.low}-{figure.high}" if figure.high is not None else f"{figure.low}+"
    return (
        span
        if figure.best is None
        else f"{figure.best} ({span})"
        if figure.low != figure.high
        else str(figure.best)
    )


def _counted(others: Sequence[Account], outcome: str) -> Iterator[Evidence]:
    for account in others:
        for entry in account.casualties:
            if getattr(entry, outcome) is not None:
                yield from getattr(entry, outcome).evidence
