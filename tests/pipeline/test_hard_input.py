"""Input that is long, deep or mixed up: a result or a named failure, in bounded time and memory."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counterclaim.model.documents import Original
from counterclaim.model.problems import Problem
from counterclaim.pipeline.reading import MAX_LENGTH, Reader, Reading
from counterclaim.sources import open_originals
from counterclaim.vocab.knowledge import knowledge_of

SENTENCE = "The defence ministry of Varda said that shells had killed four soldiers near the mill of Orsa. "

# Reads one text and tells what it took; in a process of its own, so that the memory is its alone.
MEASURE = """
import json, resource, sys, time
from counterclaim.model.documents import Original
from counterclaim.pipeline.reading import Reader
from counterclaim.vocab.knowledge import knowledge_of
reader = Reader(knowledge_of(["none"]))
reading = reader.read(Original(data=sys.stdin.buffer.read(), name="long.txt", published="2024-03-12"))
print(json.dumps({
    "claims": len(reading.records.claims),
    "problems": [problem.message for problem in reading.records.problems],
    "seconds": time.process_time(),
    "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
}))
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(knowledge_of(["none"]))


def read(reader: Reader, data: bytes, media_type: str = "text/plain") -> Reading:
    return reader.read(Original(data=data, name="hard.txt", media_type=media_type, published="2024-03-12"))


def test_fifty_megabytes_of_text_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"It rained. " * 5_000_000)
    started = time.process_time()
    (problem,) = open_originals([path])

    assert isinstance(problem, Problem)
    assert "larger than 20 MB; split it" in problem.message
    assert time.process_time() - started < 2


def test_a_text_longer_than_any_report_is_kept_and_said_to_be_too_long(reader: Reader) -> None:
    started = time.process_time()
    reading = read(reader, b"It rained in the valley. " * (MAX_LENGTH // 25 + 1))

    assert reading.working is not None
    assert [problem.message for problem in reading.records.problems if problem.stage == "language"] == [
        "hard.txt: longer than 1,000,000 characters; split it into its reports"
    ]
    assert time.process_time() - started < 30


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"<div>" * 20_000 + b"words", "nested deeper than"),
        (b"<p>It rained.</p>" * 400_000, "a page of more than 5 MB"),
        (b"<p " * 1_000_000, "no article text"),
    ],
    ids=["deep", "long", "open"],
)
def test_a_page_made_to_stall_is_a_named_failure(reader: Reader, page: bytes, said: str) -> None:
    started = time.process_time()
    reading = read(reader, page, "text/html")

    assert said in reading.records.problems[0].message
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode() + "In Orsá “it” rained. ".encode() + "In Orsá “it” rained.".encode("cp1252"),
        SENTENCE.replace(" ", "\x00 ", 3).encode(),
        b"\xff\xfe" + SENTENCE.encode(),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16") + SENTENCE.encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode("cp1251"),
        SENTENCE.encode() + bytes(range(128, 256)),
        b"<meta charset=utf-16><p>" + SENTENCE.encode() * 3,
    ],
    ids=["two-in-one", "nuls", "false-mark", "no-mark", "half-wide", "wrong-mark", "noise", "mislabelled"],
)
@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
def test_mixed_and_mislabelled_encodings_give_words_or_a_named_failure(
    reader: Reader, data: bytes, media_type: str
) -> None:
    reading = read(reader, data, media_type)

    if reading.working is None:
        assert reading.records.problems[0].message.startswith("hard.txt: ")
    else:
        assert reading.working.text.strip()


def test_what_is_all_one_sentence_is_read_in_pieces(reader: Reader) -> None:
    started = time.process_time()
    reading = read(
        reader, b"and the ministry of Varda said that shells had killed four soldiers near Orsa " * 100
    )

    assert reading.records.claims
    assert time.process_time() - started < 60


def test_one_paragraph_takes_no_longer_than_as_many_words_in_many(reader: Reader) -> None:
    dated = [f"On {day} March the ministry said that shells had killed {day} men. " for day in range(2, 29)]
    denied = [text.replace("said that", "denied that its") for text in dated]
    sentences = [text for pair in zip(dated, denied, strict=True) for text in pair] * 10
    took = []
    for between in ("", "\n\n"):
        started = time.process_time()
        read(reader, between.join(sentences).encode())
        took.append(time.process_time() - started)

    assert took[0] < 1.6 * took[1]


def measured(text: str) -> dict[str, float]:
    ran = subprocess.run(
        [sys.executable, "-c", MEASURE], input=text.encode(), capture_output=True, check=True, timeout=3_000
    )
    return dict(json.loads(ran.stdout))


@pytest.mark.prove
def test_a_paragraph_of_a_hundred_thousand_words_is_read() -> None:
    quiet = (
        "It rained in the valley, the river rose all night, and people slept in their houses by the mill. "
    )
    took = measured((quiet * 9 + SENTENCE) * 540)

    assert took["claims"] > 500
    assert took["seconds"] < 600
    assert took["megabytes"] < 2_000


@pytest.mark.prove
def test_a_sentence_of_twenty_thousand_words_is_read() -> None:
    took = measured(
        "and the ministry said that the army of Varda shelled Orsa and killed four soldiers " * 1_340
    )

    assert took["seconds"] < 600
    assert took["megabytes"] < 2_000
