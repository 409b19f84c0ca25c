"""From happenings of one document to drafts of incidents: what one voice says of one event, gathered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.counterstrikes import in_return
from counterclaim.incidents.families import DOWNING, HEAVY, OPEN, families
from counterclaim.incidents.likeness import CLASH, ONE_KIND, SAME_THRESHOLD, Likeness, likeness
from counterclaim.incidents.same_thing import is_by_arm_told, is_headline, strikes_the_same
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.told_apart import POINTER_REACH, can_stand_alone, is_next, objections
from counterclaim.incidents.whereabouts import are_near, spots_of
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.happenings import Happening

JUDGING = frozenset((None, SubStance.LABEL, SubStance.DISAPPROVE, SubStance.PRAISE, SubStance.JUSTIFY))
DETAIL_REACH = 2  # sentences a detail without date and place of its own may look back
DETAIL_NEEDS = 0.0
VERSION_NEEDS = 1.5  # fire told again without a day or a place, by whomever, is the fire told before
NEXT_SENTENCE_BONUS = 1.5  # the same voice goes on in the next sentence of the paragraph
SAME_VOICE_BONUS = 0.5
SAME_THING_BONUS = 2.5
TOWN_KM = 15.0  # what reaches farther around its point is a district or a region
HURT_BONUS = 1.5  # a toll, or "the deaths", is of an event in which people came to harm


def draft_incidents(document: Document, happenings: Sequence[Happening]) -> list[Draft]:
    """Gather the real, current happenings of a document into drafts, in text order."""
    drafts: list[Draft] = []
    for happening in happenings:
        if _only_judges(document, happening):
            judged = _home(document, drafts, happening)
            if judged is not None and happening.attribution is not None:
                judged.answers.append(happening.attribution)
            continue
        if not happening.real or happening.background or happening.negated or _is_denied(document, happening):
            continue
        if _is_assessed(document, happening) and not _is_told_in_full(happening):
            continue
        if _only_answers(document, happening):
            continue
        told = _by_name(happening) if drafts else happening
        home = _home(document, drafts, told)
        if home is not None:
            home.happenings.append(in_return(document, home, told))
        elif can_stand_alone(told):
            drafts.append(Draft([told]))
    return drafts


def _is_assessed(document: Document, happening: Happening) -> bool:
    index = happening.attribution
    return index is not None and document.attributions[index].stance is Stance.ASSESS


def _is_told_in_full(happening: Happening) -> bool:
    """As in "condemned the attack on Bol that killed nine": a judgement that tells it."""
    if happening.hurt and not happening.pointer:
        return True
    when_or_where = happening.place_id is not None or (happening.time is not None and not happening.by)
    return when_or_where and (_counts(happening) or happening.perpetrator is not None)


def _by_name(happening: Happening) -> Happening:
    """The dead by name may be those that were counted before."""
    named = bool(happening.hurt) and all(hurt.named for hurt in happening.hurt)
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
    told = happening.hurt or happening.place or happening.victim
    if attribution is not None and attribution.stance is Stance.CONFIRM and happening.perpetrator is not None:
        return False  # "claimed that attack" says who did it
    return attribution is not None and attribution.target is not None and not told


def _home(document: Document, drafts: Sequence[Draft], happening: Happening) -> Draft | None:
    """The draft a happening belongs to, the likeliest and then the latest one."""
    best: tuple[float, int] | None = None
    if _only_owns_up(document, happening):
        near = [d for d in drafts if 0 <= happening.sentence - d.last.sentence <= POINTER_REACH]
        return near[0] if len(near) == 1 else None
    bare = happening.pointer and happening.place_id is None  # "17 were killed in the attack"
    toll = happening.types == ("harm",) or (bare and _counts(happening))
    hurting = [draft for draft in drafts if toll and _are_hurt_alike(draft, happening)]
    for number, draft in enumerate(drafts):
        told = in_return(document, draft, happening)
        found = _belongs(document, draft, told)
        if toll and _came_down(draft) and any(_is_fired_before(other, draft) for other in drafts):
            found.forbid("people hurt by what was fired, and not by what was shot down")
        if draft in hurting:
            found.add(HURT_BONUS, "people came to harm in it")
        elif hurting and not (is_next(draft, happening) and _counts(happening)):
            found.add(-HURT_BONUS, "people came to harm in another event told before")
        points = found.points + (0.1 * number)
        if (
            not found.conflict
            and found.points >= _needed(document, draft, told)
            and (best is None or points > best[0])
        ):
            best = (points, number)
    return drafts[best[1]] if best is not None else None


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


def _needed(document: Document, draft: Draft, happening: Happening) -> float:
    """A bare reference needs little to find its incident; a full telling needs a full likeness."""
    distance = happening.sentence - draft.last.sentence
    if happening.pointer and distance <= POINTER_REACH:
        return 0.0
    detail = _is_unmarked(draft, happening) and _blames_nobody_new(document, draft, happening)
    if detail and set(happening.types) <= OPEN and 0 <= distance <= DETAIL_REACH:
        return DETAIL_NEEDS
    if detail and _is_of_one_kind(document, draft, happening) and 0 <= distance <= POINTER_REACH:
        return VERSION_NEEDS
    alike = strikes_the_same(document, draft, happening) or is_headline(document, draft)
    return VERSION_NEEDS if alike else SAME_THRESHOLD


def _is_unmarked(draft: Draft, happening: Happening) -> bool:
    """Told without a day, a place or a number of its own: it goes on with an event.

    When people were hurt, told in the next breath, is when it was, where no day was told so far.
    """
    dated = happening.time is not None and all(other.time != happening.time for other in draft.happenings)
    undated = all(other.time is None for other in draft.happenings)
    toll = happening.types == ("harm",) and is_next(draft, happening)
    dated = dated and not (toll and (undated or happening.by))  # "reported on Thursday" is when it was told
    apart = happening.another or happening.aggregate or happening.repetitions
    return not dated and not _is_moved(draft, happening) and not apart


def _is_moved(draft: Draft, happening: Happening) -> bool:
    """Told of a place that was not told so far; the first place, told in the next breath, is a detail."""
    told = {other.place_id for other in draft.happenings if other.place_id}
    if happening.place_id is None or happening.place_id in told:
        return False
    return bool(told) or not is_next(draft, happening) or _opens_a_scene(draft, happening)


def _opens_a_scene(draft: Draft, happening: Happening) -> bool:
    """As in "In Orsa a shell fell", told after something else."""
    place = happening.place
    fronted = place is not None and place.span.start < happening.span.start
    return fronted and happening.sentence != draft.last.sentence


def _blames_nobody_new(document: Document, draft: Draft, happening: Happening) -> bool:
    """A telling that names a doer where none, or another, was named so far is more than a detail."""
    own, told = document.profile([happening]).perpetrators, document.profile(draft.happenings).perpetrators
    fought = any(CLASH in other.types for other in draft.happenings)  # who began is a version of it
    return fought or own <= told or _is_rival_version(document, draft, happening)


def _is_of_one_kind(document: Document, draft: Draft, happening: Happening) -> bool:
    told = frozenset(kind for other in draft.happenings for kind in other.types)
    if _is_sufferers_version(document, draft, happening) and frozenset(happening.types) & OPEN:
        return True
    return told <= OPEN or bool(families(told) & families(frozenset(happening.types)))


def _belongs(document: Document, draft: Draft, happening: Happening) -> Likeness:
    told, own = document.profile(draft.happenings), document.profile([happening])
    if happening.pointer:
        own = replace(own, counts=frozenset(c for c in own.counts if not _is_part(c, told.counts)))
        if 0 <= happening.sentence - draft.last.sentence <= 1 and not own.places & told.places:
            own = replace(own, places=frozenset())  # "the attack came near Orsa": where, more closely
    found = likeness(told, own)
    if happening.pointer and happening.place_id is not None and _is_elsewhere(document, draft, happening):
        found.forbid("what is pointed at was in another town")
    if _is_of_tellers_town(document, draft, happening):
        found.forbid("told by people of another town")
    if happening.pointer and ONE_KIND in found.reasons and own.weapons - told.weapons:
        found.add(-1.0, "what is pointed at was of another weapon")  # "the rocket fire" is no drone strike
    near = is_next(draft, happening) and not (happening.place and _opens_a_scene(draft, happening))
    just_told = happening.pointer and 0 <= happening.sentence - draft.last.sentence <= 1
    if near and happening.types == ("harm",) and happening.hurt:
        found.add(NEXT_SENTENCE_BONUS + 1.0, "a toll told right after it")
    elif near or just_told:
        found.add(NEXT_SENTENCE_BONUS, "told in the next breath")
    if document.party(happening) is not None and document.party(happening) == document.party(draft.last):
        found.add(SAME_VOICE_BONUS, "same voice")
    _compare_versions(document, draft, happening, found)
    if happening.types == ("harm",) and any(other.repetitions for other in draft.happenings):
        found.add(-1.0, "many are counted there, and people are hurt in one")
    for reason in objections(document, draft, happening):
        found.forbid(reason)
    return found


def _is_elsewhere(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "shelled Gao. The attack on Timbuktu ..."; "near Tessit" may be in Gao."""
    if happening.place_relation is not None:
        return False
    profiles = document.profile(draft.happenings), document.profile([happening])
    told, own = (spots_of(profile.places, document.places) for profile in profiles)
    towns = all(spot.reach <= TOWN_KM for spot in (*told, *own))
    return bool(told and own) and towns and not are_near(told, own)


def _is_of_tellers_town(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "shelled Gao. Residents of Kidal said gunmen had killed four": they tell of their own town."""
    if happening.setting is None or happening.set_in is None or happening.attribution is None:
        return False
    source = document.attributions[happening.attribution].source
    if not any(span.contains(happening.setting.span) for span in source):
        return False
    told = spots_of(document.profile(draft.happenings).places, document.places)
    own = spots_of([happening.set_in], document.places)
    return bool(told and own) and not are_near(told, own)


def _compare_versions(document: Document, draft: Draft, happening: Happening, found: Likeness) -> None:
    """What speaks for another version of an event told before: of who strikes, and of who was struck."""
    if strikes_the_same(document, draft, happening):
        found.add(SAME_THING_BONUS, "the thing just told to have been struck")
    if is_by_arm_told(document, draft, happening):
        found.add(VERSION_NEEDS, "by the arm that was told of")
    if _is_sufferers_version(document, draft, happening):
        found.add(VERSION_NEEDS, "the side that was struck tells what was hit")
    if _is_rival_version(document, draft, happening):
        found.add(2.0, "the accused tells it the other way round")
        if _suffered_apart(document, draft, happening):
            found.forbid("the accused tells of its own people hurt where only others were")


def _is_sufferers_version(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "jets struck targets of the PKK, Turkey said. The PKK said that only a farm had been hit"."""
    told = document.profile(draft.happenings)
    side = document.sides.of(document.party(happening))
    tellers = {document.sides.of(document.party(other)) for other in draft.happenings}
    near = 0 < happening.sentence - draft.last.sentence <= DETAIL_REACH
    unblamed = happening.perpetrator is None and not happening.pointer
    return near and unblamed and side is not None and side in told.victims and side not in tellers


def _suffered_apart(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "their fire killed four of ours", "their shots wounded one of ours": two sides, two losses."""
    told, own = document.profile(draft.happenings), document.profile([happening])
    side = document.sides.of(document.party(happening))
    if not (own.counts and told.counts and told.victims) or CLASH in told.types:
        return False
    return side in own.victims and side not in told.victims


def _is_part(count: tuple[str, int], told: frozenset[tuple[str, int]]) -> bool:
    """As in "three of the dead" of five: no other figure, but a part of the one told."""
    return any(outcome == count[0] and count[1] < number for outcome, number in told)


def _is_rival_version(document: Document, draft: Draft, happening: Happening) -> bool:
    """Whether the side blamed so far tells who, in its version, began."""
    blamed = document.profile(draft.happenings).perpetrators
    own = document.profile([happening]).perpetrators
    turned = document.sides.of(document.party(happening)) in blamed and bool(own) and not own & blamed
    return turned and not _strikes_another(document, draft, happening)


def _strikes_another(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "their rockets struck a petrol station", "their guns shelled two of our provinces": two events.

    Who began a fight is a version of it; by arms of other kinds each may have struck.
    """
    told = document.profile(draft.happenings).types
    if CLASH in told or happening.pointer:
        return False
    mine, theirs = set(happening.types) - OPEN, told - OPEN
    return bool(mine and theirs) and not mine & theirs
