"""What one party did beside a deed of nobody named makes nobody its doer."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    "text",
    [
        "The visit by Hezbollah and the shelling of Goma were on Monday.",
        "The march by Hamas and the shelling of Goma were on Monday.",
    ],
)
def test_who_did_the_one_did_not_do_the_other_that_has_an_article_of_its_own(text: str) -> None:
    (happening,) = [h for h in layers(text).happenings if h.types[0].startswith("attack")]

    assert happening.perpetrator is None
