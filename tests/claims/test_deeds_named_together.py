"""Deeds named together with one doer behind them, and things that go by names."""

from counterclaim.model.layers import Layers
from tests.reading import layers


def _perpetrators(found: Layers) -> set[str | None]:
    return {h.perpetrator.actor for h in found.happenings if h.perpetrator is not None}


def test_whose_words_stand_behind_two_deeds_did_both() -> None:
    text = "Raids and threats by Boko Haram near Gwoza cost six herders their lives on Monday."

    assert _perpetrators(layers(text)) == {"actor:boko-haram"}


def test_who_stands_behind_a_visit_did_not_do_the_deed_before_it() -> None:
    text = "The shelling of Goma and the visit by Hezbollah were on Monday."

    assert _perpetrators(layers(text)) == set()


def test_sabotage_of_what_goes_by_a_name_is_told_by_the_words_of_the_name() -> None:
    text = "The attacks were followed by sabotage of the Gao Water system on Monday."
    struck = [text[span.start : span.end] for h in layers(text).happenings for span in h.involved.targets]

    assert struck == ["Gao Water system"]


def test_sabotage_of_talks_is_none() -> None:
    text = "The raids were followed by sabotage of the Kassala Peace Talks on Monday."

    assert all("infrastructure.damage" not in h.types for h in layers(text).happenings)
