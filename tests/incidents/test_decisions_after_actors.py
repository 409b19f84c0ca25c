"""What was decided on accounts holds when people say later who is who, and incidents fall apart by that."""

from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.pipeline.deciding import account_target, actor_target, claim_target, incident_target
from tests.incidents.test_decisions import (
    DENIES,
    RELINKED,
    SECOND,
    conflicts,
    decided,
    of_day,
    read,
)
from tests.incidents.test_decisions import ledger as shellings
from tests.reading import engine

FRONT = ("Chad's army said that the Dawn Front had shelled Adre on 3 June.", "2024-06-04")
BRIGADE = ("The Free Army said that the Adre Brigade had shelled Adre on 4 June, killing two.", "2024-06-05")
LATER = ("Chad's army said that Sudanese soldiers had shelled Tine on 20 June.", "2024-06-21")
SINCE = ("A UN monitor said that the Adre Brigade had shelled Adre on 4 June, wounding two.", "2024-06-22")


def ledger(*decisions: Decision, since: bool = False) -> Ledger:
    reports = (FRONT, BRIGADE, LATER, *((SINCE,) if since else ()))
    return engine().reconcile([read(*report) for report in reports], decisions=decisions)


DAWN = next(actor for actor in ledger().actors if actor.name == "Dawn Front")
SIDED = decided(
    DecisionKind.SET, actor_target(DAWN), member="side", value="named:adre-brigade", before=DAWN.side
)
APART = decided(
    DecisionKind.SET, actor_target(DAWN), at=5, member="side", value=DAWN.side, before="named:adre-brigade"
)
ONE, OTHER = of_day(ledger(SIDED), "2024-06-03"), of_day(ledger(SIDED), "2024-06-20")
(TOLD,) = (account for account in ONE.accounts if account.party == "named:free-army")
COUNTED = decided(
    DecisionKind.SET,
    account_target(TOLD),
    incident_target(ONE),
    at=2,
    member="killed",
    value="21",
    before="2",
)
MERGED = decided(DecisionKind.MERGE, incident_target(ONE), incident_target(OTHER), at=3)


def killed(incident: Incident) -> set[int]:
    return {hurt.killed.low for a in incident.accounts for hurt in a.casualties if hurt.killed is not None}


def test_an_actor_of_another_side_puts_accounts_of_one_incident_apart() -> None:
    assert len(ONE.accounts) == 2
    assert len(ledger(SIDED, APART).incidents) == len(ledger(SIDED).incidents) + 1


def test_a_value_that_was_set_follows_its_account_into_another_incident() -> None:
    made = ledger(SIDED, COUNTED, APART)

    assert killed(of_day(made, "2024-06-04")) == {21}
    assert conflicts(made) == []


def test_a_value_that_was_set_stays_when_the_actor_was_set_before() -> None:
    assert killed(of_day(ledger(SIDED, COUNTED), "2024-06-04")) == {21}


def test_a_merge_holds_for_all_accounts_it_covered() -> None:
    made = ledger(SIDED, MERGED, APART)

    assert [len(incident.accounts) for incident in made.incidents] == [3]
    assert conflicts(made) == []


def test_an_account_that_a_merge_keeps_from_what_is_told_since_is_listed() -> None:
    made = ledger(SIDED, MERGED, APART, since=True)

    assert sorted(len(incident.accounts) for incident in made.incidents) == [1, 3]
    assert any("it stays here: relink, or undo" in message for message in conflicts(made))


def test_a_merge_does_not_hold_what_came_to_it_by_a_decision_undone_since() -> None:
    whole = of_day(shellings(RELINKED, more=[LATER]), "2024-06-07")
    third = of_day(shellings(more=[LATER]), "2024-06-20")
    merged = decided(DecisionKind.MERGE, incident_target(whole), incident_target(third), at=2)
    undo = decision_by("B", DecisionKind.UNDO, at="2024-07-03", explanation="no", undoes=RELINKED.id)
    made = shellings(RELINKED, merged, undo, more=[LATER])

    told = {claim for account in of_day(made, "2024-06-07").accounts for claim in account.claims}
    assert claim_target(DENIES).id not in told
    assert any("since an undoing" in message for message in conflicts(made))
    assert SECOND.id in {incident.id for incident in made.incidents}
