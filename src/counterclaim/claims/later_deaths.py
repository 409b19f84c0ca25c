"""Deaths of people hurt in what was told before: "three of the wounded died in a hospital in Orsa"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.deed_subjects import DYING
from counterclaim.claims.hit import HARM, Hit
from counterclaim.claims.sequence import hanging, hangs_on, verb_over
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span

_WOUNDED = frozenset(("wounded", "injured", "casualty", "victim", "survivor"))
_WOUNDS = frozenset(("wound", "injury", "burn"))
_AMOUNTS = ("NUM", "PRON", "DET", "ADJ")


def died_of_wounds(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether some of those wounded before have died: where they did says nothing of where that was."""
    if verb.lemma not in DYING or sentence.kids(verb, "dobj"):
        return False
    who = subject_of(sentence, verb)
    if who is None:
        return False
    among = preposition_objects(sentence, who, "of", "among") if who.pos in _AMOUNTS else [who]
    return any({word.lemma.lower(), word.lower} & _WOUNDED and _is_definite(sentence, word) for word in among)


def _is_definite(sentence: ParsedSentence, word: Token) -> bool:
    return any(child.lower in ("the", "those", "these") for child in sentence.kids(word, "det", "poss"))


def is_day_of_death(sentence: ParsedSentence, words: Sequence[Token], day: Span) -> bool:
    """As in "died on Thursday of wounds received in a raid on Tuesday": not the day on which he was hurt."""
    wounds = [
        noun
        for verb in words
        if verb.lemma in DYING
        for noun in preposition_objects(sentence, verb, "of", "from")
        if noun.lemma in _WOUNDS
    ]
    return any(day.start < noun.start for noun in wounds)


def is_day_of_toll(sentence: ParsedSentence, words: Sequence[Token], hurt: Sequence[Hurt], day: Span) -> bool:
    """As in "the toll from a raid rose to 52 on Friday": by that day, if no verb tells the raid itself."""
    hung = hanging(sentence, day)
    verb = verb_over(sentence, hung) if hung is not None else None
    if verb is None or not any(count.cumulative for count in hurt):
        return False
    own = any(hung is not None and hangs_on(sentence, hung, word) for word in words)
    return verb not in words and not own and not any(word.pos == "VERB" for word in words)


def is_of_risen_toll(group: Sequence[Hit], hurt: Sequence[Hurt]) -> bool:
    """As in "two more died on Tuesday, bringing the toll to 14": of what was told before, by that day."""
    died = all(hit.entry.type == HARM and hit.token.lemma in DYING for hit in group)
    return died and any(count.cumulative for count in hurt)
