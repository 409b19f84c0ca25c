"""When a content denies: own acts disowned, "nobody fired" in reply; what a denial denies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from counterclaim.claims.contents import FIRST_PERSON, Told
from counterclaim.claims.denied_losses import hit_denied, loss_denied
from counterclaim.claims.left_open import leaves_open
from counterclaim.claims.negation import meets_none, negated
from counterclaim.claims.set_against import is_set_against
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.claims.who_was_hurt import is_of_who_was_hurt
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import cues, triggers, weapons

ANY = frozenset(("any", "anyone", "anybody", "nobody"))
ATTACHED = ("pobj", "pcomp", "relcl", "conj")
OWN = frozenset(("its", "their", "his", "it", "they", "we", "our"))


def rebuffed(layout: TextLayout, attribution: Attribution) -> Attribution | None:
    """As in "Nonsense, the ministry replied": what was told before is denied."""
    words, comma, _ = layout.sentences[attribution.sentence].span.of(layout.text).partition(",")
    if not comma or words.strip(" \"“‘'").lower() not in cues()["scopes.false"]:
        return None
    return replace(attribution, stance=Stance.DENY, scope=DenialScope.WHOLE, anaphoric=True)


def distorted(content: Told) -> Attribution | None:
    """As in "the ministry twisted the facts", "the army is lying": who says so holds their account false."""
    for sentence, tokens in content.parts:
        for token in tokens:
            if token.pos != "VERB" or negated(sentence, token):
                continue
            objects = {thing.lemma.lower() for thing in sentence.kids(token, "dobj", "nsubjpass")}
            words = cues()["anaphora.nouns"] | cues()["anaphora.words"] | cues()["distortions.objects"]
            if token.lemma in cues()["distortions.verbs"] and objects & words:
                return replace(
                    content.attribution, stance=Stance.DENY, scope=DenialScope.WHOLE, anaphoric=True
                )
    return None


def answered_no(content: Told) -> Attribution | None:
    """As in "no shell was fired, the army replied": an answer that nothing of the kind happened."""
    if content.attribution.rule.rpartition(":")[2].partition("/")[0] not in cues()["answers.verbs"]:
        return None
    events = triggers().verbs.keys() | cues()["contents.force"] | {"lose"}
    for sentence, tokens in content.parts:
        for token in tokens:
            undone = token.lemma in events and token.pos == "VERB" and negated(sentence, token)
            if undone and not leaves_open(sentence, token):
                return replace(content.attribution, stance=Stance.DENY, scope=DenialScope.OCCURRENCE)
    return None


def disowned(cast: Cast) -> Callable[[Told], Attribution | None]:
    """An act of force that the claimer says its own side did not do: a denial of responsibility."""

    def judge(content: Told) -> Attribution | None:
        side = cast.side_of(content.attribution.actor)
        if side is None:
            return None
        acts = cues()["contents.force"] | triggers().verbs.keys() | triggers()["falling.verbs"]
        for sentence, tokens in content.parts:
            for token in tokens:
                if token.pos != "VERB" or token.lemma not in acts or leaves_open(sentence, token):
                    continue
                if _tells_how_it_ended(sentence, token):
                    continue
                if is_set_against(sentence, token, cast, side) or _is_undone(sentence, token, cast, side):
                    return replace(content.attribution, stance=Stance.DENY, scope=DenialScope.RESPONSIBILITY)
        return None

    return judge


def _tells_how_it_ended(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "had fired at a car, hitting nobody", "had shelled a hill and hit no one": it was done.

    Who "had raided a village but killed no one" denies that he killed, as he may be said to have.
    """
    deed = sentence.head(verb) if verb.dep in ("advcl", "conj") else None
    if deed is None or deed.lemma not in triggers().verbs or verb.lemma not in cues()["scopes.hitting"]:
        return False
    met = object_of(sentence, verb)
    nobody = met is not None and met.lower in ("nobody", "none", "one") and meets_none(sentence, verb)
    but = any(word.lower == "but" for word in sentence.kids(deed, "cc"))
    return nobody and not but and not (negated(sentence, deed) or meets_none(sentence, deed))


def _is_undone(sentence: ParsedSentence, verb: Token, cast: Cast, side: str) -> bool:
    """As in "our men did not fire", "none of its units fired", "no Sudanese shell fell on the town".

    That none of its men was hurt is no denial of what it did.
    """
    subject = _whoever(sentence, subject_of(sentence, verb))
    if subject is None or not (negated(sentence, verb) or meets_none(sentence, verb)):
        return False
    if subject.lemma in weapons().classes:
        whose = sentence.kids(subject, "amod", "compound", "poss")
    else:
        whose = [subject, *sentence.kids(subject, "poss")]
        if is_passive(sentence, verb) or verb.lemma in triggers()["falling.verbs"]:
            return False
    mentions = (mention for word in whose[:1] if (mention := cast.of(word)) is not None)
    named = any(m.actor is not None and cast.side_of(m.actor) == side for m in mentions)
    return named or any(word.lower in FIRST_PERSON for word in whose)


def _whoever(sentence: ParsedSentence, subject: Token | None) -> Token | None:
    """Whom none does something of: "units" of "none of its units", "not one of our units"."""
    if subject is None or subject.lower not in ("none", "one"):
        return subject
    return next(iter(preposition_objects(sentence, subject, "of")), subject)


def denial_scope(content: Told, cast: Cast) -> DenialScope | None:
    """What a denial denies: responsibility, number, intent, occurrence, or the account as a whole.

    ``None`` where what is denied is no happening: "denied arming the rebels".
    """
    lemmas = content.lemmas()
    if lemmas & cues()["scopes.responsibility"] or _takes_part(content):
        return DenialScope.RESPONSIBILITY
    frame = content.attribution.frame
    if frame in ("that", "obj", "ger") and is_of_who_was_hurt(content) and not is_own_act(content, cast):
        return DenialScope.NUMBER
    if frame in ("that", "ger") and not is_of_force(content):
        return None
    first = next(iter(content.tokens()), None)  # "denied supplying shells", as an object too
    if first is not None and first.tag == "VBG" and first.lemma in cues()["contents.abetting"]:
        return None
    if frame == "ger" and lemmas & cues()["scopes.intent"]:
        return DenialScope.INTENT
    loss = loss_denied(content)
    if loss is not None:
        return loss
    if frame == "ger":
        return DenialScope.RESPONSIBILITY
    if _is_of_number(content):
        return DenialScope.NUMBER
    if "deliberately" in lemmas or "intentionally" in lemmas:
        return DenialScope.INTENT
    if frame == "that" and not is_own_act(content, cast):
        return DenialScope.OCCURRENCE
    return DenialScope.RESPONSIBILITY if frame == "that" else DenialScope.WHOLE


def _is_of_number(content: Told) -> bool:
    """As in "denied the toll", "that any had died", "that anybody had been hit"."""
    lemmas, frame = content.lemmas(), content.attribution.frame
    if frame == "obj" and lemmas & cues()["scopes.number"] and not lemmas & cues()["contents.facts"]:
        return True
    died = lemmas & (triggers()["outcomes.killed"] | triggers()["outcomes.wounded"])
    return bool(lemmas & ANY and died) or (frame == "that" and hit_denied(content))


def _takes_part(content: Told) -> bool:
    """As in "any part in the raid", "had a hand in it", "anything to do with it"; no "part of town"."""
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        words = [token.lower for token in tokens]
        if ("do", "with") in pairwise(words):
            return True
        for token in tokens:
            governor = sentence.head(token)
            top = governor is None or governor.index not in inside
            had = governor is not None and governor.lemma in cues()["scopes.sharing"] and token.dep == "dobj"
            share = token.lemma.lower() in cues()["scopes.shares"]
            last = token.index == max(inside)
            if share and (((top or had) and _is_before_in(sentence, token)) or (had and last)):
                return True
    return False


def _is_before_in(sentence: ParsedSentence, token: Token) -> bool:
    """Whether "in" follows, wherever the parser hung it."""
    return any(word.lower == "in" for word in sentence.tokens[token.index + 1 : token.index + 2])


def is_of_force(content: Told) -> bool:
    """Whether a clause that is denied speaks of an act of force or of harm, or points at one told before."""
    known = triggers()
    of_force = known.verbs.keys() | known.nouns.keys() | cues()["contents.force"] | weapons().classes.keys()
    of_force |= known["outcomes.killed"] | known["outcomes.wounded"] | known["pointers.nouns"]
    of_force |= (
        cues()["scopes.involvement"]
        | cues()["scopes.intent"]
        | cues()["anaphora.pronouns"]
        | cues()["anaphora.nouns"]
    )
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        tops = [token for token in tokens if token.head not in inside or token.head == token.index]
        if any(top.lemma in cues()["contents.abetting"] for top in tops):
            return False
        near = [word for top in tops for word in _around(sentence, top)]
        if any(word.lemma.lower() in of_force and word.dep != "mark" and word.pos != "ADJ" for word in near):
            return True
        if any(_answers_for_it(sentence, word) for word in near):
            return True
    return False


def _answers_for_it(sentence: ParsedSentence, word: Token) -> bool:
    """As in "denied that its troops were responsible": for what was told; "for the famine" is of that."""
    return word.lower in cues()["scopes.answering"] and not sentence.kids(word, "prep")


def _around(sentence: ParsedSentence, top: Token) -> list[Token]:
    """A verb with what it is done by, to and with."""
    near = [top, *sentence.kids(top)]
    near += [word for kid in near[1:] for word in sentence.kids(kid, *ATTACHED)]
    near += [word for kid in near for word in sentence.kids(kid, "prep", "xcomp", "conj")]
    return near + [word for kid in near for word in sentence.kids(kid, "pobj", "dobj")]


def is_own_act(content: Told, cast: Cast) -> bool:
    """As in "denied that its troops had fired", "that Belgrade was involved": the act is the denier's own."""
    side = cast.side_of(content.attribution.actor)
    for sentence, tokens in content.parts:
        if any(token.lower in OWN and not _is_struck(sentence, token) for token in tokens):
            return True
        doers = (mention for token in tokens if _acts(sentence, token) and (mention := cast.of(token)))
        if side is not None and any(cast.side_of(doer.actor) == side for doer in doers):
            return True
    return False


def _is_struck(sentence: ParsedSentence, owner: Token) -> bool:
    """As "its" of "denied that its jets had been shot down": what was done to them is no act of theirs."""
    thing = sentence.head(owner) if owner.dep == "poss" else None
    verb = sentence.head(thing) if thing is not None and thing.dep == "nsubjpass" else None
    involved = verb is not None and {verb.lemma, verb.lower} & cues()["scopes.involvement"]
    return verb is not None and not involved and verb.lemma in triggers().verbs


def _acts(sentence: ParsedSentence, subject: Token) -> bool:
    """As "Belgrade" of "Belgrade had fired", "Belgrade was involved"; not of "Belgrade was shelled"."""
    verb = sentence.head(subject)
    if subject.dep in ("amod", "poss", "compound"):  # "that there had been an American strike"
        return verb is not None and verb.lemma in triggers().nouns
    involved = verb is not None and bool({verb.lemma, verb.lower} & cues()["scopes.involvement"])
    return subject.dep == "nsubj" or (subject.dep == "nsubjpass" and involved)
