"""How people came to harm who were just told of as killed or hurt is the same incident, told closer."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Senator Odo Keita has been murdered. He was shot in Gao on Tuesday as he left his house.",
            "2024-06-18",
        ),
        ("Nine soldiers were killed in Gao. They were ambushed by rebels on Tuesday.", "2024-06-18"),
        ("A judge was killed in Gao. She was shot in her car on Tuesday by two men.", "2024-06-18"),
        (
            "Mayor Ana Sow was wounded in Gao.\n\nWitnesses said gunmen had fired at Sow on Tuesday.",
            "2024-06-18",
        ),
    ],
)
def test_who_was_killed_and_then_shot_was_killed_by_the_shot(text: str, day: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.date is not None
    assert incident.date.first_day == day
    assert any(entry.killed or entry.wounded for a in incident.accounts for entry in a.casualties)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed nine soldiers in Gao. They were ambushed near Kidal on Tuesday.",
        "Senator Odo Keita was killed in Gao on Monday. He had been kidnapped on Sunday.",
        "A shell killed two nurses in Gao on Monday. Rebels ambushed an army patrol near Kidal on Tuesday.",
    ],
)
def test_others_who_are_struck_next_are_of_another_incident(text: str) -> None:
    assert len(gathered(("2024-06-20", text)).incidents) == 2
