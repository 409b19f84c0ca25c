"""Names in a text before it is parsed: known ones, and those the text itself introduces.

Unknown names are found by what stands beside them: a body's last word ("... Defense Army"), a title or a
word of speech beside a person, "de facto", "breakaway" and kin beside a territory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import KnownName, NameType
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.knowledge import SAME_SIGNS, Knowledge, person_id, slug
from counterclaim.vocab.lexicons import bodies

_CAP = r"[A-Z][\w'-]*[\w]"
_RUN = re.compile(
    rf"(?<![\w'-]){_CAP}(?:(?:\s(?:(?:al|el|bin|ibn|de|van|von|of the|of|and|for)[\s-])?|-){_CAP})*"
)
_TERRITORY = re.compile(
    r"(?:de facto|self-proclaimed|self-declared|breakaway|secessionist|separatist|unrecogni[sz]ed|disputed)\s"
    r"(?:(?:government|administration|authorities|leadership|parliament|republic|region|territory|enclave|state|army)\s)?"
    rf"(?:of\s|in\s)?(?P<after>{_CAP}(?:[\s-]{_CAP})?)"
    rf"|(?P<before>{_CAP}(?:[\s-]{_CAP})?)'s\s(?:de facto|self-proclaimed|separatist)"
)
_STATE_TITLE = re.compile(
    r"(?:Islamic |People's |Democratic |Federal |Arab )*(?:Republic|Kingdom|State|Federation|Union) of $"
)
_TERRITORY_KIND = re.compile(r" (?:Economic |Autonomous |Administrative )?(?:Zone|Region|Oblast|Province)\b")
_DEMONYM_ENDINGS = ("n", "an", "ian", "i", "ni", "ese", "ite", "er")
_CALENDAR = frozenset(
    """January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday""".split()
)
_NEVER_A_NAME = frozenset(
    """The A An In On At It He She They We You I But And Or As If For From By With After Before When While
    Since Until This That These Those There Here His Her Its Their Our My Your Not No Nor So Then Thus
    Now Two Three Four Five Six Seven Eight Nine Ten One Many Several Some Most Both Each All Any
    Earlier Later Early Late Meanwhile However Although Though According Despite During Under Over Near
    Once Only Also Such Other Another More Less First Second Third Last Next Previous What Who Which
    Where Why How Whether Because Fire Shots Soldiers Civilians Officials Nobody Neither Either Just
    Even Still Yet Again Today Yesterday Tomorrow Local Talks Things Engaging Dialogue Sources Reports
    Media People Half Fighting Russian-backed""".split()
)
_SPEECH_NEAR = re.compile(
    r"\s*(?:said|says|told|wrote|writes|tweeted|announced|added|noted|stated|warned|claimed|denied|argued)\b"
)
_SPOKEN_BEFORE = re.compile(r"(?:said|says|told|wrote|added|noted|stated|warned|claimed)\s$")
_AFTER_ROLE = re.compile(
    r"(?:chief|minister|president|spokes\w+|leader|head|commander|secretary|speaker|analyst|expert),\s$"
)
_ROLE_AFTER = re.compile(
    r",\s(?:an?|the|who|[A-Z]\w*'s|its|former|head|chief|deputy|spokes\w+|minister|president)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """One occurrence of a name, with what it names."""

    span: Span
    form: str
    type: NameType
    actor: str | None = None
    place: str | None = None
    kind: ActorKind | None = None
    outlet: bool = False


def find_names(layout: TextLayout, knowledge: Knowledge) -> list[FoundName]:
    """All names in a text, known ones first; no two overlap."""
    text = layout.text.translate(SAME_SIGNS)
    found = list(_known(text, knowledge))
    found = _merged(found, _territories(text, found))
    found = _merged(found, _bodies_and_persons(text, layout, found))
    return _merged(found, _surnames(text, found))


def masks(names: Iterable[FoundName]) -> list[KnownName]:
    """The names as the parser should know them."""
    return [KnownName(span=name.span, type=name.type) for name in names]


def _known(text: str, knowledge: Knowledge) -> Iterator[FoundName]:
    for start, end, entry in knowledge.find_names(text):
        if _inside_longer_name(text, end):
            continue
        span = Span(start, end)
        if entry.type is NameType.STATE:
            span = Span(_with_title(text, start), _with_kind(text, end))
        yield FoundName(
            span=span,
            form=span.of(text),
            type=entry.type,
            actor=entry.actor,
            place=entry.place,
            outlet=entry.outlet,
        )


def _with_title(text: str, start: int) -> int:
    """As in "the Republic of Cambodia": the form of state belongs to the name."""
    match = _STATE_TITLE.search(text, max(0, start - 40), start)
    return match.start() if match else start


def _with_kind(text: str, end: int) -> int:
    """As in "the Karabakh Economic Zone": so does the kind of territory."""
    match = _TERRITORY_KIND.match(text, end)
    return match.end() if match else end


def _inside_longer_name(text: str, end: int) -> bool:
    """As in "Paris-based" is no name of its own.

    "Jordan" in "Michael Jordan" cannot be told here and stays.
    """
    return end < len(text) and text[end] == "-" and text[end + 1 : end + 2].islower()


def _merged(first: Sequence[FoundName], more: Iterable[FoundName]) -> list[FoundName]:
    taken = sorted(first, key=lambda name: name.span)
    for name in more:
        if not any(name.span.overlaps(other.span) for other in taken):
            taken.append(name)
    return sorted(taken, key=lambda name: name.span)


def _territories(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Territories that no pack knows.

    "the de facto government of Upper Varda", then "Varda", "UV", "Vardan".
    """
    known = {name.form for name in found}
    for full in sorted(_territory_names(text) - known, key=len, reverse=True):
        actor, place = f"named:{slug(full)}", f"place:{slug(full)}"
        for form, kind in _territory_forms(full, known):
            for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text):
                end = _with_kind(text, match.end()) if kind is NameType.STATE else match.end()
                span = Span(match.start(), end)
                yield FoundName(
                    span=span,
                    form=span.of(text),
                    type=kind,
                    actor=actor,
                    place=place,
                    kind=ActorKind.DE_FACTO_GOVERNMENT,
                )


def _territory_names(text: str) -> set[str]:
    names = set()
    for match in _TERRITORY.finditer(text):
        name = match["after"] or match["before"]
        words = [word for word in re.split(r"[\s-]", name) if word]
        if (
            not set(words) & (_NEVER_A_NAME | _CALENDAR | set(bodies().names))
            and words[-1].lower() not in bodies().heads
        ):
            names.add(name)
    shorter = {
        name for name in names if any(other != name and re.search(rf"\b{name}$", other) for other in names)
    }
    return {name for name in names - shorter if not any(longer.endswith(name) for longer in names - {name})}


def _territory_forms(full: str, known: set[str]) -> Iterator[tuple[str, NameType]]:
    yield full, NameType.STATE
    words = re.split(r"[\s-]", full)
    short = words[-1]
    if len(words) > 1:
        yield short, NameType.STATE
        initials = "".join(word[0] for word in words)
        if initials not in known:
            yield initials, NameType.STATE
    stems = {short, short.rstrip("aeiouy")}
    for stem in sorted(stem for stem in stems if len(stem) >= 3):
        for ending in _DEMONYM_ENDINGS:
            if stem + ending != short and stem + ending not in known:
                yield stem + ending, NameType.DEMONYM


def _bodies_and_persons(text: str, layout: TextLayout, found: Sequence[FoundName]) -> Iterator[FoundName]:
    taken = {name.span.start: name for name in found}
    first_words = {sentence.span.start for sentence in layout.sentences}
    for match in _RUN.finditer(text):
        for start, end in _free_runs(text, match.span(), taken, first_words):
            name = _classified(text, start, end)
            if name is not None:
                yield name


def _free_runs(
    text: str, bounds: tuple[int, int], taken: dict[int, FoundName], first_words: set[int]
) -> Iterator[tuple[int, int]]:
    """A run of capital words, cut at known names.

    Function words at sentence starts and titles before a name.
    """
    start, end = bounds
    at = start
    while at < end:
        if at in taken:
            if start < at:
                yield start, len(text[:at].rstrip(" -"))
            at = start = _past_gap(text, min(end, taken[at].span.end), end)
            continue
        space = re.compile(r"[\s-]").search(text, at, end)
        word_end = space.start() if space else end
        word = text[at:word_end]
        opening = at in first_words and (word in _NEVER_A_NAME or word.lower() in text)
        if word in _NEVER_A_NAME or word in _CALENDAR or opening:
            if start < at:
                yield start, len(text[:at].rstrip(" -"))
            start = word_end + 1
        at = word_end + 1
    if start < end:
        yield start, end


def _past_gap(text: str, at: int, end: int) -> int:
    """Past a possessive ending, spaces and hyphens."""
    if text.startswith("'s", at):
        at += 2
    while at < end and text[at] in " -":
        at += 1
    return at


def _classified(text: str, start: int, end: int) -> FoundName | None:
    if text[start:end].lower() in bodies().heads:
        return None  # a common noun in capitals: "Foreign Ministry"
    start = _after_title(text, start, end)
    words = text[start:end].replace("'s", "").split()
    if not words:
        return None
    if text[end - 2 : end] == "'s":
        end -= 2
    form = text[start:end]
    if words[-1] in bodies().names and len(words) > 1 and form.lower() not in bodies().heads:
        return FoundName(
            span=Span(start, end),
            form=form,
            type=NameType.BODY,
            actor=f"named:{slug(form)}",
            kind=bodies().names[words[-1]],
        )
    if form.lower() not in bodies().heads and _is_person(text, start, end, words):
        return FoundName(
            span=Span(start, end),
            form=form,
            type=NameType.PERSON,
            actor=person_id(form),
            kind=ActorKind.PERSON,
        )
    return None


def _after_title(text: str, start: int, end: int) -> int:
    """Where the name begins after titles such as "Prime Minister"."""
    heads = bodies().heads
    best = start
    words = list(re.finditer(r"[\w'-]+", text[start:end]))
    for count in range(1, min(4, len(words))):
        title = text[start : start + words[count - 1].end()].lower()
        last = words[count - 1][0].lower()
        if (title in heads and heads[title].office) or (last in heads and heads[last].office):
            best = start + words[count].start()
    return best


def _is_person(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    if (
        not all(word[0].isupper() for word in words if word not in ("al", "bin", "de", "van", "von"))
        or len(words) > 4
    ):
        return False
    if any(word in bodies().names or word.isupper() for word in words):
        return False
    before = text[max(0, start - 40) : start]
    title = re.search(r"([A-Za-z-]+)\s$", before)
    if title and title[1].lower() in bodies().heads and bodies().heads[title[1].lower()].office:
        return True
    if len(words) < 2:
        return False
    return bool(
        _SPEECH_NEAR.match(text, end)
        or _SPOKEN_BEFORE.search(before)
        or _AFTER_ROLE.search(before)
        or _ROLE_AFTER.match(text, end)
    )


def _surnames(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Later mentions by surname alone of persons introduced in full."""
    persons = {
        name.form.split()[-1]: name for name in found if name.type is NameType.PERSON and " " in name.form
    }
    taken = {name.form for name in found}
    for surname, person in sorted(persons.items()):
        if surname in taken:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text):
            yield FoundName(
                span=Span(*match.span()),
                form=surname,
                type=NameType.PERSON,
                actor=person.actor,
                kind=ActorKind.PERSON,
            )
