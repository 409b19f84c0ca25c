"""The daily bulletin: who says and who denies what in a period, each sentence with the words it rests on."""

from counterclaim.views.bulletin.building import bulletin_of
from counterclaim.views.bulletin.desk import Desk
from counterclaim.views.bulletin.html import to_html
from counterclaim.views.bulletin.markdown import to_markdown
from counterclaim.views.bulletin.parsing import Printed, read_printed
from counterclaim.views.bulletin.proving import differences
from counterclaim.views.bulletin.records import Bulletin, Moments, Scope

__all__ = [
    "Bulletin",
    "Desk",
    "Moments",
    "Printed",
    "Scope",
    "bulletin_of",
    "differences",
    "read_printed",
    "to_html",
    "to_markdown",
]
