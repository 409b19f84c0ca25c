"""Deeds told by other words: throats that are cut, roads that are mined, offices that are firebombed."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Raiders cut the throats of three shepherds near Gorazde on Monday.", 3),
        ("Three shepherds had their throats slit near Gorazde on Monday.", 3),
        ("Two nuns were found with their throats cut in Gorazde on Monday.", 2),
        ("Raiders chopped off the heads of five villagers in Gorazde on Monday.", 5),
    ],
)
def test_whose_throat_or_head_is_cut_is_killed(text: str, killed: int) -> None:
    ledger = gathered(("2024-06-20", text))
    (incident,) = ledger.incidents
    (count,) = [c.killed for account in incident.accounts for c in account.casualties if c.killed]

    assert (count.low, count.high) == (killed, killed)
    assert ledger.restrictions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Raiders did not cut the throats of the shepherds.",
        "Serbia cut the head of the queue at Gorazde.",
        "He cleared his throat in Gorazde and cut the tape.",
    ],
)
def test_no_one_is_killed_where_no_throat_is_cut(text: str) -> None:
    assert gathered(("2024-06-20", text)).incidents == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Serbia mined the bridge at Gorazde on Monday, Croatia said.", "attack.ied-mine"),
        ("Masked men firebombed the court in Gorazde on Monday.", "attack.unspecified"),
        ("The court in Gorazde was petrol-bombed on Monday.", "attack.unspecified"),
        ("Serbian jets firebombed Gorazde on Monday, Croatia said.", "attack.air"),
    ],
)
def test_mined_ways_and_firebombed_houses_were_attacked(text: str, kind: str) -> None:
    assert [incident.type for incident in gathered(("2024-06-20", text)).incidents] == [kind]


def test_copper_that_is_mined_beside_a_road_is_no_attack() -> None:
    text = "The firm mined copper beside the road to Gorazde on Monday."

    assert gathered(("2024-06-20", text)).incidents == ()
