"""Other versions of an event told before: by the sufferer, by the accused, of the same thing struck."""

from __future__ import annotations

from counterclaim.incidents.families import CLASH, OPEN
from counterclaim.incidents.points import Likeness
from counterclaim.incidents.same_thing import is_by_arm_told, is_definite, strikes_the_same
from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.happenings import Happening

DETAIL_REACH = 2  # sentences a detail without date and place of its own may look back
VERSION_NEEDS = 1.5  # fire told again without a day or a place, by whomever, is the fire told before
SAME_THING_BONUS = 2.5
ADMITTED_BONUS = 1.0
KILLERS_BONUS = 3.0  # more than the other figure speaks against it


def compare_versions(document: Document, draft: Draft, happening: Happening, found: Likeness) -> None:
    """What speaks for another version of an event told before: of who strikes, and of who was struck."""
    if strikes_the_same(document, draft, happening):
        found.add(SAME_THING_BONUS, "the thing just told to have been struck")
    if is_by_arm_told(document, draft, happening):
        found.add(VERSION_NEEDS, "by the arm that was told of")
    if is_sufferers_version(document, draft, happening):
        found.add(VERSION_NEEDS, "the side that was struck tells what was hit")
    if is_killers_count(document, draft, happening):
        found.add(KILLERS_BONUS, "who struck tells how many of the same men it killed")
    if is_bare_admission(document, draft, happening):
        found.add(ADMITTED_BONUS, "the accused says that it fired, and nothing else of where or when")
    if is_rival_version(document, draft, happening):
        found.add(2.0, "the accused tells it the other way round")
        if _suffered_apart(document, draft, happening):
            found.forbid("the accused tells of its own people hurt where only others were")


def is_sufferers_version(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "jets struck targets of the PKK, Turkey said. The PKK said that only a farm had been hit"."""
    told = document.profile(draft.happenings)
    side = document.sides.of(document.party(happening))
    tellers = {document.sides.of(document.party(other)) for other in draft.happenings}
    near = 0 < happening.sentence - draft.last.sentence <= DETAIL_REACH
    unblamed = happening.perpetrator is None and not happening.pointer
    return near and unblamed and side is not None and side in told.victims and side not in tellers


def is_doers_version(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "a Chadian strike killed ten on Saturday. Chad said it had struck a depot overnight"."""
    told, own = document.profile(draft.happenings), document.profile([happening])
    side = document.sides.of(document.party(happening))
    tellers = {document.sides.of(document.party(other)) for other in draft.happenings}
    near = 0 < happening.sentence - draft.last.sentence <= DETAIL_REACH
    if not near or side is None or side in tellers or told.dates is None or own.dates is None:
        return False
    meet = own.dates[0] <= told.dates[1] and told.dates[0] <= own.dates[1]
    return meet and told.perpetrators == own.perpetrators == {side}


def is_killers_count(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "rebels ambushed a soldier, the army said. The front said it had killed nine soldiers".

    It tells no day and no place of its own; who did it was told in words that may be for it, and no others.
    """
    told = document.profile(draft.happenings)
    side = document.sides.of(document.party(happening))
    tellers = {document.sides.of(document.party(other)) for other in draft.happenings}
    near = 0 < happening.sentence - draft.last.sentence <= DETAIL_REACH
    if not near or not _is_bare_count(happening) or side is None or side in tellers | told.victims:
        return False
    untold = not told.perpetrators and any(other.involved.perpetrators for other in draft.happenings)
    own = document.profile([happening]).perpetrators == {side}
    return own and (untold or told.perpetrators == {side}) and _counts_the_same_men(draft, happening)


def _is_bare_count(happening: Happening) -> bool:
    dated = happening.time is not None and not happening.by
    whole = any(hurt.cumulative for hurt in happening.hurt) or happening.another
    return happening.types == ("harm",) and happening.place_id is None and not dated and not whole


def _counts_the_same_men(draft: Draft, happening: Happening) -> bool:
    struck = frozenset().union(*(other.struck for other in draft.happenings))
    outcomes = {hurt.outcome for other in draft.happenings for hurt in other.hurt if hurt.high != 0}
    alike = any(hurt.outcome in outcomes and hurt.low for hurt in happening.hurt)
    return alike and bool(struck & happening.struck)


def is_bare_admission(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "helicopters of Chad fired on a school. Chad's army said it opened fire because of rebels"."""
    told = document.profile(draft.happenings)
    side = document.sides.of(document.party(happening))
    tellers = {document.sides.of(document.party(other)) for other in draft.happenings}
    near = 0 < happening.sentence - draft.last.sentence <= DETAIL_REACH
    struck = happening.hurt or happening.target or happening.victim
    bare = happening.place_id is None and (happening.time is None or happening.by) and not struck
    if not near or not bare or side is None or side in tellers or happening.another:
        return False
    return told.perpetrators == document.profile([happening]).perpetrators == {side}


def _suffered_apart(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "their fire killed four of ours", "their shots wounded one of ours": two sides, two losses."""
    told, own = document.profile(draft.happenings), document.profile([happening])
    side = document.sides.of(document.party(happening))
    if not (own.counts and told.counts and told.victims) or CLASH in told.types:
        return False
    return side in own.victims and side not in told.victims


def is_rival_version(document: Document, draft: Draft, happening: Happening) -> bool:
    """Whether the side blamed so far tells who, in its version, began."""
    blamed = document.profile(draft.happenings).perpetrators
    own = document.profile([happening]).perpetrators
    turned = document.sides.of(document.party(happening)) in blamed and bool(own) and not own & blamed
    return turned and not _strikes_another(document, draft, happening)


def _tells_only_whose(document: Document, happening: Happening) -> bool:
    """As in "said rebels had fired the rockets": those that struck, and nothing of where, when or whom."""
    told = happening.hurt or happening.target or happening.victim or happening.place_id or happening.time
    return not told and any(is_definite(document, span) for _, span in happening.weapons)


def _strikes_another(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "their rockets struck a petrol station", "their guns shelled two of our provinces": two events.

    Who began a fight is a version of it; by arms of other kinds each may have struck.
    """
    told = document.profile(draft.happenings).types
    if CLASH in told or happening.pointer or strikes_the_same(document, draft, happening):
        return False
    if _tells_only_whose(document, happening):
        return False
    mine, theirs = set(happening.types) - OPEN, told - OPEN
    return bool(mine and theirs) and not mine & theirs
