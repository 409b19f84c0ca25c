"""What the triggers of one event tell together: which is the main one, and whom they tell of."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.found_roles import Roles
from counterclaim.claims.hit import HARM, Hit
from counterclaim.claims.trigger_sense import is_of_defence
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence

SHIPS = "attack.naval"


def main_of(group: Sequence[Hit]) -> Hit:
    """The trigger that tells what was done, rather than what became of people."""
    return next((hit for hit in group if hit.entry.type != HARM), group[0])


def are_beaten_off(sentence: ParsedSentence, main: Hit) -> bool:
    """As in "drove the gunmen back and killed nine of them": they are no dead of their own attack."""
    return main.entry.type == HARM and main.token.pos == "VERB" and is_of_defence(sentence, main.token)


def is_of_nobody(group: Sequence[Hit], hurt: Sequence[Hurt], roles: Roles) -> bool:
    """As in "nobody was hurt": it speaks of something told before; "a bomb hurt nobody" tells of a bomb."""
    told = all(hit.entry.type == HARM and hit.token.tag == "VBN" for hit in group) and not roles.weapons
    return told and bool(hurt) and all(h.low == 0 == h.high for h in hurt)


def are_ships(sentence: ParsedSentence, hits: Sequence[Hit], hurt: Hurt) -> bool:
    """As in "three boats were stopped. All three were detained": no people captured."""
    seized = {hit.token.index for hit in hits if hit.entry.type == SHIPS}
    starts = {span.start for span in hurt.people}
    counted = [token for token in sentence.tokens if token.start in starts]
    bare = bool(counted) and all(token.pos == "NUM" and token.head in seized for token in counted)
    return hurt.outcome == "captured" and bare
