"""What is told no more: "an earlier version of this article said 29 died", "after first saying six"."""

from __future__ import annotations

from counterclaim.claims.counted_anew import is_counted_anew
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

ENDS = frozenset((";", ":", "."))  # behind these the correction itself may stand: "...; the figure is 19"


def withdrawn(sentence: ParsedSentence, cast: Cast) -> frozenset[int]:
    """The places of the words that an earlier version of the text, or a voice before, told: no more."""
    saying = cues().verbs.keys() | cues()["corrections.mistaking"]
    found: set[int] = set()
    for verb in sentence.tokens:
        if _was_said_before(sentence, verb):
            below = {word.index for word in sentence.subtree(verb)} - {verb.index}
            found |= below if is_counted_anew(sentence, below, cast) else set()
        if verb.pos != "VERB" or verb.lemma not in saying:
            continue
        subject = subject_of(sentence, verb)
        if subject is not None and _is_earlier_version(sentence, subject):
            ends = [token.index for token in sentence.tokens[verb.index :] if token.text in ENDS]
            found |= set(range(verb.index + 1, min(ends, default=len(sentence.tokens))))
    return frozenset(found)


def _was_said_before(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "after first saying that six had died", "which had earlier reported six, raised it to nine".

    Who had accused somebody before takes nothing back by a new count.
    """
    words = cues()
    if any(cue.stance is Stance.ACCUSE for cue in words.verbs.get(verb.lemma, ())):
        return False
    if verb.pos != "VERB" or (
        verb.lemma not in words.verbs and verb.lemma not in words["corrections.giving"]
    ):
        return False
    if not any(child.lower in words["corrections.before"] for child in sentence.kids(verb, "advmod")):
        return False
    having = any(child.lower == "having" for child in sentence.kids(verb, "aux"))
    if (verb.dep == "pcomp" and verb.tag == "VBG") or (verb.dep == "advcl" and having):
        return True
    who = sentence.head(verb) if verb.dep == "relcl" else None
    now = sentence.head(who) if who is not None and who.dep == "nsubj" else None
    return now is not None and now.lemma in words["corrections.anew"]


def _is_earlier_version(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "an earlier version", "the original headline", "a previous version of this story"."""
    papers = cues()["corrections.papers"]
    if noun.lemma not in papers:
        return False
    before = {child.lower for child in sentence.kids(noun, "amod")}
    own = [
        paper
        for paper in preposition_objects(sentence, noun, "of")
        if paper.lemma in papers
        and any(child.lower in ("this", "the", "our") for child in sentence.kids(paper))
    ]
    of_others = sentence.kids(noun, "poss") or (preposition_objects(sentence, noun, "of", "by") and not own)
    return bool(before & cues()["corrections.earlier"]) and not of_others
