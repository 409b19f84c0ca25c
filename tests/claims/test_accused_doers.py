"""Who is accused of an act would be the one who did it; nobody owns up to what is laid to another."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accused Uganda of shelling Busia.",
        "Kenya accused Uganda on Wednesday of shelling Busia.",
        "Kenya blamed Uganda for shelling Busia.",
        "Kenya accused Uganda of having shelled Busia.",
    ],
)
def test_the_accused_did_it_by_the_account_of_who_accuses(text: str) -> None:
    (telling,) = told(text).tellings

    (account,) = telling.accounts
    assert (account.party, account.stance) == ("state:KE", Stance.ACCUSE)
    assert account.perpetrator == "state:UG"
