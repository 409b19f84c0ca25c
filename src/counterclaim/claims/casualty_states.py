"""People told of by the state they are in: "two dead", "left a fisherman dead", "four are missing"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.claims.casualty_words import STATES, outcome_by
from counterclaim.claims.counts import Range, range_at
from counterclaim.claims.people import is_animal
from counterclaim.claims.sufferers import hurt_of, kind_of, made, words_for
from counterclaim.claims.supposing import is_supposed
from counterclaim.claims.syntax import is_passive, object_of, subject_of
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import participants, triggers

BESIDE = frozenset(("acl", "amod", "conj", "appos"))
AMONG_REACH = 4  # words between a state and "among"
REACH = 3  # words between a number and the state


def stated(sentence: ParsedSentence, token: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """The people that a word of state counts, beside it or by its subject."""
    outcome = outcome_by(STATES, token.lower)
    if outcome is None or token.pos not in ("ADJ", "NOUN", "VERB", "ADV") or is_supposed(sentence, token):
        return
    before = sentence.tokens[token.index - 1] if token.index else None
    numbered = before is not None and before.pos == "NUM"  # "15 soldiers dead and at least 12 wounded"
    one_of_them = _one_of_them(sentence, token) if not numbered else None
    if one_of_them is not None:
        yield from ((token, h) for h in hurt_of(sentence, one_of_them, outcome, cast) if h.low and h.actor)
        return
    sufferer = None if numbered else _sufferer(sentence, token)
    if sufferer is not None:
        for hurt in hurt_of(sentence, sufferer, outcome, cast):
            if hurt.low is not None:
                yield token, _paid_by(sentence, token, hurt, cast)
        return
    if token.pos == "VERB" and sentence.kids(token, "auxpass", "aux", "dobj"):
        return
    finite = token.pos == "VERB" and token.tag == "VBD"
    loose = finite and (token.dep not in BESIDE or _is_deed_beside(sentence, token))
    if loose and not numbered:
        return
    yield from _beside(sentence, token, outcome, cast)


def _is_deed_beside(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "destroyed six jets and killed or wounded 20 men": what somebody did besides, to others."""
    above = sentence.head(verb)
    return verb.dep == "conj" and above is not None and bool(sentence.kids(above, "dobj"))


def _one_of_them(sentence: ParsedSentence, token: Token) -> Token | None:
    """As in "one of its men was among the dead": some side's part of them."""
    among = sentence.head(token)
    if among is not None and among.lower in ("those", "people"):
        among = sentence.head(among)  # "among those killed"
    verb = sentence.head(among) if among is not None and among.lower == "among" else None
    return subject_of(sentence, verb) if verb is not None and verb.lemma == "be" else None


def _sufferer(sentence: ParsedSentence, token: Token) -> Token | None:
    """As in "left three marines dead", "two are missing", "five were listed as missing"."""
    helpers = sentence.kids(token, "aux", "auxpass")
    if token.lower in ("missing", "unaccounted") and (helpers or sentence.kids(token, "nsubj")):
        own = [subject for helper in helpers for subject in sentence.kids(helper, "nsubj")]
        return own[0] if own else subject_of(sentence, token)
    head = sentence.head(token)
    if head is not None and _opens(token, head):
        return next(iter(sentence.kids(head, "attr")), None)
    if head is not None and head.lower == "as":
        head = sentence.head(head)
    if head is None or head.pos not in ("VERB", "AUX") or head.lemma not in triggers()["states.wearing"]:
        return None
    if token.dep not in ("acomp", "oprd", "attr", "amod", "xcomp", "pobj", "pcomp", "advcl", "ccomp"):
        return None
    inside = subject_of(sentence, token) if token.dep in ("ccomp", "xcomp") else None
    if inside is not None and inside.index < token.index and inside in sentence.kids(token):
        return inside  # "left [three marines dead]"
    if head.lemma in ("find", "leave") and not is_passive(sentence, head):
        thing = object_of(sentence, head)
        return thing if thing is not None and thing.index < token.index else None
    if head.lemma in ("be", "become", "remain", "go", "stay", "lie") or is_passive(sentence, head):
        return object_of(sentence, head) if is_passive(sentence, head) else subject_of(sentence, head)
    return None


def _opens(token: Token, be: Token) -> bool:
    """As in "Killed were a judge and his wife"; "the wounded were civilians" counts nobody."""
    opening = token.index == 0 and token.dep == "nsubj" and token.tag in ("VBN", "VBD", "JJ")
    return opening and be.lemma == "be"


def _beside(sentence: ParsedSentence, token: Token, outcome: str, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "two dead and six wounded", "with one injured"; "two of the wounded" counts none."""
    for index in range(token.index - 1, max(-1, token.index - 1 - REACH), -1):
        word = sentence.tokens[index]
        if word.lower in ("of", "those"):  # it speaks of people counted elsewhere
            yield token, Hurt(outcome=outcome, low=None, high=None, span=Span(token.start, token.end))
            return
        if word.lower in ("and", ",", "or") and index != token.index - 1:
            return
        found = range_at(sentence, word) if word.lower not in ("a", "an", "some", "no") else None
        if word.lower == "no":
            found = Range(0, 0, word, word)
        if found is None or word.lower == "both":
            continue
        between = sentence.tokens[index + 1 : token.index]
        noun = next((other for other in reversed(between) if other.pos in ("NOUN", "PROPN")), None)
        if noun is not None and is_animal(noun):
            return
        if noun is not None and found.low > 0:
            for hurt in hurt_of(sentence, noun, outcome, cast):
                if hurt.low is not None:
                    yield token, hurt
                    return
        mention = next((m for m in (cast.of(other) for other in between) if m is not None), None)
        hurt = of_those_among(sentence, token, made(outcome, found, mention, cast, noun), cast)
        yield token, _paid_by(sentence, token, hurt, cast)
        return


def of_those_among(sentence: ParsedSentence, state: Token, hurt: Hurt, cast: Cast) -> Hurt:
    """As in "four dead and two hurt among the Kenyans": theirs both are, civilians or not."""
    for word in sentence.tokens[state.index + 1 : state.index + 1 + AMONG_REACH]:
        if word.lower == "among":
            whose = [(other, cast.of(other)) for other in sentence.kids(word, "pobj")]
            actor = next((m.actor for _, m in whose if m is not None and m.actor is not None), None)
            kinds = (kind_of(mention, cast, _called(sentence, other)) for other, mention in whose)
            kind = hurt.kind or next((kind for kind in kinds if kind is not None), None)
            return replace(hurt, actor=hurt.actor or actor, kind=kind)
        if outcome_by(STATES, word.lower) is None and word.lower != "and" and word.pos != "NUM":
            break
    return hurt


def _called(sentence: ParsedSentence, people: Token) -> list[str]:
    """The words for people: "the army ranks" are of the army."""
    words = words_for(sentence, people)
    return words[:-1] if people.lemma in participants()["people.ranks"] and len(words) > 1 else words


def _paid_by(sentence: ParsedSentence, token: Token, hurt: Hurt, cast: Cast) -> Hurt:
    """As in "return fire cost the detachment three dead": a count of those who paid."""
    verb = next((step for step in sentence.ancestors(token) if step.lemma == "cost"), None)
    things = sentence.kids(verb, "dative", "dobj", "iobj") if verb is not None else []
    if hurt.actor is not None or not things or things[0].index > token.index:
        return hurt
    mention = cast.of(things[0])
    actor = mention.actor if mention is not None else None
    return replace(hurt, actor=actor, strange=actor is None)
