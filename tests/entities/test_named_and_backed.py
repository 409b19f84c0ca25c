"""Who a body is: named beside its backer, called by its letters, or set against a state by the words."""

from counterclaim.model.claims import Stance
from tests.reading import told


def test_named_rebels_are_themselves_whoever_backs_them() -> None:
    """The backer's adjective stood for a nameless group, though the name is right there."""
    text = "Rwandan-backed M23 rebels shelled a camp near Goma on Friday, Kinshasa said."
    (telling,) = told(text).tellings

    assert [account.perpetrator for account in telling.accounts] == ["actor:m23"]


def test_who_calls_troops_by_their_state_is_not_of_that_army() -> None:
    """In a text that names India alone "the military" was taken for India's, which thereby owned up."""
    text = "The military's media wing said that Indian troops had fired at a post near Kotli on Monday."
    (telling,) = told(text).tellings

    assert [(a.party, a.stance) for a in telling.accounts] == [(None, Stance.REPORT)]


def test_the_military_is_no_corps_told_of_before() -> None:
    """A corps is a part of the forces: "the military" speaks for more than it."""
    text = (
        "A bomb hit a convoy of the Frontier Corps near Turbat on Monday. The military said two men had died."
    )

    assert [claim.claimer for claim in told(text).claims] == [None]


def test_a_body_known_by_its_letters_is_the_one_they_mean() -> None:
    text = "The National Liberation Army, known as the ELN, attacked a barracks in Arauca on Monday."
    (telling,) = told(text).tellings

    assert [account.perpetrator for account in telling.accounts] == ["actor:eln"]


def test_a_deed_that_is_denied_is_no_incident() -> None:
    """The parser takes "firing" for a noun there, and an event that somebody denies was told as seen."""
    text = "Soldiers shelled a camp near Datu Salibo on Monday, the MILF said. The front denied firing first."
    found = told(text)

    assert [telling.types for telling in found.tellings] == [("attack.artillery",)]
    assert [claim.claimer for claim in found.claims if claim.stance is Stance.DENY] == ["actor:milf"]
