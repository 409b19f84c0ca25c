"""A hospital that bears a land's name is not that land's where nothing else of the text is."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("The Sudanese army said the RSF shelled the Saudi hospital in El Fasher on 16 June.", None),
        ("Israel struck the Indonesian hospital in Beit Lahia on Monday, killing 12.", None),
        ("Russia shelled the Ukrainian hospital in Kherson on Monday, Kyiv said.", "state:UA"),
        ("A missile hit a Ukrainian hospital in Kherson on Monday.", "state:UA"),
        ("Rebels shelled the Saudi embassy in Sanaa on Monday.", "state:SA/embassy"),
    ],
)
def test_whose_a_hospital_is_is_not_told_by_its_name_alone(text: str, harmed: str | None) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.victim for account in incident.accounts} == {harmed}
