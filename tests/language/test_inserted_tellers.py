"""Who tells may be put in behind what is told, before another has the word: the telling is still his."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "Six men were killed when Sudanese forces shelled Adre, Chad's army said, but Sudan denied it.",
        "Two traders died when Sudanese jets bombed a market, Chad's army said, while Sudan denied it.",
        "Sudanese forces shelled a school near Adre, Chad's army said, and Sudan denied it.",
        "Six men were killed when Sudanese forces shelled Adre, Chad's army says, but Sudan denies it.",
    ],
)
def test_who_is_put_in_behind_what_is_told_tells_it(text: str) -> None:
    said = {claim.claimer: claim.stance.value for claim in told(text).claims}

    assert said["state:TD/armed-force"] == "report"
    assert said["state:SD"] == "deny"


def test_what_which_tells_of_a_noun_stays_with_it() -> None:
    text = "Rebels fled after the raid on Adre, which Chad's army said had failed, but came back."
    quotes = [claim.evidence[0].quote for claim in told(text).claims]

    assert not any(quote.startswith("Rebels fled") for quote in quotes)
