"""Persons: names, titles, whom they speak for, and later mentions by surname, office or pronoun."""

import pytest

from tests.claims.test_attribution import said
from tests.entities.casting import Casting
from tests.reading import gathered, told

TITLED = [
    ("Kenyan Foreign Minister Grace Otieno spoke.", "Grace Otieno", "state:KE"),
    ("Grace Otieno, Kenya's foreign minister, spoke.", "Grace Otieno", "state:KE"),
    ("Kenya's foreign minister, Grace Otieno, spoke.", "Grace Otieno", "state:KE"),
    ("Kenyan Foreign Ministry spokeswoman Grace Otieno spoke.", "Grace Otieno", "state:KE"),
    ("Grace Otieno, a spokeswoman for the Kenyan Foreign Ministry, spoke.", "Grace Otieno", "state:KE"),
    ("Grace Otieno, head of U.S. Central Command, spoke.", "Grace Otieno", "state:US"),
    ("State Department spokesperson Grace Otieno spoke.", "Grace Otieno", "state:US"),
    ("Kenyan army spokesman Maj Gen Peter Njoroge spoke.", "Peter Njoroge", "state:KE"),
    ("Kenyan human rights commissioner Grace Otieno spoke.", "Grace Otieno", "state:KE"),
    ("Security Council Secretary of Kenya Grace Otieno spoke.", "Grace Otieno", "state:KE"),
    ("UN envoy Grace Otieno spoke.", "Grace Otieno", "actor:un"),
    (
        "The European Union is alarmed. Its foreign policy chief Grace Otieno spoke.",
        "Grace Otieno",
        "actor:eu",
    ),
]


@pytest.mark.parametrize(("text", "name", "side"), TITLED, ids=[text[:50] for text, _, _ in TITLED])
def test_a_title_says_whom_a_person_speaks_for(text: str, name: str, side: str) -> None:
    assert Casting(text).side(name) == side


def test_a_rank_is_no_part_of_a_name() -> None:
    casting = Casting(
        "Kenyan army chief Lt Gen Peter Njoroge spoke. Lt. Gen. Peter Njoroge said so on Monday."
    )

    assert casting.who("Lt Gen Peter Njoroge") == "person:peter-njoroge"
    assert casting.who("Peter Njoroge") == "person:peter-njoroge"


def test_the_surname_alone_is_the_person_named_in_full() -> None:
    casting = Casting("Chad's Secretary of State Idris Sarh welcomed the truce. Sarh said it would hold.")

    assert casting.who("Sarh") == casting.who("Idris Sarh") == "person:idris-sarh"


def test_a_person_known_by_office_keeps_the_own_name_as_id() -> None:
    casting = Casting(
        "The Security Council secretary of Kenya, Grace Otieno, spoke. Somali envoy Ali Hersi left."
    )

    assert casting.who("Grace Otieno") == "person:grace-otieno"
    assert casting.who("Ali Hersi") == "person:ali-hersi"


def test_a_spokesperson_of_a_ministry_need_not_be_the_one_named() -> None:
    text = (
        "State Department spokesperson Grace Otieno spoke. A spokesperson for the State Department denied it."
    )

    assert Casting(text).who("A spokesperson") not in (None, "person:grace-otieno")


def test_a_person_with_no_office_has_no_side() -> None:
    assert Casting("Grace Otieno said the shop had burned down.").side("Grace Otieno") is None


def test_an_expert_from_a_capital_is_nobodys_voice() -> None:
    assert Casting("Grace Otieno, an analyst from Nairobi, said so.").side("Grace Otieno") is None


PRONOUNS = [
    (
        "Kenya's president met Somali envoy Ali Hersi. He said the border would open.",
        "He",
        "state:KE/president",
    ),
    ("The Kenyan army withdrew. It said the post was empty.", "It", "state:KE/armed-force"),
    ("Kenyan police withdrew. They said the post was empty.", "They", "state:KE/police"),
]


@pytest.mark.parametrize(("text", "pronoun", "actor"), PRONOUNS)
def test_a_pronoun_is_whoever_was_the_subject(text: str, pronoun: str, actor: str) -> None:
    assert Casting(text).who(pronoun) == actor


def test_he_is_not_the_other_of_two_ministers_spoken_of() -> None:
    text = (
        "Sudan's foreign minister Ali Hassan met Chad's defence minister Idris Sarh. "
        "Hassan said the two ministers had agreed. He added that troops would leave."
    )

    assert Casting(text).who("He") == "person:ali-hassan"


def test_a_spokesman_of_another_ministry_is_of_the_government_that_has_the_word() -> None:
    text = (
        "Kenya's Defence Ministry said two were hurt.\n\nSudan's Defence Ministry denied firing. "
        "The charge was false, Foreign Ministry spokesman Ali Osman Bashir wrote."
    )

    assert Casting(text).side("Ali Osman Bashir") == "state:SD"


def test_a_spokesman_in_a_paragraph_of_his_own_is_of_nobody_known_where_two_governments_speak() -> None:
    text = (
        "Kenya's Defence Ministry said two were hurt. Sudan's Defence Ministry denied firing.\n\n"
        "The charge was false, Foreign Ministry spokesman Ali Osman Bashir wrote."
    )

    assert Casting(text).side("Ali Osman Bashir") is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Kenyan soldier Peter Otieno was wounded near Liboi on Monday, he said.", "state:KE"),
        ("Kenyan policeman Peter Otieno said he had seen the raid.", "state:KE"),
        ("Soldier Peter Otieno was wounded near Liboi on Monday, he said.", None),
    ],
)
def test_a_soldier_by_name_is_of_the_army_he_serves_in(text: str, side: str | None) -> None:
    assert Casting(text).side("Peter Otieno") == side


def test_a_hospital_is_nobody_whatever_stands_before_it() -> None:
    assert Casting("Shells fell near Rivash General Hospital.").who("Hospital") is None


@pytest.mark.parametrize(
    "second",
    [
        "The Houthis' military spokesman, Yahya Saree, said rebels had fired.",
        "Yahya Saree, the Houthis' military spokesman, said rebels had fired.",
        "The Houthi spokesman Yahya Saree said rebels had fired.",
    ],
)
def test_a_second_holder_of_an_office_speaks_for_himself(second: str) -> None:
    """What he said was told as said by whoever had spoken with that title before."""
    text = f"Houthi spokesman Mohammed Abdul-Salam dismissed the report. {second}"

    assert said(text)[-1][0] == "person:yahya-saree"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Clementine Nkweta, the UN humanitarian coordinator in Sudan, said five had died.", "actor:un"),
        ("The UN resident coordinator in Sudan, Clementine Nkweta, said five had died.", "actor:un"),
        ("Sudan's ambassador to the UN, Ali Sow, said five had died.", "state:SD"),
        ("Ali Sow, the EU ambassador to Mali, said five had died.", "actor:eu"),
    ],
)
def test_who_serves_a_body_of_states_in_a_country_is_not_of_that_country(text: str, side: str) -> None:
    ledger = gathered(("2024-06-20", text))

    assert [actor.side for actor in ledger.actors if actor.id.startswith("person:")] == [side]


@pytest.mark.parametrize("opening", ["Initially", "Later", "Separately", "Finally", "Reportedly"])
def test_the_word_that_opens_a_sentence_is_no_given_name_of_the_state_named_next(opening: str) -> None:
    (incident,) = gathered(("2024-06-20", f"{opening} Chad said Sudan had shelled Adre on 3 June.")).incidents

    assert [account.party for account in incident.accounts] == ["state:TD"]


def test_a_given_name_in_ly_is_one() -> None:
    (incident,) = gathered(("2024-06-20", "Emily Harper said Sudan had shelled Adre on 3 June.")).incidents

    assert [account.party for account in incident.accounts] == ["person:emily-harper"]


@pytest.mark.parametrize("polite", ["Mr Njoroge", "Mr. Njoroge", "Dr Njoroge"])
def test_a_surname_behind_a_polite_word_is_the_person_told_of(polite: str) -> None:
    text = f"Kenya's minister Peter Njoroge said nobody had fired.\n\n{polite} denied that a jet was lost."

    assert {claim.claimer for claim in told(text).claims} == {"person:peter-njoroge"}


def test_who_is_never_called_otherwise_is_known_by_the_surname() -> None:
    assert Casting("Mr Njoroge said nobody had fired.").who("Njoroge") == "person:njoroge"


@pytest.mark.parametrize(
    "called",
    [
        "a leader of the gang",
        "the leader of a rebel faction",
        "a member of the militia",
        "a fighter with the rebels",
        "one of the founders of the group",
    ],
)
def test_who_is_called_one_of_a_group_is_a_person_and_no_group(called: str) -> None:
    assert Casting(f"Hugo Rojas, {called}, was shot on Monday.").who("Hugo Rojas") == "person:hugo-rojas"


def test_a_group_is_told_by_what_it_is_called_itself() -> None:
    assert Casting("Arambai Tenggol, a militia of villagers, was blamed.").who("Arambai Tenggol") == (
        "named:arambai-tenggol"
    )


@pytest.mark.parametrize(
    "command",
    ["Air Forces Central", "Operational Command North", "Joint Task Force East", "Naval Forces Europe"],
)
def test_a_command_with_its_region_behind_it_is_no_person(command: str) -> None:
    who = Casting(f"{command} said more than 60 targets had been hit.").who(command)
    assert who is not None
    assert who.startswith("named:")


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("Hugo Rojas, one of the gang, was shot in Lima.", "Hugo Rojas", "person:hugo-rojas"),
        ("Ana Quispe, an adviser to the union, said so.", "Ana Quispe", "person:ana-quispe"),
        (
            "Harakat Nujaba, a member of the Shiite alliance, said so.",
            "Harakat Nujaba",
            "named:harakat-nujaba",
        ),
        ("Revolutionary Guards Commander Hossein Salami said so.", "Hossein Salami", "person:hossein-salami"),
    ],
)
def test_what_somebody_is_called_says_if_he_is_a_person(text: str, name: str, actor: str) -> None:
    assert Casting(text).who(name) == actor


@pytest.mark.parametrize("rank", ["Major-General", "Lieutenant-General", "Brigadier-General"])
def test_a_rank_with_a_hyphen_is_no_part_of_a_name(rank: str) -> None:
    assert Casting(f"{rank} Omar Keita said shells fell.").who("Omar Keita") == "person:omar-keita"


def test_who_is_called_tal_is_a_person() -> None:
    assert Casting("Gunmen shot Tal Levi dead in Jenin on Monday.").who("Tal Levi") == "person:tal-levi"
