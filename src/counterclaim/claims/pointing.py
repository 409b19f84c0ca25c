"""Whether a content only points at what was told or said before: "it", "this assertion", "the loss"."""

from __future__ import annotations

from counterclaim.claims.contents import Told
from counterclaim.model.claims import Stance
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, triggers

ANSWERING = frozenset((Stance.DENY, Stance.CONFIRM))


def points_at_event(content: Told) -> bool:
    """As in "confirmed the loss", "his death was confirmed": of what was told before, by its noun alone."""
    if content.attribution.frame != "obj":
        return False
    nouns = triggers()["pointers.nouns"] | cues()["anaphora.losses"]
    tokens = [token for token in content.tokens() if token.pos not in ("DET", "PUNCT", "PRON", "PART")]
    return len(tokens) == 1 and tokens[0].lemma.lower() in nouns


def points_back(content: Told) -> bool:
    """Whether a content only points at what somebody else said: "this assertion", "the demand", "it"."""
    deed = content.attribution.content[:1] if content.attribution.frame == "obj-to" else ()
    told = [t for t in content.tokens() if not deed or deed[0].contains(Span(t.start, t.end))]
    tokens = [token for token in told if token.pos != "PUNCT"]  # "blamed it on X": whether "it" does
    if not tokens or len(tokens) > 8:
        return False
    words = [token.lower for token in tokens]
    if words == ["which"]:  # "a raid which both sides blame on him" points at no claim
        return content.attribution.stance in ANSWERING
    if words[0] in ("a", "an") and _is_added(content):
        return tokens[-1].lemma.lower() in cues()["anaphora.nouns"]
    nouns = cues()["anaphora.nouns"]
    definite = any(
        token.lower in ("this", "that", "the", "these", "those", "such", "any", "all") for token in tokens
    )
    return (definite and any(token.lemma.lower() in nouns for token in tokens)) or (
        len(tokens) <= 2 and tokens[0].lower in cues()["anaphora.pronouns"]
    )


def _is_added(content: Told) -> bool:
    """As in "..., an account contradicted by nine of them": the noun stands for what has just been told."""
    cue, told = content.attribution.cue, content.attribution.content
    return content.attribution.frame == "obj" and bool(cue) and told[0].end < cue[0].start
