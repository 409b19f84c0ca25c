"""What calling words untrue denies: "the charge is baseless", "there is no truth in reports of a raid"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.denied_words import denies_words
from counterclaim.claims.untruth import are_words, called_false, called_untrue
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

LONGEST_VERDICT = 3  # words of "complete and utter nonsense" that say something


def falsified(content: Told) -> Attribution | None:
    """As in "spread false reports of a breach", "the charge is baseless": what the words tell is denied.

    Where they tell only that somebody has said something, as in "reports that it had admitted the raid",
    nothing is said of the deed.
    """
    if _is_a_verdict(content):
        return turned_down(content, DenialScope.WHOLE)
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        false = (token for token in tokens if called_false(sentence, token))
        if any(not _is_said_by_others(sentence, token, inside) for token in false):
            return replace(turned_down(content, DenialScope.WHOLE), anaphoric=False)
        for token in tokens:
            words = called_untrue(sentence, token) if token.head in inside or _tops(token) else None
            if words and not _is_said_by_others(sentence, token, inside):
                scope = DenialScope.RESPONSIBILITY if _blames(words) else DenialScope.WHOLE
                return turned_down(content, DenialScope.NUMBER if _are_of_losses(sentence, words) else scope)
    words = _untrue_at_its_end(content)
    if words is not None:
        return turned_down(content, DenialScope.RESPONSIBILITY if _blames(words) else DenialScope.WHOLE)
    return None


def _is_said_by_others(sentence: ParsedSentence, token: Token, inside: set[int]) -> bool:
    """As in "according to Chad it was shelled, but Sudan said that was untrue": the verdict is Sudan's."""
    below = token
    for step in sentence.ancestors(token):
        if step.index not in inside:
            return False
        told = below.dep == "ccomp" and step.lemma in cues().verbs
        if told and any(who.pos in ("NOUN", "PROPN") for who in sentence.kids(step, "nsubj")):
            return True
        below = step
    return False


def _untrue_at_its_end(content: Told) -> Token | None:
    """The words in "the information spread by Chad that our units fired is false", however far apart.

    What is told begins with them and ends with what they are, whichever verb the parser gave that to.
    """
    for _, tokens in content.parts:
        words = [token for token in tokens if token.pos not in ("PUNCT", "ADV", "SPACE", "DET")]
        misread = bool(words) and _is_misread(words[0])
        nouns = (number for number, token in enumerate(words) if token.pos == "NOUN")
        noun = 0 if misread else next(nouns, None)
        if noun is None or len(words) < noun + 4 or not (misread or are_words(words[noun])):
            continue
        leading = all(token.pos in ("ADJ", "PRON", "PROPN", "PART") for token in words[:noun])
        is_false = {words[-1].lower, words[-1].lemma.lower()} & cues()["scopes.false"]
        other = any(token.lemma in cues().nouns for token in words[noun + 1 : -1] if token.pos == "NOUN")
        ends = words[-1].pos in ("ADJ", "NOUN", "VERB") and words[-2].lemma == "be"
        if leading and ends and is_false and not other:
            return words[noun]
    return None


def _is_misread(token: Token) -> bool:
    """As in "said rumours that ... were a lie", where the parser takes the words for a verb."""
    known = cues()["anaphora.nouns"] | cues()["anaphora.words"] | cues().nouns.keys()
    return token.pos == "VERB" and token.lower.endswith("s") and token.lower[:-1] in known


def _is_a_verdict(content: Told) -> bool:
    """As in "a lie", "pure invention": nothing but a word for what is not true."""
    tokens = [token for token in content.tokens() if token.pos not in ("PUNCT", "DET", "ADV")]
    if not 0 < len(tokens) <= LONGEST_VERDICT or any(token.pos in ("VERB", "AUX") for token in tokens):
        return False
    last = tokens[-1]
    return last.pos in ("NOUN", "ADJ", "PROPN") and bool(
        {last.lower, last.lemma.lower()} & cues()["scopes.false"]
    )


def _tops(token: Token) -> bool:
    return token.head == token.index or token.dep in ("ccomp", "conj", "parataxis", "acl")


def _blames(words: Token) -> bool:
    """Whether words accuse: who calls them false denies the blame, not that anything happened."""
    noun = cues().nouns.get(words.lemma.lower())
    entries = cues().verbs.get(words.lemma, ()) if words.dep == "csubj" else ()
    return (noun is not None and noun.stance is Stance.ACCUSE) or any(
        entry.stance is Stance.ACCUSE for entry in entries
    )


def _are_of_losses(sentence: ParsedSentence, words: Token) -> bool:
    """As in "talk of many dead": words about those hurt and nothing that was done to them."""
    known = triggers()
    losses = known["outcomes.killed"] | known["outcomes.wounded"] | cues()["scopes.number"]
    told = [word for word in sentence.subtree(words) if word.index > words.index]
    done = [word for word in told if word.lemma in known.verbs.keys() | known.nouns.keys()]
    counted = any(word.lemma in losses for word in (words, *told))
    dealt = any(sentence.kids(word, "nsubj") and sentence.kids(word, "dobj") for word in done)
    return counted and not dealt and all(word.lemma in losses for word in done)


def turned_down(content: Told, scope: DenialScope) -> Attribution:
    """The denial of words; where they tell what somebody has said, it contests nothing else."""
    of_words = denies_words(content)
    return replace(
        content.attribution,
        stance=Stance.DENY,
        sub_stance=None,
        scope=None if of_words else scope,
        anaphoric=not of_words,
    )
