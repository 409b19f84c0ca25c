"""What a party does as a rule, or what it answered, is no event; who owns up does so for what was told."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    "rule",
    [
        "The junta says it carries out air strikes in response to attacks by terrorists.",
        "The junta has previously denied targeting civilians and says it conducts strikes on terrorists.",
        "The junta says it targets only terrorists.",
    ],
)
def test_what_is_done_as_a_rule_confirms_nothing(rule: str) -> None:
    text = f"A Myanmar air strike killed 40 people in Rakhine on Wednesday, the Arakan Army said. {rule}"
    (incident,) = gathered(("2025-01-09", text)).incidents

    assert {account.party for account in incident.accounts} == {"actor:arakan-army"}
    assert incident.status == "single-source"


def test_who_claims_responsibility_owns_up_whatever_he_says_next() -> None:
    text = (
        "Two soldiers were killed on Tuesday when rebels attacked a base in Arauca, Colombia's army said. "
        "The ELN claimed responsibility two days later and said that it had been a response to offensives."
    )
    (incident,) = gathered(("2024-09-20", text)).incidents

    assert incident.status == "confirmed"
    assert ("actor:eln", "confirm", "actor:eln") in {
        (account.party, account.stance.value, account.perpetrator) for account in incident.accounts
    }


@pytest.mark.parametrize(
    "dateline",
    ["Jan 9 (Reuters) - ", "9 January (AFP) — ", "Jan. 9, 2025 (UPI) -- ", "RANGOON, Jan 9 (AP) - "],
)
def test_the_day_of_a_dateline_is_not_the_day_of_what_is_told(dateline: str) -> None:
    text = f"{dateline}An air strike in Rakhine killed 40 people on Wednesday, the Arakan Army said."
    (incident,) = gathered(("2025-01-09", text)).incidents

    assert incident.date is not None
    assert incident.date.best == "2025-01-08"


def test_a_line_of_a_chronology_has_the_day_it_begins_with() -> None:
    text = "Jan 7 - Gunmen killed nine people in Gao.\nJan 8 - Shells hit a school in Kidal, police said."
    days = {i.place_text: i.date and i.date.best for i in gathered(("2025-01-09", text)).incidents}

    assert days == {"Gao": "2025-01-07", "Kidal": "2025-01-08"}


def test_those_taken_may_be_counted_otherwise() -> None:
    text = (
        "Gunmen kidnapped 287 pupils from a school in Kuriga on Thursday. Amnesty International put the "
        "number of those taken at more than 200."
    )
    (incident,) = gathered(("2024-03-08", text)).incidents

    counted = {a.party: c.captured.low for a in incident.accounts for c in a.casualties if c.captured}
    assert counted == {None: 287, "actor:amnesty": 201}
