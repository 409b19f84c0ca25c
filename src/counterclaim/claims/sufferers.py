"""The people that a noun phrase counts: how many, whose, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.claims.coordinated import members_of
from counterclaim.claims.counts import Range, count_of, words_of
from counterclaim.claims.met_before import met_before
from counterclaim.claims.named_people import by_names
from counterclaim.claims.people import is_animal, is_words
from counterclaim.claims.syntax import object_of, subject_of
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt, Share
from counterclaim.model.incidents import CasualtyKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import loaded_words, longest_head, numbers, participants

KINDS = {
    ActorKind.ARMED_FORCE: CasualtyKind.COMBATANT,
    ActorKind.ARMED_GROUP: CasualtyKind.COMBATANT,
    ActorKind.PEACEKEEPER: CasualtyKind.COMBATANT,
    ActorKind.POLICE: CasualtyKind.POLICE,
    ActorKind.CIVILIANS: CasualtyKind.CIVILIAN,
    ActorKind.POPULATION: CasualtyKind.CIVILIAN,
}
CIVIL = (ActorKind.CIVILIANS, ActorKind.POPULATION)
HE_OR_SHE = frozenset(("he", "she", "him", "her"))
MANY_IN_ONE = frozenset(("people", "staff", "crew", "personnel"))
BARE = frozenset(("other", "another", "more", "one", "none", "nobody"))  # of the people told before


@dataclass(frozen=True, slots=True)
class _Counted:
    """One member of a coordination: its number, who it is of, its kind."""

    range: Range | None
    mention: Mention | None
    kind: CasualtyKind | None
    noun: Token
    named: bool = False
    of_group: bool = False  # "rebels", "enemy soldiers": fighters of some group, whoever they are
    owned: bool = False  # "its soldiers": of somebody, whoever that is
    each: tuple[Range, ...] = ()  # those told by name


def hurt_of(
    sentence: ParsedSentence,
    head: Token,
    outcome: str,
    cast: Cast,
    *,
    nobody: bool = False,
    along: Sequence[Token] = (),
) -> Iterator[Hurt]:
    """The counts of a noun phrase; members of one coordination that nothing sets apart are one count.

    ``along`` are others to whom the same was done.
    """
    everybody = [person for one in (head, *along) for person in members_of(sentence, one)]
    people = [person for person in everybody if not (is_animal(person) or is_words(person))]
    members = [_counted(sentence, person, cast, nobody=nobody) for person in people]
    members = [m for at, m in enumerate(members) if at == 0 or m.range is not None]
    groups: list[list[_Counted]] = []
    for member in members:
        home = next((group for group in groups if _are_alike(group[0], member)), None)
        if home is not None:
            home.append(member)
        else:
            groups.append([member])
    for group in groups:
        found = _made(outcome, group)
        if found is not None:
            yield found


def made(outcome: str, found: Range, mention: Mention | None, cast: Cast, noun: Token | None = None) -> Hurt:
    """A count as a record."""
    return Hurt(
        outcome=outcome,
        low=found.low,
        high=found.high,
        span=words_of(found),
        actor=mention.actor if mention is not None else None,
        kind=kind_of(mention, cast, [noun.lemma.lower()] if noun is not None else []),
        strange=(mention is None or mention.actor is None) and noun is not None and _is_label(noun),
        people=(Span(noun.start, noun.end),) if noun is not None else (),
    )


def kind_of(mention: Mention | None, cast: Cast, words: Sequence[str]) -> CasualtyKind | None:
    """Who was hurt, by the actor, or by the words alone: "one soldier", "two police officers"."""
    known = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
    kind = KINDS.get(known.kind) if known is not None else None
    if kind is not None and kind is not CasualtyKind.CIVILIAN:
        return kind
    head = longest_head(words) if words else None
    told = KINDS.get(head[1].kind) if head is not None and not head[1].office else None
    return told or kind


def words_for(sentence: ParsedSentence, noun: Token) -> list[str]:
    """A noun with the nouns before it, in small letters: "police officer"."""
    return [*(child.lower for child in sentence.kids(noun, "compound")), noun.lemma.lower()]


def _without_group(words: list[str]) -> list[str]:
    """As "guerrilla" of "a guerrilla member", "army" of "an army patrol": what they are members of."""
    bare = words[-1] in participants()["people.own"] or words[-1] in participants()["people.groups"]
    return words[:-1] if len(words) > 1 and bare and longest_head(words) is None else words


def _made(outcome: str, group: Sequence[_Counted]) -> Hurt | None:
    first = group[0]
    actor = first.mention.actor if first.mention is not None else None
    strange = actor is None and (first.of_group or first.owned or _is_label(first.noun))
    ranges = [member.range for member in group if member.range is not None]
    if not ranges:
        if first.mention is None:
            return None
        span = Span(first.noun.start, first.noun.end)
        return Hurt(
            outcome=outcome, low=None, high=None, span=span, actor=actor, kind=first.kind, strange=strange
        )
    each = [one for member in group if member.range for one in member.each or (member.range,)]
    spans = [words_of(found) for found in ranges]
    highs = [found.high for found in ranges]
    if len(group) > 1:  # the nouns are words of the count too: "a farmer and his wife"
        spans += [Span(member.noun.start, member.noun.end) for member in group]
    return Hurt(
        named=all(member.named for member in group),
        strange=strange,
        outcome=outcome,
        low=sum(found.low for found in ranges),
        high=None if None in highs else sum(high for high in highs if high is not None),
        span=Span(min(span.start for span in spans), max(span.end for span in spans)),
        actor=actor,
        kind=next((member.kind for member in group if member.kind is not None), None),
        people=tuple(Span(member.noun.start, member.noun.end) for member in group),
        shares=tuple(Share(low=one.low, high=one.high, span=words_of(one)) for one in each if len(each) > 1),
    )


def _is_label(noun: Token) -> bool:
    """As "terrorists": whom one calls so, they are none of one's own."""
    return noun.lemma.lower() in loaded_words()


def _are_alike(one: _Counted, other: _Counted) -> bool:
    """Whether two members are of the same people: nobody tells fighters of two sides by one number."""
    mine, theirs = (m.mention.actor if m.mention is not None else None for m in (one, other))
    if mine != theirs and None not in (mine, theirs) and not _are_persons(mine, theirs):
        return False
    kinds = {one.kind, other.kind} - {None}
    if kinds - {CasualtyKind.CIVILIAN}:
        return one.kind is other.kind and one.noun.lemma == other.noun.lemma
    return True


def _are_persons(*actors: str | None) -> bool:
    return all(actor is not None and actor.startswith(("person:", "group:civilians")) for actor in actors)


def _counted(sentence: ParsedSentence, person: Token, cast: Cast, *, nobody: bool) -> _Counted:
    noun = _people_noun(sentence, person)
    mention = cast.of(person) or cast.of(noun) or _whose(sentence, person, cast)
    mention = mention or _of_owner(sentence, noun, cast)
    found = count_of(sentence, person) or _one(sentence, person, mention, cast)
    each = by_names(sentence, person) if found is None else []
    found = Range(len(each), len(each), each[0].first, each[-1].last) if each else found
    if nobody:
        plain = found is not None and found.low > 0 and found.high == found.low
        words = found if plain and found is not None else None
        if found is None or plain:
            found = Range(0, 0, words.first if words else person, words.last if words else person)
    named = person.pos == "PROPN" and found is not None and found.last.index == person.index
    called = _without_group(words_for(sentence, noun))
    head = longest_head(called)
    of_group = head is not None and head[1].kind is ActorKind.ARMED_GROUP
    enemy = participants()["people.enemy"]
    of_group |= any(child.lower in enemy for child in sentence.kids(noun, "amod", "compound"))
    military = head is not None and head[1].kind is ActorKind.ARMED_FORCE
    owned = military and any(child.tag == "PRP$" for child in sentence.kids(noun, "poss"))
    kind = kind_of(mention, cast, called)
    return _Counted(found, mention, kind, noun, named, of_group, owned, tuple(each))


def _one(sentence: ParsedSentence, person: Token, mention: Mention | None, cast: Cast) -> Range | None:
    """A person by name, somebody's kin ("his wife"), "the lawyer", "her"; "the soldier" of one known."""
    if person.lower in HE_OR_SHE and person.tag == "PRP":
        return Range(1, 1, person, person)
    if person.tag not in ("NN", "NNP") or person.lemma in MANY_IN_ONE:
        return None
    known = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
    named = [child for child in sentence.kids(person, "compound") if child.pos == "PROPN"]
    is_person = any(word.entity == "PERSON" for word in (*named, person))
    if person.pos == "PROPN" and (is_person or (known is not None and known.kind is ActorKind.PERSON)):
        return Range(1, 1, min([*named, person], key=lambda token: token.index), person)
    owned = any(child.pos == "PRON" for child in sentence.kids(person, "poss"))
    head = longest_head(words_for(sentence, person))
    office = head is not None and head[1].office  # "killed the district chief"
    alone = known is not None or office or person.lemma.lower() in participants()["people.civil"]
    definite = any(child.lower == "the" for child in sentence.kids(person, "det"))
    definite = definite or any(child.pos in ("NOUN", "PROPN") for child in sentence.kids(person, "poss"))
    common = person.pos == "NOUN" or person.text.islower()  # the parse takes "bishop" for a name
    if common and (owned or (alone and definite)):
        return Range(1, 1, person, person)
    return None


def _people_noun(sentence: ParsedSentence, person: Token) -> Token:
    """The noun for those counted: "four of its servicemen", "six others" of the soldiers told before."""
    containers = participants()["people.containers"]
    bare = person.pos == "NUM" or person.lower in numbers().vague or person.lemma in BARE | containers
    bare = bare or (person.lower in participants()["people.ordinals"] and not sentence.kids(person, "prep"))
    if not bare:
        return person
    for preposition in sentence.kids(person, "prep"):
        if preposition.lower in ("of", "among", "from"):
            for noun in sentence.kids(preposition, "pobj"):
                return met_before(sentence, noun) or _people_noun(sentence, noun)
    told = _told_before(sentence, person)
    return told if told is not None else person


def _whose(sentence: ParsedSentence, person: Token, cast: Cast) -> Mention | None:
    """As in "four members of the border guard"; the brother of somebody is not that person."""
    for preposition in sentence.kids(person, "prep"):
        if preposition.lower in ("of", "among", "from"):
            for noun in sentence.kids(preposition, "pobj"):
                found = cast.of(noun)
                known = cast.actors.get(found.actor or "") if found is not None else None
                somebodys = known is not None and known.kind is ActorKind.PERSON and person.pos != "NUM"
                if found is not None and not somebodys:
                    return found
    return None


def _of_owner(sentence: ParsedSentence, noun: Token, cast: Cast) -> Mention | None:
    """As in "two of its men", "one of the group's members": of the body whose they are."""
    if noun.lemma not in participants()["people.own"] | participants()["people.groups"]:
        return None
    owners = (cast.of(owner) for owner in sentence.kids(noun, "poss"))
    return next((m for m in owners if m is not None and _is_of_side(m, cast)), None)


def _is_of_side(mention: Mention, cast: Cast) -> bool:
    known = cast.actors.get(mention.actor or "")
    return known is not None and known.kind in KINDS and known.kind not in CIVIL


def _told_before(sentence: ParsedSentence, person: Token) -> Token | None:
    """As in "two soldiers were killed and six others wounded", "killed one civilian and injured another"."""
    verb = sentence.head(person)
    while verb is not None and verb.dep in ("conj", "ccomp"):
        verb = sentence.head(verb)
        if verb is None or verb.pos not in ("VERB", "AUX"):
            return None
        for first in (object_of(sentence, verb), subject_of(sentence, verb)):
            if first is not None and first.index < person.index and count_of(sentence, first) is not None:
                return _people_noun(sentence, first)
    return None
