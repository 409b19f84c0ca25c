"""Land and borders for maps, as far as they are installed."""

from __future__ import annotations

from importlib.resources import files

from counterclaim.views.pictures import NOTHING, Outline, outline_of

COUNTRIES = "assets/vendor/countries-50m.json"  # Natural Earth, as `make setup` brings it for the web pages


def installed_outline() -> Outline:
    """Land and borders; where they are not installed nothing, and the map says so."""
    held = files("counterclaim.app.web").joinpath(COUNTRIES)
    return outline_of(held.read_bytes()) if held.is_file() else NOTHING
