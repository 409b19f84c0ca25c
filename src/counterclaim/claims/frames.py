"""What a cue's content is: clause, infinitive, gerund, object or prepositional phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.claims.asides import after_colon, told_around
from counterclaim.claims.speaking import set_in_teller
from counterclaim.claims.syntax import mark_of, preposition_objects, subtree_span, trimmed
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

GERUND = ("VBG",)
BLAME_WORDS = frozenset(("responsible", "accountable", "liable", "guilty"))
GROUNDS = frozenset(("for", "as", "to", "of", "about", "over", "against", "into", "from", "with"))
TOPIC_VERBS = frozenset(("speak", "talk"))
QUOTE_GAP = 3  # characters: a space and a quotation mark
MIN_CALLED = 2  # "as" and what it is called


@dataclass(frozen=True, slots=True)
class Content:
    """The words told, the frame they were found by, and the head of their syntax."""

    spans: tuple[Span, ...]
    frame: str
    head: Token | None


def content_of(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """The first frame of a cue that the sentence fills."""
    for finder in FINDERS:
        found = finder(sentence, verb, cue)
        if found is not None:
            return found
    return None


def _responsible(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "holds the other side responsible for the attack"."""
    if "responsible" not in cue.frames:
        return None
    words = [verb, *sentence.kids(verb, "ccomp", "xcomp", "oprd")]
    quality = next((word for word in sentence.subtree(verb) if word.lower in BLAME_WORDS), None)
    if quality is None or not any(quality.head == word.index or quality is word for word in words):
        return None
    topic = next(iter(preposition_objects(sentence, quality, "for")), None)
    told = subtree_span(sentence, topic) if topic is not None else Span(quality.start, quality.end)
    return Content((told,), "responsible", quality)


def _as_false(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "dismissed as baseless the charge that ...": what is turned down stands behind the verdict."""
    if "as-false" not in cue.frames:
        return None
    after = sentence.tokens[verb.index + 1 :]
    named = len(after) > MIN_CALLED and after[0].lower == "as" and after[1].lower in cues()["scopes.false"]
    if not named:
        return None
    end = next((n for n, token in enumerate(after) if token.text in (",", ";", ":")), len(after))
    told = after[:end]
    return Content((trimmed(sentence, told),), "obj", told[-1]) if end > MIN_CALLED else None


def _that(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    if "that-marked" in cue.frames:
        marked = [c for c in sentence.kids(verb, "ccomp") if mark_of(sentence, c) == "that"]
        return Content((_clause_span(sentence, marked[0], verb),), "that", marked[0]) if marked else None
    if "that" not in cue.frames:
        return None
    if set_in_teller(sentence, verb) is not None:
        return Content(told_around(sentence, verb), "that", sentence.head(verb))
    clauses = sentence.kids(verb, "ccomp")
    for clause in sorted(clauses, key=lambda clause: clause.index < verb.index):
        if clause.pos in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PRON"):
            span = _joined(sentence, clause, clauses, verb)
            return Content((*_before_colon(sentence, clause, clauses, verb), span), "that", clause)
    for adjunct in sentence.kids(verb, "prep", "npadvmod"):  # "said for its part that", "on Monday that"
        for noun in sentence.subtree(adjunct):
            for clause in sentence.kids(noun, "acl", "ccomp", "relcl"):
                if mark_of(sentence, clause) == "that":
                    return Content((_clause_span(sentence, clause, verb),), "that", clause)
    told = after_colon(sentence, verb)
    if told is not None:
        return Content((told,), "that", None)
    spans = told_around(sentence, verb)
    return Content(spans, "that", sentence.head(verb)) if spans else None


def _joined(sentence: ParsedSentence, clause: Token, clauses: Sequence[Token], verb: Token) -> Span:
    """The clause with what follows it at once under the same cue: a quotation often parts one in two."""
    span = _clause_span(sentence, clause, verb)
    for other in clauses:
        further = _clause_span(sentence, other, verb)
        if other.index > clause.index > verb.index and 0 <= further.start - span.end <= QUOTE_GAP:
            span = Span(span.start, further.end)
    return span


def _before_colon(
    sentence: ParsedSentence, clause: Token, clauses: Sequence[Token], verb: Token
) -> list[Span]:
    """As in "No shell fell, the army said: its guns were silent": what stands before the cue too."""
    between = sentence.tokens[verb.index + 1 : clause.index]
    if not any(token.text == ":" for token in between):
        return []
    return [_clause_span(sentence, other, verb) for other in clauses if other.index < verb.index][:1]


def _clause_span(sentence: ParsedSentence, clause: Token, verb: Token) -> Span:
    """The clause without the cue that may stand inside it."""
    strayed = [
        child for child in sentence.kids(clause, "conj", "cc") if _strayed(sentence, clause, child, verb)
    ]
    strayed += _afterthoughts(sentence, clause)
    banned = {token.index for child in strayed for token in sentence.subtree(child)}
    tokens = [
        token for token in sentence.subtree(clause) if token.index != verb.index and token.index not in banned
    ]
    before = [token for token in tokens if token.index < verb.index]
    after = [token for token in tokens if token.index > verb.index]
    side = before if clause.index < verb.index else after
    return trimmed(sentence, side or tokens)


def _afterthoughts(sentence: ParsedSentence, clause: Token) -> list[Token]:
    """What the narrator adds at the end: ", while others said ..."."""
    last = max(token.index for token in sentence.subtree(clause) if token.pos != "PUNCT")
    found = []
    for child in sentence.kids(clause, "advcl", "conj"):
        words = sentence.subtree(child)
        ends = max(token.index for token in words) >= last and child.index > clause.index
        first = min(token.index for token in words)
        apart = any(token.text == "," for token in sentence.tokens[max(0, first - 2) : first])
        told = child.tag == "VBG" or bool(sentence.kids(child, "nsubj"))
        other = child.lemma in cues().verbs and told and child.dep == "advcl"
        if ends and apart and other:
            found.append(child)
    return found


def _strayed(sentence: ParsedSentence, clause: Token, child: Token, verb: Token) -> bool:
    """A second cue that the parser hung into the content of the first, and the "and" before it."""
    if not sentence.kids(clause, "expl"):
        return False
    cue = child if child.dep == "conj" else next(iter(sentence.kids(clause, "conj")), None)
    return (
        cue is not None
        and cue.lemma in cues().verbs
        and cue.tag == verb.tag
        and not sentence.kids(cue, "nsubj")
    )


def _whether(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "asked if the road was open": the parser may take the question for a condition."""
    if "whether" not in cue.frames:
        return None
    for clause in sentence.kids(verb, "ccomp", "advcl"):
        if clause.index > verb.index and mark_of(sentence, clause) in ("if", "whether"):
            return Content((subtree_span(sentence, clause),), "whether", clause)
    return None


def _infinitive(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    if "inf" not in cue.frames:
        return None
    for clause in sentence.kids(verb, "xcomp", "advcl", "ccomp"):
        if any(child.tag == "TO" for child in sentence.kids(clause, "aux")):
            return Content((subtree_span(sentence, clause),), "inf", clause)
    return None


def _gerund(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    if "ger" not in cue.frames:
        return None
    for clause in sentence.kids(verb, "xcomp", "ccomp", "dobj", "advcl"):
        perfect = any(child.tag in GERUND for child in sentence.kids(clause, "aux"))  # "having fired"
        if (clause.tag in GERUND or perfect) and clause.index > verb.index:
            return Content((subtree_span(sentence, clause),), "ger", clause)
    return None


def _adjective(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "called the report false", "described them as illegal", and misprinted "called in an attempt"."""
    if "adj" not in cue.frames:
        return None
    for clause in sentence.kids(verb, "ccomp", "xcomp", "oprd"):
        if not any(child.tag == "TO" for child in sentence.kids(clause, "aux")) and clause.index > verb.index:
            return Content(_with_object(sentence, verb, subtree_span(sentence, clause)), "adj", clause)
    for preposition in sentence.kids(verb, "prep"):
        for quality in (
            sentence.kids(preposition, "amod", "acomp", "pcomp") if preposition.lower == "as" else ()
        ):
            return Content(_with_object(sentence, verb, subtree_span(sentence, quality)), "adj", quality)
    motives = [n for n in preposition_objects(sentence, verb, "in") if n.lemma in cues()["motives.nouns"]]
    for noun in [*preposition_objects(sentence, verb, "as"), *motives]:  # "called in an attempt": a misprint
        return Content(_with_object(sentence, verb, subtree_span(sentence, noun)), "adj", noun)
    objects = sentence.kids(verb, "dobj")
    for child in objects:
        if verb.lemma in ("call", "label", "brand", "term", "dub") and not sentence.kids(
            verb, "prep", "xcomp", "prt"
        ):
            return Content((subtree_span(sentence, child),), "adj", child)
    return None


def _object_to(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "laid the fire to the other side": the object is what is blamed on somebody."""
    if "obj-to" not in cue.frames:
        return None
    for child in sentence.kids(verb, "dobj", "nsubjpass"):
        if preposition_objects(sentence, verb, "to", "on", "at"):
            return Content((subtree_span(sentence, child),), "obj-to", child)
    return None


def _prepositional(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    words = [frame.partition(":")[2] for frame in sorted(cue.frames) if frame.startswith("prep:")]
    holders = [verb, *(sentence.kids(verb, "dobj") if cue.addressee == "obj" else ())]
    for word in words:
        if word == "on-topic":
            for noun in preposition_objects(sentence, verb, "on"):
                if noun.entity in ("DATE", "TIME"):
                    continue
                return Content((subtree_span(sentence, noun),), "prep:on", noun)
            continue
        for noun in [noun for holder in holders for noun in preposition_objects(sentence, holder, word)]:
            clause = next(
                (child for child in sentence.kids(verb, "xcomp", "advcl") if child.index > noun.index), None
            )
            if word == "on" and clause is not None:
                return Content((subtree_span(sentence, clause),), "inf", clause)
            if word == "on":
                continue
            span = subtree_span(sentence, noun)
            if word == "against":  # "advised against X": without the preposition it would be its opposite
                governor = sentence.head(noun)
                span = (
                    Span(governor.start, span.end)
                    if governor is not None and governor.lower == word
                    else span
                )
            if verb.lemma in TOPIC_VERBS:
                span = _with_circumstances(sentence, verb, span)
            spans = _with_object(sentence, verb, span) if cue.stance is Stance.ACCUSE else (span,)
            return Content(spans, f"prep:{word}", noun)
    return None


def _with_object(sentence: ParsedSentence, verb: Token, told: Span) -> tuple[Span, ...]:
    """As in "accused the army of looting", "called the vote a farce": what it is said of is told too."""
    for child in sentence.kids(verb, "dobj"):
        span = subtree_span(sentence, child)
        if span.end <= told.start:
            return (span, told)
        if span.start < told.start and span.overlaps(told):
            return (Span(span.start, max(span.end, told.end)),)
    return (told,)


def _with_circumstances(sentence: ParsedSentence, verb: Token, span: Span) -> Span:
    """As in "spoke of retaliation after a breach in which a soldier was hurt": the rest is told too."""
    for child in sentence.kids(verb, "prep", "advcl"):
        if span.end <= child.start <= span.end + 1:
            span = Span(span.start, subtree_span(sentence, child).end)
    return span


def _with_grounds(sentence: ParsedSentence, verb: Token, span: Span) -> Span:
    """As in "criticized him for leaving", "portrays her as weak": the object with what is said of it."""
    for child in sentence.kids(verb, "prep"):
        if child.lower in GROUNDS and child.start >= span.end and child.start - span.end <= 1:
            span = Span(span.start, subtree_span(sentence, child).end)
    return span


def _object(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    if not cue.frames & {"obj", "obj-topic"}:
        return None
    for child in sentence.kids(verb, "dobj"):
        if child.lower in ("himself", "herself", "itself", "themselves"):
            continue
        span = subtree_span(sentence, child)
        clause = next(
            (
                c
                for c in sentence.kids(verb, "xcomp", "ccomp", "advcl")
                if c.index > child.index and c.dep != "advcl"
            ),
            None,
        )
        if clause is not None and sentence.kids(clause, "aux"):
            span = Span(span.start, subtree_span(sentence, clause).end)
        return Content((_with_grounds(sentence, verb, span),), "obj", child)
    return None


FINDERS = (
    _responsible,
    _as_false,
    _that,
    _whether,
    _infinitive,
    _gerund,
    _adjective,
    _object_to,
    _prepositional,
    _object,
)
