"""Two at once: "both ministers", "the two countries", by the two of that kind the text has named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.entities.discourse import Discourse
from counterclaim.entities.mentions import Stage
from counterclaim.entities.phrases import phrase_span
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import bodies

COUNTRIES = frozenset(("country", "state", "nation", "neighbour", "neighbor", "government"))
GOVERNMENT = "government"
SIDES = frozenset(("side", "party"))


def is_pair(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a noun speaks of two that are known: "both ministers", "the two countries", "neither army"."""
    if token.tag not in ("NN", "NNS", "NNPS"):
        return False
    before = [child.lower for child in sentence.kids(token) if child.index < token.index]
    if token.tag == "NN":
        return "neither" in before
    return "both" in before or ("two" in before and bool({"the", "these", "those"} & set(before)))


def are_two_governments(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the two governments", whichever they are: never that of one state."""
    return token.lemma == GOVERNMENT and is_pair(sentence, token)


def pair_mention(
    stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse
) -> Mention | None:
    """The two that are meant, as one joint mention; ``None`` where the text does not settle them."""
    members = _members(stage, token, discourse)
    if len(members) != 2:
        return None
    span = phrase_span(sentence, token)
    joint = f"joint:{'+'.join(members)}/{slug(token.lemma)}"
    actor = stage.register.draft(joint, span.of(stage.text), ActorKind.OTHER)
    return Mention(
        span=span, head=token.start, name=span, actor=actor, also=members, owner=token.dep == "poss"
    )


def _members(stage: Stage, token: Token, discourse: Discourse) -> tuple[str, ...]:
    if token.lemma in SIDES:
        return discourse.coupled_in_reach()
    if token.lemma in COUNTRIES:
        coupled = discourse.coupled_in_reach()
        countries = _states_before(stage, token) if token.lemma != GOVERNMENT else set[str]()
        if len(countries) == len(SIDES) and not (coupled and set(coupled) <= countries):
            return tuple(sorted(countries))  # a breakaway land and a state are no "two countries"
        acting = _acting_before(stage, token) if token.lemma == GOVERNMENT else set[str]()
        if not coupled and len(acting) == len(SIDES):
            return tuple(sorted(acting))
        return coupled or tuple(sorted(discourse.states))
    if token.lemma in bodies().forces["whole"]:
        return _forces_before(stage, token)
    told = discourse.joint.get(token.lemma)
    if told is not None:
        return told.also
    holders = {
        stage.register.canonical(holder) or holder for holder in discourse.holders.get(token.lemma, {})
    }
    sides = {stage.register.side_of(holder) for holder in holders}
    return tuple(sorted(holders)) if len(sides) == len(holders) else ()


def _states_before(stage: Stage, token: Token) -> set[str]:
    """The states that the text has named so far, other than as a place where something was."""
    return _states(stage, (m for m in _before(stage, token) if m.kind is not MentionKind.LITERAL))


def _acting_before(stage: Stage, token: Token) -> set[str]:
    """The states that the text has told to do something so far."""
    return _states(stage, (m for m in _before(stage, token) if m.kind is MentionKind.METONYMIC))


def _before(stage: Stage, token: Token) -> Iterator[Mention]:
    return (mention for mention in stage.mentions.values() if mention.head < token.start)


def _states(stage: Stage, named: Iterable[Mention]) -> set[str]:
    drafts = (stage.register.of(mention.actor) for mention in named)
    return {draft.id for draft in drafts if draft is not None and draft.kind is ActorKind.STATE}


def _forces_before(stage: Stage, token: Token) -> tuple[str, ...]:
    """The armies that the text has told of so far, of one side each."""
    named = (stage.register.of(mention.actor) for mention in _before(stage, token))
    forces = {draft.id: draft.side for draft in named if draft and draft.kind is ActorKind.ARMED_FORCE}
    return tuple(sorted(forces)) if len(set(forces.values())) == len(forces) else ()
