"""The body or office that a text told of before, or that its state has one of: "the army", "the minister"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.entities.discourse import Discourse
from counterclaim.entities.groups import group_told
from counterclaim.entities.mentions import Stage
from counterclaim.entities.not_of_state import HOME_KINDS
from counterclaim.entities.owned_bodies import owned_body
from counterclaim.entities.phrases import body_head, is_of_irregulars, left_words, phrase_span, spoken_form
from counterclaim.entities.tellers import speaks
from counterclaim.model.actors import ActorKind, MentionKind
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Body, bodies, cues, participants, triggers, weapons
from counterclaim.vocab.name_words import name_words

SAME_ONE = frozenset(("same", "new", "former", "late", "veteran", "then", "outgoing", "top"))
EITHER = frozenset(("agency",))  # of a government, or of news
UNSURE = frozenset(("force",))  # an army, police, or neither
SEVERAL = frozenset(("militias", "factions"))  # groups, and not the one that was told of
OF_GOVERNMENT = ("minister", "president", "premier")
JUNTA, ARMY = "junta", "armed-force"
GOVERNMENT = Body(body="", kind=ActorKind.GOVERNMENT)


def told_before(
    stage: Stage, head: tuple[str, Body], sentence: ParsedSentence, token: Token, discourse: Discourse
) -> str | None:
    """The last body or office of this kind; a ministry of a new kind is of the government that speaks.

    "In neighbouring Mali, the army said" speaks of Mali's; "in Mali" alone leaves open whose, where only
    another's army was told of: that may be there, too.
    """
    land, is_next_door = _land_in_front(stage, sentence, token, head[1])
    if land is not None and is_next_door:
        return owned_body(stage.register, head, [land], phrase_span(sentence, token))[0]
    told = _told_before(stage, head, sentence, token, discourse)
    another = land is not None and stage.register.side_of(told) not in (None, land)
    return None if another else told


def _told_before(
    stage: Stage, head: tuple[str, Body], sentence: ParsedSentence, token: Token, discourse: Discourse
) -> str | None:
    form, body = head
    there = _in_capital(stage, sentence, token, body)
    if there is not None or form in discourse.of_strangers:
        return _body_there(stage, sentence, token, head, there, discourse)
    if body.office:
        held = _office_told_before(stage, head, token, discourse, phrase_span(sentence, token))
        return None if held is not None and _is_another_leader(stage, sentence, token, form, held) else held
    if form in EITHER:
        return stage.register.canonical(discourse.forms.get(form) or discourse.bodies.get("media"))
    if is_of_irregulars(sentence, token):
        known = discourse.forms.get(spoken_form(sentence, token))
        return known or group_told(stage, sentence, token, discourse, body=True)
    if form not in discourse.forms and (form in UNSURE or token.lower in SEVERAL):
        return None
    said = discourse.spoken.get(form) if speaks(sentence, token) else None
    known = said or discourse.forms.get(form)
    if known is None and body.kind is ActorKind.ARMED_GROUP:
        known = group_told(stage, sentence, token, discourse, body=True)
    if known is None and not _is_thing(form):
        known = discourse.bodies.get(body.body)
    if form in bodies().forces["whole"] and _is_unit(stage, known):
        known = None
    if form not in discourse.forms and _may_be_anothers(stage, sentence, token, known, body, discourse):
        known = None
    government = discourse.only_government() if body.kind is ActorKind.MINISTRY else None
    thing = body.kind is ActorKind.ARMED_FORCE and _is_thing(form)
    abroad = form in name_words()["abroad.nouns"]  # "the embassy" is of no state that it is in
    owner = government or (None if thing or abroad else stage.home_for(body))
    if owner is not None and _calls_troops_by_name(stage, sentence, token, owner, body):
        owner = None
    owner = owner or _army_that_rules(form, discourse)
    if known is None and owner is not None and not discourse.another_speaks(stage, owner):
        known, _ = owned_body(stage.register, head, [owner], phrase_span(sentence, token))
    return stage.register.canonical(known)


def _body_there(
    stage: Stage,
    sentence: ParsedSentence,
    token: Token,
    head: tuple[str, Body],
    there: str | None,
    discourse: Discourse,
) -> str | None:
    """The body of the state whose capital was named; nobody's where another's was told of by that word."""
    before = stage.register.side_of(discourse.forms.get(head[0]))
    abroad = head[0] in name_words()["abroad.nouns"]
    if there is None or abroad or head[0] in discourse.of_strangers or before not in (None, there):
        return None
    return owned_body(stage.register, head, [there], phrase_span(sentence, token))[0]


def _in_capital(stage: Stage, sentence: ParsedSentence, token: Token, body: Body) -> str | None:
    """As in "In Islamabad, the foreign ministry denied it": whose capital opens what a ministry says.

    Not so where states meet: "In Brussels", "In Cairo for talks".
    """
    for town in _opening(sentence, token, body):
        name, preposition, verb = stage.names.of(town), sentence.head(town), sentence.head(token)
        beside = [word for over in (town, preposition) if over for word in sentence.kids(over, "prep")]
        beside += [p for p in sentence.kids(verb, "prep") if p.lower == "for"] if verb is not None else []
        guests = any(word.index < token.index for word in beside)
        if name is not None and name.type is NameType.CITY and not guests:
            state = stage.register.knowledge.states.get(name.actor or "")
            hosts = state is not None and state.capital_hosts
            return None if hosts else stage.register.ensure(name.actor, name)
    return None


def _land_in_front(
    stage: Stage, sentence: ParsedSentence, token: Token, body: Body
) -> tuple[str | None, bool]:
    """The state in which what a body says is set, in front of it, and whether that lies beside another."""
    for land in _opening(sentence, token, body):
        name = stage.names.of(land)
        beside = any(word.lower in name_words()["abroad.beside"] for word in sentence.kids(land, "amod"))
        if name is not None and name.type is NameType.STATE:
            return stage.register.ensure(name.actor, name), beside
    return None, False


def _opening(sentence: ParsedSentence, token: Token, body: Body) -> Iterator[Token]:
    """Where what a body of a state says is set, in front of it: "In Islamabad, the foreign ministry said"."""
    verb = sentence.head(token)
    if body.kind not in HOME_KINDS or verb is None or not speaks(sentence, token):
        return
    for preposition in sentence.kids(verb, "prep"):
        for place in sentence.kids(preposition, "pobj") if preposition.lower == "in" else ():
            if place.index < token.index:
                yield place


def _army_that_rules(form: str, discourse: Discourse) -> str | None:
    """Whose soldiers "the junta" is: of the only state whose army was told of."""
    keepers = discourse.keepers.get(ARMY, set()) if form == JUNTA else set()
    return next(iter(keepers)) if len(keepers) == 1 else None


def _may_be_anothers(
    stage: Stage, sentence: ParsedSentence, token: Token, known: str | None, body: Body, discourse: Discourse
) -> bool:
    """As in "the army said Kenyan shells had fallen", after "Kenyan troops" alone: whose army is open."""
    part = sentence.head(token)
    of_part = part is not None and part.lemma in cues()["voices.parts"] and speaks(sentence, part)
    if not (speaks(sentence, token) or of_part):
        return False
    named = known is not None and _calls_troops_by_name(stage, sentence, token, known, body)
    return named or is_open(stage, known, body, discourse)


def _calls_troops_by_name(
    stage: Stage, sentence: ParsedSentence, token: Token, owner: str, body: Body
) -> bool:
    """As in "the military said Indian troops had fired": who calls them Indian is not of their army.

    Nor of their state, as in "Indian troops had fired, the rescue authority said"; an army may be.
    """
    side = stage.register.side_of(owner)
    soldierly = body.kind in (ActorKind.ARMED_FORCE, ActorKind.POLICE)
    return any(
        (mention := stage.mentions.get(word.start)) is not None
        and mention.kind is MentionKind.DEMONYM
        and stage.register.side_of(mention.actor) == side
        and (noun := sentence.head(word)) is not None
        and _is_of_force(stage, sentence, noun)
        for word in sentence.tokens[token.index + 1 if soldierly else 0 :]
    )


def _is_of_force(stage: Stage, sentence: ParsedSentence, noun: Token) -> bool:
    """As in "Indian troops", "Indian shells", "Indian strikes"."""
    head = body_head(sentence, noun, stage.names, stage.text)
    armed = head is not None and head[1].kind is ActorKind.ARMED_FORCE
    return armed or noun.lemma in weapons().classes or noun.lemma in triggers().nouns


def _is_unit(stage: Stage, actor: str | None) -> bool:
    """As the 12th Mountain Brigade, or UN troops: whom "the army" does not mean, a part or of no one land."""
    draft = stage.register.of(actor)
    owner = stage.register.of(draft.part_of) if draft is not None else None
    if owner is not None and owner.kind is ActorKind.INTERNATIONAL_ORGANISATION:
        return True
    return draft is not None and draft.name.split()[-1] in bodies().forces["units"]


def _is_thing(form: str) -> bool:
    """As in "the drone", "the post": not whichever army was told of before, whose it may not be.

    "The air force" is one, though by that name, too, it is told what was dropped from.
    """
    return (
        not form.endswith(" force")
        and form.removesuffix("s") in weapons().classes.keys() | participants()["things.nouns"]
    )


def _office_told_before(
    stage: Stage, head: tuple[str, Body], token: Token, discourse: Discourse, span: Span
) -> str | None:
    """The holder of an office told of, or one that the state of the text has; "the ministers" are several."""
    form = head[0]
    if token.tag in ("NNS", "NNPS"):
        return None
    held = discourse.offices.get(form)
    draft = stage.register.drafts.get(discourse.person_in_reach() or "")
    if held is None and draft is not None and draft.role and _may_be_called(draft.role, form):
        held = draft.id
    if held is None and form.endswith(OF_GOVERNMENT):
        owner = discourse.only_government() or stage.home_for(GOVERNMENT)
        if owner is not None and not discourse.another_speaks(stage, owner):
            held, _ = owned_body(stage.register, head, [owner], span)
    return stage.register.canonical(held)


def _is_another_leader(stage: Stage, sentence: ParsedSentence, token: Token, form: str, held: str) -> bool:
    """As in "the rebel leader", after a party's: nothing told of that one is of rebels."""
    words = [word.lower for word in left_words(sentence, token)[:-1]]
    of_states = {word for word in words if (body := bodies().heads.get(word)) and body.kind in HOME_KINDS}
    telling = [word for word in words if word not in (*form.split(), *SAME_ONE, *of_states)]
    told = [m.span.of(stage.text).lower() for m in stage.mentions.values() if m.actor == held]
    return any(not any(word in phrase for phrase in told) for word in telling)


def _may_be_called(role: str, form: str) -> bool:
    """As a foreign minister "the minister", but never "the defence minister"."""
    return role.endswith(form) or form.endswith(role)


def is_open(stage: Stage, known: str | None, body: Body, discourse: Discourse) -> bool:
    """Whether "the army" that speaks need not be the troops last told of, who may be the enemy's."""
    draft, home = stage.register.of(known), stage.home_for(body)
    if draft is None or draft.side is None:
        return False
    if home is not None or stage.homes.town is not None:
        return draft.side != (home or stage.homes.town)
    of_one_of_several = draft.side in discourse.states and len(discourse.states) > 1
    unspoken = body.kind in HOME_KINDS and draft.id not in discourse.spoken.values()
    return (unspoken and of_one_of_several) or len(discourse.keepers.get(body.body, ())) > 1
