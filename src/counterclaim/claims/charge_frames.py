"""Contents of charges that lay a deed, or the blame for it, to somebody."""

from __future__ import annotations

from counterclaim.claims.accused import accused_at, deed_of, is_deed, laid_to
from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import object_of, preposition_objects, subtree_span
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Cue, cues


def object_to(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "laid the fire to the other side": the object is what is blamed on somebody.

    "Attributed the delay to rain" blames nobody; of "a raid blamed on X" whom it is blamed on is told.
    """
    if "obj-to" not in cue.frames:
        return None
    laid, deed = laid_to(sentence, verb), deed_of(sentence, verb)
    if not laid or deed is None or not (is_deed(deed) or (verb.lemma == "blame" and not _is_told_of(verb))):
        return None
    own = sentence.kids(verb, "dobj", "nsubjpass", "nsubj") if not _is_told_of(verb) else []
    if laid[0] in sentence.kids(verb, "dobj", "nsubjpass"):  # "linked X to the raid"
        return Content((subtree_span(sentence, deed),), "obj-to", deed)
    told = deed if deed in own else next(iter(sentence.kids(verb, "dobj", "nsubjpass")), None)
    accused = subtree_span(sentence, laid[0], without=sentence.kids(laid[0], "relcl", "appos"))
    spans = (subtree_span(sentence, told), accused) if told is not None else (accused,)
    return Content(spans, "obj-to", told or laid[0])


def _is_told_of(verb: Token) -> bool:
    """As in "the raid, which X blamed on Y", "a raid blamed on Y": the deed stands outside the clause."""
    return verb.dep in ("relcl", "acl")


def blame_for(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "put the blame for the raid on X", "pointed the finger at X over it": what for."""
    if "blame" not in cue.frames or not accused_at(sentence, verb):
        return None
    blame = object_of(sentence, verb)
    holders = [verb, *([blame] if blame is not None else []), *laid_to(sentence, verb)]
    matters = [m for holder in holders for m in preposition_objects(sentence, holder, "for", "over", "in")]
    if blame is not None and blame.lemma == "responsibility" and not all(map(is_deed, matters)):
        return None  # "placed responsibility for the clinic on the army"
    if matters:
        return Content((subtree_span(sentence, matters[0]),), "prep:for", matters[0])
    return Content((subtree_span(sentence, blame),), "obj", blame) if blame is not None else None


def culprit_named(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "named X as the culprit in the raid": who it is, and in what."""
    if "culprit" not in cue.frames:
        return None
    for noun in preposition_objects(sentence, verb, "as"):
        accused = accused_at(sentence, verb)
        if noun.lemma in cues()["culprits.nouns"] and accused:
            spans = tuple(subtree_span(sentence, word) for word in (accused[0], noun))
            return Content(tuple(sorted(spans)), "culprit", noun)
    return None


def hand_seen(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "saw the hand of X in the raid", "sees X's hand behind it": whose hand, and in what."""
    hand = object_of(sentence, verb) if "hand" in cue.frames else None
    if hand is None or not laid_to(sentence, verb):
        return None
    matters = [m for holder in (verb, hand) for m in preposition_objects(sentence, holder, "in", "behind")]
    return (
        Content((sentence.span_of(sentence.subtree(hand)), subtree_span(sentence, matters[0])), "hand", hand)
        if matters
        else None
    )
