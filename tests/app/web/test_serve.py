"""`counterclaim serve`: for one person on this machine, and what it refuses."""

import pytest

from tests.app.conftest import Command


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "example.org"])
def test_nobody_else_is_let_in_without_accounts(counterclaim: Command, host: str) -> None:
    ran = counterclaim("serve", "--host", host)

    assert ran.code == 2
    assert "without accounts" in ran.err


def test_a_ledger_that_is_not_there_is_named(counterclaim: Command) -> None:
    ran = counterclaim("serve", "--ledger", "none.db")

    assert ran.code == 2
    assert "none.db" in ran.err
