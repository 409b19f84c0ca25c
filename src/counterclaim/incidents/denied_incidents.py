"""Which incident a denial denies: the one just told, the one it restates, the one that blames the denier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.denied_apart import cannot_be_of, is_of_last_words, is_of_no_incident
from counterclaim.incidents.disowning import disowns, is_of_part, may_be_of
from counterclaim.incidents.families import BLAST, FIRE, HEAVY, OPEN
from counterclaim.incidents.ground_held import gain_denied
from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.points import SAME_THRESHOLD
from counterclaim.incidents.same_thing import strikes_the_same
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.told_apart import POINTER_REACH
from counterclaim.incidents.whereabouts import finest
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.happenings import Happening
from counterclaim.vocab.deed_words import deeds
from counterclaim.vocab.lexicons import triggers

DENIED_KIND_BONUS = 2.0  # a denial restates the kind of event that a rival tells
DENIED_NEEDS = 2.0
SAME_THING_BONUS = 2.0  # and what is said to have been struck
BARE_FIRE = ("attack.small-arms",)
OWN_REACH = 2  # sentences between a side's own version and its denial of another's
DEADLY = FIRE | HEAVY | BLAST | (OPEN - {"harm"})
_ENDS = re.compile(r"(?: there| that day)?[.;,”\"]")
REBUFF = "rebuff"  # how "Nonsense, Chad replied" is read: a denial of what was just said
TOLD = (Stance.REPORT, Stance.CLAIM)
OF_THE_DEED = (DenialScope.WHOLE, DenialScope.RESPONSIBILITY)
WITHIN = "which"  # of what the same sentence tells: "sent men there, which Chad denied"
STRUCK = frozenset(("it", "them"))
IT_REACH = 4  # sentences that "denied it" looks back, over what others repeat of the claim


def denied_incident(
    document: Document,
    drafts: Sequence[Draft],
    happenings: Sequence[Happening],
    index: int,
    draft: Draft | None,
) -> Draft | None:
    """The draft that a denial answers, ``draft`` where it is the one that the answered words tell."""
    attribution = document.attributions[index]
    if attribution.scope is None and not attribution.anaphoric:
        return None  # it denies something that is no incident
    if is_of_no_incident(document, happenings, index) or _is_of_warning(document, index):
        return None
    gain = gain_denied(document, drafts, index)
    if gain is not None:
        return gain
    told = [h for h in happenings if h.attribution == index]
    apart = [other for other in drafts if cannot_be_of(document, other, happenings, index)]
    drafts = [other for other in drafts if other not in apart]
    draft = None if draft in apart else draft
    if draft is not None and _names_another(document, drafts, draft, happenings, index):
        draft = None
    if draft is not None and _restates_another(document, drafts, draft, told):
        draft = None
    if any(_strikes_it(document, h) for h in told):
        draft = None  # "it" is what was told last
    if draft is not None and _is_of_this_breath(document, drafts, draft, told):
        draft = None
    if draft is None and _is_of_no_deed(document, index):
        return None
    draft = draft or just_told(document, drafts, happenings, index)
    draft = draft or _denied_draft(document, drafts, happenings, index)
    return draft or _own_story(document, drafts, index)


def _is_of_no_deed(document: Document, index: int) -> bool:
    """As in "Chad says that rebels fight beside them. The elders denied this": it tells of no incident."""
    denial = document.attributions[index]
    if denial.target is None or denial.judge == REBUFF or not is_of_last_words(document, denial):
        return False
    told = document.attributions[denial.target]
    near = 0 <= denial.sentence - told.sentence <= 1
    return near and told.stance in TOLD and told.frame == "that" and not told.anaphoric


def _is_of_warning(document: Document, index: int) -> bool:
    """As in "said it had informed them of the raid. They denied that": that they were told, and no raid."""
    denial = document.attributions[index]
    if denial.target is None or not is_of_last_words(document, denial):
        return False
    told = document.attributions[denial.target]
    return told.parent is not None and told.stance in TOLD and told.frame == "prep:of"


def _points(document: Document, denial: Attribution) -> bool:
    """Whether a denial says little of what it denies: "it", "such claims", "any losses", "taking part"."""
    return denial.anaphoric or denial.scope is DenialScope.NUMBER or is_of_part(document, denial)


def _names_another(
    document: Document, drafts: Sequence[Draft], draft: Draft, happenings: Sequence[Happening], index: int
) -> bool:
    """Whether a denial restates where, and that is where another incident than the one just told was."""
    restated = document.profile([h for h in happenings if h.attribution == index]).places
    if not restated or restated & document.profile(draft.happenings).places:
        return False
    return any(restated & document.profile(other.happenings).places for other in drafts)


def _restates_another(
    document: Document, drafts: Sequence[Draft], draft: Draft, restated: Sequence[Happening]
) -> bool:
    """As in "denied shelling the market", said after "they fired at women": what was struck says which."""
    alike = [other for other in drafts if any(strikes_the_same(document, other, h) for h in restated)]
    return bool(alike) and draft not in alike


def _is_of_this_breath(
    document: Document, drafts: Sequence[Draft], draft: Draft, restated: Sequence[Happening]
) -> bool:
    """As in "a patrol came under fire. The army denied having fired", whatever it was blamed for before."""
    return any(
        other is not draft
        and 0 <= happening.sentence - other.last.sentence <= 1
        and other.last.paragraph == happening.paragraph != draft.last.paragraph
        and _is_of_kind(document, happening, other)
        and not _is_of_kind(document, happening, draft)
        for happening in restated
        for other in drafts
    )


def _is_of_kind(document: Document, happening: Happening, draft: Draft) -> bool:
    return bool(set(happening.types) & document.profile(draft.happenings).types - {"harm"})


def _is_fire(happening: Happening) -> bool:
    """As in "it had not fired on the camp": of what arms, only the story tells."""
    return happening.types == BARE_FIRE and not happening.weapons


def just_told(
    document: Document, drafts: Sequence[Draft], happenings: Sequence[Happening], index: int
) -> Draft | None:
    """As in "..., which the army called false": a denial of nothing but "it" denies what was just told.

    Who "denied responsibility" for a deed of which nobody else is blamed speaks of that deed.
    """
    attribution = document.attributions[index]
    side = document.sides.of(attribution.actor)
    restated = [h for h in happenings if h.attribution == index]
    points = _points(document, attribution) or any(_strikes_it(document, h) for h in restated)
    if not all(_only_points(h) or _strikes_it(document, h) for h in restated):
        return None
    if not (points or (side is not None and disowns(document, attribution))):
        return None
    within = " ".join(span.of(document.text) for span in attribution.content) == WITHIN
    reach = 0 if within else IT_REACH
    near = [
        draft
        for draft in drafts
        if (points or may_be_of(document, draft, side))
        and any(0 <= attribution.sentence - h.sentence <= reach for h in draft.happenings)
        and not any(_has_told(document, h, attribution, side) for h in draft.happenings)
    ]
    if attribution.scope is DenialScope.RESPONSIBILITY:
        near = [draft for draft in near if not _is_quiet(draft)] or near
    return max(near, key=lambda draft: draft.last.sentence, default=None)


def _is_quiet(draft: Draft) -> bool:
    """As arrests and talks: who "denied any role" does not speak of them where blows were told."""
    return all(set(happening.types) <= deeds()["quiet.kinds"] for happening in draft.happenings)


def _has_told(document: Document, happening: Happening, denial: Attribution, side: str | None) -> bool:
    """Whether the denier tells of it, but for "denied responsibility and blamed the killings on others"."""
    if side is None or document.sides.of(document.party(happening)) != side:
        return False
    doer = document.sides.of(happening.doer.actor) if happening.doer is not None else None
    behind = happening.span.start > max((span.end for span in denial.cue), default=0)
    return not (behind and happening.pointer and doer != side)


def _only_points(happening: Happening) -> bool:
    """As in "had nothing to do with the attack": which one is for what was told before to say."""
    if happening.types == ("harm",):
        return True
    told = happening.hurt or happening.victim or happening.place_id is not None or happening.time is not None
    return happening.pointer and set(happening.types) <= OPEN and not told


def _strikes_it(document: Document, happening: Happening) -> bool:
    """As in "denied shelling it": what was struck is for what was told before to say."""
    told = happening.hurt or happening.victim or happening.place_id is not None or happening.time is not None
    struck = [span for span in happening.involved.pronouns if span.of(document.text).lower() in STRUCK]
    thing = happening.target.span if happening.target is not None else None
    return not told and happening.types != ("harm",) and bool(struck) and thing in (None, *struck)


def _own_story(document: Document, drafts: Sequence[Draft], index: int) -> Draft | None:
    """As in "it was fired at, the army said; talk of dead was false": the one event that it tells of.

    None that it owns up to later: who calls an account a lie does not deny that he then took a town.
    """
    attribution = document.attributions[index]
    side = document.sides.of(attribution.actor)
    if attribution.target is not None or not _points(document, attribution):
        return None
    own = [
        draft
        for draft in drafts
        if not (_owns_up(document, draft, side) and _is_told_later(draft, attribution))
        and any(abs(attribution.sentence - h.sentence) <= OWN_REACH for h in draft.happenings)
        and any(document.sides.of(document.party(h)) == side for h in draft.happenings)
    ]
    return own[0] if len(own) == 1 else None


def _denied_draft(
    document: Document, drafts: Sequence[Draft], happenings: Sequence[Happening], index: int
) -> Draft | None:
    """The likeliest draft, before or after it, that a denial restates or that blames the denier."""
    attribution = document.attributions[index]
    side = document.sides.of(attribution.actor)
    restated = [h for h in happenings if h.attribution == index]
    best: tuple[float, bool, int, Draft] | None = None
    owned = attribution.scope in OF_THE_DEED
    others = [draft for draft in drafts if not (owned and _owns_up(document, draft, side))]
    for draft in others or drafts:
        if draft not in others and not restated and _is_told_later(draft, attribution):
            continue
        profile = document.profile(draft.happenings)
        blamed = side in profile.perpetrators
        points = 2.0 if blamed else 0.0
        points += sum(_likeness_to(document, draft, happening, attribution) for happening in restated)
        rival = side is None or all(document.sides.of(document.party(h)) != side for h in draft.happenings)
        enough = points >= (DENIED_NEEDS if rival and restated else SAME_THRESHOLD)
        distance = abs(attribution.sentence - draft.last.sentence)
        if (blamed or enough) and points > 0 and distance <= POINTER_REACH:
            told_before = draft.happenings[0].sentence <= attribution.sentence
            candidate = (points, told_before, -distance, draft)
            best = candidate if best is None or candidate[:3] > best[:3] else best
    return best[3] if best is not None else None


def _likeness_to(document: Document, draft: Draft, happening: Happening, denial: Attribution) -> float:
    """How like what a denial restates is to an incident, in points."""
    side = document.sides.of(denial.actor)
    next_breath = 0 <= happening.sentence - draft.last.sentence <= 1
    later = next_breath and happening.sentence > draft.last.sentence
    if later and denial.scope is DenialScope.INTENT and _may_be_his(document, draft, side):
        return DENIED_KIND_BONUS + DENIED_NEEDS
    own = replace(happening, time=None, by=False) if happening.by else happening  # denied days later
    profile = replace(document.profile(draft.happenings), aggregate=False)
    denied = document.profile([own])
    there, here = finest(profile.places, denied.places, document.places)
    found = likeness(replace(profile, places=there), replace(denied, places=here))
    points = -9 if found.conflict else found.points
    kind = _is_of_kind(document, happening, draft)
    named_openly = (set(happening.types) <= OPEN - {"harm"} or _is_fire(happening)) and next_breath
    unexplained = later and _is_unexplained(document, draft, happening, side)
    pointed_at = _points_back(draft, happening)
    there_next = _strikes_there(document, draft, happening, side) or _is_toll_of(document, draft, happening)
    points += DENIED_KIND_BONUS if kind or named_openly or unexplained or pointed_at or there_next else 0.0
    return points + (SAME_THING_BONUS if strikes_the_same(document, draft, happening) else 0.0)


def _is_unexplained(document: Document, draft: Draft, happening: Happening, side: str | None) -> bool:
    """As in "a blast killed two. The army denied carrying out a strike": of the blast that none explains."""
    told, own = document.profile(draft.happenings), document.profile([happening])
    return told.types <= OPEN and not told.perpetrators and side is not None and own.perpetrators == {side}


def _points_back(draft: Draft, denied: Happening) -> bool:
    """As in "Chad denied shelling the market. Residents said 30 died in the attack": in what was denied."""
    told = draft.happenings[0]
    return told.pointer and set(told.types) <= OPEN and 0 < told.sentence - denied.sentence <= 1


def _strikes_there(document: Document, draft: Draft, denied: Happening, side: str | None) -> bool:
    """As in "Chad denied striking Adre. Residents said a strike killed nine there": laid to nobody else."""
    told = draft.happenings[0]
    place = denied.place_id
    there = place is not None and place in (told.place_id, told.set_in)
    of_open_kind = set(denied.types) <= OPEN - {"harm"}
    others = document.profile(draft.happenings).perpetrators - {side}
    near = 0 < told.sentence - denied.sentence <= 1
    return there and of_open_kind and near and not others and _is_of_violence(document, told)


def _is_of_violence(document: Document, told: Happening) -> bool:
    """As in "nine were killed"; who "had died" may have died of anything."""
    words = {span.of(document.text).lower() for span in told.trigger}
    return told.types != ("harm",) or bool(words & triggers()["outcomes.violent"])


def _is_toll_of(document: Document, draft: Draft, denied: Happening) -> bool:
    """As in "Chad denied shelling Adre on Monday. Nurses said nine were killed": the dead of that one.

    Of no other place or day, laid to nobody, and told in one breath: sums of a war are no dead of one blow.
    """
    told = draft.happenings[0]
    bare = told.types == ("harm",) and told.place_id is None and told.time is None and not told.aggregate
    there = told.set_in in (None, denied.place_id)
    next_breath = told.sentence - denied.sentence == 1 and told.paragraph == denied.paragraph
    ends = _ENDS.match(document.text, told.trigger[-1].end) is not None  # no "in a crash"
    counted = any(hurt.low for hurt in told.hurt) and ends
    laid = document.profile(draft.happenings).perpetrators
    apart = laid or not _is_of_violence(document, told)
    return bare and there and next_breath and counted and not apart and set(denied.types) <= DEADLY


def _may_be_his(document: Document, draft: Draft, side: str | None) -> bool:
    """As in "a strike killed 28 people. The government denied targeting civilians": nobody else did it."""
    hurt = any(happening.hurt for happening in draft.happenings)
    return side is not None and hurt and document.profile(draft.happenings).perpetrators <= {side}


def _is_told_later(draft: Draft, denial: Attribution) -> bool:
    """Whether an event is told only after a denial, which then cannot take back that it was owned up to."""
    return draft.happenings[0].sentence > denial.sentence


def _owns_up(document: Document, draft: Draft, side: str | None) -> bool:
    """Whether a side has itself told an event as its own deed: what it denies is another."""
    return any(
        h.doer is not None and side == document.sides.of(document.party(h)) == document.sides.of(h.doer.actor)
        for h in draft.happenings
    )
