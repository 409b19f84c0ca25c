"""Anaphoric contents to the attribution they point at: "denied this assertion", "rejected the demand"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.answered_owners import owner_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance, SubStance
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import cues

ASSERTING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE, Stance.CONFIRM))
WANTING = frozenset((Stance.DEMAND, Stance.PLEDGE))
ANSWERED = {
    "answered.told": ASSERTING,
    "answered.promised": frozenset((Stance.PLEDGE,)),
    "answered.demanded": frozenset((Stance.DEMAND,)),
    "answered.threatened": frozenset((Stance.THREATEN,)),
}
CHARGES = frozenset(("accusation", "allegation", "charge"))
DEFINITE = frozenset("the this that these those such both".split())
OF_THINGS = frozenset(("obj", "none"))  # frames of what somebody thinks of a thing
LONGEST = 6  # words of a content that only points back
MIN_MATTER = 3  # letters of a word that carries a matter
STEM = 6  # letters compared: "violations" and "violated" are one matter
WITHIN = "which"  # of what the same sentence tells: "sent men there, which Chad denied"
REACH = 12  # attributions looked back; beyond that a reader has lost the thread too
_ANSWERS = ("in response", "in reply", "responding", "responded", "replied", "answering")


def point_back(layout: TextLayout, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Set ``target`` where an attribution answers an earlier one of another side."""
    pointed: list[Attribution] = []
    for attribution in found:
        wanted = _wanted(layout, cast, attribution)
        target = _target(layout, cast, attribution, pointed, wanted) if wanted else None
        answered = pointed[target] if target is not None else None
        answering = attribution if target == attribution.target else replace(attribution, target=target)
        pointed.append(_settled(answering, answered))
    return pointed


def _settled(attribution: Attribution, answered: Attribution | None) -> Attribution:
    """As in "dismissed this as theatre": who turns down what somebody has told denies it."""
    turned_down = attribution.sub_stance is SubStance.REJECT
    if not turned_down or answered is None or answered.stance not in ASSERTING:
        return attribution
    return replace(
        attribution, stance=Stance.DENY, sub_stance=None, scope=DenialScope.WHOLE, judge="rejection"
    )


def _wanted(layout: TextLayout, cast: Cast, attribution: Attribution) -> frozenset[Stance] | None:
    if attribution.stance is Stance.DENY:
        elsewhere = attribution.scope is None and not attribution.anaphoric
        return None if elsewhere else ASSERTING  # "denied arming the rebels" answers no account of a strike
    named = _named(layout, cast, attribution) if attribution.stance is Stance.ASSESS else None
    if named is not None:
        return named
    if attribution.sub_stance is SubStance.REJECT:
        return WANTING | ASSERTING if _is_judged(layout, attribution) else WANTING
    if attribution.anaphoric and attribution.stance in (Stance.ACCUSE, Stance.CONFIRM, Stance.REPORT):
        return ASSERTING
    sentence = layout.sentences[attribution.sentence].span.of(layout.text).lower()
    if attribution.stance in (Stance.ASSESS, Stance.DEMAND) and any(
        phrase in sentence for phrase in _ANSWERS
    ):
        return WANTING
    return None


def _named(layout: TextLayout, cast: Cast, attribution: Attribution) -> frozenset[Stance] | None:
    """As in "welcomed the offer", "has not commented on the allegations": the noun says what is answered."""
    words = " ".join(span.of(layout.text) for span in attribution.content).lower().split()
    thing = attribution.frame in OF_THINGS or attribution.frame.startswith("prep:")
    definite = bool(words) and (words[0] in DEFINITE or owner_of(layout, cast, attribution) is not None)
    if not thing or not 1 < len(words) <= LONGEST or not definite:
        return None
    for word in words[1:]:
        noun = word.strip(".,\"'“”’").removesuffix("'s").removesuffix("’s")
        stances = {s for kind, stance in ANSWERED.items() if _is_one_of(noun, kind) for s in stance}
        if stances:
            return frozenset(stances)
    return None


def _is_judged(layout: TextLayout, attribution: Attribution) -> bool:
    """As in "dismissed this as theatre", of a claim or a demand; "rejects that" is of either."""
    words = " ".join(span.of(layout.text) for span in attribution.content).lower().split()
    end = max((span.end for span in (*attribution.cue, *attribution.content)), default=0)
    behind = words[:1] in (["this"], ["that"], ["which"], ["it"]) and layout.text.startswith(" as ", end)
    return behind or (attribution.anaphoric and "as" in words[1:2])


def _is_one_of(noun: str, kind: str) -> bool:
    known = cues()[kind]
    return noun in known or noun.removesuffix("s") in known


def _is_told_by_the_way(layout: TextLayout, told: Attribution) -> bool:
    """As in "was shot by soldiers who accused him of spying", which is inside what another tells."""
    inside = told.parent is not None and bool(told.source)
    return inside and told.source[0].of(layout.text).lower() in ("who", "which")


def _target(
    layout: TextLayout,
    cast: Cast,
    attribution: Attribution,
    earlier: Sequence[Attribution],
    wanted: frozenset[Stance],
) -> int | None:
    """The nearest earlier attribution of another side with a fitting stance; for a denial, blame of it."""
    side = cast.side_of(attribution.actor) or attribution.actor
    fitting: list[tuple[bool, int]] = []
    within = [span.of(layout.text).lower() for span in attribution.content] == [WITHIN]
    for index in range(len(earlier) - 1, max(-1, len(earlier) - 1 - REACH), -1):
        other = earlier[index]
        if within and other.sentence != attribution.sentence:
            continue
        if other.stance not in wanted or other.sub_stance in (SubStance.RECORD, SubStance.REJECT):
            continue
        if _is_told_by_the_way(layout, other):
            continue
        other_side = cast.side_of(other.actor) or other.actor
        if other_side is not None and other_side == side:
            continue
        if attribution.anaphoric and not _same_matter(layout, attribution, other):
            continue
        fitting.append((_speaks_of(cast, other, side), index))
    if attribution.stance is Stance.DENY and _is_of_charges(layout, attribution):
        fitting = [(speaks, index) for speaks, index in fitting if speaks] or fitting
    owner = owner_of(layout, cast, attribution)
    if owner is not None:
        fitting = [(speaks, index) for speaks, index in fitting if owner.tells(cast, earlier[index])]
    if not fitting:
        return None
    if attribution.stance is Stance.DENY and not attribution.anaphoric and owner is None:
        blaming = [index for speaks, index in fitting if speaks]
        return blaming[0] if blaming else None
    return fitting[0][1]


def _is_of_charges(layout: TextLayout, denial: Attribution) -> bool:
    """As in "rejected the allegations": what somebody has laid to the denier, if anybody has."""
    words = " ".join(span.of(layout.text) for span in denial.content).lower().split()
    return denial.anaphoric and any(word.strip(".,").removesuffix("s") in CHARGES for word in words)


def _same_matter(layout: TextLayout, attribution: Attribution, other: Attribution) -> bool:
    """As in "rejects the account of the flag": what it is of must be in the words it answers."""
    words = " ".join(span.of(layout.text) for span in attribution.content).lower()
    _, about, matter = words.partition(" of ")
    if not about:
        _, about, matter = words.partition(" about ")
    nouns = [word.strip(".,") for word in matter.split() if len(word) > MIN_MATTER]
    told = " ".join(span.of(layout.text) for span in (*other.content, *other.cue)).lower()
    return not nouns or any(noun[:STEM] in told for noun in nouns)


def _speaks_of(cast: Cast, attribution: Attribution, side: str | None) -> bool:
    blamed = attribution.addressee if attribution.stance is Stance.ACCUSE else None
    if side is not None and (cast.side_of(blamed) or blamed) == side:
        return True  # "held Iran responsible"
    return side is not None and any(
        (cast.side_of(mention.actor) or mention.actor) == side
        for span in attribution.content
        for mention in cast.within(span)
        if mention.actor
    )
