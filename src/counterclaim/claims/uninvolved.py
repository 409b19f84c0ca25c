"""Saying that the own side had no part: "it had no hand in the raid", "we were not behind it"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from counterclaim.claims.contents import FIRST_PERSON, Told
from counterclaim.claims.culprits import blames
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import is_passive, preposition_objects, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, participants, triggers, weapons

QUOTES = frozenset("\"'“”‘’")
OWNERS = frozenset(("its", "their", "our", "my"))


def uninvolved(cast: Cast) -> Callable[[Told], Attribution | None]:
    """A claimer whose side had nothing to do with what was done denies responsibility, in whatever words."""

    def judge(content: Told) -> Attribution | None:
        if cast.side_of(content.attribution.actor) is None and content.attribution.actor is None:
            return None
        if not speaks_of_harm(content):
            return None
        for sentence, tokens in content.parts:
            for token in tokens:
                apart = _has_no_part(sentence, token) and is_own_side(
                    cast, content, subject_of(sentence, token)
                )
                apart = apart or _none_of_its_own_took_part(sentence, token)
                if apart or _is_not_own_work(sentence, token, cast, content):
                    return replace(content.attribution, stance=Stance.DENY, scope=DenialScope.RESPONSIBILITY)
        return None

    return judge


def speaks_of_harm(content: Told) -> bool:
    """Whether an act of force is named or pointed at: no part in talks is no denial."""
    named = [
        token
        for sentence, within in content.parts
        for token in within
        if token.dep in ("pobj", "dobj") and token.pos in ("NOUN", "PROPN")
        if token.lemma not in cues()["scopes.shares"] and not _is_of_none(sentence, token)
    ]  # "none of its members had taken part" names nothing else
    pointed = any(_points_back(sentence, token) for sentence, within in content.parts for token in within)
    return any(map(_is_of_harm, content.lemmas())) or pointed or not named  # "we were not involved"


def _is_of_harm(lemma: str) -> bool:
    known = triggers()
    listed = ("pointers.nouns", "outcomes.killed", "outcomes.wounded")
    told = lemma in known.nouns or lemma in known.verbs or lemma in weapons().classes
    return told or any(lemma in known[group] for group in listed)


def _is_of_none(sentence: ParsedSentence, noun: Token) -> bool:
    """As "members" of "none of its members"."""
    of = sentence.head(noun)
    none = sentence.head(of) if of is not None and of.lower == "of" else None
    return none is not None and none.lower == "none"


def _points_back(sentence: ParsedSentence, word: Token) -> bool:
    """As in "not behind it", "bore no responsibility"; "no responsibility for the failure" tells for what."""
    pointing = cues()["anaphora.pronouns"] | cues()["anaphora.nouns"]
    if word.lower not in pointing or word.dep == "nsubj":
        return False
    return word.lower not in cues()["scopes.responsibility"] or not preposition_objects(sentence, word, "for")


def is_own_side(cast: Cast, content: Told, subject: Token | None) -> bool:
    """Whether a subject is the claimer or of the claimer's side: "it", "our troops", "the country"."""
    if subject is None:
        return False
    if subject.lower in FIRST_PERSON | cues()["scopes.own"] or _is_ours(cast, content, subject):
        return True
    if _calls_itself(content, subject):
        return True
    mention, side = cast.of(subject), cast.side_of(content.attribution.actor)
    named = mention is not None and mention.actor is not None
    return named and mention is not None and side is not None and cast.side_of(mention.actor) == side


def _is_ours(cast: Cast, content: Told, subject: Token) -> bool:
    """As in "our men", and "his forces" where he speaks."""
    sentence = next((sentence for sentence, tokens in content.parts if subject in tokens), None)
    force = subject.lemma in participants()["people.armed"] | cues()["voices.ours"]
    owners = sentence.kids(subject, "poss") if sentence is not None and force else []
    speaker = content.attribution.actor
    mentions = [cast.of(owner) for owner in owners]
    spoken = any(mention is not None and mention.actor == speaker is not None for mention in mentions)
    return spoken or any(owner.lower in FIRST_PERSON for owner in owners)


def _calls_itself(content: Told, subject: Token) -> bool:
    """As in "the Sun Front said the group was behind it"; "a group" or "the same group" is another."""
    sentence = next((sentence for sentence, tokens in content.parts if subject in tokens), None)
    actor = content.attribution.actor or ""
    lands, groups = cues()["scopes.own_lands"], cues()["scopes.own_groups"]
    own = actor.startswith("state:") and subject.lower in lands
    own = own or (actor.startswith(("named:", "actor:")) and subject.lower in groups)
    led_by = [word.lower for word in sentence.kids(subject)] if sentence is not None else []
    return own and led_by == ["the"]


def _has_no_part(sentence: ParsedSentence, verb: Token) -> bool:
    if verb.pos not in ("VERB", "AUX"):
        return False
    if verb.lemma in cues()["scopes.sharing"] | cues()["culprits.bearing"]:
        return _takes_none(sentence, verb) or _has_nothing_to_do(sentence, verb)
    blamed = blamed_by(sentence, verb)
    involved = verb.lemma in cues()["scopes.involvement"] or bool(blamed)
    return involved and any(negated(sentence, word) for word in (verb, *blamed))


def _none_of_its_own_took_part(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "none of its members had taken part"; its players and athletes have no part in any deed."""
    shares = verb.lemma in cues()["scopes.sharing"] and any(
        thing.lemma in cues()["scopes.shares"] for thing in sentence.kids(verb, "dobj")
    )
    if not shares and verb.lemma not in cues()["scopes.involvement"] and verb.lemma != "participate":
        return False
    nobody = next(iter(sentence.kids(verb, "nsubj", "nsubjpass")), None)
    if nobody is None or nobody.lower != "none":
        return False
    armed = participants()["people.armed"] | cues()["voices.ours"] | {"member", "man"}
    own = [people for people in preposition_objects(sentence, nobody, "of") if people.lemma in armed]
    done = not any(aux.tag == "MD" for aux in sentence.kids(verb, "aux"))
    return done and any(word.lower in OWNERS for people in own for word in sentence.kids(people, "poss"))


def _is_not_own_work(sentence: ParsedSentence, be: Token, cast: Cast, content: Told) -> bool:
    """As in "was not its doing", "not the work of our men", "it was not us"; and not "its alone".

    Whoever says "it was not Chad that fired" lays it to others than Chad.
    """
    if be.lemma != "be" or not negated(sentence, be):
        return False
    it = subject_of(sentence, be)
    for who in sentence.kids(be, "attr") if it is not None and it.lower == "it" else ():
        deeds = [verb for over in (who, be) for verb in sentence.kids(over, "relcl", "ccomp", "advcl")]
        did = any(sentence.kids(verb, "nsubj") and not is_passive(sentence, verb) for verb in deeds)
        if who.lower in FIRST_PERSON or (did and cast.of(who) is not None):
            return True  # "it was not us", "it was not our men who fired"
    works = [noun for noun in sentence.kids(be, "attr") if noun.lemma in cues()["culprits.works"]]
    return any(
        whose.lower in OWNERS or is_own_side(cast, content, whose)
        for work in works
        if all(word.lower not in ("alone", "only") for word in sentence.subtree(be))
        for whose in (*sentence.kids(work, "poss"), *preposition_objects(sentence, work, "of"))
    )


def _takes_none(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "played no part in it", "did not have a hand in it"."""
    shares = cues()["scopes.shares"] | cues()["scopes.responsibility"]
    for thing in sentence.kids(verb, "dobj"):
        none = any(child.lower in ("no", "any") for child in sentence.kids(thing, "det"))
        after = sentence.tokens[thing.index + 1 : thing.index + 2]
        inside = any(word.lower in ("in", "for", "whatsoever", "whatever", ".") for word in after)
        if thing.lemma.lower() in shares and (none or negated(sentence, verb)) and (inside or not after):
            return True
    return False


def _has_nothing_to_do(sentence: ParsedSentence, verb: Token) -> bool:
    words = [token.lower for token in sentence.tokens[verb.index + 1 :] if token.text not in QUOTES]
    if ("do", "with") not in pairwise(words):
        return False
    return "nothing" in words or ("anything" in words and negated(sentence, verb))


def blamed_by(sentence: ParsedSentence, be: Token) -> list[Token]:
    """The words in "was behind the raid", "is responsible for it", "is to blame"."""
    if be.lemma != "be":
        return []
    return [
        word
        for word in sentence.kids(be, "prep", "acomp", "advmod", "xcomp")
        if blames(sentence, word) or word.lower in cues()["scopes.partaking"]
    ]
