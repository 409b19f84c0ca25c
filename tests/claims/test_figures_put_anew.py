"""A figure that somebody puts otherwise is of those whom the sentence before counted, and is his alone."""

import pytest

from tests.reading import gathered


def killed(text: str) -> dict[str | None, list[int]]:
    return {
        account.party: [count.killed.low for count in account.casualties if count.killed]
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A blast killed six in Gao on Monday. The mayor raised the figure to eight.", {None: [8]}),
        ("A blast killed six in Gao on Monday. Mali put the figure at four.", {None: [6], "state:ML": [4]}),
        ("A blast killed six in Gao on Monday. Mali gave the toll as four.", {None: [6], "state:ML": [4]}),
        (
            "A blast hit Gao on Monday. Witnesses said six died, but Mali put the number at four.",
            {None: [6], "state:ML": [4]},
        ),
    ],
)
def test_the_figure_is_of_the_dead_told_before(text: str, told: dict[str | None, list[int]]) -> None:
    assert killed(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "A blast killed six in Gao on Monday. The army raised the number of its guards to 900.",
        "A blast killed six in Gao on Monday. Thousands fled. Mali put the number at 4,000.",
        "A blast killed six in Gao on Monday. Rents rose, and the mayor put the figure at ten million.",
    ],
)
def test_a_figure_of_other_things_counts_no_dead(text: str) -> None:
    assert killed(text)[None] == [6]
    assert killed(text).get("state:ML") in (None, [])


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("Nigeria said 16 girls were abducted from a school in Maga on Monday", "captured"),
        ("Nigeria said 16 people were missing after a raid on Maga on Monday", "missing"),
    ],
)
def test_a_figure_of_the_seized_or_missing_may_be_put_otherwise(told: str, outcome: str) -> None:
    (incident,) = gathered(("2024-11-19", f"{told}; Chad put the number at 25.")).incidents

    counted = {a.party: getattr(c, outcome) for a in incident.accounts for c in a.casualties}
    assert {party: count.low for party, count in counted.items()} == {"state:NG": 16, "state:TD": 25}


def test_a_body_that_counts_the_dead_has_not_lost_them() -> None:
    text = (
        "Shells hit a camp near Zalingei on Thursday. The Sudan Doctors' Network raised its toll to 36 dead "
        "and 57 wounded."
    )
    (incident,) = gathered(("2025-05-02", text)).incidents

    (told,) = [a for a in incident.accounts if a.party is not None]
    (losses,) = told.casualties
    assert losses.side is None
    assert losses.killed is not None
    assert losses.wounded is not None
    assert (losses.killed.low, losses.wounded.low) == (36, 57)
