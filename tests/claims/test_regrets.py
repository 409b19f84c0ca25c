"""Who is sorry for what its own men have done says that they did it; regret alone owns up to nothing."""

import pytest

from tests.reading import gathered, told

TOLD = "Mali said Chadian troops had shelled Gao on Monday."


def stances(text: str, claimer: str) -> set[str]:
    """What a claimer does in a text."""
    return {claim.stance.value for claim in told(text).claims if claim.claimer == claimer}


def doers(text: str, party: str) -> set[tuple[str, str | None]]:
    """Stance and doer in the accounts of a party."""
    return {
        (account.stance.value, account.perpetrator)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.party == party
    }


@pytest.mark.parametrize(
    ("text", "claimer", "doer"),
    [
        (
            f"{TOLD}\n\nChad's army regretted the shelling of the town by its troops.",
            "state:TD/armed-force",
            "state:TD/armed-force",
        ),
        (
            f"{TOLD}\n\nChad's army regretted that its troops had shelled the town.",
            "state:TD/armed-force",
            "state:TD/armed-force",
        ),
        (
            f"{TOLD}\n\nChad offered an apology for the shelling of Gao by its troops.",
            "state:TD",
            "state:TD/armed-force",
        ),
        (
            "Uganda's army voiced sorrow over the shooting of three fishermen by its marines on Sunday.",
            "state:UG/armed-force",
            "state:UG/armed-force",
        ),
        (
            "On Friday Colombia's army expressed regret for the killing of four herders by its soldiers.",
            "state:CO/armed-force",
            "state:CO/armed-force",
        ),
        (
            "Nigeria's air force made an apology for the bombing of Rann by its jets.",
            "state:NG/armed-force",
            "state:NG/armed-force",
        ),
    ],
)
def test_regret_for_what_the_own_men_did_owns_up(text: str, claimer: str, doer: str) -> None:
    assert stances(text, claimer) == {"confirm"}
    assert doers(text, claimer) == {("confirm", doer)}


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        (f"{TOLD}\n\nChad's army regretted the shelling.", "state:TD/armed-force"),
        (f"{TOLD}\n\nChad's army expressed its regret over the shelling of Gao.", "state:TD/armed-force"),
        (f"{TOLD}\n\nChad's army regretted any shelling of the town by its troops.", "state:TD/armed-force"),
        (f"{TOLD}\n\nChad's army did not regret the shelling of Gao by its men.", "state:TD/armed-force"),
        (f"{TOLD}\n\nChad apologised for the shelling of the town by rebels.", "state:TD"),
        (f"{TOLD}\n\nNiger regretted the shelling of Gao by Chadian troops.", "state:NE"),
        ("Kenya expressed regret over the killing of two Kenyan soldiers by al-Shabaab.", "state:KE"),
        ("Chad's army regretted the shelling of Faya by Chadian rebels.", "state:TD/armed-force"),
    ],
)
def test_regret_for_what_others_or_nobody_named_did_owns_up_to_nothing(text: str, claimer: str) -> None:
    assert "confirm" not in stances(text, claimer)
    assert not any(stance == "confirm" for stance, _ in doers(text, claimer))


@pytest.mark.parametrize("what", ["apologised for", "owned up to", "issued an apology for"])
def test_who_owns_up_to_what_was_laid_to_it_did_it(what: str) -> None:
    text = f"{TOLD}\n\nChad {what} the shelling of Gao."

    assert doers(text, "state:TD") == {("confirm", "state:TD")}
    assert gathered(("2024-06-20", text)).incidents[0].status.value == "confirmed"
