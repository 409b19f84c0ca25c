"""An export of Telegram Desktop as JSON (``result.json``): every message with text is a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from counterclaim.model.documents import Original, PublishedBasis, Retrieval
from counterclaim.model.problems import Problem
from counterclaim.sources.items import GAP_STAGE, Item, Options, keepable, lost
from counterclaim.sources.json_stream import BadJson, JsonStream
from counterclaim.sources.published import day_of

# Kinds of chats whose messages have an address; it opens for those who are in the chat.
_LINKED = frozenset(("public_channel", "private_channel", "public_supergroup", "private_supergroup"))
_TOLD = ("from", "reply_to_message_id", "edited", "via_bot")


@dataclass(slots=True)
class _Chat:
    """What an export says of a chat before its messages."""

    name: str | None = None
    type: str | None = None
    id: str | None = None
    silent: int = 0  # messages without text

    def learn(self, member: str, value: Any) -> None:
        """Take note of a member of the chat."""
        if member in ("name", "type", "id") and isinstance(value, str | int) and not isinstance(value, bool):
            setattr(self, member, _one_line(str(value)))


def open_export(stream: BinaryIO, name: str, options: Options) -> Iterator[Item]:
    """The messages of an export of one chat or of all, in its order.

    A message's source is its channel, its day that of its time in UTC; one that was forwarded is the words of
    whoever it came from. What has no text, such as pictures, is
    counted in one Problem for each chat.
    """
    json = JsonStream(stream)
    found = False
    try:
        for chat, message in _messages(json, _Chat()):
            found = found or message is not None
            yield from _item(chat, message, name, options)
    except BadJson as error:
        after = "; the messages before that were read" if found else ""
        yield lost(f"{name}: {error}{after}; export the chat again as JSON")
        return
    if not found:
        yield lost(
            f"{name}: no export of Telegram Desktop (no messages in it); other JSON is not read: "
            "make it a CSV of reports, or use `counterclaim import`"
        )


def _messages(json: JsonStream, chat: _Chat) -> Iterator[tuple[_Chat, Any]]:
    """Each message with its chat; ``None`` for a message when a chat has ended."""
    if json.peek() != "{":
        json.value()
        return
    for member in json.members():
        opens = json.peek()
        if member == "messages" and opens == "[":
            for _ in json.elements():
                yield chat, json.value()
            yield chat, None
        elif member in ("chats", "left_chats") and opens == "{":
            for inner in json.members():
                if inner == "list" and json.peek() == "[":
                    for _ in json.elements():
                        yield from _messages(json, _Chat())
                else:
                    json.value()
        else:
            chat.learn(member, json.value())


def _item(chat: _Chat, message: Any, name: str, options: Options) -> Iterator[Item]:
    if message is None:
        if chat.silent:
            where = f"{name}: {chat.name}" if chat.name else name
            told = f"{chat.silent} message{'' if chat.silent == 1 else 's'} without text, such as pictures"
            yield Problem(document=None, stage=GAP_STAGE, message=f"{where}: {told}, not read")
        return
    number = message.get("id") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(number, int):
        yield lost(f"{name}: a message without a number; export the chat again as JSON")
        return
    text = _text_of(message.get("text"))
    if not text.strip():
        chat.silent += 1
        return
    day = _day(message)
    yield options.applied(
        Original(
            data=text.encode("utf-8", "replace"),
            name=f"{name}#{chat.id or chat.name or 'chat'}/{number}",
            source=chat.name or _string(message.get("from")),
            forwarded_from=_string(message.get("forwarded_from")),
            url=_address(chat, number),
            published=day,
            published_basis=PublishedBasis.MANIFEST if day else PublishedBasis.UNKNOWN,
            retrieval=Retrieval(
                within=name,
                place=f"message {number}",
                told=tuple((key, value) for key in _TOLD if (value := _string(message.get(key)))),
            ),
        )
    )


def _text_of(text: Any) -> str:
    """The text of a message, which is a string or a list of strings and marked strings.

    >>> _text_of(["Shelling in ", {"type": "hashtag", "text": "#Orsa"}, "."])
    'Shelling in #Orsa.'
    """
    if isinstance(text, str):
        return text
    if isinstance(text, dict):
        inner = text.get("text")
        return inner if isinstance(inner, str) else ""
    return (
        "".join(_text_of(part) for part in text if isinstance(part, str | dict))
        if isinstance(text, list)
        else ""
    )


def _day(message: dict[str, Any]) -> str | None:
    """The day in UTC; only old exports have no more than the clock of whoever exported."""
    seconds = message.get("date_unixtime")
    if isinstance(seconds, str | int) and str(seconds).isascii() and str(seconds).isdigit():
        try:
            return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
        except (ValueError, OverflowError, OSError):
            pass
    date = message.get("date")
    return day_of(date) if isinstance(date, str) else None


def _address(chat: _Chat, number: int) -> str | None:
    if chat.type not in _LINKED or chat.id is None:
        return None
    id = chat.id.removeprefix("channel").removeprefix("-100")
    return f"https://t.me/c/{id}/{number}" if id.isascii() and id.isdigit() else None


def _string(value: Any) -> str | None:
    """A value as words on one line; ``None`` for what is no word or number."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return _one_line(str(value)) or None


def _one_line(text: str) -> str:
    return " ".join(keepable(text).split())[:1_000]
