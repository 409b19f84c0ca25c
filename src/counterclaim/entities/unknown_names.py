"""Bodies and persons that no pack knows, by what stands beside a run of capital words.

A body ends in a word for bodies ("... Defense Army"); a person has a title or a word of speech at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterclaim.entities.beside_names import (
    cartel_behind,
    fights_behind,
    gang_behind,
    group_behind,
    outlet_behind,
    role_before,
    role_behind,
    speech_before,
    speech_behind,
    tied_to,
)
from counterclaim.entities.capital_runs import capital_runs
from counterclaim.entities.capitals import CAPITAL_WORD
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.functional_names import functional_kind
from counterclaim.entities.short_forms import letters_beside
from counterclaim.entities.surnames import is_known_surname, past_politeness, told_in_full
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.knowledge import person_id, slug
from counterclaim.vocab.lexicons import bodies, participants
from counterclaim.vocab.name_words import name_words
from counterclaim.vocab.toponymy import toponymy

_CHARGE = re.compile(r"(?P<head>[A-Z]\w+) (?:on|for) (?:the )?[A-Z]")  # "Committee on Orsan Unity"
_AFTER_OFFICE_OF = re.compile(  # "the mayor of Orsk, NAME NAME"
    rf"\b(?P<office>[a-z]+) (?:of|for|in) (?:the )?{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,2}},\s$"
)
_CITED_BEFORE = re.compile(r"(?:told|by|[Aa]ccording to)\s(?:the\s)?$")
_PLACE_AFTER = re.compile(
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,4}(?:village|town|city|settlement|hamlet|suburb|port|district|region|area)\b"
)
_KINDS = "|".join(sorted(set().union(*bodies().described.values())))
_GROUP_AFTER = re.compile(
    rf",\s(?:an?|the)\s(?P<before>(?:[\w-]+\s){{0,4}})(?P<kind>{_KINDS})"
    r"(?=[,.;]|\s(?:that|which|of|in|from|for|with|\w+ed|led|close|fighting|known|made|set)\b)"
)
_CALLED_BEFORE = re.compile(rf"(?<![\w'-])(?:[a-z][\w'-]+|[A-Z][\w-]+) (?P<kind>{_KINDS})\s$")
_OWN_CLAUSE = re.compile(
    r"\s(?!(?:in|of|and|or|was|were|is|are|has|have|had|that|which|who|also|later)\b)[a-z]+"
)
CALLED = ("known as ", "called ", "dubbed ", "named ")
_IN_BEFORE = re.compile(r"\b(?:in|near|at|around|outside)\s(?:the\s)?$", re.IGNORECASE)


def find_bodies_and_persons(text: str, layout: TextLayout, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Names among the runs of capital words that are not known."""
    taken = {name.span.start: name for name in found}
    first_words = {sentence.span.start for sentence in layout.sentences}
    persons = told_in_full(text)
    for start, end in capital_runs(text, taken, first_words):
        name = None if is_known_surname(text, start, end, persons) else _classified(text, start, end)
        if name is not None:
            yield name


def _classified(text: str, start: int, end: int) -> FoundName | None:
    end = _without_owner(text, start, end)
    if text[start:end].lower() in bodies().heads:
        return None  # a common noun in capitals: "Foreign Ministry"
    untitled = start
    whole = letters_beside(text, end, text[start:end])
    if whole is None or len(whole) < len(text[start:end].split()):  # "the Estado Mayor Central (EMC)"
        start = _after_title(text, start, end)
    words = text[start:end].replace("'s", "").split()
    if not words or ("-" in words[-1] and words[-1].rpartition("-")[2] in name_words()["ties.words"]):
        return None  # "the al Qaeda-linked group" is called otherwise
    if (named := _with_noun_behind(text, start, end)) is not None:
        return named
    if text[end - 2 : end] == "'s":
        end -= 2
    is_head = text[start:end].lower() in bodies().heads
    if (kind := _by_its_words(text, start, end, words, is_head=is_head)) is not None:
        return _body(text, start, end, kind)
    titled = start > untitled
    if is_head:
        return None
    if not titled and (kind := _by_its_company(text, start, end, words)) is not None:
        return _body(text, start, end, kind)
    if not _is_person(text, start, end, words, titled=titled):
        return None
    form = text[start:end]
    return FoundName(
        span=Span(start, end), form=form, type=NameType.PERSON, actor=person_id(form), kind=ActorKind.PERSON
    )


def _body(text: str, start: int, end: int, kind: ActorKind) -> FoundName:
    form = text[start:end]
    actor = f"named:{slug(form)}"
    return FoundName(span=Span(start, end), form=form, type=NameType.BODY, actor=actor, kind=kind)


def _with_noun_behind(text: str, start: int, end: int) -> FoundName | None:
    """As in "the Orsa news agency", "an Orsa cartel", "the Orsa gang": called by all of that.

    "An Orsa gang" is one of a town.
    """
    outlet = outlet_behind().match(text, end)
    the = text[:start].endswith(("the ", "The "))
    cartel = cartel_behind().match(text, end) or (gang_behind().match(text, end) if the else None)
    noun = outlet or cartel
    kind = ActorKind.MEDIA if outlet is not None else ActorKind.ARMED_GROUP
    return _body(text, start, noun.end(), kind) if noun is not None else None


def _by_its_words(
    text: str, start: int, end: int, words: Sequence[str], *, is_head: bool
) -> ActorKind | None:
    """The kind of body that a name says by its last word, or by all of them; ``None`` for no body.

    A command may have its region behind that word: "Air Forces Central", "Operational Command North".
    """
    if len(words) > 2 and words[-1] in name_words()["commands.regions"]:
        words = words[:-1] if bodies().names.get(words[-2]) is ActorKind.ARMED_FORCE else words
    functional = functional_kind(text[start:end].split()) if not is_head else None
    is_body = words[-1] in bodies().names and len(words) > 1 and not is_head
    is_body = is_body or functional is not None or _is_charged(text[start:end])
    is_body = is_body or (
        words[-1] in name_words()["churches.words"] and len(words) > 1 and _is_cited(text, start, end)
    )
    return (functional or _kind_of(words)) if is_body and not _may_be_water(text, start, end, words) else None


def _by_its_company(text: str, start: int, end: int, words: Sequence[str]) -> ActorKind | None:
    """The kind of body that the words beside a name say."""
    described = _body_described(text, start, end)
    if described is not None and len(words) > 1:
        return described
    called = _body_called(text, start, end) or _body_behind(text, end, words)
    return called or _body_with_letters(text, end, words)


def _is_charged(form: str) -> bool:
    """As in "Committee on Orsan Unity": a body that its first words name, with what it is for behind."""
    charge = _CHARGE.search(form)
    return charge is not None and charge["head"] in bodies().names


def _without_owner(text: str, start: int, end: int) -> int:
    """As in "the Mine Action Centre of" Peru: where a body's name ends whose owner has a name of its own."""
    own = text[start:end].removesuffix(" the").removesuffix(" of")
    of_head = own.partition(" of ")[0].lower() in bodies().heads  # "Ministry of Defence"
    owned = len(own) < end - start and not of_head and own.lower() not in bodies().heads
    return start + len(own) if owned and functional_kind(own.split()) is not None else end


def _body_described(text: str, start: int, end: int) -> ActorKind | None:
    """As in "the Assam Rifles said", "Arambai Tenggol, a Meitei group,": no person is called so."""
    group = _GROUP_AFTER.match(text, end)
    if group is not None and not _are_of_person(group["before"].split(), group["kind"]):
        return _described_kind(group["kind"])
    has_article = text[:start].endswith(("the ", "The ")) and speech_behind().match(text, end)
    kind = ActorKind.ARMED_GROUP if fights_behind().match(text, end) else ActorKind.OTHER
    return kind if has_article else None


def _are_of_person(words: Sequence[str], kind: str) -> bool:
    """As "leader of the" before "militia": a person is called so, and not whom he leads.

    Of an alliance bodies are members, too.
    """
    heads, people = bodies().heads, participants()["people.civil"] | participants()["people.armed"]
    people |= name_words()["roles.leading"]
    if kind in name_words()["roles.joined"]:
        people -= name_words()["roles.joining"]
    return any(
        behind in name_words()["roles.of_whom"] and (word in people or (word in heads and heads[word].office))
        for word, behind in pairwise(words)
    )


def _body_called(text: str, start: int, end: int) -> ActorKind | None:
    """As in "the indigenous organisation ONIC", "rights group Suara Orsa said": the noun says what it is.

    "The group Smith leads" is not called Smith.
    """
    noun = _CALLED_BEFORE.search(text, max(0, start - 60), start)
    if noun is None or (_OWN_CLAUSE.match(text, end) and not speech_behind().match(text, end)):
        return None
    return _described_kind(noun["kind"])


def _described_kind(noun: str) -> ActorKind:
    """The kind of body that a common noun beside a name says."""
    kinds = {ActorKind.ARMED_GROUP: "armed", ActorKind.MEDIA: "media", ActorKind.MINISTRY: "ministry"}
    return next((kind for kind, key in kinds.items() if noun in bodies().described[key]), ActorKind.OTHER)


def _body_behind(text: str, end: int, words: Sequence[str]) -> ActorKind | None:
    """As in "the Emergency Lawyers group said": the noun behind it says what it is."""
    is_water = not toponymy().features.isdisjoint(words)
    return ActorKind.OTHER if len(words) > 1 and not is_water and group_behind().match(text, end) else None


def _body_with_letters(text: str, end: int, words: Sequence[str]) -> ActorKind | None:
    """As in "the Estado Mayor Central, or EMC,": no person and no place is called by letters."""
    lettered = len(words) > 1 and letters_beside(text, end, " ".join(words)) is not None
    return ActorKind.OTHER if lettered and words[-1] not in toponymy().bodies else None


def _kind_of(words: Sequence[str]) -> ActorKind:
    """By its last word, or by the one before "of" or "on"; a "liberation army" is no state's."""
    behind = ("of", "on", "for")
    heads = [before for before, word in pairwise(words) if word in behind and before in bodies().names]
    kind = bodies().names.get(heads[0] if heads else words[-1], ActorKind.OTHER)
    insurgent = kind is ActorKind.ARMED_FORCE and not bodies().insurgent["words"].isdisjoint(words)
    return ActorKind.ARMED_GROUP if insurgent else kind


def _may_be_water(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """As in "the Mozambique Channel", unless a channel of that name has the word."""
    return words[-1] in toponymy().features and not _is_cited(text, start, end)


def _is_cited(text: str, start: int, end: int) -> bool:
    """Whether a name has the word: it says something, or somebody was told something by it."""
    before = _CITED_BEFORE.search(text, max(0, start - 20), start)
    return bool(speech_behind().match(text, end) or before)


def _after_title(text: str, start: int, end: int) -> int:
    """Where the name begins after titles such as "Prime Minister"."""
    heads = bodies().heads
    tied = tied_to().match(text, start, end)  # "the Orsa-linked Firat"
    best = start = past_politeness(text, tied.end() if tied is not None else start, end)
    words = list(re.finditer(r"[\w'-]+", text[start:end]))
    for count in range(1, min(4, len(words))):
        title = text[start : start + words[count - 1].end()].lower().replace("-", " ")
        last = words[count - 1][0].lower().replace("-", " ")  # "Major-General NAME"
        if (title in heads and heads[title].office) or (last in heads and heads[last].office):
            best = start + words[count].start()
    return best


def _is_person(text: str, start: int, end: int, words: Sequence[str], *, titled: bool) -> bool:
    if (
        not all(word[0].isupper() for word in words if word not in ("al", "bin", "de", "van", "von"))
        or len(words) > 4
    ):
        return False
    if any(word in bodies().names or word in toponymy().bodies or word.isupper() for word in words):
        return False
    before = text[max(0, start - 40) : start]
    if before.endswith(CALLED):
        return False  # "the gang, known as Gran Grif, said"
    title = re.search(r"([A-Za-z-]+)\.?\s$", before)
    office = bodies().heads.get(title[1].lower()) if title else None
    if titled or (office is not None and office.office):
        return True
    if len(words) < 2 or _PLACE_AFTER.match(text, end) or _IN_BEFORE.search(before):
        return False
    held = _AFTER_OFFICE_OF.search(text, max(0, start - 80), start)
    if held is not None and (head := bodies().heads.get(held["office"])) is not None and head.office:
        return True
    return bool(
        speech_behind().match(text, end)
        or speech_before().search(before)
        or role_before().search(before)
        or role_behind().match(text, end)
    )
