"""What a language model proposes is taken where it stands in the text, and nowhere else."""

import json
from pathlib import Path

import pytest

from counterclaim.app.main import run
from counterclaim.model.errors import BadInput, EndpointError
from counterclaim.model.ids import sha256_of
from counterclaim.proposing import Asked, Endpoint, ask_about
from counterclaim.proposing.asking import LONGEST_PASSAGE, passages
from counterclaim.proposing.grounding import stated
from tests.proposing.conftest import Stub, completion

TEXT = (
    "The northern ministry said that two\nmen were killed by shelling at Sarn. "
    "The south denied it. The south blamed the north."
)
SAID = {
    "source": "The northern ministry",
    "cue": "said",
    "content": "that two men were killed",
    "stance": "report",
}
SHELLED = {
    "type": "attack.artillery",
    "trigger": "shelling",
    "place": "Sarn",
    "casualties": [{"outcome": "killed", "number": 2, "words": "two men"}],
}


def asked(stub: Stub, text: str = TEXT) -> Asked:
    return ask_about(text, Endpoint(stub.url, "orca-1", "secret", pause=0.01))


def test_words_that_are_there_come_back_with_their_offsets_and_the_model(stub: Stub) -> None:
    stub.proposes(attributions=[SAID], events=[SHELLED])
    found = asked(stub)

    (attribution,), (event,) = found.attributions, found.events
    start, end = attribution["content"][0]
    assert TEXT[start:end] == "that two\nmen were killed"
    assert (attribution["stance"], attribution["model"]) == ("report", "orca-1")
    start, end = event["trigger"][0]
    assert TEXT[start:end] == "shelling"
    assert [(toll["outcome"], toll["low"]) for toll in event["casualties"]] == [("killed", 2)]
    assert not found.refused


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"source": "The southern ministry"}, "its words are not in the text"),
        ({"content": "that three men were killed"}, "its words are not in the text"),
        ({"content": ""}, "nothing is said"),
        ({"stance": "shout"}, "no such stance"),
        ({"source": "north"}, None),
        ({"source": "nor"}, "its words are not in the text"),
    ],
)
def test_an_attribution_that_is_not_in_the_text_is_refused(
    stub: Stub, change: dict[str, str], reason: str | None
) -> None:
    stub.proposes(attributions=[{**SAID, **change}])
    found = asked(stub)

    assert list(found.refused) == ([reason] if reason else [])
    assert len(found.attributions) == (0 if reason else 1)


@pytest.mark.parametrize(
    ("toll", "reason"),
    [
        ({"outcome": "killed", "number": 12, "words": "two men"}, "the number is not in its words"),
        ({"outcome": "killed", "number": 12, "words": "twelve men"}, "its words are not in the text"),
        ({"outcome": "martyred", "number": 2, "words": "two men"}, "no such outcome"),
    ],
)
def test_a_toll_that_the_words_do_not_state_is_left_out_and_counted(
    stub: Stub, toll: dict[str, object], reason: str
) -> None:
    stub.proposes(events=[{**SHELLED, "casualties": [toll]}])
    found = asked(stub)

    assert found.events[0]["casualties"] == []
    assert list(found.refused) == [reason]


def test_an_event_of_no_type_of_ours_is_refused(stub: Stub) -> None:
    stub.proposes(events=[{**SHELLED, "type": "massacre"}, {**SHELLED, "trigger": " "}])

    assert asked(stub).refused == {"no such type": 1, "no word tells it": 1}


@pytest.mark.parametrize("content", ["I cannot help with that.", '{"attributions": 3}', "[" * 5000, ""])
def test_an_answer_of_another_form_is_counted_and_the_others_go_on(stub: Stub, content: str) -> None:
    stub.answers = [(200, completion(content))]
    found = asked(stub)

    assert found.attributions == []
    assert found.refused == {"an answer is not of the form asked for": 1}


def test_a_fence_around_an_answer_does_not_matter(stub: Stub) -> None:
    stub.answers = [(200, completion(f"```json\n{json.dumps({'attributions': [SAID]})}\n```"))]

    assert len(asked(stub).attributions) == 1


def test_a_busy_endpoint_is_asked_again(stub: Stub) -> None:
    stub.answers = [(429, b""), (503, b""), (200, completion("{}"))]

    assert asked(stub).requests == 1
    assert len(stub.asked) == 3


@pytest.mark.parametrize(
    ("status", "data"),
    [(401, b""), (404, b"no"), (429, b""), (200, b"<html>"), (200, b'{"choices": []}'), (302, b"")],
)
def test_what_is_no_answer_is_an_error_that_does_not_show_the_key(
    stub: Stub, status: int, data: bytes
) -> None:
    stub.answers = [(status, data)]

    with pytest.raises(EndpointError, match=r"127\.0\.0\.1") as error:
        asked(stub)
    assert "secret" not in str(error.value)
    assert all(call["path"] == "/v1/chat/completions" for call in stub.asked), "no redirect is followed"


def test_an_answer_without_end_is_cut_off(stub: Stub) -> None:
    stub.answers = [(200, b" " * 1_100_000)]

    with pytest.raises(EndpointError, match="more than 1 MB"):
        asked(stub)


def test_nobody_there_is_told_without_a_traceback() -> None:
    with pytest.raises(EndpointError, match="cannot be asked"):
        ask_about(TEXT, Endpoint("http://127.0.0.1:9/v1", "orca-1"))


@pytest.mark.parametrize(
    "url", ["http://models.example/v1", "ftp://localhost", "localhost", "https://a:b@c.example"]
)
def test_an_address_that_would_show_texts_or_keys_is_refused(url: str) -> None:
    with pytest.raises(BadInput) as error:
        Endpoint(url, "orca-1")
    assert "a:b" not in str(error.value)


def test_the_text_goes_as_data_beside_the_rules_and_the_key_in_its_header(stub: Stub) -> None:
    stub.proposes()
    asked(stub)

    rules, passage = stub.asked[0]["messages"]
    assert (rules["role"], passage["role"]) == ("system", "user")
    assert passage["content"] == TEXT
    assert TEXT not in rules["content"]
    assert stub.keys == ["Bearer secret"]


def test_a_long_text_goes_in_passages_that_together_are_the_text() -> None:
    text = "\n\n".join(f"Paragraph {number} says something. " * 30 for number in range(40)) + "word" * 3000
    parts = list(passages(text))

    assert "".join(passage for _, passage in parts) == text
    assert all(text.startswith(passage, start) for start, passage in parts)
    assert max(len(passage) for _, passage in parts) <= LONGEST_PASSAGE


def test_numbers_are_stated_in_figures_and_in_words() -> None:
    assert stated("1,200 people") == {1200}
    assert {62, 60, 2} == stated("sixty-two dead")
    assert stated("dozens") == set()


def test_proposals_of_a_model_are_annotations_that_can_be_measured(
    stub: Stub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COUNTERCLAIM_ENDPOINT_KEY", "secret")
    Path("a.txt").write_text(TEXT)
    stub.proposes(attributions=[SAID, {**SAID, "source": "Nobody"}], events=[SHELLED])
    model = ["--endpoint", stub.url, "--model", "orca-1", "--output", "model.jsonl"]

    assert run(["annotate", "a.txt", "--published", "2023-06-14", *model]) == 0
    told = capfd.readouterr().err
    assert run(["annotate", "a.txt", "--published", "2023-06-14", "--output", "ours.jsonl"]) == 0
    assert (
        run(["evaluate", "ours.jsonl", "a.txt", "--against", "model.jsonl", "--layers", "attributions"]) == 0
    )

    assert "orca-1 at 127.0.0.1: 1 requests, 120 tokens sent, 30 came back" in told
    assert "refused: 1, its words are not in the text" in told
    assert "secret" not in told
    assert "s, the slowest answer " in told
    assert "the key and model.jsonl (proposed by orca-1)" in capfd.readouterr().out


def test_an_agreement_says_as_data_too_which_model_it_is_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    ours = {"format": "counterclaim-annotations/1", "document": "a.txt", "sha256": sha256_of(TEXT)}
    Path("ours.jsonl").write_text(json.dumps({**ours, "attributions": []}))
    Path("model.jsonl").write_text(json.dumps({**ours, "attributions": [], "model": "orca-1"}))
    against = ["--against", "model.jsonl", "--layers", "attributions", "--format", "json"]

    assert run(["evaluate", "ours.jsonl", "a.txt", *against]) == 0
    assert json.loads(capfd.readouterr().out)["models"] == [[], ["orca-1"]]


def test_a_model_without_an_address_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COUNTERCLAIM_ENDPOINT", raising=False)
    Path("a.txt").write_text(TEXT)

    assert run(["annotate", "a.txt", "--model", "orca-1"]) == 2


def test_an_address_alone_sends_nothing(stub: Stub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COUNTERCLAIM_ENDPOINT", stub.url)
    Path("a.txt").write_text(TEXT)

    assert run(["annotate", "a.txt", "--published", "2023-06-14", "--output", "ours.jsonl"]) == 0
    assert stub.asked == []
