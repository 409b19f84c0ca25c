"""A row of other people's data, read: one account by its own source, each value with the cell it stands in.

Who codes press reports records what others say, so its rows add no voice: whoever it was that said so cannot
be told from the row. Only a body that saw or counted by itself (``observed``) is a voice, and a party to the
conflict, whose table is its own account.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from counterclaim.entities import CellNames
from counterclaim.model.actors import ActorKind, Place
from counterclaim.model.dates import When
from counterclaim.model.documents import Document, Original
from counterclaim.model.incidents import Casualties, CasualtyKind, Count
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.problems import Problem
from counterclaim.model.rows import RowKind
from counterclaim.model.spans import Evidence
from counterclaim.pipeline.row_cells import STAGE, Row
from counterclaim.pipeline.row_records import Parties, ToldRow
from counterclaim.pipeline.row_values import day_in, degrees_in, parts_of, precision_of, when_of
from counterclaim.text import cells_of
from counterclaim.vocab.gazetteer import Gazetteer
from counterclaim.vocab.knowledge import Knowledge
from counterclaim.vocab.row_layouts import CIVILIANS, UNKNOWN, Layout, layout_of, table_layout

UNTYPED = "attack.generic"
LATITUDES, LONGITUDES = 90.0, 180.0
_MEMBERS = ("date", "place", "perpetrator", "victim", "casualties", "type")


def read_row(
    original: Original, document: Document, knowledge: Knowledge, gazetteer: Gazetteer
) -> DocumentRecords:
    """What a row tells; ``document`` is its record with its text.

    A row that cannot be used, or a cell, becomes a problem: the row is kept in any case.
    """
    kind = _kind_of(original)
    cells = cells_of(document.text or "", kind.separator) if kind is not None else None
    if kind is None or cells is None or len(cells) != len(kind.columns):
        reason = "is no row that can be read alone"
        if kind is not None:
            found = f"{len(cells)} cells" if cells is not None else "a quotation mark that nothing closes"
            reason = f"has {found}, and its header {len(kind.columns)} columns"
        problem = Problem(document=document.id, stage=STAGE, message=f"{document.name}: {reason}")
        return DocumentRecords(document=document, problems=(problem,))
    layout = _layout_of(kind)
    row = Row(document=document, layout=layout, cells=dict(zip(kind.columns, cells, strict=True)))
    return _Reader(row, kind, CellNames(knowledge, gazetteer)).records()


def _kind_of(original: Original) -> RowKind | None:
    """How a row is to be read, as was told beside it."""
    told = dict(original.retrieval.told).get("row") if original.retrieval is not None else None
    try:
        return msgspec.json.decode(told, type=RowKind) if told is not None else None
    except msgspec.DecodeError:
        return None


def _layout_of(kind: RowKind) -> Layout:
    if kind.layout != "table":
        return layout_of(kind.layout)
    tolls = {f"{outcome}[{whose}]": column for outcome, whose, column in kind.tolls}
    return replace(table_layout({**kind.fields, **tolls}), forms=kind.forms)


class _Reader:
    """The records of one row."""

    def __init__(self, row: Row, kind: RowKind, names: CellNames) -> None:
        self._row = row
        self._observed = kind.observed
        self._names = names
        self._party_to_it: str | None = None  # the side whose own table this is
        self._of: dict[str, tuple[Evidence, ...]] = {}

    def records(self) -> DocumentRecords:
        """All that the row tells."""
        row = self._row
        document = row.document
        source = document.source or document.name or document.id
        teller = self._names.source(source, ActorKind.MONITOR if self._observed else ActorKind.OTHER)
        if row.layout.name == "table":
            self._party_to_it = self._names.side(teller)
        type = self._type()
        parties = self._parties(type)
        when = self._when()
        place, place_text = self._place()
        casualties = self._casualties(parties, type)
        self._note("notes", row.words(row.cell("notes")))
        words = tuple(parts_of([piece for pieces in self._of.values() for piece in pieces]))
        problems = tuple(row.problems)
        if when is None or not words:
            message = f"{document.name}: has no day, so it tells of nothing"
            missing = Problem(document=document.id, stage=STAGE, message=message)
            return DocumentRecords(document=document, problems=(*problems, missing))
        told = ToldRow(
            document=document.id,
            layout=row.layout.name,
            source=source,
            teller=teller,
            observed=None if self._party_to_it is not None else self._observed,
            type=type,
            date=when,
            place=place.id if place is not None else None,
            place_text=place_text,
            parties=parties,
            casualties=casualties,
            evidence=words,
            evidence_of={name: self._of[name] for name in _MEMBERS if name in self._of},
        )
        return DocumentRecords(
            document=document,
            actors=self._names.actors(),
            places=(place,) if place is not None else (),
            claims=(told.claim(),),
            tellings=(told.telling(),),
            problems=problems,
        )

    def _note(self, name: str, *pieces: Evidence | None) -> tuple[Evidence, ...]:
        """Keep the cells that a value was read from."""
        found = tuple(parts_of([*self._of.get(name, ()), *pieces]))
        if found:
            self._of[name] = found
        return found

    def _type(self) -> str:
        row = self._row
        for column in row.layout.kind:
            cell = row.column(column)
            if cell is None:
                continue
            value = cell.value.strip()
            type = row.layout.types.get(value) or (value if _is_ours(value, row.layout) else None)
            if type is not None:
                self._note("type", row.words(cell))
                return type
            row.complain(column, cell, "is no type that is known; it is read as an attack of no told kind")
        return UNTYPED

    def _when(self) -> When | None:
        row, layout = self._row, self._row.layout
        cells = [row.cell("date"), row.cell("until")]
        days = [day_in(cell.value.strip(), layout.forms) if cell is not None else None for cell in cells]
        for name, cell, day in zip(("date", "until"), cells, days, strict=True):
            if cell is not None and day is None:
                row.complain(layout.fields[name], cell, "is no date")
        first, last = days
        if first is None or cells[0] is None:
            return None
        if last is not None and last < first and cells[1] is not None:
            row.complain(layout.fields["until"], cells[1], "is before the first day")
        number = row.number("date_precision")
        precision = layout.date_precisions.get(str(number)) if number is not None else None
        evidence = self._note("date", *(row.words(cell) for cell in cells if cell is not None))
        words = cells[0].value.strip()
        return when_of(first, last, precision, words, evidence)

    def _place(self) -> tuple[Place | None, str | None]:
        row = self._row
        cell, country = row.cell("place"), row.cell("country")
        code = self._names.country(country.value.strip()) if country is not None else None
        at = self._point()
        if cell is None:
            return None, None
        self._note("place", *(row.words(row.cell(name)) for name in ("place", "latitude", "longitude")))
        precision = precision_of(row.number("place_precision"), is_acled=row.layout.name == "acled")
        if at is None:
            precision = precision_of(0, is_acled=False)
        name = " ".join(cell.value.split())
        return self._names.place(name, at=at, country=code, precision=precision), name

    def _point(self) -> tuple[float, float] | None:
        row = self._row
        found = []
        for name, most in (("latitude", LATITUDES), ("longitude", LONGITUDES)):
            cell = row.cell(name)
            number = degrees_in(cell.value, most) if cell is not None else None
            if cell is not None and number is None:
                row.complain(row.layout.fields[name], cell, "is no such degree")
            found.append(number)
        latitude, longitude = found
        return (latitude, longitude) if latitude is not None and longitude is not None else None

    def _parties(self, type: str) -> Parties:
        named = {name: self._party(name, type) for name in ("side_a", "side_b", "perpetrator", "victim")}
        first, second = named["side_a"], named["side_b"]
        sides = tuple((name, id) for name, id in named.items() if id is not None)
        perpetrator, victim = named["perpetrator"], named["victim"]
        if type in self._row.layout.directed and first is not None:
            perpetrator, victim = perpetrator or first, victim or second
        fighters = tuple(id for id in (first, second) if id is not None and id not in (perpetrator, victim))
        for member, id in (("perpetrator", perpetrator), ("victim", victim)):
            column = next((name for name, side in sides if side == id), None)
            if id is not None and column is not None:
                self._note(member, self._row.words(self._row.cell(column)))
        return Parties(perpetrator, victim, fighters, sides)

    def _party(self, name: str, type: str) -> str | None:
        cell = self._row.cell(name)
        if cell is None:
            return None
        self._note("parties", self._row.words(cell))
        armed = name in ("side_a", "side_b") and not type.startswith("protest")
        return self._names.party(cell.value, ActorKind.ARMED_GROUP if armed else ActorKind.OTHER)

    def _casualties(self, parties: Parties, type: str) -> tuple[Casualties, ...]:
        """One entry for each side whose people are counted; a zero of a coder says that nothing is known."""
        row, sides = self._row, dict(parties.sides)
        found: dict[tuple[str | None, CasualtyKind | None], dict[str, Count]] = {}
        for (outcome, whose), column in row.layout.tolls.items():
            number, cell = row.figure(column), row.column(column)
            if (
                number is None
                or cell is None
                or (number == 0 and not self._observed and self._party_to_it is None)
            ):
                continue
            words = tuple(parts_of([row.words(cell)]))
            self._note("casualties", *words)
            count = Count(low=number, high=number, text=cell.value.strip(), evidence=words)
            civilians = whose == CIVILIANS or (whose == UNKNOWN and type.startswith("civilians"))
            side = sides.get(whose)
            if side is None and whose not in (CIVILIANS, UNKNOWN, "side_a", "side_b"):
                side = self._names.party(whose)
            found.setdefault((side, CasualtyKind.CIVILIAN if civilians else None), {})[outcome] = count
        if found:
            self._note("casualties", *(row.words(row.cell(name)) for name in ("low", "high")))
        return tuple(
            replace(_casualties(side, kind, counts), own_loss=self._own(side))
            for (side, kind), counts in found.items()
        )

    def _own(self, side: str | None) -> bool | None:
        """Whether a party counts its own people; ``None`` where no party tells, or of no told side."""
        hurt = self._names.side(side)
        return hurt == self._party_to_it if hurt is not None and self._party_to_it is not None else None


def _casualties(side: str | None, kind: CasualtyKind | None, counts: dict[str, Count]) -> Casualties:
    return Casualties(
        killed=counts.get("killed"),
        wounded=counts.get("wounded"),
        missing=counts.get("missing"),
        captured=counts.get("captured"),
        side=side,
        kind=kind,
        evidence=tuple(parts_of([words for count in counts.values() for words in count.evidence])),
    )


def _is_ours(value: str, layout: Layout) -> bool:
    """Whether a user's table has our own types in it."""
    return layout.name == "table" and "." in value and value.replace(".", "").replace("-", "").isalpha()
