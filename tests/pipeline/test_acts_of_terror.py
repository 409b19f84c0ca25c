"""What the benchmark of public news wire hands to its scorer: acts of terror, as its keys have them."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.terror import acts_of_terror
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original

PUBLISHED = "2024-06-20"


def kept(text: str) -> list[dict[str, Any]]:
    original = Original(name="wire.txt", data=text.encode(), published=PUBLISHED, language="en")
    reading = open_engine(None, mode="broad").reader.read(original)
    found = acts_of_terror(reading, ("times", "events"))
    times = found["times"]
    return [
        {**event, "day": times[event["time"]]["value"] if event["time"] is not None else None}
        for event in found["events"]
        if not event["type"].startswith("statement")
    ]


def counts(text: str) -> set[tuple[str, int | None]]:
    return {(c["outcome"], c["low"]) for event in kept(text) for c in event["casualties"]}


@pytest.mark.parametrize(
    "text",
    [
        "Three soldiers and five rebels were killed in a clash near Kaya.",
        "Rebels attacked an army post near Dori, killing four soldiers.",
        "The army suffered 40 casualties in May.",
        "Police arrested two students in Gao.",
        "The army captured the town of Dori.",
        "Troops fought rebels near Kaya. Nine were killed.",
        "A bomb wounded nine Kenyan soldiers in Nairobi.",
    ],
)
def test_fights_and_what_they_cost_fighters_are_no_acts_of_terror(text: str) -> None:
    assert kept(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed two teachers and wounded three traders in Kaya.", {("killed", 2), ("wounded", 3)}),
        ("A bomb killed nine people in Dori, including a priest.", {("killed", 9), ("killed", 1)}),
        ("A bomb killed four policemen in Dori.", {("killed", 4)}),
        ("Rebels killed two soldiers and six villagers in Dori.", {("killed", 2), ("killed", 6)}),
        ("A bomb wounded nine Kenyan soldiers in Kampala.", {("wounded", 9)}),
        ("Troops killed three rebels and two villagers in Dori.", {("killed", 2)}),
        ("A nurse was killed in a clash of rebels and troops near Dori.", {("killed", 1)}),
        ("Rebels killed several traders in Dori.", {("killed", None)}),
        ("Two civilians were killed in a clash of rebels and troops near Dori.", {("killed", 2)}),
    ],
)
def test_people_are_counted_as_the_keys_count_them(text: str, expected: set[tuple[str, int | None]]) -> None:
    assert counts(text) == expected


def test_an_incident_has_the_day_that_another_mention_of_it_tells() -> None:
    text = "Gunmen murdered two nuns in the town of Dori. The murders took place on 4 June."
    assert {event["day"] for event in kept(text)} == {"2024-06-04"}
