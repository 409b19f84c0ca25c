"""The formats a ledger can be written in: built-ins and those that other packages register."""

from __future__ import annotations

from functools import partial
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, cast

from counterclaim.model.errors import BadInput
from counterclaim.model.plugins import Group, Plugin, plugins

if TYPE_CHECKING:
    from counterclaim.exports.destinations import Sink
    from counterclaim.exports.formats import Exporter
    from counterclaim.exports.reading import Reading

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
    if name in BUILT_IN:
        return cast("Exporter", known[name].load())
    return _added(known[name])


def _added(plugin: Plugin) -> Exporter:
    """Another package's exporter under the name that it is asked for by, whatever it calls itself."""
    from counterclaim.exports.formats import Format

    with plugin.blamed():
        made: Exporter = plugin.load()
        return Format(
            name=plugin.name,
            title=made.title,
            suffix=made.suffix,
            holds=made.holds,
            cannot_hold=tuple(made.cannot_hold),
            write=partial(_written, plugin, made),
            tables=tuple(made.tables),
            extra=made.extra,
            keeps_names=made.keeps_names,
        )


def _written(plugin: Plugin, made: Exporter, reading: Reading, sink: Sink) -> None:
    """What another package's exporter writes; what goes wrong in it is told as its failure."""
    with plugin.blamed():
        made.write(reading, sink)
