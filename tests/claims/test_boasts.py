"""Who boasts of a deed or takes credit for it says that he did it; of other things he may boast as well."""

import pytest

from tests.reading import gathered

AMBUSH = "Three soldiers were killed in an ambush near Kidal on Sunday."
SHELLED = "Mali said Chadian troops had shelled Gao on Monday."


def owners(text: str) -> set[tuple[str | None, str | None]]:
    """Who owns up in a text, and to whose deed."""
    return {
        (account.party, account.perpetrator)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.stance.value == "confirm"
    }


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (f"{AMBUSH}\n\nJNIM boasted about the ambush in a video.", "actor:jnim"),
        (f"{AMBUSH}\n\nJNIM took credit for it.", "actor:jnim"),
        (f"{AMBUSH}\n\nJNIM claimed credit for the ambush.", "actor:jnim"),
        (f"{SHELLED}\n\nChad's army boasted of the shelling of Gao.", "state:TD/armed-force"),
        (f"{SHELLED}\n\nChad bragged about having shelled the town.", "state:TD"),
        ("Al-Shabaab boasted that it had shelled Mandera on Monday, killing two.", "actor:al-shabaab"),
        ("The Houthis bragged of having sunk a tanker off Hodeidah on Monday.", "actor:houthis"),
        (
            "Gao was shelled on Monday.\n\nChadian rebels boasted of the shelling of the town.",
            "state:TD/rebels",
        ),
    ],
)
def test_who_boasts_of_a_deed_did_it(text: str, owner: str) -> None:
    assert owners(text) == {(owner, owner)}


@pytest.mark.parametrize(
    "text",
    [
        f"{SHELLED}\n\nNiger boasted of its new guns.",
        f"{SHELLED}\n\nNiger boasted of the shelling by Chadian troops.",
        f"{SHELLED}\n\nNiger boasted that its troops had taken no part.",
        "Rebels shelled Gao on Monday.\n\nMali's army boasted of repelling the attack.",
    ],
)
def test_who_boasts_of_other_things_owns_up_to_nothing(text: str) -> None:
    assert owners(text) == set()
