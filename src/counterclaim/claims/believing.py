"""Who believes that a party was behind it accuses that party: "thought X was behind the blast"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.culprits import culprit_of_it, culprits_of
from counterclaim.claims.facts_told import certainty_of
from counterclaim.claims.negation import negated
from counterclaim.claims.not_held import is_not_held
from counterclaim.claims.presupposing import is_past
from counterclaim.claims.roles import RoleFinder
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Certainty, Stance
from counterclaim.model.happenings import Role
from counterclaim.vocab.lexicons import cues, triggers


def believed(content: Told, cast: Cast) -> Attribution | None:
    """A claimer who holds that another side did what was told accuses it, less sure than who says so."""
    attribution = content.attribution
    if attribution.stance is not Stance.ASSESS:
        return None
    held = attribution.frame == "that" and attribution.verb in cues()["believing.verbs"]
    if not held or attribution.actor is None:
        return None
    if any(is_not_held(sentence, attribution) for sentence, _ in content.parts):
        return None
    own = cast.side_of(attribution.actor)
    for doer in (*_culprits(content, cast), *_doers(content, cast)):
        accused = doer.actor if doer is not None else None
        if accused is not None and cast.side_of(accused) != own:
            told = certainty_of(content)
            certainty = Certainty.PROBABLE if told is Certainty.CERTAIN else told
            return replace(attribution, stance=Stance.ACCUSE, addressee=accused, certainty=certainty)
    return None


def _culprits(content: Told, cast: Cast) -> Iterator[Role | None]:
    """As in "believes that X was behind it"."""
    finder = RoleFinder(cast)
    for sentence, tokens in content.parts:
        for token in tokens:
            if token.lemma == "be":
                yield finder.perpetrator_at(sentence, culprit_of_it(sentence, token))
            elif token.dep in ("pobj", "nsubj") and (token.pos == "NOUN" or token.lower == "it"):
                for culprit in culprits_of(sentence, token):
                    yield finder.perpetrator_at(sentence, culprit)


def _doers(content: Told, cast: Cast) -> Iterator[Role | None]:
    """As in "believes that X shelled Gao": what is told as done and as no more than that."""
    finder = RoleFinder(cast)
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for token in tokens:
            top = token.head not in inside or token.dep == "ccomp"
            done = is_past(sentence, token) and not negated(sentence, token)
            if top and done and token.lemma in triggers().verbs:
                yield finder.of_verb(sentence, token).perpetrator
