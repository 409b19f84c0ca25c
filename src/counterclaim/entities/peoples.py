"""Peoples by name: "Armenians", "many Kenyans", "the Armenians of Nagorno-Karabakh"."""

from __future__ import annotations

from counterclaim.entities.drafts import Register
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.phrases import Names, owning_names, phrase_span
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.parses import ParsedSentence, Token

_ETHNIC = frozenset(("ethnic",))


def people_mention(
    sentence: ParsedSentence, token: Token, name: FoundName, names: Names, register: Register
) -> Mention:
    """A people; "the Armenians of Nagorno-Karabakh" and "Karabakhi Armenians" belong to the territory."""
    span = phrase_span(sentence, token)
    territory = next(
        (
            other
            for other in owning_names(sentence, token, names)
            if other.actor and other.actor != name.actor
        ),
        None,
    )
    home = (territory or name).actor
    known = register.knowledge.actors.get(name.actor or "")
    if known is not None:  # a pack knows this people by name
        actor: str | None = register.ensure(name.actor, name)
    else:
        quantified = any(
            child.lower in ("many", "some", "most", "several")
            for child in sentence.kids(token, "amod", "det")
        )
        ethnic = any(child.lower in _ETHNIC for child in sentence.kids(token, "amod"))
        suffix = "people" if not (quantified or ethnic) else "many" if quantified else "ethnic"
        actor = register.draft(
            f"{home}/{suffix}",
            span.of(register.text),
            ActorKind.POPULATION,
            owner=home if territory or suffix == "people" else None,
        )
    return Mention(span=span, head=token.start, name=span, actor=actor, kind=MentionKind.DEMONYM)
