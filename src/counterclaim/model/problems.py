"""What could not be read or resolved, or contradicts itself."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.spans import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read or resolved, kept beside the results so that nothing is lost.

    ``evidence`` are the words that a contradiction stands in; most problems concern none.
    """

    document: str | None
    stage: str
    message: str
    evidence: tuple[Evidence, ...] = ()
