"""Who is meant by words that only describe him: by the name put beside them, or that they are a part of."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token

PERSONS = (ActorKind.PERSON, ActorKind.ANALYST)


def named_beside(sentence: ParsedSentence, token: Token, cast: Cast) -> str | None:
    """The body whose part it is: "the Red Star press directorate", "the rebels' Nairobi office"."""
    whole = preposition_objects(sentence, token, "of")
    owners = sentence.kids(token, "poss") or [word for word in whole if _is_one(sentence, word)]
    owners = owners or sentence.kids(token, "compound", "nmod")  # "the Kyiv mission of the OSCE" is its own
    mentions = (cast.of(word) for word in owners)
    return next((mention.actor for mention in mentions if mention is not None and mention.actor), None)


def _is_one(sentence: ParsedSentence, whole: Token) -> bool:
    """As in "the office of the Front"; "a panel of Kenyan judges" is no body's."""
    return whole.pos == "PROPN" or bool(sentence.kids(whole, "det", "poss"))


def named_behind(sentence: ParsedSentence, token: Token, cast: Cast) -> str | None:
    """As in "a volunteer group, the Goma Relief Committee, said": the name put beside who is described."""
    for child in (*sentence.kids(token, "appos"), *_persons_behind(sentence, token, cast)):
        mention = cast.of(child)
        if child.pos == "PROPN" and mention is not None and mention.actor is not None:
            return mention.actor
    return None


def _persons_behind(sentence: ParsedSentence, token: Token, cast: Cast) -> Iterator[Token]:
    """As in "an aide to President Sow, Ali Diallo, said": no person is called by another's name."""
    for preposition in sentence.kids(token, "prep"):
        for whom in sentence.kids(preposition, "pobj"):
            person = _person_at(cast, whom)
            for other in sentence.kids(whom, "appos") if person is not None else ():
                if _person_at(cast, other) not in (None, person):
                    yield other


def _person_at(cast: Cast, token: Token) -> str | None:
    mention = cast.of(token)
    known = cast.actors.get(mention.actor or "") if mention is not None else None
    return known.id if known is not None and known.kind in PERSONS else None
