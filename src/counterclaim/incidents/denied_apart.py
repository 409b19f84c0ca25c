"""What a denial cannot deny: no one incident, or one of another day, place or people than it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.incidents.comparable import interval
from counterclaim.incidents.denied_history import is_of_history
from counterclaim.incidents.denied_words import is_of_other_words
from counterclaim.incidents.families import families
from counterclaim.incidents.other_forces import are_of_other_force
from counterclaim.incidents.same_thing import strikes_else
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.whereabouts import are_near, spots_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.happenings import Happening
from counterclaim.model.incidents import CasualtyKind
from counterclaim.vocab.lexicons import cues

REPORTED_WITHIN = 3  # days between an incident and a report of it
_ALWAYS = re.compile(r"\b(?:previously|repeatedly|consistently|routinely|regularly|always|long|often)\b")
_BEFORE_THIS = re.compile(r"\b(?:had|has|have)\s+(?:previously|long|always|in the past)\b")
# What a deed is done to, named right behind it: "shelling Lamu", "fired on the port of Kismayo".
_STRUCK = re.compile(r"\s+(?:(?:on|at|in|into|near)\s+)?(?:the\s+\w+\s+of\s+)?([A-Z][\w'-]+)")


def is_of_no_incident(document: Document, happenings: Sequence[Happening], index: int) -> bool:
    """Whether the denial of this ``index`` denies no one incident, whichever are told."""
    if _is_general(document, happenings, index) or _is_of_no_event(document, happenings, index):
        return True
    return is_of_history(document, happenings, index)


def cannot_be_of(document: Document, draft: Draft, happenings: Sequence[Happening], index: int) -> bool:
    """Whether the denial of this ``index`` speaks of something else than one incident."""
    told = [h for h in happenings if h.attribution == index]
    side = document.sides.of(document.attributions[index].actor)
    return (
        _are_others(draft, told)
        or are_of_other_force(document, draft.happenings, told)
        or strikes_else(document, draft, told, side)
        or _is_of_another_kind(document, draft, happenings, index)
        or _is_own_charge(document, draft, told)
        or is_of_another_day(document, draft, index)
        or _is_elsewhere(document, draft, document.profile(told).places)
        or _is_untold(document, happenings, index)
        or _is_own_word(document, draft, index)
        or is_of_other_words(document, draft, index)
        or _is_of_own_loss(document, draft, index)
        or _is_of_other_figure(document, draft, index)
    )


def _is_general(document: Document, happenings: Sequence[Happening], index: int) -> bool:
    """As in "has repeatedly denied attacking civilians": of no one event, unless it says where or when."""
    attribution = document.attributions[index]
    cue = " ".join(span.of(document.text) for span in attribution.cue)
    told = [h for h in happenings if h.attribution == index]
    counted = any(hurt.low is not None for h in told for hurt in h.hurt)
    bound = counted or any(h.pointer or h.place_id or h.time is not None for h in told)
    if attribution.anaphoric and _BEFORE_THIS.search(cue) is not None:
        return True  # "had previously rejected such claims": before what has just happened
    return _ALWAYS.search(cue) is not None and not (bound or attribution.anaphoric)


def _is_of_no_event(document: Document, happenings: Sequence[Happening], index: int) -> bool:
    """As in "rejected reports that they had left before the raid": what is denied is no incident."""
    inside = {number for number, other in enumerate(document.attributions) if other.parent == index}
    charge = document.attributions[index].target
    if charge is not None and is_charge(document.attributions[charge]):
        inside |= {charge, *(n for n, other in enumerate(document.attributions) if other.parent == charge)}
    if document.attributions[index].scope is DenialScope.NUMBER:
        return False  # "claims that civilians were among the dead": of whoever has just been told of
    told = (happening for happening in happenings if not happening.aside)
    return bool(inside) and not any(happening.attribution in {index, *inside} for happening in told)


def is_of_last_words(document: Document, denial: Attribution) -> bool:
    """As in "denied this", "..., which Chad denied": what was just said, and not all that was told before.

    "The accusation" may be what somebody has told in several sentences.
    """
    words = {word for span in denial.content for word in span.of(document.text).lower().split()}
    return bool(words) and words <= cues()["anaphora.pronouns"] | {"which"}


def is_charge(answered: Attribution) -> bool:
    """As in "accused India of arming them": of something said, whether or not that is an incident."""
    return answered.stance is Stance.ACCUSE and answered.frame == "prep:of"


def _is_of_another_kind(
    document: Document, draft: Draft, happenings: Sequence[Happening], index: int
) -> bool:
    """As in "rejects the claim that its men laid mines", after an air strike: what is retold was none."""
    clauses = {number for number, other in enumerate(document.attributions) if other.parent == index}
    retold = frozenset(kind for h in happenings if h.attribution in clauses for kind in h.types)
    told = frozenset(kind for h in draft.happenings for kind in h.types)
    here = any(h.attribution in clauses for h in draft.happenings)
    return bool(families(retold) and families(told)) and not here and not families(retold) & families(told)


def _is_own_charge(document: Document, draft: Draft, told: Sequence[Happening]) -> bool:
    """As in "Chad said Libya had fired. It denied that its own men had": no denial of what it told."""
    doers = {document.sides.of(h.perpetrator.actor) for h in told if h.perpetrator is not None}
    tellers = {document.sides.of(document.party(happening)) for happening in draft.happenings}
    blamed = document.profile(draft.happenings).perpetrators
    return bool(doers - {None} and blamed) and tellers == doers and not doers & blamed


def is_of_another_day(document: Document, draft: Draft, index: int) -> bool:
    """Whether what is denied is dated, and to days on which this incident was neither seen nor reported."""
    told = document.profile(draft.happenings).dates
    content = document.attributions[index].content
    dates = [
        interval(t.when(document.id)) for t in document.times if any(s.contains(t.span) for s in content)
    ]
    days = [date for date in dates if date is not None]
    if told is None or not days:
        return False
    return all(max(day[0] - told[1], told[0] - day[1]).days > REPORTED_WITHIN for day in days)


def _is_elsewhere(document: Document, draft: Draft, restated: frozenset[str]) -> bool:
    """Whether a denial restates where, and this incident was nowhere near, as far as the map tells."""
    told = document.profile(draft.happenings).places
    here, there = (spots_of(places, document.places) for places in (restated, told))
    return bool(here and there) and not restated & told and not are_near(here, there)


def _is_untold(document: Document, happenings: Sequence[Happening], index: int) -> bool:
    """As in "denied shelling Lamu", where nothing else is told of Lamu and no map has it."""
    denied = [h for h in happenings if h.attribution == index and h.victim is None]
    unknown = [h for h in denied if h.place_id is None or not spots_of([h.place_id], document.places)]
    names = (_STRUCK.match(document.text, h.span.end) for h in unknown)
    return any(document.text.count(name[1]) == 1 for name in names if name is not None)


def _is_own_word(document: Document, draft: Draft, index: int) -> bool:
    """As in "Chad rejected the reports and said rebels had fired": nobody denies what he tells next."""
    denial = document.attributions[index]
    end = max((span.end for span in (*denial.cue, *denial.content)), default=0)
    side = document.sides.of(denial.actor)
    return side is not None and all(
        happening.span.start >= end
        and happening.attribution not in (None, index)
        and document.sides.of(_teller(document, happening)) == side
        for happening in draft.happenings
    )


def _is_of_other_figure(document: Document, draft: Draft, index: int) -> bool:
    """As in "Chad fired 40 rockets, Sudan said. Chad disputed the number": of none that were hurt."""
    denial = document.attributions[index]
    of_number = denial.scope is DenialScope.NUMBER and denial.anaphoric
    return of_number and not any(happening.hurt for happening in draft.happenings)


def _is_of_own_loss(document: Document, draft: Draft, index: int) -> bool:
    """As in "denied that it had lost a drone": of no incident that tells of nothing but what he did."""
    denial = document.attributions[index]
    side = document.sides.of(denial.actor)
    return denial.own_loss and side is not None and document.profile(draft.happenings).perpetrators == {side}


def _teller(document: Document, happening: Happening) -> str | None:
    """Who tells of a happening."""
    told = happening.attribution
    return document.attributions[told].actor if told is not None else None


def _are_others(draft: Draft, restated: Sequence[Happening]) -> bool:
    """As in "denied attacking civilians", where only soldiers were hurt: no answer to that."""
    civilians = any(h.victim is not None and h.victim.actor == "group:civilians" for h in restated)
    kinds = {hurt.kind for happening in draft.happenings for hurt in happening.hurt}
    return civilians and kinds == {CasualtyKind.COMBATANT}
