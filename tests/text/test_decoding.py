"""Bytes to text: nothing altered, nothing guessed wildly, and what is no text is refused in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.errors import UnreadableDocument
from counterclaim.text.decoding import decode

ENGLISH = "The ministry’s spokesman said: “Nothing burned – nothing at all.” It’s over, he added."
RUSSIAN = "Министерство сообщило, что в результате обстрела никто не пострадал, дорога открыта. " * 3


def text_of(data: bytes) -> str:
    return decode(data, name="report.txt")[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252"])
def test_an_english_report_is_read_in_any_of_its_usual_encodings(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), name="report.txt") == (ENGLISH, encoding)


def test_big_endian_is_told_by_its_mark() -> None:
    assert text_of(b"\xfe\xff" + ENGLISH.encode("utf-16-be")) == ENGLISH


def test_the_mark_of_utf_8_stays_so_that_offsets_are_those_of_a_plain_reader() -> None:
    data = b"\xef\xbb\xbf" + ENGLISH.encode()

    assert text_of(data) == data.decode("utf-8")
    assert text_of(data).startswith("\ufeff")


def test_russian_in_windows_letters_is_found_out() -> None:
    assert decode(RUSSIAN.encode("cp1251"), name="a.txt") == (RUSSIAN, "cp1251")


def test_a_name_with_an_accent_does_not_make_the_report_eastern() -> None:
    report = "The spokesman, José Muñoz, said that the road had been open since Monday and would stay so."

    assert text_of(report.encode("cp1252")) == report


@pytest.mark.parametrize(
    "data",
    [ENGLISH.encode()[:-1] + b"\xe2\x80", ENGLISH.encode().replace(b"nothing", b"noth\xffing")],
    ids=["cut off in a sign", "one stray byte"],
)
def test_a_few_broken_bytes_do_not_spoil_the_rest(data: bytes) -> None:
    text, encoding = decode(data, name="report.txt")

    assert "The ministry’s spokesman said: “Nothing burned – noth" in text
    assert encoding == "utf-8 (some bytes replaced)"


def test_nul_and_zero_width_signs_and_any_line_end_are_kept() -> None:
    report = "The vil\u200blage of Or\x00sa\r\nwas quiet\ron Monday.\n" * 3

    assert text_of(report.encode()) == report


@pytest.mark.parametrize(
    "data",
    [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b\ufeff \n".encode(), b"\x00\x00", b"\xc2\x85"],
    ids=["nothing", "blanks", "a mark", "a wide mark", "zero width", "NUL", "a line end"],
)
def test_a_file_without_a_visible_sign_is_empty(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"report\.txt: the file is empty"):
        text_of(data)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 and words",
        b"PK\x03\x04 and words",
        b"\x89PNG and words",
        bytes(range(32)) * 40,
        b"w\x00o\x00r\x00d\x00s\x00" * 9,
    ],
    ids=["PDF", "office or archive", "picture", "control signs", "wide without a mark"],
)
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"^report\.txt: .*(binary|encoding)"):
        text_of(data)


@given(st.text(min_size=1))
def test_whatever_is_written_in_utf_8_comes_back_as_it_was(text: str) -> None:
    try:
        assert text_of(text.encode()) == text
    except UnreadableDocument:
        assert not text.isprintable() or not text.strip("\u200b\u200c\u200d\u2060\ufeff \u00a0")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes) -> None:
    refused = text = ""
    try:
        text, _ = decode(data, name="report.txt")
    except UnreadableDocument as error:
        refused = str(error)

    assert bool(text) != bool(refused)
    assert "\n" not in refused
