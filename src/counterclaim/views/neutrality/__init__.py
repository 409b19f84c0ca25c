"""The neutrality check: what in a text takes a side, why, and what to write instead."""

from counterclaim.views.neutrality.checking import checked
from counterclaim.views.neutrality.records import Finding, Known, Rule

__all__ = ["Finding", "Known", "Rule", "checked"]
