"""Two parties change places."""

import pytest

from counterclaim.evaluation.exchange import NOTHING, Exchange, exchange_of_pairs, exchange_of_parties
from counterclaim.evaluation.fairness import mirrored
from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput
from counterclaim.vocab.knowledge import knowledge_of


def parties(one: str, other: str) -> Exchange:
    return exchange_of_parties(one, other, knowledge_of(["none"]).states.values())


def test_two_states_change_names_adjectives_people_and_capitals() -> None:
    words = "Armenian forces left; Baku told Armenia and ARMENIA that Azerbaijanis stay."

    assert parties("Armenia", "Azerbaijan").text(words) == (
        "Azerbaijani forces left; Yerevan told Azerbaijan and AZERBAIJAN that Armenians stay."
    )


def test_exchanging_twice_gives_the_text_back() -> None:
    exchange = parties("Thailand", "Cambodia")
    words = "A Thai patrol met a Cambodian one near Bangkok."

    assert exchange.text(exchange.text(words)) == words


def test_an_article_fits_the_name_behind_it() -> None:
    assert (
        parties("Iran", "Russia").text("an Iranian ship, a Russian one") == "a Russian ship, an Iranian one"
    )


def test_two_bodies_change_their_names_only() -> None:
    assert (
        parties("Orsa Front", "Tarn Guard").text("Orsa Front hit Tarn Guard") == "Tarn Guard hit Orsa Front"
    )


def test_a_state_and_a_body_cannot_change_places() -> None:
    with pytest.raises(BadInput, match="Orsa Front is no state"):
        parties("Armenia", "Orsa Front")


def test_nobody_changes_places_with_himself() -> None:
    with pytest.raises(BadInput, match="name two parties"):
        parties("Armenia", "Armenia")


def test_ids_of_states_and_bodies_change_too() -> None:
    exchange = exchange_of_pairs([("Armenia", "Azerbaijan")], ("AM", "AZ"), [("actor:one", "actor:two")])

    assert exchange.value("state:AM/ministry") == "state:AZ/ministry"
    assert exchange.value("actor:one/press") == "actor:two/press"
    assert NOTHING.value("state:AM") == "state:AM"


def test_a_rule_that_looks_at_who_it_is_about_is_found() -> None:
    def biased(originals: list[Original]) -> dict[str, object]:
        stance = "report" if b"Armenia said" in originals[0].data else "accuse"
        return {"claims": [{"id": "1", "stance": stance}]}

    found = mirrored([Original(data=b"Armenia said so.", name="a")], parties("Armenia", "Azerbaijan"), biased)  # type: ignore[arg-type]

    assert (found.same, found.records) == (0, 1)
    assert [difference.only for difference in found.differences()] == ["as it is", "exchanged"]


def test_a_record_of_the_same_words_is_told_by_the_members_in_which_it_differs() -> None:
    def biased(originals: list[Original]) -> dict[str, object]:
        words = originals[0].data.decode()
        stance = "report" if "Armenia" in words else "accuse"
        evidence = [{"quote": "fired first"}]
        claim = {"claimer": f"state:{'AM' if 'Armenia' in words else 'AZ'}", "stance": stance}
        return {"claims": [{**claim, "evidence": evidence}, {"stance": "deny", "evidence": evidence}]}

    found = mirrored([Original(data=b"Armenia.", name="a")], parties("Armenia", "Azerbaijan"), biased)  # type: ignore[arg-type]

    (difference,) = found.differences()
    assert (difference.kind, difference.words, difference.only) == ("claims", "fired first", None)
    assert [(member.name, member.here, member.there) for member in difference.members] == [
        ("stance", ("report",), ("accuse",))
    ]
