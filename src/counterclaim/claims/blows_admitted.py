"""Blows that nobody was told to have dealt, and one admits: "shells killed nine in Kas. Chad admitted it".

Who was struck admits a strike as well. So it is his own only where it killed or hurt others than
soldiers, where no other is spoken of who might have dealt it, and where the admission is all that he
says, or he is sorry or explains it; never where he vows to respond, condemns it or mourns the dead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.claims.force_told import REACH, doers_of_force
from counterclaim.claims.told_besides import HURT
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, participants, triggers, weapons

_THINGS = frozenset(("it", "which", "that"))
_STRUCK = frozenset((ActorKind.CIVILIANS, ActorKind.POPULATION))
_FROM_AFAR = frozenset(("attack.air", "attack.drone", "attack.artillery", "attack.missile"))


def admits_blow(parse: Parse, cast: Cast, one: Attribution, others: Sequence[Attribution]) -> bool:
    """As in "admitted the strike", of one in which people were killed by nobody told."""
    sentence, side = parse.sentences.get(one.sentence), cast.side_of(one.actor)
    if sentence is None or side is None or one.verb not in cues()["own_deeds.admitting_own"]:
        return False
    if not any(_is_blow(sentence, word) for word in sentence.tokens if one.covers(word.start)):
        return False
    if _speaks_as_struck(parse, cast, one, sentence):
        return False
    around = range(max(0, one.sentence - REACH), one.sentence + 2)
    near = [other for other in others if other.sentence in around]
    own = [other for other in near if cast.side_of(other.actor) == side]
    if any(other.sentence < one.sentence for other in own):
        return False  # who has told of it before, and not as his own deed
    told = [found for at in around[:-2] if (found := parse.sentences.get(at)) is not None]
    if not any(_hurts(word) for telling in told for word in telling.tokens):
        return False
    telling_on = [parse.sentences[other.sentence] for other in own]
    return not any(_speaks_of_others(words, cast, [*near, one]) for words in (*told, sentence, *telling_on))


def _is_blow(sentence: ParsedSentence, word: Token) -> bool:
    """As in "the strike", "the drone attack": dealt from afar, as by an army."""
    whole = [f"{kind.lower} {word.lemma}" for kind in sentence.kids(word, "compound", "amod")]
    entries = (triggers().nouns.get(form) for form in (*whole, word.lemma))
    return word.dep == "dobj" and any(entry is not None and entry.type in _FROM_AFAR for entry in entries)


def _speaks_as_struck(parse: Parse, cast: Cast, one: Attribution, sentence: ParsedSentence) -> bool:
    """As in "admitted the strike and vowed to respond", "admitted the strike. It mourned the dead"."""
    cue = next((word for word in sentence.tokens if one.cue and word.start == one.cue[0].start), None)
    also = sentence.kids(cue, "conj", "advcl") if cue is not None else []
    if cue is None or any(word.lemma not in cues()["own_deeds.sorry"] for word in also):
        return True
    beside = (parse.sentences.get(one.sentence - 1), parse.sentences.get(one.sentence + 1))
    own = [words for words in beside if words is not None and not _is_of_another(words, cast, one)]
    struck = cues()["own_deeds.struck"]
    return any(word.lemma.lower() in struck for words in (sentence, *own) for word in words.tokens)


def _is_of_another(telling: ParsedSentence, cast: Cast, one: Attribution) -> bool:
    """As in "The African Union condemned the strike": who is known, and of another side."""
    subjects = (word for root in telling.tokens if root.dep == "ROOT" for word in telling.kids(root, "nsubj"))
    met = (mention.actor for word in subjects if (mention := cast.of(word)) is not None)
    return any(actor and (cast.side_of(actor) or actor) != cast.side_of(one.actor) for actor in met)


def _hurts(word: Token) -> bool:
    return word.pos == "VERB" and any(entry.outcome in HURT for entry in triggers().verbs.get(word.lemma, ()))


def _speaks_of_others(telling: ParsedSentence, cast: Cast, told: Iterable[Attribution]) -> bool:
    """Whether a sentence speaks of soldiers, or of anybody but those who tell it and people struck."""
    sources = [span for one in told for span in one.source]
    spoken = [word for word in telling.tokens if not any(span.contains(_at(word)) for span in sources)]
    armed = participants()["people.armed"] | participants()["people.forces"] | cues()["own_deeds.military"]
    if any(word.lemma.lower() in armed for word in spoken):
        return True
    if any(not _is_blow_itself(doer) for word in spoken for doer in doers_of_force(telling, word)):
        return True
    named = (mention for word in spoken if (mention := cast.of(word)) is not None)
    return any(_may_act(cast, mention) for mention in named)


def _at(word: Token) -> Span:
    return Span(word.start, word.end)


def _is_blow_itself(doer: Token) -> bool:
    """As in "shells killed nine", "a strike, which killed nine": nobody who dealt it."""
    things = triggers().nouns.keys() | weapons().classes.keys()
    return doer.lemma.lower() in things or doer.lower in _THINGS


def _may_act(cast: Cast, mention: Mention) -> bool:
    known = cast.actors.get(mention.actor or "")
    return mention.kind is not MentionKind.LITERAL and known is not None and known.kind not in _STRUCK
