"""Whoever regrets or tells that another has charged its people has charged nobody, and owns up to nothing."""

import pytest

from tests.reading import blames, gathered

ACCUSED = {("state:SO", "state:KE/armed-force")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya regretted that Somalia had accused its troops of raiding Dobley.",
        "Kenya protested that Somalia had blamed its troops for a raid on Dobley.",
        "Kenya said Somalia had accused its soldiers of raiding Dobley.",
        "Kenya noted that Somalia had blamed its forces for the raid on Dobley.",
        "Kenya was outraged that Somalia had held its soldiers responsible for the raid on Dobley.",
    ],
)
def test_troops_that_another_charges_are_of_who_tells_it(text: str) -> None:
    assert blames(text) == ACCUSED


@pytest.mark.parametrize(
    "text",
    [
        "Somalia accused its own troops of raiding Dobley.",
        "Somalia accused its troops of raiding Dobley.",
        "Kenya said Somalia had accused its own troops of raiding Dobley.",
        "Kenya regretted that Somalia had charged its soldiers with raiding Dobley.",
    ],
)
def test_who_charges_troops_of_nobody_else_charges_its_own(text: str) -> None:
    assert blames(text) == {("state:SO", "state:SO/armed-force")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya regretted the UN report blaming its forces for the shelling of Dobley.",
        "Kenya criticised a UN report accusing its troops of shelling Dobley.",
        "Kenya welcomed a UN report blaming Somalia for the shelling of Mandera.",
        "Kenya deplored a report by the UN accusing Somalia of shelling Mandera.",
    ],
)
def test_who_judges_a_report_has_not_written_what_it_charges(text: str) -> None:
    assert {party for party, _ in blames(text)} == {"actor:un"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya issued a statement blaming Somalia for the shelling of Mandera.",
        "Kenya published a report accusing Somalia of shelling Mandera.",
    ],
)
def test_who_gives_out_a_text_charges_what_it_charges(text: str) -> None:
    assert blames(text) == {("state:KE", "state:SO")}


def test_nobody_has_confirmed_what_a_regretted_report_tells() -> None:
    text = "Kenya regretted the UN report blaming its forces for the shelling of Dobley."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status.value == "single-source"
