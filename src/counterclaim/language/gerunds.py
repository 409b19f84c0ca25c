"""Deeds that the parser took for a kind of thing: "denied shelling shops" tells of shelling."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

GERUND = "ger"  # the frame of words such as "deny", "admit"


def with_gerunds(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the deed under the word of saying, and what it was done to under the deed."""
    changed: dict[int, Token] = {}
    for deed in sentence.tokens:
        if not deed.lower.endswith("ing"):
            continue
        told = sentence.head(deed)
        # "denied firing first"
        if deed.tag == "NN" and deed.dep == "xcomp" and told is not None and takes_gerund(told):
            lemma = _verb_of(deed) if sentence.kids(deed, "dobj") else deed.lemma
            changed[deed.index] = replace(deed, pos="VERB", tag="VBG", lemma=lemma)
            continue
        named = _before_name(sentence, deed)
        if named is not None:
            over = deed.index - 1
            changed[deed.index] = replace(
                deed, head=over, dep="xcomp", pos="VERB", tag="VBG", lemma=_verb_of(deed)
            )
            changed[named.index] = replace(named, head=deed.index, dep="dobj")
            continue
        thing = sentence.head(deed) if deed.tag == "VBG" and deed.dep in ("amod", "compound") else None
        if thing is not None and (charge := _charge(sentence, deed, thing)) is not None:
            changed[deed.index] = replace(deed, head=charge.index, dep="pcomp", pos="VERB")
            changed[thing.index] = replace(thing, head=deed.index, dep="dobj")
            continue
        verb = sentence.head(thing) if thing is not None and thing.dep == "dobj" else None
        if thing is None or verb is None or deed.index != verb.index + 1 or not takes_gerund(verb):
            continue
        changed[deed.index] = replace(deed, head=verb.index, dep="xcomp", pos="VERB")
        changed[thing.index] = replace(thing, head=deed.index)
        behind = (word for word in sentence.kids(verb, "prep") if word.index > thing.index)
        changed |= {word.index: replace(word, head=deed.index) for word in behind}
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _before_name(sentence: ParsedSentence, deed: Token) -> Token | None:
    """The name in "denied bombing Adre", where the parser takes the two words for the name of one thing."""
    verb = sentence.tokens[deed.index - 1] if deed.index else None
    name = sentence.tokens[deed.index + 1] if deed.index + 1 < len(sentence.tokens) else None
    if verb is None or name is None or name.pos != "PROPN" or not takes_gerund(verb):
        return None
    together = deed.dep == "compound" and deed.head == name.index
    apart = deed.dep == "xcomp" and deed.head == verb.index
    beside = name.dep == "dobj" and name.head == verb.index
    return name if beside and (together or apart) and _verb_of(deed) in triggers().verbs else None


def _verb_of(deed: Token) -> str:
    """As "bomb" of "bombing", "stab" of "stabbing", "abuse" of "abusing"."""
    stem = deed.lower.removesuffix("ing")
    forms = (stem, f"{stem}e", stem[:-1])
    return next((form for form in forms if form in triggers().verbs), deed.lemma)


def _charge(sentence: ParsedSentence, deed: Token, thing: Token) -> Token | None:
    """The "of" or "for" of a charge right before a deed: "accused the army of massacring villagers"."""
    word = sentence.head(thing) if thing.dep == "pobj" else None
    above = sentence.head(word) if word is not None else None
    if word is None or above is None or word.lower not in ("of", "for") or deed.index != word.index + 1:
        return None
    charges = above.pos == "VERB" and bool(cues().verbs.get(above.lemma))
    return word if charges and deed.lemma in triggers().verbs else None


def takes_gerund(verb: Token) -> bool:
    """As "deny", "admit": what follows is a deed of the speaker's own."""
    return any(GERUND in cue.frames for cue in cues().verbs.get(verb.lemma, ()))
