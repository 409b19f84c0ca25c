"""From happenings of one document to drafts of incidents: what one voice says of one event, gathered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.incidents.belonging import belongs, needed_for
from counterclaim.incidents.counterstrikes import in_return
from counterclaim.incidents.denied_deeds import as_done, denied_before
from counterclaim.incidents.disclaimed import as_told_by_the_way
from counterclaim.incidents.families import DOWNING, HEAVY, QUIET
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.told_apart import POINTER_REACH, can_stand_alone, is_next
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.happenings import Happening
from counterclaim.vocab.lexicons import cues

JUDGING = frozenset((None, SubStance.LABEL, SubStance.DISAPPROVE, SubStance.PRAISE, SubStance.JUSTIFY))
HARM = "harm"
STRIKING = ("attack.", "civilians.")
LONGEST_PRETEXT = 120  # characters before a deed that such words take
HURT_BONUS = 1.5  # a toll, or "the deaths", is of an event in which people came to harm


def draft_incidents(document: Document, happenings: Sequence[Happening]) -> list[Draft]:
    """Gather the real, current happenings of a document into drafts, in text order."""
    drafts: list[Draft] = []
    for read in happenings:
        disclaimed = as_told_by_the_way(document, read)
        if disclaimed is not None and _is_told(document, drafts, disclaimed):
            continue
        happening = disclaimed or read
        judges = _only_judges(document, happening)
        if judges:
            judged = _home(document, drafts, happening)
            if judged is not None and happening.attribution is not None:
                judged.answers.append(happening.attribution)
            if judged is not None or not _is_told_with_place_and_day(happening):
                continue
        if not happening.real or happening.background or happening.negated or _is_denied(document, happening):
            continue
        told_whole = judges or _is_told_in_full(happening) or _is_told_with_place_and_day(happening)
        if _is_assessed(document, happening) and not told_whole:
            continue
        if _only_answers(document, happening):
            continue
        told = _by_name(happening) if drafts else happening
        denied = denied_before(document, happenings, happening)
        home = _home(document, drafts, denied or told)
        if denied is not None and home is None:
            told = as_done(denied, happening)
        if home is not None:
            home.happenings.append(in_return(document, home, told))
        elif can_stand_alone(told):
            drafts.append(Draft([told]))
    return drafts


def _is_told(document: Document, drafts: Sequence[Draft], disclaimed: Happening) -> bool:
    """Whether a deed that is told by the way was told before: by itself, or as what is pointed at."""
    pointed = replace(disclaimed, pointer=True, time=None if disclaimed.by else disclaimed.time)
    return any(_home(document, drafts, told) is not None for told in (disclaimed, pointed))


def _is_assessed(document: Document, happening: Happening) -> bool:
    index = happening.attribution
    return index is not None and document.attributions[index].stance is Stance.ASSESS


def _is_told_in_full(happening: Happening) -> bool:
    """As in "condemned the attack on Bol that killed nine": a judgement that tells it."""
    if happening.hurt and not happening.pointer:
        return True
    when_or_where = happening.place_id is not None or (happening.time is not None and not happening.by)
    return when_or_where and (_counts(happening) or happening.perpetrator is not None)


def _is_told_with_place_and_day(happening: Happening) -> bool:
    """As in "condemned Monday's shelling of Gao": so it is told, where nothing else tells it."""
    struck = any(kind == HARM or kind.startswith(STRIKING) for kind in happening.types)
    return struck and happening.place_id is not None and happening.time is not None and not happening.by


def _by_name(happening: Happening) -> Happening:
    """The dead by name may be those that were counted before, but not who "had died two weeks earlier"."""
    named = bool(happening.hurt) and all(hurt.named for hurt in happening.hurt) and not happening.earlier
    return replace(happening, pointer=True) if named else happening


def _is_denied(document: Document, happening: Happening) -> bool:
    return (
        happening.attribution is not None
        and document.attributions[happening.attribution].stance is Stance.DENY
    )


def _only_judges(document: Document, happening: Happening) -> bool:
    """As in "described the shooting as an attack", "condemned the raid": it speaks of one told before."""
    attribution = document.attributions[happening.attribution] if happening.attribution is not None else None
    if attribution is None or attribution.actor is None or not happening.pointer or happening.hurt:
        return False
    return attribution.stance is Stance.ASSESS and attribution.sub_stance in JUDGING


def _only_answers(document: Document, happening: Happening) -> bool:
    """A bare mention inside an answer to somebody ("called it a cover for its own attack") tells no event."""
    attribution = document.attributions[happening.attribution] if happening.attribution is not None else None
    if attribution is not None and attribution.stance is Stance.CONFIRM and happening.perpetrator is not None:
        return False  # "claimed that attack" says who did it
    if attribution is None or happening.hurt or happening.place:
        return False
    start = happening.trigger[0].start
    pretext = _pretext().search(document.text, max(0, start - LONGEST_PRETEXT), start)
    return pretext is not None or (attribution.target is not None and happening.victim is None)


@cache
def _pretext() -> re.Pattern[str]:
    """Before a deed: "this is nothing but a cover for Sudan's own", "the charge was a pretext for an"."""
    charges, nouns = (
        "|".join(sorted(words)) for words in (cues()["pretexts.charges"], cues()["pretexts.nouns"])
    )
    return re.compile(
        rf"\b(?:this|that|it|(?:{charges})s?) (?:is|was|are|were) "
        rf"(?:[\w’'-]+ ){{0,4}}(?:{nouns}) for (?:[\w’'-]+ ){{0,4}}$",
        re.IGNORECASE,
    )


def _home(document: Document, drafts: Sequence[Draft], happening: Happening) -> Draft | None:
    """The draft a happening belongs to, the likeliest and then the latest one."""
    best: tuple[float, int] | None = None
    if _only_owns_up(document, happening):
        return _owned(document, drafts, happening)
    around = _around(document, drafts, happening) if _only_blames(happening) else []
    bare = happening.pointer and happening.place_id is None  # "17 were killed in the attack"
    toll = happening.types == ("harm",) or (bare and _counts(happening))
    hurting = [draft for draft in drafts if toll and _are_hurt_alike(draft, happening)]
    if any(draft.last.sentence == happening.sentence for draft in drafts if draft not in hurting):
        hurting = []  # "they have been fighting since May, and 166 were killed": in that, and in nothing else
    for number, draft in enumerate(drafts):
        told = in_return(document, draft, happening)
        found = belongs(document, draft, told)
        if around and draft not in around:
            found.forbid("another event was told in this paragraph")
        if toll and _came_down(draft) and any(_is_fired_before(other, draft) for other in drafts):
            found.forbid("people hurt by what was fired, and not by what was shot down")
        if draft in hurting:
            found.add(HURT_BONUS, "people came to harm in it")
        elif hurting and not (is_next(draft, happening) and _counts(happening)):
            found.add(-HURT_BONUS, "people came to harm in another event told before")
        points = found.points + (0.1 * number)
        if (
            not found.conflict
            and found.points >= needed_for(document, draft, told)
            and (best is None or points > best[0])
        ):
            best = (points, number)
    return drafts[best[1]] if best is not None else None


def _owned(document: Document, drafts: Sequence[Draft], happening: Happening) -> Draft | None:
    """The event that a side owns up to by "claimed responsibility": one that may be its own, or none."""
    side = document.sides.of(document.party(happening))
    near = [d for d in drafts if 0 <= happening.sentence - d.last.sentence <= POINTER_REACH]
    told = [(draft, document.profile(draft.happenings).perpetrators) for draft in near]
    own = [draft for draft, doers in told if side in doers]
    may_be = own or [draft for draft, doers in told if not doers] or near
    return may_be[0] if len(may_be) == 1 else None


def _around(document: Document, drafts: Sequence[Draft], happening: Happening) -> list[Draft]:
    """What a bare blame may be for: what its voice tells in the same breath, else the paragraph."""
    party, sentence = document.party(happening), happening.sentence
    own = [
        draft
        for draft in drafts
        if any(told.sentence == sentence and document.party(told) == party for told in draft.happenings)
        and not QUIET.issuperset(kind for told in draft.happenings for kind in told.types)
    ]
    return own or [draft for draft in drafts if draft.last.paragraph == happening.paragraph]


def _only_blames(happening: Happening) -> bool:
    """As in "a source blames Chad": for what, only the words around it say."""
    bare = happening.pointer and happening.types == ("harm",) and not happening.hurt
    return bare and happening.perpetrator is not None and happening.place_id is None


def _came_down(draft: Draft) -> bool:
    """Whether an event is told as drones or aircraft that came down, and no more."""
    return all(set(other.types) <= DOWNING for other in draft.happenings)


def _is_fired_before(other: Draft, down: Draft) -> bool:
    """As in "fired nine missiles and 27 drones. The drones were shot down. A guard was hurt at a plant"."""
    near = 0 <= down.last.sentence - other.last.sentence <= 1
    same = other.last.paragraph == down.last.paragraph and other is not down
    return near and same and any(set(told.types) & HEAVY for told in other.happenings)


def _are_hurt_alike(draft: Draft, happening: Happening) -> bool:
    """Whether people came to harm in an event as they did in what is told: killed in both, say."""
    told = {hurt.outcome for hurt in happening.hurt if hurt.high != 0}
    return any(h.outcome in told and h.high != 0 for other in draft.happenings for h in other.hurt)


def _counts(happening: Happening) -> bool:
    return any(hurt.low is not None for hurt in happening.hurt)


def _only_owns_up(document: Document, happening: Happening) -> bool:
    """As in "took full responsibility": for what, only a story of one event says."""
    attribution = document.attributions[happening.attribution] if happening.attribution is not None else None
    confirms = attribution is not None and attribution.stance is Stance.CONFIRM
    bare = happening.pointer and happening.types == ("harm",) and not happening.hurt
    return (
        confirms
        and bare
        and happening.perpetrator is not None
        and not (attribution and attribution.anaphoric)
    )
