"""Whose denial stands behind what a watcher tells: "the UN said M23 had shelled Goma and denied it"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token

# Who tells of both sides and has done none of it: they seldom deny a deed.
WATCHING = (ActorKind.MONITOR, ActorKind.NGO, ActorKind.MEDIA, ActorKind.INTERNATIONAL_ORGANISATION)


def with_denials_of_nobody(parse: Parse, cast: Cast, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions; nobody's is a denial that a watcher or those of whom it tells may have made."""
    for attribution in found:
        open_voice = attribution.stance is Stance.DENY and _may_be_of_the_told(parse, cast, attribution)
        nobody = replace(attribution, source=(), source_text=None, actor=None, chain=())
        yield nobody if open_voice else attribution


def _may_be_of_the_told(parse: Parse, cast: Cast, denial: Attribution) -> bool:
    known = cast.actors.get(denial.actor or "")
    sentence = parse.sentences.get(denial.sentence)
    if sentence is None or known is None or known.kind not in WATCHING:
        return False
    starts = {span.start for span in denial.cue}
    verbs = (verb for verb in sentence.tokens if verb.start in starts and verb.dep == "conj")
    return any(_tells_of_others(sentence, cast, verb, denial) for verb in verbs)


def _tells_of_others(sentence: ParsedSentence, cast: Cast, verb: Token, denial: Attribution) -> bool:
    """Whether the verb before it, of the same teller, tells what somebody else did."""
    said = sentence.head(verb)
    told = (
        [deed for deed in sentence.kids(said, "ccomp") if said.index < deed.index < verb.index]
        if said
        else []
    )
    doers = [doer for deed in told for doer in sentence.kids(deed, "nsubj")]
    sides = {cast.side_of(mention.actor) for doer in doers if (mention := cast.of(doer)) is not None}
    return bool(sides - {None, cast.side_of(denial.actor)})
