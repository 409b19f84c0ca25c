"""Who tells what reports say that he was given vouches for none: "had received reports that nine died"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

BY = frozenset(("by", "about", "at", "over", "of", "with"))


def relayed(content: Told) -> Attribution | None:
    """As in "received reports that ...", "is alarmed by accounts of ...": what others say, and no more."""
    for sentence, tokens in content.parts:
        for token in tokens:
            words = token.pos == "NOUN" and token.lemma in cues()["contents.facts"]
            if words and _is_given(sentence, token) and sentence.kids(token, "acl", "ccomp", "prep", "relcl"):
                return replace(content.attribution, stance=Stance.REPORT, sub_stance=SubStance.RECORD)
    return None


def _is_given(sentence: ParsedSentence, reports: Token) -> bool:
    """As in "received reports", "were alarmed by reports", "was aware of reports"."""
    over = sentence.head(reports)
    if over is None:
        return False
    if reports.dep == "dobj":
        return over.lemma in cues()["relaying.receiving"]
    feeling = sentence.head(over) if reports.dep == "pobj" and over.lower in BY else None
    return feeling is not None and feeling.lower in cues()["relaying.feeling"]
