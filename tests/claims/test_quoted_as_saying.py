"""Words that an outlet quotes somebody as saying are that one's, wherever the words stand."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        '"We did not shell the camp," Reuters quoted the Sudanese army as saying.',
        '"We did not shell the camp," the news agency has quoted the Sudanese army as saying.',
        'Reuters quoted the Sudanese army as saying: "We did not shell the camp."',
        '"We did not shell the camp," the Sudanese army was quoted as saying by Reuters.',
    ],
)
def test_who_is_quoted_says_it(text: str) -> None:
    (claim,) = told(text).claims

    assert claim.claimer == "actor:saf"
    assert next(quote.quote for quote in claim.quotes).startswith("We did not shell the camp")


def test_two_states_that_struck_together_both_did_it() -> None:
    text = "Six people were killed and nine injured in U.S. and British strikes on Hodeidah on Monday."

    accounts = [account for telling in told(text).tellings for account in telling.accounts]

    assert {account.perpetrator for account in accounts} == {"state:US", "state:GB"}


def test_police_officers_of_the_police_are_no_police_of_the_police() -> None:
    text = (
        "Gunmen killed 17 people in Nigeria's Plateau State on Monday, the state's police command said. "
        "Two police officers were among the dead. The police put the number of wounded at nine."
    )

    assert {actor.id for actor in told(text).actors if "police" in actor.id} == {"state:NG/police"}


def test_a_body_that_goes_by_letters_is_no_person_with_a_title() -> None:
    text = "The Estado Mayor Central, or EMC, claimed the bombing of Cali. The EMC said it had hit a post."

    assert {claim.claimer for claim in told(text).claims} == {"named:estado-mayor-central"}
