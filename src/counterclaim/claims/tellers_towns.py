"""The town of who tells: "residents of Orsa said that shells fell" tells of shells on Orsa."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.standing import standing_of
from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence
from counterclaim.vocab.lexicons import participants

_HOME = frozenset(("of", "in", "from", "near", "at"))


def town_of_teller(
    sentence: ParsedSentence, happening: Happening, cast: Cast, attributions: Sequence[Attribution]
) -> Mention | None:
    """The town in whose people's words a happening is told, where they tell it in this sentence.

    Not of what they only point at: "residents of Orsa said that the raid ..." may be on another town.
    """
    if happening.attribution is None or happening.pointer:
        return None
    attribution = attributions[happening.attribution]
    if attribution.sentence != happening.sentence:
        return None
    settled = participants()["people.settled"]
    for mention in cast.within(sentence.sentence.span):
        said = any(span.contains(mention.name) for span in attribution.source)
        if not said or mention.place is None or mention.kind is not MentionKind.LITERAL:
            continue
        word = next((token for token in sentence.tokens if token.start == mention.head), None)
        standing = standing_of(sentence, word) if word is not None else None
        people = standing.governor if standing is not None and standing.preposition in _HOME else None
        if people is not None and people.lemma.lower() in settled:
            return mention
    return None
