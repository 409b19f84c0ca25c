"""Last members of lists of people that the parser hung elsewhere: "the murders of Sow, Keita, and Diallo"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_PEOPLE = frozenset(("NOUN", "PROPN"))
_BEFORE = frozenset(("det", "compound", "amod", "poss", "nummod", "nmod"))  # what opens a noun phrase
_LOOSE = frozenset(("npadvmod", "appos", "dep", "nmod"))  # how a name hangs that the parser knew no place for
_SUBJECTS = ("nsubj", "nsubjpass")
_OF_MANY = frozenset(("were", "are", "have"))


def with_lists(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with what stands behind the "and" of a list as its member."""
    for link in sentence.tokens[:-1]:
        first = sentence.head(link)
        if link.dep != "cc" or link.lower != "and" or first is None or first.pos not in _PEOPLE:
            continue
        member = _opened_by(sentence, sentence.tokens[link.index + 1])
        if member is None or member.index == first.index:
            continue
        changed = (
            _name(sentence, first, member) or _subject(sentence, first, member) or _beside(first, member)
        )
        if not _is_knotted(sentence, changed):  # one after the other: two may knot what one does not
            sentence = sentence.with_tokens(changed)
    return sentence


def _is_knotted(sentence: ParsedSentence, changed: dict[int, Token]) -> bool:
    """Whether a word would come to hang under itself."""
    heads = {token.index: changed.get(token.index, token).head for token in sentence.tokens}
    for word in changed:
        at, seen = word, set[int]()
        while heads[at] != at:
            if at in seen:
                return True
            seen.add(at)
            at = heads[at]
    return False


def _opened_by(sentence: ParsedSentence, word: Token) -> Token | None:
    """The noun whose phrase begins with a word."""
    while word.dep in _BEFORE:
        head = sentence.head(word)
        if head is None or head.index < word.index:
            break
        word = head
    return word if word.pos in _PEOPLE else None


def _name(sentence: ParsedSentence, first: Token, member: Token) -> dict[int, Token]:
    """As the third of "the murders of Ali Sow, Omar Keita, and Ana Diallo", which is beside no murders."""
    if first.pos == "NOUN" and member.pos == "PROPN" and member.dep == "conj":
        prepositions = sentence.kids(first, "prep")
        names = [name for word in prepositions for name in sentence.kids(word, "pobj") if name.pos == "PROPN"]
        listed = [name for name in names if any(n.pos == "PROPN" for n in sentence.kids(name, "conj"))]
        return {member.index: replace(member, head=listed[0].index)} if listed else {}
    if member.dep not in _LOOSE or {first.pos, member.pos} != {"PROPN"}:
        return {}
    return {member.index: replace(member, head=first.index, dep="conj")}


def _subject(sentence: ParsedSentence, first: Token, member: Token) -> dict[int, Token]:
    """As in "Ali Sow, a judge, and his wife were shot": one alone is no subject of "were"."""
    verb = sentence.head(member) if member.dep in _SUBJECTS else None
    if verb is None or verb.dep != "conj" or verb.head != first.index or first.dep != "ROOT":
        return {}
    of_many = any(helper.lower in _OF_MANY for helper in sentence.kids(verb, "aux", "auxpass"))
    if not of_many or member.tag not in ("NN", "NNP") or sentence.kids(member, "conj"):
        return {}
    return {
        first.index: replace(first, head=verb.index, dep=member.dep),
        member.index: replace(member, head=first.index, dep="conj"),
        verb.index: replace(verb, head=verb.index, dep="ROOT"),
    }


def _beside(first: Token, member: Token) -> dict[int, Token]:
    """As in "a farmer, Ana Sow, and her son were killed", where the parser sees two subjects."""
    both = first.dep == member.dep and first.dep in _SUBJECTS and first.head == member.head
    return {member.index: replace(member, head=first.index, dep="conj")} if both else {}
