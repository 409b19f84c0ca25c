"""Where an incident went whose id changed, because an earlier account joined it or another decision fell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from counterclaim.model.incidents import Incident


def find_redirects(before: Iterable[Incident], after: Sequence[Incident]) -> dict[str, str]:
    """Former ids, each with the incident that holds most of what it stood for, if there is one."""
    present = {incident.id for incident in after}
    holders: dict[object, list[str]] = {}
    for incident in after:
        for part in _parts(incident):
            holders.setdefault(part, []).append(incident.id)
    redirects: dict[str, str] = {}
    for incident in before:
        if incident.id in present:
            continue
        heirs = Counter(heir for part in _parts(incident) for heir in holders.get(part, ()))
        if heirs:
            redirects[incident.id] = min(heirs, key=lambda heir: (-heirs[heir], heir))
    return redirects


def _parts(incident: Incident) -> set[object]:
    """What stays the same when incidents are formed anew: claims, and words in documents."""
    claims = {claim for account in incident.accounts for claim in account.claims}
    words = {(e.document, e.start, e.end) for account in incident.accounts for e in account.evidence}
    return claims | words
