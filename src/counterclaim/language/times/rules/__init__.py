"""The rules of English time expressions; importing this registers them all."""

from counterclaim.language.times.rules import clocks, dates, days, days_ago, lengths, relative, years

__all__ = ["clocks", "dates", "days", "days_ago", "lengths", "relative", "years"]
