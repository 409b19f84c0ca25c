"""How a bulletin calls people, places and days: by names that no side alone uses; and where words stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from counterclaim.model.actors import Actor, ActorKind, PlaceRelation
from counterclaim.model.claims import Claim
from counterclaim.model.dates import DatePrecision, DateRelation, When
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import PARTIES, Voice
from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin.evidence import widest
from counterclaim.views.report.legible import legible
from counterclaim.views.report.wording import date_words, day_words
from counterclaim.vocab.knowledge import Knowledge
from counterclaim.vocab.neutral_names import is_owned, neutral_name
from counterclaim.vocab.wording import is_common, takes_article

# Kinds of actors whose names take an article: "the armed forces of ...", not "the Ruritania".
_WITH_ARTICLE = frozenset(
    (
        ActorKind.GOVERNMENT,
        ActorKind.DE_FACTO_GOVERNMENT,
        ActorKind.LEGISLATURE,
        ActorKind.MINISTRY,
        ActorKind.ARMED_FORCE,
        ActorKind.POLICE,
        ActorKind.PEACEKEEPER,
    )
)
_MANY_WORDS = frozenset(
    (ActorKind.INTERNATIONAL_ORGANISATION, ActorKind.MONITOR, ActorKind.NGO)
)  # NATO: none
_BODIES = frozenset((ActorKind.MINISTRY, ActorKind.POLICE, ActorKind.ARMED_FORCE, ActorKind.NGO))
AN_AREA = 3  # ACLED geo_precision of a region; roads and rivers are none
_POINTING = frozenset("he she it they who that this".split())
_NO_SECONDS = re.compile(r"(\d\d:\d\d):00\b")
_DAYS_WIDE = frozenset((DatePrecision.MONTH, DatePrecision.YEAR, DatePrecision.SEASON, DatePrecision.WEEK))


class Desk:
    """What every part of a bulletin asks a ledger for: names as a bulletin writes them, and words."""

    def __init__(self, ledger: Ledger, knowledge: Knowledge) -> None:
        self._actors = {actor.id: actor for actor in ledger.actors}
        self._places = {place.id: place for place in ledger.places}
        self._documents = {document.id: document for document in ledger.documents}
        self._claims = {claim.id: claim for claim in ledger.claims}
        self._by_name = {actor.name: actor.id for actor in ledger.actors}
        self._knowledge = knowledge

    def actor(self, id: str) -> str:
        """An actor inside a sentence: `the armed forces of Ruritania`, `Ana Roth`."""
        actor = self._actors.get(id)
        if actor is None:
            return legible(id)
        name = self._with_owner(self._neutral(id, f"{actor.name}{self._whose(actor)}"), id)
        first, _, rest = name.partition(" ")
        if is_common(first) and rest:
            name = f"{first[0].lower()}{first[1:]} {rest}"
        side = self._actors.get(actor.side or "")
        if actor.kind is ActorKind.PERSON and side is not None and side.kind is not ActorKind.PERSON:
            return f"{name} ({self.actor(side.id)})"
        return f"the {name}" if _takes_article(actor, name) else name

    def struck(self, id: str) -> str:
        """Whoever was hurt: a person without the name, which only the words cited have."""
        return self.actor(id) if self._person(id) is None else f"a person{self._of_side(id)}"

    def among(self, id: str) -> str:
        """Whose people were hurt, with a blank before it."""
        actor = self._actors.get(id)
        if self._person(id) is not None:
            side = self.side(id)
            return f" on the side of {self.actor(side)}" if side is not None and side != id else ""
        if actor is not None and actor.kind in PARTIES:
            return f" on the side of {self.actor(id)}"
        return f" among {self.actor(id)}"

    def _with_owner(self, name: str, id: str) -> str:
        """A name with its owner's as that is written in a sentence: "police of the United States"."""
        parts = name.split(" of ")
        for number in range(1, len(parts)):
            owner = " of ".join(parts[number:])
            known = self._by_name.get(owner)
            body = " of ".join(parts[:number])
            if known is not None and known != id:
                return f"{body} of {self.actor(known)}"
            if takes_article(owner) or owner.startswith("De facto "):
                return f"{body} of the {owner[0].lower() if owner.startswith('De') else owner[0]}{owner[1:]}"
        return name

    def _whose(self, actor: Actor) -> str:
        """As "of Ukraine" behind "National Police", which the name that a text gives it leaves open."""
        owner = self._actors.get(actor.part_of or actor.side or "")
        body = actor.id.startswith("named:") and actor.kind in _BODIES
        return f" of {owner.name}" if body and owner is not None and " of " not in actor.name else ""

    def _person(self, id: str) -> Actor | None:
        actor = self._actors.get(id)
        return actor if actor is not None and actor.kind is ActorKind.PERSON else None

    def _of_side(self, id: str) -> str:
        side = self.side(id)
        return f" of {self.actor(side)}" if side is not None and side != id else ""

    def actors(self, ids: Iterable[str]) -> str:
        """Several actors, each once."""
        names = dict.fromkeys(map(self.actor, ids))
        return joined(names) if names else ""

    def side(self, id: str | None) -> str | None:
        """The id of who heads an actor's side, itself where nobody does."""
        actor = self._actors.get(id or "")
        return (actor.side or actor.id) if actor else id

    def place(self, id: str | None, text: str | None = None) -> str | None:
        """A place by a name that no side alone uses; the words of the text where it is on no map."""
        place = self._places.get(id or "")
        if place is None:
            return self._neutral("", " ".join(text.split())) if text else None
        return self._neutral(place.id, place.name)

    def _neutral(self, id: str, name: str) -> str:
        """A name that no side alone uses, also where it is made of others: "Stepanakert-Goris highway"."""
        whole = neutral_name(id, name, self._knowledge)
        if whole != name:
            return legible(whole)
        parts, at = "", 0
        for start, end, entry in self._knowledge.find_names(name):
            if is_owned(entry):
                part = neutral_name(entry.place or entry.actor or "", entry.form, self._knowledge)
                parts, at = f"{parts}{name[at:start]}{part}", end
        return legible(parts + name[at:])

    def country(self, code: str) -> str:
        """A country that no document names, by its code."""
        state = self._knowledge.states.get(f"state:{code}")
        return state.name if state else code

    def where(self, id: str | None, text: str | None, relation: PlaceRelation | None) -> str:
        """Where something was, with a blank before it; nothing if nobody says."""
        name = self.place(id, text)
        if name is None:
            return ""
        if takes_article(name):
            name = f"the {name}"
        if relation is not None:
            return f" {relation.phrase(name)}"
        place = self._places.get(id or "")
        wide = place is not None and place.precision.acled == AN_AREA
        return f" {'in' if wide else 'at'} {name}"

    def words(self, accounts: Iterable[Account | Voice], *members: str) -> tuple[Evidence, ...]:
        """The words of accounts or voices: those of their claims, which say who speaks, and their own."""
        found: list[Evidence] = []
        for account in accounts:
            found += account.evidence
            found += (words for claim in self._claims_of(account) for words in claim.evidence)
            if isinstance(account, Account):
                found += (words for member in members for words in account.evidence_of.get(member, ()))
        return widest(found)

    def unnamed(self, accounts: Iterable[Account]) -> tuple[str, ...]:
        """Whom a text has tell it without a name, in its words: "rescue workers"; a pronoun tells nothing."""
        texts = [claim.claimer_text for a in accounts for claim in self._claims_of(a) if not claim.claimer]
        said = [text for text in texts if text and text.lower() not in _POINTING]
        return tuple(dict.fromkeys(map(legible, said)))

    def outer_voices(self, voices: Iterable[Voice]) -> list[str]:
        """Those inside whose words something was said: the Kremlin, in "he promised it, the Kremlin said"."""
        parents = (claim.parent for voice in voices for claim in self._claims_of(voice))
        outer = (self._claims.get(parent) for parent in parents if parent is not None)
        return [claim.claimer for claim in outer if claim is not None and claim.claimer is not None]

    def _claims_of(self, account: Account | Voice) -> list[Claim]:
        return [claim for id in account.claims if (claim := self._claims.get(id)) is not None]

    def document(self, id: str) -> str:
        """Who published a document."""
        document = self._documents.get(id)
        return legible(_publisher(document)) if document else legible(id)

    def published(self, id: str) -> str | None:
        """The day on which a document was published."""
        document = self._documents.get(id)
        return document.published if document else None


def when_phrase(when: When | None) -> str:
    """A date as part of a sentence, with a blank before it; nothing where no date is stated.

    >>> when_phrase(When(earliest="2023-06-28", latest="2023-06-28", best="2023-06-28",
    ...     precision=DatePrecision.DAY))
    ' on 28 June 2023'
    """
    words = _day_words(when)
    if when is None or words is None or when.best is None:
        return ""
    if when.relation not in (None, DateRelation.AT):
        return f" {when.relation} {words}"
    if when.precision is DatePrecision.OVERNIGHT:
        return f" in the {words}"
    if "/" in when.best and ".." not in when.best:
        return f" from {words}"
    return f" {'in' if when.precision in _DAYS_WIDE or when.best.count('-') < 2 else 'on'} {words}"


def since_phrase(when: When | None) -> str:
    """A first day as part of a sentence, with a blank before it; nothing where none is stated."""
    words = _day_words(when)
    return f" since {words}" if when is not None and when.best and words else ""


def _day_words(when: When | None) -> str | None:
    """A date without the ends that are open and the seconds that are none."""
    words = date_words(when, bare=True)
    if words is None:
        return None
    return _NO_SECONDS.sub(r"\1", words).removesuffix(" to ..").removeprefix(".. to ")


def days_phrase(first: str, last: str) -> str:
    """A period in words.

    >>> days_phrase("2023-06-28", "2023-06-28"), days_phrase("2023-06-26", "2023-06-28")
    ('28 June 2023', '26 June 2023 to 28 June 2023')
    """
    return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"


def joined(names: Iterable[str]) -> str:
    """Names in a row.

    >>> joined(["A", "B", "C"]), joined(["A"])
    ('A, B and C', 'A')
    """
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def sentence_case(text: str) -> str:
    """A sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def _takes_article(actor: Actor, name: str) -> bool:
    if name.casefold().startswith("the ") or (name and name[0].isdigit()):
        return False
    if actor.kind in _WITH_ARTICLE or is_common(sentence_case(name.partition(" ")[0])):
        return actor.kind is not ActorKind.PERSON and not name.startswith(("both", "civilians", "residents"))
    if actor.kind is ActorKind.NGO and " of " not in name:  # Amnesty International
        return False
    return (actor.kind in _MANY_WORDS and " " in name) or takes_article(name)


def _publisher(document: Document) -> str:
    """A publisher, what stands behind a comma in brackets: a sentence has commas of its own."""
    name = " ".join((document.source or document.name or document.title or document.id).split())
    first, comma, rest = name.partition(", ")
    return f"{first} ({rest})" if comma else name
