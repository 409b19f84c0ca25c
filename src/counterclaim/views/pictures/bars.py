"""What lies beside incidents in time: talks that were held, and phases of restrictions, each a bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Phase, Restriction, RestrictionLevel, Round, RoundStatus, TalksTrack
from counterclaim.views.naming import Names
from counterclaim.views.pictures.palette import LEVELS, TALKS, Fill
from counterclaim.views.report.wording import LEVELS as LEVEL_WORDS
from counterclaim.views.report.wording import date_words
from counterclaim.views.series import Period
from counterclaim.views.series.days import calendar_day

BARS = (
    "Bars are phases of restrictions (black: total, rising lines: partial, dotted: eased, white: level not "
    "told; a dotted end: no end is told), and talks that were held (falling lines)."
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days: of talks that were held, which have no level, or of a phase of a restriction."""

    first: date
    last: date
    level: RestrictionLevel | None
    label: str
    open: bool  # its end is not told

    @property
    def fill(self) -> Fill:
        """How it is filled in a picture."""
        return TALKS if self.level is None else LEVELS[self.level]


def bars_of(ledger: Ledger, names: Names, period: Period) -> list[Bar]:
    """The bars of a ledger that reach into a period, the earliest first."""
    found = [_talks(track, round, names) for track in ledger.talks for round in track.rounds]
    found += [_phase(limit, phase, names) for limit in ledger.restrictions for phase in limit.phases]
    since, until = period.since or "", period.until or "9999"
    held = [bar for bar in found if bar is not None]
    within = [bar for bar in held if bar.first.isoformat() <= until and bar.last.isoformat() >= since]
    return sorted(within, key=lambda bar: (bar.first, bar.last, bar.label))


def _talks(track: TalksTrack, round: Round, names: Names) -> Bar | None:
    first = calendar_day(round.date.first_day) if round.date else None
    last = calendar_day(round.date.last_day) if round.date else None
    if first is None or last is None or round.status is not RoundStatus.HELD:
        return None
    between = names.all(track.parties) or "parties not told"
    return Bar(first, max(first, last), None, f"talks: {between}, {date_words(round.date)}", open=False)


def _phase(limit: Restriction, phase: Phase, names: Names) -> Bar | None:
    first = calendar_day(phase.start.first_day) if phase.start else None
    if first is None:
        return None
    told = phase.end.last_day if phase.end else limit.ongoing_at
    last = calendar_day(told) or first
    place = f" of {names.of(limit.place)}" if limit.place else ""
    level = LEVEL_WORDS[phase.level].word.partition(":")[0]
    until = "end not told" if phase.end is None else f"to {date_words(phase.end, bare=True)}"
    label = f"{limit.type}{place}, {level}: from {date_words(phase.start, bare=True)}, {until}"
    return Bar(first, max(first, last), phase.level, label, open=phase.end is None)
