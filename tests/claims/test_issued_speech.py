"""A body's own release says once, above it, whose words it is; a report of it names who says what."""

import pytest

from counterclaim.model.claims import Claim
from tests.reading import gathered, told

HEADINGS = (
    "Ministry of Defence of Chad: press release",
    "Statement of the Chadian Defence Ministry, 18 June 2024",
    "Chad's Ministry of Defence, information bulletin No. 12, 18 June",
    "Press statement by the Ministry of Defence of Chad",
)
LEAD = "On 17 June Libyan soldiers fired at a post near Gao."
BODY = f"{LEAD} Two guards were wounded. We call on Libya to stop."


def claims(text: str) -> list[Claim]:
    return sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_stands_below_such_a_heading_is_the_issuers_word(heading: str) -> None:
    found = [c for c in claims(f"{heading}\n\n{BODY}") if c.rule and c.rule.startswith("issuer:")]

    assert {claim.claimer for claim in found} == {"state:TD/ministry/defence"}
    assert [words.quote for claim in found[:1] for words in claim.evidence] == [LEAD]
    assert "Ministry" in found[0].evidence_of["source"][0].quote


@pytest.mark.parametrize(
    "heading",
    [
        "UN report: 20 hurt near Gao",
        "Chadian Defence Ministry statement on Gao",
        "Chad's Defence Ministry denies a raid",
        "Ministry of Defence of Chad",
        "Chad, 18 June 2024",
        "Chad, information bulletin No. 12",
        "Statement of Gao, 18 June 2024",
    ],
)
def test_the_heading_of_news_makes_nobody_say_what_the_news_tells(heading: str) -> None:
    found = claims(f"{heading}\n\n{BODY.partition(' We ')[0]}")

    assert not [claim for claim in found if claim.rule and claim.rule.startswith("issuer:")]


def test_a_line_in_the_middle_of_a_report_heads_no_release() -> None:
    report = "Rebels shelled Gao.\n\nTwo men died.\n\nSchools are shut.\n\nShops are open."
    found = claims(f"{report}\n\n{HEADINGS[0]}\n\nA bomb killed four people in Kidal on Monday.")

    assert not [claim for claim in found if claim.rule and claim.rule.startswith("issuer:")]


def test_what_others_say_in_a_release_is_theirs() -> None:
    found = claims(f"{HEADINGS[0]}\n\n{BODY}\n\nLibya says that it did not fire.")

    assert [claim.claimer for claim in found][-1] == "state:LY"


def test_a_release_that_a_reporter_retells_is_the_reporters_but_for_what_he_says_it_said() -> None:
    found = claims(
        f"{HEADINGS[0]}\n\nLibyan soldiers fired at a post near Gao, the ministry said. Two guards fled."
    )

    assert [claim.rule for claim in found if claim.rule and claim.rule.startswith("issuer:")] == []


def test_two_releases_in_one_text_are_two_parties_words() -> None:
    text = (
        "Statement of the Chadian Defence Ministry, 18 June 2024. On 17 June Libyan soldiers fired at our "
        "post near Gao.\n\nStatement of the Libyan Defence Ministry, 19 June 2024. The information spread by "
        "Chad that Libyan soldiers fired at its post is false."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {(account.party, account.stance.value) for account in incident.accounts} == {
        ("state:TD/ministry/defence", "report"),
        ("state:LY/ministry/defence", "deny"),
    }
    assert incident.status.value == "contested"


@pytest.mark.parametrize(
    "text",
    [
        "The information spread by Libya that Chadian units fired at its posts is false, Chad said.",
        '"The reports going round that our soldiers fired at a post are absolutely untrue," Chad said.',
        "Rumours that Chadian soldiers had fired at a post were a lie, Chad said.",
    ],
)
def test_who_calls_the_words_of_a_long_clause_false_owns_up_to_nothing(text: str) -> None:
    own = [claim for claim in told(text).claims if claim.claimer == "state:TD"]

    assert [claim.stance.value for claim in own] == ["deny"]


@pytest.mark.parametrize("fire", ["fire", "mortar fire", "heavy shelling"])
def test_a_post_that_is_subjected_to_fire_is_struck_by_whoever_does_it(fire: str) -> None:
    text = f"On 17 June the Libyan army subjected Chadian positions near Gao to {fire}."
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert (account.perpetrator, account.victim) == ("state:LY/armed-force", "state:TD/armed-force")


@pytest.mark.parametrize(
    "line", ["Reuters, 19 June 2024", "Local media reports", "Analysis", "By John Smith, Goma"]
)
def test_another_heading_ends_a_release(line: str) -> None:
    text = f"{HEADINGS[0]}\n\n{LEAD}\n\n{line}\n\nOn 18 June Chadian soldiers killed nine farmers in Mao."
    issued = [c for c in claims(text) if c.rule and c.rule.startswith("issuer:")]

    assert [words.quote for claim in issued for words in claim.evidence] == [LEAD]


def test_a_title_and_a_date_may_stand_below_the_heading() -> None:
    text = f"{HEADINGS[0]}\n\nShots near Gao\n\n18 June 2024\n\n{LEAD}"

    assert "state:TD/ministry/defence" in {claim.claimer for claim in claims(text)}
