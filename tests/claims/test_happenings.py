"""What happened to whom: types, roles, tolls, what is only feared, and what goes on with an event told."""

from collections.abc import Sequence

import pytest

from counterclaim.model.incidents import Account, Casualties, Count, Telling
from tests.claims.situated import told


def tellings(text: str) -> Sequence[Telling]:
    return told(text).tellings


def accounts(text: str) -> list[Account]:
    return [account for telling in tellings(text) for account in telling.accounts]


def only(text: str) -> Account:
    (account,) = accounts(text)
    return account


def toll(account: Account, outcome: str) -> list[tuple[str | None, int, int | None]]:
    """Side, low and high of each figure for an outcome."""
    counted: list[tuple[Casualties, Count]] = [
        (entry, count) for entry in account.casualties if (count := getattr(entry, outcome)) is not None
    ]
    return [(entry.side, count.low, count.high) for entry, count in counted]


TYPES = [
    ("Eritrean artillery shelled Zalambessa.", "attack.artillery"),
    ("Zalambessa came under artillery fire from Eritrean positions.", "attack.artillery"),
    ("Eritrean soldiers opened fire on a patrol of Ethiopia's army.", "attack.small-arms"),
    ("A drone of Ethiopia's army struck a depot of Eritrea's army.", "attack.drone"),
    ("Ethiopian aircraft bombed Adi Keyh.", "attack.air"),
    ("Ethiopia's army fired rockets at Asmara.", "attack.missile"),
    ("Soldiers of Ethiopia and Eritrea clashed near Zalambessa.", "clash.ground"),
    ("A landmine exploded under a truck of Mali's army.", "attack.ied-mine"),
    ("Ukrainian air defence brought down a Russian helicopter.", "attack.shootdown"),
    ("Kenyan soldiers destroyed a drone of Somalia's army.", "drone.shootdown"),
    ("Rebels sent drones against an army base near Goma.", "attack.drone"),
    ("A mine went off under a truck of Mali's army.", "attack.ied-mine"),
    ("A Russian missile destroyed a depot in Odesa.", "attack.missile"),
    ("Eritrean troops violated the ceasefire.", "ceasefire-violation.unspecified"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES, ids=[kind + ": " + text[:30] for text, kind in TYPES])
def test_an_event_has_the_type_of_its_words(text: str, kind: str) -> None:
    assert kind in {account.type for account in accounts(text)}


TWO_CHARGES = [
    "Mali accused Chad of the shelling of Gao, which killed eight people, and of an ambush at Kidal.",
    "Kenya blamed Somalia for the bombing of Wajir, which killed 12 herders, and for a raid on Mandera.",
    "Chad blamed Mali for a raid on Abeche and for the shelling of Moussoro, which killed three people.",
]


@pytest.mark.parametrize("text", TWO_CHARGES)
def test_of_two_things_charged_the_dead_are_of_the_one_that_killed_them(text: str) -> None:
    told_of = {account.place_text: toll(account, "killed") for account in accounts(text)}

    assert len(told_of) == 2
    assert sorted(len(counts) for counts in told_of.values()) == [0, 1]
    assert all(account.perpetrator and account.party for account in accounts(text))


def test_soldiers_who_died_in_a_raid_on_militants_are_not_lost_beside_them() -> None:
    text = "Malian troops killed 20 militants near Gao in a raid in which two soldiers died, the army said."

    assert sorted(low for _, low, _ in toll(only(text), "killed")) == [2, 20]


BOTH_LOSSES = [
    "Ethiopia's army said four of its soldiers and nine Eritrean troops were killed near Zalambessa.",
    "Nine Eritrean troops and four Ethiopian soldiers were killed near Zalambessa, Ethiopia's army said.",
]


@pytest.mark.parametrize("text", BOTH_LOSSES)
def test_the_dead_of_two_sides_in_one_breath_are_counted_for_each(text: str) -> None:
    assert {side: low for side, low, _ in toll(only(text), "killed")} == {
        "state:ET/armed-force": 4,
        "state:ER/armed-force": 9,
    }


def test_soldiers_of_somebody_told_only_later_are_nobody_elses() -> None:
    text = "Four of its soldiers and nine Eritrean troops were killed, Ethiopia said."

    assert ("state:ER/armed-force", 9, 9) in toll(only(text), "killed")
    assert ("state:ER/armed-force", 4, 4) not in toll(only(text), "killed")


VOICES = [
    "Eritrean soldiers attacked an Ethiopian convoy.",
    "An Ethiopian convoy was attacked by Eritrean soldiers.",
    "Eritrean soldiers carried out an attack on an Ethiopian convoy.",
    "An Ethiopian convoy came under attack from Eritrean soldiers.",
]


@pytest.mark.parametrize("text", VOICES)
def test_who_did_it_to_whom_does_not_hang_on_the_voice_of_the_verb(text: str) -> None:
    account = only(text)

    assert (account.perpetrator or "").startswith("state:ER")
    assert (account.victim or "").startswith("state:ET")


TOLLS = [
    ("Two Malian soldiers were killed and six others wounded in an attack.", [2], [6]),
    ("The attack left 15 soldiers dead and at least 12 wounded.", [15], [12]),
    ("Thirty-three Malian soldiers were killed in an attack.", [33], []),
    ("An attack killed two hundred and five people.", [205], []),
    ("An attack cost three Malian soldiers their lives.", [3], []),
    ("Between 10 and 12 soldiers were killed in an attack.", [10], []),
    ("Shelling hit the market; no one was hurt.", [], [0]),
]


@pytest.mark.parametrize(("text", "killed", "wounded"), TOLLS)
def test_tolls_are_read_in_words_and_figures(text: str, killed: list[int], wounded: list[int]) -> None:
    found = accounts(text)

    assert [low for account in found for _, low, _ in toll(account, "killed")] == killed
    assert [low for account in found for _, low, _ in toll(account, "wounded")] == wounded


def test_a_large_number_is_not_one() -> None:
    account = only("A great many militants were killed in an attack near Gao.")

    assert toll(account, "killed") in ([], [(None, 2, None)])


BLAMES = [
    "Mali accused Niger of an attack on a convoy near Gao.",
    "Mali blamed Niger for an attack on a convoy near Gao.",
    "A convoy was attacked near Gao on Monday. Mali holds Niger responsible.",
    "A convoy was attacked near Gao on Monday. Mali blamed Niger.",
]


@pytest.mark.parametrize("text", BLAMES)
def test_who_is_accused_did_it_by_the_accusers_account(text: str) -> None:
    blamed = {(account.party, account.perpetrator) for account in accounts(text) if account.party}

    assert blamed == {("state:ML", "state:NE")}


def test_an_accusation_of_something_else_blames_nobody_for_the_attack() -> None:
    text = "A convoy was attacked near Gao on Monday. Mali accused Niger of dragging out the talks."

    assert {account.perpetrator for account in accounts(text)} == {None}


def test_civilians_and_soldiers_of_one_sentence_are_both_counted() -> None:
    (telling,) = tellings("Eleven civilians and one soldier were killed in the shelling of Bahai.")

    assert sorted(low for account in telling.accounts for _, low, _ in toll(account, "killed")) == [1, 11]


def test_who_blows_something_up_is_not_blown_up() -> None:
    account = only("Russian forces blew up the bridge near Robotyne.")

    assert account.perpetrator == "state:RU/armed-force"
    assert account.victim is None


def test_a_flood_attacks_nobody() -> None:
    assert tellings("The flood destroyed hundreds of houses in Derna.") == ()


def test_what_came_down_is_its_owners_loss_and_no_weapon_used() -> None:
    account = only("Kenyan soldiers shot down a Somali drone near Mandera.")

    assert account.victim == "state:SO"
    assert account.weapons == ()


def test_what_is_not_counted_is_not_zero() -> None:
    assert toll(only("Eritrean artillery shelled Zalambessa."), "killed") == []


def test_at_least_leaves_the_upper_end_open() -> None:
    assert toll(only("At least four Malian soldiers were killed in an attack."), "killed")[0][1:] == (4, None)


UNTOLD = [
    ("a fear", "Chad fears that Sudanese troops will attack the convoy."),
    ("a demand", "Sudan must not attack the convoy, Chad said."),
    ("a plan", "Sudan plans to attack the convoy."),
    ("a condition", "If Sudan attacks the convoy, Chad will answer."),
    ("a question", "Who fired on the convoy is not known."),
    ("a number not known", "How many soldiers were killed is unclear."),
    ("a comparison", "No recent incident has cost as many lives."),
]


@pytest.mark.parametrize(("what", "text"), UNTOLD, ids=[what for what, _ in UNTOLD])
def test_what_is_not_told_as_a_fact_is_no_incident(what: str, text: str) -> None:
    assert tellings(text) == (), what


class TestOneEventToldInSeveralSentences:
    def test_a_toll_in_the_next_sentence_belongs_to_the_attack_before(self) -> None:
        text = "Rebels fired on a convoy near Gao on Monday. Three people died and one was wounded."

        (telling,) = tellings(text)

        assert [low for a in telling.accounts for _, low, _ in toll(a, "killed")] == [3]

    def test_losses_of_the_other_side_belong_to_it_too(self) -> None:
        text = (
            "Ethiopian soldiers fired on an Eritrean post near Zalambessa on Monday, killing two Eritrean "
            "soldiers. Three Ethiopian soldiers were killed."
        )

        assert len(tellings(text)) == 1

    def test_a_part_of_the_toll_is_no_other_toll(self) -> None:
        text = "Five soldiers were killed in an attack near Gao on Monday. Three of the dead were Malian."

        assert len(tellings(text)) == 1

    def test_a_separate_attack_stays_apart(self) -> None:
        text = (
            "Rebels attacked a convoy near Gao on Monday. "
            "A separate attack near Kidal on Thursday killed two soldiers."
        )

        assert len(tellings(text)) == 2

    def test_a_rival_version_joins_the_event_that_it_turns_round(self) -> None:
        text = (
            "Eritrean soldiers opened fire on a patrol near Zalambessa on Monday, Ethiopia's army said. "
            "Ethiopian soldiers fired first, Eritrea's army said."
        )

        (telling,) = tellings(text)

        assert len({account.perpetrator for account in telling.accounts}) == 2


class TestPlaces:
    def test_the_seat_of_a_speaking_ministry_is_not_where_it_happened(self) -> None:
        account = only("Rebels attacked a convoy, the Defence Ministry in Bamako said.")

        assert account.place is None

    def test_a_place_in_a_side_clause_without_the_event_is_not_its_place(self) -> None:
        text = "Sudanese troops attacked a convoy a day after talks had opened in Geneva."

        assert only(text).place is None

    def test_the_place_of_the_event_is_kept(self) -> None:
        assert only("Sudanese troops attacked a convoy near El Fasher.").place is not None


PLANES = [
    "Ethiopia's air force shot down an Eritrean fighter near Assab.",
    "Two Eritrean F-16 fighters were shot down by Ethiopia's air force.",
    "Ethiopia's army said it had brought down a stealth fighter of Eritrea's.",
]


@pytest.mark.parametrize("text", PLANES)
def test_a_fighter_that_is_brought_down_is_an_aircraft(text: str) -> None:
    (telling,) = tellings(text)
    assert telling.types[0] == "attack.shootdown"


def test_a_fighter_who_is_shot_is_a_person() -> None:
    (telling,) = tellings("Ethiopian police shot a rebel fighter near Gode.")
    assert telling.types[0] == "attack.small-arms"


@pytest.mark.parametrize(
    "dropped", ["dropped their payload near Assab", "released bombs over Assab", "dropped munitions on Assab"]
)
def test_what_aircraft_drop_is_an_air_attack_and_nobodys_loss(dropped: str) -> None:
    account = only(f"Ethiopian aircraft crossed the border on Monday and {dropped}.")
    assert account.type == "attack.air"
    assert account.victim is None or not account.victim.startswith("state:ET")


def test_aircraft_of_two_sides_that_came_down_are_two_incidents() -> None:
    text = (
        "Ethiopia shot down an Eritrean jet near Assab on Monday, its army said. "
        "Eritrea's army said that it had shot down an Ethiopian jet near Assab on Monday."
    )
    assert len(tellings(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit a helicopter of Eritrea's air force near Assab on Monday.",
        "An Eritrean Mi-24 was struck by a missile near Assab on Monday.",
        "Ethiopian soldiers fired at an Eritrean plane near Assab on Monday.",
    ],
)
def test_an_aircraft_that_is_hit_in_flight_is_shot_down_and_no_weapon_of_its_owner(text: str) -> None:
    account = only(text)
    assert account.type == "attack.shootdown"
    assert str(account.victim).startswith("state:ER")
    assert not str(account.perpetrator).startswith("state:ER")


def test_aircraft_hit_on_the_ground_are_not_shot_down() -> None:
    account = only("Ethiopian missiles struck two Eritrean aircraft at the Asmara airbase on Monday.")
    assert account.type == "attack.missile"


def test_tanks_that_are_destroyed_are_no_weapons_used() -> None:
    account = only("Ethiopia's army destroyed two Eritrean tanks with missiles.")
    assert account.weapons == ("missile",)


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopian soldiers and Eritrean forces exchanged fire near Zalambessa on Monday.",
        "Ethiopian soldiers traded fire with Eritrean troops near Zalambessa on Monday.",
        "Ethiopian soldiers clashed with Eritrean troops near Zalambessa on Monday.",
        "Ethiopian soldiers and Eritrean police fought a gun battle near Zalambessa on Monday.",
    ],
)
def test_in_a_fight_of_two_neither_is_said_to_have_begun(text: str) -> None:
    account = only(text)
    assert account.type == "clash.ground"
    assert account.perpetrator is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Eritrean boats fired at a tug of Ethiopia's navy on Monday.", "state:ER"),
        ("Those inside an Eritrean vehicle opened fire at Zalambessa on Monday.", "state:ER"),
        ("Men in an Eritrean car opened fire at Zalambessa on Monday.", "state:ER"),
        ("Those near an Eritrean school opened fire at Zalambessa on Monday.", None),
    ],
)
def test_whose_boat_or_car_people_fire_from_tells_whose_people_they_are(text: str, side: str | None) -> None:
    account = only(text)
    assert (str(account.perpetrator)[:8] if account.perpetrator else None) == side


@pytest.mark.parametrize(
    "text",
    [
        "Eritrean boats seized two ships of Ethiopia's navy off Massawa on Monday.",
        "An Eritrean vessel rammed an Ethiopian tug off Massawa on Monday.",
        "Eritrean ships seized three Ethiopian ones off Massawa on Monday.",
    ],
)
def test_ships_that_are_rammed_or_seized_are_struck_at_sea(text: str) -> None:
    account = only(text)
    assert account.type == "attack.naval"
    assert (str(account.perpetrator)[:8], str(account.victim)[:8]) == ("state:ER", "state:ET")


def test_a_bombardment_that_followed_is_another_event() -> None:
    text = (
        "On Monday Eritrean troops fired rockets at Ethiopian posts near Badme. "
        "Ten people died in the Ethiopian bombardment that followed."
    )
    assert len(tellings(text)) == 2


def test_artillery_boats_that_are_hit_are_hit_by_no_artillery() -> None:
    account = only("Two artillery boats of Ethiopia's navy were hit by Eritrean rockets on Monday.")
    assert account.weapons == ("missile",)


def test_weapons_used_to_stop_a_ship_are_an_attack() -> None:
    account = only("Eritrea's navy used weapons on Monday to make two Ethiopian ships stop.")
    assert account.type == "attack.generic"
    assert str(account.perpetrator).startswith("state:ER")


def test_who_is_condemned_for_an_act_is_accused_of_it() -> None:
    (claim,) = told("The United States condemned Eritrea for shelling Badme on Monday.").claims
    assert claim.stance.value == "accuse"
    account = only("The United States condemned Eritrea for shelling Badme on Monday.")
    assert (account.party, account.perpetrator) == ("state:US", "state:ER")


def test_an_explosion_of_nothing_named_may_be_of_anything() -> None:
    assert (
        only("Two soldiers of Ethiopia's army died in an explosion near Gode on Monday.").type
        == "attack.generic"
    )
    assert only("A mine explosion killed two soldiers near Gode on Monday.").type == "attack.ied-mine"


STRUCK = [
    "A Nigerien position came under mortar fire near Mongo, killing two.",
    "A Nigerien post came under rocket fire near Mongo, wounding nine people.",
    "Nigerien positions near Mongo suffered a drone attack, killing two.",
]


@pytest.mark.parametrize("text", STRUCK)
def test_a_post_that_came_under_fire_has_killed_nobody(text: str) -> None:
    found = accounts(text)

    assert found
    assert all(account.perpetrator is None for account in found)


def test_nobody_hurt_in_what_was_told_before_is_not_said_of_the_strike_told_next() -> None:
    text = "Libya shelled Faya on Monday.\n\nIt hurt nobody, but a separate Libyan strike killed two in Gao."
    tellings = told(text).tellings

    counts = {
        (telling.accounts[0].place, entry.killed.low if entry.killed else None)
        for telling in tellings
        for entry in telling.accounts[0].casualties
    }
    assert any(low == 2 for _, low in counts)
    assert len(tellings) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed when shells hit a market in Bardai on Sunday, residents said.",
        "Two rockets hit a school near Bardai, the mayor said.",
        "Shells hit the market of Bardai, according to two nurses.",
    ],
)
def test_what_hit_a_place_has_hit_it_whoever_says_so(text: str) -> None:
    (telling,) = told(text).tellings

    assert telling.accounts


def test_what_forces_only_ever_hit_was_hit_on_no_day() -> None:
    assert not told("Chad's army said its forces hit only military targets.").tellings
