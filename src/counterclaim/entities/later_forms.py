"""Short forms of whom the parse made known: "the Orsan Defence Force", then "the ODF"; a person's surname."""

from __future__ import annotations

import re
from collections import defaultdict

from counterclaim.entities.mentions import Stage
from counterclaim.model.actors import Mention
from counterclaim.model.parses import Parse, Token
from counterclaim.model.spans import Span

_LETTERS = re.compile(r"[A-Z]{3,6}")
_WORDS = re.compile(r"[\s-]+")
_PERSON = "person:"


def link_later_forms(stage: Stage, parse: Parse) -> None:
    """Take letters and surnames that are nobody's for the only body or person told of before by all words.

    Those with a name that is found without a parse are known by theirs already (short_forms.py,
    unknown_names.py). A body of a state is told by its owner and a common noun, whatever its letters.
    """
    known: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in parse:
        for token in sentence.tokens:
            mention = stage.mentions.get(token.start)
            if mention is not None and mention.actor is not None:
                known[_short_form(stage, mention)].add(mention.actor)
            elif _may_be_short(token, mention) and len(told := known.get(token.text, set())) == 1:
                (actor,) = told
                span = Span(token.start, token.end)
                stage.mentions[token.start] = Mention(span=span, head=token.start, name=span, actor=actor)


def _short_form(stage: Stage, mention: Mention) -> str:
    """The letters of a body of somebody, or the last name of a person told of by more than that."""
    words = _WORDS.split(mention.span.of(stage.text))
    if mention.actor is not None and mention.actor.startswith(_PERSON):
        names = _WORDS.split(mention.name.of(stage.text))
        return names[-1] if len(names) > 1 else ""
    is_owned = mention.actor is not None and "/" in mention.actor
    return "".join(word[0] for word in words if word[:1].isupper() and word != "The") if is_owned else ""


def _may_be_short(token: Token, mention: Mention | None) -> bool:
    """Whether a name of one word is nobody's so far; of letters one needs three at least."""
    is_name = token.pos == "PROPN" and token.dep not in ("compound", "poss") and token.text[:1].isupper()
    nobody = mention is None or mention.place is None
    return is_name and nobody and (not token.text.isupper() or _LETTERS.fullmatch(token.text) is not None)
