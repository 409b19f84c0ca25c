"""Texts read for a comparison: with the day that their key gives them, layer by layer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from counterclaim.evaluation.agreement import Agreement, agreement, check_text
from counterclaim.evaluation.records import Annotated, annotated_of
from counterclaim.evaluation.sheets import Annotable
from counterclaim.model.documents import Original, PublishedBasis
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import sha256_of
from counterclaim.model.problems import Problem
from counterclaim.pipeline.portions import attempted
from counterclaim.pipeline.reading import Reader
from counterclaim.text import working_text

DECIMALS = 3


@dataclass(slots=True, kw_only=True)
class Texts:
    """The documents of a key that a user named, as bytes and as words; and what could not be opened."""

    originals: dict[str, Original] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def annotable(items: Iterable[Original | Problem]) -> dict[str, Annotable]:
    """Documents that people annotate by hand, by name.

    Raises:
        BadInput: one cannot be opened or read, or two bear one name.
    """
    found: dict[str, Annotable] = {}
    for item in items:
        if isinstance(item, Problem):
            raise BadInput(item.message)
        if item.name in found:
            raise BadInput(f"{item.name}: is named twice; give each document a name of its own")
        found[item.name] = Annotable(
            name=item.name,
            sha256=sha256_of(item.data),
            published=item.published,
            text=working_text(item).text,
        )
    return found


def texts_of(key: Mapping[str, Annotated], items: Iterable[Original | Problem]) -> Texts:
    """The documents that a key knows, each dated as the key says.

    Raises:
        BadInput: none is among them, or one is not the text that was annotated.
    """
    texts = Texts()
    for item in items:
        if isinstance(item, Problem):
            texts.problems.append(item)
        elif (annotated := key.get(item.name)) is not None:
            check_text(annotated, item.data, item.name)
            texts.originals[item.name] = _dated(item, annotated.published)
            texts.words[item.name] = working_text(item).text
    if not texts.originals:
        raise BadInput(
            "none of the documents that were named is one of the key; its names are those of files"
        )
    return texts


def _dated(original: Original, published: str | None) -> Original:
    if published is None:
        return original
    return replace(original, published=published, published_basis=PublishedBasis.OPTION)


def read_for(
    texts: Texts, reader: Reader, layers: Sequence[str], progress: Callable[[], None]
) -> dict[str, Annotated]:
    """What the program reads in the documents, as annotations."""
    found: dict[str, Annotated] = {}
    for name, original in texts.originals.items():
        reading = attempted(reader.read, original)
        if isinstance(reading, Problem):
            texts.problems.append(reading)
        else:
            found[name] = annotated_of(reading.annotations(layers), layers)
        progress()
    return found


def compared(key: Mapping[str, Annotated], other: Mapping[str, Annotated], texts: Texts) -> Agreement:
    """How far two annotations of the named documents agree."""
    return agreement({name: key[name] for name in texts.originals}, other, texts.words)


def models(annotations: Mapping[str, Annotated]) -> list[str]:
    """The language models that proposed annotations, if any did."""
    return sorted({one.model for one in annotations.values() if one.model is not None})


def made_by(annotations: Mapping[str, Annotated], called: str) -> str:
    """What annotations are called, with the language models that proposed them."""
    proposed = ", ".join(models(annotations))
    return f"{called} (proposed by {proposed})" if proposed else called


def as_json(found: Agreement) -> dict[str, Any]:
    """An agreement as other programs take it; shares from 0 to 1."""
    rows = {
        name: {
            "precision": round(score.precision, DECIMALS),
            "recall": round(score.recall, DECIMALS),
            "f1": round(score.f1, DECIMALS),
            "f1_95": [round(low, DECIMALS), round(high, DECIMALS)],
            "both": score.both,
            "first": score.one,
            "second": score.other,
        }
        for name, score, (low, high) in found.rows()
    }
    stances = [{"first": a, "second": b, "count": n} for (a, b), n in sorted(found.stances.items())]
    kappa = None if found.kappa is None else round(found.kappa, DECIMALS)
    return {"documents": found.documents, "rows": rows, "stances": stances, "stance_kappa": kappa}
