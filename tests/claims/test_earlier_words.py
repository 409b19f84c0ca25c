"""What a voice had said before is its own, and no longer what it counts."""

import pytest

from tests.reading import gathered, told


def _killed(text: str) -> list[tuple[str | None, int, int | None]]:
    return [
        (account.party, entry.killed.low, entry.killed.high)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        for entry in account.casualties
        if entry.killed is not None
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army confirmed that nine soldiers died near Gao, after first saying that two were wounded.",
        "Mali's army said that nine soldiers had been killed near Gao, having earlier put the toll at six.",
        "Mali's army said that nine soldiers had died near Gao, after initially reporting six deaths.",
        "Mali's army raised the toll of the raid on Gao to nine after earlier saying that six had died.",
        "Mali's army, which had earlier reported six deaths in Gao, raised its count to nine.",
    ],
)
def test_the_earlier_figure_is_the_same_voices_and_no_other_incident(text: str) -> None:
    assert len(gathered(("2024-06-20", text)).incidents) == 1
    assert _killed(text) == [("state:ML/armed-force", 9, 9)]
    assert {claim.claimer for claim in told(text).claims} == {"state:ML/armed-force"}


def test_what_another_said_before_is_the_others() -> None:
    text = "Mali's army said nine soldiers were killed near Gao, after Niger said that six had died in Diffa."

    assert sorted(_killed(text), key=str) == [("state:ML/armed-force", 9, 9), ("state:NE", 6, 6)]


def test_who_died_after_a_deed_of_his_died() -> None:
    text = "Three men died in Gao on Monday after first shooting a guard, Mali's army said."

    assert _killed(text) == [("state:ML/armed-force", 3, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International raised its count of those killed in Gao to nine on Sunday.",
        "Amnesty International raised its count of people killed in Gao to nine on Sunday.",
        "Amnesty International, which had earlier reported six deaths in Gao, raised its count to nine.",
    ],
)
def test_those_whom_a_group_counts_are_not_its_own(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert _killed(text) == [("actor:amnesty", 9, 9)]
    assert {account.victim for account in incident.accounts} == {None}
