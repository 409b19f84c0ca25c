"""A language model behind an address that speaks the chat completions of OpenAI, as many servers do."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
import msgspec

from counterclaim.model.errors import BadInput, EndpointError

SECONDS = 120.0  # that an answer may take
MAX_ANSWER = 1_000_000  # bytes
TRIES = 3  # where the other side is busy
BUSY = frozenset((429, 502, 503, 504))
PAUSE = 2.0  # seconds before the second try, twice that before the third
_LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a model answered, and what it took: tokens as the endpoint counts them, seconds by the clock."""

    text: str
    tokens_in: int
    tokens_out: int
    seconds: float


class _Usage(msgspec.Struct):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: list[_Choice]
    usage: _Usage = msgspec.field(default_factory=_Usage)


class Endpoint:
    """An address, the model that is asked there, and the key that it wants, which is never shown."""

    def __init__(self, url: str, model: str, key: str | None = None, *, pause: float = PAUSE) -> None:
        """Take an address such as ``http://localhost:11434/v1``.

        Raises:
            BadInput: it is none, or would carry texts over the open network without TLS.
        """
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise BadInput("the endpoint is no address; give one such as http://localhost:11434/v1")
        if parts.username or parts.password:
            raise BadInput("the endpoint's address holds a password; put the key into the environment")
        if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
            raise BadInput(f"{parts.hostname}: texts leave this machine over https only; write https://")
        self.host = parts.hostname
        self.model = model
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._pause = pause

    def answer(self, messages: Sequence[Mapping[str, str]]) -> Answer:
        """Ask once; where the other side is busy a few times.

        Raises:
            EndpointError: it cannot be reached, refuses, or answers nothing of use; the message says which.
        """
        body = {
            "model": self.model,
            "messages": list(messages),
            "temperature": 0,
            "response_format": {"type": "json_object"},
        }
        started = time.monotonic()
        status, data = self._post(body)
        for again in range(TRIES - 1):
            if status not in BUSY:
                break
            time.sleep(self._pause * 2**again)
            status, data = self._post(body)
        if status != httpx.codes.OK:
            raise EndpointError(f"{self.host}: answers {status}; check the model's name and the key")
        return self._read(data, time.monotonic() - started)

    def _post(self, body: Mapping[str, Any]) -> tuple[int, bytes]:
        """The status and the body of an answer; redirects are not followed: the key is for one host."""
        try:
            with httpx.stream(
                "POST", self._url, json=body, headers=self._headers, timeout=SECONDS, trust_env=False
            ) as response:
                until = time.monotonic() + SECONDS
                data = bytearray()
                for piece in response.iter_bytes():
                    data += piece
                    if len(data) > MAX_ANSWER:
                        raise EndpointError(f"{self.host}: answers more than {MAX_ANSWER // 1_000_000} MB")
                    if time.monotonic() > until:
                        raise EndpointError(f"{self.host}: takes more than {SECONDS:.0f} s to answer")
                return response.status_code, bytes(data)
        except httpx.HTTPError as error:
            raise EndpointError(
                f"{self.host}: cannot be asked ({type(error).__name__}); does it run?"
            ) from error

    def _read(self, data: bytes, seconds: float) -> Answer:
        try:
            completion = msgspec.json.decode(data, type=_Completion)
        except msgspec.MsgspecError as error:
            raise EndpointError(
                f"{self.host}: is no such endpoint: its answer is not as it should be"
            ) from error
        if not completion.choices:
            raise EndpointError(f"{self.host}: answers nothing")
        return Answer(
            text=completion.choices[0].message.content or "",
            tokens_in=completion.usage.prompt_tokens,
            tokens_out=completion.usage.completion_tokens,
            seconds=seconds,
        )
