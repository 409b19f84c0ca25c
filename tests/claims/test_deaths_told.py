"""Who died, in words that tell it beside: participles, charges, losses; and words that tell of no deed."""

import pytest

from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.incidents import CasualtyKind
from tests.reading import layers


def happenings(text: str) -> list[Happening]:
    return list(layers(text).happenings)


def hurt(text: str) -> list[Hurt]:
    return [count for happening in happenings(text) for count in happening.hurt]


def named(text: str, role: str) -> list[str]:
    return [span.of(text) for h in happenings(text) for span in getattr(h.involved, role)]


FOUND = [
    ("The former mayor was found murdered in his flat.", "former mayor", "a passive above"),
    ("Three herders were found shot near the well.", "herders", "many of them"),
    ("The patrol found two of its men shot.", "its men", "a small clause"),
    ("Police found a student stabbed to death.", "student", "one of them"),
]


@pytest.mark.parametrize(("text", "who", "reason"), FOUND, ids=[reason for *_, reason in FOUND])
def test_who_is_found_dead_has_done_nothing(text: str, who: str, reason: str) -> None:
    assert (named(text, "perpetrators"), named(text, "victims")) == ([], [who]), reason


BARE = [
    ("Among the dead was Judge Awa Keita, shot by gunmen.", "Awa Keita"),
    ("Killed by gunmen on Monday, the mayor was buried today.", "mayor"),
]


@pytest.mark.parametrize(("text", "who"), BARE, ids=[who for _, who in BARE])
def test_a_participle_with_its_doer_tells_who_suffered(text: str, who: str) -> None:
    assert who in named(text, "victims")
    assert named(text, "perpetrators") == ["gunmen"]


CHARGED = [
    ("The colonel was responsible for the death of the journalist Awa Keita.", 1),
    ("Police are investigating the death of the journalist Awa Keita.", 1),
    ("Three officers were charged with the deaths of two students.", 2),
    ("He was accused of the death of two students.", 2),
]


@pytest.mark.parametrize(("text", "dead"), CHARGED, ids=[text[:40] for text, _ in CHARGED])
def test_a_death_that_somebody_answers_for_is_counted(text: str, dead: int) -> None:
    assert [(count.outcome, count.low) for count in hurt(text)] == [("killed", dead)]


OF_NOBODY = [
    ("He died of a heart attack.", "the heart attacks nobody"),
    ("A heart attack killed the mayor.", "an illness kills by itself"),
    ("He was treated after a panic attack.", "nor does panic attack"),
]


@pytest.mark.parametrize(("text", "reason"), OF_NOBODY, ids=[reason for _, reason in OF_NOBODY])
def test_an_attack_of_the_body_is_no_attack(text: str, reason: str) -> None:
    assert not happenings(text), reason


LOSSES = [
    ("The guerrillas suffered over 500 deaths and over 400 wounded.", "both are their own"),
    ("The rebels inflicted two dead and three wounded on the army.", "whom they struck"),
]


@pytest.mark.parametrize(("text", "reason"), LOSSES, ids=[reason for _, reason in LOSSES])
def test_losses_are_of_who_bears_them(text: str, reason: str) -> None:
    assert [count.kind for count in hurt(text)] == [CasualtyKind.COMBATANT] * 2, reason


def test_who_loses_a_limb_is_wounded() -> None:
    found = hurt("A schoolgirl lost a leg in the explosion.")

    assert [(count.outcome, count.low) for count in found] == [("wounded", 1)]


STRUCK = [
    ("Sabotage against the power grid left the city dark.", "power grid"),
    ("The raids went with sabotage to the electric system.", "electric system"),
    ("Sabotage of the pipeline cut the flow of oil.", "pipeline"),
]


@pytest.mark.parametrize(("text", "thing"), STRUCK, ids=[thing for _, thing in STRUCK])
def test_sabotage_strikes_what_stands_behind_it(text: str, thing: str) -> None:
    assert thing in named(text, "targets")


def test_a_noun_before_the_helper_is_what_it_was_done_with_where_the_parse_sees_no_subject() -> None:
    assert named("Last night there were new riots and bombs were set off.", "weapons") == ["bombs"]
