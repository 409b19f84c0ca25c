"""Words that a database does not take are kept otherwise, and come back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ledger.columns import escaped, unescaped

ANY = st.text(st.sampled_from("\x00\uffff01aя") | st.characters(exclude_categories=["Cs"]))


@given(ANY, ANY)
def test_no_two_texts_become_one_and_each_comes_back(one: str, other: str) -> None:
    kept = escaped(one)

    assert kept is not None
    assert "\x00" not in kept
    assert unescaped(kept) == one
    assert (kept == escaped(other)) == (one == other)
