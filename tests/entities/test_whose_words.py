"""Whose words a bare noun tells: of a group, a government in a capital, a spokesman's body, a stranger."""

import pytest

from tests.entities.casting import Casting
from tests.reading import gathered, layers, told

RIGHTS = "Amnesty International said JNIM fighters killed 133 civilians in Barsalogho on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "The group said it had targeted only soldiers.",
        "The group said its men had attacked only soldiers.",
        "The group denied targeting civilians.",
    ],
)
def test_who_tells_of_attacks_of_its_own_is_no_rights_group(text: str) -> None:
    assert Casting(f"{RIGHTS} {text}").who("The group") == "actor:jnim"


def test_a_rights_group_that_tells_of_no_attack_of_its_own_is_the_group() -> None:
    assert Casting(f"{RIGHTS} The group called for an inquiry.").who("The group") == "actor:amnesty"


def test_a_rights_group_is_no_movement() -> None:
    text = "Amnesty International said Eritrean soldiers killed nine. The movement accused them of theft."

    assert Casting(text).who("The movement") is None


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "NAIROBI - Gunmen killed five Kenyan policemen. In Mogadishu, the government denied it.",
            "the government",
            "state:SO",
        ),
        (
            "The Taliban said Pakistani jets killed 46. In Islamabad, the foreign ministry denied it.",
            "the foreign ministry",
            "state:PK/ministry/foreign",
        ),
        (
            "PARIS - France opened an inquiry. In Monrovia, the government said nine had died.",
            "the government",
            "state:LR",
        ),
    ],
)
def test_who_speaks_in_a_capital_is_of_its_state(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_a_coalition_is_of_no_state_by_the_land_it_is_told_in() -> None:
    text = "Gangs killed nine in Kenscoff, Haitian police said. The coalition said police had fired."

    assert not (Casting(text).who("The coalition") or "").startswith("state:")


def test_a_stranger_told_of_by_who_is_not_the_man_of_the_paragraph_before() -> None:
    text = (
        "A KIA spokesman, Colonel Naw Bu, denied it.\n\nA school administrator who asked not to be named "
        "said helicopters strafed the school on Monday. She said that six children died."
    )

    assert {account.party for t in told(text).tellings for account in t.accounts} == {None}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Ethiopia's army killed 300 Fano men. A spokesman for the militia said it had lost four.",
            "actor:fano",
        ),
        (
            "The Orsa Lions, a faction of the Taliban, said it had carried out the bombing in Gao.",
            "named:orsa-lions",
        ),
    ],
)
def test_it_is_the_body_of_the_spokesman_and_not_what_is_told_beside_it(text: str, actor: str) -> None:
    assert Casting(text).who("it") == actor


def test_lower_juba_is_no_juba() -> None:
    text = "The government said troops had killed 80 militants in Lower Juba on Sunday."

    assert Casting(text).who("The government") != "state:SS"
    assert all(i.place != "capital:SS" for i in gathered(("2024-06-20", text)).incidents)


def test_each_side_tells_its_own_figure_of_one_loss() -> None:
    text = (
        "Ukraine's general staff said it had lost three soldiers near Pokrovsk, while Russia's defence "
        "ministry put Ukrainian losses there at 470."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents
    found = {
        (account.party, count.low)
        for account in incident.accounts
        for entry in account.casualties
        for count in (entry.killed, entry.harmed)
        if count is not None
    }

    assert found == {("state:UA/armed-force", 3), ("state:RU/ministry/defence", 470)}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        (
            "Iran said Israel killed seven people in a strike on its consulate in Damascus.",
            "state:IR/embassy",
        ),
        ("Pakistan said India had killed six civilians in a raid on its territory.", "state:PK"),
        ("Armenia's army said Azerbaijani forces had opened fire on its positions.", "state:AM/armed-force"),
    ],
)
def test_whose_things_somebody_strikes_are_not_his_own(text: str, victim: str) -> None:
    (struck,) = layers(text).happenings

    assert struck.victim is not None
    assert struck.victim.actor == victim
    assert struck.doer is not None


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Iran fired 300 drones at Israel, which said it had shot down most of them.", "state:IL"),
        ("India said Pakistan fired drones at Jammu and that it had shot down eight.", "state:IN"),
        ("Ukraine said Russia fired drones at Kyiv and that it had intercepted nine.", "state:UA"),
        ("Israel bombed a school. A spokesman for Hamas said it had killed nine people.", "state:IL"),
        ("Pakistan shelled Khost. A spokesman for the Taliban said it had broken the truce.", "state:PK"),
    ],
)
def test_who_stops_what_was_fired_is_not_who_fired_it(text: str, actor: str) -> None:
    assert Casting(text).who("it") == actor


@pytest.mark.parametrize(
    "text",
    [
        "The Israeli army struck Lebanon on Monday. In Beirut, the army said nine had died.",
        "Ukraine's defence minister spoke to allies. In Brussels, the defence ministry said nine had died.",
        "Iran's foreign minister met envoys. In Vienna, the foreign ministry said nine had died.",
        "Sudan's government met the rebels. In Cairo for talks, the government said nine had died.",
    ],
)
def test_who_speaks_abroad_is_not_of_the_state_where_that_is(text: str) -> None:
    bodies = ("the army", "the defence ministry", "the foreign ministry", "the government")
    said = (Casting(text).who(words) for words in bodies)

    abroad = {"state:LB", "state:BE", "state:AT", "state:EG"}
    assert not abroad & {(actor or "").partition("/")[0] for actor in said}
