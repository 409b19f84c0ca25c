"""Charges that tell nothing of their own: "it blamed X", "blamed X for the deaths"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.accused import is_deed
from counterclaim.claims.culprits import culprit_of_it, culprits_of
from counterclaim.claims.doers import doer_by
from counterclaim.claims.hit import HARM
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening, Hurt, Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, triggers

OF_DEEDS = frozenset(("responsible", "prep:for", "obj-to"))  # frames of charges that name the deed
SAYING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ASSESS, Stance.ACCUSE))


def bare_charges(
    sentence: ParsedSentence, cast: Cast, attributions: Sequence[Attribution]
) -> Iterator[Happening]:
    """Who, by the charges of a sentence, did what was told before."""
    for index, charge in enumerate(attributions):
        if charge.sentence != sentence.sentence.index or not charge.cue or not _is_of_told(sentence, charge):
            continue
        if _is_of_own_deed(sentence, charge):
            continue
        accused = doer_by(sentence, cast, charge) or _said_of_it(sentence, cast, charge)
        accused = accused or _whose_weapon(sentence, cast, charge)
        if accused is not None:
            yield Happening(
                sentence=sentence.sentence.index,
                paragraph=sentence.sentence.paragraph,
                types=(HARM,),
                trigger=charge.cue,
                hurt=_deaths(sentence, charge),
                perpetrator=accused,
                attribution=index,
                pointer=True,
            )


def _is_of_own_deed(sentence: ParsedSentence, charge: Attribution) -> bool:
    """As in "the rebels, blaming X, shelled Gao": who blames X did that, and X did not."""
    cue = next((word for word in sentence.tokens if word.start == charge.cue[0].start), None)
    if cue is None or cue.tag != "VBG" or cue.dep not in ("acl", "advcl") or sentence.kids(cue, "nsubj"):
        return False
    above = sentence.head(cue)
    deed = sentence.head(above) if above is not None and above.pos not in ("VERB", "AUX") else above
    return deed is not None and deed.lemma in triggers().verbs and not is_passive(sentence, deed)


def charged_with(
    sentence: ParsedSentence, cast: Cast, charge: Attribution | None, toll: Token
) -> Role | None:
    """Who dealt the deaths that a toll counts, by the words it stands in.

    As in "held X responsible for the nine dead", "blamed the nine deaths on X", "said X was behind them".
    """
    chain = [toll, *sentence.ancestors(toll)]
    if charge is not None and charge.stance is Stance.ACCUSE and charge.frame in OF_DEEDS:
        done = any(word.pos in ("VERB", "AUX") for word in chain if charge.covers(word.start))
        return None if done else doer_by(sentence, cast, charge)  # "blamed X for failing to bury them"
    nouns = [word for word in chain if word.dep == "pobj" and word.pos in ("NOUN", "ADJ")]
    culprits = (culprit for noun in nouns for culprit in culprits_of(sentence, noun))
    found = (RoleFinder(cast).perpetrator_at(sentence, culprit) for culprit in culprits)
    return next((role for role in found if role is not None), None)


def _said_of_it(sentence: ParsedSentence, cast: Cast, charge: Attribution) -> Role | None:
    """As in "said X was behind it", "said X was to blame": who did it, unless the speaker's own side."""
    if charge.stance not in SAYING or charge.frame != "that":
        return None
    for be in sentence.tokens:
        culprit = culprit_of_it(sentence, be) if charge.covers(be.start) else None
        if culprit is None:
            continue
        found = RoleFinder(cast).perpetrator_at(sentence, culprit)
        own = found is not None and cast.side_of(found.actor) == cast.side_of(charge.actor)
        if found is not None and (not own or charge.actor is None):
            return found
    return None


def _whose_weapon(sentence: ParsedSentence, cast: Cast, charge: Attribution) -> Role | None:
    """As in "blamed a misfired rocket of the rebels": theirs is what it was done with."""
    cue = next((word for word in sentence.tokens if word.start == charge.cue[0].start), None)
    thing = object_of(sentence, cue) if cue is not None else None
    if charge.stance is not Stance.ACCUSE or charge.frame != "obj" or thing is None:
        return None
    found = RoleFinder(cast).perpetrator_at(sentence, thing) if weapon_at(sentence, thing) else None
    own = found is not None and cast.side_of(found.actor) == cast.side_of(charge.actor)
    return None if own else found


def _deaths(sentence: ParsedSentence, charge: Attribution) -> tuple[Hurt, ...]:
    """As in "blamed X for the deaths": people were killed, and the charge does not say how many."""
    deaths = triggers()["told.deaths"]
    dead = [word for word in sentence.tokens if word.lemma in deaths and charge.covers(word.start)]
    return tuple(
        Hurt(outcome="killed", low=None, high=None, span=Span(word.start, word.end)) for word in dead[:1]
    )


def _is_of_told(sentence: ParsedSentence, charge: Attribution) -> bool:
    """As in "it blamed X", or "blamed X for the deaths": the charge tells nothing of its own.

    "Blamed X for its silence on the deaths" and "holds X responsible for their safety" speak of no deed.
    """
    if charge.frame in ("obj", "that"):
        return True
    if charge.frame == "obj-to":  # of "a raid blamed on X" only X is told
        deed, *accused = charge.content
        return not accused or any(is_deed(word) for word in sentence.within(deed))
    matters = _matters(sentence, charge)
    if charge.frame == "responsible":
        told = triggers()["told.nouns"] | triggers()["pointers.nouns"] | triggers().nouns.keys()
        return all(word.pos != "NOUN" or word.lemma in told for word in matters)
    pointing = cues()["anaphora.pronouns"] | {"which"}
    of_told = any(word.lemma in triggers()["told.nouns"] or word.lower in pointing for word in matters)
    return charge.frame == "prep:for" and (of_told or _is_of_which(sentence, charge))


def _is_of_which(sentence: ParsedSentence, charge: Attribution) -> bool:
    """As in "the raid, for which X blames Y": the clause stands at what was told."""
    words = [word for word in sentence.tokens if charge.covers(word.start)]
    return any(word.lower == "which" and word.dep == "pobj" for word in words)


def _matters(sentence: ParsedSentence, charge: Attribution) -> list[Token]:
    """What somebody is charged with: "violence" and "loss" of "for a wave of violence and loss"."""
    behind = (
        [word for word in sentence.kids(token, "pobj", "pcomp") if charge.covers(word.start)]
        for token in sentence.tokens
        if token.lower == "for"
    )
    found = next((words for words in behind if words), [])
    measures = triggers()["told.measures"]
    of = [
        noun for word in found if word.lemma in measures for noun in preposition_objects(sentence, word, "of")
    ]
    return [word for matter in of or found for word in (matter, *sentence.kids(matter, "conj"))]
