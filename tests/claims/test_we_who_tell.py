"""Who is quoted with "we shelled it" or "our guns" did it, if he bears arms or speaks for a state."""

import pytest

from tests.claims.test_nothing_but import versions


@pytest.mark.parametrize(
    ("quote", "own"),
    [
        ("“We shelled Gao on Monday,” Chad's army said.", ("state:TD/armed-force",) * 2),
        ("“Our guns shelled Gao on Monday,” Chad said.", ("state:TD",) * 2),
        (
            "“We shelled Gao on Monday,” Colonel Ali Keita of Chad's army said.",
            ("person:ali-keita", "state:TD"),
        ),
    ],
)
def test_we_who_are_quoted_did_it(quote: str, own: tuple[str, str]) -> None:
    assert versions(quote) == [{(own[0], "confirm", own[1])}]


@pytest.mark.parametrize(
    "quote",
    [
        "“We were shelled in Gao on Monday,” Mali's army said.",
        "“We saw rebels shoot at the crowd in Gao on Monday,” Mali's army said.",
        "“We shot two wolves in Gao on Monday,” a resident, Ali Keita, said.",
    ],
)
def test_we_who_suffer_see_or_bear_no_arms_for_a_side_own_up_to_nothing(quote: str) -> None:
    assert not any(stance == "confirm" for told in versions(quote) for _, stance, _ in told)
