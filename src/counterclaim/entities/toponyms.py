"""Place names in a sentence: the longest that the gazetteer knows among its capital words.

Where a name stands (`placing`) and what the model takes it for decide together whether it is a place: towns
bear the names of persons, months and common words, and bodies bear the names of towns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from counterclaim.entities.day_names import is_named_for_day
from counterclaim.entities.phrases import conjuncts
from counterclaim.entities.placing import AREAS, JOINED, LANDFORMS, LOCATIVE, TOWNS, Placing, placing
from counterclaim.entities.struck_towns import opens_bare
from counterclaim.model.actors import MentionKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.toponymy import toponymy

LONGEST = 6  # words of a name
_INSIDE = frozenset(("of", "al", "el", "upon", "the", "-", "’s", "'s", "ad", "es"))
OPENING = LOCATIVE | frozenset("for of with after before since and but as".split())  # no part of a name
_PARTS = frozenset(("district", "commune", "area"))  # of a town, if not of a province
UNITS = frozenset(
    (
        *AREAS,
        *TOWNS,
        "state",
        "emirate",
        "prefecture",
        "department",
        "republic",
        "island",
        "capital",
        "hamlet",
    )
)
_GEOGRAPHIC = ("GPE", "LOC", "FAC")


class Fame(IntEnum):
    """How widely the places of a name are known."""

    NONE = 0  # hamlets, or none by this as its first name
    KNOWN = 1  # a town
    LARGE = 2  # a state, a region, a large town: every reader knows it


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """Words that may name a place: ``form`` is the name, ``noun`` what it is said to be ("district")."""

    sentence: ParsedSentence
    words: tuple[Token, ...]
    head: Token
    form: str
    standing: Placing  # what its position says
    alone: bool = True  # no further capital words beside it
    noun: str | None = None  # the common noun behind or before it: "region", "village"

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.words[0].start, self.words[-1].end)


def runs(sentence: ParsedSentence, taken: Sequence[bool]) -> Iterator[list[Token]]:
    """Stretches of capital words, small words of names among them, that no known name covers."""
    run: list[Token] = []
    for token in sentence.tokens:
        inside = (run and _is_inside(token)) or _is_joined(sentence, token)
        if not taken[token.index] and (is_capital(token) or inside):
            run.append(token)
            continue
        yield from _trimmed(run)
        run = []
    yield from _trimmed(run)


def windows(run: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The parts of a run that may be a name, longest first."""
    for size in range(min(LONGEST, len(run)), 0, -1):
        for first in range(len(run) - size + 1):
            part = run[first : first + size]
            if _may_open(part) and is_capital(part[-1]) and not _is_cut(run, first, first + size):
                yield tuple(part)


def _is_joined(sentence: ParsedSentence, token: Token) -> bool:
    """As "al" in "Tall al-Hawa", "e" in "Kouh-e Mobarak"."""
    if token.lower not in JOINED:
        return False
    before = sentence.tokens[token.index - 1].text if token.index else ""
    after = sentence.tokens[token.index + 1].text if token.index + 1 < len(sentence.tokens) else ""
    return before == "-" or after == "-"


def _is_inside(token: Token) -> bool:
    return token.lower in _INSIDE or token.text in toponymy().particles


def _may_open(part: Sequence[Token]) -> bool:
    return is_capital(part[0]) or (len(part) > 2 and part[0].lower in JOINED and part[1].text == "-")


def _is_cut(run: Sequence[Token], first: int, end: int) -> bool:
    """Whether a part of a run ends inside a joined name: no "Mobarak" out of "Kouh-e Mobarak"."""
    before = [word.lower for word in run[max(0, first - 2) : first]]
    after = [word.lower for word in run[end : end + 2]]
    ahead = len(before) == 2 and ("-" in before and bool(set(before) & JOINED))
    return ahead or (len(after) == 2 and after[0] == "-" and after[1] in JOINED)


def form_of(words: Iterable[Token]) -> str:
    """The words as they are written."""
    text, end = "", None
    for word in words:
        text += (" " if end is not None and word.start > end else "") + word.text
        end = word.end
    return text


def toponym(sentence: ParsedSentence, run: Sequence[Token], words: tuple[Token, ...]) -> Toponym:
    """A name of a run with what its position says."""
    head = head_of(words)
    rest = [word for word in _unpossessed(run, words) if word not in words and is_capital(word)]
    return Toponym(
        sentence=sentence,
        words=words,
        head=head,
        form=form_of(words),
        standing=placing(sentence, head),
        alone=not rest,
        noun=_noun_of(sentence, words),
    )


def _unpossessed(run: Sequence[Token], words: Sequence[Token]) -> list[Token]:
    """The part of a run around a name that nothing parts from it: "Orsa's Old Town", "the Orsa-Felt line"."""
    first, last = words[0].index, words[-1].index
    ends = [word.index for word in run if word.lower in ("'s", "’s", "-") and word not in words]
    start = max((end for end in ends if end < first), default=-1)
    stop = min((end for end in ends if end > last), default=1 << 30)
    return [word for word in run if start < word.index < stop]


def _noun_of(sentence: ParsedSentence, words: Sequence[Token]) -> str | None:
    """As in "Limburg province", "the province of Limburg", "the village Orsa"."""
    tokens, first, last = sentence.tokens, words[0].index, words[-1].index
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.pos == "NOUN" and after.lemma in UNITS:
        return after.lemma
    if first >= 2 and tokens[first - 1].lower == "of" and tokens[first - 2].lemma.lower() in UNITS:
        noun = tokens[first - 2].lemma.lower()
        named = noun in _PARTS and first >= 3 and tokens[first - 3].pos == "PROPN"
        return noun if not named else None  # "the Salam district of Orsa" is in Orsa
    if first >= 1 and tokens[first - 1].pos == "NOUN" and tokens[first - 1].lemma in UNITS:
        return tokens[first - 1].lemma
    return None


def head_of(words: Sequence[Token]) -> Token:
    """The word of a name that the rest of the sentence hangs on."""
    inside = {word.index for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.index), words[-1])


def kind_of(name: Toponym) -> MentionKind:
    """How a place name is used: where something is, whose it is, or for those who act there."""
    sentence, head = name.sentence, name.head
    after = sentence.tokens[name.words[-1].index + 1 :][:2]
    if len(after) > 1 and after[0].text == "-" and after[1].text.islower():
        return MentionKind.MODIFIER  # "the Orsa-held town"
    if head.dep in ("compound", "nmod", "amod", "poss"):
        governor = sentence.head(head)
        return MentionKind.MODIFIER if governor is not None else MentionKind.LITERAL
    if head.dep in ("nsubj", "agent") and name.standing is Placing.NONE:
        verb = sentence.head(head)
        if verb is not None and verb.lemma in toponymy().acting:
            return MentionKind.METONYMIC
    return MentionKind.LITERAL


def is_place(name: Toponym, run: Sequence[Token], fame: Fame, *, within: bool) -> bool:
    """Whether a known name names a place here; ``within``: it is said to lie in a known state or region."""
    labels = {word.entity for word in name.words}
    geographic = bool(labels & set(_GEOGRAPHIC))
    famous = fame is Fame.LARGE or name.noun is not None
    named = any(
        word.pos == "PROPN" or (famous and word.index > 0 and word.pos in ("ADJ", "NOUN", "VERB"))
        for word in name.words
    )
    struck = name.standing is not Placing.NONE and fame is not Fame.NONE
    named = named or (struck and opens_bare(name.words))
    if not (named or geographic) or labels & {"DATE", "TIME", "MONEY"} or _is_of_a_body(name, run):
        return False
    if is_named_for_day(name.sentence, name.words[-1]) or _is_of_landform(name, run) or _goes_on(name, run):
        return False
    if is_craft(sentence=name.sentence, head=name.head, first=name.words[0]):
        return False
    if name.noun is not None and name.alone and not _is_common(name):
        return True
    if fame is not Fame.LARGE and not within and _has_article(name):
        return False
    if _is_common(name) and not (geographic and (name.standing is not Placing.NONE or within)):
        return False
    if not name.alone:
        return _is_part_of_place(name, run, geographic=geographic, large=fame is Fame.LARGE)
    if "PERSON" in labels:
        modifies = name.head.dep == "compound" and fame is Fame.LARGE  # "the Tulsa mayor"
        attacked = len(name.words) > 1 and name.standing is Placing.IF_KNOWN  # "attacked Debre Markos"
        placed = name.standing is Placing.SURE or attacked
        return modifies or placed or _is_beside_place(name) or (within and _follows_preposition(name))
    if geographic or within or name.standing is not Placing.NONE or fame is Fame.LARGE:
        return True
    modifies = name.head.dep in ("compound", "nmod", "amod", "poss", "npadvmod")
    return modifies and fame is Fame.KNOWN and not labels & {"ORG", "PRODUCT", "WORK_OF_ART", "EVENT"}


def _has_article(name: Toponym) -> bool:
    """As in "the attack on the Marlin": few towns have one, and then a large one ("the Hague")."""
    return any(word.lower == "the" for word in name.sentence.kids(name.words[-1], "det"))


def _is_common(name: Toponym) -> bool:
    """Whether a name is a common word, month or first name as well."""
    lists = toponymy()
    if len(name.words) == 1 and name.form in lists.features:
        return True
    return all(word.text in lists.common or word.text in lists.bodies for word in name.words)


def _is_of_landform(name: Toponym, run: Sequence[Token]) -> bool:
    """As "Kirs" in "Mount Kirs"."""
    index = name.words[0].index
    return any(word.index == index - 1 and word.text in LANDFORMS for word in run)


def _goes_on(name: Toponym, run: Sequence[Token]) -> bool:
    """As "Tall" in "Tall al-Hamra": tied to more of a name that nobody knows."""
    behind = name.words[-1].index + 1
    return any(word.index == behind and word.lower in JOINED for word in run)


def is_craft(sentence: ParsedSentence, head: Token, first: Token) -> bool:
    """As in "the tugs Orsa and Zorva": craft bear the names of towns."""
    while head.dep == "conj" and (governor := sentence.head(head)) is not None and governor.pos == "PROPN":
        head = first = governor
    before = sentence.tokens[first.index - 1] if first.index else None
    governor = sentence.head(head) if head.dep in ("appos", "compound") else None
    return any(word is not None and word.lemma in toponymy().craft for word in (before, governor))


def _is_beside_place(name: Toponym) -> bool:
    """As "Misrata" in "shells hit Misrata and Sirte": hit or taken with what the model takes for a place."""
    beside = conjuncts(name.sentence, name.head)
    return name.standing is Placing.IF_KNOWN and any(word.entity in _GEOGRAPHIC for word in beside)


def _follows_preposition(name: Toponym) -> bool:
    index = name.words[0].index
    return index > 0 and name.sentence.tokens[index - 1].pos == "ADP"


def _is_of_a_body(name: Toponym, run: Sequence[Token]) -> bool:
    """As in "the University of Georgia", "the Georgia Daily"."""
    index = name.words[0].index
    before = [word for word in run if word.index < index]
    if len(before) > 1 and before[-1].lower == "of" and before[-2].text in toponymy().bodies_of:
        return True
    return is_of_body(name.sentence, name.words[0])


def is_of_body(sentence: ParsedSentence, first: Token) -> bool:
    """As in "the Bank of Orsa": what is of a body by name is not where it is."""
    tokens, index = sentence.tokens, first.index
    of = index >= 2 and tokens[index - 1].lower in ("of", "for")
    return of and tokens[index - 2].text in toponymy().bodies_of


def _is_part_of_place(name: Toponym, run: Sequence[Token], *, geographic: bool, large: bool) -> bool:
    """A name with further capital words: "Florida Department of Health" has one, "Adam Jordan" none."""
    lists = toponymy()
    after = [word for word in run if word.index > name.words[-1].index and is_capital(word)]
    before = [word for word in run if word.index < name.words[0].index and is_capital(word)]
    if before and not all(word.text in lists.before or word.entity == "" for word in before):
        return geographic and large and not any(word.entity in ("PERSON", "ORG") for word in name.words)
    if after:
        return large and (geographic or after[-1].text in lists.bodies)
    return geographic or name.standing is not Placing.NONE


def is_capital(token: Token) -> bool:
    """Whether a word with a capital may be part of a name."""
    opening = token.pos in ("ADP", "SCONJ", "CCONJ") and token.lower in OPENING
    return token.text[:1].isupper() and token.pos not in ("PRON", "DET", "AUX") and not opening


def _trimmed(run: list[Token]) -> Iterator[list[Token]]:
    while run and not is_capital(run[-1]):
        run.pop()
    while run and not _may_open(run):
        run.pop(0)
    if run:
        yield run
