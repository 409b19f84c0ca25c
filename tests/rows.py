"""Rows in the layouts of UCDP GED and ACLED, written by ourselves: no file of theirs is committed."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from counterclaim.vocab.row_layouts import layout_of

GED = {
    "id": "501",
    "type_of_violence": "1",
    "side_a": "Government of Chad",
    "side_b": "Government of Sudan",
    "where_prec": "1",
    "where_coordinates": "Adre town",
    "country": "Chad",
    "latitude": "13.4667",
    "longitude": "22.2",
    "date_prec": "1",
    "date_start": "2024-06-03 00:00:00.000",
    "date_end": "2024-06-03 00:00:00.000",
    "deaths_a": "2",
    "deaths_b": "0",
    "deaths_civilians": "0",
    "deaths_unknown": "0",
    "best": "2",
    "low": "2",
    "high": "4",
    "source_headline": 'Shelling, "heavy", at the border',
}
ACLED = {
    "event_id_cnty": "CHD12",
    "event_date": "03 June 2024",
    "time_precision": "1",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Shelling/artillery/missile attack",
    "actor1": "Military Forces of Sudan (2019-)",
    "actor2": "Military Forces of Chad (2021-)",
    "country": "Chad",
    "location": "Adre",
    "latitude": "13.4667",
    "longitude": "22.2000",
    "geo_precision": "1",
    "source": "Chad News",
    "notes": "On 3 June 2024, artillery fire.\nTwo soldiers were killed.",
    "fatalities": "2",
}


def written(
    path: Path,
    rows: Iterable[dict[str, str]],
    columns: Sequence[str],
    *,
    header: bool = True,
    encoding: str = "utf-8",
) -> Path:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    if header:
        writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    path.write_text(stream.getvalue(), encoding=encoding, newline="")
    return path


def ged(folder: Path, *rows: dict[str, str], header: bool = True) -> Path:
    return written(folder / "ged.csv", [GED | row for row in rows], layout_of("ged").columns, header=header)


def acled(folder: Path, *rows: dict[str, str], extra: Sequence[str] = ()) -> Path:
    columns = (*layout_of("acled").columns, *extra)
    return written(folder / "acled.csv", [ACLED | row for row in rows], columns, encoding="utf-8-sig")
