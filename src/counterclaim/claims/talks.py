"""Talks: the meetings of a document as tracks by their mediators and parties, with rounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim.claims.found import Found, sentence_evidence
from counterclaim.claims.meetings import Meeting, MeetingFinder
from counterclaim.model.claims import Subject, SubjectKind
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.layers import Layers
from counterclaim.model.situations import Round, RoundStatus, TalksTrack
from counterclaim.vocab.lexicons import situations

REACH = 3  # sentences in which "the latest round" can mean the meeting told before


@dataclass(slots=True)
class _Track:
    """Meetings of one track, in the making."""

    mediators: set[str] = field(default_factory=set)
    meetings: list[Meeting] = field(default_factory=list)

    @property
    def parties(self) -> set[str]:
        """All parties told so far."""
        return {party for meeting in self.meetings for party in meeting.parties}


def find_talks(document: Document, layers: Layers) -> Found[TalksTrack]:
    """Tracks of a document with their rounds."""
    meetings = [meeting for sentence in layers.parse for meeting in MeetingFinder(layers, sentence).find()]
    records, about = [], {}
    for group in _tracks(meetings):
        record = _record(document, layers, group)
        if not (record.mediators or record.parties):
            continue  # "the talks in Vienna" alone does not say whose they are
        records.append(record)
        about.update(_speakers(layers, group, record))
    return Found(records, about)


def _tracks(meetings: Sequence[Meeting]) -> list[list[Meeting]]:
    """Meetings by mediators: the largest groups first, then their parts and hosts, then what is left."""
    tracks: list[_Track] = []
    naming = [m for m in meetings if m.mediators and (m.parties or m.place or not m.definite)]
    for meeting in sorted(naming, key=lambda m: -len(m.mediators)):
        home = next((track for track in tracks if _continues(track, meeting)), None)
        if home is None:
            home = _Track(set(meeting.mediators))
            tracks.append(home)
        home.meetings.append(meeting)
    for meeting in meetings:
        if not any(meeting is known for track in tracks for known in track.meetings):
            _place(tracks, meeting)
    return [sorted(track.meetings, key=lambda m: m.sentence) for track in tracks]


def _continues(track: _Track, meeting: Meeting) -> bool:
    """Whether its mediators are of the track, and its parties are not others."""
    apart = bool(track.parties and meeting.parties) and not track.parties & set(meeting.parties)
    return set(meeting.mediators) <= track.mediators and not apart


def _place(tracks: list[_Track], meeting: Meeting) -> None:
    """With its host's track, its parties' track, or, as "the latest round", with the one told before."""
    parties = set(meeting.parties)
    home = next((track for track in tracks if meeting.host and meeting.host in track.mediators), None)
    if home is None and len(parties) > 1:
        home = next((track for track in tracks if parties == track.parties), None)
    if home is None and (meeting.definite or meeting.same_parties) and not (meeting.place or parties):
        home = _recent(tracks, meeting)
    if home is not None:
        home.mediators |= set(meeting.mediators)
        home.meetings.append(meeting)
    elif meeting.place or len(parties) > 1 or meeting.mediators:
        tracks.append(_Track(set(meeting.mediators), [meeting]))


def _recent(tracks: Sequence[_Track], meeting: Meeting) -> _Track | None:
    """The track whose meeting was told just before a bare "the latest round"."""
    near = [
        (meeting.sentence - other.sentence, number)
        for number, track in enumerate(tracks)
        for other in track.meetings
        if 0 < meeting.sentence - other.sentence <= REACH and other.is_round
    ]
    return tracks[min(near)[1]] if near else None


def _record(document: Document, layers: Layers, group: Sequence[Meeting]) -> TalksTrack:
    mediators = list(dict.fromkeys(actor for m in group for actor in m.mediators))
    parties = list(dict.fromkeys(party for m in group for party in m.parties if party not in mediators))
    return TalksTrack(
        id=content_id("track", document.id, *sorted(mediators), group[0].sentence),
        mediators=tuple(mediators),
        parties=tuple(parties),
        rounds=tuple(_rounds(document, layers, group)),
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
    return [_round(document, layers, told) for told in rounds]


def _round(document: Document, layers: Layers, told: Sequence[Meeting]) -> Round:
    dates = [m.date for m in told if m.date is not None]
    widest = max(dates, key=lambda d: ((d.latest or "") > (d.earliest or ""), -dates.index(d)), default=None)
    stated = [m.status for m in told if m.status is not RoundStatus.UNKNOWN]
    return Round(
        date=widest.when(document.id) if widest is not None else None,
        place=next((m.place for m in told if m.place), None),
        level=next((m.level for m in told if m.level), None),
        evidence=sentence_evidence(document.id, layers, (m.sentence for m in told)),
        mediators=tuple(dict.fromkeys(actor for m in told for actor in m.mediators)),
        status=stated[-1] if stated else RoundStatus.UNKNOWN,
    )


def _same_round(told: Sequence[Meeting], meeting: Meeting) -> bool:
    """The same place without another date, days that overlap, or a bare "the latest round" just after."""
    dates = [m.date for m in (*told, meeting) if m.date is not None]
    days = [(d.earliest or "", d.latest or "") for d in dates]
    overlapping = all(one[0] <= other[1] and other[0] <= one[1] for one in days for other in days)
    places = {m.place for m in (*told, meeting) if m.place}
    near = meeting.sentence - told[-1].sentence <= REACH
    if meeting.place and any(m.place == meeting.place for m in told):
        return overlapping
    if len(places) < 2 and len(days) > 1 and overlapping:
        return True
    return (meeting.definite or meeting.same_parties) and not meeting.place and near and overlapping


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
