"""Who condemns a deed and says whose it is accuses them: "condemned Chad's shelling of the town".

The codebook's precedence: accuse, blame, condemn accuse. Who condemns a deed of nobody named accuses nobody.
"""

from __future__ import annotations

from counterclaim.claims.contents import Told
from counterclaim.claims.doers_of_deeds import may_have_done
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import MentionKind
from counterclaim.model.cast import Cast
from counterclaim.model.claims import SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def condemns_doer(content: Told, cast: Cast) -> bool:
    """Whether a content that is disapproved of is a deed, with its doer, of another side."""
    attribution = content.attribution
    if attribution.sub_stance is not SubStance.DISAPPROVE or attribution.frame != "obj":
        return False
    own = cast.side_of(attribution.actor)
    for sentence, tokens in content.parts:
        deed = next((token for token in tokens if token.pos == "NOUN" and token.dep == "dobj"), None)
        if deed is not None and deed.lemma in triggers().nouns:
            sides = {cast.side_of(actor) for actor in doers_of(sentence, deed, cast)} - {None}
            return bool(sides) and own not in sides
    return False


def doers_of(sentence: ParsedSentence, deed: Token, cast: Cast) -> list[str]:
    """The actors of "Chad's shelling", "a Chadian strike", "the raid by rebels of FACT"."""
    before = sentence.kids(deed, "poss", "amod", "compound")
    words = [word for word in before if may_have_done(sentence, word, cast)]
    words += preposition_objects(sentence, deed, "by")
    mentions = [mention for word in words if (mention := cast.of(word)) is not None]
    return [m.actor for m in mentions if m.actor is not None and m.kind is not MentionKind.LITERAL]
