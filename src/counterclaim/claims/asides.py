"""What a cue tells that stands around it: a cue between commas, and what follows its colon."""

from __future__ import annotations

from counterclaim.claims.speaking import set_in_teller
from counterclaim.claims.syntax import trimmed
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues

COLON_REACH = 8  # words between a cue and its colon: "wrote on Facebook on Monday:"
LONGEST = 16  # words of a speaker and a cue between two commas
JOINING = frozenset(("and", "but", "while", "whereas", "yet", "though", "although"))
CLAUSES = frozenset(("ROOT", "ccomp", "conj", "parataxis"))
APART = frozenset(("parataxis", "ccomp", "conj"))
MARKS = frozenset(('"', "”", "''", "'", "’", "»"))
BEHIND = ("prep", "npadvmod", "advmod", "prt")  # "said on Monday", "said earlier"
ADDRESSED = ("dobj", "dative")  # "told reporters"


def told_around(sentence: ParsedSentence, verb: Token) -> tuple[Span, ...]:
    """What stands before and behind a cue with its subject between two commas; nothing for another cue.

    The parser often hangs the first words of what was said on the cue, so that commas and subject decide.
    """
    aside = _aside(sentence, verb)
    if aside is None:
        return ()
    first, last = aside
    parts = [token.index for token in sentence.tokens if token.text == ";"]
    parts += [at for at in _clauses_begin(sentence) if _tells_itself(sentence, at, first, last)]
    start = max((at + 1 for at in parts if at < first), default=0)
    end = min((at for at in parts if at > last), default=len(sentence.tokens))
    joint = _joint_before(sentence, first)
    before = [token for token in sentence.tokens[start:first] if token.text != ","] if not joint else []
    after = [
        token for token in sentence.tokens[last + 1 : end] if token.pos != "PUNCT" or token.text not in ",."
    ]
    return tuple(trimmed(sentence, part) for part in (before, after) if part)


def _joint_before(sentence: ParsedSentence, first: int) -> bool:
    """As in "bombed a school in which, witnesses said, nine died": what stands before tells its own."""
    before = [token.lower for token in sentence.tokens[max(0, first - 3) : first]]
    return before[-2:] == ["which", ","] and len(before) > 2 and sentence.tokens[first - 3].pos == "ADP"


def _clauses_begin(sentence: ParsedSentence) -> list[int]:
    """Where a comma and an "and", "but" or "while" begin another clause."""
    words = sentence.tokens
    return [t.index for t in words[1:] if t.lower in JOINING and words[t.index - 1].text == ","]


def _tells_itself(sentence: ParsedSentence, at: int, first: int, last: int) -> bool:
    """Whether the clauses beyond a joint are not told by him.

    A clause before his own never is: "Mali shelled Gao, but the town, Chad said, was empty". One behind it
    has another where a cue stands in it: "The war, claims Chad, is over, but Mali denies it".
    """
    beyond = sentence.tokens[at:] if at > last else sentence.tokens[:at]
    verbs = [word for word in beyond if any(subject in beyond for subject in sentence.kids(word, "nsubj"))]
    if at < first:
        return any(verb.dep in CLAUSES and verb.pos in ("VERB", "AUX") for verb in verbs)
    return any(verb.lemma in cues().verbs for verb in verbs)


def _aside(sentence: ParsedSentence, verb: Token) -> tuple[int, int] | None:
    """The first and the last word of a cue and its subject, where commas part them from the rest."""
    found = set_apart(sentence, verb) if verb.dep in APART or set_in_teller(sentence, verb) else None
    if found is None:
        return None
    after = sentence.tokens[found[1] + 1].text if found[1] + 1 < len(sentence.tokens) else ""
    return found if after in (",", ";", ".", "") else None


def set_apart(sentence: ParsedSentence, verb: Token) -> tuple[int, int] | None:
    """The first and the last word of a cue, its subject and what stands with it, behind a comma."""
    teller = set_in_teller(sentence, verb)
    subjects = sentence.kids(verb, "nsubj")
    if teller is None and not subjects:
        return None
    subject = teller or min(subjects, key=lambda token: abs(token.index - verb.index))
    words = {verb.index, *(token.index for token in sentence.subtree(subject))}
    words |= {child.index for child in sentence.kids(verb, "aux", "advmod") if child.index > min(words)}
    for child in sentence.kids(verb, *BEHIND, *ADDRESSED):
        addressed = child.dep not in ADDRESSED or verb.lemma in cues()["addressing.verbs"]
        if child.index == max(words) + 1 and addressed:
            words |= {token.index for token in sentence.subtree(child)}
    first, last = min(words), max(words)
    before = next((token.text for token in reversed(sentence.tokens[:first]) if token.text not in MARKS), "")
    return (first, last) if before == "," and last - first < LONGEST else None


def gone_on(sentence: ParsedSentence, verb: Token, clause: Token) -> list[Span]:
    """As in "Troops came, the army said, and men in a car opened fire": what comes after is told too."""
    if clause.index > verb.index:
        return []
    for other in sentence.kids(verb, "conj"):
        words = sentence.subtree(other)
        between = [
            token for token in sentence.tokens[verb.index + 1 : words[0].index] if token.pos != "PUNCT"
        ]
        joined = [token for token in between if token.lower not in ("and", "but")] == []
        told = other.lemma in cues().verbs or not sentence.kids(other, "nsubj", "nsubjpass", "expl")
        if other.index > verb.index and joined and between and not told:
            return [trimmed(sentence, words)]
    return []


def after_colon(sentence: ParsedSentence, verb: Token) -> Span | None:
    """As in "the mayor answered: the van was empty": what follows the colon."""
    if any(thing.pos == "PRON" for thing in sentence.kids(verb, "dobj")):
        return None  # "denied it: ..." is of what was told before
    after = sentence.tokens[verb.index + 1 :]
    colon = next((token for token in after[:COLON_REACH] if token.text == ":"), None)
    if colon is None or any(token.pos == "VERB" for token in after[: colon.index - verb.index - 1]):
        return None
    told = list(sentence.tokens[colon.index + 1 :])
    return trimmed(sentence, told) if len(told) > 1 else None
