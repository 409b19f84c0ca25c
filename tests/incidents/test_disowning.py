"""Who denies responsibility, and for nothing by name, speaks of the deed just told and of no other matter."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account
from tests.reading import told

RAID = "Separatist fighters killed three people in the town of Kumbo on Sunday, the bishop said.\n\n"


def denials(text: str) -> list[Account]:
    return [a for t in told(text).tellings for a in t.accounts if a.stance is Stance.DENY]


@pytest.mark.parametrize(
    "words",
    [
        "The Ambazonia Governing Council denied responsibility.",
        "The Ambazonia Governing Council has denied any part in it.",
        "The Ambazonia Governing Council denied any role in the killings.",
        "The Ambazonia Governing Council denied that its men were to blame.",
    ],
)
def test_denied_responsibility_is_for_what_was_just_told(words: str) -> None:
    (denial,) = denials(RAID + words)

    assert denial.scope is DenialScope.RESPONSIBILITY
    assert denial.place_text == "Kumbo"


@pytest.mark.parametrize(
    "words",
    [
        "The Ambazonia Governing Council denied any role in the talks.",
        "The Ambazonia Governing Council denied that it was responsible for the floods.",
    ],
)
def test_a_denial_of_another_matter_denies_no_deed(words: str) -> None:
    assert denials(RAID + words) == []


def test_who_is_not_blamed_contests_no_blame_laid_on_others() -> None:
    text = "A bomb killed a judge in Gao, and Mali blamed Chad.\n\nThe ELN denied responsibility."

    assert denials(text) == []
