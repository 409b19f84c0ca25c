"""Our words in other people's codes: the tables of ``crosswalk_tables/`` behind lookups."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_FOLDER = files("counterclaim.vocab") / "crosswalk_tables"


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / "events.toml").read_text(encoding="utf-8"))


def plover_of(kind: str) -> str | None:
    """PLOVER class and mode of an event type; ``None`` where PLOVER has no code for it.

    >>> plover_of("attack.drone"), plover_of("attack.generic"), plover_of("statement.deny")
    ('ASSAULT.drone', 'ASSAULT', None)
    """
    return _code("plover", kind)


def cameo_of(kind: str) -> str | None:
    """CAMEO code of an event type; ``None`` where the table has none.

    >>> cameo_of("statement.deny"), cameo_of("harm")
    ('016', '190')
    """
    return _code("cameo", kind)


def _code(table: str, kind: str) -> str | None:
    codes = _tables()[table]
    return codes.get(kind) or codes.get(kind.partition(".")[0])
