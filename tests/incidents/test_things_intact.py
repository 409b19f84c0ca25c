"""What one side says it destroyed is contested where the other says that it was not."""

from itertools import product

import pytest

from tests.reading import gathered

HIT = {
    "radar": "Pakistan said it had destroyed a radar at Adampur on Tuesday.",
    "tank": "Pakistan said its troops had destroyed two tanks near Adampur on Tuesday.",
    "ship": "Pakistan said it had sunk a ship off Karwar on Tuesday.",
    "base": "Pakistan said its missiles had damaged a base at Pathankot on Tuesday.",
}
SPARED = [
    "India denied that the {} had been destroyed.",
    "India denied that the {} had been hit.",
    "India said the {} had not been damaged.",
    "India said no {} had been hit.",
]


@pytest.mark.parametrize(("thing", "spared"), [*product(HIT, SPARED)])
def test_a_thing_said_to_be_intact_was_not_destroyed_by_that_account(thing: str, spared: str) -> None:
    (incident,) = gathered(("2025-05-10", f"{HIT[thing]} {spared.format(thing)}")).incidents

    told = {(a.party, a.stance.value) for a in incident.accounts}
    assert incident.status == "contested"
    assert ("state:IN", "deny") in told


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (
            "Pakistan said it shot down an Indian jet near Adampur on Tuesday.",
            "India said no helicopter was lost.",
        ),
        ("Pakistan said it hit an Indian destroyer off Karwar on Tuesday.", "India said no tanker was hit."),
    ],
)
def test_another_thing_of_its_kind_is_another_thing(told: str, answer: str) -> None:
    (incident,) = gathered(("2025-05-10", f"{told} {answer}")).incidents

    assert "deny" not in {account.stance.value for account in incident.accounts}


def test_who_denies_losing_men_denies_how_many() -> None:
    told = "Chad said it killed 20 Libyan soldiers in Faya on Monday. Libya denied losing 20 men in Faya."
    (incident,) = gathered(("2024-06-20", told)).incidents

    assert [a.scope for a in incident.accounts if a.stance == "deny"] == ["number"]


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (
            "Pakistan said it shot down an Indian drone near Adampur on Tuesday.",
            "India said no drone was lost.",
        ),
        ("Pakistan said it shot down an Indian jet near Adampur on Tuesday.", "India denied losing a jet."),
        (
            "Pakistan said it hit an Indian destroyer off Karwar on Tuesday.",
            "India said no ships had been hit.",
        ),
    ],
)
def test_what_was_not_lost_was_not_hit_whatever_it_is_called(told: str, answer: str) -> None:
    (incident,) = gathered(("2025-05-10", f"{told} {answer}")).incidents

    denials = [(a.party, a.scope) for a in incident.accounts if a.stance == "deny"]
    assert denials == [("state:IN", "occurrence")]


@pytest.mark.parametrize(
    "said",
    [
        "India denied that the bridge had been destroyed.",
        "India said no tanker was hit.",
        "India said no antenna was lost.",
        "India said the radar had been damaged.",
        "India said the radar had not been switched on.",
    ],
)
def test_other_things_and_what_grants_it_deny_nothing_of_it(said: str) -> None:
    ledger = gathered(("2025-05-10", f"{HIT['radar']} {said}"))

    assert "deny" not in {a.stance.value for incident in ledger.incidents for a in incident.accounts}


@pytest.mark.parametrize(
    "charge",
    [
        "M23 said Congo's army was responsible for the deaths.",
        "M23 said Congo's army had put guns in the camp and was responsible for the deaths.",
        "M23 said Congo's army had deployed artillery inside the camp and was to blame.",
        "M23 said the deaths were the fault of Congo's army.",
    ],
)
def test_who_is_told_to_be_responsible_for_the_deaths_is_blamed(charge: str) -> None:
    text = f"Two shells landed in a camp near Goma on Wednesday, killing 12 people. {charge}"
    ledger = gathered(("2025-01-23", text))

    blamed = {a.perpetrator for i in ledger.incidents if i.type == "attack.artillery" for a in i.accounts}
    assert blamed == {None, "actor:fardc"}


@pytest.mark.parametrize(
    "denial",
    [
        "Serbian President Aleksandar Vucic denied that Belgrade was involved.",
        "Serbia denied being involved.",
        "Serbia denied having been involved in it.",
    ],
)
def test_a_denial_that_ones_own_state_was_involved_is_of_its_part(denial: str) -> None:
    text = f"A policeman was killed in an ambush near Banjska on Sunday. {denial}"
    (incident,) = gathered(("2023-09-25", text)).incidents

    denied = [(a.scope and a.scope.value, a.perpetrator) for a in incident.accounts if a.stance == "deny"]
    assert incident.status == "contested"
    assert denied == [("responsibility", "state:RS")]


def test_a_bridge_elsewhere_that_stands_contests_nothing() -> None:
    text = (
        "Russia said it had destroyed a bridge in Kupiansk on Monday. Ukraine said the bridge in Kherson had "
        "not been destroyed."
    )
    assert "contested" not in {incident.status for incident in gathered(("2024-06-20", text)).incidents}


DOWNED = "The M23 said it shot down a helicopter near Rutshuru on Tuesday."


def said_of(text: str) -> set[tuple[str | None, str, str | None]]:
    (incident,) = gathered(("2025-05-10", text)).incidents
    return {(a.party, a.stance.value, a.scope.value if a.scope else None) for a in incident.accounts}


@pytest.mark.parametrize(
    "answer",
    [
        "Congo said the aircraft was not hit by any fire.",
        "Congo said the helicopter had not been hit.",
        "Congo said the aircraft had made an emergency landing because of a technical fault.",
        "Congo said the helicopter crashed after an engine failure.",
        "Congo said its helicopter had crashed due to a technical fault.",
        "Congo said all its helicopters had returned to base.",
        "Congo said it had lost no helicopters.",
    ],
)
def test_what_came_back_or_fell_by_itself_was_not_shot_down(answer: str) -> None:
    assert ("state:CD", "deny", "occurrence") in said_of(f"{DOWNED} {answer}")


@pytest.mark.parametrize(
    "text",
    [
        f"{DOWNED} Congo said the helicopter had crashed.",
        f"{DOWNED} Congo said a truck crashed because of a technical fault.",
        f"{DOWNED} Congo said the jet landed at Goma because of a technical fault.",
        f"{DOWNED} Congo said all its soldiers had returned to base.",
        f"{DOWNED.replace('a heli', 'a Rwandan heli')} Congo said all its helicopters had returned.",
    ],
)
def test_other_things_and_other_ends_deny_no_downing(text: str) -> None:
    assert not {said for said in said_of(text) if said[1] == "deny"}


@pytest.mark.parametrize(
    "how",
    [
        "after Sudanese fire caused an engine failure",
        "after an engine failure caused by Sudan",
        "after an engine failure when it was hit by a missile",
        "after being hit and an engine failure",
        "as Sudan jammed it, causing an engine failure",
        "because of a technical fault after Sudan had jammed it",
    ],
)
def test_what_fell_by_a_fault_that_others_caused_was_brought_down(how: str) -> None:
    text = f"Sudan said it shot down a jet over Adre on Monday. Chad said its jet had crashed {how}."
    ledger = gathered(("2024-06-20", text))

    assert "deny" not in {a.stance.value for incident in ledger.incidents for a in incident.accounts}
