"""The reference pages say what the code says."""

from docs.generate import REFERENCE, codebook_page, pages


def test_the_committed_reference_is_what_the_code_would_write_today() -> None:
    outdated = [
        name
        for name, text in pages().items()
        if not (REFERENCE / name).is_file() or (REFERENCE / name).read_text(encoding="utf-8") != text
    ]

    assert outdated == [], "run `make docs` and commit docs/reference"


def test_every_closed_choice_is_explained_in_its_own_line() -> None:
    unexplained = [line for line in codebook_page().splitlines() if line.endswith("|  |")]

    assert unexplained == []
