"""Who has done something is the subject of what he did, whichever verb the parse hangs him on."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    "text",
    [
        "Syria's army said it had targeted gatherings of rebels.",
        "Syria's army said it had shelled gatherings of rebels.",
    ],
)
def test_who_had_targeted_rebels_targeted_them(text: str) -> None:
    (happening,) = layers(text).happenings
    assert happening.perpetrator is not None
    assert happening.perpetrator.actor == "state:SY/armed-force"
