"""Days that date no event: of names ("the March 23 Movement"), of words, of calm, one of several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from counterclaim.claims.negation import negated
from counterclaim.claims.sequence import hanging, verb_over
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.dates import TimeExpression
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies, triggers

FOUND = ("nsubj", "nsubjpass", "dobj")
IT = frozenset(("it", "this", "that"))
ASIDE_DAYS = 7  # "20 days ago" looks aside, "two days ago" need not
_LEADS = ("DT", "POS", "PRP$")  # "the", "Mali's", "its"
_BETWEEN = 2  # words between a day and what is told by it: "the 9 May peace agreement"


def is_of_name(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """Whether a body, a street or a bridge is named for a day."""
    words = _words(sentence, time)
    if not words or words[-1].end > time.span.end:
        return bool(words)  # the parse holds a known name together
    named = _token(sentence, words[-1].index + 1)
    if named is None:
        return False
    if named.text in triggers()["named_for_days.nouns"]:
        return True
    is_named = named.text in bodies().names and any(sentence.head(word) == named for word in words)
    return is_named and _is_led(sentence, words[0])


def told_by(sentence: ParsedSentence, time: TimeExpression) -> Token | None:
    """The paper, deal or meeting that a day tells from others of its kind; it dates nothing else."""
    words = _words(sentence, time)
    if not words or not _is_led(sentence, words[0]):
        return None
    for index in range(words[-1].index + 1, words[-1].index + 2 + _BETWEEN):
        word = _token(sentence, index)
        if word is None or word.pos not in ("NOUN", "PROPN", "ADJ", "PUNCT") or word.text in ",;:.":
            return None
        behind = _token(sentence, index + 1)
        is_last = behind is None or behind.pos not in ("NOUN", "PROPN")
        if word.lemma.lower() in triggers()["told_by_days.nouns"] and is_last:
            return word
    return None


def _words(sentence: ParsedSentence, time: TimeExpression) -> list[Token]:
    return [t for t in sentence.tokens if t.start < time.span.end and t.end > time.span.start]


def _token(sentence: ParsedSentence, index: int) -> Token | None:
    return sentence.tokens[index] if 0 <= index < len(sentence.tokens) else None


def _is_led(sentence: ParsedSentence, first: Token) -> bool:
    """Whether an article or an owner stands before a day: it belongs to the noun behind it."""
    led = first if first.tag == "DT" or not first.index else sentence.tokens[first.index - 1]
    return led.tag in _LEADS


def is_of_else(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """Whether it is of a paper or a meeting, of calm, of finding or burying the dead, or one of several."""
    return (
        told_by(sentence, time) is not None
        or _is_of_calm(sentence, time)
        or _is_last_of_many(sentence, time)
        or _is_of_finding(sentence, time)
        or _is_of_burying(sentence, time)
        or _life_at(sentence, time) is not None
        or _is_of_nothing(sentence, time)
    )


def _is_last_of_many(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "twice this year, most recently on 28 May": one day of several, and not that of the story."""
    before = [token.lower for token in sentence.tokens if token.end <= time.span.start][-3:]
    return "recently" in before and "most" in before


def _is_of_calm(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "all was quiet on Monday", "calm had returned by Monday": what was told had ended by then."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    if verb is None:
        return False
    said = sentence.kids(verb, "nsubj", "nsubjpass", "attr", "acomp", "oprd", "dobj", "neg")
    said += preposition_objects(sentence, verb, "to")  # "returned to normal today"
    calm = any(member.lemma.lower() in triggers()["calm.words"] for member in said)
    return calm and not any(member.dep == "neg" for member in said)


def _life_at(sentence: ParsedSentence, time: TimeExpression) -> Token | None:
    """The verb of a person's life that has a day: "was sworn in on 1 June", "who took office on Friday"."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    if verb is None or verb.lemma in triggers()["lives.verbs"]:
        return verb
    posts = [thing for thing in sentence.kids(verb, "dobj") if thing.lemma in triggers()["lives.posts"]]
    if verb.lemma == "leave":  # "left his office at noon" went home
        posts = [post for post in posts if not sentence.kids(post, "det", "poss")]
    return verb if verb.lemma in triggers()["lives.taking"] and posts else None


def _is_of_nothing(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "by Monday they had not found a mine": what did not happen on a day leaves no story on it."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    return verb is not None and negated(sentence, verb)


def _is_of_finding(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "both bodies were found today": they had died by then."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    if verb is None or verb.lemma not in triggers()["tolls.finding"]:
        return False
    return any(noun.lemma in triggers()["tolls.remains"] for noun in sentence.kids(verb, *FOUND))


def _is_of_burying(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "the dead were buried on Tuesday", "a vigil was held on Tuesday": what was told was before."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    if verb is None or verb.lemma in triggers()["mourning.verbs"]:
        return verb is not None
    return any(noun.lemma in triggers()["mourning.nouns"] for noun in sentence.kids(verb, *FOUND))


def is_of_it(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "it happened on 5 July", "the incident took place on Monday": of what was told before."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    if verb is None or verb.lemma not in triggers()["pointers.verbs"]:
        return False
    told = [thing for thing in sentence.kids(verb, "nsubj") if not sentence.kids(thing, "amod")]
    return any(thing.lower in IT or thing.lemma in triggers()["pointers.nouns"] for thing in told)


def is_of_words(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "sent a telegram yesterday", "the statement was made on 3 June", "an item aired on Monday"."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    if verb is None or verb.lemma not in triggers()["days_of_words.verbs"]:
        return False
    over = sentence.head(verb) if verb.dep == "acl" else None
    if over is not None and verb.lemma in triggers()["days_of_words.publishing"]:
        return True
    said = [*sentence.kids(verb, "nsubjpass", "dobj"), *((over,) if over is not None else ())]
    return any(thing.lemma in triggers()["days_of_words.nouns"] for thing in said)


def is_of_life(sentence: ParsedSentence, triggers: Sequence[Token], time: TimeExpression) -> bool:
    """As in "the judge, who took office on Friday, was shot": of his own past, and not of the deed."""
    verb = _life_at(sentence, time)
    return verb is not None and not any(verb in (t, *sentence.ancestors(t)) for t in triggers)


def is_long_ago(time: TimeExpression, published: date | None) -> bool:
    """As in "20 days ago": the story does not stay there."""
    if published is None or not time.latest or not time.text.lower().endswith("ago"):
        return False
    return time.latest[:10] < (published - timedelta(days=ASIDE_DAYS)).isoformat()


def looks_back(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "he had come to Gao on 3 June": before what the story tells."""
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    return verb is not None and any(aux.lower == "had" for aux in sentence.kids(verb, "aux"))
