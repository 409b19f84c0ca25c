"""Denials behind a cue of claiming: "insisted that it had not fired", "claimed the report was false"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.denying import disowned
from counterclaim.claims.falsified import falsified
from counterclaim.claims.pointed_denials import denied_pointing
from counterclaim.claims.uninvolved import uninvolved
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance


def denied_in_claiming(content: Told, cast: Cast) -> Attribution | None:
    """The denial that a claim makes: of one's own deed, of what was told before, or of others' words."""
    if content.attribution.frame == "obj":  # "insisted reports of a raid were false", as it is parsed
        untrue = falsified(content)
        return replace(untrue, judge="untrue") if untrue is not None else None
    if content.attribution.frame != "that":
        return None
    judges: tuple[tuple[str, Callable[[Told], Attribution | None]], ...] = (
        ("uninvolved", uninvolved(cast)),
        ("untrue", falsified),
        ("pointed", denied_pointing),
        ("disowned", disowned(cast)),
    )
    for name, judge in judges:
        judged = judge(content)
        if judged is not None and judged.stance is Stance.DENY:
            return replace(judged, judge=name)
    return None
