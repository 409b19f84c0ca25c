"""The interface does what its description says, whatever a program sends: schemathesis asks it all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from litestar import Litestar
from schemathesis import Case, GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import FailureGroup

from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.people import Role

load_all_checks()
# What a search understands and a log holds cannot all be told in a description.
positive_data_acceptance: Any = CHECKS.get_one("positive_data_acceptance")
HOST = "127.0.0.1"
ASKED = 10  # examples of an operation, in either mode


@pytest.fixture(scope="module")
def asked(made: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Litestar, dict[str, str]]:
    """The site of a ledger of one's own, and the headers of one who may do all."""
    folder = tmp_path_factory.mktemp("asked")
    store = SqlLedger.open(shutil.copy(made, folder / "told.db"))
    people = People.open(str(folder / "people.db"), make=True)
    people.add("an admin", "no password fits this", by="test")
    people.grant("an admin", "border", Role.ADMIN, by="test")
    headers = {"host": HOST, "Authorization": f"Bearer {people.new_key('an admin', 'test')}"}
    return site(store.location, people=people, case="border"), headers


def operations(app: Litestar, headers: dict[str, str]) -> Iterator[Any]:
    """All that the interface describes."""
    described = schemathesis.openapi.from_asgi(f"{PATH}/openapi.json", app, headers=headers)
    found: Any
    for found in described.get_all_operations():
        yield found.ok()  # one that cannot be understood has no such


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_whatever_is_sent_is_answered_as_described(
    asked: tuple[Litestar, dict[str, str]], mode: GenerationMode
) -> None:
    app, headers = asked
    failed: dict[str, str] = {}
    for operation in operations(app, headers):

        @settings(
            max_examples=ASKED,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def check(case: Case[Any]) -> None:
            case.call_and_validate(headers=headers, excluded_checks=[positive_data_acceptance])

        try:
            check()
        except FailureGroup as error:
            failed[operation.label] = str(error)
    assert not failed, "\n".join(f"{label}: {told}" for label, told in failed.items())
