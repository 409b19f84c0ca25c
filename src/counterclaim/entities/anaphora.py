"""Pronouns to the actors they point at, sentence by sentence; small rules, and a gap where none holds."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.entities.accused_people import accused_in, denies_charge
from counterclaim.entities.appositions import is_part
from counterclaim.entities.bare_nouns import bare_body, noun_of_name
from counterclaim.entities.claimants import of_own_deed
from counterclaim.entities.discourse import SPEAKING_KINDS, Discourse
from counterclaim.entities.employers import SPOKESMEN, employ
from counterclaim.entities.judged_deeds import whose_deed_is_judged
from counterclaim.entities.mentions import Stage
from counterclaim.entities.named_for_blows import owner_of_blow
from counterclaim.entities.pairs import is_pair, pair_mention
from counterclaim.entities.people_told import PEOPLE_KINDS, SUBJECTS, stranger_before
from counterclaim.entities.phrases import body_head
from counterclaim.entities.self_told import defender_who_tells, doer_who_tells, owner_who_tells
from counterclaim.entities.strangers import PLURAL, is_of_strangers
from counterclaim.entities.struck_things import means_thing, vessel_of
from counterclaim.entities.subjects_before import NEUTER, subject_before
from counterclaim.entities.tellers import is_agent, is_telling, speaks, told_by
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span, offsets
from counterclaim.vocab.lexicons import bodies, cues, participants

CLAUSES = ("ROOT", "ccomp", "parataxis")  # of a sentence whose parts a colon or semicolon divides
ARMED = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.POLICE)
LOSING, FIGHTERS = frozenset(("lose", "suffer")), frozenset(("fighter", "militant", "guerrilla"))
PERSONAL = frozenset(("he", "she", "him", "his", "her", "hers"))


def resolve_anaphora(stage: Stage, parse: Parse, quotations: Sequence[Span]) -> None:
    """Walk the sentences in order and give pronouns and bare descriptions their actors.

    Pronouns inside a quotation are the speaker's, so the narration says nothing of them.
    """
    discourse = Discourse()
    quoted = offsets(quotations)
    before: ParsedSentence | None = None
    for sentence in parse:
        discourse.opening = sentence.sentence.paragraph != discourse.paragraph
        before = None if discourse.opening else before
        discourse.paragraph = sentence.sentence.paragraph
        for token in sentence.tokens:
            mention = stage.mentions.get(token.start)
            if token.pos == "PRON" and token.start not in quoted:
                if not means_thing(stage, sentence, token, before):
                    _pronoun(stage, sentence, token, discourse, before)
            elif (pair := _pair(stage, sentence, token, discourse)) is not None:
                stage.mentions[token.start] = pair
            elif mention is not None and mention.actor is None and not mention.place:
                bare_body(stage, sentence, token, mention, discourse)
            elif mention is None and (blow := owner_of_blow(stage, sentence, token, discourse)) is not None:
                stage.mentions[token.start] = blow
            elif mention is None and token.pos == "NOUN":
                noun_of_name(stage, sentence, token, discourse)
            elif mention is not None:
                employ(stage, mention, discourse)
            discourse.note_home(stage, sentence, token)
        for token in sentence.tokens:
            if token.start not in quoted:
                discourse.note(stage, sentence, token)
                discourse.forget(stage, sentence, token)
        discourse.accused = accused_in(stage, sentence)
        before = sentence


def _pronoun(
    stage: Stage,
    sentence: ParsedSentence,
    token: Token,
    discourse: Discourse,
    before: ParsedSentence | None,
) -> None:
    actor = None
    if token.lower in PERSONAL:
        told = told_by(sentence, token)
        accused = accused_in(stage, sentence, token) or discourse.accused
        actor = accused if accused is not None and denies_charge(sentence, token) else None
        actor = actor or subject_before(stage, sentence, token, PEOPLE_KINDS, without=told)
        if actor is None and not stranger_before(stage, sentence, token):
            actor = _person_before(sentence, token, discourse)
        actor = actor or subject_before(stage, sentence, token, PEOPLE_KINDS)
    elif (meant := whose_deed_is_judged(sentence, token) or vessel_of(sentence, token)) is not None:
        mention = stage.mentions.get(meant.start)
        actor = mention.actor if mention is not None else None
    elif _is_cleft(sentence, token) or (
        token.lower in (*NEUTER, "their") and is_of_strangers(stage, sentence, token)
    ):
        return
    elif (doer := of_own_deed(stage, sentence, token) or owner_who_tells(stage, sentence, token)) is not None:
        actor = doer
    elif _tells(sentence, token) and (teller := _teller(stage, sentence, token, discourse)) is not None:
        actor = teller
    elif token.lower in NEUTER or (token.lower in PLURAL and token.dep == "poss"):
        actor = _neuter(stage, sentence, token, discourse) or _teller_behind(stage, sentence, token)
        actor = actor or doer_who_tells(stage, sentence, token, discourse)
    elif token.lower == "they" and (own := _they_who_tell(stage, sentence, token)) is not None:
        actor = own if before is None or not _tells_of_others(stage, before, own) else None
    elif token.lower == "they" and speaks(sentence, token):
        actor = subject_before(stage, sentence, token, tuple(SPEAKING_KINDS))
        if actor is None and discourse.many and discourse.many[1] == discourse.paragraph:
            actor = discourse.many[0]
    if actor is not None:
        span = Span(token.start, token.end)
        stage.mentions[token.start] = Mention(
            span=span, head=token.start, name=span, actor=actor, owner=token.dep == "poss", pronoun=True
        )


def _person_before(sentence: ParsedSentence, pronoun: Token, discourse: Discourse) -> str | None:
    """The person of the sentences before whom a pronoun means; who tells on is who told before."""
    return discourse.voice_in_reach() if speaks(sentence, pronoun) else discourse.person_in_reach()


def _is_cleft(sentence: ParsedSentence, pronoun: Token) -> bool:
    """As in "it was a gunman who fired": "it" is nobody."""
    be = sentence.head(pronoun)
    if pronoun.lower != "it" or be is None or be.lemma != "be":
        return False
    nouns = (noun for noun in sentence.kids(be, "attr"))
    return any(
        word.dep == "relcl" and word.index > noun.index for noun in nouns for word in sentence.subtree(noun)
    )


def _they_who_tell(stage: Stage, sentence: ParsedSentence, they: Token) -> str | None:
    """As in "the guards say they shot it down": those who tell, if they are many and nobody else is."""
    clause = sentence.head(they)
    cue = sentence.head(clause) if clause is not None and clause.dep == "ccomp" else None
    if they.dep not in ("nsubj", "nsubjpass") or cue is None or cue.lemma not in cues().verbs:
        return None
    for subject in sentence.kids(cue, "nsubj"):
        mention = stage.mentions.get(subject.start)
        draft = stage.register.of(mention.actor) if mention is not None else None
        band = draft is not None and draft.kind is ActorKind.ARMED_GROUP  # "Hamas said they had left"
        many = subject.tag in ("NNS", "NNPS") or cue.tag == "VBP" or band or _is_of_many(subject)
        between = sentence.tokens[subject.index + 1 : they.index]
        if mention is not None and many and not any(word.tag in ("NNS", "NNPS") for word in between):
            return mention.actor
    return None


def _tells_of_others(stage: Stage, before: ParsedSentence, teller: str) -> bool:
    """As in "gunmen crossed the fence. The guards said they had fired": they may be the gunmen."""
    armed = participants()["people.armed"] | {"people", "man"}
    for subject in (word for word in before.tokens if word.dep in SUBJECTS and word.tag == "NNS"):
        mention = stage.mentions.get(subject.start)
        actor = mention.actor if mention is not None else None
        if subject.lemma in armed and (
            actor is None or stage.register.side_of(actor) != stage.register.side_of(teller)
        ):
            return True
    return False


def _is_of_many(name: Token) -> bool:
    """As "Revolutionary Guards", "Rapid Support Forces": a body whose own name is a plural."""
    last = name.text.split()[-1]
    return last.endswith("s") and bodies().names.get(last) in ARMED


def _teller(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """Who goes on telling; in "the army sees it otherwise: it says", whom the sentence is about."""
    told = told_by(sentence, token)
    parted = any(word.text in (":", ";") for word in sentence.tokens[: token.index])
    for other in reversed(sentence.tokens[: token.index]):
        mention, verb = stage.mentions.get(other.start), sentence.head(other)
        draft = stage.register.of(mention.actor) if mention is not None else None
        if draft is None or verb is None or other.dep != "nsubj" or other.index in told:
            continue
        may_speak = draft.kind in SPEAKING_KINDS
        if verb.lemma in cues().verbs:
            return draft.id if may_speak else None
        if parted and may_speak and verb.dep in CLAUSES:
            return draft.id
    return discourse.speaker_in_reach()


def _neuter(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> str | None:
    """The body that "it", "its" or "their" means; "it said" is of no troops told of before."""
    own = _body_of_spokesman(stage, sentence, token) or defender_who_tells(stage, sentence, token)
    if own is not None:
        return own
    kinds = tuple(SPEAKING_KINDS - set(PEOPLE_KINDS))
    actor = subject_before(stage, sentence, token, kinds, without=told_by(sentence, token))
    if actor is not None or discourse.body is None or (_tells(sentence, token) and discourse.body_is_many):
        return actor
    reach = 1 if discourse.opening and discourse.body[2] and _owns_speaker(stage, sentence, token) else 0
    return discourse.body[0] if discourse.paragraph - discourse.body[1] <= reach else None


def _body_of_spokesman(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> str | None:
    """As in "a spokesman for the militia said it had lost four men", "its fighters had": whom he speaks for.

    What else he says "it" has done may be another's deed. In "the Orsa group, a faction of the Front, said it
    had fired" it is the group, and not the front.
    """
    owned = sentence.head(pronoun) if pronoun.dep == "poss" else None
    subject = owned or pronoun
    clause = sentence.head(subject) if subject.dep in ("nsubj", "nsubjpass") else None
    cue = sentence.head(clause) if clause is not None and clause.dep == "ccomp" else None
    if clause is None or cue is None or cue.lemma not in cues().verbs or pronoun.index < cue.index:
        return None
    own = clause.lemma in LOSING or (owned is not None and owned.lemma in FIGHTERS)
    for teller in sentence.kids(cue, "nsubj"):
        mention = stage.mentions.get(teller.start)
        beside = sentence.kids(teller, "appos")
        if mention is not None and any(is_part(sentence, word) for word in beside):
            return mention.actor
        speakers = [word for word in (teller, *beside) if own and word.lower in SPOKESMEN]
        found = (_spoken_for(stage, sentence, speaker) for speaker in speakers)
        return next((body for body in found if body is not None), None)
    return None


def _spoken_for(stage: Stage, sentence: ParsedSentence, spokesman: Token) -> str | None:
    """The body behind "a spokesman for"."""
    for preposition in sentence.kids(spokesman, "prep"):
        for noun in sentence.kids(preposition, "pobj") if preposition.lower in ("for", "of") else ():
            mention = stage.mentions.get(noun.start)
            if mention is not None and mention.actor is not None:
                return mention.actor
    return None


def _teller_behind(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> str | None:
    """As in "nine of its men were killed, the front said": whose they are is told only behind."""
    if pronoun.dep != "poss" or (pronoun.lower in PLURAL and _has_owners(sentence, pronoun)):
        return None
    for verb in sentence.ancestors(pronoun):
        for subject in sentence.kids(verb, "nsubj") if verb.lemma in cues().verbs else ():
            mention = stage.mentions.get(subject.start)
            draft = stage.register.of(mention.actor) if mention is not None else None
            if subject.index > pronoun.index and draft is not None:
                kinds = SPEAKING_KINDS - set(PEOPLE_KINDS)
                return (draft.side or draft.id) if draft.kind in kinds else None
    return None


def _has_owners(sentence: ParsedSentence, their: Token) -> bool:
    """As in "two herders died when a drone hit their car, the ministry said": it was the herders' car."""
    before = sentence.tokens[: their.index]
    return any(token.dep in SUBJECTS and token.tag in ("NNS", "NNPS") for token in before)


def _owns_speaker(stage: Stage, sentence: ParsedSentence, possessive: Token) -> bool:
    """As in "its Foreign Ministry said": a body of whoever the paragraph before is about."""
    noun = sentence.head(possessive)
    return (
        possessive.dep == "poss"
        and noun is not None
        and speaks(sentence, noun)
        and body_head(sentence, noun, stage.names, stage.text) is not None
    )


def _tells(sentence: ParsedSentence, pronoun: Token) -> bool:
    """As in "it added", "reported by it", "its statement adds": whoever spoke last goes on."""
    if pronoun.lower == "it":
        return speaks(sentence, pronoun) or _is_agent_of_cue(sentence, pronoun)
    noun = sentence.head(pronoun)
    return pronoun.lower == "its" and noun is not None and is_telling(sentence, noun)


def _is_agent_of_cue(sentence: ParsedSentence, pronoun: Token) -> bool:
    preposition = sentence.head(pronoun)
    verb = sentence.head(preposition) if preposition is not None else None
    return is_agent(sentence, pronoun) and verb is not None and verb.lemma in cues().verbs


def _pair(stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse) -> Mention | None:
    """Two known ones, where the words name nobody by themselves."""
    mention = stage.mentions.get(token.start)
    if (mention is not None and mention.actor is not None) or not is_pair(sentence, token):
        return None
    return pair_mention(stage, sentence, token, discourse)
