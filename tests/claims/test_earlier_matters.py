"""Who had said something before takes back no more of it than a number, and only by another number."""

import pytest

from counterclaim.model.incidents import Incident
from tests.reading import gathered


def _incidents(text: str) -> tuple[Incident, ...]:
    return tuple(gathered(("2024-06-20", text)).incidents)


def _killed(text: str) -> list[tuple[str | None, int]]:
    """Who tells of how many dead."""
    return sorted(
        (account.party or "", entry.killed.low)
        for incident in _incidents(text)
        for account in incident.accounts
        for entry in account.casualties
        if entry.killed is not None
    )


@pytest.mark.parametrize(
    "text",
    [
        "After first saying that six had died in Gao, Mali's army on Monday put the toll at nine.",
        "After first saying that six were wounded in Gao, Mali's army on Monday said that nine had died.",
        "Having earlier said that six people died in Gao, Mali's army said on Monday that nine had died.",
        "Mali's army, which had earlier said that six people were killed in Gao, put the number at nine.",
    ],
)
def test_a_new_number_takes_the_place_of_the_earlier_one(text: str) -> None:
    assert _killed(text) == [("state:ML/armed-force", 9)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Having earlier reported that nine people died in Gaza, Hamas said that six died in Rafah.", 9),
        ("Sudan's army, having previously claimed to have killed nine rebels in Mao, withdrew on Monday.", 9),
        ("Amnesty, which previously said that Mali's army had killed nine people, brought charges.", 9),
    ],
)
def test_the_dead_told_of_before_stay_where_nobody_counts_them_again(text: str, number: int) -> None:
    assert number in [killed for _, killed in _killed(text)]


ACCUSED = (
    "The UN, which had earlier accused Sudan's army of killing six people in El Fasher, put the toll at 9."
)


@pytest.mark.parametrize(
    ("text", "teller", "doer"),
    [
        (
            "The UN, which had earlier accused Sudan's army of shelling El Fasher, put the toll at nine.",
            "actor:un",
            "actor:saf",
        ),
        (ACCUSED, "actor:un", "actor:saf"),
        (
            "The M23, which had previously claimed to have shot down a drone near Goma, reduced its attacks.",
            "actor:m23",
            "actor:m23",
        ),
        (
            "Having earlier said that Israel's army killed nine people, Hamas said that two more had died.",
            "actor:hamas",
            "actor:idf",
        ),
    ],
)
def test_what_somebody_said_before_that_another_did_is_not_taken_back(
    text: str, teller: str, doer: str
) -> None:
    told = {(account.party, account.perpetrator) for i in _incidents(text) for account in i.accounts}

    assert (teller, doer) in told
