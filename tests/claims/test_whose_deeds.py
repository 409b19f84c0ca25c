"""Who did it and who was struck, in whatever words: ships, cars, weapons and members tell of their side."""

import pytest

from tests.reading import layers, told


def roles(text: str) -> tuple[str | None, str | None]:
    """Doer and victim of the one incident that a text tells."""
    (telling,) = told(text).tellings
    account = telling.accounts[0]
    return account.perpetrator, account.victim


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Chad accused Libyan instructors of firing at its patrol near Faya.", "state:LY"),
        ("Chad accused Libyan specialists of shelling Faya.", "state:LY"),
        ("Soldiers near Faya were shot at by members of a Libyan detachment.", "state:LY/armed-force"),
        ("It was soldiers of the Libyan army who fired on Faya.", "state:LY/armed-force"),
        ("Libyan guns and drones went into action against Chadian positions near Faya.", "state:LY"),
        ("Libyan-occupation forces shelled Faya on Monday.", "state:LY/armed-force"),
        ("The frigate HMS Orsa shot down two Houthi drones in the Red Sea.", "named:hms-orsa"),
        ("Fighters of Jabhat Fatah al-Orsa attacked an army post near Faya.", "named:jabhat-fatah-al-orsa"),
        ("The LNF group attacked an army post near Faya, killing nine soldiers.", "named:lnf"),
        ("LNF rebels attacked an army post near Faya, killing nine soldiers.", "named:lnf"),
    ],
)
def test_who_did_it_in_whatever_words(text: str, doer: str) -> None:
    assert roles(text)[0] == doer


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("A truck with policemen of Chad came under fire near Faya.", "state:TD/police"),
        ("A truck carrying soldiers of Chad was hit by rebels near Faya.", "state:TD/armed-force"),
        ("A third place, UN position 7-12 in Faya, came under fire from rebels.", "actor:un/armed-force"),
        ("Rebels sent three mortar rounds at Chadian positions near Faya.", "state:TD/armed-force"),
        ("Houthi rockets were fired at the USS Orsa on Monday.", "named:uss-orsa"),
        ("Chad carried out an air strike on a camp of Lashkar-e-Orsa near Faya.", "named:lashkar-e-orsa"),
        ("Libyan jets violated Chad's airspace on Monday.", "state:TD"),
    ],
)
def test_who_was_struck_in_whatever_words(text: str, victim: str) -> None:
    assert roles(text)[1] == victim


@pytest.mark.parametrize(
    "text",
    [
        "Libya said on Monday that Chad had violated the Geneva agreement near Faya.",
        "The rebels broke the Norway truce near Faya on Monday.",
        "Chad breached the Egypt ceasefire deal with a raid near Faya on Monday.",
    ],
)
def test_the_place_that_a_truce_is_named_for_is_struck_by_nobody(text: str) -> None:
    assert roles(text)[1] is None


def test_a_group_told_of_before_is_the_one_whose_bomber_struck() -> None:
    text = (
        "Chad bombed a camp of Lashkar-e-Orsa on Monday.\n\n"
        "A suicide bomber of that same group had killed forty Chadian policemen in Faya on 3 June."
    )
    told_of = told(text, published="2024-06-20").tellings
    (suicide,) = [telling for telling in told_of if "attack.suicide" in telling.types]

    assert suicide.accounts[0].perpetrator == "named:lashkar-e-orsa"


def test_officers_of_a_territory_are_not_where_they_were_fired_at() -> None:
    text = "A car with officers of Karabakh came under fire from Azerbaijani soldiers near Lachin."
    (happening,) = layers(text, packs=("karabakh",)).happenings

    assert "lachin" in (happening.place_id or "")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels stormed the barracks in Gao on Monday, the Malian army said, killing two soldiers.",
        "Gunmen raided a post near Gao on Monday, the Malian army reported, wounding four servicemen.",
    ],
)
def test_who_reports_a_deed_did_not_do_what_is_told_behind_the_report(text: str) -> None:
    accounts = [account for telling in told(text).tellings for account in telling.accounts]

    assert {account.perpetrator for account in accounts} == {None}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Kenya's army said Somali troops had shelled two border posts near Liboi.", "state:KE"),
        ("Kenya's defence ministry said a post near Liboi came under fire from Somali troops.", "state:KE"),
        ("Kenya's army said positions near Liboi were the target of Somali guns.", "state:KE"),
        ("Kenya's army said Somali troops had shelled rebel positions near Liboi.", None),
        ("Kenya's army said it had shelled positions near Liboi.", None),
        ("Kenya said Somali troops had shelled positions near Liboi.", None),
        ("Somali troops shelled the Kenyan town of Liboi.", "state:KE"),
        ("Somali troops shelled a school in the Kenyan village of Liboi.", "state:KE"),
        ("Kenyan troops shelled the Somali-held town of Liboi.", "state:SO"),
    ],
)
def test_whose_a_post_or_town_is_that_was_struck(text: str, victim: str | None) -> None:
    assert roles(text)[1] == victim


def test_a_target_that_nobody_has_struck_is_no_attack() -> None:
    assert not told("The plant near Liboi is a legitimate target, Somalia said.").tellings


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Kenya and Somalia exchanged fire near Mandera on Monday.", {"state:KE", "state:SO"}),
        ("Thai and Cambodian troops traded fire near Surin on Monday.", {"state:TH", "state:KH"}),
        ("Kenyan police clashed with soldiers of Somalia near Mandera.", {"state:KE", "state:SO"}),
        ("Clashes between Chad's army and M23 near Faya left 20 dead.", {"state:TD", "actor:m23"}),
        ("Fighting broke out between Chad's army and M23 near Faya.", {"state:TD", "actor:m23"}),
    ],
)
def test_in_a_fight_each_of_the_two_did_it_and_neither_alone(text: str, two: set[str]) -> None:
    found = layers(text)
    (fight,) = (happening for happening in found.happenings if happening.mutual)
    fought = [role.actor for role in (fight.perpetrator, fight.rival) if role is not None]

    assert {found.cast.side_of(actor) for actor in fought} == two
    assert roles(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Libya traded accusations on Monday over an attack on Faya.",
        "Chad and Libya swapped accusations after the shelling of Faya on Monday.",
        "Chad and Libya accused each other of shelling Faya on Monday.",
        "Chad and Libya blamed each other for the shelling of Faya on Monday.",
        "Chad and Libya exchanged fire near Faya on Monday. Each side blamed the other.",
        "Fighting broke out between Chad and Libya near Faya on Monday, with each side blaming the other.",
    ],
)
def test_who_blame_each_other_each_have_a_version(text: str) -> None:
    (telling,) = told(text).tellings
    blamed = {a.party: a.perpetrator for a in telling.accounts if a.party is not None}

    assert blamed == {"state:TD": "state:LY", "state:LY": "state:TD"}


def test_charges_of_that_kind_are_of_no_one_event() -> None:
    text = "Shells hit Faya on Monday. No week passes without Chad and Libya trading such accusations."
    (telling,) = told(text).tellings

    assert [account.party for account in telling.accounts] == [None]


def test_one_name_before_a_noun_for_two_bodies_is_not_alone() -> None:
    text = "US and Iraqi officials said a drone had struck a base near Erbil."

    assert {claim.claimer for claim in told(text).claims} == {"state:US", "state:IQ"}


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Chad and Libya bombed a camp near Faya on Monday.", ["state:LY", "state:TD"]),
        ("A camp near Faya was shelled by Chad and M23 on Monday.", ["actor:m23", "state:TD"]),
        ("Chadian and Libyan jets bombed a camp near Faya on Monday.", ["state:LY", "state:TD"]),
        ("Malian and Wagner soldiers attacked a camp near Moura.", ["actor:wagner", "state:ML"]),
    ],
)
def test_who_did_it_together_each_did_it(text: str, both: list[str]) -> None:
    (telling,) = told(text).tellings

    assert sorted(account.perpetrator or "" for account in telling.accounts) == both


def test_of_two_who_did_it_each_denies_what_it_is_blamed_for() -> None:
    text = "Chadian and Libyan jets bombed a camp near Faya on Monday, Mali said. Chad and Libya denied it."
    (telling,) = told(text).tellings
    denied = {account.party: account.perpetrator for account in telling.accounts if account.scope}

    assert denied == {"state:TD": "state:TD", "state:LY": "state:LY"}


def test_who_owns_up_to_what_it_did_with_another_owns_up_for_itself_alone() -> None:
    text = "Chad said that Chadian and Libyan jets had bombed a camp near Faya on Monday."
    (telling,) = told(text).tellings
    stances = {account.perpetrator: account.stance.value for account in telling.accounts}

    assert stances == {"state:TD": "confirm", "state:LY": "report"}


def test_two_who_are_named_before_one_noun_for_them_fought_each_other() -> None:
    assert roles("Chadian and Libyan soldiers fought near Faya on Monday.") == (None, None)


def test_a_thing_hit_is_no_body_told_of_before() -> None:
    text = (
        "Peacekeepers saw three Israeli army tanks near Marwahin. "
        "A tank fired at a tower near Naqoura on Monday, hitting it."
    )
    found = layers(text).happenings

    assert [happening.victim for happening in found] == [None]


def test_who_fights_alongside_another_fights_no_one_there() -> None:
    assert layers("Eritrea, whose troops have fought alongside federal forces, was silent.").happenings == []
