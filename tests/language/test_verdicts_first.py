"""What is dismissed "as false" is what stands behind that: claims, reports, accusations."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize("words", ["claims", "reports", "accusations", "allegations", "rumours"])
@pytest.mark.parametrize("verdict", ["dismissed as false", "rejected as baseless", "dismissed as absurd"])
def test_who_dismisses_claims_as_false_denies_what_they_tell(words: str, verdict: str) -> None:
    text = f"Rwanda {verdict} {words} that its army had shelled Goma on Monday."
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert incident.status == "contested"
    assert "state:RW" in {a.party for a in incident.accounts if a.stance.value == "deny"}


def test_who_dismisses_an_official_as_unfit_denies_nothing() -> None:
    (told,) = [
        a.stance.value
        for i in gathered(
            ("2024-06-12", "Two were shot dead in Goma on Monday. Rwanda sacked its mayor as unfit.")
        ).incidents
        for a in i.accounts
    ]

    assert told == "report"


@pytest.mark.parametrize("verdict", ['dismissed as "baseless"', "rejected as baseless"])
def test_the_words_behind_a_verdict_in_marks_are_of_whom_they_are_by(verdict: str) -> None:
    text = f"Mali {verdict} a UN report accusing soldiers of killing nine civilians in Moura in May."
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert {a.party: a.stance.value for a in incident.accounts} == {"actor:un": "accuse", "state:ML": "deny"}
