"""Bodies that nobody knows, by the words beside their names, and leaders that are not the one told of."""

import pytest

from tests.claims.test_attribution import said
from tests.entities.casting import Casting
from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arambai Tenggol, a Meitei group, denied any role.", "Arambai Tenggol"),
        ("The Orsa Rifles said it had recovered four rifles.", "Orsa Rifles"),
        ("Gran Orsa, a gang that holds the port, said police had fired.", "Gran Orsa"),
    ],
)
def test_a_name_beside_a_noun_for_a_body_or_behind_an_article_is_no_persons(text: str, name: str) -> None:
    assert said(text)[0][0] == f"named:{name.lower().replace(' ', '-')}"


def test_a_party_leader_is_a_person() -> None:
    text = "Kenya's Odinga Otieno, the party leader, said two had died."

    assert said(text)[0][0] == "person:odinga-otieno"


def test_what_a_gang_is_known_as_is_nobody_who_holds_an_office() -> None:
    text = "The gang, known as Gran Grif, said it had not fired. Haiti's prime minister denied it."

    assert said(text)[-1] == ("state:HT/prime-minister", "deny")


def test_an_office_told_of_later_is_not_the_person_named_before() -> None:
    text = "Ali Diop said two had died. Chad's defence minister denied it."

    assert [claimer for claimer, _ in said(text)] == ["person:ali-diop", "state:TD/defence-minister"]


@pytest.mark.parametrize("leader", ["The opposition leader", "The rebel leader"])
def test_another_leader_is_not_the_one_told_of(leader: str) -> None:
    text = f"Kenya's Odinga Otieno, the party leader, said two had died. {leader} denied it."

    assert Casting(text).who(leader) is None


def test_who_says_that_nobody_died_does_not_say_that_it_happened() -> None:
    text = (
        "Congo's government said 31 civilians had been killed by shelling in Sake on Monday. "
        "M23's spokesman, Lawrence Kanyuka, said nobody had died."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["occurrence"].status.value == "single-source"
    assert incident.elements["toll"].status.value == "contested"
