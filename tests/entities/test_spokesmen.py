"""Who speaks for forces that only the text names serves them; a paper's spokesman is told of by nobody."""

import pytest

from tests.entities.casting import Casting
from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "The Kivu Defence Forces denied a role in it. Its spokesman, Jean Mbuyi, said soldiers had fired.",
        "The Kivu Defence Forces said they had shelled Goma. A spokesman, Jean Mbuyi, said nine had died.",
        "Nine had died, Jean Mbuyi, a spokesman for the Kivu Defence Forces, said.",
    ],
)
def test_a_spokesman_serves_the_forces_that_have_the_word(text: str) -> None:
    (person,) = (actor for actor in told(text).actors if actor.id.startswith("person:"))

    assert person.part_of == "named:kivu-defence-forces"


def test_a_spokesman_told_of_beside_a_paper_is_not_the_papers() -> None:
    text = "The Daily Star said nine had died. A spokesman, Ali Sow, said the army had fired."
    (person,) = (actor for actor in told(text).actors if actor.id.startswith("person:"))

    assert person.part_of is None


@pytest.mark.parametrize("body", ["army", "government", "junta"])
@pytest.mark.parametrize(
    "title",
    ["A spokesman for the {}, Ali Sow,", "Ali Sow, a spokesman for the {},", "The {}'s spokesman, Ali Sow,"],
)
def test_a_spokesman_is_of_whom_he_speaks_for_and_not_of_who_spoke_last(body: str, title: str) -> None:
    text = (
        f"Mali's {body} said an attack by the Sun Front had failed. The rebel group said it had won.\n"
        f"{title.format(body)} called that a lie."
    )
    assert Casting(text).side("Ali Sow") == "state:ML"


def test_a_spokesman_for_people_whom_nobody_knows_is_not_of_who_spoke_last() -> None:
    text = "Mali's army said a mine had closed. Ali Sow, a spokesman for the miners, called that a lie."
    assert Casting(text).side("Ali Sow") is None
