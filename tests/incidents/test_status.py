"""The one table of what makes a status (codebook, section 8), row by row."""

from dataclasses import replace

import pytest

from counterclaim.incidents.readings import read_accounts
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.status import elements_of, origins_of
from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account, CasualtyKind, Count, Status
from tests.incidents.voices import ACTORS, CHAD, KENYA, SOMALIA, account, denial, judged, reading
from tests.reading import gathered

ARMY, MINISTRY = f"{KENYA}/army", "kenyan-ministry"
OWNS_UP = account(SOMALIA, stance=Stance.CONFIRM)

OCCURRENCE: list[tuple[str, list[Account], Status]] = [
    ("the narrator alone", [account(None)], Status.UNATTRIBUTED),
    ("an outlet alone", [account("outlet")], Status.UNATTRIBUTED),
    ("an analyst alone", [account("analyst")], Status.UNATTRIBUTED),
    ("a monitor that records what others say", [account("monitor", observed=False)], Status.UNATTRIBUTED),
    ("one side", [account(KENYA)], Status.SINGLE_SOURCE),
    ("one side by three bodies", [account(KENYA), account(ARMY), account(MINISTRY)], Status.SINGLE_SOURCE),
    ("one side and the narrator", [account(KENYA), account(None)], Status.SINGLE_SOURCE),
    ("one side and an outlet", [account(KENYA), account("outlet")], Status.SINGLE_SOURCE),
    ("one side and an analyst", [account(KENYA), account("analyst")], Status.SINGLE_SOURCE),
    ("one side and a recorder", [account(KENYA), account("monitor", observed=False)], Status.SINGLE_SOURCE),
    ("one side and somebody of unknown side", [account(KENYA), account("somebody")], Status.SINGLE_SOURCE),
    ("two of unknown sides", [account("somebody"), account("an-agency")], Status.SINGLE_SOURCE),
    ("one side and a state not concerned", [account(KENYA), account(CHAD)], Status.SINGLE_SOURCE),
    ("one observer", [account("monitor", observed=True)], Status.SINGLE_SOURCE),
    ("one side and an observer", [account(KENYA), account("monitor", observed=True)], Status.CORROBORATED),
    ("both sides", [account(KENYA), account(SOMALIA)], Status.CORROBORATED),
    ("who did it owns up", [account(KENYA), OWNS_UP], Status.CONFIRMED),
    ("who did it denies it", [account(KENYA), denial(SOMALIA, DenialScope.WHOLE)], Status.CONTESTED),
    ("nobody but the denier", [denial(SOMALIA, DenialScope.OCCURRENCE)], Status.CONTESTED),
]


@pytest.mark.parametrize(
    ("accounts", "status"), [row[1:] for row in OCCURRENCE], ids=[row[0] for row in OCCURRENCE]
)
def test_an_occurrence_is_as_sure_as_its_independent_voices(accounts: list[Account], status: Status) -> None:
    assert judged(*accounts)["occurrence"] is status


SCOPES = [
    (DenialScope.WHOLE, {"occurrence", "perpetrator", "toll"}),
    (DenialScope.OCCURRENCE, {"occurrence"}),
    (DenialScope.RESPONSIBILITY, {"perpetrator"}),
    (DenialScope.NUMBER, {"toll"}),
    (DenialScope.INTENT, {"intent"}),
    (None, set()),
]


@pytest.mark.parametrize(("scope", "contested"), SCOPES, ids=[str(scope) for scope, _ in SCOPES])
def test_a_denial_contests_what_it_is_about_and_no_more(
    scope: DenialScope | None, contested: set[str]
) -> None:
    found = judged(account(KENYA, killed=4), denial(SOMALIA, scope, killed=4))

    assert {name for name, status in found.items() if status is Status.CONTESTED} - {"headline"} == contested


def test_a_denial_of_intent_contests_who_targeted_civilians() -> None:
    blame = account(KENYA, type_="civilians.attack")
    answer = account(SOMALIA, stance=Stance.DENY, scope=DenialScope.INTENT, type_="civilians.attack")

    assert judged(blame, answer)["perpetrator"] is Status.CONTESTED


def test_rival_versions_of_who_did_it_are_contested() -> None:
    found = judged(account(KENYA), account(SOMALIA, by=KENYA, against=SOMALIA))

    assert found["occurrence"] is Status.CORROBORATED
    assert found["perpetrator"] is Status.CONTESTED
    assert found["headline"] is Status.CONTESTED


def test_who_denies_but_tells_another_version_affirms_that_something_happened() -> None:
    version = account(SOMALIA, by=KENYA, against=SOMALIA)
    found = judged(account(KENYA), denial(SOMALIA, DenialScope.WHOLE), version)

    assert found["occurrence"] is Status.CORROBORATED
    assert found["perpetrator"] is Status.CONTESTED


def test_who_denies_the_act_but_gives_the_same_toll_does_not_contest_the_toll() -> None:
    version = account(SOMALIA, by=KENYA, against=SOMALIA, killed=4)
    found = judged(account(KENYA, killed=4), denial(SOMALIA, DenialScope.WHOLE, killed=4), version)

    assert found["toll"] is Status.CORROBORATED


def test_somebody_not_concerned_contests_nothing_by_denying() -> None:
    assert judged(account(KENYA), denial(CHAD, DenialScope.WHOLE))["occurrence"] is Status.SINGLE_SOURCE


def test_an_unknown_perpetrator_does_not_weaken_the_headline() -> None:
    found = judged(account(KENYA, by=None), account("monitor", by=None, observed=True))

    assert found["perpetrator"] is Status.UNKNOWN
    assert found["headline"] is Status.CORROBORATED


def test_the_headline_is_the_weaker_of_occurrence_and_perpetrator() -> None:
    found = judged(account(KENYA), account("monitor", by=None, observed=True))

    assert found["occurrence"] is Status.CORROBORATED
    assert found["headline"] is found["perpetrator"] is Status.SINGLE_SOURCE


TOLLS: list[tuple[str, list[Account], Status]] = [
    ("no figure", [account(KENYA)], Status.UNKNOWN),
    ("the narrator's figure", [account(KENYA), account(None, killed=4)], Status.UNATTRIBUTED),
    ("one side's figure", [account(KENYA, killed=4)], Status.SINGLE_SOURCE),
    ("the same figure of both", [account(KENYA, killed=4), account(SOMALIA, killed=4)], Status.CORROBORATED),
    ("other figures", [account(KENYA, killed=4), account(SOMALIA, killed=9)], Status.CONTESTED),
    ("own dead confirmed", [account(KENYA, killed=4, stance=Stance.CONFIRM)], Status.CONFIRMED),
]


@pytest.mark.parametrize(("accounts", "status"), [row[1:] for row in TOLLS], ids=[row[0] for row in TOLLS])
def test_a_toll_is_as_sure_as_those_who_count(accounts: list[Account], status: Status) -> None:
    assert judged(*accounts)["toll"] is status


DATES = {"early": "2024-06-01", "late": "2024-06-04"}


def test_a_side_that_admits_later_has_taken_its_denial_back() -> None:
    denied = denial(SOMALIA, DenialScope.WHOLE, document="early")
    admitted = account(SOMALIA, stance=Stance.CONFIRM, document="late")

    assert (
        judged(account(KENYA, document="early"), denied, admitted, dates=DATES)["headline"]
        is Status.CONFIRMED
    )


def test_a_side_that_denies_later_has_taken_its_admission_back() -> None:
    admitted = account(SOMALIA, stance=Stance.CONFIRM, document="early")
    denied = denial(SOMALIA, DenialScope.WHOLE, document="late")

    assert (
        judged(account(KENYA, document="early"), admitted, denied, dates=DATES)["headline"]
        is Status.CONTESTED
    )


def test_origins_count_voices_that_affirm_and_nobody_else() -> None:
    voices = [
        account(KENYA),
        account(ARMY),
        account("monitor", observed=True),
        account("outlet"),
        account(None),
        denial(SOMALIA, DenialScope.WHOLE),
    ]

    assert origins_of(reading(*voices)) == 2


def test_the_status_is_the_same_for_exchanged_parties() -> None:
    there = judged(account(KENYA, killed=4), denial(SOMALIA, DenialScope.RESPONSIBILITY, killed=4))
    mirrored = judged(
        account(SOMALIA, by=KENYA, against=SOMALIA, killed=4, of=SOMALIA),
        account(KENYA, stance=Stance.DENY, scope=DenialScope.RESPONSIBILITY, by=KENYA, against=SOMALIA),
    )

    assert there == mirrored


def test_two_who_deny_are_told_of_in_the_plural() -> None:
    denied = reading(
        account(KENYA), denial(SOMALIA, DenialScope.WHOLE), denial("state:SO/army", DenialScope.WHOLE)
    )

    assert elements_of(denied)["perpetrator"].reason == "state:SO and state:SO/army deny it"


def test_who_blames_the_same_side_in_a_version_of_its_own_does_not_contest_who_did_it() -> None:
    found = judged(account(KENYA), denial(CHAD, DenialScope.WHOLE), account(CHAD, by=SOMALIA, against=CHAD))

    assert found["perpetrator"] is not Status.CONTESTED


STATE_MEDIA = [
    ("Sudanese state television said Chadian jets had bombed Geneina on 18 June.", Status.SINGLE_SOURCE),
    (
        "Sudan's state-run National News Agency said Chadian jets bombed Geneina on 18 June.",
        Status.SINGLE_SOURCE,
    ),
    ("Sudanese media said Chadian jets had bombed Geneina on 18 June.", Status.UNATTRIBUTED),
    ("Reuters said Chadian jets had bombed Geneina on 18 June.", Status.UNATTRIBUTED),
]


@pytest.mark.parametrize(("text", "status"), STATE_MEDIA)
def test_a_states_own_media_are_its_voice_and_other_media_are_none(text: str, status: Status) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status is status


def test_state_media_and_the_ministry_are_one_voice() -> None:
    ledger = gathered(
        ("2024-06-20", "Sudanese state television said Chadian jets had bombed Geneina on 18 June."),
        ("2024-06-20", "Sudan's army said that Chadian jets had bombed Geneina on 18 June."),
    )
    (incident,) = ledger.incidents

    assert (incident.status, incident.origins) == (Status.SINGLE_SOURCE, 1)


GROUP, FIGHTERS, FRONT = "named:red-front", "named:red-front/armed-force", "named:blue-front"


def _with_groups() -> Sides:
    def body(id_: str, kind: ActorKind, *, side: str | None = None, part_of: str | None = None) -> Actor:
        return Actor(id=id_, name=id_, kind=kind, side=side, part_of=part_of)

    known = (
        body(GROUP, ActorKind.ARMED_GROUP),
        body(FIGHTERS, ActorKind.ARMED_FORCE, part_of=GROUP),
        body(f"{FIGHTERS}/spokesman", ActorKind.PERSON, part_of=FIGHTERS),
        body(FRONT, ActorKind.ARMED_GROUP),
        body("mission", ActorKind.MONITOR, part_of=KENYA),
    )
    return Sides({**ACTORS, **{actor.id: actor for actor in known}})


def test_the_fighters_and_the_spokesman_of_a_group_are_its_side_and_two_groups_are_two() -> None:
    sides = _with_groups()

    assert sides.of(FIGHTERS) == sides.of(f"{FIGHTERS}/spokesman") == sides.of(GROUP) == GROUP
    assert sides.of(FRONT) == FRONT


def test_a_mission_that_a_state_sends_to_observe_speaks_for_itself() -> None:
    assert _with_groups().of("mission") == "mission"


def test_one_voice_that_blames_a_group_and_its_fighters_is_no_rival_of_itself() -> None:
    told = [account(KENYA, by=GROUP), account(KENYA, by=FIGHTERS)]
    found = elements_of(read_accounts(told, _with_groups(), {}))

    assert found["perpetrator"].status is Status.SINGLE_SOURCE


def test_one_voice_that_blames_two_groups_contradicts_nobody() -> None:
    told = [account(KENYA, by=GROUP), account(KENYA, by=FRONT)]
    found = elements_of(read_accounts(told, _with_groups(), {}))

    assert found["perpetrator"].status is Status.SINGLE_SOURCE


def test_two_voices_that_blame_two_groups_are_rivals() -> None:
    told = [account(KENYA, by=GROUP), account(CHAD, by=FRONT)]
    found = elements_of(read_accounts(told, _with_groups(), {}))

    assert found["perpetrator"].status is Status.CONTESTED


def test_who_counts_the_dead_for_itself_contests_the_toll_by_denying_the_figure_of_others() -> None:
    """As the state on whose land another state struck a group: it did nothing, and nobody of it is hurt."""
    strike = account(KENYA, by=KENYA, against=GROUP, killed=30, of=GROUP)
    number = account(CHAD, stance=Stance.DENY, scope=DenialScope.NUMBER, by=KENYA, against=GROUP, of=GROUP)
    own_count = account(CHAD, by=KENYA, against=GROUP, killed=0, of=GROUP)

    assert judged(strike, number, own_count)["toll"] is Status.CONTESTED
    assert judged(strike, number)["toll"] is Status.SINGLE_SOURCE
    assert judged(strike, number, own_count)["perpetrator"] is judged(strike, own_count)["perpetrator"]


def test_soldiers_and_civilians_counted_apart_are_no_rival_of_one_figure_for_both() -> None:
    together, apart = account(KENYA, killed=5), account(CHAD, killed=2)
    civilians = replace(apart.casualties[0], kind=CasualtyKind.CIVILIAN)
    soldiers = replace(civilians, kind=CasualtyKind.COMBATANT, killed=Count(low=3, high=3, text="three"))
    split = replace(apart, casualties=(civilians, soldiers), observed=True)

    assert judged(together, split)["toll"] is Status.CORROBORATED
    assert judged(together, replace(apart, observed=True))["toll"] is Status.CONTESTED


def test_people_of_no_told_side_are_counted_with_the_only_side_that_lost_any() -> None:
    """Five sailors of Kenya by one voice and two sailors by the other are rival figures, not one toll."""
    theirs = account(SOMALIA, killed=2, of=None)

    assert judged(account(KENYA, killed=5), theirs)["toll"] is Status.CONTESTED
    assert judged(account(KENYA, killed=2), theirs)["toll"] is Status.CORROBORATED
