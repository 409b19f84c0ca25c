"""How a bulletin calls people, places, days and sectors."""

from dataclasses import replace

import pytest

from counterclaim.model.actors import Actor, ActorKind, Place, PlacePrecision
from counterclaim.model.dates import DatePrecision, DateRelation, When
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.views.bulletin.desk import Desk, when_phrase
from counterclaim.views.bulletin.sectors import Sectors, km_between
from counterclaim.vocab.knowledge import Knowledge, knowledge_of

MADE = Derivation(version="0", rules="own-loss")
TOWN, AREA, LAND, ROAD = ((1, 1), (4, 3), (6, 3), (5, 2))


def place(
    id: str, name: str, at: tuple[float, float] | None, kind: tuple[int, int], country: str = "XX"
) -> Place:
    return Place(
        id=id,
        name=name,
        country=country,
        latitude=at[0] if at else None,
        longitude=at[1] if at else None,
        precision=PlacePrecision(ucdp=kind[0], acled=kind[1]),
    )


def actor(id: str, name: str, kind: ActorKind, side: str | None = None) -> Actor:
    return Actor(id=id, name=name, kind=kind, side=side, part_of=None)


PLACES = (
    place("place:orsa", "Orsa", (40.0, 20.0), TOWN),
    place("place:far", "Vell", (44.0, 26.0), TOWN),
    place("place:off-map", "Quel", None, TOWN),
    place("place:abroad", "Nim", (40.1, 20.1), TOWN, "YY"),
    place("place:valley", "Upper Valley", (40.2, 20.1), AREA),
    place("place:road", "Orsa road", (40.0, 20.0), ROAD),
    place("country:XX", "Ruritania", (42.0, 23.0), LAND),
)
ACTORS = (
    actor("state:XX", "United Marches", ActorKind.STATE, "state:XX"),
    actor("army:XX", "Armed forces of United Marches", ActorKind.ARMED_FORCE, "state:XX"),
    actor("person:1", "Ana Roth", ActorKind.PERSON, "state:XX"),
    actor("group:1", "Free Marches", ActorKind.ARMED_GROUP),
    actor("body:1", "NATO", ActorKind.INTERNATIONAL_ORGANISATION),
    actor("body:2", "Union of Rivers", ActorKind.INTERNATIONAL_ORGANISATION),
)


@pytest.fixture
def desk() -> Desk:
    return Desk(Ledger(generated_by=MADE, places=PLACES, actors=ACTORS), Knowledge(()))


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("state:XX", "the United Marches"),
        ("army:XX", "the armed forces of the United Marches"),
        ("person:1", "Ana Roth (the United Marches)"),
        ("group:1", "Free Marches"),
        ("body:1", "NATO"),
        ("body:2", "the Union of Rivers"),
        ("state:nobody", "state:nobody"),
    ],
)
def test_names_take_the_article_that_they_take_in_a_sentence(id: str, name: str, desk: Desk) -> None:
    assert desk.actor(id) == name


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("place:orsa", " at Orsa"),
        ("place:valley", " in the Upper Valley"),
        ("place:road", " at the Orsa road"),
        (None, ""),
    ],
)
def test_towns_are_at_and_areas_are_in(id: str | None, words: str, desk: Desk) -> None:
    assert desk.where(id, None, None) == words
    assert desk.where(None, "the  old\nmill", None) == " at the old mill"


def test_a_name_made_of_one_sides_names_has_both() -> None:
    road = place("place:unknown", "Stepanakert-Goris highway", None, ROAD)
    desk = Desk(Ledger(generated_by=MADE, places=(road,)), knowledge_of(["karabakh"]))

    assert desk.place("place:unknown") == "Khankendi/Stepanakert-Goris highway"


class TestSectors:
    @pytest.mark.parametrize(
        ("id", "sector"),
        [
            ("place:orsa", "Upper Valley"),  # in the area, whose middle is near
            ("place:valley", "Upper Valley"),
            ("place:far", "Ruritania"),
            ("place:off-map", "Ruritania"),
            ("place:abroad", "YY"),  # near the area, and in another country
            ("country:XX", "Ruritania"),
            (None, "place not stated"),
        ],
    )
    def test_a_town_is_told_under_the_area_near_it_else_under_its_country(
        self, id: str | None, sector: str, desk: Desk
    ) -> None:
        assert Sectors(Ledger(generated_by=MADE, places=PLACES), desk).of(id) == sector

    def test_a_sector_is_asked_for_by_the_name_of_a_town_an_area_or_a_country(self, desk: Desk) -> None:
        sectors = Sectors(Ledger(generated_by=MADE, places=PLACES), desk)

        assert all(sectors.fits(name, "place:orsa") for name in ("orsa", "UPPER VALLEY", "Ruritania"))
        assert not any(sectors.fits(name, "place:orsa") for name in ("Vell", "Nim", "place not stated"))

    def test_a_place_on_no_map_is_near_nothing(self) -> None:
        assert km_between(PLACES[0], PLACES[2]) is None
        assert km_between(PLACES[0], PLACES[0]) == 0


@pytest.mark.parametrize(
    ("best", "precision", "relation", "words"),
    [
        ("2023-06-28", DatePrecision.DAY, None, " on 28 June 2023"),
        ("2023-06", DatePrecision.MONTH, None, " in June 2023"),
        ("2023", DatePrecision.YEAR, None, " in 2023"),
        ("2023-06-28T04:30:00", DatePrecision.MINUTE, None, " on 28 June 2023, 04:30"),
        ("2023-06-26/2023-06-28", DatePrecision.RANGE, None, " from 26 June 2023 to 28 June 2023"),
        ("2023-06-28/..", DatePrecision.DAY, DateRelation.AFTER, " after 28 June 2023"),
        ("2023-06-28", DatePrecision.DAY, DateRelation.BY, " by 28 June 2023"),
        (None, DatePrecision.VAGUE, None, ""),
    ],
)
def test_days_are_told_as_fine_as_they_are_known(
    best: str | None, precision: DatePrecision, relation: DateRelation | None, words: str
) -> None:
    when = When(earliest=None, latest=None, best=best, precision=precision, relation=relation, text="then")

    assert when_phrase(when) == words
    assert when_phrase(replace(when, text=None)) == words
