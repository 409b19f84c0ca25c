"""Syndicated copies: word shingles, their containment, and which words of a copy stand where in the whole."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from itertools import islice, takewhile

from counterclaim.model.documents import CopiedRun, Copy
from counterclaim.model.spans import Span

SHINGLE = 5  # words; long enough that two writers rarely share one by chance
COPY_CONTAINMENT = 0.8  # share of the shorter text's shingles found in the longer
MIN_SHINGLES = 8  # a text shorter than that is too short to call anything a copy of it
WINDOW = 8  # of as many shingles in a row that two texts share, one is looked up
BUCKETS = 1 << 20  # shingles are counted in as many heaps: rare ones are told well enough, memory stays flat
COMMON = 50  # texts that are compared by one shingle; one in more of them is boilerplate

_WORD = re.compile(r"\w+")

MayBeCopy = Callable[[str, str], bool]


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of five words, case and punctuation apart."""
    return frozenset(_hashes(text))


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that the larger one holds: 1 for a truncated copy, where Jaccard is low."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts are copies of each other, whole or truncated."""
    return min(len(one), len(other)) >= MIN_SHINGLES and containment(one, other) >= COPY_CONTAINMENT


def find_copies(texts: Mapping[str, str], may_be: MayBeCopy) -> dict[str, Copy]:
    """For each text that is a copy, the text that holds most of its words, of several such the longest.

    Of equal texts the first of ``texts`` is the whole. ``may_be`` says of two whether they can be copies, by
    what else is known of them.
    """
    hashes = {id: _hashes(text) for id, text in texts.items()}
    known = {id: frozenset(found) for id, found in hashes.items()}
    met = Counter(shingle % BUCKETS for found in known.values() for shingle in found)
    longest_first = sorted(known, key=lambda id: -len(known[id]))
    rank = {id: number for number, id in enumerate(longest_first)}
    seen: dict[int, list[str]] = defaultdict(list)
    copies = {}
    for id in longest_first:
        marks = _marks(hashes[id])
        longer = sorted({other for mark in marks for other in seen[mark]}, key=rank.__getitem__)
        rare = _telling(known[id], met)
        likely = (o for o in longer if texts[id] == texts[o] or not known[o].isdisjoint(rare))
        whole = best_whole(id, {o: known[o] for o in likely}, known[id], texts, may_be)
        if whole is not None:
            copies[id] = copy_of(texts[id], whole, texts[whole])
        for mark in marks:
            if len(seen[mark]) < COMMON:
                seen[mark].append(id)
    return copies


def best_whole(
    id: str,
    longer: Mapping[str, frozenset[int]],
    found: frozenset[int],
    texts: Mapping[str, str],
    may_be: MayBeCopy,
) -> str | None:
    """Of texts that are no shorter, the longest first, the one that holds most of a text if it is a copy."""
    whole, most = None, -1.0
    for other, held in longer.items():
        if (texts[id] == texts[other] or is_copy(found, held)) and may_be(id, other):
            share = containment(found, held)
            if share > most:
                whole, most = other, share
    return whole


def copy_of(text: str, whole: str, whole_text: str) -> Copy:
    """What a text repeats of the whole that it is a copy of."""
    share = containment(shingles(text), shingles(whole_text))
    return Copy(of=whole, share=share, runs=copied_runs(text, whole_text))


def marks_of(text: str) -> frozenset[int]:
    """What texts that share a longer stretch have in common, of which two are compared by it."""
    return _marks(_hashes(text))


def _telling(found: frozenset[int], met: Mapping[int, int]) -> list[int]:
    """The rarest shingles of a text, so many that a text without any of them cannot hold enough of all."""
    enough = int(COPY_CONTAINMENT * len(found))
    return sorted(found, key=lambda shingle: (met[shingle % BUCKETS], shingle))[: len(found) - enough + 1]


def copied_runs(copy: str, whole: str) -> tuple[CopiedRun, ...]:
    """The stretches of ``copy`` that stand word for word in ``whole``, five words or more, and where."""
    mine, theirs = _words(copy), _words(whole)
    found_at: dict[int, list[int]] = defaultdict(list)
    for position, run in enumerate(_hashes(whole)):
        found_at[run].append(position)
    hashes = _hashes(copy)
    runs = []
    start = 0
    while start < len(hashes):
        length, there = max(
            ((_shared(mine, theirs, start, at), -at) for at in found_at.get(hashes[start], ())),
            default=(0, 0),
        )
        if length:
            runs.append(CopiedRun(_stretch(mine, start, length), _stretch(theirs, -there, length)))
        start += length or 1
    return tuple(runs)


def _words(text: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(text))


def _shared(mine: Sequence[re.Match[str]], theirs: Sequence[re.Match[str]], here: int, there: int) -> int:
    """How many words from ``here`` on are those from ``there`` on; a text may be cut within its last word."""
    both = zip(islice(mine, here, None), islice(theirs, there, None), strict=False)
    return sum(1 for _ in takewhile(lambda pair: _is_word(*pair, mine[-1]), both))


def _is_word(one: re.Match[str], other: re.Match[str], last: re.Match[str]) -> bool:
    written, whole = one[0].casefold(), other[0].casefold()
    return written == whole or (one is last and whole.startswith(written))


def _stretch(words: Sequence[re.Match[str]], first: int, length: int) -> Span:
    return Span(words[first].start(), words[first + length - 1].end())


def _hashes(text: str) -> list[int]:
    """Hashes of the runs of five words, in text order."""
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))
    return [int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs]


def _marks(hashes: Sequence[int]) -> frozenset[int]:
    """The least of every few hashes in a row: texts that share a longer stretch share one of these."""
    windows = (hashes[at : at + WINDOW] for at in range(max(1, len(hashes) - WINDOW + 1)))
    return frozenset(min(window) for window in windows if window)
