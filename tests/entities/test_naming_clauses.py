"""Who is called by a name in a clause of his own is the one who speaks."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("The rebels' commander in Gao, known as Abu Orsa, said two men had died.", "person:abu-orsa"),
        ("The local commander, who goes by Bo Taung, said two men had died.", "person:bo-taung"),
        ("Chad's army spokesman, known as Colonel Sow, said two men had died.", "person:sow"),
        ("The brigade's leader, nicknamed Abu Toro, said two men had died.", "person:abu-toro"),
    ],
)
def test_the_holder_of_an_office_is_whom_the_clause_behind_names(text: str, claimer: str) -> None:
    assert {claim.claimer for claim in told(text).claims} == {claimer}


@pytest.mark.parametrize(
    "text",
    [
        "The commander told a reporter known as Ali Sow that two men had died.",
        "The mayor, who went by Gao on Monday, said two men had died.",
    ],
)
def test_a_name_given_to_somebody_else_is_not_the_speakers(text: str) -> None:
    assert {claim.claimer for claim in told(text).claims} == {None}


def test_who_is_called_by_a_name_is_asked_for_nothing() -> None:
    claims = told("The M23 commander, who is called Kanda, denied the raid. The town is called Tora.").claims

    assert [claim.stance.value for claim in claims] == ["deny"]
