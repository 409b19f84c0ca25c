"""Words that deny in one clause and tell in the next: "said that its men had not fired and that Chad had".

So does who tells of his own blow and that nobody was harmed: "it struck a depot and no civilians were hurt".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.answering_no import NEGATIVE, unhurt
from counterclaim.claims.force_told import REACH
from counterclaim.claims.stances import settle_stance
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import triggers

TELLING = frozenset((Stance.ACCUSE, Stance.CONFIRM, Stance.REPORT))
OWN = frozenset(("it", "its", "they", "their", "we", "our"))
JOINTS = ("cc", "punct")


def with_clauses_apart(
    layout: TextLayout, parse: Parse, cast: Cast, found: Iterable[Attribution]
) -> Iterator[Attribution]:
    """The attributions; one that denies in one clause and tells another's deed in the other is two."""
    before: list[Attribution] = []
    for attribution in found:
        clauses = _clauses(parse, attribution)
        judged = [settle_stance(layout, parse, cast, clause) for clause in clauses]
        answers = any(_may_be_answered(other, attribution) for other in before)
        denying = [c for c in judged if _denies(parse, c) or (answers and _spares(parse, c))]
        before.append(attribution)
        telling = [clause for clause in judged if clause.stance in TELLING and clause not in denying]
        apart = len(telling) == len(denying) == 1 or _denies_twice(judged)
        yield from clauses if apart else (attribution,)


def _denies_twice(judged: Sequence[Attribution]) -> bool:
    """As in "the number was exaggerated and it had not fired": how many were hurt, and who did it."""
    scopes = {clause.scope for clause in judged if clause.stance is Stance.DENY}
    return len(scopes) == len(judged) and DenialScope.NUMBER in scopes and None not in scopes


def _denies(parse: Parse, clause: Attribution) -> bool:
    """Whether it denies or may, as "it had no men there" will in answer to another."""
    sentence = parse.sentences[clause.sentence]
    words = {token.lower for token in sentence.tokens if clause.covers(token.start)}
    may = clause.stance is Stance.ASSESS and bool(words & NEGATIVE) and bool(words & OWN)
    return clause.stance is Stance.DENY or may


def _may_be_answered(told: Attribution, answer: Attribution) -> bool:
    """Whether another has told something shortly before, for which this may be the answer."""
    return told.actor != answer.actor and 0 <= answer.sentence - told.sentence <= REACH


def _spares(parse: Parse, clause: Attribution) -> bool:
    """As in "no civilians had been harmed"; how many were killed is counted, and told of the same blow."""
    killed = triggers()["outcomes.killed"]
    spared = (word.lemma for _, word in unhurt(parse, clause))
    return any(lemma != "be" and lemma not in killed for lemma in spared)


def _clauses(parse: Parse, attribution: Attribution) -> list[Attribution]:
    """The attribution of each of two clauses, each with a subject; none where there are not two."""
    sentence = parse.sentences.get(attribution.sentence)
    if sentence is None or not attribution.is_open or attribution.frame != "that":
        return []
    if len(attribution.content) != 1:
        return []
    whole = attribution.content[0]
    second = next((verb for verb in sentence.tokens if _is_second(sentence, verb, attribution)), None)
    if second is None:
        return []
    begin = sentence.subtree(second)[0].index
    last = begin - 1
    while last > 0 and sentence.tokens[last].dep in JOINTS:
        last -= 1
    parts = Span(whole.start, sentence.tokens[last].end), Span(sentence.tokens[begin].start, whole.end)
    if parts[0].start >= parts[0].end:
        return []
    return [replace(attribution, content=(part,)) for part in parts]


def _is_second(sentence: ParsedSentence, verb: Token, attribution: Attribution) -> bool:
    """Whether a verb opens the second clause of a content, joined to its first one."""
    first = sentence.head(verb)
    if verb.dep != "conj" or first is None or not sentence.kids(verb, "nsubj", "nsubjpass"):
        return False
    inside = attribution.covers(verb.start) and attribution.covers(first.start)
    above = sentence.head(first)
    return inside and (above is None or not attribution.covers(above.start))
