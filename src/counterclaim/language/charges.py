"""Whom a charge is laid to, which the parser hung on the deed: "blamed the attack on Gao on Niger"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, longest_head, participants, triggers

_NAMES = frozenset(("GPE", "NORP", "PERSON", "ORG"))
_TIMES = frozenset(("DATE", "TIME"))
_ACCUSED_OF = frozenset(("of", "for"))
_ASIDES = ("advcl", "acl", "relcl")
_MATTERS = frozenset(("for", "over"))
_PLACING = frozenset(("on", "in", "at", "near", "against"))


def with_charges(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "on X", "to X", "at X's door" of a charge under its verb, the rest under the deed.

    Days must have their label: "blamed the raid on Monday on X".
    """
    changed: dict[int, Token] = dict(_strayed(sentence))
    for verb in sentence.tokens:
        deed = next(iter(sentence.kids(verb, "dobj", "nsubjpass")), None) if verb.pos == "VERB" else None
        laid = _laid(sentence, verb, deed) if deed is not None else None
        if deed is None or laid is None:
            continue
        changed[laid.index] = replace(laid, head=verb.index, dep="prep")
        changed |= {
            word.index: replace(word, head=verb.index, dep="agent") for word in _agents(sentence, laid)
        }
        matter = _matter(sentence, verb, deed) or deed
        for word in sentence.kids(verb, "prep"):
            if word.lower in _MATTERS or word.index == laid.index or _is_when(sentence, word):
                continue
            if deed.index < word.index < laid.index:
                changed[word.index] = replace(word, head=deed.index)
            elif word.lower in _PLACING and matter.index < word.index and _ends_at(sentence, matter, word):
                changed[word.index] = replace(word, head=matter.index)
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _is_charge_of(sentence: ParsedSentence, word: Token, accused: Token) -> bool:
    """Whether "of" leads from a name that is charged to a deed."""
    verb = sentence.head(accused)
    deeds = sentence.kids(word, "pobj")
    charged = verb is not None and verb.lemma in cues()["charging.whom"] and accused.pos == "PROPN"
    return charged and word.lower == "of" and any(deed.lemma in triggers().nouns for deed in deeds)


def _laid(sentence: ParsedSentence, verb: Token, deed: Token) -> Token | None:
    """The preposition before whom a deed is laid to."""
    words = _prepositions(verb, deed)
    shares = deed.lemma in cues()["charging.shares"]
    found = [w for w in _behind(sentence, verb, deed) if _leads(sentence, w, words, anywhere=shares)]
    grounds = [word for word in _behind(sentence, verb, deed) if word.lower in _MATTERS]
    if grounds and any(word.index < grounds[0].index for word in found):
        found = [
            word for word in found if word.index < grounds[0].index
        ]  # "the blame on X for the raid on Y"
    elif grounds and not _is_deed(deed) and not shares:
        return None  # "blamed the army for the raid on Gao"
    able = [word for word in found if any(can_act(sentence, noun) for noun in sentence.kids(word, "pobj"))]
    return next(reversed(able or found), None)


def _strayed(sentence: ParsedSentence) -> Iterator[tuple[int, Token]]:
    """What somebody is accused of, hung on who accuses, on the accused, or on a clause on him.

    As in "accused by X of the raid", "accused Y, backed by Z, of raiding": X raids in neither; "suspects the
    Sun Front of the raid".
    """
    for word in sentence.tokens:
        above = sentence.head(word) if word.dep == "prep" and word.lower in _ACCUSED_OF else None
        agent = sentence.head(above) if above is not None and above.dep == "pobj" else None
        if above is not None and above.dep == "dobj" and _is_charge_of(sentence, word, above):
            yield word.index, replace(word, head=above.head)
            continue
        clause = agent is None and above is not None and above.tag == "VBN" and above.dep in _ASIDES
        verb = sentence.head(agent or above) if above is not None and (agent or clause) else None
        if verb is None or verb.lemma not in cues()["charging.whom"] or above is None:
            continue
        if any(own.lower in _ACCUSED_OF for own in sentence.kids(verb, "prep")):
            continue
        acts = any(topic.tag == "VBG" for topic in sentence.kids(word, "pcomp"))
        by = agent is not None and agent.dep == "agent" and bool(sentence.kids(verb, "nsubjpass"))
        by = by and (above.pos == "PROPN" or acts)
        if by or (clause and sentence.tokens[word.index - 1].text == ","):
            yield word.index, replace(word, head=verb.index)


def _agents(sentence: ParsedSentence, laid: Token) -> list[Token]:
    """As in "is laid at X's door by Y", "blamed on rebels by Y": by whom, hung on the accused."""
    verb = next((step for step in sentence.ancestors(laid) if step.pos == "VERB"), None)
    passive = verb is not None and (verb.tag == "VBN" and not sentence.kids(verb, "dobj"))
    accused = sentence.kids(laid, "pobj") if passive else []
    return [word for noun in accused for word in sentence.kids(noun, "prep") if word.lower == "by"]


def _matter(sentence: ParsedSentence, verb: Token, deed: Token) -> Token | None:
    """What somebody is blamed for: "the raid" of "pointed the finger at X for the raid on Gao"."""
    holders = [verb, deed, *(noun for word in sentence.kids(deed, "prep") for noun in sentence.kids(word))]
    grounds = [word for holder in holders for word in sentence.kids(holder, "prep") if word.lower in _MATTERS]
    return next((noun for word in grounds for noun in sentence.kids(word, "pobj")), None)


def _ends_at(sentence: ParsedSentence, noun: Token, word: Token) -> bool:
    """Whether nothing stands between what hangs on a noun and a preposition."""
    return sentence.subtree(noun)[-1].index == word.index - 1


def _prepositions(verb: Token, deed: Token) -> frozenset[str]:
    """By which words a verb lays a deed to somebody."""
    words = cues()
    shared = deed.lemma in words["charging.shares"] and verb.lemma in words["charging.sharing"]
    if verb.lemma == "point":
        return frozenset(("at",)) if shared else frozenset()
    if verb.lemma in words["charging.on"] or shared:
        return frozenset(("on", "upon", "at"))
    if verb.lemma in words["charging.to"]:
        return frozenset(("to",))
    return frozenset(("at",)) if verb.lemma in words["charging.sharing"] else frozenset()


def _behind(sentence: ParsedSentence, verb: Token, deed: Token) -> Iterator[Token]:
    """The prepositions behind a deed in the clause of its verb; in a clause on it only behind its comma."""
    after = max(verb.index, deed.index) if deed.dep == "dobj" else verb.index
    for word in sentence.tokens[after + 1 :]:
        if word.dep not in ("prep", "agent", "dative", "prt", "advmod") or word.pos not in ("ADP", "SCONJ"):
            continue
        between: list[Token] = []
        for step in sentence.ancestors(word):
            if step.index == verb.index:
                clauses = [over for over in between if over.pos in ("VERB", "AUX")]
                closed = sentence.tokens[word.index - 1].text == "," and len(clauses) == 1
                on_deed = closed and clauses[0].head == deed.index and clauses[0].dep == "relcl"
                if not clauses or on_deed or _is_of_weapon(clauses, deed):
                    yield word
                break
            between.append(step)


def _is_of_weapon(clauses: Sequence[Token], deed: Token) -> bool:
    """As in "traced the missile that hit Gao to X", where the parser hangs "to X" on what the missile did."""
    return len(clauses) == 1 and clauses[0].head == deed.index and clauses[0].lemma in triggers().verbs


def _leads(sentence: ParsedSentence, word: Token, words: frozenset[str], *, anywhere: bool) -> bool:
    """Whether a preposition may stand before the accused: no day, no channel, and "at" somebody's door."""
    if word.lower not in words or _is_when(sentence, word):
        return False
    nouns = sentence.kids(word, "pobj")
    if word.lower == "at" and not anywhere:
        return any(noun.lemma in cues()["charging.doors"] for noun in nouns)
    channels = cues()["voices.channels"] | cues()["voices.media"] | cues()["charging.airing"]
    return bool(nouns) and not any(noun.lemma.lower() in channels for noun in nouns)


def _is_when(sentence: ParsedSentence, preposition: Token) -> bool:
    return any(noun.entity in _TIMES for noun in sentence.kids(preposition, "pobj"))


def _is_deed(noun: Token) -> bool:
    known = triggers()
    told = known.nouns.keys() | known["pointers.nouns"] | known["told.nouns"]
    return noun.lemma in told


def can_act(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a noun may do something: a name, or one for people or a body; whoever's door it is."""
    if noun.lemma in cues()["charging.doors"]:
        return bool(sentence.kids(noun, "poss"))
    people = participants()["people.civil"] | participants()["people.attackers"]
    named = noun.entity in _NAMES or noun.pos == "PROPN"
    return named or noun.lemma in people or longest_head([noun.lemma]) is not None
