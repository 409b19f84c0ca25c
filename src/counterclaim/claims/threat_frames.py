"""What "threaten" threatens as a thing: "threatened strikes on Gao if its men were not freed"."""

from __future__ import annotations

from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import mark_of, subtree_span
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues, triggers


def harm_threatened(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "threatened retaliation"; whom "threatened the mayor" names is no content."""
    if "obj-harm" not in cue.frames:
        return None
    harm = cues()["harm.lemmas"] | cues()["harm.nouns"] | triggers().nouns.keys()
    for thing in sentence.kids(verb, "dobj"):
        if thing.lemma.lower() in harm and thing.index > verb.index:
            return Content((subtree_span(sentence, thing),), "obj", thing)
    return None


def with_condition(sentence: ParsedSentence, verb: Token, content: Content, cue: Cue) -> Content:
    """The content of a threat with the "if" or "unless" clause behind it, which may hang on the cue."""
    if cue.stance is not Stance.THREATEN or not content.spans:
        return content
    last = content.spans[-1]
    for clause in sentence.kids(verb, "advcl"):
        span = subtree_span(sentence, clause)
        conditional = mark_of(sentence, clause) in cues()["harm.conditions"]
        if conditional and last.end <= span.start <= last.end + len(", "):
            whole = Span(last.start, span.end)
            return Content((*content.spans[:-1], whole), content.frame, content.head)
    return content
