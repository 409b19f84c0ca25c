"""What a denial says of a name by the way is not denied."""

import pytest

from tests.reading import gathered, layers

BESIDES = [
    ("Iran denied arming the Houthis, who fired missiles at Eilat on Monday.", "attack.missile"),
    ("Rwanda denies backing the M23, which has seized towns in North Kivu.", "territory.gain-nonstate"),
    ("Chad rejected claims that it shelters the TTP, which killed ten soldiers in Bannu on Friday.", "harm"),
]


@pytest.mark.parametrize(("text", "kind"), BESIDES, ids=[text for text, _ in BESIDES])
def test_what_is_told_of_a_name_behind_a_denial_happened(text: str, kind: str) -> None:
    (told,) = layers(text).happenings

    assert (told.mode.value, told.types, told.attribution) == ("happened", (kind,), None)


def test_nobody_contests_what_he_is_told_to_have_said_nothing_of() -> None:
    (incident,) = gathered(("2024-06-20", BESIDES[2][0])).incidents

    assert incident.status == "unattributed"


@pytest.mark.parametrize(
    "text",
    [
        "Chad denied that soldiers who shelled Gao were its own.",
        "Chad denied that its army, which lost ten men, had shelled Gao.",
    ],
)
def test_what_is_denied_goes_on_behind_such_a_clause(text: str) -> None:
    denial = next(a for a in layers(text).attributions if a.stance.value == "deny")

    assert denial.content[-1].end == len(text) - 1
