"""Acts between parties: what verbs and their objects say was done, is to come, was refused or asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.coming import is_coming
from counterclaim.claims.namings import Namings
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import (
    agent_of,
    is_passive,
    mark_of,
    modal_of,
    object_of,
    preposition_objects,
    subject_of,
)
from counterclaim.claims.verb_hits import PARTICLES
from counterclaim.model.acts import Act, Auxiliary
from counterclaim.model.cast import Cast
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.act_words import ActEntry, acts
from counterclaim.vocab.lexicons import triggers

ATTACK = ActEntry(type="attack.generic", plover="ASSAULT", objects=frozenset())
PROTESTED = ActEntry(type="protest.demonstration", plover="PROTEST", objects=frozenset())
PLEDGED = ActEntry(type="statement.pledge", plover="AGREE", objects=frozenset())
TO_WHOM = ("with", "to", "against", "for", "on", "from", "at", "between", "of")
SUBORDINATE = frozenset(("relcl", "acl", "advcl", "pcomp", "csubj"))
CONDITIONS = frozenset(("if", "unless", "whether"))
ONESELF = frozenset(("it", "they", "he", "she", "we", "i"))


class ActFinder:
    """Finds the acts of one document."""

    def __init__(self, cast: Cast) -> None:
        self._namings = Namings(cast)

    def find(self, parse: Parse) -> Iterator[Act]:
        """The acts of a text in its order; what is only part of another act's words is none of its own."""
        for sentence in parse:
            for token in sentence.tokens:
                if token.pos in ("VERB", "AUX") and not _is_inside(sentence, token):
                    act = self._at(sentence, token)
                    if act is not None:
                        yield act

    def _at(self, sentence: ParsedSentence, verb: Token) -> Act | None:
        entry = _entry(sentence, verb)
        coming, asked = is_coming(sentence, verb), modal_of(sentence, verb) in acts()["asking.modals"]
        if entry is None and (coming or asked) and verb.lemma in triggers().verbs:
            entry = ATTACK
        if entry is None and coming and _is_of_teller(sentence, verb):
            entry = PLEDGED
        if entry is None and not asked:
            return None
        if entry is not None and self._is_protest(sentence, verb, entry):
            entry = PROTESTED
        not_done = negated(sentence, verb)
        hypothetical = mark_of(sentence, verb) in CONDITIONS
        kind, code = _coded(entry, coming=coming, asked=asked, not_done=not_done)
        auxiliary = (
            *((Auxiliary.FUTURE,) if coming else ()),
            *((Auxiliary.HYPOTHETICAL,) if hypothetical else ()),
            *((Auxiliary.NEGATED,) if not_done else ()),
        )
        return Act(
            type=kind,
            plover=None if hypothetical or (not_done and not coming) else code,
            trigger=Span(verb.start, verb.end),
            doer=self._doer(sentence, verb),
            recipients=tuple(self._recipients(sentence, verb)),
            auxiliary=auxiliary,
        )

    def _is_protest(self, sentence: ParsedSentence, verb: Token, entry: ActEntry) -> bool:
        """As in "residents blocked the road", "refused food in protest": crowds do not coerce."""
        if entry.plover not in acts()["quadrants.harming"] | {"REJECT"}:
            return False
        against = [*preposition_objects(sentence, verb, "in"), *sentence.kids(verb, "advcl", "xcomp")]
        if any(token.lemma == "protest" for token in against):
            return True
        subject = subject_of(sentence, verb)
        return entry.plover == "COERCE" and subject is not None and self._namings.is_crowd(sentence, subject)

    def _doer(self, sentence: ParsedSentence, verb: Token) -> Span | None:
        doer = agent_of(sentence, verb) if is_passive(sentence, verb) else subject_of(sentence, verb)
        return self._namings.whole(sentence, doer) if doer is not None else None

    def _recipients(self, sentence: ParsedSentence, verb: Token) -> Iterator[Span]:
        """Everybody under the verb other than who acts: its object, and behind prepositions."""
        thing = object_of(sentence, verb)
        under = [thing] if thing is not None else []
        for governor in [verb, *under]:
            under += preposition_objects(sentence, governor, *TO_WHOM)
        if thing is not None:
            under += sentence.kids(thing, "poss", "compound", "amod")
        under += [
            other
            for token in sentence.kids(verb, "ccomp", "xcomp")
            for other in sentence.kids(token, "nsubj")
        ]
        under += sentence.kids(verb, "dative")
        for token in under:
            if self._namings.is_party(sentence, token):
                yield self._namings.whole(sentence, token)


def _coded(entry: ActEntry | None, *, coming: bool, asked: bool, not_done: bool) -> tuple[str, str]:
    """Type and class: help to come is agreed, harm to come threatened, help not to come refused."""
    if entry is None or asked:
        return "statement.demand", "REQUEST"
    if coming and not_done:
        return "statement.reject", "REJECT"
    if coming and entry.plover in acts()["quadrants.harming"]:
        return "statement.threaten", "THREATEN"
    if coming and entry.plover in acts()["quadrants.helping"]:
        return "statement.pledge", "AGREE"
    return entry.type, entry.plover


def _entry(sentence: ParsedSentence, verb: Token) -> ActEntry | None:
    """The act that a verb is, with its particle first, by its object before by itself."""
    for form in (_with_particle(sentence, verb), verb.lemma.lower()):
        for entry in acts().verbs.get(form, ()):
            if not entry.objects or _has_one(sentence, verb, entry.objects):
                return entry
    return None


def _with_particle(sentence: ParsedSentence, verb: Token) -> str:
    words = [c for c in sentence.kids(verb, "prt", "advmod", "prep", "acomp") if c.index == verb.index + 1]
    words += [c for c in sentence.kids(verb, "prt") if c not in words]
    words += [c for c in sentence.kids(verb, "advmod") if c.lower in PARTICLES and c not in words]
    return f"{verb.lemma.lower()} {words[0].lower}" if words else ""


def _has_one(sentence: ParsedSentence, verb: Token, objects: frozenset[str]) -> bool:
    """Whether one of some nouns is under a verb: its object, or behind "on", "of", "in" of it."""
    thing = object_of(sentence, verb)
    near = [*([thing] if thing is not None else []), *sentence.kids(verb, "dobj")]
    near += preposition_objects(sentence, verb, "on", "of", "in", "for", "to", "from")
    near += [
        other
        for token in list(near)
        for other in (
            *sentence.kids(token, "conj", "compound", "amod"),
            *preposition_objects(sentence, token, "of"),
        )
    ]
    return any(objects & {token.lemma.lower(), token.lower} for token in near)


def _is_inside(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb is in a side clause, or tells what another act is about."""
    if verb.dep in ("amod", "compound", "aux", "auxpass"):
        return True
    step = verb
    while True:
        if step.dep in SUBORDINATE:
            return True
        above = sentence.head(step)
        if above is None or step.dep not in ("xcomp", "ccomp", "conj"):
            return False
        shares = step.dep == "conj"
        if not shares and above.pos in ("VERB", "AUX") and _entry(sentence, above) is not None:
            return True
        step = above


def _is_of_teller(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "said it would take part": the one who says so speaks of himself."""
    subject = subject_of(sentence, verb)
    return verb.dep == "ccomp" and subject is not None and subject.lower in ONESELF


def find_acts(parse: Parse, cast: Cast) -> list[Act]:
    """All acts of a document in text order."""
    return list(ActFinder(cast).find(parse))


__all__: Sequence[str] = ("find_acts",)
