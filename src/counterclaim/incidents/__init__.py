"""Claims to incidents: accounts within a document, one incident across documents, status and toll."""

from counterclaim.incidents.corrections import value_of
from counterclaim.incidents.reconciling import reconcile
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.tellings import Told, tell
from counterclaim.incidents.tolls import RULES

__all__ = ["RULES", "Sides", "Told", "reconcile", "tell", "value_of"]
