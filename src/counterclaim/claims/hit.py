"""A trigger word with what was found around it."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.claims.found_roles import Roles
from counterclaim.model.parses import Token
from counterclaim.vocab.deed_words import deeds
from counterclaim.vocab.lexicons import Trigger

HARM = "harm"
TREAD = "tread"  # of mines that were met
ABDUCTION = "civilians.abduction"
CLASH = "clash.ground"  # in which both sides fire
GAIN, GAIN_OF_REBELS = "territory.gain-state", "territory.gain-nonstate"
WIELDED = Trigger(lemma="use", noun=False, type="attack.generic")  # the weapon makes the type


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger word with its entry and roles."""

    token: Token
    entry: Trigger
    roles: Roles
    light: Token | None = None

    @property
    def quiet(self) -> bool:
        """Whether it tells of no force."""
        return self.entry.type in deeds()["quiet.kinds"]

    @property
    def is_trodden(self) -> bool:
        """Whether somebody trod or drove on it, who has laid nothing."""
        return self.entry.lemma == TREAD
