"""What a voice had said before, hung on what it says now: "confirmed two dead, after first saying ..."."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def with_earlier_words(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "after first saying" on the verb of saying, and on nothing that it tells.

    Those who died say nothing afterwards: who says it now had said it first. And in "denied the claim that
    it shot nine, saying ..." who denies goes on.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if (answer := _denier(sentence, verb)) is not None:
            changed[verb.index] = replace(verb, head=answer.index)
        if not says_before(sentence, verb):
            continue
        preposition = sentence.head(verb) if verb.dep == "pcomp" else None
        link = preposition or verb
        told = sentence.head(link)
        saying = sentence.head(told) if told is not None and told.dep == "ccomp" else None
        if saying is not None and saying.lemma in cues().verbs and saying.index < link.index:
            changed[link.index] = replace(link, head=saying.index)
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _denier(sentence: ParsedSentence, gerund: Token) -> Token | None:
    """The verb of denial above the words that it denies, where the parse hangs "saying" on those words."""
    if gerund.dep != "advcl" or gerund.tag != "VBG" or gerund.lemma not in cues()["inverting.verbs"]:
        return None
    if sentence.tokens[gerund.index - 1].text != ",":
        return None
    told = sentence.head(gerund)
    words = sentence.head(told) if told is not None and told.dep in ("acl", "ccomp", "relcl") else None
    denial = sentence.head(words) if words is not None and words.dep == "dobj" else None
    known = cues().verbs.get(denial.lemma, ()) if denial is not None else ()
    denies = any(cue.stance is Stance.DENY or cue.sub_stance is SubStance.REJECT for cue in known)
    return denial if denies else None


def says_before(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "after first saying", "having earlier put the toll at six"."""
    words = cues()
    if verb.lemma not in words.verbs and verb.lemma not in words["corrections.giving"]:
        return False
    having = any(child.lower == "having" for child in sentence.kids(verb, "aux"))
    gerund = (verb.dep == "pcomp" and verb.tag == "VBG") or (verb.dep == "advcl" and having)
    before = words["corrections.before"]
    return gerund and any(child.lower in before for child in sentence.kids(verb, "advmod"))
