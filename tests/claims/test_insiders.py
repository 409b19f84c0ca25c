"""Whose words those are of unnamed people within a body."""

import pytest

from tests.claims.test_attribution import said
from tests.reading import gathered

WITHIN = [
    ("A source in Turkey's defence ministry said jets had struck a camp.", "state:TR/ministry/defence"),
    ("An official at Chad's interior ministry said rebels had shelled Adre.", "state:TD/ministry/interior"),
    ("Two officers in the Kenyan army said rebels had shelled Moyale.", "state:KE/armed-force"),
    ("Rebels have shelled Gao, sources within Mali's army say.", "state:ML/armed-force"),
    ("According to a source inside Chad's army, rebels shelled Adre.", "state:TD/armed-force"),
    ("A senior official from Peru's foreign ministry says a camp was shelled.", "state:PE/ministry/foreign"),
    ("An insider within Hezbollah said Israel had shelled Tyre.", "actor:hezbollah"),
]


@pytest.mark.parametrize(("text", "body"), WITHIN, ids=[text for text, _ in WITHIN])
def test_who_is_in_a_body_speaks_from_it(text: str, body: str) -> None:
    assert said(text) == [(body, "report")]


@pytest.mark.parametrize(
    "source",
    [
        "A source in Chad",
        "A source in Kyiv",
        "An official in the capital",
        "A source close to Chad's army",
        "A former official at Chad's interior ministry",
        "A retired officer from Mali's army",
        "A source at Reuters",
    ],
)
def test_who_is_only_near_a_body_or_in_a_land_speaks_for_nobody(source: str) -> None:
    assert said(f"{source} said rebels had shelled the market on Monday.") == [(None, "report")]


@pytest.mark.parametrize("who", ["A source in", "Officials at", "An official within"])
def test_a_source_within_a_ministry_confirms_what_was_told(who: str) -> None:
    told = "Rebels said a strike had hit their camp near Tela on Monday."
    text = f"{told} {who} Turkey's defence ministry confirmed the strike."

    (incident,) = gathered(("2024-06-20", text)).incidents
    assert ("state:TR/ministry/defence", "confirm") in [(a.party, a.stance.value) for a in incident.accounts]
