"""Pages and tables say who tells it where nobody knows him by name: by his words, and apart from the text."""

from counterclaim.exports.table_columns import COLUMNS
from counterclaim.views.naming import Names
from counterclaim.views.report import render
from tests.reading import gathered

TEXT = "Chad said rebels shelled Faya on Monday. A local elder denied it. Residents said nine had died."


def test_the_page_heads_their_columns_with_their_words() -> None:
    page = render(gathered(("2024-06-20", TEXT)))

    assert "“local elder”" in page
    assert "“Residents”" in page


def test_a_denial_of_theirs_is_shown_as_one() -> None:
    page = render(gathered(("2024-06-20", "Chad said rebels shelled Faya. A local elder denied it.")))

    assert "“local elder” ✕ denies" in page


def test_lists_name_them_with_their_document() -> None:
    ledger = gathered(("2024-06-20", TEXT))
    names = Names(ledger)
    told = {names.party(account) for incident in ledger.incidents for account in incident.accounts}

    assert any(name.startswith("“local elder” in ") for name in told)


def test_the_table_of_accounts_has_a_column_for_them() -> None:
    assert "party_text" in COLUMNS["accounts"]
