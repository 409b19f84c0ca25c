"""Bring documents in and keep the original bytes and their hash."""

from counterclaim.sources.opening import STANDARD_INPUT, Originals, open_originals
from counterclaim.sources.published import day_of

__all__ = ["STANDARD_INPUT", "Originals", "day_of", "open_originals"]
