"""Whose the dead and wounded are, and which deaths and blows are no act of anybody."""

import pytest

from counterclaim.model.happenings import Hurt
from counterclaim.model.incidents import CasualtyKind
from tests.reading import layers, told


def counts(text: str) -> list[Hurt]:
    """The counts of people hurt in a text, in text order."""
    found = [hurt for happening in layers(text).happenings for hurt in happening.hurt]
    return sorted(found, key=lambda hurt: hurt.span)


def tolls(text: str) -> list[tuple[str, int | None]]:
    return [(hurt.outcome, hurt.low) for hurt in counts(text)]


def types(text: str) -> list[str]:
    return [happening.types[0] for happening in layers(text).happenings]


@pytest.mark.parametrize(
    ("text", "dead", "wounded"),
    [
        ("The Malian army suffered nine dead and four wounded near Gao.", 9, 4),
        ("Malian troops suffered losses: two dead and four wounded.", 2, 4),
        ("Malian soldiers sustained 13 casualties (nine dead and four wounded).", 9, 4),
    ],
)
def test_dead_and_wounded_are_of_the_force_that_suffered_them(text: str, dead: int, wounded: int) -> None:
    own = [(hurt.outcome, hurt.low) for hurt in counts(text) if hurt.actor == "state:ML/armed-force"]

    assert {("killed", dead), ("wounded", wounded)} <= set(own)


def test_nobody_suffers_what_a_clause_beside_it_tells_of_others() -> None:
    text = "The army suffered a setback when two bystanders died and one was hurt in Gao."

    assert tolls(text) == [("killed", 2), ("wounded", 1)]
    assert all(hurt.kind is not CasualtyKind.COMBATANT for hurt in counts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Shelling near Gao left three insurgents killed and one wounded.",
        "The battle left 14 dead and 31 wounded among the army ranks.",
        "Some 20 military and insurgent deaths were reported in Gao.",
        "A militia member was killed on Saturday at a checkpoint near Gao.",
        "Two army recruits and a soldier were killed in Gao.",
    ],
)
def test_fighters_are_told_by_the_words_around_a_count(text: str) -> None:
    assert {hurt.kind for hurt in counts(text)} == {CasualtyKind.COMBATANT}


def test_those_among_soldiers_and_among_civilians_are_told_apart() -> None:
    text = "There are nine dead among the soldiers and two dead and four wounded among the civilians in Gao."

    assert [hurt.kind for hurt in counts(text)] == [
        CasualtyKind.COMBATANT,
        CasualtyKind.CIVILIAN,
        CasualtyKind.CIVILIAN,
    ]


def test_the_wounded_behind_the_dead_have_a_number_of_their_own() -> None:
    assert tolls("The losses in Gao were 12 dead and 30 wounded.") == [("killed", 12), ("wounded", 30)]


def test_an_editors_remark_is_no_part_of_a_sentence() -> None:
    text = "Doctors said that six traders [names withheld] had also been hurt in Gao."

    assert tolls(text) == [("wounded", 6)]


def test_those_who_have_names_are_as_many_as_their_names() -> None:
    text = "The union mourned the murder in Gao of lawyers Omar Keita and Ana Sow."

    assert tolls(text) == [("killed", 2)]


def test_nobody_murders_a_telegram() -> None:
    text = "The king wrote a letter on the loss of Omar Keita, murdered by rebels in Gao."

    assert [people.of(text) for hurt in counts(text) for people in hurt.people if hurt.low] in ([], ["Keita"])


@pytest.mark.parametrize(
    "text",
    [
        "A nurse died and a doctor was hurt when the plane of a charity crashed near Gao.",
        "Forty travellers were killed in the crash of an Ethiopian airline Boeing near Gao.",
    ],
)
def test_a_crash_is_nobodys_deed(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers died when their helicopter crashed after it was hit by a rocket near Gao.",
        "Nine people died when a lorry crashed into a crowd in Gao.",
    ],
)
def test_a_crash_that_force_brought_about_is_told(text: str) -> None:
    assert types(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "The union sees the decree as an attack on the judges of Gao.",
        "The vote was an assault on our rights, the union said.",
    ],
)
def test_a_decision_attacks_nobody(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two men on a scooter machinegunned a banker in Gao on Tuesday.", "attack.small-arms"),
        ("Unknown men machine-gunned a mayor's car in Gao on Tuesday.", "attack.small-arms"),
        ("On Monday there were marches and bombs were set off in Gao.", "attack.ied-mine"),
        ("Power was rationed in Gao after sabotage against the grid on Monday.", "infrastructure.damage"),
        ("The minister was detained by the army for two days.", "detention.arrest"),
        ("On Monday he was arrested in Gao.", "detention.arrest"),
    ],
)
def test_blows_are_found_in_words_that_a_parser_stumbles_over(text: str, kind: str) -> None:
    assert kind in types(text)


def test_rifles_taken_elsewhere_struck_no_field() -> None:
    assert types("Last year nine fields of hemp were destroyed and 80 rifles were seized.") == []


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Relatives of the six slain priests prayed in Gao on Monday.", [("killed", 6)]),
        ("The murdered lawyer Omar Keita had been threatened.", [("killed", 1)]),
        ("Police seek the killers of the bishop of Gao.", [("killed", 1)]),
        ("The killers of the three nuns were arrested in Gao.", [("killed", 3)]),
        ("Omar Keita was mortally wounded in Gao on Monday.", [("killed", 1)]),
        ("In Gao gunmen shot the mayor dead on Monday.", [("killed", 1)]),
        ("Rebels slaughtered five villagers near Gao on Monday.", [("killed", 5)]),
        ("The deaths of two children in an air strike on Gao were condemned.", [("killed", 2)]),
        ("The attack in Gao cost a teacher her life.", [("killed", 1)]),
        ("A stray bullet hit a girl in the arm in Gao on Monday.", [("wounded", 1)]),
        ("Six people were taken to hospital with burns after a bomb exploded in Gao.", [("wounded", 6)]),
    ],
)
def test_people_hurt_are_counted_in_whatever_words(text: str, told_of: list[tuple[str, int]]) -> None:
    assert tolls(text) == told_of


@pytest.mark.parametrize(
    "text",
    [
        "The killers fled to Gao on Monday.",
        "Farmers near Gao slaughtered five sheep on Monday.",
        "He was taken to hospital in Gao with a fever.",
        "The death of two patients in hospital was mourned in Gao.",
    ],
)
def test_these_words_count_nobody_hurt(text: str) -> None:
    assert tolls(text) == []


def test_the_slain_did_not_die_on_the_day_they_were_buried() -> None:
    (slain,) = layers("The assassinated deputy Omar Keita was buried in Gao on Monday.").happenings

    assert (slain.by, slain.day) == (True, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A lorry was set ablaze near Gao by rebels.", "infrastructure.damage"),
        ("Rebels knocked down two pylons near Gao.", "infrastructure.damage"),
        ("Rebels derailed a train near Gao.", "infrastructure.damage"),
        ("Two men hijacked an airliner in Gao.", "civilians.abduction"),
        ("The judge is being held by rebels near Gao.", "civilians.abduction"),
        ("Rebels spoke of two aid workers held by gunmen near Gao.", "civilians.abduction"),
        ("Rebels have held the engineer captive since Monday.", "civilians.abduction"),
        ("A bridge near Gao was destroyed in an explosion.", "attack.generic"),
        ("An attempt was made on the life of the judge in Gao.", "attack.generic"),
    ],
)
def test_blows_are_found_in_other_words_for_them(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "A storm knocked down two pylons near Gao.",
        "A bridge near Gao was destroyed in a flood.",
        "The accused is being held by police in Gao.",
        "The fire came from hills held by the rebels near Gao.",
        "The town is held by rebels.",
        "Gao is held by rebels.",
        "A meeting was held by rebels near Gao.",
        "An attempt was made on the record in Gao.",
    ],
)
def test_storms_police_and_athletes_strike_nobody(text: str) -> None:
    assert types(text) in ([], ["detention.arrest"])


def test_who_escaped_an_ambush_was_its_victim() -> None:
    text = "Malian soldiers escaped an ambush by rebels near Gao on Monday."
    (ambush,) = layers(text).happenings

    assert ambush.victim is not None
    assert ambush.victim.actor == "state:ML/armed-force"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A bomb killed nine people in Gao, including the well-known singer Ana Sow.", [1]),
        ("A bomb killed nine people in Gao, including Mayor Omar Keita and two guards.", [1, 2]),
        ("Nine people, including Omar Keita's brother, were hurt in Gao.", [1]),
        ("A bomb killed nine people in Gao, including members of the choir.", []),
    ],
)
def test_one_person_among_those_counted_is_told_as_one(text: str, parts: list[int]) -> None:
    assert [part.low for hurt in counts(text) for part in hurt.including] == parts


def test_whom_bullets_hit_is_wounded() -> None:
    assert tolls("Three bullets hit the bishop of Gao.") == [("wounded", 1)]
    assert tolls("Three bullets hit a car in Gao.") == []


@pytest.mark.parametrize("figure", ["The UN figure", "The UN count", "The UN's tally"])
def test_who_counts_the_dead_has_not_lost_them(figure: str) -> None:
    (hurt,) = counts(f"{figure} of civilians killed in Gao rose to nine.")

    assert (hurt.low, hurt.actor, hurt.kind) == (9, "group:civilians", CasualtyKind.CIVILIAN)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The civilian death toll in Gao rose to nine.", CasualtyKind.CIVILIAN),
        ("The military death toll in Gao rose to nine.", CasualtyKind.COMBATANT),
        ("Nine civilian deaths were recorded in Gao.", CasualtyKind.CIVILIAN),
        ("Nine police deaths were recorded in Gao.", CasualtyKind.POLICE),
        ("Nine civilian and rebel deaths were recorded in Gao.", None),
        ("Nine deaths were recorded in Gao.", None),
    ],
)
def test_the_dead_are_of_the_kind_that_stands_before_the_word(text: str, kind: CasualtyKind | None) -> None:
    (hurt,) = counts(text)

    assert (hurt.low, hurt.kind) == (9, kind)


def test_the_toll_of_a_nation_is_of_its_people() -> None:
    assert [(hurt.low, hurt.actor) for hurt in counts("The Malian toll in Gao rose to nine.")] == [
        (9, "state:ML")
    ]


def test_who_was_arrested_is_none_of_the_dead() -> None:
    text = "Mali said nine soldiers had died in a raid on Gao, and put the number of arrests at ten."
    assert ("killed", 9) in tolls(text)
    assert ("killed", 10) not in tolls(text)


def test_a_toll_that_did_not_rise_counts_nobody() -> None:
    assert tolls("The death toll in Gao did not rise to nine.") == []


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("A shell hit Gao, and Mali reported nine dead.", "state:ML"),
        ("A shell hit Gao, and Mali's army reported nine dead soldiers.", "state:ML/armed-force"),
        ("Mali said a shell had hit Gao, and Niger reported nine dead.", "state:NE"),
    ],
)
def test_a_toll_that_somebody_gives_is_not_told_by_who_tells_of_the_shell(text: str, teller: str) -> None:
    accounts = [account for telling in told(text).tellings for account in telling.accounts]

    assert [account.party for account in accounts if account.casualties] == [teller]
    assert len(accounts) == len({account.party for account in accounts}) == 2


@pytest.mark.parametrize("some", ["a Kenyan general", "two Kenyan soldiers", "three Kenyan policemen"])
def test_some_among_the_dead_do_not_say_whose_all_were(some: str) -> None:
    (happening,) = layers(f"Sixteen people were killed on Monday, among them {some}.").happenings
    assert happening.victim is None
    assert {hurt.actor for hurt in happening.hurt} == {None}


def test_soldiers_of_two_states_before_one_noun_are_soldiers_all() -> None:
    (happening,) = layers(
        "Eleven Italian and 19 Hungarian soldiers were hurt in Zvecan on Monday."
    ).happenings
    assert {(hurt.low, hurt.actor, hurt.kind) for hurt in happening.hurt} == {
        (11, "state:IT/armed-force", CasualtyKind.COMBATANT),
        (19, "state:HU/armed-force", CasualtyKind.COMBATANT),
    }


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The attack in Jenin killed one Israeli and two Palestinian gunmen.", "state:IL/people"),
        ("A bomb killed two Chinese and three Pakistani soldiers in Quetta.", "state:CN/people"),
    ],
)
def test_one_of_a_people_beside_soldiers_of_another_is_no_soldier(text: str, first: str) -> None:
    (happening,) = layers(text).happenings
    assert happening.hurt[0].actor == first
