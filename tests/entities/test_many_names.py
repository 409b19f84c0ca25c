"""Names are found in one reading of a text, however many stand in it."""

from itertools import islice, product
from time import process_time

import pytest

from counterclaim.entities.speaking_letters import find_speaking_letters
from counterclaim.entities.surnames import is_known_surname, told_in_full

SECONDS = 3  # of a reading that took nine where each name was looked for through the whole text


def test_four_thousand_bodies_that_speak_are_found_in_seconds() -> None:
    letters = ["".join(word) for word in islice(product("BCDFGHJKLM", repeat=4), 4000)]
    text = " ".join(f"The {word} said so." for word in letters)
    began = process_time()

    assert len(list(find_speaking_letters(text))) == 4000
    assert process_time() - began < SECONDS


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Ana Alder came. Mr Alder left.", True),
        ("Mr Alder left. Ana Alder came.", False),
        ("Mr Alder came. Mr Alder left.", False),
        ("Ana Alderson came. Mr Alder left.", False),
    ],
)
def test_a_surname_is_known_once_somebody_was_told_of_in_full(text: str, *, known: bool) -> None:
    start = text.rindex("Mr Alder")

    assert is_known_surname(text, start, start + len("Mr Alder"), told_in_full(text)) is known
