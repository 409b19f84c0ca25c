"""The stages in which a ledger is brought up to date, exported, backed up and restored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import insert, inspect, select

from counterclaim.app.screen import write_bytes
from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger, schema
from counterclaim.ledger.backups import backup, restore
from counterclaim.ledger.places import place_of
from counterclaim.ledger.tables import metadata
from counterclaim.model.ids import sha256_of
from tests.killing import Acknowledge, Outcome
from tests.pipeline.stages import Stage, digest, opened

TEXT = "of last week"


class Migrate(Stage):
    """A ledger of the first version is brought up to date."""

    def prepare(self) -> None:
        recent = str(self.folder / "recent.db")
        Stage(recent, self.folder, self.documents)._filled(self.documents, derived=True)
        old = place_of(self.location).engine.execution_options(writes=True)
        with (
            place_of(recent).engine.connect() as held,
            old.connect() as connection,
            connection.begin(),
        ):
            schema.upgrade(connection, to="0001")
            for table in metadata.sorted_tables:
                if inspect(connection).has_table(table.name):
                    rows = [row._asdict() for row in held.execute(select(table))]
                    connection.execute(insert(table), rows) if rows else None

    def work(self, acknowledge: Acknowledge) -> None:
        SqlLedger.migrate(self.location)

    def check(self, outcome: Outcome) -> None:
        """It is of the earlier version or of this one."""
        store = opened(self.location)
        if isinstance(store, str):
            assert "an earlier version; run `counterclaim migrate`" in store
        else:
            assert store.verify() == []


class Export(Stage):
    """A ledger is written to a file, in place of what was written last week."""

    @property
    def _output(self) -> Path:
        return self.folder / "ledger.json"

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)
        self._output.write_text(TEXT)

    def work(self, acknowledge: Acknowledge) -> None:
        write_bytes(to_json(SqlLedger.open(self.location).load()), self._output)
        acknowledge("written")

    def check(self, outcome: Outcome) -> None:
        """The file is that of last week or that of today."""
        found = self._output.read_bytes()
        is_new = sha256_of(found) == digest(SqlLedger.open(self.location))
        assert is_new or (found == TEXT.encode() and not outcome.acknowledged)

    def whole(self) -> str:
        return sha256_of(self._output.read_bytes())


class BackUp(Stage):
    """A ledger is backed up, and restored elsewhere."""

    @property
    def _file(self) -> Path:
        return self.folder / "a.backup"

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)

    def work(self, acknowledge: Acknowledge) -> None:
        if not self._file.exists():
            backup(self.location, self._file)
        acknowledge("backed up")
        if isinstance(opened(self.elsewhere), str):
            restore(self._file, self.elsewhere)
        acknowledge("restored")

    def check(self, outcome: Outcome) -> None:
        """What is there is whole."""
        assert self._file.exists() or not outcome.acknowledged
        restored = opened(self.elsewhere)
        assert not isinstance(restored, str) or ("no such" in restored and len(outcome.acknowledged) < 2)
        if self._file.exists():
            restore(self._file, str(self.folder / "tried.db"))
            self._same(str(self.folder / "tried.db"))
            (self.folder / "tried.db").unlink()
        if not isinstance(restored, str):
            self._same(self.elsewhere)

    def whole(self) -> str:
        self._same(self.elsewhere)
        return digest(SqlLedger.open(self.elsewhere))

    def _same(self, other: str) -> None:
        restored, store = SqlLedger.open(other), SqlLedger.open(self.location)
        assert restored.verify() == []
        assert restored.size() == store.size()


KEEPING: Sequence[type[Stage]] = (Migrate, Export, BackUp)
