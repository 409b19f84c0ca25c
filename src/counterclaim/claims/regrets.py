"""Who regrets what its own side has done says that it did it: "regretted the raid by its men"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.force_told import has_done_force
from counterclaim.claims.others_words import is_in_words_of_others
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def regretted(content: Told, cast: Cast) -> Attribution | None:
    """A claimer who is sorry for a deed that is told there as its own side's owns up to it."""
    attribution = content.attribution
    if attribution.stance is not Stance.ASSESS or not _is_regret(content):
        return None
    side = cast.side_of(attribution.actor)
    if side is None or any(_leaves_open(word) for word in content.tokens()):
        return None
    told = any(
        has_done_force(sentence, cast, side, _own_words(sentence, attribution, cast))
        for sentence, _ in content.parts
    )
    return replace(attribution, stance=Stance.CONFIRM, sub_stance=None) if told else None


def _own_words(sentence: ParsedSentence, told: Attribution, cast: Cast) -> Callable[[int], bool]:
    """What is regretted itself; who regrets "reports of a raid by its men" owns up to no raid."""
    others = {w.start for w in sentence.tokens if is_in_words_of_others(sentence, w, told, cast)}
    return lambda offset: told.covers(offset) and offset not in others


def _is_regret(content: Told) -> bool:
    """As in "regretted the raid", "voiced sorrow over it"; the noun stands in what is voiced."""
    verb = content.attribution.verb
    voiced = verb in cues()["own_deeds.voicing"] and bool(content.lemmas() & cues()["own_deeds.regrets"])
    return voiced or verb in cues()["own_deeds.regretting"]


def _leaves_open(word: Token) -> bool:
    """As in "any shelling by its troops", "that its men might have fired", "had not fired"."""
    return word.dep == "neg" or word.tag == "MD" or word.lower in cues()["own_deeds.open"]
