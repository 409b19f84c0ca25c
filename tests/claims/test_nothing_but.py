"""Who struck nothing but barracks struck the barracks; none but rebels are not nobody."""

import pytest

from tests.reading import gathered

HOSPITAL = "Mali accused Chad of bombing a hospital in Gao on Monday."
VILLAGERS = "Mali said Chadian troops had fired at villagers near Gao on Monday."


def versions(text: str) -> list[set[tuple[str | None, str, str | None]]]:
    """Party, stance and doer of each account, incident by incident."""
    return [
        {(account.party, account.stance.value, account.perpetrator) for account in incident.accounts}
        for incident in gathered(("2024-06-20", text)).incidents
    ]


@pytest.mark.parametrize(
    ("before", "answer", "own"),
    [
        (HOSPITAL, "Chad said its jets struck nothing but barracks.", ("state:TD", "confirm", "state:TD")),
        (
            HOSPITAL,
            "Chad said its aircraft had hit no target other than barracks.",
            ("state:TD", "confirm", "state:TD"),
        ),
        (
            HOSPITAL,
            "“We struck nothing but rebel camps,” Chad's army said.",
            ("state:TD/armed-force", "confirm", "state:TD/armed-force"),
        ),
        (
            VILLAGERS,
            "Chad's army said its men fired at nobody but rebels.",
            ("state:TD/armed-force", "confirm", "state:TD/armed-force"),
        ),
        (
            VILLAGERS,
            "Chad said that its troops had shot at nobody except rebels.",
            ("state:TD", "confirm", "state:TD/armed-force"),
        ),
    ],
)
def test_who_struck_nothing_else_owns_up_to_that_in_the_incident_told(
    before: str, answer: str, own: tuple[str, str, str]
) -> None:
    (told,) = versions(f"{before}\n\n{answer}")

    assert own in told
    assert len(told) == 2


@pytest.mark.parametrize(
    "answer", ["Chad said its jets had struck nothing.", "Chad said its troops had fired at nobody."]
)
def test_who_struck_nothing_denies_it(answer: str) -> None:
    (told,) = versions(f"{HOSPITAL}\n\n{answer}")

    assert ("state:TD", "deny", "state:TD") in told


def test_none_but_rebels_are_not_nobody() -> None:
    text = f"{HOSPITAL}\n\nChad's army said none but rebels had been killed."
    counts = [
        count.killed
        for i in gathered(("2024-06-20", text)).incidents
        for a in i.accounts
        for count in a.casualties
    ]

    assert not any(count is not None and count.high == 0 for count in counts)
