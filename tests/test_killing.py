"""What the tests kill works on connections of its own."""

from counterclaim.ledger import SqlLedger
from tests import databases
from tests.killing import run


def backend(store: SqlLedger) -> str:
    with store._reading() as connection:
        return str(connection.exec_driver_sql("SELECT pg_backend_pid()").scalar())


@databases.needs_postgres
def test_a_child_takes_up_no_connection_that_its_parent_has_open(server: databases.Server) -> None:
    store = SqlLedger.create(server.new_database())
    mine = backend(store)

    (its,) = run(lambda acknowledge: acknowledge(backend(store))).acknowledged

    assert its != mine
    assert backend(store) == mine
