"""The sentences that count people: figures by who counts them, the toll by the rule that chose."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account, Casualties, Incident, Toll, TollFigure
from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin.desk import Desk, joined, sentence_case
from counterclaim.views.bulletin.evidence import count_words, widest
from counterclaim.views.bulletin.phrases import by_text, voice_of
from counterclaim.views.bulletin.records import Sentence
from counterclaim.views.naming import OUTCOMES, count_text

Counted = tuple[Account, Casualties]


def tolls_told(incident: Incident, desk: Desk) -> Iterator[Sentence]:
    """Who counts whom, and what the rule in force makes of it where that is not the one figure told."""
    by_side: dict[str | None, list[Counted]] = {}
    for account in incident.accounts:
        for casualties in account.casualties:
            if account.stance is not Stance.DENY and count_words(casualties):
                by_side.setdefault(casualties.side, []).append((account, casualties))
    tolls = {toll.side: toll for toll in incident.toll if _figures(toll)}
    for side, counted in by_side.items():
        toll = tolls.get(side)
        rule = toll.rule.partition(":")[0] if toll is not None else None
        settled = toll is None or all(_told_figures(entry) in ([], _figures(toll)) for _, entry in counted)
        for account, entry in counted:
            if _counts(entry):
                yield _counted(account, entry, rule if settled else None, desk)
        if toll is not None and not settled:
            yield _toll(toll, counted, desk)


def _counts(entry: Casualties) -> list[str]:
    """The figures of an entry, the first one with its people: "3 people were killed", "1 wounded"."""
    told: list[str] = []
    for outcome in OUTCOMES:
        number = count_text(getattr(entry, outcome))
        if number == "0":
            told.append(f"nobody was {outcome}")
        elif number is not None:
            people = "" if told else "person was " if number == "1" else "people were "
            told.append(f"{number} {people}{outcome}")
    return told


def _told_figures(entry: Casualties) -> list[str]:
    found = ((name, count_text(getattr(entry, name))) for name in OUTCOMES)
    return [f"{text} {name}" for name, text in found if text is not None]


def _counted(account: Account, entry: Casualties, rule: str | None, desk: Desk) -> Sentence:
    voice = voice_of(account, desk)
    among = desk.among(entry.side) if entry.side else ""
    kind = f" ({entry.kind})" if entry.kind and not entry.side else ""
    own = ", its own" if entry.own_loss else ""
    ruled = f" (rule {rule})" if rule else ""
    counts = f"{joined(_counts(entry))}{among}{own}{kind}{ruled}"
    by = f"{voice} reported that" if account.party else by_text(voice, desk.unnamed([account]))
    text = f"{by} {counts}."
    return Sentence(text=sentence_case(text), voices=(voice,), evidence=_words([(account, entry)], desk))


def _toll(toll: Toll, counted: list[Counted], desk: Desk) -> Sentence:
    voices = tuple(dict.fromkeys(voice_of(account, desk) for account, _ in counted))
    side = f" for {desk.struck(toll.side)}" if toll.side else ""
    rule, figures = toll.rule.partition(":")[0], joined(_figures(toll))
    text = f"According to the counts of {joined(voices)}, the rule {rule} gives a toll of {figures}{side}."
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
