"""What who is quoted does by his own words for it: "we deny any part in it", "I can confirm that"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import mark_of, modal_of, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

# What is done by saying so; the first that is found counts.
DONE_BY_SAYING = (Stance.DENY, SubStance.REJECT, Stance.CONFIRM, Stance.DEMAND)
STILL_SAYING = (None, "can", "must")  # "I can confirm", "I must deny"; "would deny" says nothing yet
SPEAKER = ("i", "we")
TOPS = ("conj", "parataxis", "ccomp")


def done_by_saying(content: Told, cast: Cast) -> Told | None:
    """The part of a quotation that the claimer denies, confirms or demands in it, as if behind a cue.

    Who says "we deny it" denies, whatever the verb that his words are quoted by; ``None`` where he says no
    such word of himself.
    """
    found = list(_own(content, cast)) if content.attribution.quotes else []
    for done in DONE_BY_SAYING:
        for sentence, tokens, verb, cue in found:
            if done in (cue.stance, cue.sub_stance) and _is_said(sentence, verb):
                return _behind(content, sentence, tokens, verb, cue)
    return None


def cannot_say(content: Told, cast: Cast) -> Attribution | None:
    """As in "we cannot confirm that the village has fallen": nothing is said of it."""
    found = _own(content, cast) if content.attribution.quotes else ()
    for sentence, _, verb, cue in found:
        unable = modal_of(sentence, verb) in ("can", "could") and negated(sentence, verb)
        if cue.stance in (Stance.CONFIRM, Stance.DENY) and unable:
            return replace(content.attribution, stance=Stance.ASSESS, sub_stance=SubStance.NO_COMMENT)
    return None


def _own(content: Told, cast: Cast) -> Iterator[tuple[ParsedSentence, tuple[Token, ...], Token, Cue]]:
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for verb in tokens:
            top = verb.head not in inside or verb.head == verb.index or verb.dep in TOPS
            if verb.pos != "VERB" or not top:
                continue
            if _is_speaker(cast, content, _subject(sentence, verb)):
                for cue in cues().verbs.get(verb.lemma, ()):
                    done = cue.stance in DONE_BY_SAYING or cue.sub_stance in DONE_BY_SAYING
                    if done and _frame(sentence, verb) in cue.frames:
                        yield sentence, tokens, verb, cue


def _is_speaker(cast: Cast, content: Told, subject: Token | None) -> bool:
    """Whether a subject in quotation marks is who speaks: "we", "Zambia" of its ministry, never "they"."""
    if subject is None or subject.lower in SPEAKER:
        return subject is not None
    claimer = content.attribution.actor
    mention = cast.of(subject) if subject.pos != "PRON" else None
    named = mention.actor if mention is not None else None
    return named is not None and claimer is not None and named in (claimer, cast.side_of(claimer))


def _subject(sentence: ParsedSentence, verb: Token) -> Token | None:
    """Its own, or that of the verb which "and" joins it to."""
    own = subject_of(sentence, verb)
    head = sentence.head(verb) if verb.dep == "conj" else None
    return own if own is not None or head is None else subject_of(sentence, head)


def _is_said(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether it is done by these words: not turned round, not on a condition, not in the passive."""
    return (
        not negated(sentence, verb)
        and modal_of(sentence, verb) in STILL_SAYING
        and mark_of(sentence, verb) not in ("if", "unless")
        and not sentence.kids(verb, "nsubjpass", "auxpass", "dative")  # "we deny them food"
    )


def _frame(sentence: ParsedSentence, verb: Token) -> str | None:
    if sentence.kids(verb, "ccomp"):
        return "that"
    clauses = sentence.kids(verb, "xcomp")
    if clauses:
        helpers = sentence.kids(clauses[0], "aux", "auxpass")  # "we deny having fired", "being involved"
        return "ger" if any(word.tag == "VBG" for word in (clauses[0], *helpers)) else "inf"
    return "obj" if sentence.kids(verb, "dobj") else None


def _behind(
    content: Told, sentence: ParsedSentence, tokens: tuple[Token, ...], verb: Token, cue: Cue
) -> Told:
    below = {
        word.index
        for child in sentence.kids(verb, "ccomp", "xcomp", "dobj")
        for word in sentence.subtree(child)
    }
    said = tuple(token for token in tokens if token.index in below)
    spans = (Span(said[0].start, said[-1].end),) if said else content.attribution.content
    assert cue.stance is not None  # an open cue does nothing by itself
    attribution = replace(
        content.attribution,
        stance=cue.stance,
        sub_stance=cue.sub_stance,
        rule=f"{cue.rule}/{_frame(sentence, verb)}",
        content=spans,
    )
    return Told(attribution, ((sentence, said or tokens),))
