"""People hurt: sentences of our own, written and made from forms, and how many are counted right."""

from benchmarks.casualties.judging import figures, judged

__all__ = ["figures", "judged"]
