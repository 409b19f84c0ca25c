"""Dates of publication as people write them into options and manifests: ISO 8601 or nothing."""

from __future__ import annotations

import re
from datetime import datetime

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?![\d-])")


def day_of(value: str) -> str | None:
    """The day of an ISO 8601 date or date-time; ``None`` if it is neither.

    ``28.06.2023`` and ``06/28/2023`` are not read: which is the month would be a guess.

    >>> day_of("2023-06-28"), day_of("2023-06-28T07:30:00+04:00"), day_of("28.06.2023")
    ('2023-06-28', '2023-06-28', None)
    """
    value = value.strip()
    if not _ISO_DAY.match(value):
        return None
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        return None
