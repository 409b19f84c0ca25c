"""People told of by nouns: "no casualties", "three deaths", "the toll rose to nine", "claimed five lives"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.claims.casualty_owners import kind_of_losses
from counterclaim.claims.casualty_remains import REMAINS, remains
from counterclaim.claims.casualty_words import STATES, TOLLS, outcome_by
from counterclaim.claims.counts import Range, count_of, range_at
from counterclaim.claims.negation import negated
from counterclaim.claims.sufferers import hurt_of, made
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

FIGURES = frozenset(("toll", "number", "figure", "tally", "count"))
COUNTED_BY = frozenset(("count", "tally", "figure"))  # by whom, where it is somebody's: "the UN count"
COUNTING = frozenset(
    (
        ActorKind.GOVERNMENT,
        ActorKind.LEGISLATURE,
        ActorKind.MINISTRY,
        ActorKind.MONITOR,
        ActorKind.INTERNATIONAL_ORGANISATION,
        ActorKind.NGO,
        ActorKind.MEDIA,
        ActorKind.PERSON,
        ActorKind.ANALYST,
    )
)
# "the number of those taken"; arrests count none
TAKEN = frozenset(("take", "abduct", "kidnap", "seize", "capture"))
OUTCOMES = ("outcomes.killed", "outcomes.wounded", "outcomes.captured", "outcomes.missing")
PUTTING = frozenset(("put", "place", "estimate"))
GIVING = "give"  # "gave the toll as seven"
TAKING = frozenset(("claim", "cost", "take"))
NONE = frozenset(("casualty", "loss"))  # where there are none, nobody was killed or wounded


def counted_by_nouns(
    sentence: ParsedSentence, noun: Token, cast: Cast, before: str | None = None
) -> Iterator[tuple[Token, Hurt]]:
    """The people that a noun counts; ``before`` is what became of those that the text counted last."""
    lemma = noun.lemma.lower()
    if lemma in FIGURES:
        yield from _figure(sentence, noun, cast, before)
        return
    outcome = outcome_by(TOLLS, lemma) or outcome_by(TOLLS, noun.lower)
    if outcome is None or noun.dep == "compound":
        return
    verb = sentence.head(noun)
    if lemma in REMAINS:
        yield from remains(sentence, noun, cast)
        return
    if lemma == "life":
        yield from _lives(sentence, noun, verb, cast)
        return
    counted = count_of(sentence, noun) or _vaguely(sentence, noun) or _before_all(sentence, noun)
    counted = counted or _put_at(sentence, noun, verb)
    if counted is None and _is_ruled_out(sentence, noun, verb):
        counted = Range(0, 0, noun, noun)
    if counted is None:
        return
    mention = next(
        (m for child in sentence.kids(noun, "amod", "compound", "poss") if (m := cast.of(child)) is not None),
        None,
    )
    none = counted.low == 0 and counted.high == 0
    word = verb if verb is not None and verb.lemma in TAKING else noun  # "claimed 30 victims"
    for each in ("killed", "wounded") if none and lemma in NONE else (outcome,):
        hurt = made(each, counted, mention, cast)
        yield word, replace(hurt, kind=hurt.kind or kind_of_losses(sentence, noun))


def _vaguely(sentence: ParsedSentence, noun: Token) -> Range | None:
    """As in "left hundreds of dead"; "two of the dead" counts others."""
    of = sentence.head(noun)
    number = sentence.head(of) if of is not None and of.lower == "of" else None
    if number is None or sentence.kids(noun, "det"):
        return None
    return range_at(sentence, number)


def _put_at(sentence: ParsedSentence, noun: Token, verb: Token | None) -> Range | None:
    """As in "put the dead at five", "estimates the injured at 40"."""
    if verb is None or noun.dep != "dobj" or verb.lemma not in PUTTING:
        return None
    numbers = preposition_objects(sentence, verb, "at")
    return range_at(sentence, numbers[0]) if numbers else None


def _before_all(sentence: ParsedSentence, noun: Token) -> Range | None:
    """As in "20 army and rebel deaths", where the parse counts the first word by itself."""
    first = next((word for word in sentence.kids(noun, "nmod") if sentence.kids(word, "conj")), None)
    numbers = sentence.kids(first, "nummod") if first is not None else []
    return range_at(sentence, numbers[0]) if numbers else None


def _is_ruled_out(sentence: ParsedSentence, noun: Token, verb: Token | None) -> bool:
    """As in "did not cause any casualties", "without causing casualties", "neither dead nor wounded"."""
    if any(child.lower in ("neither", "nor") for child in sentence.kids(noun)):
        return True
    before = sentence.tokens[noun.index - 1].lower if noun.index else ""
    if before in ("nor", "without"):
        return True
    causing = triggers()["tolls.causing"]
    if verb is None or verb.lemma not in causing or noun.dep not in ("dobj", "pobj", "attr"):
        return False
    above = sentence.head(verb)
    return negated(sentence, verb) or (above is not None and above.lower == "without")


def _lives(
    sentence: ParsedSentence, noun: Token, verb: Token | None, cast: Cast
) -> Iterator[tuple[Token, Hurt]]:
    """As in "claimed 12 lives", "took the lives of five shopkeepers"."""
    lost = _loss_of(sentence, verb)
    if lost is not None:
        verb = lost
    elif verb is None or verb.lemma not in TAKING or negated(sentence, verb):
        return
    counted = count_of(sentence, noun)
    if counted is not None:
        yield verb, made("killed", counted, None, cast)
        return
    for preposition in sentence.kids(noun, "prep"):
        for person in sentence.kids(preposition, "pobj") if preposition.lower == "of" else ():
            yield from ((verb, hurt) for hurt in hurt_of(sentence, person, "killed", cast))


def _loss_of(sentence: ParsedSentence, preposition: Token | None) -> Token | None:
    """As "loss" in "with the loss of 50 lives"; "averted the loss of lives" is none."""
    loss = sentence.head(preposition) if preposition is not None and preposition.lower == "of" else None
    if loss is None or loss.lemma != "loss":
        return None
    over = sentence.head(loss)
    causing = triggers()["tolls.causing"] - {"avoid"}
    caused = over is not None and (over.lower in ("with", "at", "in") or over.lemma in causing)
    return loss if caused and over is not None and not negated(sentence, over) else None


def tells_toll(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the death toll of the raid has risen to nine": a figure of those hurt, and the number."""
    figure = noun.lemma.lower() in FIGURES and noun.dep in ("nsubj", "nsubjpass")
    return figure and _of_whom(sentence, noun, None)[0] is not None and _number(sentence, noun) is not None


def _figure(
    sentence: ParsedSentence, noun: Token, cast: Cast, before: str | None
) -> Iterator[tuple[Token, Hurt]]:
    """As in "the death toll rose to nine", "the number of soldiers killed stands at 19"."""
    outcome, people = _of_whom(sentence, noun, before)
    number = _number(sentence, noun) if outcome is not None else None
    if outcome is None or number is None or _is_of_war(sentence, noun):
        return
    verb = sentence.head(noun)
    if verb is not None and verb.pos == "VERB" and negated(sentence, verb):
        return
    found = range_at(sentence, number, alone=True) or count_of(sentence, number)
    if found is None:
        return
    whose = [] if noun.lemma in COUNTED_BY else sentence.kids(noun, "poss", "compound", "amod")
    owners = [*(one for one in whose if not _counts(one, cast)), *([people] if people is not None else [])]
    mention = next((m for owner in owners if (m := cast.of(owner)) is not None), None)
    hurt = made(outcome, found, mention, cast, people)
    yield noun, replace(hurt, kind=hurt.kind or kind_of_losses(sentence, noun), cumulative=True)


def _counts(owner: Token, cast: Cast) -> bool:
    """As in "the Red Cross's death toll", "the ministry's figure": who counts the dead has not lost them.

    Nor has a body of no known kind that "raised its toll".
    """
    mention = cast.of(owner)
    known = cast.actors.get(mention.actor or "") if mention is not None else None
    if known is None:
        return False
    return known.kind in COUNTING or (known.kind is ActorKind.OTHER and owner.pos == "PRON")


def _is_of_war(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the war's death toll", "the toll since the war began": of more than one event."""
    behind = preposition_objects(sentence, noun, "of", "in", "from", "for", "during")
    since = [
        word
        for after in sentence.kids(noun, "prep", "advcl")
        if any(first.lower == "since" for first in (after, *sentence.kids(after, "mark")))
        for word in sentence.subtree(after)
    ]
    return any(
        word.lemma in triggers()["tolls.of_more"]
        for word in (*sentence.kids(noun, "poss", "compound", "nmod"), *behind, *since)
    )


def _of_whom(sentence: ParsedSentence, noun: Token, before: str | None) -> tuple[str | None, Token | None]:
    """What a figure counts, and the noun for the people: a bare toll is one of the dead."""
    for preposition in sentence.kids(noun, "prep"):
        for other in sentence.kids(preposition, "pobj", "pcomp") if preposition.lower == "of" else ():
            state = _outcome_of(other.lower) or _outcome_of(other.lemma)
            if state is not None:
                return state, None
            for clause in (*sentence.kids(other, "acl", "amod"), *sentence.kids(noun, "acl")):
                if (state := _outcome_of(clause.lower)) is not None:
                    return state, other
                if clause.lemma in TAKEN:
                    return "captured", other
    named = {child.lower for child in sentence.kids(noun, "compound", "amod")}
    if noun.lemma != "toll" and not sentence.kids(noun, "prep", "acl", "compound", "amod"):
        return _told_before(sentence, noun, before), None
    bare = noun.lemma == "toll" and not named & {"casualty", "casualties", "injury"}
    return ("killed" if bare else None), None


def _outcome_of(word: str) -> str | None:
    """As "killed" of "the number of killed": a figure may be of a state, and of no arrest."""
    outcome = outcome_by(TOLLS, word) or outcome_by(STATES, word)
    return None if outcome == "captured" else outcome


def _told_before(sentence: ParsedSentence, figure: Token, before: str | None) -> str | None:
    """As in "said 29 had died but corrected the figure to 19": what became of those counted just before.

    Likewise in "which had reported nine deaths, raised its count to ten". What the sentences ``before`` told
    is meant where somebody puts the figure otherwise: "The mayor raised the figure to ten".
    """
    if not any(child.lower in ("the", "its", "their") for child in sentence.kids(figure, "det", "poss")):
        return None
    words = {form for token in sentence.tokens[: figure.index] for form in (token.lemma.lower(), token.lower)}
    found = [name.partition(".")[2] for name in OUTCOMES if words & triggers()[name]]
    if found:
        return found[0] if len(found) == 1 else None
    verb = sentence.head(figure)
    putting = PUTTING | {GIVING} | cues()["corrections.anew"]
    put = verb is not None and verb.dep == "ROOT" and verb.lemma in putting and figure.dep == "dobj"
    return before if put else None


def _number(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The figure reached: behind "to" or "at" of its verb, or its object; else behind its own "of"."""
    verb = sentence.head(noun)
    if verb is not None and verb.dep == "prep" and sentence.head(verb) is not None:
        verb = sentence.head(verb)
    places = [verb, noun] if verb is not None else [noun]
    for governor in places:
        for word in ("to", "at", *(("as",) if verb is not None and verb.lemma == GIVING else ())):
            number = _behind(sentence, governor, word)
            if number is not None:
                return number
    if verb is not None and verb.pos in ("VERB", "AUX"):
        for thing in sentence.kids(verb, "dobj", "attr"):
            if thing.index != noun.index and count_of(sentence, thing) is not None:
                return thing
    return _further_on(sentence, noun) or _behind(sentence, noun, "of")


def _further_on(sentence: ParsedSentence, noun: Token) -> Token | None:
    """As in "raised the number of the dead in the raid from seven to nine", wherever the parse hangs it."""
    tokens = sentence.tokens
    verb = sentence.head(noun)
    if verb is not None and verb.lemma in ("put", "place", "estimate"):
        for at in range(noun.index + 1, len(tokens) - 1):
            near = tokens[at + 1 : at + 4] if tokens[at].lower == "at" else ()  # "at more than 200"
            number = next((word for word in near if word.pos == "NUM"), None)
            if number is not None and range_at(sentence, number) is not None:
                return number
    if verb is not None and verb.lemma in cues()["corrections.anew"]:
        for at in range(noun.index + 1, len(tokens) - 1):
            alone = tokens[at].lower == "to" and range_at(sentence, tokens[at + 1]) is not None
            if alone and tokens[at + 1].dep == "pobj":  # "killed in the raid on Gao to nine"
                return tokens[at + 1]
    for at in range(noun.index + 1, len(tokens) - 3):
        numbers = tokens[at + 1], tokens[at + 3]
        if (tokens[at].lower, tokens[at + 2].lower) == ("from", "to") and all(
            range_at(sentence, number, alone=True) for number in numbers
        ):
            return numbers[1]
    return None


def _behind(sentence: ParsedSentence, governor: Token, word: str) -> Token | None:
    """The number behind a preposition under a word, however the parse hangs it: "from 12 to 15"."""
    for child in sentence.kids(governor):
        if child.lower == word:
            numbers = [n for n in sentence.kids(child) if range_at(sentence, n) or count_of(sentence, n)]
            if numbers:
                return numbers[0]
        elif child.dep in ("prep", "advmod", "prt", "xcomp"):
            found = _behind(sentence, child, word)
            if found is not None:
                return found
    return None
