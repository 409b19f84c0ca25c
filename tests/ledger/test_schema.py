"""The tables in code and the migrations that make them say the same."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from counterclaim.ledger import SqlLedger, schema
from counterclaim.ledger.connections import engine_of, url_of
from counterclaim.ledger.migrations.versions import v0001_first_schema, v0002_decisions, v0005_redactions
from counterclaim.ledger.tables import APPEND_ONLY, metadata
from counterclaim.model.errors import LedgerError
from tests.ledger.samples import north


def test_the_migrations_make_the_tables_the_code_speaks_of(location: str) -> None:
    SqlLedger.create(location)

    with engine_of(url_of(location)).connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_spoken_of})
        assert compare_metadata(context, metadata) == []


def is_spoken_of(name: str | None, kind: str, _parents: object) -> bool:
    """Words that are looked up have tables of each database's own kind, which only their module speaks to."""
    return kind != "table" or not (name or "").startswith("search_words")


def test_every_table_is_append_only() -> None:
    made = (v0001_first_schema.TABLES, v0002_decisions.TABLES, v0005_redactions.TABLES)
    assert sorted(table for tables in made for table in tables) == sorted(APPEND_ONLY)


def older(location: str, revision: str) -> None:
    """A ledger as an earlier version made it."""
    engine = engine_of(url_of(location)).execution_options(writes=True)
    with engine.connect() as connection, connection.begin():
        schema.upgrade(connection, to=revision)
        connection.exec_driver_sql("INSERT INTO about VALUES ('format', 'counterclaim-ledger')")
    engine.dispose()


@pytest.mark.parametrize("revision", ["0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008"])
def test_a_ledger_of_an_earlier_version_is_brought_up_to_date(location: str, revision: str) -> None:
    older(location, revision)
    with pytest.raises(LedgerError, match="earlier version; run `counterclaim migrate` on it"):
        SqlLedger.open(location)

    store = SqlLedger.migrate(location)

    assert store.add(*north())
    assert SqlLedger.open(location).decisions() == []


def test_a_migration_that_is_broken_off_leaves_the_ledger_as_it_was(
    location: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    older(location, "0001")
    upgrade = schema.upgrade

    def cut(connection: Connection) -> None:
        upgrade(connection, to="0002")
        raise RuntimeError("the power fails")

    monkeypatch.setattr(schema, "upgrade", cut)
    with pytest.raises(RuntimeError, match="the power fails"):
        SqlLedger.migrate(location)
    monkeypatch.undo()

    with engine_of(url_of(location)).connect() as connection:
        assert not inspect(connection).has_table("decisions")
    assert SqlLedger.migrate(location).add(*north())
