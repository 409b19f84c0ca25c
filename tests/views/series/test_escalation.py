"""The escalation index: its inputs row by row, summed per party and between two, never once an article."""

import re
from dataclasses import replace

import pytest

from counterclaim.model.claims import DenialScope, Stance, SubStance
from counterclaim.views.series import Period, Step, escalation
from counterclaim.views.series.inputs import InputKind
from tests.views.series.small import (
    ARMY_N,
    MINISTRY_S,
    MONITOR,
    N,
    S,
    incident,
    ledger,
    part,
    says,
    statement,
    swapped,
)

FIRST, THIRD, LATER = "2024-03-01", "2024-03-03", "2024-03-11"
EXCHANGE = ledger(
    incident(
        "a",
        says(N, FIRST, blames=S, victim=N),
        says(ARMY_N, FIRST, blames=S, victim=N, doc=2),
        says(S, FIRST, blames=S, stance=Stance.DENY, scope=DenialScope.WHOLE, doc=3),
    ),
    incident("b", says(S, FIRST, blames=N, victim=MINISTRY_S, doc=2), type="attack.sniper"),
    incident("c", says(MONITOR, THIRD, blames=N, victim=S, observed=True), type="restriction.eased"),
    incident("d", says(N, LATER), type="attack.drone"),
    claims=(
        statement("1", N, Stance.THREATEN, FIRST, to=S),
        statement("2", ARMY_N, Stance.THREATEN, FIRST, to=S, doc=2),
        statement("3", S, Stance.DEMAND, LATER, to=N),
        statement("4", S, Stance.PLEDGE, LATER, to=N, sub_stance=SubStance.OFFER),
        statement("5", S, Stance.DENY, LATER, to=N),
        statement("6", None, Stance.THREATEN, LATER),
    ),
)


def parties(made: object = None) -> list[tuple[object, ...]]:
    rows = part(made or escalation(EXCHANGE), "parties")
    return [(r.since, r.party, r.told_by, r.material, r.verbal, r.index, r.inputs, r.denied) for r in rows]


def test_a_party_is_summed_apart_for_each_who_tells_what_it_did() -> None:
    assert parties() == [
        (FIRST, N, N, None, -3.5, -3.5, 1, 0),  # one threat, by the army and its state, is one
        (FIRST, N, S, -9.0, None, -9.0, 1, 0),
        (FIRST, S, N, -9.5, None, -9.5, 1, 1),  # two accounts of one side are one
        (THIRD, N, MONITOR, 6.5, None, 6.5, 1, 0),
        (LATER, S, S, None, 2.5, 2.5, 2, 0),  # a demand weighs 0: it is there, and not missing
    ]


def test_between_two_parties_each_deed_counts_once() -> None:
    rows = part(escalation(EXCHANGE), "mutual")

    assert [(r.since, r.one, r.other, r.by_one, r.by_other, r.index, r.inputs) for r in rows] == [
        (FIRST, N, S, -12.5, -9.5, -22.0, 3),
        (THIRD, N, S, 6.5, None, 6.5, 1),
        (LATER, N, S, None, 2.5, 2.5, 2),
    ]
    assert [(r.denied_of_one, r.denied_of_other) for r in rows] == [(0, 1), (0, 0), (0, 0)]


def test_what_both_sides_tell_of_one_doer_counts_once_between_them() -> None:
    owned_up = ledger(
        incident(
            "a",
            says(N, FIRST, blames=S, victim=N, type="attack.sniper"),
            says(S, FIRST, blames=S, victim=N, stance=Stance.CONFIRM, doc=2, type="attack.drone"),
        )
    )

    (row,) = part(escalation(owned_up), "mutual")
    assert (row.by_one, row.by_other, row.inputs) == (None, -9.5, 1)  # the severest telling of it


def test_days_without_input_are_missing_and_not_zero() -> None:
    made = escalation(EXCHANGE)
    (coverage,) = part(made, "coverage")

    assert {row.since for row in part(made, "parties")} == {FIRST, THIRD, LATER}
    assert (coverage.stretches, coverage.with_input, coverage.missing) == (11, 3, 8)


def test_weeks_run_from_monday_to_sunday() -> None:
    made = escalation(EXCHANGE, step=Step.WEEK)

    assert [(r.since, r.until, r.index) for r in part(made, "mutual")] == [
        ("2024-02-26", "2024-03-03", -15.5),
        ("2024-03-11", "2024-03-17", 2.5),
    ]


def test_every_input_is_listed_with_weight_and_words() -> None:
    inputs = part(escalation(EXCHANGE), "inputs")

    assert [(i.day, i.kind, i.doer, i.recipients, i.told_by, i.code, i.intensity) for i in inputs] == [
        (FIRST, InputKind.STATEMENT, N, (S,), N, "THREATEN", -3.5),
        (FIRST, InputKind.INCIDENT, S, (N,), N, "ASSAULT.heavy-weapons", -9.5),
        (FIRST, InputKind.INCIDENT, N, (S,), S, "ASSAULT.firearms", -9.0),
        (THIRD, InputKind.INCIDENT, N, (S,), MONITOR, "RETREAT.access", 6.5),
        (LATER, InputKind.STATEMENT, S, (N,), S, "REQUEST", 0.0),
        (LATER, InputKind.STATEMENT, S, (N,), S, "AGREE", 2.5),
        (LATER, InputKind.INCIDENT, None, (), N, "ASSAULT.drone", -9.5),
    ]
    assert all(one.evidence for one in inputs)
    assert [one.repeated for one in inputs][:2] == [2, 2]


def test_the_sums_are_those_of_the_inputs_shown() -> None:
    made = escalation(EXCHANGE)
    counted = [one for one in part(made, "inputs") if one.doer and one.day]

    assert sum(row.index for row in part(made, "parties")) == sum(one.intensity for one in counted)
    assert "inputs, in no sum, of which nobody is named as the doer: 1" in made.left_out


def test_an_accusation_weighs_as_the_manual_means_it_and_not_as_it_is_printed() -> None:
    made = escalation(ledger(claims=(statement("1", N, Stance.ACCUSE, FIRST, to=S),)))

    assert parties(made) == [(FIRST, N, N, None, -3.5, -3.5, 1, 0)]


def test_only_what_lies_in_the_period_counts() -> None:
    made = escalation(EXCHANGE, Period(since=THIRD, until=THIRD))

    assert [row.since for row in part(made, "mutual")] == [THIRD]


@pytest.mark.parametrize("name", ["parties", "mutual", "inputs"])
def test_with_the_parties_exchanged_the_index_is_the_mirror_image(name: str) -> None:
    there, back = part(escalation(EXCHANGE), name), part(escalation(swapped(EXCHANGE)), name)
    mirrored = [swapped(row) for row in there]
    if name == "mutual":  # a pair stands in the order of its ids
        mirrored = [
            replace(
                row,
                one=row.other,
                other=row.one,
                by_one=row.by_other,
                by_other=row.by_one,
                denied_of_one=row.denied_of_other,
                denied_of_other=row.denied_of_one,
            )
            for row in mirrored
        ]

    assert sorted(map(repr, mirrored)) == sorted(map(repr, back))


def test_the_order_of_records_changes_nothing() -> None:
    turned = replace(
        EXCHANGE,
        incidents=tuple(replace(one, accounts=one.accounts[::-1]) for one in reversed(EXCHANGE.incidents)),
        claims=EXCHANGE.claims[::-1],
        documents=EXCHANGE.documents[::-1],
    )

    assert escalation(turned) == escalation(EXCHANGE)


def test_no_wording_claims_a_cause() -> None:
    told = " ".join(escalation(EXCHANGE).method)

    assert not re.search(r"\b(caus\w*|because|led to|leads to|due to|effect\w*|therefore|result\w*)\b", told)
