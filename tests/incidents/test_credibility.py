"""Credibility of what an account tells: who bears it out, who contradicts it, and never who tells it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.incidents.credibility import Credence
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.credibility import Credibility
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence
from tests.incidents.voices import CHAD, KENYA, SOMALIA, account, denial, judged, reading


def of_first(*accounts: Account, doubts: Mapping[str, Sequence[Evidence]] | None = None) -> Credibility:
    """How credible the first of some accounts is."""
    return Credence(reading(*accounts), doubts or {}).of(accounts[0])


def dated(told: Account) -> Account:
    """An account that says where it happened."""
    return replace(told, place_text="Mandera")


ACCUSES = dated(account(KENYA, stance=Stance.ACCUSE))
SEEN = account("monitor", observed=True)
DENIED = denial(SOMALIA, DenialScope.RESPONSIBILITY)
BLAMES_BACK = account(SOMALIA, stance=Stance.ACCUSE, by=KENYA, against=SOMALIA)
GRADES = [
    ("1", "who is blamed owns up", [ACCUSES, account(SOMALIA, stance=Stance.CONFIRM)]),
    ("1", "an observer saw it too", [ACCUSES, SEEN]),
    ("1", "an observer saw it too, whatever the blamed side says", [ACCUSES, SEEN, DENIED]),
    ("1", "who saw it is borne out by the side that was struck", [SEEN, ACCUSES]),
    ("2", "two outsiders tell of it, who did not see it", [account(CHAD), account("an-agency/1")]),
    ("3", "one side says so and nobody else speaks", [ACCUSES]),
    ("3", "its army and its ministry are one voice", [ACCUSES, account("kenyan-ministry")]),
    (
        "3",
        "others say that it happened, not who did it",
        [ACCUSES, account("monitor", observed=True, by=None)],
    ),
    ("4", "the blamed side denies it and blames the other", [ACCUSES, DENIED, BLAMES_BACK]),
    ("4", "each side blames the other", [BLAMES_BACK, ACCUSES]),
    ("5", "the other side and an observer contradict it", [BLAMES_BACK, ACCUSES, SEEN]),
    ("5", "a denial that two voices contradict", [DENIED, ACCUSES, SEEN]),
    ("6", "the blamed side denies it and says no more", [ACCUSES, DENIED]),
    ("6", "a denial that its accuser contradicts", [DENIED, ACCUSES]),
    ("6", "neither when nor where is told", [account(KENYA)]),
    ("6", "the text alone says so", [dated(account(None))]),
    ("6", "an outlet adds no voice", [dated(account("outlet"))]),
    ("6", "who records what others say adds no voice", [dated(account("monitor", observed=False))]),
]


@pytest.mark.parametrize(
    ("grade", "accounts"), [(g, a) for g, _, a in GRADES], ids=[name for _, name, _ in GRADES]
)
def test_an_account_is_as_credible_as_others_make_it(grade: str, accounts: list[Account]) -> None:
    found = of_first(*accounts)

    assert found.grade == grade, found.reasons
    assert all(found.reasons)


def test_the_narration_is_as_credible_as_the_voices_that_say_the_same() -> None:
    assert of_first(account(None), ACCUSES, SEEN).grade == "1"


def test_dates_that_contradict_each_other_make_an_account_doubtful() -> None:
    found = of_first(ACCUSES, doubts={"d1": ACCUSES.evidence})

    assert found.grade == "4"
    assert "its dates contradict each other" in found.reasons
    assert of_first(ACCUSES, doubts={"d2": ACCUSES.evidence}).grade == "3"


def test_a_denial_of_the_number_contradicts_no_blame() -> None:
    assert of_first(ACCUSES, denial(SOMALIA, DenialScope.NUMBER)).grade == "3"


def test_status_and_credibility_are_two_things() -> None:
    """What an observer saw is confirmed information, and contested as long as the blamed side denies it."""
    assert judged(ACCUSES, SEEN, DENIED)["headline"] == "contested"
    assert of_first(ACCUSES, SEEN, DENIED).grade == "1"


def test_the_reasons_name_the_voices() -> None:
    assert of_first(ACCUSES, DENIED, BLAMES_BACK).reasons == (
        f"one voice, {KENYA}, says so",
        f"contradicted by {SOMALIA}, which tells it otherwise",
    )


EXCHANGED = {KENYA: SOMALIA, SOMALIA: KENYA}
tellers = st.tuples(
    st.sampled_from((KENYA, SOMALIA, CHAD, "monitor", "outlet", None)),
    st.sampled_from((Stance.ACCUSE, Stance.REPORT, Stance.CONFIRM, Stance.DENY)),
    st.sampled_from((KENYA, SOMALIA, None)),
)


@given(st.lists(tellers, min_size=1, max_size=6), st.sampled_from((DenialScope.WHOLE, *DenialScope)))
def test_exchanged_parties_and_another_order_leave_every_grade(
    told: list[tuple[str | None, Stance, str | None]], scope: DenialScope
) -> None:
    def grades(names: Mapping[str, str]) -> list[str]:
        accounts = [
            account(
                names.get(party or "", party),
                stance=stance,
                scope=scope if stance is Stance.DENY else None,
                by=names.get(by or "", by),
                against=names.get(SOMALIA if by == KENYA else KENYA, SOMALIA if by == KENYA else KENYA),
                observed=True if party == "monitor" else None,
            )
            for party, stance, by in told
        ]
        found = [Credence(reading(*accounts)).of(one).grade for one in accounts]
        backwards = Credence(reading(*reversed(accounts)))
        assert found == [backwards.of(one).grade for one in accounts]
        return list(map(str, found))

    assert grades({}) == grades(EXCHANGED)


@given(st.lists(tellers, min_size=1, max_size=6))
def test_a_voice_more_for_it_never_makes_an_account_less_credible(
    told: list[tuple[str | None, Stance, str | None]],
) -> None:
    rest = [
        account(party, stance=stance, scope=DenialScope.WHOLE if stance is Stance.DENY else None, by=by)
        for party, stance, by in told
    ]
    accused = dated(account(KENYA, stance=Stance.ACCUSE))

    assert of_first(accused, *rest, SEEN).grade <= of_first(accused, *rest).grade


def test_two_who_deny_each_others_figure_bear_out_nothing_together() -> None:
    """Both would be told as confirmed by two independent voices."""
    one = denial(KENYA, scope=DenialScope.NUMBER)
    other = denial(SOMALIA, scope=DenialScope.NUMBER)

    assert "2 independent voices" not in " ".join(of_first(one, other).reasons)
