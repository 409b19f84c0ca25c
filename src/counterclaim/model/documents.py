"""Sources' documents: the untouched original and the working text that offsets point into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.spans import Span


class PublishedBasis(StrEnum):
    """Where a document's date comes from."""

    OPTION = "option"  # given by the user
    MANIFEST = "manifest"  # told beside it: by a manifest, a row of a table, a message, an entry of a feed
    METADATA = "metadata"  # the page's own markup
    DATELINE = "dateline"  # the first words of the text
    URL = "url"  # a date in the address
    UNKNOWN = "unknown"  # found nowhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieval:
    """How the bytes came: out of which file, and where in it; or from the web.

    ``asked`` is the address that was asked for, ``answered`` the one that gave the bytes, ``peer`` the
    machine that had them; ``at`` is a time in UTC. ``told`` is what stood there of the document and has no
    place elsewhere, by name.
    """

    within: str | None = None
    place: str | None = None
    told: tuple[tuple[str, str], ...] = ()
    at: str | None = None
    asked: str | None = None
    answered: str | None = None
    peer: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes as they came, and what their bringer knew of them; ``forwarded_from`` as of a document."""

    data: bytes
    name: str
    source: str | None = None
    forwarded_from: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    language: str | None = None
    media_type: str = "text/plain"
    retrieval: Retrieval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetRun:
    """``length`` characters at ``working`` in the working text stand at ``original`` in the original."""

    working: int
    original: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingText:
    """The text that offsets point into, with the way back to the original.

    ``extractor`` names the program and version that made it; for plain text the working text is the
    decoded file, unaltered. ``runs`` maps back to the decoded original where that can be told. ``gaps`` says
    what of the original is not in the text, though it may hold words.
    """

    text: str
    encoding: str
    extractor: str
    runs: tuple[OffsetRun, ...] = ()
    title: str | None = None
    author: str | None = None
    published: str | None = None
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One item from a source, as the ledger knows it. Hashes are hexadecimal SHA-256.

    ``forwarded_from`` is whose words it is, by name, where the source did no more than pass them on.
    ``revision_of`` is the text that stood at its address before: in a ledger by day of publication, in what
    was read of it by when it was brought. ``superseded_by`` is the text that took its place, ``withdrawn_by``
    the decision by which it no longer counts: what it tells is no part of the ledger then.
    """

    id: str
    sha256: str
    source: str | None
    title: str | None
    url: str | None
    published: str | None
    language: str | None
    length: int
    text_sha256: str
    published_basis: PublishedBasis | None = None
    copy_of: str | None = None
    revision_of: str | None = None
    text: str | None = None
    name: str | None = None
    author: str | None = None
    encoding: str | None = None
    extractor: str | None = None
    superseded_by: str | None = None
    withdrawn_by: str | None = None
    forwarded_from: str | None = None

    @property
    def page(self) -> tuple[str | None, str] | None:
        """Whose address it stands at, ``None`` without one; of several texts there the last one counts."""
        return (self.source, self.url) if self.url else None

    @property
    def narrator(self) -> str:
        """The origin of what it says in its own name: all that one source wrote is one voice."""
        return f"narrator:{self.forwarded_from or self.source or self.id}"

    @property
    def counts(self) -> bool:
        """Whether what it tells is part of the ledger."""
        return self.superseded_by is None and self.withdrawn_by is None


@dataclass(frozen=True, slots=True)
class CopiedRun:
    """``copy`` of one text has the same words, punctuation apart, as ``whole`` of another."""

    copy: Span
    whole: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Of which document another is a copy: how much of it, and where each stretch stands."""

    of: str
    share: float
    runs: tuple[CopiedRun, ...]
