"""FollowTheMoney's own library, by which entities are checked."""

import sys
from types import ModuleType
from typing import Any


class Transliterator:
    """Stands in for ICU, which only letters of other scripts need: PyICU is built from source."""

    @classmethod
    def createInstance(cls, _: str) -> "Transliterator":  # noqa: N802
        return cls()

    def transliterate(self, text: str) -> str:
        raise AssertionError(f"a check of entities transliterates {text!r}")


def followthemoney_model() -> Any:
    """The model with its schemata and types."""
    icu = ModuleType("icu")
    icu.Transliterator = Transliterator  # type: ignore[attr-defined]
    sys.modules.setdefault("icu", icu)
    from followthemoney import model

    return model


def languages_and_countries() -> tuple[set[str], set[str]]:
    """The codes that its types take."""
    followthemoney_model()
    from followthemoney import registry

    return set(registry.language.codes), set(registry.country.codes)
