"""What goes on, told by what it does not do: "no sign of the shelling of Gao letting up"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def goes_on_unabated(sentence: ParsedSentence, deed: Token) -> bool:
    """Whether a deed is told to show no sign of an end; of one that nobody sees begin nothing is told."""
    ending = triggers()["unabated.verbs"]
    for over in sentence.ancestors(deed):
        if over.lemma in triggers()["unabated.signs"]:
            none = any(word.lower == "no" for word in sentence.kids(over, "det"))
            behind = (word for word in sentence.subtree(over) if word.index > deed.index)
            ends = (word for word in behind if word.tag == "VBG" and word.lemma in ending)
            return none and any(not sentence.kids(word, "dobj") for word in ends)  # "a raid ending the war"
    return False
