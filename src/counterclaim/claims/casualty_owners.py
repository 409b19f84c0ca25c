"""Whose the people hurt are, where their own words do not say it: "the army suffered nine dead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.casualty_words import STATES, outcome_by
from counterclaim.claims.imputed import PARTIES
from counterclaim.claims.sufferers import KINDS, kind_of, words_for
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.actors import Mention
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.incidents import CasualtyKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, longest_head, triggers

FIGHTERS = (CasualtyKind.COMBATANT, CasualtyKind.POLICE)
OWN = "own"
DEATHS = frozenset(("death", "loss"))
LINKS = frozenset(("and", ",", "or"))


def with_owners(
    sentence: ParsedSentence, cast: Cast, hurts: Sequence[tuple[Token, Hurt]]
) -> Iterator[tuple[Token, Hurt]]:
    """Counts; those of nobody told are of who suffered them, or of the people counted before.

    None of those who lost some are left out: in "Chad said Mali lost nine and its forces suffered no losses"
    it is not told whose forces.
    """
    owned = list(_owned(sentence, cast, hurts))
    lost = {(hurt.outcome, cast.side_of(hurt.actor)) for _, hurt in owned if hurt.low and hurt.actor}
    doubtful = {
        word.index
        for word, hurt in owned
        if hurt.high == 0 and (hurt.outcome, cast.side_of(hurt.actor)) in lost
    }
    yield from (one for one in owned if one[1].high != 0 or one[0].index not in doubtful)


def _owned(
    sentence: ParsedSentence, cast: Cast, hurts: Sequence[tuple[Token, Hurt]]
) -> Iterator[tuple[Token, Hurt]]:
    before: Hurt | None = None
    for word, hurt in hurts:
        told = hurt
        if _is_of_nobody_told(sentence, hurt):
            like = _like(sentence, before, hurt) if hurt.low else None
            own = _of_own(sentence, hurt, cast) or _of_losses(sentence, word, hurt, cast)
            told = own or _suffered(sentence, word, hurt, cast) or like or hurt
        elif hurt.actor is None and hurt.kind in FIGHTERS and not hurt.strange:
            told = _admitted(sentence, word, hurt, cast) or hurt
        before = told
        yield word, told


def kind_of_losses(sentence: ParsedSentence, noun: Token) -> CasualtyKind | None:
    """As in "five military and rebel deaths": fighters, whoever's they are; "the civilian toll"."""
    first = sentence.kids(noun, "amod", "compound", "nmod")
    words = [*first, *(other for word in first for other in sentence.kids(word, "conj"))]
    heads = [longest_head([word.lower]) for word in words]
    told = {KINDS.get(head[1].kind) for head in heads if head is not None}
    return next(iter(told)) if len(told) == 1 else None


def _is_of_nobody_told(sentence: ParsedSentence, hurt: Hurt) -> bool:
    """Whether a bare number or a word of state is all that is told: "nine dead", "over 500 deaths"."""
    if hurt.actor is not None or hurt.kind is not None or hurt.strange or hurt.low is None:
        return False
    starts = {span.start for span in hurt.people}
    words = [token for token in sentence.tokens if token.start in starts]
    return all(w.pos == "NUM" or w.lower == OWN or outcome_by(STATES, w.lower) for w in words)


def _of_own(sentence: ParsedSentence, hurt: Hurt, cast: Cast) -> Hurt | None:
    """As in "nine rebels and two of its own were killed"."""
    number = next((token for token in sentence.tokens if token.start == hurt.span.start), None)
    first = number
    while first is not None and first.dep == "conj":
        first = sentence.head(first)
    if number is None or first is None or first.dep != "nsubjpass":
        return None  # "killed two of its own": whoever killed them
    for whose in preposition_objects(sentence, number, "of"):
        mentions = (cast.of(word) for word in sentence.kids(whose, "poss") if whose.lower == OWN)
        owner = next((mention for mention in mentions if mention is not None), None)
        if owner is not None:
            return replace(hurt, actor=owner.actor)
    return None


def _of_losses(sentence: ParsedSentence, word: Token, hurt: Hurt, cast: Cast) -> Hurt | None:
    """As in "put its losses at five dead", "gave its casualties as nine killed"."""
    for verb in sentence.ancestors(word):
        subject = subject_of(sentence, verb) if verb.pos == "VERB" else None
        mention = cast.of(subject) if subject is not None else None
        for losses in sentence.kids(verb, "dobj"):
            own = any(owner.tag == "PRP$" for owner in sentence.kids(losses, "poss"))
            if own and losses.lemma.lower() in cues()["scopes.number"] and losses.index < word.index:
                return _of_party(hurt, mention, cast)
    return None


def _admitted(sentence: ParsedSentence, word: Token, hurt: Hurt, cast: Cast) -> Hurt | None:
    """As in "acknowledged the death of five soldiers": who admits that lost soldiers of its own.

    An observer who confirms it has none.
    """
    verb = sentence.head(word)
    dead = (word.dep == "dobj" and word.lemma in DEATHS) or (
        word.dep == "ccomp" and bool(sentence.kids(word, "auxpass")) and not sentence.kids(word, "agent")
    )
    others = [cast.of(other) for other in sentence.subtree(word)]
    told = any(other.lemma in triggers().nouns for other in sentence.subtree(word))
    if verb is None or not dead or told or any(m is not None and m.actor for m in others):
        return None
    subject = subject_of(sentence, verb) if verb.lemma in cues()["own_deeds.granting"] else None
    return _of_party(hurt, cast.of(subject) if subject is not None else None, cast)


def _of_party(hurt: Hurt, owner: Mention | None, cast: Cast) -> Hurt | None:
    """The count as of a party; observers and papers lose nobody."""
    known = cast.actors.get(owner.actor or "") if owner is not None else None
    return replace(hurt, actor=known.id) if known is not None and known.kind in PARTIES else None


def _suffered(sentence: ParsedSentence, word: Token, hurt: Hurt, cast: Cast) -> Hurt | None:
    """As in "the army suffered nine dead and four wounded": both are its own."""
    for step in (word, *sentence.ancestors(word)):
        suffers = step.lemma in triggers()["suffering.losses"]
        if (suffers or step.lemma in triggers()["suffering.inflicting"]) and step.index < word.index:
            subject = subject_of(sentence, step) if suffers else _struck(sentence, step, word)
            mention = cast.of(subject) if subject is not None else None
            kind = kind_of(mention, cast, words_for(sentence, subject)) if subject is not None else None
            actor = mention.actor if mention is not None else None
            return replace(hurt, actor=actor, kind=kind) if actor or kind else None
        if step.dep in ("relcl", "advcl") and step is not word:
            return None
    return None


def _struck(sentence: ParsedSentence, verb: Token, word: Token) -> Token | None:
    """As in "inflicted two dead and three wounded on the army", on whichever word the parse hangs it."""
    below = [
        token for token in sentence.subtree(verb) if token.lower in ("on", "upon") and token.dep == "prep"
    ]
    behind = (noun for token in below if token.index > word.index for noun in sentence.kids(token, "pobj"))
    return next((noun for noun in behind if noun.entity not in ("DATE", "TIME")), None)


def _like(sentence: ParsedSentence, before: Hurt | None, hurt: Hurt) -> Hurt | None:
    """As in "two rebels were killed and one wounded": one of the same people, with another fate."""
    if before is None or before.outcome == hurt.outcome or not before.low:
        return None
    between = [t for t in sentence.tokens if before.span.end <= t.start < hurt.span.start]
    links = [at for at, token in enumerate(between) if token.lower in LINKS]
    if not links or links[-1] != len(between) - 1:
        return None
    told = between[links[-1] - 1] if links[-1] else None
    if told is None or outcome_by(STATES, told.lower) is None:
        return None
    return replace(hurt, actor=before.actor, kind=before.kind, strange=before.strange)
