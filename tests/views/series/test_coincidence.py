"""Talks and the index: a coincidence in time, tested; too little to test gives no number and says so."""

import random
from datetime import date, timedelta

import pytest

from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import RoundStatus
from counterclaim.views.series import Trial, escalation
from counterclaim.views.series.coincidence import Coincidence
from tests.views.series.small import N, S, incident, ledger, meetings, part, says

BEGIN = date(2024, 1, 1)
ROUNDS = (10, 30, 50, 70, 90, 110)  # days from the beginning


def day(number: int) -> str:
    return (BEGIN + timedelta(days=number)).isoformat()


def calm_after_talks(number: int) -> str:
    """Drones rather than rifles in the ten days before each round."""
    return "attack.drone" if number % 20 < 10 else "attack.sniper"


def made(*, rounds: tuple[int, ...] = ROUNDS, days: range = range(120), types: object = None) -> Ledger:
    incidents = [
        incident(f"{number:03}", says(N, day(number), blames=S, victim=N), type=calm_after_talks(number))
        for number in days
    ]
    return ledger(*incidents, talks=(meetings(*map(day, rounds)),))


def between_the_two(on: Ledger, *, seed: int = 1) -> Coincidence:
    everybody, pair = part(escalation(on, trial=Trial(window=5, draws=499, seed=seed)), "talks")
    assert (everybody.one, everybody.other, pair.one, pair.other) == (None, None, N, S)
    found: Coincidence = pair
    return found


def test_a_turn_at_every_round_seldom_comes_about_elsewhere() -> None:
    found = between_the_two(made())

    assert (found.rounds, found.usable, found.days, found.window) == (6, 6, 120, 5)
    assert (found.before, found.after, found.difference) == (-9.5, -9.0, 0.5)
    assert found.p_dates is not None
    assert found.p_dates < 0.02
    assert found.verdict.startswith("the index is higher (less conflict) after rounds than before")


def test_the_shifted_calendar_knows_that_the_turns_come_every_twenty_days() -> None:
    # Of 119 shifts those by 20, 40 .. 100 lie on turns as well, by 10, 30 .. 110 on the contrary turns; and
    # one day less each time, as the day of a round is in neither window.
    found = between_the_two(made())

    assert found.p_shift == pytest.approx((1 + 5 + 6 + 6 + 6) / 120, abs=1e-3)


def test_rounds_that_lie_anywhere_are_told_as_ordinary() -> None:
    found = between_the_two(made(rounds=(3, 25, 47, 74, 88, 105)))

    assert found.p_dates is not None
    assert found.p_dates > 0.05


@pytest.mark.parametrize(
    ("ledger", "verdict"),
    [
        (made(rounds=ROUNDS[:4]), "too few rounds: 4 usable, 5 needed"),
        (made(days=range(0, 120, 8)), "too few days with input: 15, 20 needed"),
        (made(rounds=(300, 310, 320, 330, 340)), "too few rounds: 0 usable, 5 needed"),
    ],
)
def test_too_little_gives_no_number_and_says_so(ledger: Ledger, verdict: str) -> None:
    found = between_the_two(ledger)

    assert verdict in found.verdict
    assert (found.difference, found.p_dates, found.p_shift, found.before) == (None, None, None, None)


def test_days_without_input_are_left_out_and_not_taken_as_zero() -> None:
    found = between_the_two(made(days=range(0, 120, 2)))

    assert (found.before, found.after) == (-9.5, -9.0)  # as with input on every day


def test_planned_rounds_and_vague_dates_are_no_calendar() -> None:
    on = made()
    planned = ledger(*on.incidents, talks=(meetings(*map(day, ROUNDS), status=RoundStatus.PLANNED),))

    (everybody,) = part(escalation(planned), "talks")
    assert everybody.rounds == 0


def test_the_same_seed_gives_the_same_draw_and_another_one_another() -> None:
    on = made(rounds=(3, 25, 47, 74, 88, 105))
    p = [between_the_two(on, seed=seed).p_dates for seed in (1, 1, 2)]

    assert p[0] == p[1]
    assert p[0] != p[2]
    assert all(one is not None for one in p)


def test_a_round_told_in_two_tracks_is_one() -> None:
    on = made()
    twice = ledger(*on.incidents, talks=(*on.talks, meetings(*map(day, ROUNDS))))

    assert between_the_two(twice) == between_the_two(on)


def test_talks_that_mean_nothing_seldom_stand_out() -> None:
    chance = random.Random(7)
    found = []
    for _ in range(60):
        kinds = {number: chance.choice(("attack.drone", "attack.sniper")) for number in range(120)}
        incidents = [
            incident(f"{number:03}", says(N, day(number), blames=S, victim=N), type=kind)
            for number, kind in kinds.items()
        ]
        rounds = sorted(chance.sample(range(10, 110), 6))
        on = ledger(*incidents, talks=(meetings(*map(day, rounds)),))
        (_, pair) = part(escalation(on, trial=Trial(window=5, draws=99)), "talks")
        found.append(pair)

    assert sum(one.p_dates < 0.05 for one in found) <= 8  # 3 are expected, more than 8 hardly ever
    assert sum(one.p_shift < 0.05 for one in found) <= 8
