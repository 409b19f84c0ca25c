"""No export names who is only a victim, wherever the name stands and whatever was taken for it."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest

from counterclaim.exports.held import HeldLedger
from counterclaim.exports.masks import MASK
from counterclaim.exports.registry import BUILT_IN, exporter
from counterclaim.exports.withholding import withheld_in, withheld_of
from counterclaim.ledger.persons import Silent
from counterclaim.model.actors import Actor, ActorKind, Place, PlacePrecision
from counterclaim.model.ledgers import Ledger
from tests.exports.written import Export
from tests.ledger.samples import ledger
from tests.reading import gathered

TEXT = """Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing Amina Deby and
Idriss Musa.

Deby's pupils wept. Yusuf Salih, a spokesman of Chad's army, said that Amina
Deby had taught there with Idriss\tMusa.

Chad's president told Amina Deby that Sudan had shelled Adre.
Sudan denied that it shelled Adre, KILLING AMINA DEBY.
"""
NAMES = re.compile(rb"amina|deby|idriss|musa", re.IGNORECASE)
FORMATS = [name for name in BUILT_IN if name != "parquet" and not exporter(name).keeps_names]  # of text
VICTIM = Actor(id="person:amina-deby", name="Amina Deby", kind=ActorKind.PERSON, side=None, part_of=None)
NOWHERE = PlacePrecision(ucdp=None, acled=None)
BROKEN = Place(
    id="place:x", name="Deby", country=None, latitude=None, longitude=None, precision=NOWHERE
)  # a name at the end of a line that was taken for a place
TOWN = replace(BROKEN, country="TD", latitude=13.4, longitude=21.7)


@pytest.fixture(scope="module")
def told() -> Ledger:
    made = gathered(("2024-06-05", TEXT))
    documents = [
        replace(one, name="amina-deby.txt", url="https://a.example/deby-killed") for one in made.documents
    ]
    return replace(made, documents=tuple(documents))


def sample(victim: Actor = VICTIM, place: Place | None = None) -> Ledger:
    """A ledger with somebody more in it, and perhaps with a place more."""
    made = ledger()
    places = made.places if place is None else (*made.places, place)
    return replace(made, actors=(*made.actors, victim), places=places)


def masked(ledger: Ledger, words: str) -> str:
    return withheld_of(HeldLedger(ledger)).masked(f'"{words}"')[1:-1]


@pytest.mark.parametrize("format", FORMATS)
def test_no_export_names_them_at_the_start_of_a_line_or_over_its_end(told: Ledger, format: str) -> None:
    written = b"".join(Export(format, told).files.values())

    found = NAMES.search(written)
    assert found is None, written[found.start() - 80 :][:160]


def test_a_victim_whom_somebody_set_to_civilians_is_still_no_name_to_tell() -> None:
    assert masked(sample(replace(VICTIM, kind=ActorKind.CIVILIANS)), "Amina Deby") == "█████ ████"


@pytest.mark.parametrize("name", ["Deby", "Amina Deby", "Amina\nDeby"])
def test_a_name_taken_for_a_place_is_masked(name: str) -> None:
    assert masked(sample(place=replace(BROKEN, name=name)), "Deby wept, Amina Deby") == (
        "████ wept, █████ ████"
    )


def test_a_word_that_is_also_a_place_on_the_map_is_not_masked_alone() -> None:
    assert masked(sample(place=TOWN), "in Deby, Amina Deby") == "in Deby, █████ ████"


def test_who_is_only_spoken_to_is_no_speaker_unless_by_an_office() -> None:
    made = sample()
    to_them = replace(made, claims=tuple(replace(one, addressee=VICTIM.id) for one in made.claims))
    promised = replace(made, pledges=tuple(replace(one, to=VICTIM.id) for one in made.pledges))
    official = replace(VICTIM, role="minister")

    assert made.claims
    assert made.pledges
    for ledger_ in (to_them, promised):
        assert MASK in masked(ledger_, "Amina Deby")
        of_office = tuple(official if one.id == VICTIM.id else one for one in ledger_.actors)
        assert masked(replace(ledger_, actors=of_office), "Amina Deby") == "Amina Deby"


@pytest.mark.parametrize(("place", "told"), [(BROKEN, "████ wept"), (TOWN, "Deby wept")])
def test_for_some_documents_a_place_spares_a_word_only_if_it_is_on_the_map(place: Place, told: str) -> None:
    def known(*_: object) -> list[Place]:
        return [place]

    listed = SimpleNamespace(silent_in=lambda *_: Silent(persons=(VICTIM,)), called=known, in_force=known)

    assert withheld_in(listed, (), (), str).masked('"Deby wept"')[1:-1] == told
