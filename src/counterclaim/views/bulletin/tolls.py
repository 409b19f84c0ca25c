"""The sentences that count people: figures by who counts them, the toll by the rule that chose."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account, Casualties, Incident, Toll, TollFigure
from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin.desk import Desk, joined, sentence_case
from counterclaim.views.bulletin.evidence import count_words, widest
from counterclaim.views.bulletin.phrases import voice_of
from counterclaim.views.bulletin.records import Sentence
from counterclaim.views.naming import OUTCOMES, count_text

Counted = tuple[Account, Casualties]


def tolls_told(incident: Incident, desk: Desk) -> Iterator[Sentence]:
    """Who counts whom where figures are several, and the toll of each side by the rule in force."""
    by_side: dict[str | None, list[Counted]] = {}
    for account in incident.accounts:
        for casualties in account.casualties:
            if account.stance is not Stance.DENY and count_words(casualties):
                by_side.setdefault(casualties.side, []).append((account, casualties))
    tolls = {toll.side: toll for toll in incident.toll if _figures(toll)}
    for side, counted in by_side.items():
        toll = tolls.get(side)
        if toll is None or len({voice_of(account, desk) for account, _ in counted}) > 1:
            yield from (one for account, entry in counted if (one := _counted(account, entry, desk)))
        if toll is not None:
            yield _toll(toll, counted, desk)


def _counted(account: Account, entry: Casualties, desk: Desk) -> Sentence | None:
    counts = [f"{text} {name}" for name in OUTCOMES if (text := count_text(getattr(entry, name))) is not None]
    if not counts:
        return None
    voice = voice_of(account, desk)
    among = f" among {desk.actor(entry.side)}" if entry.side else ""
    kind = f" ({entry.kind})" if entry.kind and not entry.side else ""
    own = ", its own" if entry.own_loss else ""
    text = sentence_case(f"{voice} counted {joined(counts)}{among}{own}{kind}.")
    return Sentence(text=text, voices=(voice,), evidence=_words([(account, entry)], desk))


def _toll(toll: Toll, counted: list[Counted], desk: Desk) -> Sentence:
    voices = tuple(dict.fromkeys(voice_of(account, desk) for account, _ in counted))
    rule, _, reason = toll.rule.partition(":")
    side = f" for {desk.actor(toll.side)}" if toll.side else ""
    why = f" ({reason.strip()})" if reason.strip() else ""
    own = ", of its own" if len(voices) == 1 and counted[0][1].own_loss else ""
    figures = joined(_figures(toll))
    text = f"By the rule {rule}{why}, the toll{side} is {figures}, as counted by {joined(voices)}{own}."
    return Sentence(text=text, voices=voices, evidence=_words(counted, desk))


def _words(counted: list[Counted], desk: Desk) -> tuple[Evidence, ...]:
    """The words of counts, with those around them that say who counts."""
    numbers = [words for _, entry in counted for words in count_words(entry)]
    told = desk.words([account for account, _ in counted])
    around = [w for w in told if any(w.document == n.document and w.span.overlaps(n.span) for n in numbers)]
    return widest((*numbers, *around))


def _figures(toll: Toll) -> list[str]:
    found = ((name, getattr(toll, name)) for name in OUTCOMES[:4])
    return [f"{_figure(figure)} {name}" for name, figure in found if figure is not None]


def _figure(figure: TollFigure) -> str:
    """A figure in words: the best one, and how far the others reach.

    >>> _figure(TollFigure(low=0, best=1, high=1)), _figure(TollFigure(low=61, best=61, high=None))
    ('1 (from 0 to 1)', '61 or more')
    """
    low, best, high = figure.low, figure.best, figure.high
    span = f"{low} or more" if high is None else str(low) if low == high else f"from {low} to {high}"
    return span if best is None or (low == best and high in (best, None)) else f"{best} ({span})"
