"""The append-only store of everything above: one interface, several databases, queries."""

from counterclaim.ledger.store import DEFAULT_LEDGER, SqlLedger

__all__ = ["DEFAULT_LEDGER", "SqlLedger"]
