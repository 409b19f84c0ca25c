"""Who was hurt, as lists, companions, bodies and owners tell it: sentences of our own, some of them traps."""

from __future__ import annotations

import pytest

from tests.reading import layers

Told = list[tuple[str, int | None, int | None, list[int]]]


def told(text: str) -> Told:
    """Each count of people hurt with what the members of its coordination add."""
    return [
        (hurt.outcome, hurt.low, hurt.high, [share.low for share in hurt.shares])
        for happening in layers(text).happenings
        for hurt in happening.hurt
        if hurt.low is not None and hurt.outcome in ("killed", "wounded")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The injured were Ana Sow, Omar Keita, and two students.", [("wounded", 4, 4, [1, 1, 2])]),
        ("The dead were identified as Ali Sow and Omar Keita.", [("killed", 2, 2, [1, 1])]),
        ("Those killed were Ali Sow, his wife, and a guard.", [("killed", 3, 3, [1, 1, 1])]),
        ("The dead include Mayor Ali Sow and two councilmen.", [("killed", 3, None, [1, 2])]),
        ("Among the wounded are three policemen.", [("wounded", 3, None, [])]),
        ("Among those killed were a nurse and two students.", [("killed", 3, None, [1, 2])]),
    ],
)
def test_a_list_tells_who_the_dead_and_the_injured_were(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The wounded were in hospital.",
        "The wounded were a burden to the village.",
        "The dead were civilians.",
        "The dead were not identified.",
        "Among the dead were no foreigners.",
        "The rescued were Ana Sow and two students.",
    ],
)
def test_what_is_said_of_the_dead_and_the_injured_counts_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bishop was murdered along with his secretary.", [("killed", 2, 2, [1, 1])]),
        ("Gunmen killed the judge together with his wife.", [("killed", 2, 2, [1, 1])]),
        ("The union leader, along with six miners, was killed in the blast.", [("killed", 7, 7, [1, 6])]),
        ("Gunmen killed the judge, who worked together with two nuns.", [("killed", 1, 1, [])]),
        ("The mayor was killed along with the peace process.", [("killed", 1, 1, [])]),
        ("A judge who came along with two officers was killed.", [("killed", 1, 1, [])]),
    ],
)
def test_the_same_was_done_to_companions_and_to_no_others(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Colonel Ali Sow, his bodyguard, and a farmer were killed.", [("killed", 3, 3, [1, 1, 1])]),
        ("Ali Sow, a judge, and his wife were shot dead.", [("killed", 2, 2, [1, 1])]),
        ("A farmer, Ana Sow, and her son were killed.", [("killed", 2, 2, [1, 1])]),
        ("The six monks, their cook, and a gardener were murdered.", [("killed", 8, 8, [6, 1, 1])]),
        ("He condemned the murders of Ali Sow, Omar Keita, and Ana Diallo.", [("killed", 3, 3, [1, 1, 1])]),
        (
            "The board condemned the murder of party leaders Ali Sow and Ana Diallo.",
            [("killed", 2, 2, [1, 1])],
        ),
        (
            "The board condemned the recent murder in Kenya of party leaders Ali Sow and Ana Diallo.",
            [("killed", 2, 2, [1, 1])],
        ),
        ("Two monks -- Ali Sow, 20, and Omar Keita, 21 -- were shot to death.", [("killed", 2, 2, [])]),
        ("The rebels' spokesman, Ali Sow, was killed.", [("killed", 1, 1, [])]),
    ],
)
def test_each_member_of_a_list_of_people_counts_once(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The journalist's body was found near Gao.", [("killed", 1, 1, [])]),
        ("His body was found in a ditch on Monday.", [("killed", 1, 1, [])]),
        ("The bodies of the two nurses turned up near Gao.", [("killed", 2, 2, [])]),
        ("The corpses of eight peasants were discovered in a pit.", [("killed", 8, 8, [])]),
        ("The bodies of Ali Sow, 23, and Omar Keita, 30, were found.", [("killed", 2, 2, [1, 1])]),
        ("The guard's body armour was found.", []),
        ("His body of work was discovered late.", []),
    ],
)
def test_those_whose_bodies_were_found_are_dead(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bishop spoke out, and three men were held for his assassination.", [("killed", 1, 1, [])]),
        ("Gunmen fired at Ali Sow, causing his death.", [("killed", 1, 1, [])]),
        ("He spoke of the death of Senator Ali Sow, murdered by gunmen.", [("killed", 1, 1, [])]),
        ("Ali Sow admitted his murder of two nuns.", [("killed", 2, 2, [])]),
        ("His death caused protests.", []),
        ("Police foiled his assassination attempt.", []),
    ],
)
def test_whose_murder_it_is_was_murdered_unless_it_is_told_of_whom(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_another_five_are_five() -> None:
    assert told("The blast left two men dead and another five men injured.")[1] == ("wounded", 5, 5, [])


def test_what_an_editor_puts_behind_a_name_is_no_victim() -> None:
    text = "Deputy Ali Sow, of the NPA [National People's Alliance] party, was murdered on Monday."

    assert told(text) == [("killed", 1, 1, [])]
