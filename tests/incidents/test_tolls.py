"""Tolls: lowest, best and highest figure for each side hurt, by a rule that is named beside them."""

from dataclasses import replace

import pytest

from counterclaim.incidents.tolls import tolls_of
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account, Count
from tests.incidents.voices import CHAD, KENYA, SOMALIA, account, denial, reading


def killed(*accounts: Account) -> tuple[int, int | None, int | None, str]:
    """Low, best, high and rule of the only toll."""
    (toll,) = tolls_of(reading(*accounts))
    assert toll.killed is not None
    return toll.killed.low, toll.killed.best, toll.killed.high, toll.rule


OWN, ENEMY = account(KENYA, killed=4), account(SOMALIA, killed=9, by=SOMALIA)
SEEN = account("monitor", killed=6, observed=True)
RULES = [
    ("the side's own count before the enemy's", [OWN, ENEMY], (4, 4, 9), "own-loss report"),
    ("a monitor that counted before the side's own", [OWN, ENEMY, SEEN], (4, 6, 9), "independent monitor"),
    ("third parties before the enemy", [account(CHAD, killed=7), ENEMY], (7, 7, 9), "third parties"),
    (
        "the enemy's claim alone may be nothing at all",
        [ENEMY],
        (0, 9, 9),
        "others than the side that suffered",
    ),
    (
        "a figure denied may be nothing at all",
        [OWN, denial(SOMALIA, DenialScope.NUMBER)],
        (0, 4, 4),
        "denied",
    ),
]


@pytest.mark.parametrize(
    ("accounts", "figures", "rule"), [row[1:] for row in RULES], ids=[row[0] for row in RULES]
)
def test_the_best_figure_is_that_of_who_should_know(
    accounts: list[Account], figures: tuple[int, int, int], rule: str
) -> None:
    *found, named = killed(*accounts)

    assert tuple(found) == figures
    assert rule in named


def test_figures_of_two_accounts_are_never_added() -> None:
    assert killed(OWN, account(f"{KENYA}/army", killed=4))[:3] == (4, 4, 4)


def test_each_side_has_a_toll_of_its_own() -> None:
    tolls = tolls_of(reading(OWN, account(SOMALIA, killed=2, of=SOMALIA)))

    assert {toll.side for toll in tolls} == {KENYA, SOMALIA}


def test_what_nobody_counted_is_no_zero() -> None:
    assert tolls_of(reading(account(KENYA))) == ()


def test_an_open_figure_has_no_highest() -> None:
    (entry,) = OWN.casualties
    at_least = replace(entry, killed=Count(low=4, high=None, text="at least four"))

    assert killed(replace(OWN, casualties=(at_least,)))[:3] == (4, 4, None)


def test_the_figure_an_owner_confirms_is_its_own() -> None:
    assert killed(account(KENYA, killed=4, stance=Stance.CONFIRM))[:3] == (4, 4, 4)
