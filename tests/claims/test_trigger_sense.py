"""A word for force tells of it only where it means that: strikes of dockers, allies side by side."""

import pytest

from tests.reading import gathered, layers, told


@pytest.mark.parametrize(
    "text",
    [
        "A general strike paralysed Lima on Monday.",
        "Teachers in Lima called a national strike and held it for two days.",
        "Dockers in Lagos began a port strike on Monday.",
    ],
)
def test_a_strike_for_pay_strikes_nobody(text: str) -> None:
    assert told(text).tellings == ()


def test_a_strike_that_kills_is_none_for_pay() -> None:
    """The harbour that was hit made a strike of dockers of it, and its dead were of no attack."""
    text = "A drone hit the harbour of Odesa on Monday. The port strike killed five dockers, Ukraine said."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.type == "attack.drone"
    assert [
        (a.party, entry.killed.low) for a in incident.accounts for entry in a.casualties if entry.killed
    ] == [("state:UA", 5)]


def test_a_hunger_strike_kills_without_a_weapon() -> None:
    (telling,) = told("A hunger strike killed three prisoners in Jericho.").tellings

    assert telling.types == ("attack.unspecified",)


@pytest.mark.parametrize(
    "text",
    [
        "Ugandan troops fought alongside Congolese soldiers against the ADF near Beni on Monday.",
        "Burundian troops fought alongside them in Sake on Monday.",
    ],
)
def test_who_fights_alongside_others_fights_them_not(text: str) -> None:
    assert list(layers(text).happenings) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thai soldiers battled Cambodian troops alongside the border fence on Monday.",
        "Thai soldiers fought Cambodian troops beside a river on Monday.",
    ],
)
def test_who_fights_beside_a_river_has_no_ally_in_it(text: str) -> None:
    (telling,) = told(text).tellings
    (account,) = telling.accounts

    assert telling.types == ("clash.ground",)
    assert {account.perpetrator, account.victim} == {"state:TH/armed-force", "state:KH/armed-force"}


def test_people_pushed_back_are_no_attackers_and_who_pushed_them_killed() -> None:
    text = "Police pushed protesters back in Nairobi on Monday, killing three."
    (telling,) = told(text).tellings
    (account,) = telling.accounts

    assert account.perpetrator is not None
    assert [entry.killed.low for entry in account.casualties if entry.killed] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Lightning struck a transformer in Goma and cut the power for two hours.",
        "A storm hit the camp at Goma on Monday.",
        "The village near Goma was struck by an earthquake on Monday.",
        "The opposition attacked the budget in Nairobi on Monday.",
        "The decree was attacked by judges in Nairobi.",
        "Prices hit a record in Goma on Monday.",
        "The minister was fired in Goma on Monday.",
        "The president fired the police chief of Goma on Monday.",
        "She shot a documentary in Goma last year.",
        "Farmers near Goma shelled groundnuts by hand.",
        "A strike by teachers closed schools across Goma on Monday.",
        "A lightning strike near Goma killed three herders on Monday.",
    ],
)
def test_neither_nature_nor_words_make_an_attack(text: str) -> None:
    assert told(text).tellings == ()


def test_troops_attack_in_a_storm_and_rockets_fall_in_floods() -> None:
    assert [t.types for t in told("Troops attacked Goma during a storm on Monday.").tellings] == [
        ("attack.unspecified",)
    ]
    assert [t.types for t in told("The depot in Goma was hit by a flood of rockets.").tellings] == [
        ("attack.missile",)
    ]


def test_who_tortures_attacks_civilians() -> None:
    (telling,) = told("Police tortured detainees at the barracks in Goma on Monday.").tellings

    assert telling.types == ("civilians.attack",)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Protesters were fired at by police in Goma on Monday.", "attack.small-arms"),
        ("Fishermen were fired upon by a patrol boat near Gaza on Monday.", "attack.small-arms"),
        ("A strike by Israeli pilots killed ten people in Gaza on Monday.", "attack.air"),
    ],
)
def test_who_is_fired_at_lost_no_post_and_a_strike_that_kills_is_none_for_pay(text: str, types: str) -> None:
    assert [telling.types for telling in told(text).tellings] == [(types,)]


@pytest.mark.parametrize(
    "text", ["A strike of nurses closed the hospital in Goma.", "The minister was fired at noon in Goma."]
)
def test_who_stops_work_or_is_fired_at_noon_is_struck_by_nobody(text: str) -> None:
    assert told(text).tellings == ()


@pytest.mark.parametrize(
    "text",
    [
        "The killers, in attacking democracy, broke the law.",
        "The minister attacked the court's independence on Monday.",
        "Those who attack the constitution must be stopped, the president said.",
    ],
)
def test_what_cannot_be_struck_is_attacked_in_words(text: str) -> None:
    assert list(layers(text).happenings) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen strangled a judge in Gao on Monday.",
        "A teacher was decapitated by militants in Gao on Monday.",
        "Militants butchered nine villagers in Gao on Monday.",
        "The beheading of two farmers in Gao on Monday shocked the state.",
        "The lynching of two men in Gao on Monday shocked the state.",
    ],
)
def test_whoever_is_put_to_death_in_whatever_way_is_killed(text: str) -> None:
    (telling,) = told(text).tellings

    assert [e.killed.low for a in telling.accounts for e in a.casualties if e.killed] != []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels machine-gunned a house in Gao on Monday.", "attack.small-arms"),
        ("The jets carpet-bombed Gao on Monday.", "attack.air"),
    ],
)
def test_a_deed_named_for_its_weapon_is_one_word(text: str, kind: str) -> None:
    (telling,) = told(text).tellings

    assert telling.types == (kind,)


@pytest.mark.parametrize(
    "text",
    ["The tax has strangled trade in Gao, the mayor said.", "The debate was strangled in Gao on Monday."],
)
def test_what_does_not_live_is_strangled_in_words(text: str) -> None:
    assert told(text).tellings == ()
