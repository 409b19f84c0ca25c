"""Who has just told an event and names no culprit keeps no silence; who says nothing at all does."""

import pytest

from counterclaim.model.claims import SubStance
from tests.reading import layers


def _silent(text: str) -> list[str | None]:
    return [a.actor for a in layers(text).attributions if a.sub_stance is SubStance.NO_COMMENT]


@pytest.mark.parametrize(
    "text",
    [
        "A clinic in Gao was shelled, the Red Cross said. It did not say who was responsible.",
        "The Red Cross said that a clinic in Gao had been shelled. It did not say whose guns had fired.",
    ],
)
def test_who_tells_it_and_names_nobody_is_not_silent(text: str) -> None:
    assert _silent(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A clinic in Gao was shelled, the Red Cross said. Mali's army did not say who was responsible.",
        "Mali's army said that nine soldiers had died. It did not comment on the claim.",
        "Mali's army said that it had fired. It did not say whether a clinic was hit.",
    ],
)
def test_who_says_nothing_of_it_is_silent(text: str) -> None:
    assert _silent(text) == ["state:ML/armed-force"]
