"""People killed by what is done to their bodies: "slit the throats of two herders", "cut off his head"."""

from __future__ import annotations

from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_OFF = "off"  # "cut off the heads": who "cut the head" of a queue kills nobody


def cutting(sentence: ParsedSentence, part: Token) -> Token | None:
    """The word beside a throat or a head that says that it was cut."""
    off = part.lemma in triggers()["throats.off"]
    if part.lemma not in triggers()["throats.parts"] and not off:
        return None
    above = sentence.head(part)
    beside = [above] if above is not None and part.dep in ("dobj", "nsubj", "nsubjpass") else []
    beside += sentence.kids(part, "acl", "amod")
    done = next((word for word in beside if _cuts(word)), None)
    if done is None and above is not None and part.dep == "nsubj":
        done = next((word for word in sentence.kids(above, "acomp") if _cuts(word)), None)
    if done is None or (off and not any(word.lower == _OFF for word in sentence.kids(done))):
        return None
    return done


def whose_body(sentence: ParsedSentence, part: Token) -> list[Token]:
    """Whose throat it is: behind "of" or before it; for "their", who has it so or is found so."""
    of = preposition_objects(sentence, part, "of")
    if of:
        return of
    owners = sentence.kids(part, "poss")
    if not all(owner.pos == "PRON" for owner in owners):
        return owners
    for above in sentence.ancestors(part):
        subject = subject_of(sentence, above) if above.pos in ("VERB", "AUX") else None
        told = above.lemma in triggers()["throats.having"]
        if told and subject is not None and subject.index < part.index:
            return [subject]
    return []


def _cuts(word: Token) -> bool:
    return bool({word.lemma.lower(), word.lower} & triggers()["throats.cutting"])
