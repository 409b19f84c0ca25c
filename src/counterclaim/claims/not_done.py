"""What is told not to have happened: "nobody fired", "there were no strikes", what somebody denies."""

from __future__ import annotations

from counterclaim.claims.attempts import attempt_over
from counterclaim.claims.factuality import DONE
from counterclaim.claims.hit import Hit
from counterclaim.claims.negation import negated
from counterclaim.claims.trigger_sense import meets_nobody
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.modes import Mode
from counterclaim.model.parses import ParsedSentence


def as_denied(mode: Mode, attribution: Attribution | None, *, negated: bool) -> Mode:
    """What somebody denies or says did not happen is told as such."""
    denies = attribution is not None and attribution.stance is Stance.DENY
    return Mode.DENIED if mode in DONE and (negated or denies) else mode


def is_left_undone(sentence: ParsedSentence, hit: Hit) -> bool:
    """As in "did not launch the raid": another did it; who "did not launch a raid" tells of none."""
    return hit.token.pos == "NOUN" and hit.light is not None and negated(sentence, hit.light)


def is_negated(sentence: ParsedSentence, hit: Hit) -> bool:
    """As in "nobody fired", "there were no strikes"."""
    if hit.token.pos == "NOUN":
        none = any(child.lower in ("no", "neither") for child in sentence.kids(hit.token, "det", "neg"))
        definite = any(child.lower in ("the", "this", "that") for child in sentence.kids(hit.token, "det"))
        return none or (is_left_undone(sentence, hit) and not definite)
    attempt = attempt_over(sentence, hit.token)  # "did not try to storm"
    untried = attempt is not None and attempt.lemma != "fail" and negated(sentence, attempt)
    return hit.token.pos == "VERB" and (
        untried or negated(sentence, hit.token) or meets_nobody(sentence, hit.token)
    )
