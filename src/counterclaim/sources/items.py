"""What a source of documents gives: an Original, or a Problem in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Protocol

from counterclaim.model.documents import Original, PublishedBasis
from counterclaim.model.problems import Attempt, Problem

STAGE = "sources"  # of a Problem that costs a whole document
DATE_STAGE = "published"  # of a Problem that costs a document its date only
GAP_STAGE = "gaps"  # of a Problem about what has no text to read

Item = Original | Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table of reports; ``form`` is how its dates are written, if not as ISO 8601."""

    name: str
    form: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user says of all documents; it wins over what a manifest says of one.

    ``columns`` are those of tables, by what each holds.
    """

    published: str | None = None
    source: str | None = None
    columns: Mapping[str, Column] = field(default_factory=dict)

    def applied(self, original: Original) -> Original:
        """An original as the user says it is."""
        if self.source:
            original = replace(original, source=self.source)
        if self.published:
            original = replace(original, published=self.published, published_basis=PublishedBasis.OPTION)
        return original


class Opener(Protocol):
    """Opens a file that holds documents; what is in the registry of sources is one of these."""

    def __call__(self, stream: BinaryIO, name: str, options: Options, /) -> Iterator[Item]:
        """The documents of a file, one at a time; ``name`` is what the file goes by."""


def lost(message: str, attempt: Attempt | None = None) -> Problem:
    """A document that could not be opened; ``attempt`` if another one is to be made than that of the user."""
    return Problem(document=None, stage=STAGE, message=message, attempt=attempt)


def keepable(text: str) -> str:
    r"""Words that came as JSON or XML, without the signs that no text can hold and a ledger cannot keep.

    >>> keepable("Orsa \ud800 Today\x00")
    'Orsa ? Today'
    """
    return text.replace("\x00", "").encode("utf-8", "replace").decode()
