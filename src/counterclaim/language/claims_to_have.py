"""What somebody claims to have done, which the parser hung elsewhere: "denied rebel claims to have fired"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def with_claims_to_have(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a claim as what is denied, and its deed behind it: no claim fires."""
    changed: dict[int, Token] = {}
    for deed in sentence.tokens:
        above = sentence.head(deed) if deed.dep in ("ccomp", "xcomp") else None
        noun = _claim_before(sentence, deed, above) if above is not None else None
        if above is None or noun is None:
            continue
        helpers = {word.lower for word in sentence.kids(deed, "aux") if word.index > noun.index}
        if above.index < noun.index < deed.index and helpers >= {"to", "have"}:
            changed[noun.index] = replace(noun, dep="dobj", head=above.index)
            changed[deed.index] = replace(deed, dep="acl", head=noun.index)
    return sentence.with_tokens(changed) if changed else sentence


def _claim_before(sentence: ParsedSentence, deed: Token, above: Token) -> Token | None:
    """The noun for a claim that the parser made the doer, or what is denied beside the deed."""
    nouns = [*sentence.kids(deed, "nsubj"), *sentence.kids(above, "dobj")]
    return next((noun for noun in nouns if noun.lemma in cues()["anaphora.nouns"]), None)
