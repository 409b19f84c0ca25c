"""Forces that were not there: "its troops were nowhere near the village", "it had no guns in the area"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.contents import FIRST_PERSON
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.actors import ActorKind, MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers, weapons

FORCES = frozenset((ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.POLICE))
THEY = FIRST_PERSON | {"they"}
NONE = frozenset(("no", "none", "neither"))


def not_there(sentence: ParsedSentence, cast: Cast, told: Attribution, side: str) -> Iterator[Token]:
    """The verbs by which a side says, or denies the contrary, that its forces were not at some scene."""
    denies = told.stance is Stance.DENY
    for verb in sentence.tokens:
        if not told.covers(verb.start) or verb.lemma not in triggers()["presence.verbs"]:
            continue
        if verb.pos not in ("VERB", "AUX") or not _is_placed(sentence, cast, verb):
            continue
        if _is_there_to_act(sentence, verb):
            continue
        absent = _has_none(sentence, verb) if verb.lemma == "have" else _is_not(sentence, verb)
        if absent is not denies and _is_own(sentence, cast, verb, side):
            yield verb


def _is_there_to_act(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "were not there to fight", "had no troops there to spare": where they were nobody denies."""
    things = sentence.kids(verb, "dobj", "attr", "advmod", "acomp")
    acts = (act for over in (verb, *things) for act in sentence.kids(over, "xcomp", "advcl", "relcl", "acl"))
    return any(word.tag == "TO" for act in acts for word in sentence.kids(act, "aux"))


def _is_not(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "were nowhere near it", "none of them was there", "there were no troops"."""
    beside = {word.lower for word in sentence.kids(verb, "advmod")}
    none = (thing for thing in sentence.kids(verb, "attr") if sentence.kids(verb, "expl"))
    if "longer" in beside:  # "were no longer there"
        return False
    absent = "nowhere" in beside or negated(sentence, verb)
    return absent or any(_is_none(sentence, thing) for thing in none)


def _has_none(sentence: ParsedSentence, verb: Token) -> bool:
    if any(word.lower == "longer" for word in sentence.kids(verb, "advmod")):
        return False  # "no longer had troops there"
    return negated(sentence, verb) or any(_is_none(sentence, thing) for thing in sentence.kids(verb, "dobj"))


def _is_none(sentence: ParsedSentence, thing: Token) -> bool:
    return thing.lower in NONE or any(word.lower in NONE for word in sentence.kids(thing, "det"))


def _is_placed(sentence: ParsedSentence, cast: Cast, verb: Token) -> bool:
    """Whether a scene is named: "there", "near the village", "within range of it", "present in Gao"."""
    things = sentence.kids(verb, "dobj", "attr")
    where = [word for over in (verb, *things) for word in sentence.kids(over, "acomp", "advmod")]
    there = triggers()["presence.there"]
    here = there | triggers()["presence.near"]
    told = [word for word in where if word.lower in here]
    wheres = [word for over in (verb, *things, *told) for word in (over, *sentence.kids(over, "prep"))]
    leading = (word for word in wheres if word.lower in triggers()["presence.where"])
    scenes = any(_is_scene(cast, scene) for word in leading for scene in sentence.kids(word, "pobj"))
    other = any(word.dep == "acomp" and word.lower not in here for word in where)  # "not welcome in Gao"
    return (scenes or any(word.lower in there for word in told)) and not other


def _is_scene(cast: Cast, noun: Token) -> bool:
    mention = cast.of(noun)
    ground = triggers()["sites.ground"] | triggers()["another.towns"] | triggers()["presence.scenes"]
    place = mention is not None and mention.kind is MentionKind.LITERAL
    return place or noun.lemma.lower() in ground


def _is_own(sentence: ParsedSentence, cast: Cast, verb: Token, side: str) -> bool:
    """Whether it is the side's own forces that were not there; whoever has none has none of its own."""
    subject = subject_of(sentence, verb)
    if verb.lemma == "have":
        forces = [thing for thing in sentence.kids(verb, "dobj") if _is_force(cast, thing)]
        plain = all(_is_plain(sentence, cast, thing) for thing in forces) and not sentence.kids(verb, "ccomp")
        return bool(forces) and plain and _is_of(sentence, cast, subject, side)
    there = sentence.kids(verb, "attr") if sentence.kids(verb, "expl") else [subject]
    who = [thing for thing in there if thing is not None]
    nobody = [thing for thing in who if thing.lower in NONE]  # "none of its soldiers"
    who += [part for thing in nobody for part in preposition_objects(sentence, thing, "of")]
    return any(
        thing.lower in THEY or (_is_force(cast, thing) and _is_of(sentence, cast, thing, side))
        for thing in who
        if _is_plain(sentence, cast, thing)
    )


def _is_plain(sentence: ParsedSentence, cast: Cast, forces: Token) -> bool:
    """Whether all of some forces are meant: no "other troops", "main force", "soldiers who had fired"."""
    kinds = [word for word in sentence.kids(forces, "amod") if cast.of(word) is None]
    return not kinds and not sentence.kids(forces, "relcl", "acl")


def _is_force(cast: Cast, noun: Token) -> bool:
    mention = cast.of(noun)
    actor = cast.actors.get(mention.actor or "") if mention is not None else None
    nouns = participants()["people.armed"] | participants()["people.groups"] | triggers()["presence.nouns"]
    lemma = noun.lemma.lower()
    return lemma in nouns | weapons().classes.keys() or (actor is not None and actor.kind in FORCES)


def _is_of(sentence: ParsedSentence, cast: Cast, who: Token | None, side: str) -> bool:
    """Whether somebody is of a side: by himself where he is known, else by whose he is."""
    if who is None:
        return False
    mention = cast.of(who)
    if mention is not None and mention.actor is not None:
        return cast.side_of(mention.actor) == side
    owners = (cast.of(word) for word in sentence.kids(who, "poss", "amod", "compound", "nmod"))
    sides = {cast.side_of(owner.actor) for owner in owners if owner is not None and owner.actor is not None}
    return who.lower in THEY or sides == {side}
