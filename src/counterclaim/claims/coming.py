"""What is to come: "will withdraw", "plans to close", "is willing to talk"."""

from __future__ import annotations

from counterclaim.claims.syntax import modal_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.act_words import acts


def is_coming(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb tells what somebody will do, plans to do or is ready to do."""
    if modal_of(sentence, verb) in acts()["coming.modals"]:
        return True
    above = sentence.head(verb)
    infinitive = any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
    if above is None or not infinitive or verb.dep not in ("xcomp", "acl"):
        return False
    return above.lemma in acts()["coming.verbs"] or above.lower in acts()["ready.words"]
