"""Tolls: lowest, best and highest figure for each side hurt, by a rule that is named beside them."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.incidents.tolls import tolls_of
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account, CasualtyKind, Count
from counterclaim.model.rulesets import RuleSet
from tests.incidents.voices import CHAD, KENYA, SOMALIA, account, denial, reading


def killed(
    *accounts: Account, rules: RuleSet = RuleSet.OWN_LOSS, dates: Mapping[str, str | None] | None = None
) -> tuple[int, int | None, int | None, str]:
    """Low, best, high and rule of the only toll."""
    (toll,) = tolls_of(reading(*accounts, dates=dates), rules)
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


THIRD, OTHER_THIRD = account(CHAD, killed=7), account("an-agency", killed=12)
BY_RULES = [
    (RuleSet.UCDP_LIKE, [OWN, SEEN, THIRD], (4, 6, 7), "lowest of observers and third parties"),
    (RuleSet.UCDP_LIKE, [ENEMY, THIRD, OTHER_THIRD], (7, 7, 12), "lowest of observers and third parties"),
    (RuleSet.UCDP_LIKE, [OWN, ENEMY], (4, 4, 9), "side that suffered"),
    (RuleSet.UCDP_LIKE, [ENEMY], (0, 0, 9), "in high only"),
    (RuleSet.UCDP_LIKE, [account(None, killed=3)], (3, 3, 3), "lowest of those who tell of it"),
    (RuleSet.CONSERVATIVE, [SEEN, OWN, ENEMY], (4, 4, 9), "the lowest figure"),
    (RuleSet.CONSERVATIVE, [OWN, denial(SOMALIA, DenialScope.NUMBER)], (0, 0, 4), "denied"),
    (RuleSet.RANGE_ONLY, [SEEN, OWN, ENEMY], (4, None, 9), "none preferred"),
]


@pytest.mark.parametrize(("rules", "accounts", "figures", "why"), BY_RULES)
def test_a_rule_set_chooses_the_best_and_is_named(
    rules: RuleSet, accounts: list[Account], figures: tuple[int, int | None, int], why: str
) -> None:
    *found, named = killed(*accounts, rules=rules)

    assert tuple(found) == figures
    assert named.startswith(f"{rules}: ")
    assert why in named


@pytest.mark.parametrize("rules", list(RuleSet))
def test_no_rule_set_changes_which_figures_are_lowest_and_highest(rules: RuleSet) -> None:
    low, _, high, _ = killed(SEEN, OWN, ENEMY, THIRD, rules=rules)

    assert (low, high) == (4, 9)


def test_a_later_figure_of_one_voice_replaces_the_earlier_which_stays_the_highest_if_it_was() -> None:
    dates = {"d1": "2024-06-03", "d2": "2024-06-05"}
    army = account(f"{KENYA}/army", killed=4, document="d1")
    rose, fell = (account("kenyan-ministry", killed=number, document="d2") for number in (6, 2))

    assert killed(rose, army, dates=dates)[:3] == (6, 6, 6)
    assert killed(army, fell, dates=dates)[:3] == (2, 2, 4)


def test_the_latest_is_so_by_its_date_and_not_by_its_place_in_a_list() -> None:
    dates = {"d1": "2024-06-05", "d2": "2024-06-03", "d3": None}
    told = [account(KENYA, killed=number, document=f"d{place}") for place, number in enumerate((5, 3, 8), 1)]

    assert {killed(*order, dates=dates)[1] for order in permutations(told)} == {5}


def test_civilians_counted_later_do_not_replace_soldiers_counted_before() -> None:
    dates = {"d1": "2024-06-03", "d2": "2024-06-05"}
    army, police = account(KENYA, killed=4, document="d1"), account(KENYA, killed=9, document="d2")
    soldiers = replace(army, casualties=(replace(army.casualties[0], kind=CasualtyKind.COMBATANT),))
    civilians = replace(police, casualties=(replace(police.casualties[0], kind=CasualtyKind.CIVILIAN),))

    assert killed(soldiers, civilians, dates=dates)[0] == 4


def test_each_figure_of_a_toll_says_by_which_reason_it_was_chosen() -> None:
    (entry,) = OWN.casualties
    hurt = replace(OWN, casualties=(replace(entry, wounded=None),))
    (other,) = THIRD.casualties
    wounded = replace(THIRD, casualties=(replace(other, killed=None, wounded=other.killed),))
    (toll,) = tolls_of(reading(hurt, wounded))

    assert toll.rule == (
        "own-loss: own-loss report of the side that suffered (killed); median of third parties (wounded)"
    )


EXCHANGED = {KENYA: SOMALIA, SOMALIA: KENYA}
tellers = st.tuples(
    st.sampled_from((KENYA, SOMALIA, CHAD, "monitor", None)),
    st.integers(0, 9),
    st.sampled_from((KENYA, SOMALIA)),
    st.sampled_from(("d1", "d2")),
)


@given(st.lists(tellers, min_size=1, max_size=5), st.sampled_from(RuleSet))
def test_exchanged_parties_have_each_others_tolls_and_order_does_not_matter(
    told: list[tuple[str | None, int, str, str]], rules: RuleSet
) -> None:
    dates = {"d1": "2024-06-03", "d2": "2024-06-05"}

    def tolls(*, exchanged: bool = False, backwards: bool = False) -> list[tuple[object, ...]]:
        names = EXCHANGED if exchanged else {}
        accounts = [
            account(
                names.get(party or "", party),
                killed=number,
                of=names.get(side, side),
                by=names.get(KENYA, KENYA),
                against=names.get(SOMALIA, SOMALIA),
                observed=True if party == "monitor" else None,
                document=document,
            )
            for party, number, side, document in (reversed(told) if backwards else told)
        ]
        found = tolls_of(reading(*accounts, dates=dates), rules)
        return sorted((names.get(t.side or "", t.side or ""), str(t.killed), t.rule) for t in found)

    assert tolls() == tolls(exchanged=True) == tolls(backwards=True)


def test_people_of_no_told_side_are_counted_apart_from_those_of_the_only_side_that_lost_any() -> None:
    """Whose they are nobody said: a hundred dead of nobody's are no upper end for an army's five."""
    found = tolls_of(reading(OWN, account(CHAD, killed=100, of=None)))

    assert {(toll.side, toll.killed.high if toll.killed else None) for toll in found} == {
        (KENYA, 4),
        (None, 100),
    }
