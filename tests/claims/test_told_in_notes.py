"""Notes, indirect questions and slow deaths: what they tell of, and what they do not."""

import pytest

from tests.reading import gathered, layers


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Mine explosion near Gorazde: three shepherds injured.", [], [3]),
        ("Ambush near Gorazde: two soldiers killed, five wounded.", [2], [5]),
    ],
)
def test_a_note_counts_those_hurt_behind_its_colon(text: str, killed: list[int], wounded: list[int]) -> None:
    hurt = [hurt for happening in layers(text).happenings for hurt in happening.hurt]

    assert [h.low for h in hurt if h.outcome == "killed"] == killed
    assert [h.low for h in hurt if h.outcome == "wounded"] == wounded


def test_how_many_died_when_somebody_fired_is_asked_and_not_whether_he_fired() -> None:
    text = "Serbia did not say how many had died when its guns shelled Gorazde on Monday."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.type == "attack.artillery"
    assert not [c for account in incident.accounts for c in account.casualties]


def test_whether_anybody_died_and_when_is_asked_of_no_incident() -> None:
    text = "Serbia did not say whether anyone had died when shells hit Gorazde."

    assert gathered(("2024-06-20", text)).incidents == ()


def test_the_explosion_of_two_bombs_is_news() -> None:
    text = "A shop in Gorazde was damaged following the explosion of two bombs on Monday."

    assert [incident.type for incident in gathered(("2024-06-20", text)).incidents] == ["attack.ied-mine"]


def test_who_starves_to_death_was_struck_by_nobody_but_who_is_starved_was() -> None:
    starved = "Six prisoners were starved to death in Gorazde on Monday."

    assert gathered(("2024-06-20", "Six people starved to death in Gorazde last week.")).incidents == ()
    assert len(gathered(("2024-06-20", starved)).incidents) == 1
