"""What nobody named tells: "reportedly", "there were reports of", "it emerged that", "word spread that"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.contents import Content
from counterclaim.claims.phrase_cue import PhraseCue
from counterclaim.claims.syntax import mark_of, preposition_objects, subject_of, subtree_span, trimmed
from counterclaim.claims.voices import Voice
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

VERBS = ("VERB", "AUX")


def find_hearsay(sentence: ParsedSentence, token: Token) -> Iterator[PhraseCue]:
    """The cue of nobody named that a word makes, if it makes one."""
    lemma = token.lemma.lower()
    if lemma in cues()["hearsay.adverbs"] and token.pos == "ADV":
        yield from _adverb(sentence, token)
    elif lemma in cues()["hearsay.nouns"]:
        yield from _going_round(sentence, token)
    elif lemma in cues()["hearsay.verbs"]:
        yield from _impersonal(sentence, token)


def goes_round(verb: Token, subject: Token) -> bool:
    """Whether words go round by themselves: in "word spread that ..." nobody speaks."""
    return verb.lemma in cues()["hearsay.rounds"] and subject.lemma.lower() in cues()["hearsay.nouns"]


def _adverb(sentence: ParsedSentence, adverb: Token) -> Iterator[PhraseCue]:
    """As in "sixty houses were reportedly burned": the clause of the adverb, without it."""
    verb = sentence.head(adverb)
    if verb is None or verb.pos not in VERBS:
        return
    subject = subject_of(sentence, verb)
    beyond = {
        word.index
        for clause in sentence.kids(verb, "conj", "advcl", "parataxis", "mark", "cc")
        if clause.dep in ("mark", "cc") or sentence.kids(clause, "nsubj", "nsubjpass")
        for word in sentence.subtree(clause)
    }
    named = sentence.head(verb) if verb.dep in ("relcl", "acl") else None  # "the gun he allegedly used"
    words = {word for top in (verb, subject, named) if top is not None for word in sentence.subtree(top)}
    told = sorted((word for word in words if word.index not in beyond), key=lambda word: word.index)
    start = next((at for at, word in enumerate(told) if word.pos != "PUNCT"), 0)
    before = [word for word in told[start:] if word.index < adverb.index]
    after = [word for word in told if word.index > adverb.index]
    spans = tuple(_run(sentence, part, toward) for part, toward in ((before, -1), (after, 0)) if part)
    if spans:
        yield _cue(adverb, Stance.CLAIM, Content(spans, "clause", verb))


def _run(sentence: ParsedSentence, words: list[Token], toward: int) -> Span:
    """The words as one stretch, from the end that stands at the adverb to the first gap."""
    run = [words[toward]]
    ordered = list(reversed(words[:-1])) if toward else words[1:]
    for word in ordered:
        if abs(word.index - run[-1].index) > 1:
            break
        run.append(word)
    return trimmed(sentence, sorted(run, key=lambda word: word.index))


def _going_round(sentence: ParsedSentence, noun: Token) -> Iterator[PhraseCue]:
    """As in "there were reports of gunfire", "word spread that the garrison had fled"."""
    verb = sentence.head(noun)
    if verb is None or verb.pos not in VERBS:
        return
    there = noun.dep == "attr" and bool(sentence.kids(verb, "expl")) and not sentence.kids(noun, "poss")
    spreads = noun.dep == "nsubj" and goes_round(verb, noun)
    if not there and not spreads:
        return
    clauses = [
        *sentence.kids(noun, "acl", "ccomp", "relcl"),
        *(sentence.kids(verb, "ccomp") if spreads else ()),
    ]
    told = next((clause for clause in clauses if mark_of(sentence, clause) == "that"), None)
    topics = preposition_objects(sentence, noun, "of")
    if told is None and not (there and topics):
        return
    head = told or topics[0]
    span = subtree_span(sentence, head)
    rest = [] if told is not None else [p for p in sentence.kids(noun, "prep") if p.start >= span.end]
    for further in rest:  # "reports of gunfire around the palace after midnight"
        span = Span(span.start, max(span.end, subtree_span(sentence, further).end))
    known = cues().nouns.get(noun.lemma.lower())
    stance = known.stance if known is not None and known.stance is not None else Stance.CLAIM
    first, last = sorted((noun, verb), key=lambda word: word.start)
    yield _cue(
        noun, stance, Content((span,), "that" if told else "noun-of", head), Span(first.start, last.end)
    )


def _impersonal(sentence: ParsedSentence, verb: Token) -> Iterator[PhraseCue]:
    """As in "it emerged that the radar was off"."""
    subjects = sentence.kids(verb, "nsubj", "nsubjpass", "expl")
    told = [clause for clause in sentence.kids(verb, "ccomp") if clause.index > verb.index]
    if subjects and subjects[0].lower == "it" and told:
        content = Content((subtree_span(sentence, told[0]),), "that", told[0])
        yield _cue(verb, Stance.REPORT, content, Span(subjects[0].start, verb.end))


def _cue(word: Token, stance: Stance, content: Content, span: Span | None = None) -> PhraseCue:
    cue = Cue(
        lemma=word.lemma.lower(), noun=False, stance=stance, sub_stance=None, frames=frozenset(), broad=True
    )
    return PhraseCue(word, Voice(content.spans[0], None, ""), cue, content, span)
