"""What goes into the escalation index: coded incidents and statements, one row each, with their intensity.

The intensities are PLOVER's (manual 0.8 of 2021, from -10, conflict, to +10, cooperation), as
``vocab/crosswalk_tables/plover.toml`` lists them; the manual's base of ACCUSE is a sign slip and stands there
as -3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.claims import Claim
from counterclaim.model.ledgers import Ledger
from counterclaim.model.sides import side_of
from counterclaim.views.series.days import one_day, published_days
from counterclaim.views.series.records import NAMED, Period, cited
from counterclaim.views.series.telling import Told, actors_by_id, deniers, tellings
from counterclaim.vocab.crosswalks import intensity_of, plover_of, quad_of


class InputKind(StrEnum):
    """What kind of record an input of the index is."""

    INCIDENT = "incident"  # a deed, as one side tells it
    STATEMENT = "statement"  # something said that is an act of its own


class Sphere(StrEnum):
    """Deeds or words."""

    MATERIAL = "material"  # a deed
    VERBAL = "verbal"  # a statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One deed or statement with its weight; ``repeated`` are the accounts or claims that it stands for.

    ``told_by`` is ``None`` where nobody but a text tells it, ``doer`` where nobody is named. ``intensity`` is
    without a unit, from -10 to +10.
    """

    day: str | None
    kind: InputKind
    doer: str | None = field(metadata=NAMED)
    recipients: tuple[str, ...] = field(metadata=NAMED)
    told_by: str | None = field(metadata=NAMED)
    code: str
    intensity: float
    sphere: Sphere
    denied_by: tuple[str, ...] = field(metadata=NAMED)
    repeated: int
    record: str
    evidence: tuple[str, ...]


def inputs_of(ledger: Ledger, period: Period) -> list[Input]:
    """Every input of a ledger, by day; what has no PLOVER code is none.

    An incident is one input for each side that tells it and each doer that this side names, in the severest
    of the codes that it gives. A statement is one input for each speaker's side, code, addressee, subject
    and day: the same demand in five papers is one.
    """
    found = [*_deeds(ledger, period), *_statements(ledger, period)]
    return sorted(found, key=lambda i: (i.day or "~", i.record, i.doer or "", i.told_by or "", i.code))


def once(inputs: Iterable[Input]) -> list[Input]:
    """Each deed or statement once for its doer, by day: the severest telling, the earliest of equals."""
    found: dict[tuple[str, str | None], Input] = {}
    for one in sorted(inputs, key=lambda i: (i.intensity, i.day or "~", i.told_by or "~")):
        found.setdefault((one.record, one.doer), one)
    return sorted(found.values(), key=lambda i: (i.day or "~", i.record, i.doer or ""))


def _deeds(ledger: Ledger, period: Period) -> Iterator[Input]:
    actors = actors_by_id(ledger)
    for told in tellings(ledger, period):
        coded = _severest(told)
        if coded is None:
            continue
        victims = {side_of(account.victim, actors) for account in told.accounts}
        yield Input(
            day=told.day,
            kind=InputKind.INCIDENT,
            doer=told.doer,
            recipients=tuple(sorted(side for side in victims if side is not None and side != told.doer)),
            told_by=told.teller,
            code=coded[1],
            intensity=coded[0],
            sphere=_sphere(coded[1]),
            denied_by=deniers(told.incident, actors),
            repeated=len(told.accounts),
            record=told.incident.id,
            evidence=cited(words for account in told.accounts for words in account.evidence),
        )


def _severest(told: Told) -> tuple[float, str] | None:
    """The lowest of the intensities of what one side tells, with its code."""
    types = {account.type or told.incident.type for account in told.accounts}
    codes = {code for type in types if (code := plover_of(type) or plover_of(told.incident.type))}
    return min(((weight, code) for code in codes if (weight := _intensity(code)) is not None), default=None)


def _statements(ledger: Ledger, period: Period) -> Iterator[Input]:
    actors, published = actors_by_id(ledger), published_days(ledger)
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in ledger.claims:
        code = statement_code(claim)
        speaker = side_of(claim.claimer, actors)
        if code is None or speaker is None or _intensity(code) is None:
            continue
        day = one_day(claim.date) or published.get(claim.document)
        if not period.holds(day):
            continue
        told_by = side_of(claim.chain[0], actors) if claim.chain else speaker
        addressee = side_of(claim.addressee or claim.imputed_to, actors)
        about = f"{claim.about.kind}:{claim.about.id}" if claim.about is not None else ""
        key = (day or "~", speaker, told_by or "", code, addressee or "", about)
        groups.setdefault(key, []).append(claim)
    for (day, speaker, told_by, code, addressee, _), claims in groups.items():
        yield _statement(day, speaker, told_by, code, addressee, claims)


def _statement(
    day: str, speaker: str, told_by: str, code: str, addressee: str, claims: Sequence[Claim]
) -> Input:
    return Input(
        day=None if day == "~" else day,
        kind=InputKind.STATEMENT,
        doer=speaker,
        recipients=(addressee,) if addressee and addressee != speaker else (),
        told_by=told_by,
        code=code,
        intensity=_intensity(code) or 0.0,
        sphere=_sphere(code),
        denied_by=(),
        repeated=len(claims),
        record=min(claim.id for claim in claims),
        evidence=cited(words for claim in claims for words in claim.evidence),
    )


def statement_code(claim: Claim) -> str | None:
    """PLOVER's code of a statement; reports, denials, confirmations and assessments have none."""
    return plover_of(f"statement.{claim.sub_stance or claim.stance}") or plover_of(
        f"statement.{claim.stance}"
    )


def _intensity(code: str) -> float | None:
    weight = intensity_of(code)
    return float(weight) if weight is not None else None


def _sphere(code: str) -> Sphere:
    return Sphere.VERBAL if (quad_of(code.partition(".")[0]) or "").startswith("VERBAL") else Sphere.MATERIAL
