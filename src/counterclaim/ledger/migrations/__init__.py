"""Alembic's environment: how a ledger of an earlier version becomes one of this version."""
