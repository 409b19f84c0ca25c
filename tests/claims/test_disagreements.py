"""Who is at odds over what."""

from tests.claims.situated import gathered, told

AT_ODDS = "Chad and Sudan are at odds over the border."


def test_parties_at_odds_are_named_with_what_they_are_at_odds_over() -> None:
    (disagreement,) = told(AT_ODDS).disagreements

    assert disagreement.between == ("state:TD", "state:SD")
    assert disagreement.over == "the border"


def test_what_each_side_says_next_is_listed_with_it() -> None:
    (disagreement,) = told(
        f"{AT_ODDS} Sudan must leave, Chad said. Chad must leave, Sudan said."
    ).disagreements

    assert len(disagreement.claims) == 2


def test_one_party_alone_is_at_odds_with_nobody() -> None:
    assert told("Chad is divided over the border.").disagreements == ()


def test_the_same_disagreement_in_two_documents_is_one() -> None:
    ledger = gathered(("2024-06-18", AT_ODDS), ("2024-06-19", "Sudan and Chad are at odds over the border."))

    assert len(ledger.disagreements) == 1


def test_who_is_talked_of_is_no_party_to_a_disagreement() -> None:
    """ "Disagree over talks with the rebels" set a minister against the rebels, who say nothing there."""
    text = "Ministers in Islamabad disagree over talks with the Pakistani Taliban."

    assert told(text).disagreements == ()


def test_those_at_odds_are_named_before_what_they_are_at_odds_over() -> None:
    (found,) = told("Nigeria and Niger disagree on the border with Chad.").disagreements

    assert found.between == ("state:NG", "state:NE")
