"""Who did what, by a charge or by owning up: "blamed X for the raid", "X claimed responsibility for it"."""

from __future__ import annotations

from counterclaim.claims.owning import owns_up
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence


def doer_by(sentence: ParsedSentence, cast: Cast, attribution: Attribution) -> Role | None:
    """The one that an attribution says did what it speaks of."""
    return _accused(sentence, cast, attribution) or _owner(sentence, attribution)


def _accused(sentence: ParsedSentence, cast: Cast, attribution: Attribution) -> Role | None:
    """As in "blamed X for the attack": who is accused did it, by that account."""
    if attribution.stance is not Stance.ACCUSE or attribution.addressee is None:
        return None
    named = (m for m in cast.within(sentence.sentence.span) if m.actor == attribution.addressee)
    mention = next(iter(named), None)
    own = cast.side_of(attribution.actor)
    if mention is None or (own is not None and own == cast.side_of(mention.actor)):
        return None  # nobody accuses the own side
    return Role(span=mention.span, actor=mention.actor)


def _owner(sentence: ParsedSentence, attribution: Attribution) -> Role | None:
    """As in "claimed responsibility for the attack": who owns up did it, by that account."""
    if not attribution.source or not owns_up(sentence, attribution):
        return None
    return Role(span=attribution.source[0], actor=attribution.actor)
