"""Bodies by their letters and people by their surnames, where nothing beside them says whose these are."""

import pytest

from tests.entities.casting import Casting


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Guyana Defence Force fired. The GDF denied it.", "GDF", "state:GY/armed-force"),
        ("The Orsa Land Front met. The OLF said no.", "OLF", "named:orsa-land-front"),
        ("The Orsa Land Front (FTO) met. The FTO said no.", "FTO", "named:orsa-land-front"),
        (
            "The Kuna Committee on Land Rights met. The KCLR fled.",
            "The KCLR",
            "named:kuna-committee-on-land-rights",
        ),
    ],
)
def test_letters_stand_for_the_body_told_of_before(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


@pytest.mark.parametrize(
    "text",
    [
        "The Guyana Defence Force met the Ghana Defence Force. The GDF denied it.",
        "The Orsa Land Front met the Orin Lake Front. The OLF denied it.",
        "The OLF denied it. The Orsa Land Front met.",
    ],
)
def test_letters_of_two_bodies_or_before_the_name_are_nobodys(text: str) -> None:
    letters = "GDF" if "GDF" in text else "OLF"

    assert Casting(text).who(letters) is None


def test_a_surname_is_the_persons_whom_only_the_parse_knew() -> None:
    casting = Casting("General Ano Sira accused Beno Lark of the raid. Lark fled to Gao.")

    assert casting.who("Lark") == casting.who("Beno Lark") == "person:beno-lark"
