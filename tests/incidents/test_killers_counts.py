"""Who struck tells in his own count of the same event: "nine soldiers", where the army speaks of one."""

import pytest

from tests.reading import gathered

AMBUSH = "Kenya's army said one soldier was killed when rebels ambushed a patrol near Liboi on Saturday."


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("claim", "party"),
    [
        ("The Orsa Front said it had killed nine soldiers.", "named:orsa-front"),
        ("Al-Shabaab said its fighters had killed nine soldiers.", "actor:al-shabaab"),
    ],
)
def test_the_figures_of_both_are_of_one_ambush(claim: str, party: str, between: str) -> None:
    (incident,) = gathered(("2024-06-20", f"{AMBUSH}{between}{claim}")).incidents
    killed = {a.party: c.killed.low for a in incident.accounts for c in a.casualties if c.killed}

    assert killed == {"state:KE/armed-force": 1, party: 9}
    assert incident.elements["toll"].status.value == "contested"


@pytest.mark.parametrize(
    "claim",
    [
        "The Orsa Front said it had killed nine soldiers in Garissa.",
        "The Orsa Front said it had killed nine farmers.",
        "The Orsa Front said it had killed nine soldiers on Monday.",
        "Uganda said the Orsa Front had killed nine Ugandan soldiers near Kasese.",
    ],
)
def test_other_people_places_and_days_are_of_other_events(claim: str) -> None:
    assert len(gathered(("2024-06-20", f"{AMBUSH} {claim}")).incidents) == 2
