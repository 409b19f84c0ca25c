"""Headlines tell who was killed without "were": those killed have killed nobody, and who says so says it."""

import pytest

from tests.reading import gathered

TOLD = [
    ("Lebanon says three civilians killed", "state:LB", {("killed", 3)}),
    ("Lebanon says three civilians killed in Israeli strike", "state:LB", {("killed", 3)}),
    ("Ukraine says nine wounded in Russian shelling of Kherson", "state:UA", {("wounded", 9)}),
    ("Sudan says two soldiers killed, four wounded near Adre", "state:SD", {("killed", 2), ("wounded", 4)}),
    ("Officials say 14 dead, 20 wounded in attack on Goma", None, {("killed", 14), ("wounded", 20)}),
]


@pytest.mark.parametrize(("text", "party", "hurt"), TOLD, ids=[text for text, *_ in TOLD])
def test_a_headline_counts_those_hurt_in_the_words_of_who_says_so(
    text: str, party: str | None, hurt: set[tuple[str, int]]
) -> None:
    (incident,) = gathered(("2024-10-03", text)).incidents
    (account,) = incident.accounts

    counts = {
        (outcome, count.low)
        for c in account.casualties
        for outcome, count in (("killed", c.killed), ("wounded", c.wounded))
        if count is not None
    }
    assert (account.party, counts) == (party, hurt)


def test_a_headline_of_two_sides_is_of_the_story_below_it() -> None:
    text = (
        "Israel says it struck Hezbollah depot; Lebanon says three civilians killed\n\n"
        "BEIRUT, Oct 3 - An Israeli air strike on a building in the southern Lebanese town of Nabatieh "
        "killed three people and wounded 11 on Thursday, Lebanon's health ministry said."
    )
    (incident,) = gathered(("2024-10-03", text)).incidents

    assert incident.type == "attack.air"
    assert {a.party for a in incident.accounts} == {"state:IL", "state:LB", "state:LB/ministry/health"}
