"""Short forms of bodies that a text has named in full: "(JBC)" beside the name, "the Mission" after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.entities.capitals import never_a_name
from counterclaim.entities.found_names import FoundName
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab import lexicons
from counterclaim.vocab.name_words import name_words

_CALLED = r"(?:better |also |widely |commonly )?(?:known|referred to)"
_NAMING = rf",? {_CALLED} (?:as|by (?:its|the)[\w ]* (?:initials|acronym)) (?:the )?"
_WORD_BEFORE = re.compile(r"\b([A-Z]\w+) $")
_FOR = re.compile(r" (?:for|on|of) ")
LONGEST_WORD = 20
FEWEST_LETTERS = 3  # of what stands for a body and is nowhere said to: of two it may be anything
_BESIDE = re.compile(rf"(?:\s\(|{_NAMING}|, or (?:the )?)(?P<letters>[A-Z][a-z]?[A-Z.]+)\b")


def united_with_letters(text: str, found: Sequence[FoundName]) -> list[FoundName]:
    """Names in which a body spelled out is the one that the letters behind it are known to mean.

    As in "the Kurdistan Workers Party (PKK)", whose letters are those of another language; they must have
    at least half of them in common with the initials.
    """
    known = {name.span.start: name for name in found if name.type is NameType.BODY and name.actor}
    same: dict[str, FoundName] = {}
    for name in found:
        match = _BESIDE.match(text, name.span.end)
        other = known.get(match.start("letters")) if match is not None else None
        if other is None or other.actor is None or other.actor.startswith("named:"):
            continue
        if (name.actor or "").startswith("named:") and _share_letters(name.form, other.form):
            same[name.form] = other
    return [
        replace(name, actor=same[name.form].actor, kind=same[name.form].kind) if name.form in same else name
        for name in found
    ]


def _share_letters(form: str, letters: str) -> bool:
    initials = Counter(_initials(form))
    return 2 * sum((initials & Counter(letters.replace(".", ""))).values()) >= len(letters)


def find_short_forms(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Later mentions of bodies by their letters or by the last word of their name."""
    bodies = [
        name for name in found if name.type is NameType.BODY and name.actor and re.search(r"[ -]", name.form)
    ]
    taken = {name.form for name in found}
    for short, name in sorted({**_by_last_word(bodies), **_by_letters(text, bodies)}.items()):
        if short in taken:
            continue
        for match in re.finditer(rf"(?<![\w.-]){re.escape(short)}(?![\w-])", text):
            if match.start() > name.span.start:
                yield FoundName(
                    span=Span(*match.span()),
                    form=short,
                    type=NameType.BODY,
                    actor=name.actor,
                    place=name.place,
                    kind=name.kind,
                    outlet=name.outlet,
                )


def _by_letters(text: str, bodies: Sequence[FoundName]) -> dict[str, FoundName]:
    """As in "the Joint Border Commission (JBC)": the letters must be those of the words, small ones aside.

    Half of them will do beside a body, whose letters may be those of another language; and where nothing
    stands beside it, the text may call it by all its initials: "the Orsan Defence Force", then "the ODF".
    """
    found: dict[str, FoundName] = {}
    untold: dict[str, dict[str | None, FoundName]] = {}
    for name in bodies:
        form = _with_owner(text, name)
        beside = _BESIDE.match(text, name.span.end)
        if beside is None:
            initials = _initials(form)
            if len(initials) >= FEWEST_LETTERS:
                untold.setdefault(initials, {}).setdefault(name.actor, name)
        elif letters_beside(text, name.span.end, form) or _share_letters(form, beside["letters"]):
            found.setdefault(beside["letters"], name)
    alone = {letters: next(iter(names.values())) for letters, names in untold.items() if len(names) == 1}
    return {**alone, **found}


def _with_owner(text: str, name: FoundName) -> str:
    """A body's name with the capital word before it: "Orsan" of "the Orsan Defence Force"."""
    before = _WORD_BEFORE.search(text, max(0, name.span.start - LONGEST_WORD), name.span.start)
    is_name = before is not None and before[1] not in never_a_name()
    return f"{before[1]} {name.form}" if is_name and before is not None else name.form


def _initials(form: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", form) if word[:1].isupper())


def letters_beside(text: str, end: int, form: str) -> str | None:
    """The letters that stand for a name right behind it, and are those of its words."""
    match = _BESIDE.match(text, end)
    initials = _initials(form)
    of_it = match is not None and initials.endswith(re.sub(r"[a-z.]", "", match["letters"]))
    return match["letters"] if match is not None and of_it else None


def first_noun(name: str) -> str | None:
    """As "committee" of "State Committee for National Security": by that a body is called from then on."""
    head = _FOR.split(name)[0].split()[-1]
    return head.lower() if head in lexicons.bodies().names and _FOR.search(name) else None


def _by_last_word(bodies: Sequence[FoundName]) -> dict[str, FoundName]:
    """As in "the Border Monitoring Mission", then "the Mission", where no other body ends so."""
    found: dict[str, FoundName] = {}
    for word in sorted(name_words()["short.words"]):
        ending = [name for name in bodies if name.form.split()[-1] == word]
        if ending and len({name.actor for name in ending}) == 1:
            found[word] = ending[0]
    return found
