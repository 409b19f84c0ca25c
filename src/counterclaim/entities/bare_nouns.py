"""Bodies without a name beside them: "its servicemen", "the army", "the mission", "the statement"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.entities.bodies_told import is_open, told_before
from counterclaim.entities.discourse import DEFINITE, SPEAKING_KINDS, Discourse
from counterclaim.entities.drafts import Draft
from counterclaim.entities.groups import group_told
from counterclaim.entities.mentions import Stage
from counterclaim.entities.not_of_state import is_apart, is_loyal, is_of_others, is_of_state
from counterclaim.entities.owned_bodies import owned_body
from counterclaim.entities.pairs import are_two_governments
from counterclaim.entities.people_told import PEOPLE_KINDS
from counterclaim.entities.phrases import body_head, left_words, phrase_span
from counterclaim.entities.tellers import is_cited, speaks
from counterclaim.entities.unknown_owners import TERRITORY_NOUNS, unknown_owners
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Body, bodies, cues, longest_head

STATE_NOUNS = frozenset(("country", "nation", "kingdom", "state"))
OF_BODIES = frozenset(("of", "for", "from", "with"))
# "The local army" is nobody's that is known, and "local officials" are not the state.
OF_A_WHOLE_LAND = (ActorKind.ARMED_FORCE, ActorKind.GOVERNMENT, ActorKind.STATE)
NEARBY = frozenset(("local", "regional"))
# What a name beside "the group" may be of; a person beside it leads it.
GROUPS = (ActorKind.ARMED_GROUP, ActorKind.NGO, ActorKind.OTHER, ActorKind.MEDIA, ActorKind.MONITOR)


def bare_body(
    stage: Stage, sentence: ParsedSentence, token: Token, mention: Mention, discourse: Discourse
) -> None:
    """A body or office without an owner's name: "its servicemen", "the region's army", "the ministry"."""
    head = body_head(sentence, token, stage.names, stage.text)
    if head is None:
        return
    if is_loyal(head[1], phrase_span(sentence, token).of(stage.text)):
        _of_strangers(stage, token, mention, head, discourse)
        return
    if not head[1].office and (named := _named_beside(stage, sentence, token)) is not None:
        stage.mentions[token.start] = replace(mention, actor=named)
        return
    keeper = _keeper(stage, sentence, token, discourse)
    apart = is_apart(sentence, token, stage.text)
    if apart and is_of_state(stage.register, keeper):
        _of_strangers(stage, token, mention, head, discourse)
    elif keeper is not None:
        actor, _ = owned_body(stage.register, head, [keeper], phrase_span(sentence, token))
        stage.mentions[token.start] = replace(mention, actor=actor)
    elif (
        unknown_owners(stage, sentence, token)
        or is_of_others(sentence, token)
        or are_two_governments(sentence, token)
    ):
        _of_strangers(stage, token, mention, head, discourse)
    elif _is_definite(sentence, token) or _is_of_definite(sentence, token, head[0]):
        if _is_of_somebody(stage, sentence, token, head[0]) or _is_anothers(sentence, token, head[0]):
            _of_strangers(stage, token, mention, head, discourse)
            return
        local = _is_local(sentence, token)  # of no state told of before, unless that is where the text is
        if local:
            told = _local_group(stage, token, discourse)
        else:
            told = told_before(stage, head, sentence, token, discourse)
        apart = apart or (told is not None and _sits_elsewhere(stage, sentence, token, head[1], told))
        if apart and (told is None or is_of_state(stage.register, told)):
            _of_strangers(stage, token, mention, head, discourse)
            return
        found = replace(mention, actor=told) if told else stage.register.describe(mention, head)
        stage.mentions[token.start] = found


def _named_beside(stage: Stage, sentence: ParsedSentence, token: Token) -> str | None:
    """As in "the aid group Save the Children": that one, and none told of before."""
    for child in sentence.kids(token, "appos"):
        mention = stage.mentions.get(child.start)
        draft = stage.register.of(mention.actor) if mention is not None else None
        at_once = sentence.subtree(child)[0].index == token.index + 1  # no list: "the group, Amnesty and ..."
        if child.pos == "PROPN" and at_once and draft is not None and draft.kind in GROUPS:
            return draft.id
    return None


def _of_strangers(
    stage: Stage, token: Token, mention: Mention, head: tuple[str, Body], discourse: Discourse
) -> None:
    """It is of somebody unknown; so is what is told of next by the same word, if that meant nobody before."""
    discourse.of_strangers |= {head[0], token.lower} - discourse.forms.keys() - discourse.offices.keys()
    stage.mentions[token.start] = stage.register.describe(mention, head, among=SPEAKING_KINDS)


def _local_group(stage: Stage, token: Token, discourse: Discourse) -> str | None:
    """As "the local defence force" where "the Kani Defence Force" was told of: an army is of a whole land."""
    draft = stage.register.of(discourse.named.get(token.lower))
    return draft.id if draft is not None and draft.kind is ActorKind.ARMED_GROUP else None


def _is_definite(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the army"; "police said" and, at the start of a release, "Ministry informs" need no article."""
    alone = not sentence.kids(token, "det", "poss", "amod", "compound", "nummod")
    opens = token.index == 0 and token.tag in ("NN", "NNP") and speaks(sentence, token)
    bare = alone and (token.lower == "police" or opens)
    return bare or any(child.lower in DEFINITE for child in sentence.kids(token, "det"))


def _is_of_definite(sentence: ParsedSentence, token: Token, form: str) -> bool:
    """As in "the ombudsman's office", which is one word for a body."""
    owners = sentence.kids(token, "poss") if "'s " in form else []
    return any(child.lower in DEFINITE for owner in owners for child in sentence.kids(owner, "det"))


def _is_of_somebody(stage: Stage, sentence: ParsedSentence, token: Token, form: str) -> bool:
    """As in "the government of NAME": whose it is is said, so it is no other's; "Defence" is nobody."""
    last = _behind(token, form)
    return any(
        noun.index >= last and (noun.pos == "PROPN" or stage.names.of(noun) is not None)
        for preposition in sentence.kids(token, "prep")
        if preposition.lower == "of"
        for noun in sentence.kids(preposition, "pobj")
    )


def _sits_elsewhere(stage: Stage, sentence: ParsedSentence, token: Token, body: Body, told: str) -> bool:
    """As in "the health ministry in Gaza", after Israel's military: in no town of that state."""
    if body.kind not in (ActorKind.MINISTRY, ActorKind.GOVERNMENT):
        return False
    side = stage.register.side_of(told)
    for preposition in sentence.kids(token, "prep"):
        for place in sentence.kids(preposition, "pobj") if preposition.lower == "in" else ():
            words = [word for word in left_words(sentence, place) if word.pos == "PROPN"]
            states = stage.states_with(stage.text[words[0].start : words[-1].end]) if words else frozenset()
            if is_of_state(stage.register, told) and states and side not in states:
                return True
    return False


def _behind(token: Token, form: str) -> int:
    """Where the words behind a body's form begin: of "the ministry of defence of NAME", the second "of"."""
    return token.index + (len(form.split()) if " of " in form else 1)


def _is_anothers(sentence: ParsedSentence, token: Token, form: str) -> bool:
    """As in "the Karabakh army", "the Crimean army": named by words of its own, so not one told of before."""
    words = [word for word in sentence.kids(token, "compound", "amod", "nmod") if word.index < token.index]
    return any(word.text[:1].isupper() and word.lower not in form.split() for word in words)


def noun_of_name(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> None:
    """As in "the mission said": the body by name whose name ends so; "the bulletin adds": who issued it."""
    words = speaks(sentence, token) and token.lemma in cues()["voices.things"]
    definite = any(child.lower in DEFINITE for child in sentence.kids(token, "det"))
    told = speaks(sentence, token) or is_cited(sentence, token)
    named = _named_beside(stage, sentence, token)
    named = named or (discourse.named.get(token.lower) if told else None)
    named = named or (discourse.staff.get(token.lower) if told and _is_bare(sentence, token) else None)
    actor = _issuer(stage, sentence, token, discourse) if words else named
    if actor is None and definite and not words:
        actor = group_told(stage, sentence, token, discourse, body=False)
    actor = stage.register.canonical(actor)
    named_beside = any(
        (beside := stage.mentions.get(child.start)) is not None and beside.actor == actor
        for child in sentence.kids(token, "compound")
    )  # "NATO's KFOR mission"
    if actor is not None and (definite or words or named_beside):
        span = phrase_span(sentence, token)
        stage.mentions[token.start] = Mention(
            span=span, head=token.start, name=span, actor=actor, pronoun=words
        )


def _issuer(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """Whose "a coalition statement" is, and "the statement" of which no owner is named."""
    beside = {word for aside in sentence.kids(token, "appos") for word in sentence.subtree(aside)}
    own = (child for child in sentence.subtree(token) if child != token and child not in beside)
    owned = any(child.start in stage.mentions for child in own)
    if owned:
        return None
    definite = any(child.lower in DEFINITE for child in sentence.kids(token, "det"))
    told = discourse.things.get(token.lemma) if definite else None
    return _body_before(stage, sentence, token, discourse) or told


def _keeper(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """Whose a body is by a pronoun, by "the region's" or "the country's", or by being the local one."""
    for possessive in sentence.kids(token, "poss"):
        owner = stage.mentions.get(possessive.start)
        if owner is not None and owner.actor and (owner.pronoun or possessive.pos == "NOUN"):
            return _collective(stage, owner.actor, token)
        if possessive.lemma in TERRITORY_NOUNS:
            return discourse.territory
        if possessive.lemma in STATE_NOUNS:
            return discourse.state
    if (whole := _whole(stage, sentence, token, discourse)) is not None:
        return _collective(stage, whole, token)
    if _is_local(sentence, token):
        head = body_head(sentence, token, stage.names, stage.text)
        of_home = head is not None and head[1].kind not in OF_A_WHOLE_LAND
        return discourse.territory or (stage.home_for(head[1]) if head is not None and of_home else None)
    return _body_before(stage, sentence, token, discourse)


def _is_local(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the local Defence Ministry"."""
    return any(child.lower in NEARBY for child in sentence.kids(token, "amod"))


def _whole(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """As in "a spokesman for the army", "fighters from the movement": the body that they are of."""
    head = body_head(sentence, token, stage.names, stage.text)
    last = _behind(token, head[0] if head is not None else "")
    for preposition in sentence.kids(token, "prep"):
        nouns = sentence.kids(preposition, "pobj") if preposition.lower in OF_BODIES else []
        for noun in (noun for noun in nouns if noun.index >= last):  # "the chief of staff" is of no staff
            mention = stage.mentions.get(noun.start)
            if mention is not None and mention.actor is None and not mention.place:
                bare_body(stage, sentence, noun, mention, discourse)
                mention = stage.mentions[noun.start]
            if mention is not None and mention.actor is not None and noun.pos == "NOUN":
                return mention.actor
            if mention is None and (named := _group_before(stage, sentence, noun, discourse)) is not None:
                return named
    return None


def _group_before(stage: Stage, sentence: ParsedSentence, noun: Token, discourse: Discourse) -> str | None:
    """As "the movement", "the group": the one told of before by a name that ends so, or the only one."""
    definite = any(child.lower in DEFINITE for child in sentence.kids(noun, "det"))
    if noun.pos != "NOUN" or not definite or not _is_bare(sentence, noun) or discourse.other_groups:
        return None
    told = discourse.named.get(noun.lower) or group_told(stage, sentence, noun, discourse, body=False)
    return stage.register.canonical(told)


def _is_bare(sentence: ParsedSentence, noun: Token) -> bool:
    """As "the group", "the investigators": no "group of villagers", and nobody's investigators."""
    own = sentence.kids(noun, "poss", "prep", "acl", "relcl", "appos")
    return len(left_words(sentence, noun)) == 1 and not any(
        word.dep != "prep" or word.lower in ("of", "from", "for") for word in own
    )


def _body_before(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """As in "a coalition official": the coalition told of before."""
    words = [word.lower for word in left_words(sentence, token)[:-1]]
    inner = longest_head(words) if words else None
    if inner is None or inner[1].office:
        return None
    form, body = inner
    if not body.body:  # "a junta spokesman", "government forces"
        return stage.home_for(body) or _whose_army(stage, sentence, token, discourse)
    known = discourse.forms.get(form) or discourse.bodies.get(body.body)
    owner = stage.home_for(body) if known is None else None
    if owner is not None:  # "a military aircraft", where no army was told of yet
        return owned_body(stage.register, (form, body), [owner], phrase_span(sentence, token))[0]
    if known is None or (form not in discourse.forms and is_open(stage, known, body, discourse)):
        return None
    return stage.register.canonical(known)


def _whose_army(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """As in "government forces": of the government whose army was told of before."""
    head = body_head(sentence, token, stage.names, stage.text)
    forces = head is not None and head[1].kind is ActorKind.ARMED_FORCE
    army = stage.register.of(discourse.bodies.get(head[1].body)) if head is not None and forces else None
    owner = stage.register.of(army.side) if army is not None else None
    return owner.id if owner is not None and owner.kind is ActorKind.STATE else None


def is_allied(draft: Draft) -> bool:
    """As the Saudi-led coalition: of several states, though one of them leads it."""
    return not bodies().forces["allied"].isdisjoint(draft.name.lower().split())


def _collective(stage: Stage, actor: str, noun: Token) -> str | None:
    """Whose bodies a possessor's are: a minister's soldiers are the state's, a coalition's its own."""
    draft = stage.register.of(actor)
    if draft is None:
        return None
    office = bodies().heads.get(noun.lemma.lower())
    if draft.kind is ActorKind.ARMED_FORCE and (is_allied(draft) or (office is not None and office.office)):
        return draft.id
    if draft.kind in PEOPLE_KINDS:
        return draft.affiliations[0] if draft.affiliations else draft.side
    if draft.kind in (ActorKind.MINISTRY, ActorKind.LEGISLATURE, ActorKind.ARMED_FORCE) and draft.part_of:
        return draft.part_of
    return draft.id
