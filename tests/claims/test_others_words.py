"""Who tells what others say of his side, or offers no apology, owns up to nothing."""

import pytest

from tests.reading import gathered, told


def owners(text: str) -> set[str | None]:
    """Who owns up to anything in a text, in claims or accounts."""
    claims = {claim.claimer for claim in told(text).claims if claim.stance.value == "confirm"}
    accounts = {
        account.party
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.stance.value == "confirm"
    }
    return claims | accounts


@pytest.mark.parametrize(
    "text",
    [
        "Niger regretted claims that its soldiers had shelled Zinder on Sunday.",
        "Niger's army lamented the lies about the bombing of Zinder by its jets.",
        "Niger's army regretted media coverage of the raid by its forces on Zinder.",
        "Niger deplored that the United Nations blamed Nigerien forces for shelling Zinder on Sunday.",
        "“They say that we bombed Zinder on Sunday,” Niger's defence minister said.",
        "“We were told that our jets bombed Zinder on Sunday,” Niger's defence minister said.",
        "“Nobody can prove that our troops bombed Zinder on Sunday,” Niger's defence minister said.",
        "Niger's defence minister said Benin pretends that Niger bombed Zinder on Sunday.",
        "Two died in a blast in Zinder. Benin wants us to believe Niger was behind it, Niger’s army said.",
    ],
)
def test_who_tells_what_others_say_of_him_owns_up_to_nothing(text: str) -> None:
    assert owners(text) == set()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("“Our officers reported that we bombed Zinder,” Niger's army said.", "state:NE/armed-force"),
        ("“Benin complained after we bombed Zinder on Sunday,” Niger's army said.", "state:NE/armed-force"),
        ("“The world knows that we bombed Zinder on Sunday,” Niger's army said.", "state:NE/armed-force"),
        ("Niger's army regretted that its jets had bombed Zinder on Sunday.", "state:NE/armed-force"),
    ],
)
def test_what_the_own_officers_say_or_all_know_is_owned_up_to(text: str, owner: str) -> None:
    assert owners(text) == {owner}


@pytest.mark.parametrize(
    "answer",
    [
        "Niger offered no apology for the shelling.",
        "Niger made no apology for the shelling of Malanville.",
        "Niger expressed no regret for the shelling of the town by its troops.",
    ],
)
def test_who_offers_no_apology_owns_up_to_nothing(answer: str) -> None:
    assert owners(f"Benin said Niger had shelled Malanville on Sunday. {answer}") == set()
