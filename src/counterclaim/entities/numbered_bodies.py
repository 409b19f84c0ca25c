"""Bodies that bear a number: "the 10th Front", "Kenya's 3rd Mechanised Brigade", each one of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.entities.capitals import CAPITAL_WORD
from counterclaim.entities.drafts import FIGHTING_KINDS
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.owners_told import NamedBody
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import any_of

_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)\s")
_OWNERS = (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT, *FIGHTING_KINDS)


def find_numbered_bodies(text: str) -> Iterator[FoundName]:
    """Names of units and fronts behind an ordinal number."""
    for match in _numbered().finditer(text):
        kind = ActorKind.ARMED_GROUP if match["front"] else ActorKind.ARMED_FORCE
        form = match[0]
        yield FoundName(
            span=Span(*match.span()), form=form, type=NameType.BODY, actor=f"named:{slug(form)}", kind=kind
        )


@cache
def _numbered() -> re.Pattern[str]:
    units, fronts = any_of(bodies().forces["units"]), any_of(bodies().forces["fronts"])
    return re.compile(
        rf"(?<![\w.-])\d{{1,4}}(?:st|nd|rd|th)(?:\s{CAPITAL_WORD}){{0,4}}?\s(?:(?P<front>{fronts})|{units})(?![\w-])"
    )


def numbered_body(body: NamedBody) -> str | None:
    """The unit of whom the text says it is: two armies may have a 3rd Brigade each.

    "The army's" is of the text's only state. Without an owner it is the one told of before, if any. The
    front of a state's land is on no side but its own; a brigade of rebels is armed as they are.
    """
    name, register = body.name, body.register
    if name.kind is None or not _NUMBERED.match(name.form):
        return None
    owner = body.owner_of(_OWNERS)
    shared = body.is_anothers_too
    if owner is None and not shared and _is_of_the_army(body.sentence, body.token):
        owner = register.ensure(body.home)
    if owner is None or name.actor is None:
        return None
    holder = register.drafts[owner]
    if name.kind is ActorKind.ARMED_GROUP and holder.kind is not ActorKind.ARMED_GROUP:
        return None
    kind = ActorKind.ARMED_GROUP if holder.kind is ActorKind.ARMED_GROUP else name.kind
    actor = register.draft(f"{owner}/{slug(name.form)}", f"{name.form} of {holder.name}", kind, owner=owner)
    if not shared:
        register.same[name.actor] = actor
    return actor


def _is_of_the_army(sentence: ParsedSentence, token: Token) -> bool:
    of = [noun for prep in sentence.kids(token, "prep") if prep.lower == "of" for noun in sentence.kids(prep)]
    return any(noun.lower in bodies().forces["whole"] for noun in (*sentence.kids(token, "poss"), *of))
