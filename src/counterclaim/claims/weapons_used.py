"""With what it was done: weapons told of a trigger, but no weapon that was struck or is of another deed."""

from __future__ import annotations

from counterclaim.claims.found_roles import Roles
from counterclaim.claims.people import is_people
from counterclaim.claims.sequence import told_apart
from counterclaim.claims.two_doers import have_doers_of_their_own
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers

MEANS = frozenset(("by", "in", "with", "from"))


def note_weapons(sentence: ParsedSentence, roles: Roles, head: Token) -> None:
    """Put the weapons that a trigger's own words name into ``roles``: with what it was done."""
    for token in sentence.subtree(head):
        named = weapon_at(sentence, token)
        if named is None or named in roles.weapons or token.index == head.index:
            continue
        apart = told_apart(sentence, token, head) or _is_of_other_deed(sentence, token, head)
        if not (apart or _is_of_site(sentence, token) or _tells_of_struck(sentence, token, head)):
            roles.weapons.append(named)


def outside(struck: Span, weapons: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """As in "hit a helicopter of the air force": what was hit is no weapon used."""
    return [weapon for weapon in weapons if not struck.contains(weapon[1])]


def _is_of_other_deed(sentence: ParsedSentence, token: Token, head: Token) -> bool:
    """As in "fields were burnt and 12 rifles were seized": what somebody else did, or was done to others."""
    for step in (token, *sentence.ancestors(token)):
        if step.index == head.index:
            return False
        if step.dep == "conj" and step.pos == "VERB" and step.lemma in triggers()["taken.verbs"]:
            return bool(sentence.kids(step, "nsubj", "nsubjpass"))
        if step.head == head.index and have_doers_of_their_own(sentence, step, head):
            return True
    return False


def _tells_of_struck(sentence: ParsedSentence, token: Token, head: Token) -> bool:
    """As in "shot dead nine men who had guided the planes": what those struck had to do with."""
    for step in (token, *sentence.ancestors(token)):
        if step.index == head.index:
            return False
        who = sentence.head(step) if step.dep in ("relcl", "acl") else None
        if who is not None and is_people(who) and who.dep in ("dobj", "nsubjpass", "conj"):
            return not _befell_them(sentence, token, step)
    return False


def _befell_them(sentence: ParsedSentence, token: Token, clause: Token) -> bool:
    """As in "killed nine people struck by a drone": what the clause tells was done to them with it."""
    by = sentence.head(token) if token.dep == "pobj" else None
    return by is not None and by.head == clause.index and clause.tag == "VBN" and by.lower in MEANS


def _is_of_site(sentence: ParsedSentence, token: Token) -> bool:
    """As in "artillery boats", "a missile base": it says what was struck and not with what."""
    noun = sentence.head(token)
    if noun is None or token.dep not in ("compound", "amod", "nmod") or weapon_at(sentence, noun) is not None:
        return False
    return noun.lemma in triggers()["sites.nouns"] | triggers()["crewed.nouns"]
