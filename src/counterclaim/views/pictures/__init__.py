"""Pictures: timeline, map and series, as files that ask for nothing from anywhere."""

from counterclaim.views.pictures.captions import Scope
from counterclaim.views.pictures.escalation import escalation
from counterclaim.views.pictures.geography import map_of
from counterclaim.views.pictures.neutral import neutrally_named
from counterclaim.views.pictures.outline import NOTHING, Outline, outline_of
from counterclaim.views.pictures.picture import Picture, to_html, to_svg
from counterclaim.views.pictures.timeline import timeline
from counterclaim.views.pictures.tolls import tolls
from counterclaim.views.pictures.violations import violations

__all__ = [
    "NOTHING",
    "Outline",
    "Picture",
    "Scope",
    "escalation",
    "map_of",
    "neutrally_named",
    "outline_of",
    "timeline",
    "to_html",
    "to_svg",
    "tolls",
    "violations",
]
