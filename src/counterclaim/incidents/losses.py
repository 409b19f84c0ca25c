"""The figures of one account: people hurt by side, each count with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from counterclaim.incidents.sides import Sides
from counterclaim.incidents.stories import Document
from counterclaim.incidents.whose_people import ARMED, WhosePeople
from counterclaim.model.dates import DateRelation, When
from counterclaim.model.happenings import Happening, Hurt, Part
from counterclaim.model.incidents import Casualties, CasualtyKind, Count, Included
from counterclaim.model.spans import Evidence, Span
from counterclaim.vocab.lexicons import participants

# What is told before a figure that was later put right: "had earlier said", "initially said", "first put".
_FORMER = re.compile(r"\b(?:[Ii]nitially|[Oo]riginally|[Pp]reviously|[Ee]arlier|first)\b")
# What is told before a figure that has since been reached: "it later said".
_LATTER = re.compile(r"\b(?:[Ll]ater|[Nn]ow|since|[Ss]ubsequently)\b")
_JOINED = re.compile(r"(?: [\w'-]+){1,4} and (?:at least |another |some )?")
LONGEST_FORMER = 13  # characters before a cue that such a word takes
CUT_OFFS = (DateRelation.UNTIL, DateRelation.BY)


@dataclass(slots=True)
class _Entry:
    """The counts of one side so far, of one kind where that is told."""

    side: str | None
    as_of: When | None
    hurts: dict[str, Hurt] = field(default_factory=dict)

    @property
    def kind(self) -> CasualtyKind | None:
        return next((hurt.kind for hurt in self.hurts.values() if hurt.kind is not None), None)

    def is_outdated_by(self, hurt: Hurt, *, later: bool) -> bool:
        """Whether a count is a figure that this one has reached since: "the toll rose to nine"."""
        told = self.hurts.get(hurt.outcome)
        if told is None or told.cumulative or not (hurt.cumulative or later):
            return False
        alike = not hurt.cumulative or hurt.kind in (None, self.kind)
        return alike and 0 < (told.low or 0) < (hurt.low or 0)

    def puts_right(self, side: str | None, hurt: Hurt) -> bool:
        """Whether a count stands for one told at first, which may say more of who they were.

        As in "initially said nine soldiers had died. Seven had died, it said": seven soldiers.
        """
        told = self.hurts.get(hurt.outcome)
        if told is None or not (self.side is None or self.side == side):
            return False
        return (
            not told.cumulative
            and told.strange is hurt.strange
            and (self.kind is None or self.kind is hurt.kind)
        )

    @property
    def is_of_armed(self) -> bool:
        """Whether soldiers or police are counted here."""
        return self.kind in ARMED

    def has(self, side: str | None, hurt: Hurt, beside: Sequence[Hurt], text: str) -> bool:
        """Whether a count was told before, or would be added to people of whom nobody says that it may be."""
        told = self.hurts.get(hurt.outcome) if self.side == side else None
        if told is None:
            return False
        stated = None not in (told.kind, hurt.kind) or _are_joined(told, hurt, text)
        kinds_apart = stated and told.kind is not hurt.kind
        groups_apart = (
            told.strange is not hurt.strange
        )  # "killed 20 rebels in a raid in which two soldiers died"
        return not ((kinds_apart or groups_apart) and told in beside)

    def takes(self, side: str | None, hurt: Hurt, text: str) -> bool:
        """Whether a count is of the same people as the others here."""
        apart = self.kind is not None and hurt.kind is not None and self.kind is not hurt.kind
        return self.side == side and hurt.outcome not in self.hurts and not (apart or self._mixes(hurt, text))

    def _mixes(self, hurt: Hurt, text: str) -> bool:
        """As in "killed one officer and injured six civilians": nobody says that the officer was one."""
        others = [*self.hurts.values(), hurt]
        civil = any(other.kind is CasualtyKind.CIVILIAN for other in others)
        return civil and any(_are_uniformed(other, text) for other in others)


@dataclass(frozen=True, slots=True)
class Losses:
    """Writes the figures of one document's accounts."""

    document: Document
    text: str
    doers: frozenset[str] = frozenset()  # sides that anybody says did it

    def of(self, members: Sequence[Happening], party: str | None) -> tuple[Casualties, ...]:
        """One entry for each side, and for each kind and count that one telling sets apart."""
        entries: list[_Entry] = []
        whose = WhosePeople(self.document, self.text, self.doers)
        for happening in sorted(members, key=self._is_former):
            breath = [hurt for m in members if m.sentence == happening.sentence for hurt in m.hurt]
            for hurt in happening.hurt:
                anybody = whose.may_be_anybody(hurt, breath)
                side = whose.of(members, party, happening, hurt, anybody=anybody)
                if self._put_right(entries, happening, side, hurt):
                    continue
                if not any(entry.has(side, hurt, happening.hurt, self.text) for entry in entries):
                    self._home(entries, happening, side, hurt, anybody=anybody).hurts[hurt.outcome] = hurt
        entries.sort(key=lambda entry: (entry.side or "", entry.kind or ""))
        return tuple(self._entry(entry, party) for entry in entries)

    def _put_right(
        self, entries: Sequence[_Entry], happening: Happening, side: str | None, hurt: Hurt
    ) -> bool:
        """Let one of two counts of the same people stand, and say whether there are two."""
        counted = [entry for entry in entries if hurt.outcome in entry.hurts]
        if len(counted) != 1:
            return False
        (entry,) = counted
        if entry.is_outdated_by(hurt, later=self._is_told(_LATTER, happening)):
            entry.hurts[hurt.outcome] = replace(hurt, kind=entry.kind)
            return True
        if self._is_former(happening) and entry.puts_right(side, hurt):
            entry.side = side
            entry.hurts[hurt.outcome] = replace(entry.hurts[hurt.outcome], kind=hurt.kind)
            return True
        return False

    def _home(
        self, entries: list[_Entry], happening: Happening, side: str | None, hurt: Hurt, *, anybody: bool
    ) -> _Entry:
        """The entry of the people that a count is of, made where there is none."""
        homes = [
            entry
            for entry in entries
            if entry.takes(side, hurt, self.text) and not (anybody and entry.is_of_armed)
        ]
        sorts = {entry.kind for entry in entries if entry.side == side}
        if homes and (hurt.kind is not None or len(sorts) == 1):
            return homes[0]
        entries.append(_Entry(side, self._as_of(happening)))
        return entries[-1]

    def _is_former(self, happening: Happening) -> bool:
        """As in "initially said 29 had died": another figure of the same teller replaces it."""
        return self._is_told(_FORMER, happening)

    def _is_told(self, when: re.Pattern[str], happening: Happening) -> bool:
        """Whether words of time stand at the cue that tells a happening."""
        if happening.attribution is None:
            return False
        return any(
            when.search(self.text, max(0, cue.start - LONGEST_FORMER), cue.end)
            for cue in self.document.attributions[happening.attribution].cue
        )

    def _as_of(self, happening: Happening) -> When | None:
        """The cut-off of a count: "as of 19:30", "by Tuesday evening"."""
        when = self.document.when(happening) if not happening.by else None
        return when if when is not None and when.relation in CUT_OFFS else None

    def _entry(self, entry: _Entry, party: str | None) -> Casualties:
        sides, side, hurts = self.document.sides, entry.side, entry.hurts
        own = sides.of(party) == sides.of(side) if party is not None and side is not None else None
        counts = {outcome: self._count(hurt) for outcome, hurt in hurts.items()}
        return Casualties(
            killed=counts.get("killed"),
            wounded=counts.get("wounded"),
            missing=counts.get("missing"),
            captured=counts.get("captured"),
            harmed=counts.get("harmed"),
            side=side,
            kind=entry.kind,
            own_loss=own,
            as_of=entry.as_of,
            evidence=tuple(sorted({self._words(hurt.span) for hurt in hurts.values()})),
            including=tuple(self._part(part) for hurt in hurts.values() for part in hurt.including),
        )

    def _part(self, part: Part) -> Included:
        words = self._words(part.span)
        count = Count(low=part.low, high=part.high, text=words.quote, evidence=(words,))
        return Included(what=part.what, count=count)

    def _count(self, hurt: Hurt) -> Count | None:
        if hurt.low is None:
            return None
        words = self._words(hurt.span)
        return Count(low=hurt.low, high=hurt.high, text=words.quote, evidence=(words,))

    def _words(self, span: Span) -> Evidence:
        return Evidence.at(self.document.id, self.text, span)


def _are_uniformed(hurt: Hurt, text: str) -> bool:
    """As "one officer": of an army or of police, and in no case a civilian."""
    nouns = (span.of(text).lower().split()[-1:] for span in hurt.people)
    return any(word in participants()["people.uniformed"] for noun in nouns for word in noun)


def whose_loss(casualties: Sequence[Casualties], doer: str | None, sides: Sides) -> Casualties | None:
    """Who suffered, as the figures alone tell it: those of the one side, not the doer's, with people hurt."""
    hurt = [c for c in casualties if c.side is not None and sides.of(c.side) != doer and _is_hurt(c)]
    return hurt[0] if len({sides.of(c.side) for c in hurt}) == 1 else None


def _is_hurt(found: Casualties) -> bool:
    counts = (found.killed, found.wounded, found.missing, found.captured, found.harmed)
    return any(count is not None and count.high != 0 for count in counts)


def _are_joined(one: Hurt, other: Hurt, text: str) -> bool:
    """As in "a dozen gang members and six policemen": two groups, whatever the first are."""
    return _JOINED.fullmatch(text, one.span.end, other.span.start) is not None
