"""The rules of English time expressions; importing this registers them all."""

from counterclaim.language.times.rules import dates, days, lengths, relative

__all__ = ["dates", "days", "lengths", "relative"]
