"""Where a weapon came from: "the shell had come from rebel positions", "it was launched by the militia"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.found_roles import Roles
from counterclaim.claims.roles import COMING, RoleFinder
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

FIRE = frozenset(("fire", "shoot"))
REACH = 4  # sentences over which "the missile was launched by ..." is of one that struck


def sent(sentence: ParsedSentence, verb: Token, finder: RoleFinder) -> Roles | None:
    """The roles of a weapon's coming where its words tell whose it was, else ``None``.

    Arms that "came from Iran" were bought there: what is fired comes from positions, a side or a territory.
    Whoever launched "the missile" did no harm by that, see :func:`without_launches`.
    """
    weapon = _weapon(sentence, verb)
    named = weapon_at(sentence, weapon) if weapon is not None else None
    if named is None or verb.lemma in FIRE or _is_told_how_it_fell(sentence, weapon):
        return None
    origins = preposition_objects(sentence, verb, "from")
    if verb.lemma in COMING and not any(noun.lemma in triggers()["sent.origins"] for noun in origins):
        return None
    if verb.lemma not in COMING and not is_told_before(sentence, verb):
        return None  # "a missile was launched by North Korea": at nobody told
    roles = finder.of_verb(sentence, verb)
    for noun in origins:
        finder.doer(sentence, roles, noun)
    if roles.perpetrator is None:
        return None
    roles.weapons = [named, *(other for other in roles.weapons if other != named)]
    return roles


def _is_told_how_it_fell(sentence: ParsedSentence, weapon: Token | None) -> bool:
    """As in "the bombs that landed in Orsa came from the hill": the clause tells the deed."""
    clauses = sentence.kids(weapon, "relcl") if weapon is not None else ()
    return any(clause.lemma in triggers()["falling.verbs"] for clause in clauses)


def is_told_before(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the rocket was fired by the army", "the shells came from the hill": both told before."""
    weapon = _weapon(sentence, verb)
    if weapon is None or weapon_at(sentence, weapon) is None or not sentence.kids(weapon, "det"):
        return False
    definite = all(word.lower in triggers()["sent.pointing"] for word in sentence.kids(weapon, "det"))
    aimed = preposition_objects(sentence, verb, "at", "on", "against", "towards", "toward")
    return definite and not aimed and not sentence.kids(weapon, "relcl", "acl")


def without_launches(parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
    """Happenings, but "the rocket was launched by X" where no such weapon has been told to have struck."""
    sentences = {sentence.sentence.index: sentence for sentence in parse}
    return [
        happening
        for number, happening in enumerate(happenings)
        if not _is_launch(sentences[happening.sentence], happening)
        or any(_has_struck(before, happening) for before in happenings[:number])
    ]


def _is_launch(sentence: ParsedSentence, happening: Happening) -> bool:
    start = happening.trigger[0].start
    verb = next((token for token in sentence.tokens if token.start == start), None)
    if verb is None or verb.lemma not in triggers()["sent.verbs"] or not happening.pointer:
        return False
    return is_told_before(sentence, verb) and not _strikes_too(sentence, verb)


def _strikes_too(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "was launched by the militia and hit Haifa": the same words tell what it struck."""
    striking = triggers()["striking.verbs"] | triggers()["falling.verbs"]
    return any(
        beside.lemma in striking or any(entry.outcome for entry in triggers().verbs.get(beside.lemma, ()))
        for beside in sentence.kids(verb, "conj", "advcl")
    )


def _has_struck(before: Happening, launch: Happening) -> bool:
    same = {name for name, _ in before.weapons} & {name for name, _ in launch.weapons}
    return bool(same) and before.real and 0 <= launch.sentence - before.sentence <= REACH


def _weapon(sentence: ParsedSentence, verb: Token) -> Token | None:
    """What came, or was fired or launched."""
    if verb.lemma in COMING:
        return subject_of(sentence, verb)
    sends = verb.lemma in FIRE or verb.lemma in triggers()["sent.verbs"]
    return (
        object_of(sentence, verb) or subject_of(sentence, verb)
        if sends and is_passive(sentence, verb)
        else None
    )
