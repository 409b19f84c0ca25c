"""What somebody's version says, and whose the same account is."""

import pytest

from tests.claims.situated import told


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Oman's army said so. Its own version is that Yemeni troops shelled Sarfait.",
            "state:OM/armed-force",
            "that Yemeni troops shelled Sarfait",
        ),
        (
            "The army's account is that two men fired. Calm returned.",
            None,
            "that two men fired",
        ),
        (
            "Three men died at Sarfait, Oman's army said. Yemen lost two men, by the same account.",
            "state:OM/armed-force",
            "Yemen lost two men",
        ),
    ],
)
def test_a_version_tells_what_it_is(text: str, speaker: str | None, content: str) -> None:
    last = max(told(text).claims, key=lambda claim: claim.evidence[0].start)

    assert last.claimer == speaker
    assert [words.quote for words in last.evidence_of["content"]] == [content]


def test_the_same_account_of_nobody_is_nobodys() -> None:
    assert told("Yemen lost two men, by the same account.").claims == ()
