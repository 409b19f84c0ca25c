"""Words looked up in claims, incidents and documents: an index made of the rest, outside digest and log.

What is indexed are words as `words_of` writes them, and a database takes them as they are, so that every
database finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, text

from counterclaim.ledger.codec import decode, quotes_in
from counterclaim.ledger.keys import batched
from counterclaim.ledger.tables import searched
from counterclaim.ledger.texts import with_texts
from counterclaim.ledger.words import words_of
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput

KINDS = ("documents", "claims", "incidents")
WORDS_A_ROW = 2_000  # PostgreSQL tells at most 256 places of one word of a row
ROWS_AT_ONCE = 200
TEXT_AT_ONCE = 1_000_000  # characters of texts, after which no more are read beside them
LONGEST_QUERY, MOST_TERMS, LONGEST_PHRASE = 500, 16, 12

_TERM = re.compile(r'(?P<without>-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')

_Key = tuple[str, str]  # kind, id


@dataclass(frozen=True, slots=True)
class _Titled:
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """Words one after the other, the last of which may be the beginning of one; or that must not be there."""

    words: tuple[str, ...]
    begins: bool = False
    without: bool = False


def terms_of(query: str) -> list[Term]:
    """What a person looks for: words that must all be there, "phrases", beginnings*, -words that must not.

    >>> terms_of('"cease fire" shell* -drone')[1]
    Term(words=('shell',), begins=True, without=False)

    Raises:
        BadInput: it is too long, or names no word that must be there.
    """
    if len(query) > LONGEST_QUERY:
        raise BadInput(f"--search: longer than {LONGEST_QUERY} characters; look for fewer words")
    terms = []
    for found in _TERM.finditer(query):
        words = tuple(words_of(found["phrase"] if found["phrase"] is not None else found["word"]))
        begins = (found["word"] or "").endswith("*")
        if words:
            terms.append(Term(words, begins, found["without"] is not None))
    if not any(not term.without for term in terms):
        raise BadInput(f"--search {query!r}: name a word that must be there")
    if len(terms) > MOST_TERMS or any(len(term.words) > LONGEST_PHRASE for term in terms):
        raise BadInput(
            f"--search: at most {MOST_TERMS} words or phrases, of {LONGEST_PHRASE} words each; look for fewer"
        )
    return terms


def found(connection: Connection, kind: str, query: str) -> frozenset[str]:
    """The ids of the records of a kind in which all that is looked for stands.

    Raises:
        BadInput: the query cannot be understood.
    """
    speech = _SPEECHES[connection.dialect.name]
    asked, values = "", {"kind": kind}
    for number, term in enumerate(sorted(terms_of(query), key=lambda term: term.without)):
        name = f"term{number}"
        how = "EXCEPT " if term.without else "INTERSECT " if number else ""
        asked += f"{how}{speech.find} {speech.query.format(name)} "
        values[name] = speech.term(term)
    return frozenset(connection.execute(text(asked), values).scalars())


def update(connection: Connection, changed: Mapping[_Key, str], gone: Collection[_Key]) -> None:
    """Bring the index up to date with records that changed and records that are gone."""
    forgotten = [key for key in (*changed, *gone) if key[0] in KINDS]
    _forget(connection, forgotten)
    numbers = count((connection.execute(select(func.max(searched.c.number))).scalar() or 0) + 1)
    told = ((key, words) for some in _in_portions(changed) for key, words in _told(connection, some))
    rows = ((next(numbers), *key, some) for key, words in told for some in _pieces(words))
    speech = _SPEECHES[connection.dialect.name]
    while some := list(islice(rows, ROWS_AT_ONCE)):
        named = [{"number": number, "kind": kind, "id": id} for number, kind, id, _ in some]
        connection.execute(insert(searched), named)
        kept = [{"number": number, "words": speech.words(words)} for number, _, _, words in some]
        connection.execute(text(speech.keep), kept)


def rebuild(connection: Connection, portions: Iterable[Iterable[tuple[_Key, str]]]) -> None:
    """Make the index anew, of all records in force, some at a time."""
    connection.execute(text("DELETE FROM search_words"))
    connection.execute(delete(searched))
    for some in portions:
        update(connection, dict(some), ())


def tidy(connection: Connection) -> None:
    """Let nothing stay in the index of words that were taken out of it."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO search_words (search_words) VALUES ('optimize')"))


def indexed(connection: Connection) -> set[_Key]:
    """The records that the index knows."""
    rows = connection.execute(select(searched.c.kind, searched.c.id).distinct())
    return {(kind, id) for kind, id in rows}


def _forget(connection: Connection, keys: Sequence[_Key]) -> None:
    for kind in KINDS:
        ids = [id for other, id in keys if other == kind]
        for some in batched(ids):
            rows = select(searched.c.number).where(searched.c.kind == kind, searched.c.id.in_(some))
            for numbers in batched(connection.execute(rows).scalars().all()):
                rows_of_words = [{"number": number} for number in numbers]
                connection.execute(text(_SPEECHES[connection.dialect.name].forget), rows_of_words)
                connection.execute(delete(searched).where(searched.c.number.in_(numbers)))


def _pieces(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The rows of words of a record; each but the first begins with the end of the one before."""
    for at in range(0, max(len(words), 1), WORDS_A_ROW):
        yield words[max(0, at - LONGEST_PHRASE) : at + WORDS_A_ROW]


def _in_portions(changed: Mapping[_Key, str]) -> Iterator[list[tuple[_Key, Any]]]:
    """Records whose texts are in memory together: a number of short ones, or few long ones."""
    some: list[tuple[_Key, Any]] = []
    length = 0
    for key, payload in changed.items():
        if key[0] in KINDS:
            some.append((key, decode(*key[:1], payload) if key[0] == "documents" else payload))
            length += some[-1][1].length if key[0] == "documents" else 0
        if len(some) == ROWS_AT_ONCE or length > TEXT_AT_ONCE:
            yield some
            some, length = [], 0
    yield some


def _told(connection: Connection, some: Sequence[tuple[_Key, Any]]) -> Iterator[tuple[_Key, list[str]]]:
    """The words of records: a document's title and text, the quotations and title of others."""
    documents = [record for (kind, _), record in some if kind == "documents"]
    texts = {document.id: document.text for document in with_texts(connection, documents)}
    for key, record in some:
        yield key, _of_document(record, texts[key[1]]) if key[0] == "documents" else _of_payload(record)


def _of_document(document: Document, text: str | None) -> list[str]:
    titled = words_of(" ".join(filter(None, (document.title, document.source, document.name))))
    return titled + words_of(text or "")


def _of_payload(payload: str) -> list[str]:
    quotes = dict.fromkeys(quotes_in(payload))
    told = [quote for quote in quotes if not any(quote in other and quote != other for other in quotes)]
    title = msgspec.json.decode(payload, type=_Titled).title or ""
    return [word for words in (title, *told) for word in words_of(words)]


def _fts_term(term: Term) -> str:
    return f'"{" ".join(term.words)}"{"*" if term.begins else ""}'


def _ts_term(term: Term) -> str:
    *words, last = (f"'{word}'" for word in term.words)
    return " <-> ".join((*words, f"{last}:*" if term.begins else last))


def _ts_words(words: Sequence[str]) -> str:
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, start=1))


@dataclass(frozen=True, slots=True)
class _Speech:
    """How a database is told of words and asked for them."""

    find: str  # the beginning of a question, behind which comes what is looked for
    query: str
    keep: str
    forget: str
    term: Callable[[Term], str]
    words: Callable[[Sequence[str]], str]


_SPEECHES = {
    "sqlite": _Speech(
        find="SELECT id FROM searched JOIN search_words ON search_words.rowid = number "
        "WHERE kind = :kind AND search_words MATCH",
        query=":{}",
        keep="INSERT INTO search_words (rowid, words) VALUES (:number, :words)",
        forget="DELETE FROM search_words WHERE rowid = :number",
        term=_fts_term,
        words=" ".join,
    ),
    "postgresql": _Speech(
        find="SELECT id FROM searched JOIN search_words USING (number) WHERE kind = :kind AND words @@",
        query="CAST(:{} AS tsquery)",
        keep="INSERT INTO search_words (number, words) VALUES (:number, CAST(:words AS tsvector))",
        forget="DELETE FROM search_words WHERE number = :number",
        term=_ts_term,
        words=_ts_words,
    ),
}
