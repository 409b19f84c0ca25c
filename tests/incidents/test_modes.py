"""An incident was only tried where every account of it says so."""

from counterclaim.model.modes import Mode
from tests.reading import gathered

TRIED = "Mali's army said on Tuesday that it had foiled a Nigerien raid on Gao on Monday."
DONE = "Niger's army said on Tuesday that it had raided Gao on Monday."


def test_what_nobody_says_succeeded_is_an_attempt_and_is_called_so() -> None:
    (incident,) = gathered(("2024-06-18", TRIED)).incidents

    assert incident.mode is Mode.ATTEMPTED
    assert incident.title.startswith("attempted attack")


def test_each_account_keeps_its_own_mode() -> None:
    (incident,) = gathered(("2024-06-18", TRIED), ("2024-06-18", DONE)).incidents

    assert incident.mode is Mode.HAPPENED
    assert {account.mode for account in incident.accounts} == {Mode.ATTEMPTED, Mode.HAPPENED}
