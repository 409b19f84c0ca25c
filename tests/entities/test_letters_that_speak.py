"""Bodies called by letters or by a name that nothing knows, by their having the word."""

import pytest

from counterclaim.model.actors import ActorKind
from tests.reading import told


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("The KQDF said its fighters had ambushed a lorry.", "named:kqdf", ActorKind.ARMED_GROUP),
        ("The KQDF has claimed responsibility for the raid.", "named:kqdf", ActorKind.ARMED_GROUP),
        ("The KQDF said a convoy had been hit near Jos.", "named:kqdf", ActorKind.OTHER),
        ("The Village Scouts also denied the raid on Jos.", "named:village-scouts", ActorKind.OTHER),
        ("The Army Fact Check Team said the raid was over.", "named:army-fact-check-team", ActorKind.OTHER),
        ("The Tora PDF claims responsibility for the raid.", "named:tora-pdf", ActorKind.ARMED_GROUP),
    ],
)
def test_who_has_the_word_is_a_body(text: str, speaker: str, kind: ActorKind) -> None:
    records = told(text)

    assert [claim.claimer for claim in records.claims] == [speaker]
    assert [actor.kind for actor in records.actors if actor.id == speaker] == [kind]


def test_letters_for_an_office_are_no_body() -> None:
    records = told("The DGMO said a convoy had been hit near Jos.")

    assert all(claim.claimer is None for claim in records.claims)
