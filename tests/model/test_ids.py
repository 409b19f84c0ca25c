"""An id comes of its content for ever: links, decisions and other people's files hold on to it."""

import hashlib

from counterclaim.model.ids import content_id, sha256_of


def test_an_id_of_years_ago_is_that_of_today() -> None:
    assert content_id("incident", "document:1", 4, 9) == "incident:a2a07ddd4f674dcc"
    assert content_id("claim", None, "") == "claim:d8f7720bd76b8e04"


def test_what_is_not_stated_is_no_empty_text() -> None:
    assert content_id("claim", None) != content_id("claim", "")


def test_parts_do_not_run_together() -> None:
    assert content_id("claim", "ab", "c") != content_id("claim", "a", "bc")


def test_half_a_character_has_an_id_and_a_hash_too() -> None:
    assert content_id("claim", "\ud83d") != content_id("claim", "\udca3")
    assert sha256_of("\ud83d") == hashlib.sha256(b"\xed\xa0\xbd").hexdigest()


def test_a_text_has_the_hash_of_its_bytes() -> None:
    assert sha256_of("Lačın") == sha256_of("Lačın".encode()) == hashlib.sha256("Lačın".encode()).hexdigest()
