"""What a cue's content is: a clause, infinitive or gerund here, an object or phrase in ``object_frames``."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.act_frames import act_behind
from counterclaim.claims.asides import after_colon, gone_on, told_around
from counterclaim.claims.called_false import as_false
from counterclaim.claims.charge_frames import blame_for, culprit_named, hand_seen, object_to
from counterclaim.claims.contents import Content
from counterclaim.claims.object_frames import (
    adjective,
    counted,
    object_told,
    prepositional,
    with_object,
    words_told,
)
from counterclaim.claims.recounting import recounted
from counterclaim.claims.speaking import rejoins_outer_cue, set_in_teller, thing_before_and
from counterclaim.claims.syntax import behind_comma, mark_of, preposition_objects, subtree_span, trimmed
from counterclaim.claims.threat_frames import harm_threatened, with_condition
from counterclaim.claims.told_besides import denies, without_facts
from counterclaim.claims.told_on import told_on
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

GERUND = ("VBG",)
ASIDE = frozenset("while although though whereas because as after before since when".split())
QUOTE_GAP = 3  # characters: a space and a quotation mark


def content_of(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """The first frame of a cue that the sentence fills."""
    for finder in FINDERS:
        found = finder(sentence, verb, cue)
        if found is not None:
            found = without_facts(sentence, found) if denies(cue) else found
            return with_condition(sentence, verb, found, cue)
    return None


def _responsible(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "holds the other side responsible for the attack"."""
    if "responsible" not in cue.frames:
        return None
    words = [verb, *sentence.kids(verb, "ccomp", "xcomp", "oprd", "dobj")]
    answering = cues()["scopes.answering"]
    quality = next((word for word in sentence.subtree(verb) if word.lower in answering), None)
    if quality is None:
        return None
    behind = quality.dep == "amod" and quality.index > quality.head  # "held men of the guard responsible"
    if not behind and not any(quality.head == word.index or quality is word for word in words):
        return None
    topic = next(iter(preposition_objects(sentence, quality, "for")), None)
    told = subtree_span(sentence, topic) if topic is not None else Span(quality.start, quality.end)
    return Content(with_object(sentence, verb, told), "responsible", quality)


def _it(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "Chad claimed it and Libya confirmed it", where the parse takes "it" for a subject."""
    its = [it for clause in sentence.kids(verb, "ccomp") if (it := thing_before_and(sentence, clause))]
    return Content((Span(its[0].start, its[0].end),), "obj", its[0]) if its and "obj" in cue.frames else None


def _that_goes_on(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "Nobody had fled, he said; the police had burned the huts": what stands on both sides."""
    spans = told_on(sentence, verb) if "that" in cue.frames else ()
    return Content(spans, "that", sentence.head(verb), apart=True) if spans else None


def _that(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    if "that-marked" in cue.frames:
        marked = [c for c in sentence.kids(verb, "ccomp") if mark_of(sentence, c) == "that"]
        return Content((_clause_span(sentence, marked[0], verb),), "that", marked[0]) if marked else None
    if "that" not in cue.frames:
        return None
    if set_in_teller(sentence, verb) is not None:
        return Content(told_around(sentence, verb), "that", sentence.head(verb))
    clauses = [clause for clause in sentence.kids(verb, "ccomp") if not _stands_apart(sentence, clause, verb)]
    if cue.stance is Stance.DEMAND:  # "asked whether the road was open": a question demands nothing
        clauses = [clause for clause in clauses if mark_of(sentence, clause) not in ("if", "whether")]
    for clause in sorted(clauses, key=lambda clause: clause.index < verb.index):
        if clause.pos in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PRON"):
            span = _with_words(sentence, clause, verb, _joined(sentence, clause, clauses, verb))
            spans = (*_before_colon(sentence, clause, clauses, verb), span, *gone_on(sentence, verb, clause))
            return Content(spans, "that", clause)
    if (behind := _that_behind(sentence, verb)) is not None:
        return Content((_clause_span(sentence, behind, verb),), "that", behind)
    told = after_colon(sentence, verb)
    if told is not None:
        return Content((told,), "that", None)
    spans = told_around(sentence, verb)
    return Content(spans, "that", sentence.head(verb)) if spans else None


def _that_behind(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "said on Monday that", "informs public opinion that", where the parse hangs it on the noun."""
    beside = sentence.kids(verb, "prep", "npadvmod")
    if verb.lemma in cues()["addressing.verbs"]:
        beside += sentence.kids(verb, "dobj")
    nouns = (noun for adjunct in beside for noun in sentence.subtree(adjunct))
    clauses = (clause for noun in nouns for clause in sentence.kids(noun, "acl", "ccomp", "relcl"))
    return next((clause for clause in clauses if mark_of(sentence, clause) == "that"), None)


def _stands_apart(sentence: ParsedSentence, clause: Token, verb: Token) -> bool:
    """As in "X confirmed it, while Y denies it", "X denied it; later it confirmed"."""
    if mark_of(sentence, clause) in ASIDE:
        return True
    between = sentence.tokens[clause.index : verb.index] if clause.index < verb.index else ()
    meant = any(thing.pos == "PRON" for thing in sentence.kids(verb, "dobj"))  # "...; X confirms it"
    return not meant and any(token.text == ";" for token in between)


def _joined(sentence: ParsedSentence, clause: Token, clauses: Sequence[Token], verb: Token) -> Span:
    """The clause with what follows it at once under the same cue: a quotation often parts one in two."""
    span = _clause_span(sentence, clause, verb)
    for other in clauses:
        further = _clause_span(sentence, other, verb)
        if other.index > clause.index > verb.index and 0 <= further.start - span.end <= QUOTE_GAP:
            span = Span(span.start, further.end)
    return span


def _with_words(sentence: ParsedSentence, clause: Token, verb: Token, span: Span) -> Span:
    """As in "insisted reports that it fired were false", of which the parse makes what it insisted on."""
    named = sentence.kids(clause, "nsubj", "nsubjpass", "csubj", "expl")
    for words in sentence.kids(verb, "dobj") if not named else ():
        if words.index == verb.index + 1 < clause.index and words.lemma.lower() in cues()["anaphora.nouns"]:
            return Span(words.start, span.end)
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
    strayed = [child for child in sentence.kids(clause, "conj", "cc") if _strayed(sentence, clause, child)]
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
    return found + [word for word in sentence.subtree(clause) if _comments(sentence, word, last)]


def _comments(sentence: ParsedSentence, word: Token, last: int) -> bool:
    """As in ", which the army denied", ", a claim rejected by Mali" at the end: what others say of it all."""
    if word.dep == "relcl":
        which = any(thing.lower == "which" for thing in sentence.kids(word, "dobj"))
        comments = which and word.lemma in cues().verbs and bool(sentence.kids(word, "nsubj"))
    else:
        noun = word.lemma in cues()["anaphora.nouns"]
        indefinite = noun and any(child.lower in ("a", "an") for child in sentence.kids(word, "det"))
        comments = indefinite and any(c.lemma in cues().verbs for c in sentence.kids(word, "relcl", "acl"))
    return comments and sentence.subtree(word)[-1].index >= last and behind_comma(sentence, word)


def _strayed(sentence: ParsedSentence, clause: Token, child: Token) -> bool:
    """A second cue that the parser hung into the content of the first, and the "and" before it."""
    cue = child if child.dep == "conj" else next(iter(sentence.kids(clause, "conj")), None)
    return cue is not None and rejoins_outer_cue(sentence, cue)


def _words_said(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "said reports that it admitted the raid were false", of which the parse makes what is said."""
    things = sentence.kids(verb, "dobj") if "that" in cue.frames and "obj" not in cue.frames else []
    for words in things:
        told = sentence.kids(words, "acl", "relcl")
        misread = any(sentence.kids(clause, "ccomp") for clause in told)
        if misread and words.index == verb.index + 1 and words.lemma in cues()["anaphora.nouns"]:
            return Content((subtree_span(sentence, words),), "that", words)
    return None


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
    if not {"ger", "having", "doing"} & set(cue.frames):
        return None
    for clause in sentence.kids(verb, "xcomp", "ccomp", "dobj", "advcl"):
        helpers = sentence.kids(clause, "aux", "auxpass")  # "having fired", "being involved"
        perfect = any(child.tag in GERUND for child in helpers)
        added = clause.dep == "advcl" and behind_comma(sentence, clause)
        apart = added or mark_of(sentence, clause) in ASIDE
        watched = clause.lemma in cues()["checking.observing"]  # "reported finding nine bodies"
        own = "doing" in cue.frames and clause.dep == "xcomp" and not watched
        doing = clause.tag in GERUND and ("ger" in cue.frames or own)
        if (doing or perfect) and clause.index > verb.index and not apart:
            return Content((subtree_span(sentence, clause),), "ger", clause)
    return None


FINDERS = (
    _responsible,
    as_false,
    _it,
    _that_goes_on,
    _that,
    _whether,
    _infinitive,
    _gerund,
    adjective,
    object_to,
    blame_for,
    culprit_named,
    hand_seen,
    counted,
    recounted,
    act_behind,
    prepositional,
    words_told,
    _words_said,
    object_told,
    harm_threatened,
)
