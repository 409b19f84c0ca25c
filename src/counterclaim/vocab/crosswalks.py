"""Our words in other people's codes: the tables of ``crosswalk_tables/`` behind lookups."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_FOLDER = files("counterclaim.vocab") / "crosswalk_tables"


@cache
def _tables(name: str = "events") -> dict[str, dict[str, Any]]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def plover_of(kind: str) -> str | None:
    """PLOVER class and mode of an event type; ``None`` where PLOVER has no code for it.

    >>> plover_of("attack.drone"), plover_of("attack.generic"), plover_of("statement.deny")
    ('ASSAULT.drone', 'ASSAULT', None)
    """
    return _code("plover", kind)


def coded_types() -> dict[str, str]:
    """All event types and statements that PLOVER has a code for, with it.

    >>> coded_types()["statement.threaten"]
    'THREATEN'
    """
    return dict(_tables()["plover"])


def cameo_of(kind: str) -> str | None:
    """CAMEO code of an event type; ``None`` where the table has none.

    >>> cameo_of("statement.deny"), cameo_of("harm")
    ('016', '190')
    """
    return _code("cameo", kind)


def intensity_of(code: str) -> str | None:
    """PLOVER's numeric score of a class and mode, of the class alone where the mode has none.

    >>> intensity_of("ASSAULT.drone"), intensity_of("THREATEN"), intensity_of("X-DENY")
    ('-9.5', '-3.5', None)
    """
    scores = _tables("plover")["intensity"]
    score = scores.get(code, scores.get(code.partition(".")[0]))
    return str(score) if score is not None else None


def quad_of(kind: str) -> str | None:
    """The quadrant of a PLOVER class: verbal or material, cooperation or conflict.

    >>> quad_of("RETREAT"), quad_of("X-DENY")
    ('MATERIAL COOPERATION', None)
    """
    return next((quad for quad, kinds in _tables("plover")["quad"].items() if kind in kinds), None)


def sector_of(kind: str) -> str | None:
    """The PLOVER sector of one of our kinds of actors.

    >>> sector_of("armed-group"), sector_of("other")
    ('REB', None)
    """
    return next((sector for sector, kinds in _tables("plover")["sectors"].items() if kind in kinds), None)


def language3_of(alpha2: str) -> str | None:
    """ISO 639-3 for ISO 639-1, of the languages that FollowTheMoney knows.

    >>> language3_of("en"), language3_of("eo")
    ('eng', None)
    """
    return _tables("followthemoney")["languages"].get(alpha2)


def alpha3_of(alpha2: str) -> str | None:
    """ISO 3166-1 alpha-3 for alpha-2.

    >>> alpha3_of("ML"), alpha3_of("xx")
    ('MLI', None)
    """
    return _tables("plover")["alpha3"].get(alpha2)


def country_name_of(alpha2: str) -> str | None:
    """The English name of a country by ISO 3166-1 alpha-2.

    >>> country_name_of("ML"), country_name_of("xx")
    ('Mali', None)
    """
    name: str | None = _tables("countries")["names"].get(alpha2)
    return name


def country_number_of(alpha2: str) -> int | None:
    """ISO 3166-1 numeric for alpha-2.

    >>> country_number_of("ML"), country_number_of("xx")
    (466, None)
    """
    number: int | None = _tables("countries")["numeric"].get(alpha2)
    return number


def acled_of(kind: str, *, on_civilians: bool = False) -> tuple[str, str, str] | None:
    """ACLED's disorder, event and sub-event type of an event type; ``None`` where it is no ACLED event.

    >>> acled_of("attack.drone")
    ('Political violence', 'Explosions/Remote violence', 'Air/drone strike')
    >>> acled_of("attack.small-arms", on_civilians=True)
    ('Political violence', 'Violence against civilians', 'Attack')
    >>> acled_of("ceasefire-violation.unspecified")
    """
    tables = _tables("acled")
    known = {**tables["events"], **tables["on_civilians"]} if on_civilians else tables["events"]
    code = known.get(kind) or known.get(kind.partition(".")[0])
    if code is None:
        return None
    event = next(event for event in tables["disorder"] if code.startswith(f"{event}/"))
    return tables["disorder"][event], event, code.removeprefix(f"{event}/")


def inter_of(kind: str) -> str | None:
    """How ACLED calls one of our kinds of actors.

    >>> inter_of("armed-force"), inter_of("other")
    ('State forces', None)
    """
    return next((name for name, kinds in _tables("acled")["inter"].items() if kind in kinds), None)


def _code(table: str, kind: str) -> str | None:
    codes = _tables()[table]
    return codes.get(kind) or codes.get(kind.partition(".")[0])
