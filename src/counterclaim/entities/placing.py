"""Where places stand in a sentence: after prepositions of place, and as what is fired at or taken."""

from __future__ import annotations

from enum import IntEnum

from counterclaim.entities.phrases import conjuncts, left_words
from counterclaim.entities.roads import ROADS
from counterclaim.entities.struck_towns import falls_to_somebody, is_fought_over
from counterclaim.model.actors import PlacePrecision
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import numbers, triggers, weapons
from counterclaim.vocab.toponymy import toponymy

LOCATIVE = frozenset(
    "in at near from to into around towards toward across outside inside through via over throughout "
    "between along by off onto within beyond behind".split()
)
LOOSE = frozenset(
    "to from by via over along between through within beyond behind off".split()
)  # before anything
PLACING = frozenset("in near at inside outside around".split())  # what only places follow
ARTICLES = frozenset("al el an ar as ash at az ad ed es ul il".split())  # of Arabic names: "al-Bab"
# particles that hyphens join to the word behind or before them
JOINED = ARTICLES | {"e", "ye", "i", "abu", "bin", "ibn"}
FIRST_ORDER, SECOND_ORDER = PlacePrecision(ucdp=4, acled=3), PlacePrecision(ucdp=3, acled=2)
NEARBY, FEATURE = PlacePrecision(ucdp=2, acled=2), PlacePrecision(ucdp=5, acled=3)
AREAS = {
    **dict.fromkeys(("region", "province", "oblast", "governorate"), FIRST_ORDER),
    **dict.fromkeys("district county township commune municipality canton subdistrict".split(), SECOND_ORDER),
    **dict.fromkeys(
        """area sector valley gorge base airport airfield camp crossing farm farms hill hills heights ridge
        forest dam port harbour harbor terminal""".split(),
        NEARBY,
    ),
    **dict.fromkeys("corridor front peninsula strait gulf sea bay mountains".split(), FEATURE),
    **dict.fromkeys(ROADS, FEATURE),
}
TOWNS = frozenset(("village", "town", "city", "settlement"))
# "the Gulf of Oman": what a name of this kind is of belongs to it
FEATURES = frozenset("Gulf Strait Sea Bay Cape Horn Line Mount Lake Isle Port".split())
_COMPASS = frozenset(("south", "north", "east", "west"))
NEARNESS = frozenset(("close", "next", "adjacent"))  # "close to Orsa"
_BY_WHOM = frozenset(("according", "due", "thanks", "owing"))  # "according to": no place, but a voice
_DISTANCES = frozenset("km kilometre kilometer mile metre meter".split())
_INFORMANTS = frozenset("source official people figure adviser ally person businessman diplomat".split())
# what is called so is a place wherever it stands, and what stands behind is part of its name
LANDFORMS = frozenset(
    "Mount Mt Lake Gulf Strait Jebel Jabal Djebel Wadi Tell Tall Tel Kafr Kafar Khirbet Deir Beit Bayt "
    "Ain Ayn Ras".split()
)
TAKING = frozenset(("attack.artillery", "attack.air", "territory.gain-state"))  # what only places suffer so


_AIMED = frozenset(("on", "against", "upon"))
_OF_ONE = frozenset("shooting killing stabbing beating arrest detention death".split())


class Placing(IntEnum):
    """How much a position says."""

    NONE = 0  # no place
    IF_KNOWN = 1  # a place if the gazetteer, or the model, knows one of this name
    SURE = 2  # a place, whatever its name


def placing(sentence: ParsedSentence, token: Token) -> Placing:
    """What the position of a name says of its being a place."""
    if _are_people(sentence, token):
        return Placing.NONE
    current = token
    while current.dep in ("conj", "appos"):
        governor = sentence.head(current)
        if governor is None:
            return Placing.NONE
        if current.dep == "appos" and governor.lemma in toponymy().locative:
            return Placing.SURE
        if current.dep == "appos" and governor.pos == "NOUN":
            return Placing.NONE  # "the channel Orsa"
        if current is token and _is_definite(sentence, token):
            return Placing.NONE  # "hit ships in the gulf, the Blue Heron and the Amber Star"
        current = governor
    if current.dep == "pobj":
        return _after_preposition(sentence, current)
    if current.dep in ("poss", "compound") and _has_what_places_have(sentence, current):
        return Placing.SURE
    if current.dep == "compound" and _is_of_deed_there(sentence, current):
        return Placing.IF_KNOWN
    if current.dep in ("dobj", "nsubjpass"):
        return _as_object(sentence, current)
    if current.dep == "nsubj" and falls_to_somebody(sentence, current):
        return Placing.SURE
    return max(_comes_under_fire(sentence, current), _is_the_scene(sentence, current))


def _are_people(sentence: ParsedSentence, name: Token) -> bool:
    """As in "scores of Rohingya", "Rohingya who were crossing": those who are counted, or do something."""
    preposition = sentence.head(name) if name.dep == "pobj" else None
    amount = sentence.head(preposition) if preposition is not None and preposition.lower == "of" else None
    counted = amount is not None and not numbers().vague.keys().isdisjoint((amount.lower, amount.lemma))
    clauses = sentence.kids(name, "relcl")
    return counted or any(
        word.lower == "who" for clause in clauses for word in sentence.kids(clause, "nsubj")
    )


def _is_definite(sentence: ParsedSentence, name: Token) -> bool:
    """As in "the Blue Heron"; waters and lands have an article too: "the Gulf of Orsa"."""
    article = any(word.lower == "the" for word in sentence.kids(name, "det"))
    return article and name.text not in FEATURES | LANDFORMS


def is_kind_of_place(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a noun for an area or a town stands behind a name and where places stand."""
    if token.lemma.lower() not in AREAS and token.lemma not in TOWNS:
        return False
    governor = sentence.head(token)
    if token.dep == "pobj" and governor is not None:
        return governor.lower in LOCATIVE or governor.lower in ("of", "on", "for")
    return token.dep in ("dobj", "nsubjpass", "conj") and placing(sentence, token) is not Placing.NONE


def belongs_to_a_town(sentence: ParsedSentence, token: Token) -> bool:
    """As in "Orsa, a settlement in Zorva region": the area only says where the town lies."""
    return any(
        above.lemma in TOWNS or (above.pos == "PROPN" and placing(sentence, above) is not Placing.NONE)
        for above in sentence.ancestors(token)
    )


def words_of(sentence: ParsedSentence, token: Token) -> list[Token]:
    """The capital words of a name: those before its head, and "of Oman" after "Gulf"."""
    words, inside = [token], {token.index}
    for other in reversed(sentence.tokens[: token.index]):
        named = other.pos == "PROPN" and other.dep == "compound" and other.head in inside
        tied = words[0].text == "-" and other.end == words[0].start and other.text[:1].isupper()
        if not named and not tied and other.text != "-":
            break
        words.insert(0, other)
        inside.add(other.index)
    if token.text in FEATURES:
        for preposition in sentence.kids(token, "prep"):
            owners = sentence.kids(preposition, "pobj") if preposition.lower == "of" else []
            words += [preposition, *(word for owner in owners[:1] for word in left_words(sentence, owner))]
    words += _joined_behind(sentence, words[-1])
    while words[0].text == "-" and len(words) > 1:  # a mark in front is no part of the name
        words.pop(0)
    return words


def _joined_behind(sentence: ParsedSentence, last: Token) -> list[Token]:
    """As "-Shaab" or "al-Shaab" in "Aita al-Shaab", where the parser lost it."""
    after = list(sentence.tokens[last.index + 1 : last.index + 4])
    linked = [last, *after] if last.lower in JOINED else after
    joined = len(linked) > 2 and linked[0].lower in JOINED and linked[1].text == "-"
    return [word for word in linked[:3] if word != last] if joined and linked[2].text[0].isupper() else []


def _after_preposition(sentence: ParsedSentence, token: Token) -> Placing:
    preposition = sentence.head(token)
    if preposition is None or preposition.dep == "agent":
        return Placing.NONE  # "operated by Orsa" is by whom
    word, above = preposition.lower, sentence.head(preposition)
    if above is not None and word == "to" and above.lower in NEARNESS | _BY_WHOM:
        return Placing.SURE if above.lower in NEARNESS and _is_near(sentence, above) else Placing.NONE
    if word in LOCATIVE:
        measured = sentence.tokens[preposition.index - 1].lemma in _DISTANCES  # "800 metres from Orsa"
        person = token.entity in ("PERSON", "DATE", "TIME") and not (is_stretch(above) or measured)
        return Placing.NONE if person and word not in PLACING else Placing.SURE
    if above is None:
        return Placing.NONE
    places = toponymy().locative | toponymy().owned
    if (word == "of" and above.lemma in places) or (word == "on" and _is_aimed(sentence, above)):
        return Placing.SURE
    if word == "of" and above.dep in ("dobj", "nsubjpass") and above.lemma in triggers()["ground.parts"]:
        return _as_object(sentence, above)  # "seized most of Orsa"
    if word == "of" and above.lemma == "control":
        won = above.dep == "dobj" and (sentence.head(above) or above).lemma in toponymy().won
        return Placing.SURE if won and token.entity != "PERSON" else Placing.NONE
    told = triggers().nouns.get(above.lemma)
    if told is not None and word in ("on", "of") and told.type in TAKING:
        person = token.entity == "PERSON" and not _lies_somewhere(sentence, token)
        return Placing.NONE if person else Placing.SURE  # "air strikes on Orsa"
    struck = above.lemma in triggers().nouns.keys() | triggers().verbs.keys() | toponymy().lost
    return Placing.IF_KNOWN if word in ("on", "of") and struck else Placing.NONE


def _lies_somewhere(sentence: ParsedSentence, name: Token) -> bool:
    """As in "a strike on Ano Orsa, in the south": what lies somewhere is no person."""
    comma, preposition = (*sentence.tokens[name.index + 1 : name.index + 3], None, None)[:2]
    near = preposition is not None and preposition.lower in LOCATIVE | NEARNESS | _COMPASS
    return comma is not None and comma.text == "," and near


def is_part_of_land(sentence: ParsedSentence, token: Token) -> bool:
    """As in "Orsa Province of Russia", "the south of Russia": the land around, and nobody who speaks."""
    preposition = sentence.head(token) if token.dep == "pobj" else None
    part = sentence.head(preposition) if preposition is not None and preposition.lower == "of" else None
    return part is not None and part.lemma.lower() in toponymy().locative


def _has_what_places_have(sentence: ParsedSentence, token: Token) -> bool:
    """As in "Orsa's mayor", "the Orsa airport", "Orsa's truce"."""
    governor = sentence.head(token)
    own = governor is not None and governor.pos == "NOUN" and governor.lemma in toponymy().owned
    return own and token.entity != "PERSON"


def _is_of_deed_there(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the Orsa attack", "the Orsa killings"; "the Orsa shooting" may be of a person.

    "The Orsa attack on the bill" was by Orsa, whoever that is.
    """
    deed = sentence.head(token)
    if deed is None or deed.pos != "NOUN" or deed.lower in triggers()["ends_of_one.nouns"] | _OF_ONE:
        return False
    definite = any(word.lower == "the" for word in sentence.kids(deed, "det"))
    definite = definite and not any(word.lower in _AIMED for word in sentence.kids(deed, "prep"))
    return definite and deed.lemma in triggers().nouns and token.entity != "PERSON"


def _is_near(sentence: ParsedSentence, word: Token) -> bool:
    """As in "a car close to Orsa"; "sources close to Orsa" are close to somebody."""
    governor = sentence.head(word)
    return governor is not None and governor.lemma not in _INFORMANTS


def is_stretch(governor: Token | None) -> bool:
    """As in "the area between Orsa and Zorva": no persons."""
    return governor is not None and governor.pos == "NOUN" and governor.lemma in toponymy().locative


def _is_the_scene(sentence: ParsedSentence, token: Token) -> Placing:
    """As in "Orsa was the target"."""
    verb = sentence.head(token)
    if token.dep != "nsubj" or verb is None or verb.lemma != "be":
        return Placing.NONE
    scene = any(thing.lemma in toponymy().scenes for thing in sentence.kids(verb, "attr"))
    return Placing.IF_KNOWN if scene else Placing.NONE


def _is_aimed(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "shells fell on Orsa", "turned its guns on Orsa"."""
    falling = verb.lemma in ("fall", "land", "rain") and verb.pos == "VERB"
    return falling or any(thing.lemma in weapons().classes for thing in sentence.kids(verb, "dobj"))


def _as_object(sentence: ParsedSentence, token: Token) -> Placing:
    """As in "shelled Orsa", "Orsa was retaken": a place for sure where the verb takes nothing else."""
    verb = sentence.head(token)
    types = {trigger.type for trigger in triggers().verbs.get(verb.lemma, ())} if verb is not None else set()
    if verb is not None and is_fought_over(sentence, verb, token):
        return Placing.SURE
    if verb is not None and verb.lemma in toponymy().reached | toponymy().stormed:
        return Placing.IF_KNOWN
    if not types or token.entity == "DATE":
        return Placing.NONE
    return Placing.SURE if types <= TAKING else Placing.IF_KNOWN


def _comes_under_fire(sentence: ParsedSentence, token: Token) -> Placing:
    """As in "Orsa came under artillery fire"; who comes under fire may be a person."""
    verb = sentence.head(token)
    if token.dep != "nsubj" or verb is None or verb.lemma != "come":
        return Placing.NONE
    under = [word for word in sentence.kids(verb, "prep") if word.lower == "under"]
    things = [
        " ".join(word.lower for word in left_words(sentence, thing))
        for preposition in under
        for first in sentence.kids(preposition, "pobj")
        for thing in conjuncts(sentence, first)
    ]
    types = {found.type for thing in things if (found := triggers().nouns.get(thing)) is not None}
    if types & TAKING:
        return Placing.SURE
    return Placing.IF_KNOWN if under else Placing.NONE
