"""The append-only store of everything above: one interface, several databases, queries."""

from counterclaim.ledger.places import DEFAULT_LEDGER
from counterclaim.ledger.store import SqlLedger

__all__ = ["DEFAULT_LEDGER", "SqlLedger"]
