"""Who denies or claims a deed of long ago denies and claims nothing newer that the text tells."""

import pytest

from tests.reading import gathered

NEWS = "Gunmen killed nine farmers near Gao on Saturday, police said."


@pytest.mark.parametrize(
    "text",
    [
        "A court on Monday convicted an officer of torturing prisoners in 2020. He denied the charges.",
        "Ali Orsa was blamed for the 2018 massacre in Kidal, in which 71 people died. He has denied it.",
        "In 2013 three guards died in an ambush in Kidal. The Orsa Front claimed the attack.",
    ],
)
def test_an_answer_to_an_old_deed_is_none_to_the_news(text: str) -> None:
    (incident,) = gathered(("2024-06-20", f"{NEWS}\n\n{text}")).incidents

    assert {account.stance.value for account in incident.accounts} == {"report"}


def test_a_denial_behind_the_news_denies_the_news() -> None:
    text = f"{NEWS} The Orsa Front denied it."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.stance.value for account in incident.accounts} == {"report", "deny"}


@pytest.mark.parametrize(
    "words",
    ["none of its members had taken part", "it had no part in the bombing", "none of its men was involved"],
)
def test_a_front_none_of_whose_members_took_part_denies_responsibility(words: str) -> None:
    text = f"A bomb killed two in Gao on Saturday. The Orsa Front condemned the bombing and said {words}."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {(a.party, a.stance.value) for a in incident.accounts if a.party == "named:orsa-front"} == {
        ("named:orsa-front", "deny")
    }


def test_five_hundred_killed_in_a_month_of_long_ago_are_what_a_report_of_them_is_about() -> None:
    text = (
        "Malian troops executed at least 500 people in Moura in March 2022, the UN human rights office said. "
        "Mali's government rejected the findings."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {(a.party, a.stance.value) for a in incident.accounts} == {
        ("actor:un", "report"),
        ("state:ML", "deny"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine accused Russia of shelling Kharkiv on Monday. Russia, which shelled it in 2022, denied it.",
        (
            "Pakistan accused the Taliban of killing nine soldiers in Khost on Monday. In 2014 the Taliban "
            "killed 140 people in Peshawar. The Taliban denied any involvement in Monday's attack."
        ),
        (
            "Pakistan accused India of killing nine soldiers in Khost on Monday. Relations are bad since the "
            "2008 Mumbai attacks, in which 166 people were killed. India denied involvement."
        ),
    ],
)
def test_an_old_deed_told_by_the_way_takes_no_denial_from_the_news(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert "deny" in {account.stance.value for account in incident.accounts}
