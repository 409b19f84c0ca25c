"""Pronouns and bare descriptions to the actors they point at; small rules, and a gap where none holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.entities.discourse import (
    PEOPLE_KINDS,
    SPEAKING_KINDS,
    SUBJECTS,
    Discourse,
    is_agent,
    speaks,
)
from counterclaim.entities.employers import employ
from counterclaim.entities.mentions import Stage
from counterclaim.entities.pairs import is_pair, pair_mention
from counterclaim.entities.phrases import body_head, left_words, phrase_span
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span, offsets
from counterclaim.vocab.lexicons import Body, cues, longest_head, triggers

PERSONAL = frozenset(("he", "she", "him", "his", "her", "hers"))
NEUTER = frozenset(("it", "its"))
PLURAL = frozenset(("they", "their", "them"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
TERRITORY_NOUNS = frozenset(("region", "enclave", "territory", "republic", "exclave"))
STATE_NOUNS = frozenset(("country", "nation", "kingdom", "state"))
AIMING = frozenset(("at", "on", "against", "toward", "towards", "into"))  # whoever strikes aims at others
NEARBY = frozenset(("local", "regional"))


def resolve_anaphora(stage: Stage, parse: Parse, quotations: Sequence[Span]) -> None:
    """Walk the sentences in order and give pronouns and bare descriptions their actors.

    Pronouns inside a quotation are the speaker's, so the narration says nothing of them.
    """
    discourse = Discourse()
    quoted = offsets(quotations)
    for sentence in parse:
        discourse.opening = sentence.sentence.paragraph != discourse.paragraph
        discourse.paragraph = sentence.sentence.paragraph
        for token in sentence.tokens:
            mention = stage.mentions.get(token.start)
            if token.pos == "PRON" and token.start not in quoted:
                _pronoun(stage, sentence, token, discourse)
            elif (pair := _pair(stage, sentence, token, discourse)) is not None:
                stage.mentions[token.start] = pair
            elif mention is not None and mention.actor is None and not mention.place:
                _bare(stage, sentence, token, mention, discourse)
            elif mention is None and token.pos == "NOUN":
                _noun_of_name(stage, sentence, token, discourse)
            elif mention is not None:
                employ(stage, mention, discourse)
            discourse.note_home(stage, token)
        for token in sentence.tokens:
            if token.start not in quoted:
                discourse.note(stage, sentence, token)
                discourse.forget(stage, sentence, token)


def _pronoun(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> None:
    actor = None
    if token.lower in PERSONAL:
        actor = _subject_before(stage, sentence, token, PEOPLE_KINDS)
        actor = actor or discourse.person_in_reach()
    elif _tells(sentence, token) and discourse.speaker_in_reach() is not None:
        actor = discourse.speaker_in_reach()
    elif token.lower in NEUTER or (token.lower in PLURAL and token.dep == "poss"):
        actor = _subject_before(stage, sentence, token, tuple(SPEAKING_KINDS - set(PEOPLE_KINDS)))
        if actor is None and discourse.body and discourse.body[1] == discourse.paragraph:
            actor = discourse.body[0]
    elif token.lower == "they" and speaks(sentence, token):
        actor = _subject_before(stage, sentence, token, tuple(SPEAKING_KINDS))
        if actor is None and discourse.many and discourse.many[1] == discourse.paragraph:
            actor = discourse.many[0]
    if actor is not None:
        span = Span(token.start, token.end)
        stage.mentions[token.start] = Mention(
            span=span, head=token.start, name=span, actor=actor, owner=token.dep == "poss", pronoun=True
        )


def _tells(sentence: ParsedSentence, pronoun: Token) -> bool:
    """As in "it added", "its statement adds": whoever spoke last goes on."""
    if pronoun.lower == "it":
        return speaks(sentence, pronoun)
    noun = sentence.head(pronoun)
    return (
        pronoun.lower == "its"
        and noun is not None
        and noun.lemma in cues()["anaphora.nouns"]
        and speaks(sentence, noun)
    )


def _subject_before(
    stage: Stage, sentence: ParsedSentence, token: Token, kinds: tuple[ActorKind, ...]
) -> str | None:
    """The nearest earlier subject of the sentence that is of these kinds, before the doer of a passive."""
    earlier = list(reversed(sentence.tokens[: token.index]))
    doers = [other for other in earlier if other.dep == "pobj"]
    for other in [*(other for other in earlier if other.dep != "pobj"), *doers]:
        mention = stage.mentions.get(other.start)
        if (
            mention is None
            or mention.actor is None
            or mention.owner
            or other.dep not in (*SUBJECTS, "pobj", "appos", "conj")
        ):
            continue
        if other.dep == "pobj" and not is_agent(sentence, other):
            continue
        draft = stage.register.of(mention.actor)
        if draft is not None and draft.kind in kinds and not _bound(sentence, other, token):
            return draft.id
    return None


def _bound(sentence: ParsedSentence, subject: Token, pronoun: Token) -> bool:
    """Whether a pronoun cannot mean the subject of its own clause.

    "The ministry called it" is of something else, and in "forces had killed four of its soldiers" whoever
    strikes does not strike the own people.
    """
    verb = sentence.head(subject)
    if verb is None or subject.dep not in SUBJECTS:
        return False
    if pronoun.dep in ("dobj", "dative", "pobj") and _finite_verb(sentence, pronoun) == verb.index:
        return True
    if pronoun.dep != "poss" or verb.lemma not in triggers().verbs or subject.dep != "nsubj":
        return False
    return any(
        step.head == verb.index and (step.dep == "dobj" or (step.dep == "prep" and step.lower in AIMING))
        for step in [pronoun, *sentence.ancestors(pronoun)]
    )


def _finite_verb(sentence: ParsedSentence, pronoun: Token) -> int | None:
    """The verb of a pronoun's clause; "admitted firing on it" is one clause."""
    for step in sentence.ancestors(pronoun):
        nonfinite = step.tag == "VBG" and step.dep in ("xcomp", "pcomp", "ccomp")
        if step.pos in ("VERB", "AUX") and not nonfinite:
            return step.index
    return None


def _bare(
    stage: Stage, sentence: ParsedSentence, token: Token, mention: Mention, discourse: Discourse
) -> None:
    """A body or office without an owner's name: "its servicemen", "the region's army", "the ministry"."""
    head = body_head(sentence, token, stage.names, stage.text)
    if head is None:
        return
    keeper = _keeper(stage, sentence, token, discourse)
    if keeper is not None:
        actor, _ = stage.register.functional(head, [keeper], phrase_span(sentence, token))
        stage.mentions[token.start] = replace(mention, actor=actor)
    elif any(child.lower in DEFINITE for child in sentence.kids(token, "det")):
        if _is_of_somebody(stage, sentence, token):
            return
        told = _told_before(stage, head, sentence, token, discourse)
        found = replace(mention, actor=told) if told else stage.register.describe(mention, head)
        stage.mentions[token.start] = found


def _is_of_somebody(stage: Stage, sentence: ParsedSentence, token: Token) -> bool:
    """As in "the government of NAME": whose it is is said, so it is no other's."""
    return any(
        noun.pos == "PROPN" or stage.names.of(noun) is not None
        for preposition in sentence.kids(token, "prep")
        if preposition.lower == "of"
        for noun in sentence.kids(preposition, "pobj")
    )


def _pair(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> Mention | None:
    """Two known ones, where the words name nobody by themselves."""
    mention = stage.mentions.get(token.start)
    if (mention is not None and mention.actor is not None) or not is_pair(sentence, token):
        return None
    return pair_mention(stage, sentence, token, discourse)


def _noun_of_name(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> None:
    """As in "the mission said": the body by name whose name ends so."""
    actor = stage.register.canonical(discourse.named.get(token.lower))
    definite = any(child.lower in DEFINITE for child in sentence.kids(token, "det"))
    if actor is not None and definite and speaks(sentence, token):
        span = phrase_span(sentence, token)
        stage.mentions[token.start] = Mention(span=span, head=token.start, name=span, actor=actor)


def _keeper(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """Whose a body is by a pronoun, by "the region's" or "the country's", or by being the local one."""
    for possessive in sentence.kids(token, "poss"):
        owner = stage.mentions.get(possessive.start)
        if owner is not None and owner.actor and owner.pronoun:
            return _collective(stage, owner.actor)
        if possessive.lemma in TERRITORY_NOUNS:
            return discourse.territory
        if possessive.lemma in STATE_NOUNS:
            return discourse.state
    if any(child.lower in NEARBY for child in sentence.kids(token, "amod")):
        head = body_head(sentence, token, stage.names, stage.text)
        return discourse.territory or (stage.home_for(head[1]) if head is not None else None)
    return _body_before(stage, sentence, token, discourse)


def _body_before(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """As in "a coalition official": the coalition told of before."""
    words = [word.lower for word in left_words(sentence, token)[:-1]]
    inner = longest_head(words) if words else None
    if inner is None or inner[1].office or not inner[1].body:
        return None
    form, body = inner
    known = discourse.forms.get(form) or discourse.bodies.get(body.body)
    if known is None or (form not in discourse.forms and _is_open(stage, known, body, discourse)):
        return None
    return stage.register.canonical(known)


def _told_before(
    stage: Stage, head: tuple[str, Body], sentence: ParsedSentence, token: Token, discourse: Discourse
) -> str | None:
    """The last body or office of this kind; a ministry of a new kind is of the government that speaks."""
    form, body = head
    if body.office:
        return _office_told_before(stage, form, token, discourse)
    said = discourse.spoken.get(form) if speaks(sentence, token) else None
    known = said or discourse.forms.get(form) or discourse.bodies.get(body.body)
    if form not in discourse.forms and speaks(sentence, token) and _is_open(stage, known, body, discourse):
        known = None
    government = discourse.only_government() if body.kind is ActorKind.MINISTRY else None
    owner = government or stage.home_for(body)
    if known is None and owner is not None and not discourse.another_speaks(stage, owner):
        known, _ = stage.register.functional(head, [owner], phrase_span(sentence, token))
    return stage.register.canonical(known)


def _office_told_before(stage: Stage, form: str, token: Token, discourse: Discourse) -> str | None:
    """The holder of an office told of; "the ministers" are several."""
    if token.tag in ("NNS", "NNPS"):
        return None
    held = discourse.offices.get(form)
    draft = stage.register.drafts.get(discourse.person_in_reach() or "")
    if held is None and draft is not None and draft.role and draft.role.endswith(form.rsplit(maxsplit=1)[-1]):
        held = draft.id
    return stage.register.canonical(held)


def _is_open(stage: Stage, known: str | None, body: Body, discourse: Discourse) -> bool:
    """Whether "the army" that speaks need not be the troops last told of, who may be the enemy's."""
    draft, home = stage.register.of(known), stage.home_for(body)
    if draft is None or draft.side is None:
        return False
    return draft.side != home if home is not None else len(discourse.keepers.get(body.body, ())) > 1


def _collective(stage: Stage, actor: str) -> str | None:
    """Whose bodies a possessor's are: a minister's soldiers are the state's."""
    draft = stage.register.of(actor)
    if draft is None:
        return None
    if draft.kind in PEOPLE_KINDS:
        return draft.affiliations[0] if draft.affiliations else draft.side
    if draft.kind in (ActorKind.MINISTRY, ActorKind.LEGISLATURE, ActorKind.ARMED_FORCE) and draft.part_of:
        return draft.part_of
    return draft.id
