"""Who holds that a party was behind it accuses that party; who doubts it or holds other things does not."""

import pytest

from tests.reading import blames, told

BLAST = "A blast killed nine people in Gao on Monday."


@pytest.mark.parametrize(
    ("belief", "who", "whom"),
    [
        ("Mali's president believed that Chad was behind it.", "state:ML/president", "state:TD"),
        ("Mali's army thought Chad was behind the blast.", "state:ML/armed-force", "state:TD"),
        ("Mali suspects JNIM was behind the blast.", "state:ML", "actor:jnim"),
        ("Mali believes JNIM to be behind the blast.", "state:ML", "actor:jnim"),
        ("Mali considered Chad responsible for the blast.", "state:ML", "state:TD"),
        ("It was the work of JNIM, Mali's army believed.", "state:ML/armed-force", "actor:jnim"),
        (
            "Ali Keita, the governor, believed that Chadian agents were behind it.",
            "person:ali-keita",
            "state:TD",
        ),
    ],
)
def test_who_believes_that_a_party_was_behind_it_accuses_it(belief: str, who: str, whom: str) -> None:
    text = f"{BLAST}\n\n{belief}"
    claims = [claim for claim in told(text).claims if claim.claimer == who]

    assert blames(text) == {(who, whom)}
    assert [(claim.stance.value, claim.certainty and claim.certainty.value) for claim in claims] == [
        ("accuse", "probable")
    ]


@pytest.mark.parametrize(
    "belief",
    [
        "Mali's army did not believe that JNIM was behind it.",
        "Mali's army doubted that JNIM was behind it.",
        "Niger thought Chad was behind on its debt.",
        "Niger said Chad was behind on its debt.",
        "Chad believed that its own army was behind it.",
        "Mali said it was not the work of JNIM.",
    ],
)
def test_doubts_and_other_beliefs_accuse_nobody(belief: str) -> None:
    assert blames(f"{BLAST}\n\n{belief}") == set()


@pytest.mark.parametrize("said", ["Mali said it was the work of JNIM.", "This was JNIM's doing, Mali said."])
def test_whose_work_it_was_is_told_as_who_did_it(said: str) -> None:
    assert blames(f"{BLAST}\n\n{said}") == {("state:ML", "actor:jnim")}
