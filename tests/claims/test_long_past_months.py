"""A month without its year is the last one of that name, and no history beside nothing newer."""

from tests.reading import gathered


def test_a_raid_of_a_month_ago_or_five_is_what_the_text_is_about() -> None:
    text = "Rebels killed nine soldiers in Faya in January, Chad said. The rebels said they had killed 20."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-01"
    assert [c.killed.low for a in incident.accounts for c in a.casualties if c.killed] == [9, 20]


def test_beside_newer_events_it_is_history() -> None:
    text = "Rebels killed nine soldiers in Faya in January. On Monday they killed two in Gao."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [c.killed.low for a in incident.accounts for c in a.casualties if c.killed] == [2]
