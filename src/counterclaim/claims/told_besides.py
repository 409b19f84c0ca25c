"""What a denial only says of somebody by the way: "denied arming the Houthis, who fired missiles"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.answered_for import POINTING
from counterclaim.claims.contents import Content
from counterclaim.claims.negation import negated
from counterclaim.claims.presupposing import is_past, is_taken_for_fact
from counterclaim.claims.syntax import behind_comma
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, triggers

WHO = frozenset(("who", "which"))
HURT = frozenset(("killed", "wounded"))


def denies(cue: Cue) -> bool:
    """Whether a cue turns down what it governs."""
    return cue.stance is Stance.DENY or cue.sub_stance is SubStance.REJECT


def without_facts(sentence: ParsedSentence, content: Content) -> Content:
    """The content without a clause at its end that tells a fact: nobody denies that.

    Such a clause tells something of a name (", who fired missiles"), or of people hurt ("the mine which
    killed two", "a school in which nine died"), and only when and where stands behind it.
    """
    last = content.spans[-1] if content.spans else None
    if last is None:
        return content
    for word in sentence.within(last):
        first = _first_of_fact(sentence, word) or _first_of_harm(sentence, word)
        if first is None or first.index < 1 or not _ends(sentence, word, last):
            continue
        before = sentence.tokens[first.index - 1]
        end = before.start if before.text == "," else before.end
        if end > last.start:
            return replace(content, spans=(*content.spans[:-1], Span(last.start, end)))
    return content


def _ends(sentence: ParsedSentence, verb: Token, last: Span) -> bool:
    """Whether nothing but a day or a place stands behind a clause."""
    end = sentence.subtree(verb)[-1].index
    rest = [word for word in sentence.within(last) if word.index > end]
    return not any(word.pos in ("VERB", "AUX") or word.dep in ("dobj", "nsubj") for word in rest)


def _first_of_fact(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The first word of ", who fired missiles" behind a name."""
    name = sentence.head(verb) if verb.dep == "relcl" else None
    if name is None or name.pos != "PROPN" or not behind_comma(sentence, verb):
        return None
    subject = next(iter(sentence.kids(verb, "nsubj", "nsubjpass")), None)
    return subject if subject is not None and subject.lower in WHO else None


def _first_of_harm(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The first word of "which killed two" behind "the mine", of "in which nine died" behind "a school".

    Who denies "a strike that killed nine", or that there was "any raid in which nine died", may deny that
    there was one.
    """
    thing = sentence.head(verb) if verb.dep == "relcl" else None
    hurts = any(entry.outcome in HURT for entry in triggers().verbs.get(verb.lemma.lower(), ()))
    first = sentence.subtree(verb)[0]
    where = first.lower == "where" and is_past(sentence, verb) and not negated(sentence, verb)
    if thing is None or not hurts or not (where or is_taken_for_fact(sentence, verb)):
        return None
    pointed = any(
        word.lower in POINTING or word.dep == "poss" for word in sentence.kids(thing, "det", "poss")
    )
    if (where or first.pos == "ADP") and not _is_deed_denied(thing):
        return first
    return first if pointed and (where or first.pos == "ADP" or first.lower in (*WHO, "that")) else None


def _is_deed_denied(thing: Token) -> bool:
    """Whether a denial is of a deed itself, and not of a hand in one: "any part in a raid where ten fell"."""
    deeds = triggers().nouns.keys() | triggers()["pointers.nouns"] | triggers()["operations.nouns"]
    return thing.lemma.lower() in deeds and thing.dep != "pobj"
