"""Exports of Telegram: each message with text is a document of its channel and its day."""

import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.model.documents import PublishedBasis
from counterclaim.sources import json_stream
from tests.sources.opened import opened, texts

MESSAGE: dict[str, Any] = {
    "id": 41,
    "type": "message",
    "date": "2024-03-12T01:30:00",
    "date_unixtime": "1710192600",  # 21:30 in UTC on the day before
    "from": "Orsa Today",
    "from_id": "channel1234567",
    "text": ["Shelling near ", {"type": "hashtag", "text": "#Orsa"}, ", the mayor says."],
}


def channel(*messages: Any, **members: Any) -> dict[str, Any]:
    return {
        "name": "Orsa Today",
        "type": "public_channel",
        "id": 1234567,
        **members,
        "messages": list(messages),
    }


def export(tmp_path: Path, content: Any) -> Path:
    path = tmp_path / "result.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content, indent=1))
    return path


def test_a_message_is_a_document_of_its_channel(tmp_path: Path) -> None:
    ((message,), problems) = opened(export(tmp_path, channel(MESSAGE)))

    assert problems == []
    assert message.data.decode() == "Shelling near #Orsa, the mayor says."
    assert (message.source, message.url) == ("Orsa Today", "https://t.me/c/1234567/41")
    assert (message.published, message.published_basis) == ("2024-03-11", PublishedBasis.MANIFEST)
    assert message.name == "result.json#1234567/41"


def test_who_a_message_was_forwarded_from_and_what_it_answers_is_kept(tmp_path: Path) -> None:
    told = {
        "forwarded_from": "Ministry of Defence",
        "reply_to_message_id": 40,
        "edited": "2024-03-12T02:00:00",
    }
    ((message,), _) = opened(export(tmp_path, channel(MESSAGE | told)))

    assert (message.source, message.forwarded_from) == ("Orsa Today", "Ministry of Defence")
    assert message.retrieval is not None
    assert dict(message.retrieval.told) == {
        "from": "Orsa Today",
        "reply_to_message_id": "40",
        "edited": "2024-03-12T02:00:00",
    }
    assert (message.retrieval.within, message.retrieval.place) == ("result.json", "message 41")


def test_an_edited_message_stands_at_the_address_of_the_first(tmp_path: Path) -> None:
    ((first,), _) = opened(export(tmp_path, channel(MESSAGE)))
    ((second,), _) = opened(export(tmp_path, channel(MESSAGE | {"text": "It was thunder."})))

    assert first.url == second.url
    assert first.data != second.data


def test_old_exports_have_no_more_than_a_local_clock(tmp_path: Path) -> None:
    old = {key: value for key, value in MESSAGE.items() if key != "date_unixtime"}
    ((message,), _) = opened(export(tmp_path, channel(old)))

    assert message.published == "2024-03-12"


@pytest.mark.parametrize("kind", ["personal_chat", "private_group", "saved_messages"])
def test_what_was_said_in_private_has_no_address(tmp_path: Path, kind: str) -> None:
    ((message,), _) = opened(export(tmp_path, channel(MESSAGE, type=kind)))

    assert message.url is None


def test_an_export_of_all_chats_gives_the_messages_of_each(tmp_path: Path) -> None:
    other = channel(MESSAGE | {"text": "Calm."}, name="Vale News", id=7)
    whole = {
        "about": "...",
        "contacts": {"list": [1]},
        "chats": {"about": "", "list": [channel(MESSAGE), other]},
    }
    originals, problems = opened(export(tmp_path, whole))

    assert problems == []
    assert [original.source for original in originals] == ["Orsa Today", "Vale News"]


def test_pictures_and_notices_are_counted_once(tmp_path: Path) -> None:
    notice = {"id": 1, "type": "service", "action": "create_channel", "text": ""}
    picture = {"id": 2, "type": "message", "photo": "photos/1.jpg", "text": " "}
    originals, problems = opened(export(tmp_path, channel(notice, picture, MESSAGE)))

    assert len(originals) == 1
    assert problems == ["result.json: Orsa Today: 2 messages without text, such as pictures, not read"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "export the chat again"),
        ("[1, 2]", "no export of Telegram Desktop"),
        ('{"format": "counterclaim-ledger/1"}', "use `counterclaim import`"),
        ('{"messages": [{"id": 1, "text": "Calm."}, {"id"', "the messages before that were read"),
        ('{"messages": [', "export the chat again"),
        ('{"messages": [NaN]}', "export the chat again"),
        ('{"name": ' + "[" * 100_000, "nested too deep"),
        ('{"messages": [' + "9" * 10_000 + "]}", "export the chat again"),
        ('{"messages": ["a", 1, null, {"text": "x"}, {"id": true}]}', "a message without a number"),
    ],
)
def test_what_is_no_export_is_one_problem_and_not_a_crash(tmp_path: Path, content: str, said: str) -> None:
    _, problems = opened(export(tmp_path, content))

    assert any(said in problem for problem in problems)


def test_a_file_of_any_length_takes_the_memory_of_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_stream, "CHUNK", 7)
    many = [MESSAGE | {"id": number, "text": f"Report {number} “ü”."} for number in range(200)]
    found = texts(export(tmp_path, channel(*many)))

    assert found == [f"Report {number} “ü”." for number in range(200)]


def test_one_endless_value_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "MAX_VALUE", 100_000)
    _, problems = opened(export(tmp_path, channel(MESSAGE | {"text": "a" * 500_000})))

    assert "a value is longer than" in problems[0]
