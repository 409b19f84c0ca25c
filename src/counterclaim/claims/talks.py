"""Talks: tracks by their mediators, meetings as rounds with date, place and level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.claims.found import Found, dates_in, sentence_evidence
from counterclaim.claims.syntax import preposition_objects, subject_of, subtree_span
from counterclaim.model.actors import ActorKind, MentionKind
from counterclaim.model.claims import Subject, SubjectKind
from counterclaim.model.dates import TimeExpression
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.situations import Round, TalksTrack
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import situations

_MEDIATED = re.compile(
    r"\b(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*)*)-(?:mediated|brokered|hosted|sponsored|facilitated)\b"
)
MEETINGS = frozenset(("meeting", "summit", "round", "conference"))
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
REACH = 3  # sentences in which "the latest round" can mean the meeting told before
PARTY_KINDS = frozenset(
    (
        ActorKind.STATE,
        ActorKind.GOVERNMENT,
        ActorKind.DE_FACTO_GOVERNMENT,
        ActorKind.ARMED_GROUP,
        ActorKind.ARMED_FORCE,
        ActorKind.INTERNATIONAL_ORGANISATION,
        ActorKind.OTHER,
        ActorKind.PERSON,
        ActorKind.LEGISLATURE,
        ActorKind.MINISTRY,
    )
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
    is_round: bool = False
    definite: bool = False


def find_talks(document: Document, layers: Layers) -> Found[TalksTrack]:
    """Tracks of a document with their rounds."""
    meetings = [meeting for sentence in layers.parse for meeting in _MeetingFinder(layers, sentence).find()]
    tracks = _tracks(meetings)
    records, about = [], {}
    for group in tracks:
        record = _record(document, layers, group)
        records.append(record)
        about.update(_speakers(layers, group, record))
    return Found(records, about)


@dataclass(slots=True)
class _MeetingFinder:
    layers: Layers
    sentence: ParsedSentence

    def find(self) -> Iterator[Meeting]:
        """The meetings of a sentence; several mediators told apart make several."""
        nouns = [
            t
            for t in self.sentence.tokens
            if t.pos in ("NOUN", "PROPN") and t.lower in situations()["talks.nouns"]
        ]
        nouns = [noun for noun in nouns if self._is_talks(noun)]
        verb = next(
            (t for t in self.sentence.tokens if t.pos == "VERB" and t.lemma in situations()["talks.meeting"]),
            None,
        )
        if not nouns and not (verb is not None and len(self._subject_parties(verb)) > 1):
            return
        groups = self._mediator_groups()
        parties = self._parties(nouns, verb, [actor for group in groups for actor in group])
        place, host = self._place(nouns, verb, parties)
        base = Meeting(
            sentence=self.sentence.sentence.index,
            parties=parties,
            place=place,
            host=host,
            date=self._date(),
            level=self._level(),
            subject=self._subject(),
            is_round=any(noun.lemma in MEETINGS for noun in nouns) or verb is not None or bool(place),
            definite=any(
                c.lower in ("the", "this") for noun in nouns for c in self.sentence.kids(noun, "det")
            ),
        )
        for group in groups or [[]]:
            yield Meeting(
                **{
                    **{name: getattr(base, name) for name in Meeting.__slots__},
                    "mediators": group,
                    "is_round": base.is_round and len(groups) < 2,
                }
            )

    def _is_talks(self, noun: Token) -> bool:
        """A "round" or "track" of talks, a meeting of parties; not "track record"."""
        if noun.lemma in ("round", "track", "conference", "meeting"):
            words = {word.lower for word in self.sentence.subtree(noun)}
            mediated = bool(_MEDIATED.search(subtree_span(self.sentence, noun).of(self.layers.text)))
            return (
                mediated
                or bool(words & {"talks", "negotiations", "consultations"})
                or (noun.lemma == "meeting" and len(self._between(noun)) > 1)
            )
        return noun.dep != "compound"

    def _mediator_groups(self) -> list[list[str]]:
        groups: list[list[str]] = []
        area = self.sentence.sentence.span
        for match in _MEDIATED.finditer(self.layers.text, area.start, area.end):
            span = Span(*match.span("who"))
            named = [m.actor for m in self.layers.cast.within(span) if m.actor] or self._by_name(match["who"])
            groups += [named] if named else []
        if any(
            token.lemma in situations()["talks.mediating"] and token.pos == "VERB"
            for token in self.sentence.tokens
        ):
            for token in self.sentence.tokens:
                if token.lower == "by" and token.dep in ("agent", "prep"):
                    actors = [self._actor(n) for n in preposition_objects_of(self.sentence, token)]
                    groups += [[a for a in actors if a]] if any(actors) else []
        return groups

    def _by_name(self, form: str) -> list[str]:
        """The actor that a form names elsewhere in the document ("EU" in "EU-mediated")."""
        for mention in self.layers.cast.mentions:
            if mention.actor and mention.name.of(self.layers.text).removeprefix("the ") == form:
                return [mention.actor]
        return []

    def _parties(self, nouns: Sequence[Token], verb: Token | None, mediators: Sequence[str]) -> list[str]:
        found = [actor for noun in nouns for actor in self._between(noun)]
        if verb is not None:
            found += self._subject_parties(verb)
        return [actor for actor in dict.fromkeys(found) if actor not in mediators]

    def _between(self, noun: Token) -> list[str]:
        nouns = preposition_objects(self.sentence, noun, "between", "with", "of")
        return [actor for other in nouns for actor in self._actors(other)]

    def _subject_parties(self, verb: Token) -> list[str]:
        subject = subject_of(self.sentence, verb)
        if subject is None:
            return []
        todo, found = [subject], []
        while todo:
            token = todo.pop(0)
            found += self._actors(token)
            todo += self.sentence.kids(token, "conj")
        return found

    def _actors(self, token: Token) -> list[str]:
        mention = self.layers.cast.of(token)
        if mention is None or mention.actor is None:
            return []
        if mention.also:
            return list(mention.also)
        known = self.layers.cast.actors.get(mention.actor)
        return [mention.actor] if known is not None and known.kind in PARTY_KINDS else []

    def _actor(self, token: Token) -> str | None:
        mention = self.layers.cast.of(token)
        return mention.actor if mention is not None else None

    def _place(
        self, nouns: Sequence[Token], verb: Token | None, parties: Sequence[str]
    ) -> tuple[str | None, str | None]:
        """Where they meet, and the state whose capital it is: a host that is no party mediates."""
        holders = {token.index for token in nouns} | ({verb.index} if verb is not None else set())
        holders |= {
            head.index
            for noun in nouns
            if (head := self.sentence.head(noun)) is not None and head.pos == "VERB"
        }
        for token in self.sentence.tokens:
            mention, preposition = self.layers.cast.of(token), self.sentence.head(token)
            if (
                mention is None
                or not mention.place
                or mention.kind is not MentionKind.LITERAL
                or preposition is None
            ):
                continue
            above = self.sentence.head(preposition)
            if mention.place.startswith("country:") or above is None or above.index not in holders:
                continue
            if preposition.lower not in ("in", "at", "near"):
                continue
            host = mention.actor if mention.actor and mention.place.startswith("capital:") else None
            sides = {self.layers.cast.side_of(party) for party in parties}
            return mention.place, None if host in sides else host
        return None, None

    def _date(self) -> TimeExpression | None:
        times = [t for t in dates_in(self.layers, self.sentence.sentence.span) if t.precision != "vague"]
        return times[0] if times else None

    def _level(self) -> str | None:
        words = self.sentence.sentence.span.of(self.layers.text).lower()
        return next((f"{level}s" for level in LEVELS if f"{level}s" in words), None)

    def _subject(self) -> str | None:
        """What the talks are on: "talks on a comprehensive peace agreement"."""
        for token in self.sentence.tokens:
            if token.lower in situations()["talks.nouns"]:
                for noun in preposition_objects(self.sentence, token, "on", "about", "over"):
                    if noun.lemma in situations()["talks.subjects"]:
                        return subtree_span(self.sentence, noun).of(self.layers.text)
        return None


def preposition_objects_of(sentence: ParsedSentence, preposition: Token) -> list[Token]:
    """Objects of one preposition, coordinated ones too."""
    found, todo = [], sentence.kids(preposition, "pobj")
    while todo:
        current = todo.pop(0)
        found.append(current)
        todo += sentence.kids(current, "conj")
    return found


def _tracks(meetings: Sequence[Meeting]) -> list[list[Meeting]]:
    """Meetings by mediators: explicit groups first, then subsets and hosts, then what is left."""
    groups: list[tuple[set[str], list[Meeting]]] = []
    for meeting in sorted((m for m in meetings if m.mediators), key=lambda m: -len(m.mediators)):
        mediators = set(meeting.mediators)
        home = next((group for group in groups if mediators <= group[0]), None)
        if home is None:
            groups.append((mediators, [meeting]))
        else:
            home[1].append(meeting)
    for meeting in meetings:
        if meeting.mediators:
            continue
        home = next((group for group in groups if meeting.host and meeting.host in group[0]), None)
        if home is None and meeting.definite and not meeting.place:
            home = _recent(groups, meeting)
        if home is not None:
            home[1].append(meeting)
        elif meeting.place or len(meeting.parties) > 1:
            groups.append(({meeting.host} if meeting.host else set(), [meeting]))
    return [sorted(group, key=lambda m: m.sentence) for _, group in groups]


def _recent(
    groups: Sequence[tuple[set[str], list[Meeting]]], meeting: Meeting
) -> tuple[set[str], list[Meeting]] | None:
    """The track whose meeting was told just before a bare "the latest round"."""
    near = [
        (meeting.sentence - other.sentence, number)
        for number, (_, group) in enumerate(groups)
        for other in group
        if 0 < meeting.sentence - other.sentence <= REACH and other.is_round
    ]
    return groups[min(near)[1]] if near else None


def _record(document: Document, layers: Layers, group: Sequence[Meeting]) -> TalksTrack:
    mediators = list(
        dict.fromkeys(actor for m in group for actor in (*m.mediators, *([m.host] if m.host else [])))
    )
    parties = list(dict.fromkeys(party for m in group for party in m.parties if party not in mediators))
    rounds = _rounds(document, layers, group)
    return TalksTrack(
        id=content_id("track", document.id, *sorted(mediators), group[0].sentence),
        mediators=tuple(mediators),
        parties=tuple(parties),
        rounds=tuple(rounds),
        evidence=sentence_evidence(document.id, layers, (m.sentence for m in group)),
        subject=next((m.subject for m in group if m.subject), None),
    )


def _rounds(document: Document, layers: Layers, group: Sequence[Meeting]) -> list[Round]:
    """Meetings told one after the other without a place of their own are one round."""
    rounds: list[list[Meeting]] = []
    for meeting in group:
        if not meeting.is_round:
            continue
        home = next((told for told in reversed(rounds) if _same_round(told, meeting)), None)
        if home is not None:
            home.append(meeting)
        else:
            rounds.append([meeting])
    return [
        Round(
            date=next((m.date.when(document.id) for m in told if m.date is not None), None),
            place=next((m.place for m in told if m.place), None),
            level=next((m.level for m in told if m.level), None),
            evidence=sentence_evidence(document.id, layers, (m.sentence for m in told)),
            mediators=tuple(dict.fromkeys(actor for m in told for actor in m.mediators)),
        )
        for told in rounds
    ]


def _same_round(told: Sequence[Meeting], meeting: Meeting) -> bool:
    """The same place without another date, or a bare "the latest round" just after."""
    dates = {m.date.earliest for m in (*told, meeting) if m.date is not None}
    if meeting.place and any(m.place == meeting.place for m in told):
        return len(dates) < 2
    return meeting.definite and not meeting.place and meeting.sentence - told[-1].sentence <= REACH


def _speakers(layers: Layers, group: Sequence[Meeting], record: TalksTrack) -> dict[int, Subject]:
    """Attributions in the sentences of a track whose content speaks of the talks."""
    sentences = {meeting.sentence for meeting in group}
    nouns = situations()["talks.nouns"]
    found = {}
    for index, attribution in enumerate(layers.attributions):
        words = " ".join(span.of(layers.text) for span in attribution.content).lower()
        if attribution.sentence in sentences and any(noun in words for noun in nouns):
            found[index] = Subject(kind=SubjectKind.TRACK, id=record.id)
    return found
