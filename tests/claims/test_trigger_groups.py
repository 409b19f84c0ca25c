"""What came hours or days after something else is another event, with doers and dead of its own."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    "text",
    [
        "Bandits killed six men in Zamfara on Sunday, two days after troops had shot dead a herder in Jos.",
        "A bomb exploded in Mandera on Sunday, killing six people, hours after Kenyan guards shot three men.",
        "Ethiopian jets bombed a fair in Dollo, wounding six, a day after Kenya shelled a post in Moyale.",
    ],
)
def test_who_came_to_harm_in_the_one_came_to_none_in_the_other(text: str) -> None:
    told = [h for h in layers(text).happenings if any(hurt.low == 6 for hurt in h.hurt)]
    earlier = text.index("after ")

    assert len(told) == 1
    assert all(span.start < earlier for span in told[0].trigger)


def test_who_died_days_after_he_was_shot_died_of_that() -> None:
    (told,) = layers("A trader died three days after soldiers shot him in Jos.").happenings

    assert [hurt.low for hurt in told.hurt] == [1]
