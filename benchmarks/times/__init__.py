"""Time expressions of conflict news: sentences of our own, and how many are read as they should be."""

from benchmarks.times.judging import figures, judged

__all__ = ["figures", "judged"]
