"""What is done as a rule, and was not done once: "said that its jets strike only rebel camps"."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.claims.counts import count_of
from counterclaim.claims.hit import Hit
from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

EVERY = frozenset(("every", "each"))
RATE = frozenset(("a", "an", "per", "every", "each"))
EVER = frozenset(("only", "always", "never"))
STOPS = frozenset((".", "!", "?", "…", '"', "”", "'", "’"))
PRESENT = ("VBP", "VBZ")
BARE = "VB"  # for the parser, "attack" in "gunmen regularly attack buses"
GOES_ON = ("advcl", "conj", "xcomp")


def is_habit(sentence: ParsedSentence, hit: Hit, attribution: Attribution | None) -> bool:
    """Whether a trigger tells what is done, and not what was done.

    A headline tells in the present what was done: "Rebels seize Gao, army says"; so does who counts: "the
    raid kills four, the army says".
    """
    verb = hit.token if hit.light is None or hit.token.pos == "VERB" else hit.light  # "carries out strikes"
    if _is_done_often(sentence, hit.light or verb):
        return True
    if attribution is None or not attribution.cue:
        return False
    ever = _is_ever(sentence, verb)
    if verb.tag in ("VBP", "VBD") and verb.lower in triggers()["habits.same_in_the_past"]:
        return ever  # "shells hit it, residents said"
    if not _is_present(sentence, verb):
        return False
    if ever or _is_by_the_day(sentence, verb):
        return True
    return not (_heads(sentence, attribution) or _costs_lives(sentence, verb))


def _is_ever(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "strike only rebel camps", "never fire"; the only bridge of a town is seized once."""
    many = [thing for thing in sentence.kids(verb, "dobj") if thing.tag in ("NNS", "NNPS")]
    many += [thing for way in sentence.kids(verb, "prep") for thing in sentence.kids(way, "pobj")]
    beside = [*sentence.kids(verb, "advmod", "neg"), *sentence.kids(verb, "prep")]
    beside += [word for thing in many for word in sentence.kids(thing, "advmod", "amod")]
    inner = [word for way in sentence.kids(verb, "prep") for word in sentence.kids(way, "advmod")]
    return any(word.lower in EVER for word in (*beside, *inner))


def _is_done_often(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "gangs regularly open fire on buses", "every night shells fall on Taiz"."""
    often = any(child.lower in triggers()["habits.words"] for child in sentence.kids(verb, "advmod"))
    often = often or any(
        word.lower in EVERY and unit.lemma in triggers()["habits.units"]
        for word, unit in pairwise(sentence.tokens)
    )
    return often and _is_present(sentence, verb)


def _is_witnessed(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "had seen soldiers shoot at people", "heard guns fire": once, as somebody saw."""
    above = sentence.head(verb)
    return verb.dep == "ccomp" and above is not None and above.lemma in triggers()["habits.witnessing"]


def _is_present(sentence: ParsedSentence, verb: Token) -> bool:
    if _is_witnessed(sentence, verb):
        return False
    tense = verb.tag in PRESENT or (verb.tag == BARE and bool(sentence.kids(verb, "nsubj")))
    return tense and not sentence.kids(verb, "aux", "auxpass")


def _is_by_the_day(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "mines kill ten people a month"."""
    units = triggers()["habits.units"]
    return any(
        word.lower in RATE and unit.lemma in units for word, unit in pairwise(sentence.subtree(verb))
    ) or any(word.lower in triggers()["habits.words"] for word in sentence.subtree(verb))


def _heads(sentence: ParsedSentence, attribution: Attribution) -> bool:
    """Whether a sentence is a line without a stop, whose teller tells in the present or behind a colon."""
    if sentence.tokens[-1].text in STOPS:
        return False
    cue = [word for span in attribution.cue for word in sentence.within(span)]
    return all(word.pos == "PUNCT" or word.tag in PRESENT for word in cue)


def _costs_lives(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the blast kills four", "shell the town, wounding two": people who are counted."""
    for word in (verb, *sentence.kids(verb, *GOES_ON)):
        harms = any(entry.outcome for entry in triggers().verbs.get(word.lemma.lower(), ()))
        people = sentence.kids(word, "dobj", "nsubjpass") if harms else []
        if any((found := count_of(sentence, one)) is not None and found.low for one in people):
            return True
    return False
