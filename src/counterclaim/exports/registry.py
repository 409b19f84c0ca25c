"""The formats a ledger can be written in: built-ins and those that other packages register."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, cast

from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.exports.formats import Exporter

GROUP = "counterclaim.exports"
# The formats of this package, which are there also where it was installed before it had them.
BUILT_IN = {
    "acled-layout": "counterclaim.exports.acled:ACLED",
    "airwars": "counterclaim.exports.airwars:AIRWARS",
    "cameo": "counterclaim.exports.cameo:CAMEO",
    "claimreview": "counterclaim.exports.claimreview:CLAIMREVIEW",
    "csv": "counterclaim.exports.csv_tables:CSV",
    "ftm": "counterclaim.exports.ftm:FTM",
    "ged": "counterclaim.exports.ged:GED",
    "geojson": "counterclaim.exports.geojson:GEOJSON",
    "hxl": "counterclaim.exports.hxl:HXL",
    "json": "counterclaim.exports.ledger_json:JSON",
    "parquet": "counterclaim.exports.parquet:PARQUET",
    "plover": "counterclaim.exports.plover:PLOVER",
    "stix": "counterclaim.exports.stix:STIX",
}


def exporters() -> dict[str, EntryPoint]:
    """All formats by name; none takes the name of one of this package's own."""
    built_in = [EntryPoint(name, value, GROUP) for name, value in BUILT_IN.items()]
    known = {entry.name: entry for entry in (*entry_points(group=GROUP), *built_in)}
    return dict(sorted(known.items()))


def exporter(name: str) -> Exporter:
    """The exporter of a format.

    Raises:
        BadInput: there is none of this name, or what it needs is not installed.
    """
    known = exporters()
    if name not in known:
        raise BadInput(
            f"no export format {name!r}; there is: {', '.join(known) or 'none (reinstall counterclaim)'}"
        )
    return cast("Exporter", known[name].load())
