"""States and cities by name: "Kenya said", "Kenya's army", "in Kenya", each another way to mean one."""

from __future__ import annotations

from counterclaim.entities.drafts import Register
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.phrases import Names, phrase_span
from counterclaim.entities.placing import LOCATIVE, Placing, is_part_of_land, placing
from counterclaim.entities.struck_towns import is_struck_town
from counterclaim.entities.towns_of_blows import is_town_of_blow
from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.vocab.toponymy import toponymy

SHORTEST_TOWN = 3  # letters of a town in a dateline: of fewer it may be an abbreviation
DATELINE_ENDS = frozenset(("-", "—", "–", "--", ":", "."))


def polity_mention(
    sentence: ParsedSentence, token: Token, name: FoundName, names: Names, register: Register, *, owner: bool
) -> Mention:
    """A state or a city by name: one that acts, whose something is, or only where it was."""
    preposition = sentence.head(token)
    joined = preposition
    while joined is not None and joined.dep == "conj" and token.dep == "conj":
        joined = sentence.head(joined)
    located = token.dep in ("pobj", "conj") and joined is not None and _locative(sentence, token)
    located = located and not (name.type is NameType.STATE and _is_by_whom(sentence, token))
    # "the Martuni district"
    within = joined is not None and joined.lemma in toponymy().locative and owner
    located = (
        located
        or within
        or is_part_of_land(sentence, token)
        or name.actor is None
        or _follows_place(sentence, token)
    )
    located = located or _is_dateline(sentence) or is_town_of_blow(sentence, token, name)
    kind = MentionKind.MODIFIER if owner else MentionKind.METONYMIC
    if located or (kind is MentionKind.METONYMIC and is_struck_town(sentence, token, name)):
        kind = MentionKind.LITERAL
    actor = register.ensure(name.actor, name)
    possessed = not owner and any(names.of(child) for child in sentence.kids(token, "poss"))
    phrase = phrase_span(sentence, token) if not owner else name.span
    return Mention(
        span=phrase,
        head=token.start,
        name=phrase if possessed else name.span,
        actor=actor,
        place=name.place,
        kind=kind,
        owner=owner or located,
    )


def _locative(sentence: ParsedSentence, token: Token) -> bool:
    current = token
    while current.dep == "conj":
        governor = sentence.head(current)
        if governor is None:
            return False
        current = governor
    preposition = sentence.head(current)
    if preposition is None or preposition.lower not in LOCATIVE or preposition.dep == "agent":
        return False  # "fired by Iran" is by whom
    above = sentence.head(preposition)
    return above is None or above.lower != "according"  # "according to Bangkok" is whom, not where


def _is_by_whom(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the shelling of Orsa by Chad": nothing lies by a state."""
    by = sentence.head(token)
    return by is not None and by.lower == "by"


def _follows_place(sentence: ParsedSentence, token: Token) -> bool:
    """As in "in Orsk, Russia": the country only says where."""
    governor = sentence.head(token)
    return (
        token.dep == "appos"
        and governor is not None
        and sentence.tokens[token.index - 1].text == ","
        and placing(sentence, governor) is Placing.SURE
    )


def _is_dateline(sentence: ParsedSentence) -> bool:
    """As in "GORIS, Armenia (Agency) -": a town in capitals, no verb, a dash, colon or stop behind."""
    town = sentence.tokens[0].text
    return (
        len(town) >= SHORTEST_TOWN
        and town.isupper()
        and sentence.tokens[-1].text in DATELINE_ENDS
        and not any(token.pos in ("VERB", "AUX") for token in sentence.tokens)
    )
