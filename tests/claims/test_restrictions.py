"""Who limits whose movement, how far, since when and until when, as the words of a document have it."""

import pytest

from counterclaim.model.incidents import Status
from counterclaim.model.situations import Restriction
from tests.claims.situated import gathered, levels, told


def only(text: str, *, published: str = "2024-06-20") -> Restriction:
    (restriction,) = told(text, published=published).restrictions
    return restriction


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Serbia closed the road to Gorazde on 3 March 2024.", "closure", "2024-03-03"),
        ("The road to Gorazde was closed by Serbia on 3 March 2024.", "closure", "2024-03-03"),
        ("The road to Gorazde has been blocked since 3 March 2024.", "closure", "2024-03-03"),
        ("Serbia has kept the road to Gorazde shut since 3 March.", "closure", "2024-03-03"),
        ("The road to Gorazde has remained closed since March 3.", "closure", "2024-03-03"),
        ("The road, which Serbia has blocked since 3 March 2024, leads to Gorazde.", "closure", "2024-03-03"),
        ("On 3 March 2024 the gas supply to Gorazde was cut off by Serbia.", "supply-cut", "2024-03-03"),
        ("Serbia suspended all traffic on the road to Gorazde on 3 March 2024.", "closure", "2024-03-03"),
        ("Gorazde has been under siege since 3 March 2024.", "blockade", "2024-03-03"),
        ("Since 3 March 2024 nobody could use the road.", "denial-of-passage", "2024-03-03"),
    ],
)
def test_a_restriction_has_a_kind_and_the_day_it_began(text: str, kind: str, start: str) -> None:
    restriction = only(text)

    assert restriction.type.value == kind
    assert restriction.start is not None
    assert restriction.start.first_day == start


@pytest.mark.parametrize(
    "text",
    [
        "Serbia closed the road to Gorazde.",
        "The road to Gorazde was closed by Serbia.",
        "Serbia has kept the road to Gorazde shut.",
        "The gas supply to Gorazde was cut off by Serbia.",
    ],
)
def test_who_limits_it_is_the_doer_in_the_active_and_in_the_passive(text: str) -> None:
    assert only(text).imposed_by == "state:RS"


@pytest.mark.parametrize(
    "text",
    [
        "Serbia wanted to cut off the water to Gorazde.",  # a motive is no deed
        "Kosovo accused Serbia of a plan to close the road to Gorazde.",
        "Croatia called on Serbia to unblock the road to Gorazde.",  # asks to end one, tells none
        "Croatia urged Serbia not to close the road to Gorazde.",
        "Serbia would close the road to Gorazde.",
        "If Serbia closes the road to Gorazde, Croatia will protest.",
        "Serbia threatened to blockade Gorazde.",
        "Serbia did not close the road to Gorazde.",
        "The rockets fell in a border zone that Serbia holds.",  # "holds" ground, not travellers
        "The police stopped a car on the road to Gorazde.",  # one check is no restriction
        "The army closed the meeting.",
    ],
)
def test_what_is_wanted_threatened_or_asked_for_is_no_restriction(text: str) -> None:
    assert told(text).restrictions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers kept the observers 200 metres away from the school.",
        "Serbian police hindered the movement of the mission at two checkpoints.",
        "Its patrols were not free to move in the district.",
        "Ambulances were turned back at the Serbian checkpoint.",
    ],
)
def test_monitors_and_ambulances_that_cannot_pass_are_denied_passage(text: str) -> None:
    assert only(text).type.value == "denial-of-passage"


def test_a_checkpoint_belongs_to_whoever_is_named_with_it() -> None:
    assert only("Ambulances were turned back at the Serbian checkpoint.").imposed_by == "state:RS"


def test_a_way_was_first_partly_and_then_wholly_closed() -> None:
    text = (
        "The road to Gorazde has been blocked since 12 December 2023. "
        "Until 5 June the Red Cross was still able to bring in limited supplies; "
        "since then nothing has passed."
    )

    restriction = only(text)

    assert levels(restriction) == [
        ("partial", "2023-12-12", "2024-06-05"),
        ("total", "2024-06-05", None),
    ]
    (exception,) = restriction.phases[0].exceptions
    assert exception.what == "limited supplies"
    assert exception.via == ("actor:icrc",)


def test_phases_are_in_the_order_of_time_whatever_the_order_of_telling() -> None:
    text = (
        "Serbia closed the road to Gorazde to all traffic on 5 June 2024. "
        "The road has been blocked since 12 December 2023. "
        "Until 5 June food and patients could still be transported by the Red Cross."
    )

    assert [phase[:2] for phase in levels(only(text))] == [
        ("partial", "2023-12-12"),
        ("total", "2024-06-05"),
    ]


def test_a_reopened_way_has_an_end() -> None:
    text = "Serbia closed the road to Gorazde on 4 May 2024. It reopened the road on 9 May 2024."

    restriction = only(text)

    assert restriction.end is not None
    assert restriction.end.first_day == "2024-05-09"
    assert restriction.ongoing_at is None
    assert restriction.duration_days == 5


def test_what_lasted_some_hours_is_apart_from_a_closure_that_began_later() -> None:
    text = (
        "Serbians have kept the Sarajevo road shut since 12 December 2023. "
        "The Sarajevo road had been closed once before: "
        "on 3 December 2023 they held up the bridge for two hours."
    )

    starts = {r.start.first_day for r in told(text).restrictions if r.start}

    assert starts == {"2023-12-12", "2023-12-03"}


def test_two_named_crossings_are_two_restrictions() -> None:
    text = (
        "Movement through the Rafah crossing was suspended on 4 May 2024. "
        "Israel closed the Erez crossing on 6 May 2024."
    )

    assert len(told(text).restrictions) == 2


def test_gas_and_a_road_are_two_restrictions_of_one_town() -> None:
    text = "Serbia closed the road to Gorazde. On 5 May 2024 Serbia cut off the gas supply to Gorazde."

    assert {r.type.value for r in told(text).restrictions} == {"closure", "supply-cut"}


@pytest.mark.parametrize("against", ["Croatia and not Serbia", "Croatia, not Serbia,"])
def test_of_two_that_are_set_against_each_other_the_first_blocks(against: str) -> None:
    text = f"It is {against} who blocks the Gorazde road, a spokesman said."

    assert {r.imposed_by for r in told(text).restrictions} == {"state:HR"}


def test_a_denial_is_a_voice_that_disputes_the_restriction() -> None:
    text = (
        "Serbia closed the road to Gorazde on 3 March 2024, Croatia said. "
        "Serbia denied that there is any blockade."
    )

    restriction = only(text)

    assert restriction.type.value == "closure"
    assert [(v.party, v.stance.value) for v in restriction.voices][-1] == ("state:RS", "deny")
    assert restriction.attribution_status is Status.CONTESTED


def test_a_stated_duration_is_checked_by_arithmetic() -> None:
    text = (
        "Serbia's blockade of Gorazde has lasted six months. "
        "Gorazde has been under blockade since 3 May 2024."
    )

    durations = [d for r in told(text).restrictions for d in r.stated_durations]

    assert [(d.computed_days, d.consistent) for d in durations] == [(48, False)]


def test_hours_after_something_are_no_duration() -> None:
    restriction = only("Serbia closed the road to Gorazde on 3 March 2024, two hours after the attack.")

    assert restriction.stated_durations == ()
    assert restriction.end is None


class TestSeveralDocuments:
    def test_one_closure_in_two_documents_is_one_with_the_accounts_of_both(self) -> None:
        ledger = gathered(
            (
                "2024-06-07",
                "Serbia has kept the road to Gorazde closed since 12 December 2023, Croatia said.",
            ),
            (
                "2024-06-20",
                "The road to Gorazde has been blocked since 12 December, the Kosovo government said.",
            ),
        )

        (restriction,) = ledger.restrictions
        assert len({evidence.document for evidence in restriction.evidence}) == 2
        assert len(restriction.voices) == 2
        assert restriction.ongoing_at == "2024-06-20"
        assert {c.about.id for c in ledger.claims if c.about is not None} == {restriction.id}

    def test_phases_of_two_documents_make_one_row(self) -> None:
        ledger = gathered(
            ("2024-06-07", "The road to Gorazde has been blocked since 12 December 2023."),
            ("2024-06-20", "Serbia closed the road to Gorazde to all traffic on 5 June 2024."),
        )

        assert levels(ledger.restrictions[0])[-1] == ("total", "2024-06-05", None)

    def test_since_a_month_and_since_a_day_of_it_is_one_phase_since_the_day(self) -> None:
        ledger = gathered(
            ("2024-06-19", "The road to Gorazde has been blocked since December."),
            ("2024-06-20", "The road to Gorazde has been blocked since 12 December."),
        )

        (restriction,) = ledger.restrictions
        assert [phase[:2] for phase in levels(restriction)] == [("unknown", "2023-12-12")]

    def test_nobody_imposes_it_where_two_documents_blame_two_sides(self) -> None:
        ledger = gathered(
            ("2024-06-19", "Serbia closed the road to Gorazde on 5 June 2024, Croatia said."),
            ("2024-06-20", "Croatia closed the road to Gorazde on 5 June 2024, Serbia said."),
        )

        (restriction,) = ledger.restrictions
        assert restriction.imposed_by is None

    def test_closures_of_two_years_are_two(self) -> None:
        ledger = gathered(
            ("2023-06-07", "Serbia closed the road to Gorazde on 5 June 2023."),
            ("2024-06-20", "Serbia closed the road to Gorazde on 5 June 2024."),
        )

        assert len(ledger.restrictions) == 2


def test_a_closure_that_is_to_come_has_not_lasted_yet() -> None:
    text = "Niger announced a curfew in Diffa from 25 June to 27 June."
    (restriction,) = told(text).restrictions

    assert restriction.start is not None
    assert restriction.start.first_day == "2024-06-25"
    assert (restriction.duration_days, restriction.ongoing_at) == (None, None)
