"""Who tells what reports say that he was given vouches for none: "had received reports that nine died"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

INTO = "into"
BY = frozenset(("by", "about", "at", "over", "of", "with"))


def relayed(content: Told) -> Attribution | None:
    """As in "received reports that ...", "is alarmed by accounts of ...": what others say, and no more.

    Who "saw it and received reports of more" tells what he saw.
    """
    facts = cues()["contents.facts"]
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for token in tokens:
            words = token.pos == "NOUN" and token.lemma in facts
            over = _given(sentence, token) if words else None
            alone = over is not None and over.head not in inside - {over.index}
            alone = alone and over is not None and not sentence.kids(over, "conj")
            if alone and sentence.kids(token, "acl", "ccomp", "prep", "relcl"):
                return replace(content.attribution, stance=Stance.REPORT, sub_stance=SubStance.RECORD)
    return None


def _given(sentence: ParsedSentence, reports: Token) -> Token | None:
    """The verb of "received reports", "was looking into reports", "were alarmed by reports"."""
    over = sentence.head(reports)
    if over is None:
        return None
    if reports.dep == "dobj":
        return over if over.lemma in cues()["relaying.receiving"] else None
    looking = sentence.head(over) if reports.dep == "pobj" and over.lower == INTO else None
    if looking is not None and looking.lemma in cues()["relaying.looking"]:
        return looking
    feeling = sentence.head(over) if reports.dep == "pobj" and over.lower in BY else None
    if feeling is None or feeling.lower not in cues()["relaying.feeling"]:
        return None
    return sentence.head(feeling) if feeling.dep in ("acomp", "amod") else feeling
