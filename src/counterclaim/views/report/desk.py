"""What every part of the page asks for: names, links to words, links to other records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from counterclaim.model.actors import NARRATOR
from counterclaim.model.dates import When
from counterclaim.model.incidents import Account
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Voice
from counterclaim.model.spans import Evidence
from counterclaim.views.doubts import doubts
from counterclaim.views.naming import Names
from counterclaim.views.report.claim_views import Link
from counterclaim.views.report.situation_views import VoiceLine
from counterclaim.views.report.wording import SCOPES, STANCES, date_words
from counterclaim.views.report.words import Value, Words

TITLE_SHOWN = 90  # characters of a claim or promise where another record only points at it
Addresses = Callable[[str], str | None]
_PLAIN_ID = re.compile(r"[A-Za-z][A-Za-z0-9:_-]*")
_LINKED = "incidents pledges restrictions talks positions claims actors places".split()


class Desk:
    """The lookups of one page; ``addresses`` tells where records stand that have pages of their own."""

    def __init__(self, ledger: Ledger, addresses: Addresses | None = None) -> None:
        self.ledger = ledger
        self.address = addresses or self._on_this_page
        self.names = Names(ledger)
        self.words = Words(ledger)
        self.claims = {claim.id: claim for claim in ledger.claims}
        self._anchors = _anchors(ledger)
        self._titles = _titles(ledger)

    def anchor(self, id: str) -> str:
        """The anchor of a record on this page."""
        return self._anchors[id]

    def link(self, id: str, text: str | None = None) -> Link:
        """A link to a record; one that has no address is only named."""
        shown = text or self._titles.get(id) or self.names.of(id) or id
        return Link(shortened(shown), self.address(id))

    def document_link(self, id: str) -> Link:
        """A link to a document in the text pane."""
        key = self.words.key(id)
        return Link(self.names.document(id), f"#{key}" if key else self.address(id))

    def _on_this_page(self, id: str) -> str | None:
        return f"#{self._anchors[id]}" if id in self._anchors else None

    def party(self, id: str | None) -> str:
        """A party by name; the text itself where it names nobody."""
        return self.names.of(id) or "the text itself"

    def teller(self, account: Account) -> str:
        """Whose account it is: a party, the words for a voice that no party is known by, the text itself."""
        unnamed = account.party_text if account.party is None else None
        return f"“{unnamed}”" if unnamed else self.party(account.party)

    def named(self, ids: Sequence[str | None], evidence: Iterable[Evidence]) -> Value | None:
        """Parties or places by name, with the words of the record that names them."""
        names = self.names.all(ids)
        return self.words.value(names, evidence) if names else None

    def stated(self, text: str | None, evidence: Iterable[Evidence]) -> Value | None:
        """A text that a record holds, with the words of the record."""
        return self.words.value(text, evidence) if text else None

    def voice(self, origin: str) -> str:
        """The first voice behind an account; a text's own narration is none."""
        return "the text itself" if origin.startswith(NARRATOR) else self.party(origin)

    def users(self, ids: Iterable[str]) -> str:
        """Who uses a name."""
        return self.names.all(_user(id) for id in ids) or "user not stated"

    def date(
        self, when: When | None, evidence: Sequence[Evidence] = (), *, bare: bool = False
    ) -> Value | None:
        """A date with its words; with the evidence of its record where it has none of its own."""
        shown = date_words(when, bare=bare)
        if when is None or shown is None:
            return None
        return self.words.value(shown, when.evidence or evidence, said=when.text)

    def doubts(self, record: object) -> tuple[Value, ...]:
        """What contradicts itself in the words of a record, with those words."""
        found = doubts(record, self.ledger.problems)
        return tuple(self.words.value(problem.message, problem.evidence) for problem in found)

    def voices(self, voices: Iterable[Voice]) -> tuple[VoiceLine, ...]:
        """Who says that a situation is so."""
        return tuple(
            VoiceLine(
                self.party(voice.party),
                STANCES[voice.stance],
                SCOPES[voice.scope] if voice.scope else None,
                self.words.value(quoted(voice.evidence), voice.evidence),
            )
            for voice in voices
        )


def quoted(evidence: Iterable[Evidence]) -> str:
    """The words of some evidence in one line; a gap where they do not stand side by side."""
    shown, last = "", None
    for words in sorted(set(evidence)):
        if last is None:
            shown = words.quote
        elif words.document == last.document and words.end <= last.end:
            continue
        else:
            near = words.document == last.document and words.start - last.end <= 1
            shown += f" {words.quote}" if near else f" … {words.quote}"
        last = words
    return " ".join(shown.split())


def shortened(text: str) -> str:
    """A text cut to the length of a title."""
    return text if len(text) <= TITLE_SHOWN else f"{text[: TITLE_SHOWN - 1].rstrip()}…"


def _user(id: str) -> str:
    return "the text itself" if id == NARRATOR else id


def _anchors(ledger: Ledger) -> dict[str, str]:
    """An anchor for every record: its id where that can stand in an address, else its number."""
    anchors: dict[str, str] = {}
    for kind in _LINKED:
        for number, record in enumerate(getattr(ledger, kind), start=1):
            plain = ":" in record.id and _PLAIN_ID.fullmatch(record.id)
            anchors.setdefault(record.id, record.id if plain else f"{kind}-{number}")
    return anchors


def _titles(ledger: Ledger) -> dict[str, str]:
    """How records are called where others point at them."""
    name: Callable[[str | None], str | None] = Names(ledger).of
    titles = {incident.id: incident.title for incident in ledger.incidents}
    titles |= {pledge.id: pledge.content for pledge in ledger.pledges}
    titles |= {
        restriction.id: f"{restriction.type}{f' of {name(restriction.place)}' if restriction.place else ''}"
        for restriction in ledger.restrictions
    }
    titles |= {track.id: track.subject or "talks" for track in ledger.talks}
    titles |= {position.id: position.position for position in ledger.positions}
    return titles | {claim.id: quoted(claim.evidence) for claim in ledger.claims}
