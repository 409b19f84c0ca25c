"""The tables in code and the migrations that make them say the same."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.connections import engine_of, url_of
from counterclaim.ledger.migrations.versions import v0001_first_schema, v0002_decisions
from counterclaim.ledger.tables import APPEND_ONLY, metadata


def test_the_migrations_make_the_tables_the_code_speaks_of(tmp_path: Path) -> None:
    SqlLedger.create(tmp_path / "a.db")

    with engine_of(url_of(str(tmp_path / "a.db"))).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_every_table_is_append_only() -> None:
    assert sorted([*v0001_first_schema.TABLES, *v0002_decisions.TABLES]) == sorted(APPEND_ONLY)
