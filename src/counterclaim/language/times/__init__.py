"""Time expressions: found by rules over token classes, resolved late against explicit anchors.

A small library in its own right: it needs the standard library and ``counterclaim.model`` only.
:func:`times_in` reads a plain text, :func:`find_times` one that is laid out in paragraphs and sentences.
"""

from counterclaim.language.times.finder import find_times
from counterclaim.language.times.texts import times_in

__all__ = ["find_times", "times_in"]
