"""Time expressions: found by rules over token classes, resolved late against explicit anchors.

A small library in its own right: it needs the standard library and ``counterclaim.model`` only.
"""

from counterclaim.language.times.finder import find_times

__all__ = ["find_times"]
