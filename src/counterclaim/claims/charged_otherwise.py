"""Charges of something else than the deed: "accused X of covering up the raid", "of silence on it"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.negation import negated
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

APART = frozenset("after before following since until despite out".split())  # "arresting two after the raid"
LIGHT = ("light.active", "light.passive", "light.to_nouns")


def is_charged_otherwise(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "accused X of exploiting the raid", "of not having stopped it", "blamed X for silence on it".

    Whom one charges with having done, ordered or helped a deed did it by that account. What else is done
    about a deed, in whatever words, leaves open who did it.
    """
    between, gerund = _way_up(sentence, deed)
    if any(word.lemma.lower() in cues()["charging.handling"] for word in between if word.pos == "NOUN"):
        return True
    if gerund is None:
        return False
    otherwise = cues()["charging.otherwise"] | cues()["contents.abetting"]
    if gerund.lemma in otherwise or negated(sentence, gerund):
        return True
    if deed.pos != "NOUN":
        return False
    used = gerund.lemma in triggers()["means.verbs"] and deed.dep == "dobj" and deed.head == gerund.index
    return used or gerund.lemma not in _doing() or any(word.lower in APART for word in between)


def _way_up(sentence: ParsedSentence, deed: Token) -> tuple[Sequence[Token], Token | None]:
    """The words between a deed and what somebody is charged with doing, and that, if it is a gerund."""
    between: list[Token] = []
    for step in sentence.ancestors(deed):
        if step.dep == "pcomp":
            return between, step
        if step.pos == "VERB" and step.dep != "xcomp" and step.lemma in cues().verbs:
            break
        between.append(step)
    return between, None


def _doing() -> frozenset[str]:
    """Verbs by which one does a deed, has it done, or has a share in it."""
    known = triggers()
    light = frozenset().union(*(known[key] for key in LIGHT))
    done = known.verbs.keys() | known["making.verbs"] | known["means.verbs"] | light
    return frozenset(done | cues()["contents.force"] | cues()["denied.ordering"] | cues()["charging.doing"])
