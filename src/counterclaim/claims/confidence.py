"""How sure an attribution is: by the frame its cue was found in, and by whose words it stands in.

The grades were set by hand and checked against public data (docs/explanation/measurements.md has the table).
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance

SURE = 0.75  # from here on an attribution is shown as a fact of attribution
PROPOSED = 0.5  # words of opinion, wish and mention: proposals for review
SECOND_HAND = 0.7  # factor for what somebody is told to have said, inside another's words
# Cues that leave the stance to the content, and those that mark it, by frame.
OPEN = {"that": 0.95, "quote": 0.9, "according": 0.8, "none": 0.8}
MARKED = {"that": 0.85, "ger": 0.85, "quote": 0.85, "none": 0.8, "adj": 0.8, "obj": 0.8, "inf": 0.8}
OTHER = 0.8
WEAK_OBJECTS = frozenset((Stance.DEMAND, Stance.PLEDGE, Stance.CONFIRM, Stance.CLAIM))  # "claimed the prize"


def graded(attribution: Attribution) -> Attribution:
    """An attribution with its confidence; that of a carried quotation or a proposal stays."""
    if attribution.carried or attribution.confidence <= PROPOSED:
        return attribution
    found = _by_frame(attribution)
    if attribution.parent is not None:
        found *= SECOND_HAND
    return replace(attribution, confidence=round(found, 2))


def _by_frame(attribution: Attribution) -> float:
    frame = attribution.frame
    if attribution.rule.startswith(("label:", "colon/")):
        return 0.7  # a name or a deed and a colon may also head what is nobody's speech
    if attribution.rule.startswith("issuer:"):
        return 0.8  # below a heading that says whose text it is
    if attribution.is_open:
        return OPEN.get(frame, OTHER)
    if frame == "that" and attribution.stance is Stance.ASSESS:
        return 0.7  # a state of mind told by others
    if frame == "subject":
        return 0.7  # told of somebody in the passive
    if frame == "obj" and attribution.stance in WEAK_OBJECTS:
        return 0.7
    return MARKED.get(frame, OTHER)
