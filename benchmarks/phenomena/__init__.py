"""Our own sentences for each phenomenon of attribution, and how many of them are read as marked."""

from benchmarks.phenomena.measuring import phenomena

__all__ = ["phenomena"]
