"""Texts made to stall a reader are cut up in time that grows with their length."""

from time import process_time

import pytest

from counterclaim.entities import find_names
from counterclaim.model.errors import UnreadableDocument
from counterclaim.text import lay_out
from counterclaim.text.html import read_html
from counterclaim.vocab.knowledge import knowledge_of

LENGTH = 100_000
ENOUGH = 20.0  # seconds, on the slowest machine; what grew with the square took minutes


@pytest.mark.parametrize("piece", ["...", "“a\n", '"a\n', "A", "A-", "A'", "U.S. ", "de facto Aa ", " \t"])
def test_one_sign_after_another_is_read_in_time(piece: str) -> None:
    started = process_time()
    layout = lay_out("It rained. " + piece * (LENGTH // len(piece)))
    find_names(layout, knowledge_of(["none"]))

    assert process_time() - started < ENOUGH


@pytest.mark.parametrize("piece", ["<", "</", "<a ", "a"])
def test_tags_that_never_close_are_read_in_time(piece: str) -> None:
    started = process_time()
    with pytest.raises(UnreadableDocument):
        read_html("<" + piece * (LENGTH // len(piece)), name="page.html", encoding="utf-8")

    assert process_time() - started < ENOUGH
