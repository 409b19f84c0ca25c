"""Who did what, by a charge or by owning up: "blamed X for the raid", "X claimed responsibility for it"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.accused import accused_at
from counterclaim.claims.deed_subjects import doer_of
from counterclaim.claims.imputed import PARTIES
from counterclaim.claims.owning import owns_up
from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, participants, triggers

TELLING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE))
FEWER = ("nummod", "compound", "relcl", "acl", "appos", "conj", "poss")  # "two guards", "guards who fled"


def doer_by(sentence: ParsedSentence, cast: Cast, attribution: Attribution) -> Role | None:
    """The one that an attribution says did what it speaks of."""
    return _accused(sentence, cast, attribution) or _owner(sentence, cast, attribution)


def _accused(sentence: ParsedSentence, cast: Cast, attribution: Attribution) -> Role | None:
    """As in "blamed X for the attack": who is accused did it, by that account."""
    accused = attribution.addressee or _condemned(sentence, cast, attribution)
    if attribution.stance is not Stance.ACCUSE or accused is None:
        return None
    named = (m for m in cast.within(sentence.sentence.span) if m.actor == accused)
    mention = next(iter(named), None)
    own = cast.side_of(attribution.actor)
    known = cast.actors.get(accused)
    if known is not None and known.kind is ActorKind.CIVILIANS:
        return None  # "blamed herders for the raid": no side that anybody knows
    if mention is None or (own is not None and own == cast.side_of(mention.actor)):
        return None  # nobody accuses the own side
    return Role(span=mention.span, actor=mention.actor)


def _condemned(sentence: ParsedSentence, cast: Cast, attribution: Attribution) -> str | None:
    """As in "condemned X for the attack"."""
    if attribution.frame != "prep:for" or not attribution.cue:
        return None
    cue = next((token for token in sentence.tokens if token.start == attribution.cue[0].start), None)
    objects = sentence.kids(cue, "dobj", "nsubjpass") if cue is not None else []
    mentions = (mention for thing in objects if (mention := cast.of(thing)) is not None)
    return next((mention.actor for mention in mentions if mention.actor is not None), None)


def _owner(sentence: ParsedSentence, cast: Cast, attribution: Attribution) -> Role | None:
    """As in "claimed responsibility for the attack": who owns up did it, by that account."""
    owner = attribution.imputed_to if attribution.judge == "imputed" else attribution.actor
    if not attribution.source or owner is None or not owns_up(sentence, attribution):
        return None
    return Role(span=attribution.source[0], actor=_who_has_done(cast, owner))


def _who_has_done(cast: Cast, owner: str) -> str:
    """The body that a spokesman owns up for; somebody of no body has done it himself."""
    known = cast.actors.get(owner)
    body = known.part_of if known is not None and known.kind is ActorKind.PERSON else None
    return body if body is not None and body in cast.actors else owner


def own_officers(
    sentence: ParsedSentence, verb: Token, cast: Cast, attribution: Attribution | None
) -> Role | None:
    """As in "police said officers had shot nine": in the words of police officers are their own."""
    subject = doer_of(sentence, verb) if verb.pos == "VERB" and not is_passive(sentence, verb) else None
    teller = cast.actors.get(attribution.actor or "") if attribution is not None else None
    if subject is None or teller is None or teller.kind is not ActorKind.POLICE:
        return None
    bare = not sentence.kids(subject, "poss", "compound", "amod", "nmod", "prep", "relcl")
    known = cast.of(subject)
    if subject.lemma != "officer" or not bare or (known is not None and known.actor is not None):
        return None
    return Role(span=Span(subject.start, subject.end), actor=teller.id)


def guards_of_another(sentence: ParsedSentence, verb: Token, cast: Cast, told: Attribution) -> Role | None:
    """As in "Togo said Beninese guards shot a farmer": guards of another state are its own.

    A people is no side: "Togo said Beninese shot a farmer" may be of anybody. Some few, or those of whom
    the words say more, may be anybody as well; and police tell of robbers.
    """
    if verb.pos != "VERB" or told.stance not in TELLING:
        return None
    guards = agent_of(sentence, verb) if is_passive(sentence, verb) else doer_of(sentence, verb)
    state = _state_guarded(sentence, guards, cast) if guards is not None else None
    teller, own = cast.actors.get(told.actor or ""), cast.actors.get(cast.side_of(told.actor) or "")
    if guards is None or state is None or teller is None or own is None:
        return None
    if own.kind not in PARTIES or own.id == state.id or teller.kind is ActorKind.POLICE:
        return None
    return Role(span=Span(guards.start, guards.end), actor=state.id)


def _state_guarded(sentence: ParsedSentence, word: Token, cast: Cast) -> Actor | None:
    """The state of "Beninese guards"."""
    if word.tag not in ("NNS", "NNPS") or any(det.lower != "the" for det in sentence.kids(word, "det")):
        return None
    adjectives = sentence.kids(word, "amod")
    if word.lemma not in participants()["people.uniformed"] or len(adjectives) != 1:
        return None
    mention = cast.of(adjectives[0])
    known = cast.actors.get(mention.actor or "") if mention is not None else None
    if known is None or sentence.kids(word, *FEWER):
        return None
    return known if known.kind is ActorKind.STATE else None


def we_who_tell(sentence: ParsedSentence, verb: Token, cast: Cast, told: Attribution) -> Role | None:
    """As in "“We shelled the town,” the army said", "our jets struck it": who tells it, or his side."""
    teller = cast.actors.get(told.actor or "")
    spoken = any(word.lower in ("we", "our") for word in sentence.tokens)  # which few are
    if teller is None or verb.pos != "VERB" or not spoken:
        return None
    subject = None if is_passive(sentence, verb) else doer_of(sentence, verb)
    if subject is None or not (subject.lower == "we" or _is_our_force(sentence, subject)):
        return None
    actor = teller.id if teller.kind in PARTIES else cast.side_of(teller.id)
    known = cast.actors.get(actor or "")
    if known is None or known.kind not in PARTIES:
        return None
    return Role(span=Span(subject.start, subject.end), actor=known.id)


def _is_our_force(sentence: ParsedSentence, subject: Token) -> bool:
    ours = any(word.lower == "our" for word in sentence.kids(subject, "poss"))
    forces = (
        participants()["people.armed"] | participants()["people.groups"] | cues()["voices.ours"] | {"man"}
    )
    return ours and (subject.lemma in forces or weapon_at(sentence, subject) is not None)


def charged_by(sentence: ParsedSentence, attribution: Attribution) -> list[Token]:
    """The words for who did it by a charge or by owning up, whether anybody knows them or not."""
    if attribution.stance is Stance.ACCUSE:
        verbs = [token for token in sentence.tokens if token.pos == "VERB" and _is_of(token, attribution.cue)]
        return [accused for verb in verbs for accused in accused_at(sentence, verb)]
    if not owns_up(sentence, attribution):
        return []
    inside = [token for token in sentence.tokens if _is_of(token, attribution.source)]
    return [token for token in inside if all(sentence.head(token) != other for other in inside)]


def _is_of(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in spans)


def strikes_back(sentence: ParsedSentence, kill: Token, main: Token) -> bool:
    """Whether who killed need not be who began: "a patrol was ambushed and the troops killed nine gunmen"."""
    if (
        kill.index == main.index
        or kill.pos != "VERB"
        or kill.dep != "conj"
        or not sentence.kids(kill, "nsubj")
    ):
        return False
    return all(kill.index != step.index for step in (main, *sentence.ancestors(main)))


def fires_back(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the soldiers shot back", "hit back with mortars": in return for what others did."""
    back = any(child.lower == "back" for child in sentence.kids(verb, "prt", "advmod"))
    return verb.pos == "VERB" and verb.lemma in triggers()["back.verbs"] and back


def kills_attackers(sentence: ParsedSentence, kill: Token) -> bool:
    """As in "killed 12 of the attackers": whoever attacked, it was not who killed them."""
    thing = object_of(sentence, kill)
    killed = [thing, *preposition_objects(sentence, thing, "of", "among")] if thing is not None else []
    return any(person.lemma in participants()["people.attackers"] for person in killed)
