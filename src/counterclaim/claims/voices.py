"""Whose words: from the subject of a cue to an actor, through statements, pronouns and channels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from counterclaim.claims.accused import accused_at, laid_to
from counterclaim.claims.authors import authors_of
from counterclaim.claims.insiders import body_of_insider
from counterclaim.claims.names_beside import PERSONS, named_behind, named_beside
from counterclaim.claims.syntax import RELATIVE, preposition_objects, subtree_span, trimmed
from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues

PERSONAL = frozenset(("he", "she"))
PRONOUNS = PERSONAL | {"it", "they"}

UNSPEAKING = frozenset("nobody none it this that which there what".split())
SOME_PEOPLE = frozenset("many few some most several others both all".split())  # adjectives to the parser
NAMING = frozenset(("of", "for", "at", "from", "by", "including", "like"))
PLACING = frozenset(("in", "on", "with", "near", "inside", "within"))  # "a man with knowledge of the matter"
OPENING = frozenset(("“", '"', "«", "„", "``"))
CLOSING = frozenset(("”", '"', "»", "“", "''"))
SETTING = frozenset(("when", "where"))  # on what happened: "according to Reuters, when the truce ended"
WHEN = frozenset(("DATE", "TIME"))
GENERIC_KINDS = frozenset((ActorKind.CIVILIANS,))  # people of no party: their words stay, nobody is named


@dataclass(frozen=True, slots=True)
class Voice:
    """A claimer as found: the words, the actor if it can be told, further actors of a joint voice."""

    span: Span
    actor: str | None
    text: str
    also: tuple[str, ...] = ()
    speaks: bool = True


def is_strangers(told: Attribution) -> bool:
    """Told by somebody whom nothing knows: from now on "it" is nobody told of before; data are nobody."""
    words = (told.source_text or "").lower().split()
    papers = cues()["voices.things"] | cues()["voices.showing"]
    return told.actor is None and bool(words) and words[-1] not in PRONOUNS | papers


def voice_of(
    sentence: ParsedSentence,
    token: Token,
    cast: Cast,
    text: str,
    *,
    last: str | None = None,
    cue: Token | None = None,
) -> Voice:
    """The voice behind a subject; the clause of its ``cue`` is no part of it.

    ``last`` is who spoke last in this paragraph, for "the statement said". In "soldiers who said" the words
    of the source are "who", its text is "soldiers"; "that" is no voice, so that its noun stays.
    """
    found = _voice_of(sentence, token, cast, text, last=last, cue=cue)
    relative = _relative_word(sentence, cue) if cue is not None else None
    return replace(found, span=Span(relative.start, relative.end)) if relative is not None else found


def _relative_word(sentence: ParsedSentence, cue: Token) -> Token | None:
    if cue.dep != "relcl":
        return None
    subjects = sentence.kids(cue, "nsubj")
    return subjects[0] if subjects and subjects[0].lower in RELATIVE and subjects[0].lower != "that" else None


def _voice_of(
    sentence: ParsedSentence, token: Token, cast: Cast, text: str, *, last: str | None, cue: Token | None
) -> Voice:
    span = source_span(sentence, token, without=cue)
    mention = cast.of(token)
    lemma = token.lemma.lower()
    if (
        mention is not None
        and mention.actor is not None
        and not (mention.owner and token.dep not in ("poss", "pobj"))
    ):
        also = mention.also or _coordinated(sentence, token, cast)
        return Voice(span, _party(cast, mention.actor), span.of(text), also)
    if mention is not None and mention.actor is not None:
        return Voice(span, _party(cast, mention.actor), span.of(text))
    behind = named_behind(sentence, token, cast)
    named = _party(cast, behind) if behind is not None else body_of_insider(sentence, token, cast)
    if named is not None:
        return Voice(span, named, span.of(text))
    if lemma in cues()["voices.things"] | cues()["voices.spoken"]:
        return Voice(
            span,
            _owner_of_words(sentence, token, cast) or (last if _definite(sentence, token) else None),
            span.of(text),
        )
    if lemma in cues()["voices.inquiries"] | cues()["voices.instruments"]:
        return Voice(span, _owner_of_words(sentence, token, cast), span.of(text))
    if mention is None and lemma in cues()["voices.parts"]:
        return Voice(span, named_beside(sentence, token, cast), span.of(text))
    if mention is None and last is not None and _may_go_on(token, last, cast):
        return Voice(span, last, span.of(text))
    also = _coordinated(sentence, token, cast)
    some = token.lower in SOME_PEOPLE
    speaks = (token.pos in ("PROPN", "PRON", "NUM") or some) and token.lower not in UNSPEAKING
    people = token.tag in ("NNS", "NNPS") or lemma in cues()["voices.people"] or mention is not None
    return Voice(span, None, span.of(text), also, speaks or people)


def source_span(sentence: ParsedSentence, token: Token, *, without: Token | None = None) -> Span:
    """The words that name a claimer: title, apposition, relative clause, but none that holds ``without``."""
    left = [child for child in sentence.kids(token) if child.index < token.index]
    tokens = [token]
    for child in left:
        tokens += sentence.subtree(child)
    owned = any(child.dep in ("poss", "compound") and child.pos == "PROPN" for child in left)
    for child in sentence.kids(token, "appos", "conj", "cc", "relcl", "prep", "acl", "case", "amod"):
        words = sentence.subtree(child)
        adjunct = child.dep == "appos" and is_verdict(child)
        adjunct = adjunct or (child.dep == "prep" and (owned or not _names(sentence, token, child)))
        adjunct = adjunct or (child.dep in ("relcl", "acl") and _is_aside(sentence, token, words, without))
        if child.index > token.index and not adjunct and without not in words:
            tokens += words
    ordered = sorted(set(tokens), key=lambda word: word.index)
    return trimmed(sentence, _until_speech(sentence, ordered, token))


def is_verdict(beside: Token) -> bool:
    """As in "Reuters, a claim the army rejects", "..., the most of any town": not on who said it."""
    return beside.tag in ("JJS", "RBS") or (beside.pos == "NOUN" and beside.lemma in cues().nouns)


def _until_speech(sentence: ParsedSentence, words: list[Token], name: Token) -> list[Token]:
    """The words up to a quotation that opens behind the name and does not close: it is what was said."""
    opened: list[int] = []
    for token in sentence.tokens[name.index : words[-1].index + 1]:
        if token.text in CLOSING and opened:
            opened.pop()
        elif token.text in OPENING:
            opened.append(token.index)
    return [word for word in words if not opened or word.index < opened[0]]


def without_told(voice: Voice, told: Iterable[Span], sentence: ParsedSentence, text: str) -> Voice:
    """The voice without what is told that the parser hung on it: "claims by elders of graves"."""
    start = next((span.start for span in told if voice.span.start < span.start < voice.span.end), None)
    if start is None:
        return voice
    words = [word for word in sentence.tokens if voice.span.start <= word.start and word.end <= start]
    while len(words) > 1 and words[-1].pos in ("ADP", "PUNCT", "SCONJ"):
        words.pop()
    span = sentence.span_of(words)
    return replace(voice, span=span, text=span.of(text))


def _is_aside(sentence: ParsedSentence, name: Token, clause: list[Token], cue: Token | None) -> bool:
    """Whether a clause on a speaker tells something beside who it is.

    As in "Ramos, who lives in Tela, said" and "an officer who asked not to be named"; after the cue, as in
    "said Ramos, who lives in Tela", the clause makes a speaker known.
    """
    told = " ".join(word.lower for word in clause)
    if clause[0].lower in SETTING or any(phrase in told for phrase in cues()["voices.unnamed"]):
        return True
    introduced = cue is not None and cue.index < name.index
    beside = sentence.tokens[name.index + 1].text == "," and clause[0].index > name.index
    return name.pos == "PROPN" and beside and not introduced


def _names(sentence: ParsedSentence, token: Token, preposition: Token) -> bool:
    """Whether a phrase after a claimer belongs to it: "residents of Gao", "officials on both banks".

    What the words come through does not, nor when they were said: "officials in a statement".
    """
    if preposition.lower in NAMING:
        return True
    if preposition.lower not in PLACING or token.pos == "PROPN":
        return False
    objects = sentence.kids(preposition, "pobj")
    return bool(objects) and not any(_carries(noun, None) or noun.entity in WHEN for noun in objects)


def _coordinated(sentence: ParsedSentence, token: Token, cast: Cast) -> tuple[str, ...]:
    """Further actors of "Armenia and Western mediators seek ..."."""
    actors: list[str] = []
    for other in sentence.kids(token, "conj"):
        before = sentence.tokens[sentence.subtree(other)[0].index - 1]
        if "not" in (before.lower, sentence.subtree(other)[0].lower):
            continue  # "Mali, but not Chad, said"
        mention = cast.of(other)
        if mention is not None and mention.actor:
            actors.append(mention.actor)
        actors += _coordinated(sentence, other, cast)  # the parse hangs a third one on the second
    return tuple(actors)


def _party(cast: Cast, actor: str) -> str | None:
    """The actor who speaks; "residents" and "a Kenyan farmer" speak for no party, nor for their state."""
    known = cast.actors.get(actor)
    return None if known is not None and known.kind in GENERIC_KINDS else actor


def _may_go_on(pronoun: Token, last: str, cast: Cast) -> bool:
    """Whether who spoke last can be meant: "he denied it" is said of no state, "it" of no person."""
    known = cast.actors.get(last)
    is_person = known is not None and known.kind in PERSONS
    return pronoun.lower in PERSONAL if is_person else pronoun.lower == "it"


def _definite(sentence: ParsedSentence, token: Token) -> bool:
    return any(
        child.lower in ("the", "this", "its", "his", "her", "their")
        for child in sentence.kids(token, "det", "poss")
    )


def _owner_of_words(sentence: ParsedSentence, token: Token, cast: Cast) -> str | None:
    """The actor whose a statement is: "the ministry's statement", "a statement by the ministry".

    "Ministry sources" speak from within it; "Palestinian sources" are anybody's, and no state has spoken.
    """
    for owner in authors_of(sentence, token):
        mention = cast.of(owner)
        known = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
        if known is not None and not (token.lemma == "source" and known.kind is ActorKind.STATE):
            return known.id
    return None


def channel_of(sentence: ParsedSentence, verb: Token, cast: Cast, text: str) -> tuple[str | None, str | None]:
    """Channel and addressee of a cue: "told local CBC TV", "said in a tweet"."""
    channel: str | None = None
    addressee: str | None = None
    laid = laid_to(sentence, verb)
    addressed = [*sentence.kids(verb, "dobj", "dative", "nsubjpass"), *accused_at(sentence, verb)]
    for child in laid or addressed:
        known = _known(cast, child)
        if known is not None and known.kind is ActorKind.MEDIA:
            channel = subtree_span(sentence, child).of(text)
        elif known is not None and (laid or verb.lemma in cues()["addressing.objects"]):
            addressee = addressee or known.id if laid else known.id
    for word, noun in _circumstances(sentence, verb):
        known = _known(cast, noun)
        if channel is None and _carries(noun, known):
            channel = subtree_span(sentence, noun).of(text)
        elif word == "to" and known is not None and verb.lemma in cues()["addressing.to"]:
            addressee = addressee or known.id
    if channel is None and verb.lemma in cues()["addressing.posting"]:
        channel = verb.text
    return channel, addressee


def _known(cast: Cast, token: Token) -> Actor | None:
    mention = cast.of(token)
    return cast.actors.get(mention.actor) if mention is not None and mention.actor else None


def _circumstances(sentence: ParsedSentence, verb: Token) -> Iterator[tuple[str, Token]]:
    """Nouns by the preposition that ties them to a cue or to its subject."""
    beside = ("prep", "dative", "prt", "agent")
    holders = [word for word in (verb, *sentence.kids(verb, "nsubj")) if sentence.kids(word, *beside)]
    for word in ("in", "on", "via", "through", "at", "during", "to"):
        for holder in holders:
            for noun in preposition_objects(sentence, holder, word):
                yield word, noun


def _carries(noun: Token, known: Actor | None) -> bool:
    """Whether words reach people through it: an interview, a tweet, an outlet."""
    named = cues()["voices.things"] | cues()["voices.channels"]
    return noun.lemma.lower() in named or (known is not None and known.kind is ActorKind.MEDIA)
