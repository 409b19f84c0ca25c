"""Series and indices: what a ledger tells over time, as tables of plain rows."""

from counterclaim.views.series.added import View, added_view, added_views
from counterclaim.views.series.clocks import pledge_clocks, restriction_clocks
from counterclaim.views.series.coincidence import Trial
from counterclaim.views.series.days import Step
from counterclaim.views.series.escalation import escalation
from counterclaim.views.series.names import names
from counterclaim.views.series.positions import positions
from counterclaim.views.series.records import Part, Period, Series
from counterclaim.views.series.tolls import tolls
from counterclaim.views.series.violations import violations

__all__ = [
    "Part",
    "Period",
    "Series",
    "Step",
    "Trial",
    "View",
    "added_view",
    "added_views",
    "escalation",
    "names",
    "pledge_clocks",
    "positions",
    "restriction_clocks",
    "tolls",
    "violations",
]
