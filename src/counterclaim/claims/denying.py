"""When a content denies: false words, own acts disowned, "nobody fired" in reply; what a denial denies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from counterclaim.claims.contents import FIRST_PERSON, Told
from counterclaim.claims.factuality import called_false
from counterclaim.claims.left_open import leaves_open
from counterclaim.claims.negation import meets_none, negated
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import cues, triggers, weapons

LONGEST_VERDICT = 3  # words of "complete and utter nonsense" that say something
ATTACHED = ("pobj", "pcomp", "relcl", "conj")


def rebuffed(layout: TextLayout, attribution: Attribution) -> Attribution | None:
    """As in "Nonsense, the ministry replied": what was told before is denied."""
    words, comma, _ = layout.sentences[attribution.sentence].span.of(layout.text).partition(",")
    if not comma or words.strip(" \"“‘'").lower() not in cues()["scopes.false"]:
        return None
    return replace(attribution, stance=Stance.DENY, scope=DenialScope.WHOLE, anaphoric=True)


def falsified(content: Told) -> Attribution | None:
    """As in "spread false reports of a breach", "the charge is baseless": what the words tell is denied."""
    if _is_a_verdict(content):
        return replace(content.attribution, stance=Stance.DENY, scope=DenialScope.WHOLE, anaphoric=True)
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        if any(called_false(sentence, token) for token in tokens):
            return replace(content.attribution, stance=Stance.DENY, scope=DenialScope.WHOLE)
        for token in tokens:
            if (token.head in inside or _tops(token)) and (words := called_untrue(sentence, token)):
                scope = DenialScope.RESPONSIBILITY if _blames(words) else DenialScope.WHOLE
                scope = DenialScope.NUMBER if _are_of_losses(sentence, words) else scope
                return replace(content.attribution, stance=Stance.DENY, scope=scope, anaphoric=True)
    words = _untrue_at_its_end(content)
    if words is not None:
        scope = DenialScope.RESPONSIBILITY if _blames(words) else DenialScope.WHOLE
        return replace(content.attribution, stance=Stance.DENY, scope=scope, anaphoric=True)
    return None


def _untrue_at_its_end(content: Told) -> Token | None:
    """The words in "the information spread by Chad that our units fired is false", however far apart.

    What is told begins with them and ends with what they are, whichever verb the parser gave that to.
    """
    for _, tokens in content.parts:
        words = [token for token in tokens if token.pos not in ("PUNCT", "ADV", "SPACE")]
        noun = next((number for number, token in enumerate(words) if token.pos == "NOUN"), None)
        if noun is None or len(words) < noun + 4 or not _are_words(words[noun]):
            continue
        leading = all(token.pos in ("DET", "ADJ", "PRON", "PROPN", "PART") for token in words[:noun])
        is_false = {words[-1].lower, words[-1].lemma.lower()} & cues()["scopes.false"]
        other = any(token.lemma in cues().nouns for token in words[noun + 1 : -1] if token.pos == "NOUN")
        ends = words[-1].pos in ("ADJ", "NOUN") and words[-2].lemma == "be"
        if leading and ends and is_false and not other:
            return words[noun]
    return None


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


def called_untrue(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The words called so in "the report is a lie", "that is not true", "the claims have no basis"."""
    if verb.lemma != "be":
        words = sentence.kids(verb, "nsubj") if _lacks_truth(sentence, verb) else []
        return next((subject for subject in words if _are_words(subject)), None)
    qualities = sentence.kids(verb, "acomp", "attr")
    called = [q for q in qualities if {q.lower, q.lemma.lower()} & cues()["scopes.false"]]
    no_lie = any(word.lower == "no" for quality in called for word in sentence.kids(quality, "det"))
    false = bool(called) and not no_lie and not negated(sentence, verb)
    qualities += [word for word in sentence.kids(verb, "advmod") if word.lower == "so"]
    true = [word for word in qualities if word.lower in cues()["scopes.true"]]
    untrue = negated(sentence, verb) and any(not sentence.kids(word, "prep") for word in true)
    words = [subject for subject in sentence.kids(verb, "nsubj", "csubj") if _are_words(subject)]
    return words[0] if words and (false or untrue) else None


def _lacks_truth(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "do not correspond to reality", "have no basis", "lack any foundation"."""
    known = cues()
    added = (word.lower for word in sentence.kids(verb, "prt", "dobj", "advmod"))
    if any(f"{verb.lemma} {word}" in known["untruth.standing"] for word in added):  # "stand up"
        return negated(sentence, verb)
    matching = verb.lemma in known["untruth.matching"]
    if not matching and verb.lemma not in known["untruth.having"]:
        return False
    things = sentence.kids(verb, "dobj")
    behind = [*things, *preposition_objects(sentence, verb, "to", "with")]
    if matching:
        return negated(sentence, verb) and any(t.lemma in known["untruth.truths"] for t in behind)
    grounds = [thing for thing in things if thing.lemma in known["untruth.grounds"]]
    none = any(child.lower == "no" for thing in grounds for child in sentence.kids(thing, "det"))
    lacking = verb.lemma == "lack" or none or negated(sentence, verb)
    return bool(grounds) and lacking


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
    return counted and all(word.lemma in losses for word in done)


def _are_words(subject: Token) -> bool:
    if subject.dep == "csubj":
        return subject.lemma in cues().verbs
    noun = cues().nouns.get(subject.lemma.lower())
    if noun is not None and noun.stance is Stance.DENY:
        return False  # who calls a denial false holds what was denied true
    known = cues()["anaphora.nouns"] | cues()["anaphora.words"] | cues()["anaphora.pronouns"]
    return subject.lemma.lower() in known or subject.lower in known


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
        acts = cues()["contents.force"] | triggers().verbs.keys()
        for sentence, tokens in content.parts:
            for token in tokens:
                if token.pos != "VERB" or token.lemma not in acts or leaves_open(sentence, token):
                    continue
                subject = _whoever(sentence, subject_of(sentence, token))
                mention = cast.of(subject) if subject is not None else None
                named = mention is not None and mention.actor is not None
                own = (named and mention is not None and cast.side_of(mention.actor) == side) or (
                    subject is not None
                    and any(word.lower in FIRST_PERSON for word in (subject, *sentence.kids(subject, "poss")))
                )
                if own and side is not None and (negated(sentence, token) or meets_none(sentence, token)):
                    return replace(content.attribution, stance=Stance.DENY, scope=DenialScope.RESPONSIBILITY)
        return None

    return judge


def _whoever(sentence: ParsedSentence, subject: Token | None) -> Token | None:
    """Whom none does something of: "units" of "none of its units", "not one of our units"."""
    if subject is None or subject.lower not in ("none", "one"):
        return subject
    return next(iter(preposition_objects(sentence, subject, "of")), subject)


def denial_scope(content: Told) -> DenialScope | None:
    """What a denial denies: responsibility, number, intent, occurrence, or the account as a whole.

    ``None`` where what is denied is no happening: "denied arming the rebels".
    """
    lemmas = content.lemmas()
    if lemmas & cues()["scopes.responsibility"] or _takes_part(content):
        return DenialScope.RESPONSIBILITY
    frame = content.attribution.frame
    if frame in ("that", "ger") and not _is_of_force(content):
        return None
    first = next(iter(content.tokens()), None)  # "denied supplying shells", as an object too
    if first is not None and first.tag == "VBG" and first.lemma in cues()["contents.abetting"]:
        return None
    if frame == "ger" and lemmas & cues()["scopes.intent"]:
        return DenialScope.INTENT
    if frame == "ger":
        return DenialScope.RESPONSIBILITY
    if frame == "obj" and lemmas & cues()["scopes.number"] and not lemmas & cues()["contents.facts"]:
        return DenialScope.NUMBER
    if lemmas & {"any", "anyone", "anybody", "nobody"} and lemmas & triggers()["outcomes.killed"] | (
        lemmas & triggers()["outcomes.wounded"]
    ):
        return DenialScope.NUMBER  # "denied that any had died"
    if "deliberately" in lemmas or "intentionally" in lemmas:
        return DenialScope.INTENT
    if frame == "that" and not _own_act(content):
        return DenialScope.OCCURRENCE
    return DenialScope.RESPONSIBILITY if frame == "that" else DenialScope.WHOLE


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


def _is_of_force(content: Told) -> bool:
    """Whether a denied clause speaks of an act of force or of harm, or points at one told before."""
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
    return False


def _around(sentence: ParsedSentence, top: Token) -> list[Token]:
    """A verb with what it is done by, to and with."""
    near = [top, *sentence.kids(top)]
    near += [word for kid in near[1:] for word in sentence.kids(kid, *ATTACHED)]
    near += [word for kid in near for word in sentence.kids(kid, "prep", "xcomp", "conj")]
    return near + [word for kid in near for word in sentence.kids(kid, "pobj", "dobj")]


def _own_act(content: Told) -> bool:
    """As in "denied that its troops had fired": the act is the denier's own."""
    for _, tokens in content.parts:
        if any(token.lower in ("its", "their", "his", "it", "they", "we", "our") for token in tokens):
            return True
    return False
