"""Meetings: what one sentence says of talks, before the sentences of a document are brought together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.claims.found import dates_in
from counterclaim.claims.mediators import Mediators
from counterclaim.claims.parties import Parties
from counterclaim.claims.reality import clause_of
from counterclaim.claims.syntax import (
    is_passive,
    modal_of,
    object_of,
    preposition_objects,
    subject_of,
    subtree_span,
)
from counterclaim.model.actors import MentionKind
from counterclaim.model.dates import TimeExpression
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.situations import RoundStatus
from counterclaim.vocab.lexicons import situations

LEVELS = (
    "foreign minister",
    "defense minister",
    "defence minister",
    "prime minister",
    "president",
    "leader",
    "delegation",
    "envoy",
)
_BOTH = re.compile(
    r"\b(?:both|the two|the)\s+(?:\w+\s+)?"
    r"(?:ministers|sides|parties|leaders|presidents|delegations)\b"
)


@dataclass(slots=True)
class Meeting:
    """One sentence's word on talks."""

    sentence: int
    mediators: list[str] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    place: str | None = None
    host: str | None = None
    date: TimeExpression | None = None
    level: str | None = None
    subject: str | None = None
    status: RoundStatus = RoundStatus.UNKNOWN
    is_round: bool = False
    definite: bool = False
    same_parties: bool = False


class MeetingFinder:
    """Reads one sentence for meetings."""

    def __init__(self, layers: Layers, sentence: ParsedSentence) -> None:
        self._layers = layers
        self._sentence = sentence
        self._mediators = Mediators(layers, sentence)
        self._who = Parties(layers, sentence)

    def find(self) -> Iterator[Meeting]:
        """The meetings of a sentence; several mediators told apart make several."""
        nouns = [token for token in self._sentence.tokens if self._is_talks(token)]
        verb = next((token for token in self._sentence.tokens if self._meets(token)), None)
        hosting = self._mediators.hosting(nouns)
        if not nouns and verb is None and hosting is None:
            return
        groups = self._mediators.groups()
        if hosting is not None and hosting.who not in [actor for group in groups for actor in group]:
            groups.append([hosting.who])
        mediators = [actor for group in groups for actor in group]
        parties = self._parties(nouns, verb, hosting.guests if hosting is not None else None, mediators)
        base = self._meeting(nouns, verb, parties)
        base.is_round = base.is_round or hosting is not None
        for group in groups or [[]]:
            yield replace(base, mediators=group, is_round=base.is_round and len(groups) < 2)

    def _meeting(self, nouns: Sequence[Token], verb: Token | None, parties: list[str]) -> Meeting:
        place, host = self._place(nouns, verb, parties)
        meetings = situations()["talks.meetings"]
        words = self._sentence.sentence.span.of(self._layers.text).lower()
        return Meeting(
            sentence=self._sentence.sentence.index,
            parties=parties,
            place=place,
            host=host,
            date=self._date(nouns, verb),
            level=next((f"{level}s" for level in LEVELS if f"{level}s" in words), None),
            subject=self._subject(nouns, verb),
            status=self._status(nouns, verb),
            is_round=any(noun.lemma in meetings for noun in nouns) or verb is not None or bool(place),
            definite=any(
                kid.lower in ("the", "this") for noun in nouns for kid in self._sentence.kids(noun, "det")
            ),
            same_parties=bool(_BOTH.search(words)),
        )

    def _is_talks(self, noun: Token) -> bool:
        """Talks, or a "round" or "meeting" that is one of parties; not "track record"."""
        words = situations()
        if (
            noun.pos not in ("NOUN", "PROPN")
            or noun.lower not in words["talks.nouns"]
            or noun.dep == "compound"
        ):
            return False
        if noun.lower in words["talks.certain"]:
            return True
        inner = {word.lower for word in self._sentence.subtree(noun)}
        near = {kid.lower for kid in self._sentence.kids(noun, "amod", "compound")}
        return (
            self._mediators.is_mediated(noun)
            or bool(inner & words["talks.certain"])
            or (noun.lemma == "meeting" and len(self._who.between(noun)) > 1)
            or bool(near & {"latest", "next", "second", "first", "third", "new"} and noun.lemma == "round")
            or (noun.lemma in ("session", "round") and self._mediators.hosts(noun))
        )

    def _meets(self, verb: Token) -> bool:
        """As in "X and Y met", "sat down for talks": two parties, or one of two under a mediator."""
        if verb.pos != "VERB" or verb.lemma not in situations()["talks.meeting"]:
            return False
        subject = subject_of(self._sentence, verb)
        if subject is None:
            return False
        if verb.lemma == "sit":
            return bool({kid.lower for kid in self._sentence.kids(verb)} & {"down", "together"})
        told = len(self._who.of_subject(verb))
        joint = bool(self._sentence.kids(subject, "conj"))
        return told > 1 or (told == 1 and joint and bool(self._mediators.groups()))

    def _parties(
        self, nouns: Sequence[Token], verb: Token | None, guests: Token | None, mediators: Sequence[str]
    ) -> list[str]:
        found = [actor for noun in nouns for actor in self._who.between(noun)]
        found += [actor for noun in nouns for actor in self._who.owners(noun)]
        if verb is not None:
            found += self._who.of_subject(verb)
            for guest in preposition_objects(self._sentence, verb, "with"):
                found += self._who.named(guest)
        found += [actor for noun in nouns for actor in self._who.holders(noun)]
        found += self._who.named(guests) if guests is not None else []
        barred = set(mediators) | {self._layers.cast.side_of(actor) or actor for actor in mediators}
        return [actor for actor in dict.fromkeys(found) if actor not in barred]

    def _place(
        self, nouns: Sequence[Token], verb: Token | None, parties: Sequence[str]
    ) -> tuple[str | None, str | None]:
        """Where they meet, and the state whose capital it is unless that is a party."""
        holders = {token.index for token in (*nouns, *([verb] if verb is not None else []))}
        for noun in nouns:
            for above in self._sentence.ancestors(noun):
                holders.add(above.index)
                if above.pos == "VERB":
                    break
            holders |= {teller.index for teller in self._tellers(noun)}
        for token in self._sentence.tokens:
            mention, preposition = self._layers.cast.of(token), self._sentence.head(token)
            if mention is None or not mention.place or mention.kind is not MentionKind.LITERAL:
                continue
            governor = self._sentence.head(preposition) if preposition is not None else None
            if preposition is None or governor is None or governor.index not in holders:
                continue
            if preposition.lower not in ("in", "at", "near"):
                continue
            sides = {self._layers.cast.side_of(party) or party for party in parties}
            if mention.place.startswith("country:") and mention.actor in sides:
                continue
            host = mention.actor if mention.actor and mention.place.startswith("capital:") else None
            return mention.place, None if host in sides else host
        return None, None

    def _date(self, nouns: Sequence[Token], verb: Token | None) -> TimeExpression | None:
        """The day named in the clause that tells of the meeting."""
        span = self._sentence.sentence.span
        times = [
            t for t in dates_in(self._layers, span) if t.precision != "vague" and not self._heads_text(t)
        ]
        for head in (verb, *(teller for noun in nouns for teller in self._tellers(noun))):
            clause = clause_of(self._sentence, head) if head is not None else []
            own = [t for t in times if any(w.start <= t.span.start < w.end for w in clause)]
            if own:
                return next((t for t in own if t.relation is not None), own[0])
        return None

    def _heads_text(self, time: TimeExpression) -> bool:
        """Whether it belongs to the dateline: "VIENNA, June 29 - The ministers ..."."""
        return self._layers.text[time.span.end :].lstrip()[:1] in ("-", "–", "—", "(")

    def _tellers(self, noun: Token) -> list[Token]:
        """The verbs that tell of talks: those beside them, and the one above."""
        governor = self._governor(noun)
        return [*self._beside(noun), *([governor] if governor is not None else [])]

    def _governor(self, noun: Token) -> Token | None:
        return next((up for up in self._sentence.ancestors(noun) if up.pos in ("VERB", "AUX")), None)

    def _beside(self, noun: Token) -> list[Token]:
        """As "held" of "talks, held in Gao", "resume" of "talks are due to resume"."""
        governor = self._governor(noun)
        beside = self._sentence.kids(noun, "acl", "relcl")
        if governor is not None and noun.dep in ("nsubj", "nsubjpass"):
            planned = governor.pos == "AUX" or governor.lemma in situations()["talks.planning"]
            due = [*self._sentence.kids(governor, "acomp"), *([governor] if planned else [])]
            beside += [word for over in due for word in self._sentence.kids(over, "xcomp")]
        holding = situations()["talks.holding"]
        return [word for word in beside if word.pos == "VERB" and word.lemma in holding]

    def _status(self, nouns: Sequence[Token], verb: Token | None) -> RoundStatus:
        """Planned, held, put off or cancelled, by the verb that carries the meeting."""
        told = [teller for noun in nouns for teller in self._tellers(noun)]
        carriers = [verb, *told] if verb is not None else told
        for carrier in carriers:
            if carrier.lemma in situations()["talks.cancelling"] or carrier.lower == "off":
                return RoundStatus.CANCELLED
            if carrier.lemma in situations()["talks.postponing"]:
                return RoundStatus.POSTPONED
            kids = {kid.lower for kid in self._sentence.kids(carrier, "aux", "prt")}
            if carrier.lemma == "call" and "off" in kids:
                return RoundStatus.CANCELLED
            if carrier is not verb and not self._carries(carrier, nouns):
                continue
            if "to" in kids or modal_of(self._sentence, carrier) in ("will", "would", "shall"):
                return RoundStatus.PLANNED
            if carrier.lemma in situations()["talks.planning"] and is_passive(self._sentence, carrier):
                return RoundStatus.PLANNED
        past = any(c.tag in ("VBD", "VBN", "VBG") for c in carriers)
        return RoundStatus.HELD if past else RoundStatus.UNKNOWN

    def _carries(self, carrier: Token, nouns: Sequence[Token]) -> bool:
        """Whether a verb tells of holding talks: "hold talks", "talks were planned"; no "break off"."""
        words = situations()
        things = (object_of(self._sentence, carrier), subject_of(self._sentence, carrier))
        about = any(noun in self._sentence.subtree(t) for t in things if t is not None for noun in nouns)
        holding = words["talks.holding"] | words["talks.planning"] | words["talks.mediating"]
        beside = any(carrier in self._beside(noun) for noun in nouns)
        meets = carrier.lemma in words["talks.meeting"]  # "will meet for a fourth round of talks"
        return carrier.pos == "AUX" or meets or ((about or beside) and carrier.lemma in holding)

    def _subject(self, nouns: Sequence[Token], verb: Token | None) -> str | None:
        """What the talks are on: "talks on a lasting truce"."""
        for token in (*nouns, *([verb] if verb is not None else [])):
            for noun in preposition_objects(self._sentence, token, "on", "about", "over"):
                if noun.lemma in situations()["talks.subjects"]:
                    return subtree_span(self._sentence, noun).of(self._layers.text)
        return None
