"""Who believes that a party was behind it accuses that party: "thought X was behind the blast"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.culprits import culprit_of_it, culprits_of
from counterclaim.claims.facts_told import certainty_of
from counterclaim.claims.negation import negated
from counterclaim.claims.roles import RoleFinder
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Certainty, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def believed(content: Told, cast: Cast) -> Attribution | None:
    """A claimer who holds that another side did what was told accuses it, less sure than who says so."""
    attribution = content.attribution
    if attribution.stance is not Stance.ASSESS:
        return None
    held = attribution.frame == "that" and attribution.verb in cues()["believing.verbs"]
    if not held or attribution.actor is None or _is_not_held(content):
        return None
    own = cast.side_of(attribution.actor)
    for sentence, culprit in _culprits(content):
        doer = RoleFinder(cast).perpetrator_at(sentence, culprit)
        accused = doer.actor if doer is not None else None
        if accused is not None and cast.side_of(accused) != own:
            told = certainty_of(content)
            certainty = Certainty.PROBABLE if told is Certainty.CERTAIN else told
            return replace(attribution, stance=Stance.ACCUSE, addressee=accused, certainty=certainty)
    return None


def _culprits(content: Told) -> Iterator[tuple[ParsedSentence, Token]]:
    for sentence, tokens in content.parts:
        for token in tokens:
            if token.lemma == "be" and (culprit := culprit_of_it(sentence, token)) is not None:
                yield sentence, culprit
            elif token.dep in ("pobj", "nsubj") and (token.pos == "NOUN" or token.lower == "it"):
                for culprit in culprits_of(sentence, token):
                    yield sentence, culprit


def _is_not_held(content: Told) -> bool:
    """As in "did not believe that X was behind it"."""
    cue = content.attribution.cue
    return any(
        token.start == span.start and negated(sentence, token)
        for sentence, _ in content.parts
        for token in sentence.tokens
        for span in cue
    )
