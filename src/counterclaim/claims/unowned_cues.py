"""What a passive tells of its subject: "is said to", "is seen as", "was criticised for".

Without an agent the claimer stays empty: nobody is made to say what nobody is named for.
"""

from __future__ import annotations

from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import preposition_objects, subject_of, subtree_span
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import attitudes, cues


def told_of_subject(sentence: ParsedSentence, verb: Token, *, owned: bool) -> Content | None:
    """As in "the pilots are said to have landed", "the deal is seen as fair".

    The subject and what is told of it make one content of two stretches. A clause of its own is a content by
    itself: "it is said that ...", "was told that ...". Unless its teller is named (``owned``), the verb
    must be one by which things are told in the passive.
    """
    for kind, word in _complements(sentence, verb):
        if (
            kind == "that"
            or (owned and kind in ("inf", "as"))
            or verb.lemma in attitudes()[f"unowned.{kind}"]
        ):
            return _with_subject(sentence, verb, word)
    return None


def _complements(sentence: ParsedSentence, verb: Token) -> list[tuple[str, Token]]:
    found = []
    for child in sentence.kids(verb, "xcomp", "oprd", "acomp", "ccomp"):
        if child.index > verb.index:
            to = any(word.tag == "TO" for word in sentence.kids(child, "aux"))
            found.append(("inf" if to else "that" if child.dep == "ccomp" else "adj", child))
    feared = [child for child in sentence.kids(verb, "advcl") if child.index == verb.index + 1]
    if verb.lemma not in cues()["weak.verbs"]:
        found += [("adj", child) for child in feared if child.tag == "VBN"]  # "were feared drowned"
    charged = verb.lemma in cues()["charging.whom"]  # "Chad, accused of a raid"
    topics = ("as", "for", "of") if charged or sentence.kids(verb, "nsubjpass") else ("as", "for")
    for word in topics:
        found += [(word, topic) for topic in preposition_objects(sentence, verb, word)[:1]]
    return found


def _with_subject(sentence: ParsedSentence, verb: Token, word: Token) -> Content:
    told = subtree_span(sentence, word)
    subject = subject_of(sentence, verb) or (sentence.head(verb) if verb.dep == "acl" else None)
    if subject is None or sentence.kids(word, "nsubj", "nsubjpass") or subject.lower in ("it", "there"):
        return Content((told,), "that", word)
    about = subtree_span(sentence, subject, without=(verb,) if verb.dep in ("acl", "relcl") else ())
    if about.overlaps(told):
        return Content((told,), "that", word)
    return Content(tuple(sorted((about, told))), "subject", word)
