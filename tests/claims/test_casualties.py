"""Who was hurt, how many and whose: what holds of counts beyond their forms."""

import pytest

from counterclaim.model.incidents import Casualties, CasualtyKind, Count
from tests.reading import layers, told


def entries(text: str) -> list[Casualties]:
    accounts = [account for telling in told(text).tellings for account in telling.accounts]
    return [entry for account in accounts for entry in account.casualties]


def figure(count: Count | None) -> tuple[int, int | None] | None:
    return (count.low, count.high) if count is not None else None


def test_what_is_not_stated_is_neither_zero_nor_a_number() -> None:
    (entry,) = entries("Two farmers were killed in the shelling of Goma.")

    assert figure(entry.killed) == (2, 2)
    assert (entry.wounded, entry.missing, entry.captured, entry.harmed) == (None, None, None, None)


def test_a_toll_that_rose_is_not_added_to_the_one_before() -> None:
    found = entries("A bomb in Idlib killed nine people on Monday. On Tuesday the death toll rose to 12.")

    assert found
    assert {figure(entry.killed) for entry in found} <= {(9, 9), (12, 12)}


@pytest.mark.parametrize(
    "toll",
    [
        "The death toll since the war began has reached 9,000.",
        "The toll since the start of the war is 9,000 dead.",
        "The death toll since the offensive rose to 9,000.",
        "The war death toll reached 9,000.",
    ],
)
def test_a_toll_since_the_war_began_is_not_that_of_one_shell(toll: str) -> None:
    found = entries(f"A shell killed two people in Goma. {toll}")

    assert {figure(entry.killed) for entry in found} == {(2, 2)}


def test_a_toll_since_the_shelling_began_is_that_of_the_shelling() -> None:
    found = entries("A barrage killed two people in Goma. The death toll since the shelling began is nine.")

    assert (9, 9) in {figure(entry.killed) for entry in found}


def test_two_of_the_dead_are_among_them() -> None:
    found = entries("A shell killed nine people in Goma. Two of the dead were children.")

    assert {figure(entry.killed) for entry in found} == {(9, 9)}


def test_the_dead_by_name_are_those_counted_before() -> None:
    text = """A mine killed three soldiers near Gao on Monday.

Ali Hassan, Omar Said and Juma Odhiambo were killed."""
    (telling,) = told(text).tellings

    assert [figure(e.killed) for account in telling.accounts for e in account.casualties] == [(3, 3)]


def test_names_and_kin_of_one_list_are_one_count() -> None:
    (entry,) = entries("The shelling of Goma killed Ali Hassan, his wife and their two children.")

    assert figure(entry.killed) == (4, 4)
    assert entry.killed is not None
    assert entry.killed.text == "Ali Hassan, his wife and their two children"


def test_those_who_paid_are_not_those_told_of_before() -> None:
    text = """Two Kenyan soldiers were wounded when gunmen attacked a post near Garissa. Return fire cost the
outlaws three dead."""

    sides = {entry.side: figure(entry.killed) for entry in entries(text.replace("\n", " "))}
    assert sides.get("state:KE/armed-force") is None
    assert (3, 3) in sides.values()


def test_a_part_by_age_is_no_further_count() -> None:
    (entry,) = entries("Nine people, among them two women and a boy, died when a jet bombed Idlib.")

    assert figure(entry.killed) == (9, 9)
    assert [(part.what, figure(part.count)) for part in entry.including] == [
        ("women", (2, 2)),
        ("boy", (1, 1)),
    ]


def test_some_of_the_wounded_are_no_count_of_the_wounded() -> None:
    (shelling,) = layers("Two of the wounded in the shelling of Goma are in a critical condition.").happenings

    assert [(hurt.outcome, hurt.low) for hurt in shelling.hurt] == [("wounded", None)]


def test_kinds_told_apart_are_counted_apart() -> None:
    found = entries("The attack on Gao killed five soldiers and two civilians and wounded nine policemen.")

    assert {(entry.kind, figure(entry.killed), figure(entry.wounded)) for entry in found} == {
        (CasualtyKind.COMBATANT, (5, 5), None),
        (CasualtyKind.CIVILIAN, (2, 2), None),
        (CasualtyKind.POLICE, None, (9, 9)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Two Kenyan soldiers were killed and 28 people were wounded when a bomb went off in Garissa.",
        "Twenty-eight people were wounded and two Kenyan soldiers killed by a bomb in Garissa on Monday.",
        "A bomb in Garissa killed two Kenyan soldiers and wounded 28 people on Monday.",
    ],
)
def test_people_hurt_beside_soldiers_may_be_anybody(text: str) -> None:
    found = {(entry.side, entry.kind): entry for entry in entries(text)}

    assert figure(found[(None, None)].wounded) == (28, 28)
    (soldiers,) = [entry for (_, kind), entry in found.items() if kind is CasualtyKind.COMBATANT]
    assert (soldiers.side, figure(soldiers.killed), soldiers.wounded) == (
        "state:KE/armed-force",
        (2, 2),
        None,
    )


def test_others_hurt_beside_soldiers_are_of_them() -> None:
    (entry,) = entries("Two Kenyan soldiers died and ten others were wounded in Garissa on Monday, it said.")

    assert (figure(entry.killed), figure(entry.wounded)) == ((2, 2), (10, 10))


def test_a_cut_off_is_kept_with_the_count() -> None:
    (entry,) = entries("As of 19:30 on 19 June, 12 people had been killed in the strike on Goma.")

    assert entry.as_of is not None
    assert (entry.as_of.earliest, entry.as_of.latest) == (None, "2024-06-19T19:30")


def test_a_shot_down_drone_is_nobody_killed() -> None:
    text = "Iran shot down an American drone near Jask."

    assert [telling.types for telling in told(text).tellings] == [("drone.shootdown",)]
    assert entries(text) == []


COUNTED = [
    ("A judge was shot to death in Kumo on Monday.", {("killed", 1)}),
    ("The gang beat two guards to death.", {("killed", 2)}),
    ("Two guards were sentenced to death for a raid on Kumo.", set()),
    ("More than 400 soldiers were killed or wounded at Kumo.", {("harmed", 401)}),
    ("Soldiers killed or wounded over 1,000 rebels.", {("harmed", 1001)}),
    ("Nobody was killed or injured in the raid on Kumo.", {("killed", 0), ("wounded", 0)}),
    ("No soldiers were killed or wounded at Kumo.", {("killed", 0), ("wounded", 0)}),
    ("Nine soldiers were killed and six wounded at Kumo.", {("killed", 9), ("wounded", 6)}),
    ("The murder in Kumo of two monks shocked the world.", {("killed", 2)}),
    ("The raid resulted in the death of Peter Alder.", {("killed", 1)}),
    ("The policemen seized two machine guns and a flag from the guerrillas.", set()),
    (
        "There were 14 dead and 41 wounded among the soldiers and 3 dead and 22 wounded among the monks.",
        {("killed", 14), ("wounded", 41), ("killed", 3), ("wounded", 22)},
    ),
]


@pytest.mark.parametrize(("text", "counts"), COUNTED, ids=[text[:45] for text, _ in COUNTED])
def test_each_count_has_the_outcome_that_its_words_tell(text: str, counts: set[tuple[str, int]]) -> None:
    found = {(hurt.outcome, hurt.low) for happening in layers(text).happenings for hurt in happening.hurt}

    assert found == counts


def test_whoever_is_killed_or_wounded_did_neither() -> None:
    text = "Forty soldiers were killed or wounded at Kumo."
    (happening,) = layers(text).happenings

    assert [span.of(text) for span in happening.involved.victims] == ["soldiers"]
    assert happening.victim is None
    assert not happening.involved.perpetrators


def test_passports_seized_are_no_ground_taken() -> None:
    assert not layers("The police seized three Malian passports.").happenings


def test_a_hospital_that_received_the_wounded_is_not_wounded() -> None:
    text = "Doctors said one clinic in Goma alone had received around 200 wounded."

    assert [figure(entry.wounded) for entry in entries(text)] == [(200, 200)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("M23 said only one of its members was slain near Goma.", ("actor:m23", (1, 1))),
        ("M23 said just two of its men were killed near Goma.", ("actor:m23", (2, 2))),
        ("India said two more of its soldiers had succumbed to their injuries in Uri.", ("state:IN", (2, 2))),
        ("Kenya said two of its soldiers were among those killed in Liboi.", ("state:KE", (2, 2))),
    ],
)
def test_a_bodys_own_people_are_its_side(text: str, killed: tuple[str, tuple[int, int]]) -> None:
    (entry,) = entries(text)
    side, count = killed

    assert entry.side is not None
    assert entry.side.startswith(side)
    assert figure(entry.killed) == count
    assert entry.own_loss


def test_who_succumbs_to_pressure_is_alive() -> None:
    assert entries("Kenya said two ministers had succumbed to pressure in Liboi.") == []


def test_some_among_a_number_of_dead_are_not_all_of_them() -> None:
    found = entries("Eleven Malians are among the 176 dead of the shelling of Gao.")

    assert [figure(entry.killed) for entry in found] == [(176, 176)]


@pytest.mark.parametrize(
    ("text", "wounded", "killed"),
    [
        ("A shepherd was wounded and around 60 sheep killed near Gao.", [(1, 1)], [None]),
        ("The shelling of Gao killed 40 cows and two herders.", [None], [(2, 2)]),
        ("The raid on Gao left 14 camels dead and a guard wounded.", [(1, 1)], [None]),
    ],
)
def test_dead_animals_are_no_toll(text: str, wounded: list[object], killed: list[object]) -> None:
    found = entries(text)

    assert [figure(entry.wounded) for entry in found] == wounded
    assert [figure(entry.killed) for entry in found] == killed
