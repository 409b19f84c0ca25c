"""People hurt, as a sentence counts them: verbs of harm, "two dead and six wounded", "no casualties"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.counts import Range, count_of, range_at, words_of
from counterclaim.claims.syntax import is_passive, negated, object_of, subject_of
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.incidents import CasualtyKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import longest_head, triggers

KINDS = {
    ActorKind.ARMED_FORCE: CasualtyKind.COMBATANT,
    ActorKind.ARMED_GROUP: CasualtyKind.COMBATANT,
    ActorKind.PEACEKEEPER: CasualtyKind.COMBATANT,
    ActorKind.POLICE: CasualtyKind.POLICE,
    ActorKind.CIVILIANS: CasualtyKind.CIVILIAN,
    ActorKind.POPULATION: CasualtyKind.CIVILIAN,
}
INTRANSITIVE = frozenset(("die", "perish"))
STATES = {
    "dead": "killed",
    "killed": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "hurt": "wounded",
    "missing": "missing",
}
TOLL_NOUNS = {
    "death": "killed",
    "fatality": "killed",
    "injury": "wounded",
    "casualty": "harmed",
    "wounded": "wounded",
    "dead": "killed",
    "toll": "killed",
    "loss": "harmed",
    "victim": "harmed",
    "life": "killed",
}


def find_hurt(sentence: ParsedSentence, cast: Cast) -> list[tuple[Token, Hurt]]:
    """Counts of people hurt in a sentence, each with the word it hangs on; one a stretch of words."""
    found: dict[tuple[str, int], tuple[Token, Hurt]] = {}
    for word, hurt in _all(sentence, cast):
        found.setdefault((hurt.outcome, hurt.span.start), (word, hurt))
    return list(found.values())


def _all(sentence: ParsedSentence, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    for token in sentence.tokens:
        if token.pos in ("VERB", "AUX"):
            yield from _verbal(sentence, token, cast)
        yield from _stated(sentence, token, cast)
        if token.pos in ("NOUN", "ADJ"):
            yield from _toll(sentence, token, cast)


def outcome_of(token: Token) -> str | None:
    """The outcome a verb of harm tells."""
    entries = triggers().verbs.get(token.lemma.lower(), ())
    return next((entry.outcome for entry in entries if entry.outcome), None)


def _verbal(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    lemma = verb.lemma.lower()
    if lemma == "lose":
        yield from _lost(sentence, verb, cast)
        return
    if lemma == "cost":
        yield from _cost(sentence, verb, cast)
        return
    outcome = outcome_of(verb)
    if outcome is None or verb.dep in ("amod", "compound"):
        return
    sufferer = subject_of(sentence, verb) if lemma in INTRANSITIVE else object_of(sentence, verb)
    if sufferer is None and verb.tag == "VBN" and verb.dep == "conj":
        sufferer = object_of(sentence, verb)
    if sufferer is None and lemma in ("hurt", "injure", "wound") and is_passive(sentence, verb):
        sufferer = subject_of(sentence, verb)
    if sufferer is None:
        return
    for person in _people(sentence, sufferer):
        hurt = _hurt(sentence, person, outcome, cast, nobody=negated(sentence, verb))
        if hurt is not None:
            yield verb, hurt


def _people(sentence: ParsedSentence, head: Token) -> list[Token]:
    """A sufferer and those coordinated with it that are counted apart."""
    return [head, *(other for other in sentence.kids(head, "conj") if count_of(sentence, other) is not None)]


def _lost(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "four servicemen lost their lives", "the army lost two men (dead)"."""
    thing = next(iter(sentence.kids(verb, "dobj")), None)
    subject = subject_of(sentence, verb)
    if thing is None or subject is None:
        return
    if thing.lemma == "life":
        hurt = _hurt(sentence, subject, "killed", cast)
    else:
        found = count_of(sentence, thing)
        body = cast.of(thing)
        if found is None or (
            body is None and thing.lemma not in ("man", "soldier", "people", "fighter", "troop")
        ):
            return
        owner = cast.of(subject)
        hurt = _made("killed", found, owner or body, cast)
    if hurt is not None:
        yield verb, hurt


def _cost(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "the attack cost three soldiers their lives"."""
    things = sentence.kids(verb, "dobj", "dative", "iobj")
    if not any(thing.lemma == "life" for thing in things):
        return
    for person in things:
        hurt = _hurt(sentence, person, "killed", cast) if person.lemma != "life" else None
        if hurt is not None:
            yield verb, hurt


def _hurt(
    sentence: ParsedSentence, person: Token, outcome: str, cast: Cast, *, nobody: bool = False
) -> Hurt | None:
    counted = count_of(sentence, person)
    mention = _who(sentence, person, cast)
    if nobody and counted is None:
        counted = Range(0, 0, person, person)
    elif nobody and counted is not None and counted.low > 0 and counted.high == counted.low:
        counted = Range(0, 0, counted.first, counted.last)
    if counted is None and mention is None:
        return None
    if counted is None:
        singular = person.tag in ("NN", "NNP") and person.lemma not in (
            "people",
            "staff",
            "crew",
            "personnel",
        )
        is_person = (
            mention is not None and mention.actor is not None and cast.actors.get(mention.actor) is not None
        )
        if singular and is_person and sentence.kids(person, "det"):
            counted = Range(1, 1, person, person)
        else:
            span = Span(person.start, person.end)
            return Hurt(
                outcome=outcome,
                low=None,
                high=None,
                span=span,
                actor=_actor(mention),
                kind=_kind(mention, cast, person),
            )
    return _made(outcome, counted, mention, cast, person)


def _who(sentence: ParsedSentence, person: Token, cast: Cast) -> Mention | None:
    """The mention of those counted: "four of its servicemen" leads to the servicemen."""
    mention = cast.of(person)
    if mention is not None:
        return mention
    if person.lemma == "other":  # "two soldiers were killed and six others wounded": of the same people
        return next((m for m in (cast.of(t) for t in _hurt_before(sentence, person)) if m is not None), None)
    for preposition in sentence.kids(person, "prep"):
        if preposition.lower in ("of", "among", "from"):
            for noun in sentence.kids(preposition, "pobj"):
                found = cast.of(noun)
                if found is not None:
                    return found
    return None


def _hurt_before(sentence: ParsedSentence, person: Token) -> list[Token]:
    verb = sentence.head(person)
    governor = sentence.head(verb) if verb is not None and verb.dep == "conj" else None
    first = object_of(sentence, governor) if governor is not None else None
    return [first] if first is not None else []


def _made(
    outcome: str, counted: Range, mention: Mention | None, cast: Cast, noun: Token | None = None
) -> Hurt:
    return Hurt(
        outcome=outcome,
        low=counted.low,
        high=counted.high,
        span=words_of(counted),
        actor=_actor(mention),
        kind=_kind(mention, cast, noun),
    )


def _actor(mention: Mention | None) -> str | None:
    return mention.actor if mention is not None else None


def _kind(mention: Mention | None, cast: Cast, noun: Token | None = None) -> CasualtyKind | None:
    """Who was hurt, by the actor, or by the word alone: "one soldier"."""
    known = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
    if known is not None:
        return KINDS.get(known.kind)
    head = longest_head([noun.lemma.lower()]) if noun is not None else None
    return KINDS.get(head[1].kind) if head is not None and not head[1].office else None


def _stated(sentence: ParsedSentence, token: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "two dead and six wounded", "left three dead", "with one injured"."""
    outcome = STATES.get(token.lower)
    if (
        outcome is None
        or token.pos not in ("ADJ", "NOUN", "VERB")
        or (token.pos == "VERB" and sentence.kids(token, "auxpass", "aux", "dobj"))
    ):
        return
    if token.pos == "VERB" and token.tag == "VBD" and token.dep not in ("acl", "amod", "conj"):
        return
    for index in range(token.index - 1, max(-1, token.index - 4), -1):
        word = sentence.tokens[index]
        if word.lower in ("and", ",", "or") and index != token.index - 1:
            return
        found = range_at(sentence, word) if word.lower not in ("a", "an", "some", "no") else None
        if word.lower == "no":
            found = Range(0, 0, word, word)
        if found is not None and word.lower != "both":
            between = sentence.tokens[index + 1 : token.index]
            mention = next((m for m in (cast.of(other) for other in between) if m is not None), None)
            yield token, _made(outcome, found, mention, cast)
            return


def _toll(sentence: ParsedSentence, noun: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "no casualties", "three deaths", "the toll rose to nine", "claimed five lives"."""
    outcome = TOLL_NOUNS.get(noun.lemma.lower())
    if outcome is None or noun.dep == "compound":
        return
    verb = sentence.head(noun)
    if noun.lemma == "life" and (
        verb is None or verb.lemma not in ("claim", "cost", "take") or negated(sentence, verb)
    ):
        return
    if noun.lemma == "toll":
        yield from _toll_figure(sentence, noun, cast)
        return
    counted = count_of(sentence, noun)
    if counted is None:
        return
    mention = next(
        (m for child in sentence.kids(noun, "amod", "compound", "poss") if (m := cast.of(child)) is not None),
        None,
    )
    if counted.low == 0 and counted.high == 0 and outcome == "harmed":
        for each in ("killed", "wounded"):
            yield noun, _made(each, counted, mention, cast)
        return
    yield noun, _made(outcome, counted, mention, cast)


def _toll_figure(sentence: ParsedSentence, noun: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    verb = sentence.head(noun)
    if verb is None:
        return
    owner = next(
        (m for child in sentence.kids(noun, "poss", "compound") if (m := cast.of(child)) is not None), None
    )
    for preposition in [*sentence.kids(verb, "prep"), *sentence.kids(noun, "prep")]:
        if preposition.lower in ("at", "to", "of"):
            for number in sentence.kids(preposition, "pobj"):
                found = range_at(sentence, number) or count_of(sentence, number)
                if found is not None:
                    yield noun, _made("killed", found, owner, cast)
