"""Which of a document's incidents a denial denies, and which a claim in reply speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from counterclaim.incidents.denied_apart import is_charge, is_of_last_words, is_of_no_incident
from counterclaim.incidents.denied_incidents import REBUFF, denied_incident, just_told
from counterclaim.incidents.disclaimed import draft_of_disclaimed
from counterclaim.incidents.disowning import is_of_own
from counterclaim.incidents.families import families
from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening
from counterclaim.vocab.lexicons import cues

TELLING = frozenset((Stance.CLAIM, Stance.REPORT))
DENYING = "deny"
HAPPENING = "happening"  # how words are read that tell a deed, whether or not it is an incident
ECHOING = frozenset((Stance.CONFIRM, Stance.REPORT))
# Between a deed and the harm that a clause tells of it, or of where it was done, behind a place and a day.
_ON_IT = re.compile(
    r"(?: (?:in|on|at|near|against|last|this|early|late) [^,;.]+)?,? (?:(?:in|during|by) )?(?:which|that) "
    r"[^,;.]*$|[^,;.]* (?:where|(?:in|during) which)\b[^;.]*$"
)


def answered(document: Document, drafts: Sequence[Draft], happenings: Sequence[Happening]) -> None:
    """Hang denials and pointing-back claims on the drafts they answer."""
    home = {id(happening): draft for draft in drafts for happening in draft.happenings}
    by_attribution: dict[int, Draft] = {}
    for happening in sorted(happenings, key=lambda happening: happening.pointer):  # told before pointed at
        draft = home.get(id(happening))
        if draft is not None and happening.attribution is not None and not happening.aside:
            by_attribution.setdefault(happening.attribution, draft)
    denied: tuple[int, Draft | None] | None = None
    for index, attribution in enumerate(document.attributions):
        draft = _draft_of(document, by_attribution, attribution)
        if attribution.stance is Stance.DENY:
            if denied is not None and (
                _is_said_twice(document, denied[0], index) or _goes_on(document, happenings, denied[0], index)
            ):
                draft = denied[1]
            else:
                draft = (
                    _told_inside(document, by_attribution, index)
                    or _told_behind(document, drafts, happenings, index)
                    or draft_of_disclaimed(document, drafts, happenings, index)
                    or denied_incident(document, drafts, happenings, index, draft)
                    or _laid_to_others(document, by_attribution, happenings, index)
                )
            denied = index, draft
            if draft is not None:
                _hang(document, draft, happenings, index)
                by_attribution.setdefault(index, draft)
        elif index in by_attribution:
            continue
        elif _echoes(attribution):
            draft = draft or just_told(document, drafts, happenings, index)
            if draft is not None:
                draft.echoes.append(index)
        elif draft is not None and attribution.target is not None:
            draft.answers.append(index)


def _hang(document: Document, draft: Draft, happenings: Sequence[Happening], index: int) -> None:
    """Hang a denial on what it denies; who stands by what he told only answers those who deny it."""
    if _stands_by(document, draft, index):
        draft.answers.append(index)
        return
    draft.denials.append(index)
    if _is_of_detail(document, happenings, index):
        draft.details.append(index)


def _stands_by(document: Document, draft: Draft, index: int) -> bool:
    """As in "fired on us, Mali said. Chad denied it. Mali called that absurd": no denial of the fire."""
    answer = document.attributions[index]
    side = document.sides.of(answer.actor)
    told = any(document.sides.of(document.party(happening)) == side for happening in draft.happenings)
    deniers = {document.sides.of(document.attributions[other].actor) for other in draft.denials}
    return answer.anaphoric and side is not None and told and bool(deniers - {side, None})


def _echoes(attribution: Attribution) -> bool:
    """As in "Chad said so too"; what one party puts into another's mouth says nothing again."""
    bare = attribution.anaphoric and attribution.imputed_to is None
    return attribution.stance in ECHOING and bare and attribution.actor is not None


def _draft_of(document: Document, drafts: Mapping[int, Draft], answer: Attribution) -> Draft | None:
    """What answered words tell, or, where they tell no event, what their voice has told before them."""
    target = answer.target
    if target is None or target in drafts:
        return drafts.get(target) if target is not None else None
    told = document.attributions[target]
    if is_of_last_words(document, answer) and (is_charge(told) or told.judge == HAPPENING):
        return None  # "Chad says that rebels fight beside them. They denied this": not what it told before
    teller = told.actor
    before = (
        number
        for number in range(target - 1, -1, -1)
        if number in drafts and teller is not None and document.attributions[number].actor == teller
    )
    return next((drafts[number] for number in before), None)


def _is_of_detail(document: Document, happenings: Sequence[Happening], index: int) -> bool:
    """As in "there were guns in the car, the army claimed. Nonsense, Chad replied": no event is denied."""
    denial = document.attributions[index]
    told = document.attributions[denial.target] if denial.target is not None else None
    if told is None or denial.judge != REBUFF or told.stance not in TELLING:
        return False
    if denial.sentence - told.sentence > 1:
        return False
    return all(happening.attribution not in (index, denial.target) for happening in happenings)


def unanswered(
    document: Document, drafts: Sequence[Draft], happenings: Sequence[Happening]
) -> Iterator[tuple[int, list[Happening]]]:
    """Denials that no incident of the document answers to, each with the event that it restates."""
    held = {index for draft in drafts for index in draft.denials}
    for index, attribution in enumerate(document.attributions):
        if attribution.stance is not Stance.DENY or attribution.actor is None or index in held:
            continue
        own = [h for h in happenings if h.attribution == index and not h.background]
        restated = [h for h in own if not h.pointer or h.place_id is not None]
        whole = any(h.types != ("harm",) or h.place_id is not None for h in restated)  # "killing men in Gao"
        if attribution.scope is not None and whole:
            yield index, restated


def _goes_on(document: Document, happenings: Sequence[Happening], before: int, index: int) -> bool:
    """As in "Chad rejects the charge over the fire. To suspect it of those blasts is absurd, it said"."""
    first, second = document.attributions[before], document.attributions[index]
    side = document.sides.of(second.actor)
    next_breath = 0 < second.sentence - first.sentence <= 1
    told = [h for h in happenings if h.sentence == second.sentence]
    points = all(h.pointer for h in told) and (bool(told) or second.anaphoric)  # not "that it lost a jet"
    if not (next_breath and points) or is_of_no_incident(document, happenings, index):
        return False
    return side is not None and document.sides.of(first.actor) == side


def _is_said_twice(document: Document, before: int, index: int) -> bool:
    """As in "rejected the claim that 40 had died, calling it absurd": one denial in two words."""
    first, second = document.attributions[before], document.attributions[index]
    words = {word for span in second.content[:1] for word in span.of(document.text).lower().split()}
    bare = bool(words) and words <= cues()["anaphora.pronouns"]
    return bare and second.sentence == first.sentence and second.actor == first.actor


def _told_inside(document: Document, drafts: Mapping[int, Draft], index: int) -> Draft | None:
    """As in "denied reports that its troops had fired": what the words tell that are denied, of others."""
    denier = document.attributions[index].actor
    inside = (
        number
        for number, other in enumerate(document.attributions)
        if other.parent == index and (other.actor is None or other.actor != denier)
    )
    return next((drafts[number] for number in inside if number in drafts), None)


def _laid_to_others(
    document: Document, drafts: Mapping[int, Draft], happenings: Sequence[Happening], index: int
) -> Draft | None:
    """As in "Chad denied responsibility and said rebels had shelled Adre": in one breath, of one event."""
    denial = document.attributions[index]
    restated = [h for h in happenings if h.attribution == index]
    if not (is_of_own(document, denial) or (denial.verb == DENYING and restated)):
        return None
    side = document.sides.of(denial.actor)
    for number, draft in drafts.items():
        if any(not _is_told_again(draft, happening) for happening in restated):
            continue
        other = document.attributions[number]
        here = other.sentence == denial.sentence and other.actor == denial.actor and number > index
        blamed = document.profile(draft.happenings).perpetrators
        told = blamed or any(happening.involved.perpetrators for happening in draft.happenings)
        if here and told and side not in blamed:
            return draft
    return None


def _is_told_again(draft: Draft, denied: Happening) -> bool:
    """Whether what is laid to others is of the kind and at the place of what is denied."""
    kinds = frozenset(kind for told in draft.happenings for kind in told.types)
    alike = families(kinds) & families(frozenset(denied.types)) or kinds & set(denied.types)
    scenes = {place for told in draft.happenings for place in (told.place_id, told.set_in) if place}
    return bool(alike) and denied.place_id in scenes


def _told_behind(
    document: Document, drafts: Sequence[Draft], happenings: Sequence[Happening], index: int
) -> Draft | None:
    """As in "denied carrying out the raid that killed nine": what a clause on the deed tells of it."""
    sentence = document.attributions[index].sentence
    deeds = [h.trigger[-1].end for h in happenings if h.attribution == index and h.sentence == sentence]
    for draft in drafts:
        harm = (h for h in draft.happenings if h.sentence == sentence and h.attribution != index and h.hurt)
        behind = (document.text[end : told.trigger[0].start] for told in harm for end in deeds)
        if any(map(_ON_IT.match, behind)):
            return draft
    return None
