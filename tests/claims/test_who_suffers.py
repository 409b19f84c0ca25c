"""Who and how many came to harm where the form of the words misleads, and what is nobody's deed."""

from __future__ import annotations

import pytest

from tests.reading import layers


def hurt(text: str) -> set[tuple[str, int | None, int | None]]:
    found = layers(text)
    return {(h.outcome, h.low, h.high) for told in found.happenings for h in told.hurt}


def roles(text: str, role: str) -> set[str]:
    found = layers(text)
    return {span.of(text) for told in found.happenings for span in getattr(told.involved, role)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militants found the vet at home and killed her.", {("killed", 1, 1)}),
        (
            "Gunmen seized the mayor of Bosaso and killed him.",
            {("captured", 1, 1), ("killed", 1, 1)},
        ),
        ("He was killed when a shell hit the mill.", {("killed", 1, 1)}),
        ("The farmer was killed by a mine near Lakhish.", {("killed", 1, 1)}),
        ("The governor's driver was wounded in the ambush.", {("wounded", 1, 1)}),
        ("The pilgrim lost his life in the bombing.", {("killed", 1, 1)}),
    ],
)
def test_one_person_without_a_number_is_one(text: str, expected: set[tuple[str, int, int]]) -> None:
    assert expected <= hurt(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed were a nurse and her two sons.", {("killed", 3, 3)}),
        ("Wounded were four pilgrims.", {("wounded", 4, 4)}),
        ("Two shepherds were found dead near Hakkari.", {("killed", 2, 2)}),
        ("Police found three traders dead in a van.", {("killed", 3, 3)}),
        ("The blast resulted in the death of the mayor and his son.", {("killed", 2, 2)}),
        ("The wounded were pilgrims.", set()),
        ("Nine goats were found dead.", set()),
    ],
)
def test_the_state_people_are_found_in_counts_them(text: str, expected: set[tuple[str, int, int]]) -> None:
    """Goats are no people, and who the wounded were is no number."""
    assert {count for count in hurt(text) if count[1] is not None} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patrol was ambushed and killed.", set()),
        ("The crew was wounded.", set()),
        ("Villagers were killed in the raid.", {("killed", None, None)}),
        ("They killed them.", set()),
    ],
)
def test_those_who_may_be_many_are_not_one(
    text: str, expected: set[tuple[str, int | None, int | None]]
) -> None:
    assert layers(text).happenings
    assert hurt(text) == expected


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("One miner was killed and five others injured when a bomb went off in Quetta.", (5, 5)),
        ("In the raid two guards were killed, six or seven people wounded, and a barn burned.", (6, 7)),
        ("Two monks were killed, nine pilgrims injured in the blast.", (9, 9)),
    ],
)
def test_a_passive_that_is_cut_short_tells_who_suffered(text: str, wounded: tuple[int, int]) -> None:
    """As doers "others" and "people" would have wounded those who were killed."""
    assert ("wounded", *wounded) in hurt(text)
    assert roles(text, "perpetrators") == set()
    assert len(roles(text, "victims")) == 2


def test_those_who_killed_and_wounded_are_no_victims() -> None:
    text = "The town was stormed and the rebels killed and wounded nine guards."
    assert roles(text, "perpetrators") == {"rebels"}
    assert roles(text, "victims") == {"guards"}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The Okello assassination shook Kampala.", "Okello"),
        ("The priest's murder shook the valley.", "priest"),
        ("The minister's kidnapping by insurgents was condemned.", "minister"),
    ],
)
def test_whose_murder_it_is_did_not_commit_it(text: str, victim: str) -> None:
    assert victim in roles(text, "victims")
    assert victim not in roles(text, "perpetrators")


def test_the_murders_of_several_are_not_one() -> None:
    text = "The Carmelites' murders shook the valley."

    assert roles(text, "victims") == {"Carmelites"}
    assert hurt(text) == set()


def test_whose_murder_of_others_it_is_committed_it() -> None:
    text = "Okello's murder of two nuns shook Kampala."
    assert "Okello" in roles(text, "perpetrators")
    assert "rebels" in roles("The rebels' murder of two nuns shook Kampala.", "perpetrators")


def test_what_doers_ride_is_not_what_they_struck() -> None:
    text = "The judge was shot by two youths on a motorcycle."

    assert [roles(text, role) for role in ("perpetrators", "victims", "targets")] == [
        {"youths"},
        {"judge"},
        set(),
    ]
    assert "motorcycle" in roles("Gunmen fired on a motorcycle near Marib.", "targets")


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("On 4 March 31 bodies of miners were found near Mongbwalu.", 31),
        ("Fortytwo miners were killed in the explosion.", 42),
    ],
)
def test_a_number_is_no_part_of_the_date_before_it_and_may_be_one_word(text: str, killed: int) -> None:
    assert {low for outcome, low, _ in hurt(text) if outcome == "killed"} == {killed}


@pytest.mark.parametrize(
    "text",
    [
        "Floods killed nine people in Beledweyne.",
        "Fourteen people died in a bus crash near Mbarara.",
        "Six miners were killed in an accident at the pit.",
        "An earthquake killed 40 villagers in the north.",
        "A plane crash killed 120 passengers.",
        "The poet died of cancer on Monday.",
        "Former president Joseph Okello died on Friday at the age of 88.",
    ],
)
def test_accidents_and_nature_are_nobodys_deed(text: str) -> None:
    assert layers(text).happenings == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Rebels shot down a plane over Goma. The crash killed six soldiers.", 6),
        ("Nine soldiers were killed in a helicopter crash that rebels claimed.", 9),
        ("Four people died in the shelling of Aleppo.", 4),
        ("Two traders died after a grenade went off in a bar.", 2),
    ],
)
def test_what_people_did_stays_their_deed(text: str, killed: int) -> None:
    """A crash of a military aircraft is often the very thing that is contested."""
    assert ("killed", killed, killed) in hurt(text)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Ninety people were killed in the crash of an airliner near Puno on Monday.", []),
        ("Forty soldiers died in a helicopter crash near Gao.", []),
        ("Three were killed in the crash of a bus that rebels had shelled near Gao.", ["attack.artillery"]),
        (
            "Three soldiers died in a helicopter crash after rebels shot it down.",
            ["attack.shootdown"],
        ),
    ],
)
def test_a_crash_is_nobodys_deed_unless_force_brought_it_about(text: str, events: list[str]) -> None:
    assert [happening.types[0] for happening in layers(text).happenings] == events


@pytest.mark.parametrize("fired", ["rebels had fired it", "it had been fired by rebels"])
def test_what_was_fired_is_nobody_who_was_struck(fired: str) -> None:
    found = layers(f"A shell hit Gao. Mali's army said that {fired}.").happenings

    assert [happening.victim for happening in found] == [None, None]
