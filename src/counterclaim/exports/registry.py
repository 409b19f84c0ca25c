"""The formats a ledger can be written in: built-ins and those that other packages register."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, cast

from counterclaim.model.errors import BadInput
from counterclaim.model.plugins import Group, Plugin, plugins

if TYPE_CHECKING:
    from counterclaim.exports.formats import Exporter

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


def exporters() -> dict[str, Plugin]:
    """All formats by name; none takes the name of one of this package's own."""
    built_in = {name: Plugin(EntryPoint(name, value, Group.EXPORTS)) for name, value in BUILT_IN.items()}
    return dict(sorted({**plugins(Group.EXPORTS), **built_in}.items()))


def exporter(name: str) -> Exporter:
    """The exporter of a format.

    Raises:
        BadInput: there is none of this name, or what it needs is not installed.
        PluginFailed: another package's cannot be loaded.
    """
    known = exporters()
    if name not in known:
        raise BadInput(
            f"no export format {name!r}; there is: {', '.join(known) or 'none (reinstall counterclaim)'}"
        )
    return cast("Exporter", known[name].load())


def blamed(exporter: Exporter) -> AbstractContextManager[None]:
    """While an exporter writes: what goes wrong in another package's is told as its failure."""
    known = plugins(Group.EXPORTS).get(exporter.name)
    return nullcontext() if known is None or exporter.name in BUILT_IN else known.blamed()
