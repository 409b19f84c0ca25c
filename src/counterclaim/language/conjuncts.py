"""What the parser joined to the wrong word: "urged them to go and offered", "the mayor and four men died"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_FINITE = ("VBD", "VBZ")
_LOOSE = ("dep", "ccomp")
_DECLINING = frozenset(("decline", "refuse"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def with_conjuncts(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a finite verb behind "to leave and" beside the verb that has the infinitive.

    No finite verb goes on with an infinitive: who urged offers, not who is urged. Nor does one with what is
    told, where it is the teller who says no more. No verb has two subjects: a second one, behind "and", is
    joined to the first; so is a finite verb behind ", then".
    """
    sentence = sentence.with_tokens(dict(_gone_on_with(sentence)))
    changed: dict[int, Token] = dict(_joined_subjects(sentence))
    for verb in sentence.tokens:
        bare = verb.tag in _FINITE or (verb.tag == "VBN" and not sentence.kids(verb, "aux", "auxpass"))
        first = sentence.head(verb) if verb.dep == "conj" and bare else None
        if first is None:
            continue
        beside_teller = _keeps_silent(sentence, verb, first) or _turns_down(sentence, verb, first)
        if not (_is_infinitive(sentence, first) or beside_teller):
            continue
        above = sentence.head(first)
        if above is not None and above.tag in (*_FINITE, "VBP") and not sentence.kids(verb, *_SUBJECTS):
            tag = "VBD" if verb.tag == "VBN" else verb.tag
            changed[verb.index] = replace(verb, head=above.index, tag=tag)
            joined = (word for word in sentence.kids(first, "cc") if word.index < verb.index)
            changed |= {word.index: replace(word, head=above.index) for word in joined}
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _gone_on_with(sentence: ParsedSentence) -> Iterator[tuple[int, Token]]:
    """As "withdrew" of "The rebels claimed the raid, then withdrew the claim"."""
    for comma, then, verb in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        behind = comma.text == "," and then.lower == "then" and verb.tag in _FINITE
        if not behind or verb.dep not in _LOOSE or sentence.kids(verb, *_SUBJECTS):
            continue
        first = sentence.head(verb)
        if first is not None and first.pos == "VERB" and first.index < comma.index:
            yield verb.index, replace(verb, dep="conj")


def _joined_subjects(sentence: ParsedSentence) -> Iterator[tuple[int, Token]]:
    """As "four" of "The mayor of Orsa and four of his guards were killed"."""
    for second in sentence.tokens:
        verb = sentence.head(second) if second.dep in _SUBJECTS else None
        if verb is None or second.index > verb.index:
            continue
        first = sentence.kids(verb, second.dep)[0]
        left = min(word.index for word in (second, *sentence.subtree(second)))
        if first.index < second.index and sentence.tokens[left - 1].lower == "and":
            yield second.index, replace(second, dep="conj", head=first.index)


def _keeps_silent(sentence: ParsedSentence, verb: Token, told: Token) -> bool:
    """As in "confirmed that its general had been hurt but declined to comment": who confirmed it did."""
    unsaid = any(word.lemma in cues().verbs for word in sentence.kids(verb, "xcomp"))
    teller = sentence.head(told) if told.dep == "ccomp" else None
    return unsaid and verb.lemma in _DECLINING and teller is not None and teller.lemma in cues().verbs


def _turns_down(sentence: ParsedSentence, verb: Token, told: Token) -> bool:
    """As in "said Chad had shelled Gao and denied firing first": who tells a deed of another denies his own.

    Who says that another had said something may go on with that one's words; nobody accuses "it" who is it.
    """
    teller = sentence.head(told) if told.dep == "ccomp" else None
    if teller is None or teller.lemma not in cues().verbs:
        return False
    if _calls_words_false(sentence, told) and cues().verbs.get(verb.lemma):
        return True
    if _speaks(sentence, told):
        return False
    things = sentence.kids(verb, "dobj")
    stances = {cue.stance for cue in cues().verbs.get(verb.lemma, ())}
    if Stance.ACCUSE in stances:
        return any(thing.lower == "it" for thing in things)
    words = any(thing.lemma in cues()["answered.told"] for thing in things)
    return Stance.DENY in stances and (words or bool(sentence.kids(verb, "ccomp", "xcomp")))


def _calls_words_false(sentence: ParsedSentence, told: Token) -> bool:
    """As in "said the report was false and accused Chad": false words accuse nobody."""
    words = any(word.lemma in cues()["answered.told"] for word in sentence.kids(told, "nsubj"))
    verdicts = sentence.kids(told, "acomp", "attr", "oprd")
    return words and told.lemma == "be" and any(v.lower in cues()["scopes.false"] for v in verdicts)


def _speaks(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb tells of words: "had admitted the raid"; not "had committed a massacre"."""
    frames = {frame for cue in cues().verbs.get(verb.lemma, ()) for frame in cue.frames}
    deed = bool(sentence.kids(verb, "dobj")) and not any(frame.startswith("obj") for frame in frames)
    return bool(frames) and not deed


def _is_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    return verb.tag == "VB" and any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
