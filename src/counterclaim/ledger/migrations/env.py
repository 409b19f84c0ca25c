"""What Alembic runs; the connection comes from `counterclaim.ledger.schema`, never from a file."""

from __future__ import annotations

from alembic import context


def run() -> None:
    """Run the steps that are due, in the transaction of the caller."""
    context.configure(connection=context.config.attributes["connection"])
    with context.begin_transaction():
        context.run_migrations()


if getattr(context, "config", None) is not None:  # not when a tool imports every module
    run()
