"""A ledger's facts in short readable form, so that a test can say what a report must give."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Record = dict[str, Any]


def day(when: Record | None) -> str | None:
    """The best day of a date."""
    return when["best"] if when else None


def number(count: Record | None) -> int | None:
    """A count that is exact; others are no number."""
    return count["low"] if count and count["low"] == count["high"] else None


@dataclass(frozen=True)
class Facts:
    """The facts of a ledger, asked for by what a person would call them."""

    ledger: Record
    names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        named = (*self.ledger["actors"], *self.ledger["places"])
        object.__setattr__(self, "names", {record["id"]: record["name"] for record in named})

    def name(self, id: str | None) -> str | None:
        """How the ledger calls an actor or place."""
        return None if id is None else self.names[id]

    def incident(self, kind: str) -> Record:
        """The one incident of a kind of event, such as ``attack``."""
        (found,) = [i for i in self.ledger["incidents"] if i["type"].split(".")[0] == kind]
        return dict(found)

    def account(self, incident: Record, party: str, stance: str) -> Record:
        """A party's account of an incident."""
        (found,) = [
            a for a in incident["accounts"] if self.name(a["party"]) == party and a["stance"] == stance
        ]
        return dict(found)

    def said(self) -> set[tuple[str | None, str]]:
        """Who does what with words: names of claimers with their stances."""
        return {(self.name(claim["claimer"]), claim["stance"]) for claim in self.ledger["claims"]}

    def only(self, array: str) -> Record:
        """The one record of a kind."""
        (found,) = self.ledger[array]
        return dict(found)


def tolls(account: Record, count: str) -> set[int | None]:
    """All numbers of an account for ``killed``, ``wounded``..."""
    return {number(entry[count]) for entry in account["casualties"]}


def statuses(incident: Record) -> dict[str, str]:
    """Status by element."""
    return {name: element["status"] for name, element in incident["elements"].items()}
