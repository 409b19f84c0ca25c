"""The HTML report: a whole ledger in one file that needs nothing else, each value a click from its words."""

from counterclaim.views.report.rendering import render

__all__ = ["render"]
