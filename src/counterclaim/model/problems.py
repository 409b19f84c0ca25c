"""What could not be read or resolved, or contradicts itself."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.spans import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What was to be opened and could not be, so that it can be tried again: a file or address as named.

    The other members are what was said of it, and hold for it when it comes.
    """

    named: str
    source: str | None = None
    published: str | None = None
    title: str | None = None
    columns: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read or resolved, kept beside the results so that nothing is lost.

    ``evidence`` are the words that a contradiction stands in; most problems concern none. ``attempt`` is
    how to try again, where something could not be opened.
    """

    document: str | None
    stage: str
    message: str
    evidence: tuple[Evidence, ...] = ()
    attempt: Attempt | None = None
