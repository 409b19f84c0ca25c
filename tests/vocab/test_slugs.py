"""Ids that are made of names."""

from counterclaim.vocab.knowledge import LONGEST_SLUG, slug


def test_the_id_of_a_name_without_end_has_an_end_and_is_that_of_no_other() -> None:
    one, other = ("Republic of " + "Abc" * 3000 + end for end in "xy")

    assert len(slug(one)) <= LONGEST_SLUG
    assert slug(one) != slug(other)
    assert slug("Ministry of Defence and Aerospace Industry") == "ministry-of-defence-and-aerospace-industry"
