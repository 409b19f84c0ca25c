"""A ledger on a PostgreSQL server: the same promises, and errors that say what to do."""

from __future__ import annotations

import builtins
import logging
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.connections import engine_of, explained, shown, url_of
from counterclaim.ledger.postgres import WRITING
from counterclaim.ledger.tables import APPEND_ONLY
from counterclaim.model.errors import LedgerError
from counterclaim.model.ledgers import Derivation, Ledger
from tests.databases import GUARDED, SECRET, Server, look
from tests.ledger.samples import ledger, north, south, unreadable

RIGHTS = Path(__file__).parents[2] / "docs/how-to/keep-the-ledger-in-postgresql.md"
NOBODY = "127.0.0.1:1"  # where no server listens


def filled(location: str) -> SqlLedger:
    store = SqlLedger.create(location)
    for reading in (north(), south(), unreadable()):
        store.add(*reading)
    store.save(ledger())
    return store


def nothing() -> Ledger:
    return Ledger(generated_by=Derivation(version="0", rules="sample/1"))


class TestTables:
    def test_all_words_stand_in_the_order_of_their_code_points(self, database: str) -> None:
        SqlLedger.create(database)

        other = look(
            database,
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
            "AND data_type IN ('character varying', 'text') AND collation_name IS DISTINCT FROM 'C' "
            "AND table_name <> 'alembic_version'",
        )
        assert other == []

    def test_nothing_is_emptied_also_not_by_a_session_that_replays_another_server(
        self, database: str
    ) -> None:
        filled(database)
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute("SET session_replication_role = replica")
            for table in APPEND_ONLY:
                for change in (f"TRUNCATE {table} CASCADE", f"DELETE FROM {table}"):
                    with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
                        connection.execute(change.encode())


class TestMaking:
    def test_a_ledger_that_is_there_is_not_made_anew(self, database: str) -> None:
        before = filled(database).size()

        with pytest.raises(LedgerError, match="exists already; nothing was changed"):
            SqlLedger.create(database)
        assert SqlLedger.open_or_create(database).size() == before

    def test_an_empty_database_is_no_ledger_yet(self, database: str) -> None:
        with pytest.raises(
            LedgerError, match=r"no such ledger; .* `counterclaim init --ledger postgresql://"
        ):
            SqlLedger.open(database)

    def test_tables_of_others_are_left_alone(self, database: str) -> None:
        look(database, "CREATE TABLE about (name TEXT, value TEXT)")
        with pytest.raises(LedgerError, match="not a counterclaim ledger"):
            SqlLedger.open(database)

        look(database, "ALTER TABLE about RENAME TO payroll")
        for make in (SqlLedger.create, SqlLedger.open_or_create):
            with pytest.raises(LedgerError, match=r"not a counterclaim ledger|other tables \(payroll\)"):
                make(database)
        assert look(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(1,)]

    def test_a_schema_that_the_address_names_will_do(self, database: str) -> None:
        look(database, "CREATE TABLE payroll (name TEXT)")
        look(database, "CREATE SCHEMA contested")
        address = f"{database}?options=-csearch_path%3Dcontested"

        assert filled(address).load() == SqlLedger.open(address).load() == ledger()
        assert look(database, "SELECT count(*) FROM contested.records")[0][0] > 0

    def test_a_socket_of_the_machine_will_do(self, server: Server, database: str) -> None:
        name = database.rpartition("/")[2]
        address = f"postgresql://tester@/{name}?host={server.folder}&port={server.port}"

        assert filled(address).load() == SqlLedger.open(database).load()

    def test_a_database_that_cannot_hold_all_letters_is_refused(self, server: Server) -> None:
        latin = server.new_database("TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'")

        with pytest.raises(LedgerError, match=r"words in LATIN1; .* createdb --encoding UTF8"):
            SqlLedger.create(latin)

    def test_migrating_a_ledger_of_today_changes_nothing(self, database: str) -> None:
        before = filled(database).size()

        assert SqlLedger.migrate(database).size() == before


class TestErrors:
    def test_a_server_that_is_not_there_is_said_not_to_answer(self) -> None:
        with pytest.raises(LedgerError, match="no server answers there; check host and port"):
            SqlLedger.open(f"postgresql://tester@{NOBODY}/name")

    def test_a_host_that_is_not_there_is_said_not_to_be(self) -> None:
        with pytest.raises(LedgerError, match="there is no such host"):
            SqlLedger.open("postgresql://tester@nowhere.invalid/name")

    def test_a_database_that_is_not_there_is_said_not_to_be(self, server: Server) -> None:
        with pytest.raises(LedgerError, match="no such database; make it with createdb"):
            SqlLedger.create(server.address("none"))

    def test_a_user_that_is_not_there_is_said_not_to_be(self, server: Server) -> None:
        with pytest.raises(LedgerError, match="knows no such user; check the name"):
            SqlLedger.open(server.address("postgres", user="nobody_at_all"))

    def test_what_an_address_says_of_the_connection_holds(self, database: str) -> None:
        address = f"{database}?connect_timeout=3&application_name=desk"
        store = SqlLedger.create(address)

        with store.at_once():
            names = look(database, "SELECT application_name FROM pg_stat_activity")
        assert ("desk",) in names

    def test_who_may_only_read_is_told_so(self, server: Server, database: str) -> None:
        filled(database)
        name = database.rpartition("/")[2]
        server.do(f"CREATE ROLE reader_{name} LOGIN")
        look(database, f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_{name}")
        store = SqlLedger.open(server.address(name, user=f"reader_{name}"))

        assert store.load() == ledger()
        assert store.verify() == []
        with pytest.raises(LedgerError, match="may not do that; see which rights it has"):
            store.save(ledger(), ())

    def test_the_rights_that_the_how_to_names_are_all_that_a_writer_needs(
        self, server: Server, database: str
    ) -> None:
        SqlLedger.create(database)
        name = database.rpartition("/")[2]
        server.do(f"CREATE ROLE writer_{name} LOGIN")
        for right in re.findall("GRANT .* TO writer", RIGHTS.read_text(encoding="utf-8")):
            look(database, f"{right}_{name}")
        store = SqlLedger.open(server.address(name, user=f"writer_{name}"))

        for reading in (north(), south(), unreadable()):
            store.add(*reading)
        store.save(ledger())
        assert store.load() == ledger()
        store.save(nothing())
        store.save(ledger())
        assert store.load() == ledger()

    def test_a_database_that_may_only_be_read_is_said_to_be(self, server: Server, database: str) -> None:
        store = SqlLedger.create(database)
        server.do(f"ALTER DATABASE {database.rpartition('/')[2]} SET default_transaction_read_only = on")

        with pytest.raises(LedgerError, match="can only be read: the server, the database or this user"):
            SqlLedger.open(store.location).add(*north())

    def test_an_error_that_nobody_foresaw_is_told_in_the_words_of_the_server(self, database: str) -> None:
        store = filled(database)
        look(database, "ALTER TABLE records RENAME TO gone")

        with pytest.raises(LedgerError, match='relation "records" does not exist'):
            list(store.all_records())

    @pytest.mark.parametrize(
        ("kind", "said"),
        [
            (psycopg.errors.DiskFull, "the disk of the server is full; nothing of the last document"),
            (psycopg.errors.OutOfMemory, "the server is out of memory"),
            (psycopg.errors.TooManyConnections, "takes no more connections; try again"),
            (psycopg.errors.QueryCanceled, "broke off what took too long"),
            (psycopg.errors.DataCorrupted, "damaged on the server's disk; restore it from a copy"),
            (psycopg.errors.IndexCorrupted, "`REINDEX DATABASE` makes it anew"),
            (psycopg.errors.IoError, "cannot read or write its files"),
            (psycopg.errors.AdminShutdown, "connection to the server was lost; nothing of the last step"),
            (psycopg.errors.UndefinedTable, "^here: its own words$"),
        ],
    )
    def test_what_fails_on_the_server_says_what_to_do(self, kind: type[psycopg.Error], said: str) -> None:
        with pytest.raises(LedgerError, match=said), explained("here"):
            raise DBAPIError("SELECT 1", None, kind("its own words\nand more of them"))

    def test_who_has_no_psycopg_is_told_how_to_get_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real = builtins.__import__

        def without(name: str, *args: Any, **kwargs: Any) -> ModuleType:
            if name.partition(".")[0] == "psycopg":
                raise ModuleNotFoundError(f"No module named {name!r}")
            return real(name, *args, **kwargs)

        monkeypatch.setattr(builtins, "__import__", without)
        with pytest.raises(LedgerError, match=r"needs psycopg.*pip install 'counterclaim\[postgres\]'"):
            SqlLedger.open(f"postgresql://tester@{NOBODY}/name")


class TestPasswords:
    WRONG = (
        f"postgresql://user:hush@{NOBODY}/name",
        f"postgresql://{NOBODY}/name?user=u&password=hush",
        "postgresql://user:hush@host:port/name",
        "postgresql://user:hush@more@host/name",
        "postgresql://user:hu/sh@more@host/name",
        "postgresql://user:hush@/",
        "postgresql+psycopg2://user:hush@host/name",
        "mysql://user:hush@host/name",
        "://user:hush@host",
        "postgresql:/user:hush@host/name",
        "postgres:user:hush@host/name",
    )

    @pytest.mark.parametrize("address", WRONG)
    def test_are_in_no_message(self, address: str) -> None:
        for ask in (SqlLedger.open, SqlLedger.create, SqlLedger.open_or_create, SqlLedger.migrate):
            with pytest.raises(LedgerError) as caught:
                ask(address)
            told: BaseException | None = caught.value
            while told is not None:
                assert "hush" not in str(told)
                assert "hu/sh" not in str(told)
                told = told.__cause__ or told.__context__

    @pytest.fixture
    def guarded(self, server: Server, database: str) -> Iterator[str]:
        """The address of a database with the password of its one user in it."""
        name = database.rpartition("/")[2]
        server.do(f"DROP ROLE IF EXISTS {GUARDED}")
        server.do(f"CREATE ROLE {GUARDED} LOGIN PASSWORD '{SECRET}'")
        server.do(f"ALTER DATABASE {name} OWNER TO {GUARDED}")
        yield server.address(name, user=f"{GUARDED}:{SECRET.replace('/', '%2F')}")
        server.do(f"ALTER DATABASE {name} OWNER TO tester")
        look(database, f"DROP OWNED BY {GUARDED}")

    def test_let_in_who_gives_them_and_are_not_told_on(
        self, guarded: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        caplog.set_level(logging.DEBUG)
        store = filled(guarded)

        assert SECRET not in store.location
        assert f"{GUARDED}:***@" in store.location
        assert SECRET not in repr(vars(store))
        assert store.load() == ledger()
        assert "s3cret" not in caplog.text
        monkeypatch.setenv("PGPASSWORD", SECRET)
        assert SqlLedger.open(guarded.replace(":s3cret%2Fword", "")).load() == ledger()

    @pytest.mark.parametrize("given", ["", ":wrong"])
    def test_that_are_wrong_or_missing_say_where_to_put_them(
        self, guarded: str, given: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("PGPASSWORD", raising=False)
        with pytest.raises(LedgerError, match="refuses this user or password; set PGPASSWORD") as caught:
            SqlLedger.open(guarded.replace(":s3cret%2Fword", given))
        assert "wrong" not in str(caught.value)

    def test_of_an_address_are_hidden_wherever_they_stand(self) -> None:
        url = url_of("postgres://u:hush@host:5433/name?sslmode=require&password=hush&sslpassword=hush")

        assert shown(url) == "postgresql://u:***@host:5433/name?sslmode=require"


class TestWhatPasses:
    def test_a_step_that_a_deadlock_breaks_off_is_done_once_more(self, database: str) -> None:
        store = SqlLedger.create(database)
        with psycopg.connect(database) as other:
            other.execute("SET deadlock_timeout = '1min'")
            other.execute("LOCK TABLE readings IN ACCESS EXCLUSIVE MODE")
            adding = threading.Thread(target=store.add, args=north())
            adding.start()
            _wait_until(database, "SELECT count(*) FROM pg_locks WHERE NOT granted")
            other.execute("SELECT pg_advisory_xact_lock(%s)", (WRITING,))  # which the writer holds
        adding.join(20)

        assert store.known([north()[2].document.id])
        assert store.verify() == []

    def test_connections_that_the_server_cut_are_made_again(self, server: Server, database: str) -> None:
        store = filled(database)
        name = database.rpartition("/")[2]

        server.do(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

        assert store.load() == ledger()

    def test_a_step_that_is_cut_in_its_midst_is_done_once_more(self, server: Server, database: str) -> None:
        store = SqlLedger.create(database)
        name = database.rpartition("/")[2]
        with psycopg.connect(database) as other:
            other.execute("LOCK TABLE readings IN ACCESS EXCLUSIVE MODE")
            adding = threading.Thread(target=store.add, args=north())
            adding.start()
            _wait_until(database, "SELECT count(*) FROM pg_locks WHERE NOT granted")
            server.do(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                f"WHERE datname = '{name}' AND application_name = 'counterclaim'"
            )
        adding.join(20)

        assert store.known([north()[2].document.id])
        assert store.verify() == []

    def test_what_is_acknowledged_is_on_disk_also_where_others_do_not_wait(
        self, server: Server, database: str
    ) -> None:
        store = SqlLedger.create(database)
        server.do(f"ALTER DATABASE {database.rpartition('/')[2]} SET synchronous_commit = off")
        engine = engine_of(url_of(store.location)).execution_options(writes=True)

        with engine.connect() as connection:
            assert connection.exec_driver_sql("SHOW synchronous_commit").scalar() == "on"
        engine.dispose()


def _wait_until(database: str, question: str) -> None:
    for _ in range(200):
        if look(database, question)[0][0]:
            return
        threading.Event().wait(0.05)
    pytest.fail(f"never: {question}")
