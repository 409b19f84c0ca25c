"""What a host lets programs read, as its robots.txt says."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

AGENT = "counterclaim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """The rules of one host: all is allowed without any, and nothing where they could not be had."""

    rules: Protego | None = None
    silent: str | None = None  # why they could not be had

    def allows(self, url: str) -> bool:
        """Whether a page may be fetched."""
        return self.silent is None and (self.rules is None or bool(self.rules.can_fetch(url, AGENT)))

    @property
    def pause(self) -> float:
        """The seconds that the host wants between two requests."""
        return float((self.rules.crawl_delay(AGENT) if self.rules else None) or 0.0)


def robots_of(status: int, data: bytes) -> Robots:
    """The rules that a host answered with; what is missing forbids nothing, what failed forbids all."""
    if status >= 500 or status == 429:
        return Robots(silent=f"status {status}")
    if status >= 300:
        return Robots()
    return Robots(rules=Protego.parse(data.decode("utf-8", "replace")))
