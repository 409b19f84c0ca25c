"""How long a restriction lasts where people set when it began or ended."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.dates import lasted
from counterclaim.model.situations import Phase, Restriction, RestrictionLevel


def lasting(restriction: Restriction, member: str, published: str | None) -> Restriction:
    """A restriction whose ``start`` or ``end`` was set, with its phases; without an end it goes on."""
    start, end = restriction.start, restriction.end
    set_of = {"start": _begun, "end": _ended}[member]
    phases = set_of(restriction) if restriction.phases else []
    begun = start is None or published is None or (start.first_day or "") <= published[:10]
    return replace(
        restriction,
        phases=tuple(replace(x, duration_days=lasted(x.start, x.end, published)) for x in phases),
        duration_days=lasted(start, end, published),
        ongoing_at=published if end is None and begun else None,
    )


def _begun(restriction: Restriction) -> list[Phase]:
    first, *rest = restriction.phases
    return [replace(first, start=restriction.start), *rest]


def _ended(restriction: Restriction) -> list[Phase]:
    """The last phase ends on the day that was set, and what was lifted is lifted then, or not at all."""
    end, (*phases, last) = restriction.end, restriction.phases
    if last.level is not RestrictionLevel.EASED:
        return [*phases, replace(last, end=end)]
    if phases:
        phases[-1] = replace(phases[-1], end=end)
    return [*phases, replace(last, start=end)] if end is not None else phases
