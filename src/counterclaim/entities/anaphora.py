"""Pronouns and bare descriptions to the actors they point at; small rules, and a gap where none holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from counterclaim.entities.mentions import Stage, body_head
from counterclaim.entities.phrases import phrase_span
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Body, cues, triggers

PERSONAL = frozenset(("he", "she", "him", "his", "her", "hers"))
NEUTER = frozenset(("it", "its"))
PLURAL = frozenset(("they", "their", "them"))
SUBJECTS = ("nsubj", "nsubjpass", "agent")
REACH = 1  # paragraphs that a person pronoun may look back
PEOPLE_KINDS = (ActorKind.PERSON, ActorKind.ANALYST)
SPEAKING_KINDS = frozenset(ActorKind) - {
    ActorKind.CIVILIANS,
    ActorKind.POPULATION,
    ActorKind.AMBIGUOUS,
    ActorKind.MEDIA,
}


@dataclass(slots=True)
class Discourse:
    """Who was last spoken of, by paragraph; subjects outrank others."""

    paragraph: int = 0
    person: tuple[str, int] | None = None
    body: tuple[str, int, bool] | None = None
    bodies: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    speaker: tuple[str, int] | None = None


def resolve_anaphora(stage: Stage, parse: Parse, quotations: Sequence[Span]) -> None:
    """Walk the sentences in order and give pronouns and bare descriptions their actors.

    Pronouns inside a quotation are the speaker's, so the narration says nothing of them.
    """
    discourse = Discourse()
    quoted = sorted(quotations)
    for sentence in parse:
        discourse.paragraph = sentence.sentence.paragraph
        for token in sentence.tokens:
            mention = stage.mentions.get(token.start)
            if token.pos == "PRON" and not any(span.start <= token.start < span.end for span in quoted):
                _pronoun(stage, sentence, token, discourse)
            elif mention is not None and mention.actor is None and not mention.place:
                _bare(stage, sentence, token, mention, discourse)
        for token in sentence.tokens:
            if not any(span.start <= token.start < span.end for span in quoted):
                _remember(stage, sentence, token, discourse)


def _pronoun(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> None:
    actor = None
    if token.lower in PERSONAL:
        actor = _subject_before(stage, sentence, token, PEOPLE_KINDS)
        if actor is None and discourse.person and discourse.paragraph - discourse.person[1] <= REACH:
            actor = discourse.person[0]
    elif (
        token.lower == "it"
        and _speaks(sentence, token)
        and discourse.speaker
        and discourse.speaker[1] == discourse.paragraph
    ):
        actor = discourse.speaker[0]
    elif token.lower in NEUTER or (token.lower in PLURAL and token.dep == "poss"):
        actor = _subject_before(stage, sentence, token, tuple(SPEAKING_KINDS - set(PEOPLE_KINDS)))
        if actor is None and discourse.body and discourse.body[1] == discourse.paragraph:
            actor = discourse.body[0]
    if actor is not None:
        span = Span(token.start, token.end)
        stage.mentions[token.start] = Mention(
            span=span, head=token.start, name=span, actor=actor, owner=token.dep == "poss", pronoun=True
        )


def _subject_before(
    stage: Stage, sentence: ParsedSentence, token: Token, kinds: tuple[ActorKind, ...]
) -> str | None:
    """The nearest earlier subject of the sentence that is of these kinds."""
    for other in reversed(sentence.tokens[: token.index]):
        mention = stage.mentions.get(other.start)
        if (
            mention is None
            or mention.actor is None
            or mention.owner
            or other.dep not in (*SUBJECTS, "pobj", "appos", "conj")
        ):
            continue
        if other.dep == "pobj" and not _is_agent(sentence, other):
            continue
        draft = stage.drafts.get(stage.canonical(mention.actor) or "")
        if draft is not None and draft.kind in kinds and not _strikes(sentence, other, token):
            return draft.id
    return None


def _strikes(sentence: ParsedSentence, subject: Token, pronoun: Token) -> bool:
    """As in "forces had killed four of its soldiers": whoever strikes does not strike the own people."""
    verb = sentence.head(subject)
    if pronoun.dep != "poss" or verb is None or verb.lemma not in triggers().verbs or subject.dep != "nsubj":
        return False
    return any(
        step.dep == "dobj" and step.head == verb.index for step in [pronoun, *sentence.ancestors(pronoun)]
    )


def _is_agent(sentence: ParsedSentence, token: Token) -> bool:
    preposition = sentence.head(token)
    return preposition is not None and preposition.dep == "agent"


def _speaks(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a token is the subject of a cue in the main clause."""
    verb = sentence.head(token)
    return (
        token.dep == "nsubj"
        and verb is not None
        and verb.lemma in cues().verbs
        and verb.dep not in ("ccomp", "relcl", "advcl")
    )


def _bare(
    stage: Stage, sentence: ParsedSentence, token: Token, mention: Mention, discourse: Discourse
) -> None:
    """As in "its servicemen" through the pronoun's actor; "the ministry" through the last one of the kind."""
    head = _head_of(stage, sentence, token)
    if head is None:
        return
    for possessive in sentence.kids(token, "poss"):
        owner = stage.mentions.get(possessive.start)
        if owner is not None and owner.actor and owner.pronoun:
            keeper = _collective(stage, owner.actor)
            if keeper:
                actor, _ = stage.functional(head, [keeper], phrase_span(sentence, token))
                stage.mentions[token.start] = replace(mention, actor=actor)
                return
    definite = any(child.lower in ("the", "this", "that", "these") for child in sentence.kids(token, "det"))
    if not definite:
        return
    body = head[1]
    actor_id = discourse.offices.get(head[0]) if body.office else discourse.bodies.get(body.body)
    if (
        body.office
        and actor_id is None
        and discourse.person
        and discourse.paragraph - discourse.person[1] <= REACH
    ):
        draft = stage.drafts.get(discourse.person[0])
        actor_id = (
            discourse.person[0] if draft and draft.role and draft.role.endswith(head[0].split()[-1]) else None
        )
    if actor_id:
        stage.mentions[token.start] = replace(mention, actor=stage.canonical(actor_id))
    else:
        stage.mentions[token.start] = stage.describe(mention, head)


def _head_of(stage: Stage, sentence: ParsedSentence, token: Token) -> tuple[str, Body] | None:
    return body_head(sentence, token, stage.names, stage.text)


def _collective(stage: Stage, actor: str) -> str | None:
    """Whose bodies a possessor's are: a minister's soldiers are the state's."""
    draft = stage.drafts.get(stage.canonical(actor) or "")
    if draft is None:
        return None
    if draft.kind in PEOPLE_KINDS:
        return draft.affiliations[0] if draft.affiliations else draft.side
    if draft.kind in (ActorKind.MINISTRY, ActorKind.LEGISLATURE, ActorKind.ARMED_FORCE) and draft.part_of:
        return draft.part_of
    return draft.id


def _remember(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> None:
    mention = stage.mentions.get(token.start)
    if mention is None or mention.actor is None or mention.owner:
        return
    actor = stage.canonical(mention.actor) or mention.actor
    draft = stage.drafts.get(actor)
    if draft is None:
        return
    is_subject = token.dep in SUBJECTS or _is_agent(sentence, token)
    if _speaks(sentence, token) and draft.kind in SPEAKING_KINDS - set(PEOPLE_KINDS):
        discourse.speaker = (actor, discourse.paragraph)
    if draft.kind in PEOPLE_KINDS:
        if is_subject or discourse.person is None or discourse.person[1] < discourse.paragraph:
            discourse.person = (actor, discourse.paragraph)
        if draft.role:
            discourse.offices[draft.role] = actor
            discourse.offices[draft.role.split()[-1]] = actor
        return
    if draft.kind in SPEAKING_KINDS:
        held = discourse.body
        if is_subject or held is None or held[1] < discourse.paragraph or not held[2]:
            discourse.body = (actor, discourse.paragraph, is_subject)
    head = _head_of(stage, sentence, token)
    if head is not None:
        discourse.bodies[head[1].body] = actor
        if head[1].body.startswith("ministry/"):
            discourse.bodies["ministry"] = actor
    elif draft.kind is ActorKind.ARMED_FORCE:
        discourse.bodies["armed-force"] = actor


def link_offices(stage: Stage, parse: Parse) -> None:
    """As in "Thailand's defense minister talked tough. / "...," Somchai Wattana said.": one person.

    Holds where the person is named without any office anywhere, and the paragraph before ends its subjects
    with exactly one office whose holder is not named.
    """
    offices: dict[int, list[str]] = {}
    first: dict[str, int] = {}
    for sentence in parse:
        for token in sentence.tokens:
            mention = stage.mentions.get(token.start)
            draft = (
                stage.drafts.get(stage.canonical(mention.actor) or "") if mention and mention.actor else None
            )
            if draft is None or mention is None or mention.pronoun or mention.owner:
                continue
            paragraph = sentence.sentence.paragraph
            if draft.kind is ActorKind.PERSON and draft.role and not draft.id.startswith("person:"):
                if token.dep in SUBJECTS:
                    offices.setdefault(paragraph, []).append(draft.id)
            elif draft.id.startswith("person:") and not draft.role:
                first.setdefault(draft.id, paragraph)
    _link_known_offices(stage)
    for person, paragraph in sorted(first.items()):
        held = set(offices.get(paragraph - 1, [])) or set(offices.get(paragraph, []))
        rivals = [other for other, where in first.items() if other != person and where == paragraph]
        if len(held) == 1 and not rivals:
            office = stage.drafts[held.pop()]
            draft = stage.drafts[person]
            stage.same[office.id] = person
            draft.role, draft.side, draft.part_of = office.role, office.side, office.part_of


def _link_known_offices(stage: Stage) -> None:
    """As in "Azerbaijan's defense minister" is Zakir Hasanov where the text or a pack gives him.

    Office.
    """
    holders: dict[tuple[str, str], list[str]] = {}
    for draft in stage.drafts.values():
        if draft.id.startswith("person:") and draft.role:
            for owner in draft.affiliations:
                holders.setdefault((owner, _office_key(draft.role)), []).append(draft.id)
    for draft in stage.drafts.values():
        if draft.role and draft.part_of and not draft.id.startswith("person:"):
            found = holders.get((draft.part_of, _office_key(draft.role)), [])
            if len(found) == 1:
                stage.same.setdefault(draft.id, found[0])


def _office_key(role: str) -> str:
    return role.casefold().replace("defence", "defense")
