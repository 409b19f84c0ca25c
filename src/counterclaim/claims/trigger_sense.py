"""Whether a trigger word means what it tells: "a general strike", "the wounded", "broke the Geneva truce"."""

from __future__ import annotations

from counterclaim.claims.contenders import are_armed, are_states
from counterclaim.claims.contests import is_contest
from counterclaim.claims.done_to import done_to, whose_end
from counterclaim.claims.mishaps import HARM, is_of_body, is_of_nature
from counterclaim.claims.negation import meets_none
from counterclaim.claims.people import is_people
from counterclaim.claims.searches import is_search
from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, bodies, longest_head, participants, triggers

_AIMING = frozenset(("at", "on", "upon"))
_PEACEFUL = {"shoot": "figurative.films", "shell": "figurative.shelled"}


def tells_no_force(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """Whether a word for force speaks of people hurt before, of allies, of a contest, or in a figure."""
    return (
        _is_of_people(sentence, word)
        or _is_of_allies(sentence, word)
        or is_contest(sentence, word, cast)
        or is_search(sentence, word, cast)
        or _is_figure_of_speech(sentence, word)
    )


def _is_of_people(sentence: ParsedSentence, word: Token) -> bool:
    """As in "the wounded were taken to Gao": people hurt before, and nothing that happened."""
    is_noun = word.tag in ("VBN", "JJ", "NN", "NNS") and word.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
    return is_noun and word.lower in ("wounded", "injured", "maimed") and bool(sentence.kids(word, "det"))


def is_of_defence(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb tells what those did who beat off an attack, in the same breath."""
    above = _before(sentence, verb)
    return above is not None and _beats_off(sentence, above)


def attack_beaten_off(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The attack that those beat off who did a deed with it: "repelled the raid, killing nine".

    Civilians whom they killed were no attackers: that is a deed of their own.
    """
    above = _before(sentence, verb)
    if above is None or not _beats_off(sentence, above) or _meets_civilians(sentence, verb):
        return None
    met = _met_by(sentence, above)
    return met if met is not None and met.lemma in triggers().nouns else None


def _meets_civilians(sentence: ParsedSentence, verb: Token) -> bool:
    whom = object_of(sentence, verb)
    body = bodies().heads.get(whom.lemma) if whom is not None else None
    return body is not None and body.kind is ActorKind.CIVILIANS


def _before(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The verb to which another is joined without a subject of its own: "repelled it and", "by X, which"."""
    above = sentence.head(verb)
    if verb.dep == "relcl" and above is not None:
        led = sentence.head(above)
        of_doer = led is not None and led.dep == "agent" and not is_passive(sentence, verb)
        return sentence.head(led) if led is not None and of_doer else None
    beside = verb.dep in ("advcl", "conj") and not sentence.kids(verb, "nsubj", "nsubjpass")
    return above if beside else None


def _met_by(sentence: ParsedSentence, verb: Token) -> Token | None:
    """What a verb does something to."""
    return subject_of(sentence, verb) if is_passive(sentence, verb) else object_of(sentence, verb)


def _beats_off(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "repelled them", "foiled a raid", "beat rebels back"; "beat villagers" is a deed of its own."""
    words = triggers()
    if verb.lemma in words["repelling.verbs"]:
        return True
    if any(word.lower in words["repelling.particles"] for word in sentence.kids(verb, "prt", "advmod")):
        return verb.lemma in words["repelling.with_particle"]
    met = _met_by(sentence, verb)
    attacks = words.nouns.keys() | words["attempts.nouns"] | words["repelling.attacks"]
    return verb.lemma in words["repelling.of_attacks"] and met is not None and met.lemma in attacks


def done_by(sentence: ParsedSentence, noun: Token) -> Token | None:
    """As in "the murder committed by rebels", "a raid that was staged by gunmen"."""
    clauses = (
        verb for verb in sentence.kids(noun, "acl", "relcl") if verb.lemma in triggers()["light.active"]
    )
    return next((verb for verb in clauses if agent_of(sentence, verb) is not None), None)


def is_of_pact(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether what a verb breaks is something agreed on."""
    thing = object_of(sentence, verb)
    return thing is not None and thing.lemma in triggers()["pacts.nouns"]


def is_no_deed(sentence: ParsedSentence, noun: Token, cast: Cast) -> bool:
    """As in "a general strike", "the killers fled": a noun that tells of no deed done to anybody."""
    lemma = noun.lemma.lower()
    if lemma == "strike":
        return _is_idle(sentence, noun)
    if is_of_body(sentence, noun):
        return True
    doers = triggers()["ends_of_one.doers"]
    return lemma in doers and not (done_to(sentence, noun) or whose_end(sentence, noun, cast))


def _is_idle(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "a general strike", "went on strike", "called a strike": nobody works, nobody is struck."""
    before = {child.lower for child in sentence.kids(noun, "compound", "amod", "poss", "nmod")}
    governor = sentence.head(noun)
    bare_on = noun.dep == "pobj" and governor is not None and governor.lower == "on"
    bare_on = bare_on and not sentence.kids(noun, "det", "poss", "compound", "amod")
    called = governor is not None and noun.dep in ("dobj", "nsubjpass")
    called = called and governor is not None and governor.lemma in triggers()["idle.verbs"]
    by_whom = {word.lemma for word in preposition_objects(sentence, noun, "by", "of")}
    if before & triggers()["idle.words"] or bare_on:
        return True
    if "lightning" in before and not preposition_objects(sentence, noun, "on", "against"):
        return True  # from the clouds
    may_be = bool(before & triggers()["idle.trades"] or by_whom & triggers()["idle.workers"]) or called
    return may_be and not _meets_somebody(sentence, noun)


def _meets_somebody(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the port strike killed five", "called the strike on Rafah a massacre": by force."""
    verb = sentence.head(noun)
    entries = triggers().verbs.get(verb.lemma, ()) if verb is not None and noun.dep == "nsubj" else ()
    kills = any(entry.outcome == "killed" for entry in entries)
    named = verb is not None and any(word.dep == "oprd" for word in sentence.kids(verb))
    return kills or named or bool(preposition_objects(sentence, noun, "on", "against"))


def _is_of_allies(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "whose troops have fought alongside federal forces": side by side, and not each other.

    Those who "fought beside the river" had no ally in it.
    """
    if verb.lemma not in ("fight", "battle"):
        return False
    beside = (
        word for word in sentence.kids(verb, "prep", "advmod") if word.lower in triggers()["allies.beside"]
    )
    known = participants()["people.armed"] | participants()["people.groups"] | participants()["people.civil"]
    return any(
        other.pos != "NOUN" or other.lemma in known or longest_head([other.lower]) is not None
        for word in beside
        for other in sentence.kids(word, "pobj") or [word]
    )


def hyphenated(sentence: ParsedSentence, verb: Token) -> str:
    """As in "machine-gunned", which a tokenizer cuts at its hyphen; empty where there is none."""
    before = sentence.tokens[max(0, verb.index - 2) : verb.index]
    if len(before) < 2 or before[1].text != "-" or before[0].end != before[1].start:
        return ""
    return f"{before[0].lower}-{verb.lemma.lower()}"


def meets_nobody(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "police shot nobody", "fired no rounds"; shells that "hit no one" fell all the same."""
    return verb.lemma not in triggers()["striking.verbs"] and meets_none(sentence, verb)


def strikes_nobody(sentence: ParsedSentence, verb: Token, entry: Trigger, cast: Cast) -> bool:
    """Whether nature strikes, or words do: no attack."""
    if entry.type == HARM:
        return _is_of_words(sentence, verb, cast)
    struck = is_of_nature(sentence, verb) or _is_of_words(sentence, verb, cast)
    return entry.type.startswith("attack.") and struck


def _is_of_words(sentence: ParsedSentence, verb: Token, cast: Cast) -> bool:
    """As in "attacked the budget", "killed a bill", "shot a film", "goats died": nobody is struck."""
    thing = subject_of(sentence, verb) if is_passive(sentence, verb) else object_of(sentence, verb)
    words = triggers()
    if verb.lemma in words["figurative.slaughtering"]:  # what dies is no object of it
        thing = thing or subject_of(sentence, verb)
        counted = [thing, *preposition_objects(sentence, thing, "of")] if thing is not None else []
        return any(one.lemma.lower() in words["figurative.slaughtered"] for one in counted)
    if thing is None:
        return False
    lemma = thing.lemma.lower()
    if verb.lemma == "execute":
        return lemma in words["figurative.executed"]
    if verb.lemma == "fire" and lemma in words["figurative.fired"]:
        return not (are_armed(sentence, verb, cast) or are_states(sentence, verb, cast))
    if verb.lemma == "fire":  # who is fired loses a post; shots are fired, and fired at people
        return (is_people(thing) or thing.entity == "PERSON") and not _is_fired_at(sentence, verb)
    peaceful = _PEACEFUL.get(verb.lemma)
    if peaceful is not None:
        return lemma in words[peaceful]
    return verb.lemma in words["figurative.verbs"] and lemma in words["figurative.objects"]


def _is_fired_at(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the crowd was fired at", "fishermen were fired upon by a patrol boat"."""
    aims = (word for word in sentence.kids(verb, "prep", "prt", "advmod") if word.lower in _AIMING)
    return is_passive(sentence, verb) and any(not sentence.kids(word, "pobj", "pcomp") for word in aims)


def _is_figure_of_speech(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the decree is an attack on the courts", "an attack on her record"."""
    if noun.lemma.lower() in ("attack", "assault"):
        met = {thing.lemma.lower() for thing in preposition_objects(sentence, noun, "on", "against")}
        if met & triggers()["figurative.objects"]:
            return True
    if noun.pos != "NOUN" or not any(word.lower in ("a", "an") for word in sentence.kids(noun, "det")):
        return False
    over = sentence.head(noun)
    if over is not None and noun.dep == "attr" and over.lemma == "be":
        said_of = subject_of(sentence, over)
    elif over is not None and over.lower == "as" and (verb := sentence.head(over)) is not None:
        said_of = object_of(sentence, verb)
    else:
        return False
    return said_of is not None and said_of.lemma.lower() in triggers()["figurative.nouns"]


def is_by_blast(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "was destroyed in an explosion": that, no flood and no fire, did it."""
    return any(
        noun.lemma in triggers()["ruin.blasts"] for noun in preposition_objects(sentence, verb, "in", "by")
    )
