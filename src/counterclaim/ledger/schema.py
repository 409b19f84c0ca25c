"""The schema of a ledger: made new, brought up to date, or recognised as too new."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, column, inspect, select, table

from counterclaim.ledger.tables import FORMAT, about
from counterclaim.model.errors import LedgerError

_MIGRATIONS = Path(__file__).parent / "migrations"
_REVISION = table("alembic_version", column("version_num"))


def upgrade(connection: Connection, *, to: str = "head") -> None:
    """Run every migration that this database has not seen, up to one, in the caller's transaction."""
    config = Config()
    config.set_main_option("script_location", _MIGRATIONS.as_posix().replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


@cache
def newest_revision() -> str:
    """The schema this program writes."""
    return str(ScriptDirectory(str(_MIGRATIONS)).get_current_head())


def known_revisions() -> set[str]:
    """All schemas that this program can bring up to date, and its own."""
    return {revision.revision for revision in ScriptDirectory(str(_MIGRATIONS)).walk_revisions()}


def check(connection: Connection, location: str, *, may_be_older: bool = False) -> None:
    """Make sure that this is a ledger of the present schema, or of an earlier one if that will do.

    Raises:
        LedgerError: it is no ledger, or one of another version.
    """
    tables = inspect(connection)
    if not tables.has_table(about.name):
        raise LedgerError(f"{location}: not a counterclaim ledger; give the right file with --ledger")
    stated = connection.execute(select(about.c.value).where(about.c.name == "format")).scalar()
    if stated != FORMAT:
        raise LedgerError(f"{location}: not a counterclaim ledger; give the right file with --ledger")
    found, newest = None, newest_revision()
    if tables.has_table(_REVISION.name):
        found = connection.execute(select(_REVISION)).scalar()
    if found == newest:
        return
    known = known_revisions()
    if found in known and may_be_older:
        return
    if found in known:
        raise LedgerError(f"{location}: a ledger of an earlier version; run `counterclaim migrate` on it")
    raise LedgerError(
        f"{location}: written by a newer counterclaim (its schema is {found}, this one knows {newest}); "
        "upgrade counterclaim"
    )
