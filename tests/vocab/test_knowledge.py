"""All packs together: names are found as they are written, and what nobody listed is not guessed."""

import pytest

from counterclaim.model.errors import BadPack
from counterclaim.model.parses import NameType
from counterclaim.vocab.knowledge import Knowledge, knowledge_of, person_id
from counterclaim.vocab.packs import parse_pack

VALE = parse_pack(
    b"""
[pack]
name = "vale"
title = "The Vale"
kind = "conflict"
[[actor]]
id = "actor:guard"
name = "Vale Guard"
kind = "armed-force"
names = [{ form = "Vale Guard" }, { form = "Vale bandits", used_by = ["state:UP"], contested = true }]
[[place]]
id = "place:vale"
name = "Vale"
adjectives = ["Valish"]
government = "actor:guard"
names = [{ form = "Vale" }, { form = "Upper Vale-Orsa" }]
[[person]]
name = "Ivo O'Tarn"
also = ["O'Tarn"]
[[source]]
name = "The Vale Courier"
affiliation = "actor:guard"
[outlets]
names = ["Courier TV"]
""",
    "vale.toml",
)


@pytest.fixture(scope="module")
def vale() -> Knowledge:
    return Knowledge([VALE])


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_of(None)


def names(knowledge: Knowledge, text: str) -> list[str]:
    found = list(knowledge.find_names(text))
    for start, end, entry in found:
        assert len(text[start:end]) == len(entry.form)
    return [text[start:end] for start, end, _ in found]


class TestNames:
    def test_the_longest_name_is_found(self, vale: Knowledge) -> None:
        text = "The Vale Guard left the Vale for Upper Vale-Orsa."

        assert names(vale, text) == ["Vale Guard", "Vale", "Upper Vale-Orsa"]

    def test_an_owner_and_an_adjective_are_names_too(self, vale: Knowledge) -> None:
        assert names(vale, "Vale's mill, Vale’s road, the Valish army") == ["Vale", "Vale", "Valish"]

    def test_a_name_within_a_word_is_none(self, vale: Knowledge) -> None:
        assert names(vale, "Valeland, Ovale, Vales and Vale2") == []

    def test_a_small_letter_makes_it_another_word(self, vale: Knowledge) -> None:
        assert names(vale, "a green vale with no valish sign") == []

    @pytest.mark.parametrize("written", ["Ivo O'Tarn", "Ivo O’Tarn", "Ivo\u00a0O‘Tarn"])
    def test_any_apostrophe_and_any_blank_write_the_same_name(self, vale: Knowledge, written: str) -> None:
        ((_, _, entry),) = vale.find_names(f"Minister {written} left.")

        assert (entry.type, entry.actor) == (NameType.PERSON, person_id("Ivo O'Tarn"))

    def test_a_name_keeps_who_uses_it(self, vale: Knowledge) -> None:
        ((_, _, entry),) = vale.find_names("the Vale bandits")

        assert (entry.actor, entry.used_by, entry.contested) == ("actor:guard", ("state:UP",), True)

    def test_an_outlet_is_known_as_one(self, vale: Knowledge) -> None:
        ((_, _, entry),) = vale.find_names("Courier TV showed it.")

        assert entry.outlet

    def test_nothing_is_found_in_nothing(self, vale: Knowledge) -> None:
        assert names(vale, "") == []
        assert names(vale, " \n\u200b...") == []


class TestSources:
    def test_an_affiliation_is_known_whatever_the_case(self, vale: Knowledge) -> None:
        assert vale.affiliation("the vale COURIER") == "actor:guard"

    @pytest.mark.parametrize("source", [None, "", "The Hill Courier"])
    def test_an_unknown_source_belongs_to_nobody(self, vale: Knowledge, source: str | None) -> None:
        assert vale.affiliation(source) is None


class TestChoice:
    def test_without_a_choice_every_shipped_pack_is_in_force(self, shipped: Knowledge) -> None:
        assert {pack.name for pack in shipped.packs} >= {"world", "karabakh"}

    def test_none_leaves_what_is_known_of_states_alone(self) -> None:
        general = knowledge_of(["none"])

        assert [pack.name for pack in general.packs] == ["world"]
        assert names(general, "Stepanakert told France.") == ["France"]

    def test_a_pack_twice_is_a_pack_once(self) -> None:
        chosen = knowledge_of(["karabakh", "none", "karabakh"])

        assert [pack.name for pack in chosen.packs] == ["karabakh", "world"]

    def test_an_unknown_pack_is_refused(self) -> None:
        with pytest.raises(BadPack, match="no pack named 'atlantis'"):
            knowledge_of(["atlantis"])


class TestShipped:
    """The packs that come along hang together."""

    def test_every_owner_side_user_and_affiliation_is_somebody(self, shipped: Knowledge) -> None:
        known = {*shipped.actors, *shipped.states, None, ""}
        named = {
            *(actor.of for actor in shipped.actors.values()),
            *(actor.side for actor in shipped.actors.values()),
            *(place.government for place in shipped.places.values()),
            *(place.capital_of for place in shipped.places.values()),
            *(source.affiliation for source in shipped.sources.values()),
            *(role.of for person in shipped.persons.values() for role in person.roles),
            *(user for actor in shipped.actors.values() for name in actor.names for user in name.used_by),
            *(user for place in shipped.places.values() for name in place.names for user in name.used_by),
        }

        assert named - known == set()

    def test_every_territory_is_a_place_and_every_country_a_state(self, shipped: Knowledge) -> None:
        assert {actor.territory for actor in shipped.actors.values()} - {None} <= set(shipped.places)
        assert {f"state:{place.country}" for place in shipped.places.values() if place.country} <= set(
            shipped.states
        )

    def test_every_state_has_a_code_a_capital_and_an_adjective(self, shipped: Knowledge) -> None:
        incomplete = [
            state.name
            for state in shipped.states.values()
            if not (len(state.code) == 2 and state.code.isupper() and state.capital and state.adjectives)
        ]

        assert incomplete == ["Republic of the Congo", "Dominica"]  # theirs is the larger neighbour's too

    def test_no_adjective_is_of_two_states(self, shipped: Knowledge) -> None:
        words = [word for state in shipped.states.values() for word in set(state.adjectives)]

        assert sorted(word for word in set(words) if words.count(word) > 1) == []

    @pytest.mark.parametrize(
        ("text", "actors"),
        [
            ("Niger and Nigeria", ["state:NE", "state:NG"]),
            ("South Sudanese and Sudanese", ["state:SS", "state:SD"]),
            ("Guinea-Bissau and Guinea", ["state:GW", "state:GN"]),
            ("the U.S.-brokered talks", ["state:US"]),
            ("Côte d’Ivoire", ["state:CI"]),
        ],
    )
    def test_states_with_similar_names_are_told_apart(
        self, shipped: Knowledge, text: str, actors: list[str]
    ) -> None:
        assert [entry.actor for _, _, entry in shipped.find_names(text)] == actors
