"""Owning up: "claimed responsibility for the raid", "claimed that attack", "said it was behind it"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from counterclaim.claims.aims import aims_of
from counterclaim.claims.contents import Told
from counterclaim.claims.negation import negated
from counterclaim.claims.others_words import is_in_words_of_others
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.claims.uninvolved import blamed_by, is_own_side, speaks_of_harm
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

OF_DAYS = ("DATE", "TIME")
OWN = frozenset(("its", "their", "his", "her", "our", "my"))


def claims_the_act(content: Told) -> bool:
    """As in "claimed that attack", "claimed it": no claim that something is so, but that they did it."""
    if content.attribution.frame != "obj":
        return False
    for sentence, tokens in content.parts:
        top = _top(tokens)
        if top is None:
            return False
        act = top.pos == "NOUN" and _names_act(sentence, top)
        act = act and not _is_complained_of(sentence, top)
        return (act or top.lower in cues()["anaphora.pronouns"]) and not _is_of_others(sentence, top)
    return False


def owned(cast: Cast) -> Callable[[Told], Attribution | None]:
    """A claimer whose side "was behind" or "was responsible for" an attack owns up to it."""

    def judge(content: Told) -> Attribution | None:
        if not speaks_of_harm(content):
            return None
        for sentence, tokens in content.parts:
            for token in tokens:
                blamed = blamed_by(sentence, token)
                if not blamed or any(negated(sentence, word) for word in (token, *blamed)):
                    continue
                others = is_in_words_of_others(sentence, token, content.attribution, cast)
                if not others and is_own_side(cast, content, subject_of(sentence, token)):
                    return replace(content.attribution, stance=Stance.CONFIRM)
        return None

    return judge


def owns_up(sentence: ParsedSentence, attribution: Attribution) -> bool:
    """Whether the words of an attribution in its sentence own up to what they speak of."""
    if attribution.stance is not Stance.CONFIRM and attribution.judge != "imputed":
        return False
    tokens = [token for token in sentence.tokens if attribution.covers(token.start)]
    owning = cues()["own_deeds.owning"] | cues()["own_deeds.apologising"] | {"claim"}
    if attribution.verb in owning or attribution.judge == "own deed" or _admits_to(sentence, attribution):
        return True
    if any(_is_own_part(sentence, token) for token in tokens):
        return True
    responsible = [token for token in tokens if token.lemma in cues()["contents.responsibility"]]
    if any(_is_of_others(sentence, noun) for noun in responsible):
        return False
    return bool(responsible) or any(blamed_by(sentence, token) for token in tokens)


def _admits_to(sentence: ParsedSentence, attribution: Attribution) -> bool:
    """As in "admitted to the raid": who only "admitted the raid" may have been raided."""
    cue = next((token for token in sentence.tokens if token.start == attribution.cue[0].start), None)
    if cue is None or attribution.verb not in cues()["own_deeds.admitting"]:
        return False
    to = [word for word in sentence.kids(cue, "prep") if word.lower == "to"]
    matters = [matter for word in to for matter in sentence.kids(word, "pobj", "pcomp")]
    deeds = triggers().nouns.keys() | triggers()["light.active"] | triggers().verbs.keys()
    told = any(matter.lemma in deeds for matter in matters)
    return told and not sentence.kids(cue, "ccomp", "dobj")


def _is_own_part(sentence: ParsedSentence, word: Token) -> bool:
    """As in "its role in the raid", "it was involved in the raid", "it had a hand in it"."""
    scopes = cues()
    parts = scopes["scopes.responsibility"] | scopes["scopes.shares"]
    if not _is_in_deed(sentence, word):
        return False
    if word.pos == "NOUN" and word.lemma in parts:
        verb = sentence.head(word)
        if any(owner.lower in OWN for owner in sentence.kids(word, "poss")):
            return True
        shared = verb is not None and word.dep == "dobj" and verb.lemma in scopes["scopes.sharing"]
        return shared and verb is not None and _does_itself(sentence, verb)
    return word.lower in scopes["scopes.partaking"] and _does_itself(sentence, word)


def _is_in_deed(sentence: ParsedSentence, part: Token) -> bool:
    """Whether a part is one in a deed, or in what was told: no "role in the mediation"."""
    behind = sentence.tokens[part.index + 1 : part.index + 2]
    matters = [m for word in behind for m in sentence.kids(word, "pobj", "pcomp")]
    known = triggers().nouns.keys() | triggers()["pointers.nouns"] | cues()["anaphora.pronouns"]
    return all(m.lemma.lower() in known or m.lower in known for m in matters)


def _does_itself(sentence: ParsedSentence, verb: Token) -> bool:
    subject = subject_of(sentence, verb)
    return subject is not None and subject.lower in cues()["scopes.own"] and not negated(sentence, verb)


def _top(tokens: Sequence[Token]) -> Token | None:
    inside = {token.index for token in tokens}
    return next((token for token in tokens if token.head not in inside or token.head == token.index), None)


def _names_act(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the raid", "a roadside bomb"; "a bomb" alone is a thing."""
    whole = (f"{word.lower} {noun.lemma}" for word in sentence.kids(noun, "compound", "amod"))
    acts = triggers().nouns.keys() | triggers()["pointers.nouns"]
    return noun.lemma in acts or any(name in acts for name in whole)


def _is_complained_of(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "claimed a violation of the truce", "claimed an attack on its base": nobody owns up to that."""
    known = triggers().nouns.get(noun.lemma)
    aims = [*preposition_objects(sentence, noun, "of"), *aims_of(sentence, noun)]
    own = any(word.lower in OWN for aim in aims for word in sentence.kids(aim, "poss"))
    return own or (known is not None and known.type.startswith("ceasefire-violation"))


def _is_of_others(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "Iran's responsibility", "an attack by rebels": somebody else's."""
    named = [word for word in sentence.kids(noun, "poss") if word.lower not in OWN]
    whose = [word for word in named if word.entity not in OF_DAYS]  # "claimed Sunday's attack"
    return bool(whose or preposition_objects(sentence, noun, "by"))
