"""Whose a body is told to be beside its name: "Kenya's 3rd Brigade", "the Supreme Court of Peru"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from counterclaim.entities.drafts import Register
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.phrases import Names, owning_names
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies

REACH = 30  # characters before an owner in which "of" stands
_WHOSE = re.compile(r"\b(?P<owner>[\w-]+)(?:['’]s|(?<=s)['’])\s(?:\w+\s)?$")
_OF_WHOM = re.compile(r"\sof\s(?:the\s)?(?P<owner>[a-z]\w+)")
_APPOSED = re.compile(r",\s(?:an?|the)\s(?P<kind>[a-z][\w-]+)\s")
_OF = re.compile(r"\bof (?:the )?(?:\w+ )?$")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """The name of a body where it stands in a document, whose only state is ``home``."""

    sentence: ParsedSentence
    token: Token
    name: FoundName
    names: Names
    register: Register
    home: str | None

    @property
    def is_anothers_too(self) -> bool:
        """Whether somebody without a name has one of this name: "the rebels' 5th Brigade", beside Mali's."""
        alike = (found for found in self.names if found.actor == self.name.actor)
        return any(_is_strangers(found, self.names, self.register.text) for found in alike)

    def owner_of(self, kinds: Collection[ActorKind]) -> str | None:
        """Who of some ``kinds`` stands before it, or behind "of"; where it only works owns nothing."""
        register = self.register
        for owning in owning_names(self.sentence, self.token, self.names):
            before = register.text[max(0, owning.span.start - REACH) : owning.span.start]
            actor = register.ensure(owning.actor, owning)
            if actor is None or register.drafts[actor].kind not in kinds:
                continue
            if owning.span.start < self.token.start or _OF.search(before):
                return actor
        return None


def _is_strangers(name: FoundName, names: Names, text: str) -> bool:
    words = bodies()
    start, end = name.span.start, name.span.end
    whose = _WHOSE.search(text, max(0, start - REACH), start)
    if whose is not None and not any(one.span.start <= whose.start() < one.span.end for one in names):
        return whose["owner"].lower() not in words.forces["whole"] or _is_irregular(text[: whose.start()])
    of = _OF_WHOM.match(text, end)
    if of is not None and of["owner"] not in words.forces["whole"]:
        return True
    apposed = _APPOSED.match(text, end)
    return _is_irregular(text[:start]) or (
        apposed is not None and apposed["kind"] in words.insurgent["adjectives"]
    )


def _is_irregular(before: str) -> bool:
    """As in "the rebel army's", "the separatist 5th Brigade"."""
    last = before.split()[-1:]
    return bool(last) and last[0].lower() in bodies().insurgent["adjectives"]
