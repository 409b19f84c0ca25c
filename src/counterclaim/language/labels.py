"""What a name or a word of time is, told by its shape and its company: a person, a body, a land, a day.

The English model has a part for this. It costs half of its time, and of the names of the wars we read it is
right about less than two in three: `docs/decisions/0013`. The labels are those that it would give.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import bodies, triggers
from counterclaim.vocab.name_words import name_words
from counterclaim.vocab.toponymy import toponymy

PERSON, BODY, PEOPLE, LAND, WATER, BUILDING = "PERSON", "ORG", "NORP", "GPE", "LOC", "FAC"
DAY, HOUR = "DATE", "TIME"
OF_KNOWN = {
    NameType.STATE: LAND,
    NameType.CITY: LAND,
    NameType.DEMONYM: PEOPLE,
    NameType.PEOPLE: PEOPLE,
    NameType.PEOPLE_ONE: PEOPLE,
    NameType.PERSON: PERSON,
    NameType.BODY: BODY,
}
LONGEST_PERSON = 5  # words
ARTICLES = ("al-", "el-", "ar-", "as-", "ash-", "at-", "an-")  # of Arabic names

Run = list[Token]


def labelled(
    sentences: Mapping[int, ParsedSentence], times: Sequence[Span] = ()
) -> dict[int, ParsedSentence]:
    """The sentences of one text with a label on every word of a name and of time.

    Words that have a label keep it: they are known names. ``times`` are the time expressions of the text.
    """
    timed = {index: _time_labels(sentence, times) for index, sentence in sentences.items()}
    found = {
        index: [(run, _label(sentence, run)) for run in _runs(sentence, timed[index])]
        for index, sentence in sentences.items()
    }
    last_names = {
        run[-1].text for told in found.values() for run, label in told if label == PERSON and len(run) > 1
    }
    return {
        index: _relabelled(sentence, timed[index] | _name_labels(found[index], last_names))
        for index, sentence in sentences.items()
    }


def _time_labels(sentence: ParsedSentence, times: Sequence[Span]) -> dict[int, str]:
    span, words = sentence.sentence.span, name_words()
    here = [time for time in times if time.start < span.end and span.start < time.end]
    labels: dict[int, str] = {}
    for token in sentence.tokens:
        if token.entity:
            continue
        lemma = token.lemma.lower()
        if lemma in words["company.hours"]:
            labels[token.index] = HOUR
        elif lemma in words["company.days"] or any(
            t.start <= token.start and token.end <= t.end for t in here
        ):
            labels[token.index] = DAY
    return labels


def _runs(sentence: ParsedSentence, timed: Mapping[int, str]) -> Iterator[Run]:
    """Stretches of capital words that are no known name, with small words between them: "Abu al Hassan"."""
    run: Run = []
    between = name_words()["company.between"]
    for token in sentence.tokens:
        tied = bool(run) and (token.text == "-" or token.lower in between)
        if tied or (_is_name_word(token) and token.index not in timed):
            run.append(token)
        else:
            yield from _ended(run)
            run = []
    yield from _ended(run)


def _ended(run: Run) -> Iterator[Run]:
    while run and not _is_name_word(run[-1]):
        run.pop()
    if run:
        yield run


def _is_name_word(token: Token) -> bool:
    capital = token.text[:1].isupper() or token.lower.startswith(ARTICLES)
    return token.pos == "PROPN" and not token.entity and capital


def _label(sentence: ParsedSentence, run: Run) -> str:
    named = _without_titles(run)
    if not named:
        return ""
    last = named[-1].text
    if last in toponymy().features or last in name_words()["company.lands"]:
        return WATER
    if last.lower() in toponymy().facilities or last in name_words()["company.buildings"]:
        return BUILDING
    if any(word.text in bodies().names or word.text in toponymy().bodies for word in named[-1:]):
        return BODY
    if len(named) < len(run):
        return PERSON
    if len(named) == 1:
        return _label_of_one(sentence, named[0])
    if _before(sentence, run) in name_words()["company.articles"]:
        return PEOPLE if named[-1].tag == "NNPS" else BODY
    if _is_where(sentence, named) or named[0].text in toponymy().before or _is_reached(sentence, named[-1]):
        return LAND
    shaped = all(word.text[1:] != word.text[1:].upper() or len(word.text) < 3 for word in named)
    return PERSON if shaped and len(named) <= LONGEST_PERSON else BODY


def _label_of_one(sentence: ParsedSentence, word: Token) -> str:
    before = _before(sentence, [word])
    if before in name_words()["company.titles"]:
        return PERSON
    if word.text in toponymy().abbreviations or _is_where(sentence, [word]):
        return LAND
    if word.text.isupper() and len(word.text) > 1:
        return BODY
    if word.tag == "NNPS":
        return PEOPLE
    if before in name_words()["company.articles"]:
        return BODY
    return _label_by_verb(sentence, word)


def _label_by_verb(sentence: ParsedSentence, word: Token) -> str:
    """As in "Alder said", "Alder's murder of two nuns", "attacked Alder over it"; "fled Orsa"."""
    governor = sentence.head(word)
    if governor is None:
        return ""
    lemma = governor.lemma
    if word.dep == "nsubj" and lemma in name_words()["company.speaking"]:
        return PERSON
    if word.dep == "poss" and lemma in triggers().nouns and lemma not in toponymy().owned:
        return PERSON
    criticised = any(preposition.lower == "over" for preposition in sentence.kids(governor, "prep"))
    if word.dep == "dobj" and criticised and lemma in toponymy().attacked:
        return PERSON
    return LAND if _is_reached(sentence, word) else ""


def _is_reached(sentence: ParsedSentence, word: Token) -> bool:
    """As in "fled Orsa", "shells hit Orsa"."""
    governor = sentence.head(word)
    return word.dep == "dobj" and governor is not None and governor.lemma in name_words()["company.reached"]


def _is_where(sentence: ParsedSentence, named: Run) -> bool:
    """As in "in Orsa", "from Orsa": behind a preposition of place; "from Peter Alder" is from somebody."""
    before = _before(sentence, named)
    if before in name_words()["company.within"]:
        return True
    return before in name_words()["company.towards"] and len(named) == 1


def _before(sentence: ParsedSentence, run: Run) -> str:
    first = run[0].index
    before = sentence.tokens[first - 1] if first else None
    if before is not None and before.text == "." and first > 1:
        before = sentence.tokens[first - 2]
    return before.lower.rstrip(".") if before is not None else ""


def _without_titles(run: Run) -> Run:
    """The name in "President Salim Abdi", nothing of "President"."""
    heads = bodies().heads
    start = 0
    for number, word in enumerate(run):
        form = word.lower.rstrip(".")
        known = heads.get(form)
        if form in name_words()["company.titles"] or (known is not None and known.office):
            start = number + 1
    return run[start:]


def _name_labels(told: Sequence[tuple[Run, str]], last_names: set[str]) -> dict[int, str]:
    labels: dict[int, str] = {}
    for run, label in told:
        named = _without_titles(run)
        again = len(named) == 1 and named[0].text in last_names and label in ("", LAND)
        labels.update(dict.fromkeys((word.index for word in named), PERSON if again else label))
    return labels


def _relabelled(sentence: ParsedSentence, labels: Mapping[int, str]) -> ParsedSentence:
    if not labels:
        return sentence
    tokens = tuple(
        replace(token, entity=labels[token.index]) if token.index in labels else token
        for token in sentence.tokens
    )
    return replace(sentence, tokens=tokens)
