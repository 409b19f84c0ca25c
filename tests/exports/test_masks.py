"""Names are masked wherever they stand in a payload, and codes and ids that look like them are left alone."""

from __future__ import annotations

import json

import pytest

from counterclaim.exports.masks import Mask

MASKED = Mask({"Amina Deby", "Rose Khalil"}, {"Amina", "Deby", "Rose"}, {"ROSE"})


def over(words: str, key: str = "quote") -> str:
    payload = json.dumps({key: words}, ensure_ascii=False, separators=(",", ":"))
    (told,) = json.loads(MASKED.over(payload)).values()
    assert len(told) == len(words)
    return str(told)


@pytest.mark.parametrize("before", ["\n", "\t", "\r\n", "\f", "\b", "\\", "\\n ", '"', "\x01", "", "The "])
def test_a_name_is_masked_whatever_stands_before_it(before: str) -> None:
    assert over(f"{before}Deby wept.\nAll wept.") == f"{before}████ wept.\nAll wept."


@pytest.mark.parametrize("between", [" ", "\n", "\r\n", "\t", "\N{NO-BREAK SPACE}", "  \n ", "_", "-"])
def test_a_name_is_masked_over_the_end_of_a_line(between: str) -> None:
    assert over(f"with Rose{between}Khalil.") == f"with ████{between}██████."


def test_an_escaped_backslash_is_no_escape_of_what_follows() -> None:
    assert over("C:\\nDeby and C:\\Deby") == "C:\\nDeby and C:\\████"  # the first is a word "nDeby"


def test_a_name_in_capitals_is_masked_but_not_what_others_are_called_in_capitals() -> None:
    assert over("AMINA DEBY KILLED, ROSE says") == "█████ ████ KILLED, ROSE says"
    assert over("ROSE KHALIL") == "████ ██████"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("https://a.example/2024/amina-deby-killed", "https://a.example/2024/█████-████-killed"),
        ("https://rose.example/rose_khalil.html?of=deby", "https://rose.example/████_██████.html?of=████"),
        ("https://a.example/?q=amina%20deby", "https://a.example/?q=█████%20████"),
        ("see https://a.example/amina or roses rose", "see https://a.example/█████ or roses rose"),
        ("it is at /amina-deby-killed, they say", "it is at /█████-████-killed, they say"),
    ],
)
def test_an_address_is_masked_but_not_whose_it_is(words: str, told: str) -> None:
    assert over(words) == told
    assert over(words, "url") == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("amina-deby.txt", "█████-████.txt"),
        ("2024_amina.pdf", "2024_█████.pdf"),
        ("Amina_Deby_killed.txt", "█████_████_killed.txt"),
        ("texts/deby.txt", "texts/████.txt"),
        ("roses.txt", "roses.txt"),
    ],
)
def test_the_name_of_a_file_is_masked(name: str, told: str) -> None:
    assert over(name, "name") == told


def test_ids_codes_and_keys_stay_as_they_are_whoever_is_called_so() -> None:
    mask = Mask({"Armed Group", "Attack"}, {"Attack", "Armed"}, ())
    payload = '{"attack":{"kind":"armed-group","id":"person:armed-group-2","type":"attack.armed"}}'

    assert mask.over(payload) == payload


def test_letters_lose_their_marks_in_addresses() -> None:
    mask = Mask({"José N'Garta"}, (), ())

    assert mask.over('"by /jose-ngarta-dead and José N\'Garta"') == '"by /████-██████-dead and ████ █\'█████"'


def test_a_name_may_begin_with_a_mark_and_a_sign_is_no_name() -> None:
    mask = Mask({"'Abd Salam", "—", ""}, (), ())

    assert mask.over('"\'Abd Salam — dead"') == '"\'███ █████ — dead"'


def test_of_two_names_that_begin_alike_the_longer_one_is_masked() -> None:
    mask = Mask({"Rose", "Rose Khalil"}, (), ())

    assert mask.over('"Rose Khalil, Rose Adam"') == '"████ ██████, ████ Adam"'


def test_a_name_is_masked_with_other_dashes_without_its_spaces_and_in_a_host() -> None:
    mask = Mask({"Jean-Paul Sow"}, (), ())

    for words in ("Jean\u2011Paul Sow", "Jean Paul Sow", "#JeanPaulSow", "https://jean-paul-sow.example"):
        told = mask.over(f'"{words}"')
        assert not any(part in told.lower() for part in ("jean", "paul", "sow"))
