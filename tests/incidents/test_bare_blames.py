"""Who is blamed for nothing that the words name did what the paragraph around tells of."""

from tests.reading import gathered


def test_a_bare_blame_is_for_what_its_own_paragraph_tells() -> None:
    text = (
        "Israel says it struck a depot of the group in Tyre.\n\n"
        "Two peacekeepers were hurt by a blast near Yarin, UNIFIL says. It is not clear where the fire came "
        "from, the mission says. A Lebanese source blames Israel."
    )
    ledger = gathered(("2024-06-20", text))
    stances = {
        tuple(sorted(account.stance.value for account in incident.accounts)) for incident in ledger.incidents
    }

    assert stances == {("confirm",), ("accuse", "report")}


def test_a_bare_blame_in_a_paragraph_without_an_event_is_for_the_one_before() -> None:
    text = "Nine people were killed by a blast in Gao on Monday.\n\nChad blames Libya."
    ledger = gathered(("2024-06-20", text))

    assert [len(incident.accounts) for incident in ledger.incidents] == [2]
