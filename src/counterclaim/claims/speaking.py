"""The subject of a cue: whose words they are by the syntax, also where the parser went astray."""

from __future__ import annotations

from counterclaim.claims.denied_words import turns_down
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.claims import SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, longest_head, triggers, weapons

FINITE = frozenset(("VBD", "VBZ", "VBP"))
NAMES = frozenset(("NOUN", "PROPN"))
ENDS_OF_SPEECH = frozenset((",", '"', "”", "''", "»", "’", "'"))


def speaking_subject(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The subject of a cue, also where the parser hung the cue on a word inside what was said.

    "said that there was no alternative and advised against ...": the second cue shares the first one's
    subject. "rejected this demand claiming ...": the demand claims nothing, its rejecter does; "rejected
    Amnesty's report blaming ...", "regretted" it: Amnesty blames, and of "a report blaming ..." nobody knows.
    """
    teller = set_in_teller(sentence, verb) or _who_goes_on(sentence, verb)
    if teller is not None:
        return teller
    governor = sentence.head(verb)
    if (
        governor is not None
        and verb.dep == "acl"
        and verb.tag == "VBG"
        and governor.lemma in cues()["anaphora.nouns"]
    ):
        above = sentence.head(governor) if governor.dep == "dobj" else None
        judged = above is not None and (turns_down(above) or _is_judging(above))
        if judged and (author := _author(sentence, governor)) is not None:
            return author
        return subject_of(sentence, verb) if above is None else subject_of(sentence, above)
    if governor is not None and (rejoins_outer_cue(sentence, verb) or _adds_to_outer(sentence, verb)):
        outer = sentence.head(governor)
        return subject_of(sentence, outer) if outer is not None else None
    if governor is not None and any(child.tag == "TO" for child in sentence.kids(verb, "aux")):
        return _who_came_to_say(sentence, governor, verb)
    if (name := name_it_goes_on_from(sentence, verb)) is not None:
        return name
    it = thing_before_and(sentence, verb)
    if it is not None:
        return sentence.kids(it, "conj")[0]
    return (
        _named_between(sentence, verb)
        or subject_of(sentence, verb)
        or _inverted_subject(sentence, verb)
        or _swallowed_subject(sentence, verb)
    )


def _author(sentence: ParsedSentence, words: Token) -> Token | None:
    """Whose words others turn down: who stands behind "by", or whose text it is, or the text itself."""
    by = preposition_objects(sentence, words, "by", "from")
    if by or words.lemma not in cues()["voices.things"]:
        return next(iter(by), None)
    return next(iter(sentence.kids(words, "poss", "compound")), words)


def _is_judging(verb: Token) -> bool:
    """As in "criticised a report", "welcomed" it: who judges words has not written them."""
    entries = cues().verbs.get(verb.lemma, ())
    return any(cue.sub_stance in (SubStance.DISAPPROVE, SubStance.PRAISE) for cue in entries)


def _who_goes_on(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "..., the ministry said, blaming the rebels", wherever the parse hangs the participle."""
    if verb.tag != "VBG" or verb.index < 2 or sentence.tokens[verb.index - 1].text != ",":
        return None
    cue = sentence.tokens[verb.index - 2]
    subjects = sentence.kids(cue, "nsubj") if cue.tag in FINITE and cue.lemma in cues().verbs else []
    return subjects[0] if subjects else None


def name_it_goes_on_from(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "Chad, which Libya says arms rebels, called for a truce", where the parse leaves Chad alone."""
    for step in sentence.ancestors(verb):
        name = sentence.head(step) if step.dep == "relcl" else None
        if name is not None and main_verb_behind(sentence, step) is verb:
            return name
    return None


def main_verb_behind(sentence: ParsedSentence, clause: Token) -> Token | None:
    """The verb that goes on with a name behind a clause on it, where the parse left the name without one."""
    name = sentence.head(clause)
    if clause.dep != "relcl" or name is None or name.dep != "ROOT" or name.pos not in NAMES:
        return None
    for word in sentence.subtree(clause):
        closes = word.index > clause.index and sentence.tokens[word.index - 1].text == ","
        if closes and word.tag in FINITE and not sentence.kids(word, "nsubj", "nsubjpass", "aux", "mark"):
            return word
    return None


def thing_before_and(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "Chad claimed it and Libya confirmed it": what Chad claimed, no subject of what Libya did."""
    cue = sentence.head(verb)
    for it in sentence.kids(verb, "nsubj") if cue is not None and verb.dep == "ccomp" else ():
        behind = cue is not None and cue.index == it.index - 1 and cue.lemma in cues().verbs
        if behind and it.lower in cues()["anaphora.pronouns"] and sentence.kids(it, "conj"):
            return it
    return None


def _who_came_to_say(sentence: ParsedSentence, governor: Token, verb: Token) -> Token | None:
    """Who says what an infinitive says: "led the mayor to say", "was quick to deny", "rose to accuse"."""
    made = sentence.kids(governor, "dobj") if governor.lemma in cues()["done.causes"] else []
    if verb.dep == "xcomp" and made:
        return made[0]
    holder = sentence.head(governor) if governor.pos == "ADJ" else governor
    return subject_of(sentence, holder) if holder is not None and holder.pos in ("VERB", "AUX") else None


def set_in_teller(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "The road, says the mayor, is mined": between two commas the noun behind the cue tells it."""
    before = sentence.tokens[verb.index - 1].text if verb.index > 1 else ""
    if before != "," or verb.tag not in FINITE or verb.lemma not in cues()["inverting.verbs"]:
        return None
    for noun in sentence.kids(verb, "nsubj", "dobj", "attr"):
        words = [token.index for token in sentence.subtree(noun)]
        after = sentence.tokens[max(words) + 1].text if max(words) + 1 < len(sentence.tokens) else ""
        if min(words) == verb.index + 1 and after in (",", ";") and noun.pos in NAMES:
            return noun
    return None


def _named_between(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "Chad, whose jets the mayor says crossed the river": the mayor says it, not the jets."""
    name = sentence.tokens[verb.index - 1]
    for owned in sentence.kids(verb, "nsubj") if verb.dep == "relcl" else ():
        whose = any(word.lower == "whose" for word in sentence.kids(owned, "poss"))
        if whose and name.pos in NAMES and name.index > owned.index and sentence.head(name) is owned:
            return name
    return None


def _swallowed_subject(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "... fired near the town, the ministry said.": a name that the parser put beside the town.

    Also before what is told: "In a talk with the mayor of Gao, the minister told listeners that ...".
    """
    clauses = sentence.kids(verb, "ccomp", "advcl")
    if not clauses or verb.tag not in FINITE or sentence.kids(verb, "nsubj", "nsubjpass"):
        return None
    at = verb.index - 1
    while at > 0 and sentence.tokens[at].pos in ("ADV", "AUX"):
        at -= 1
    name = sentence.tokens[at]
    first = min(sentence.subtree(name), key=lambda token: token.index)
    if name.pos not in NAMES or first.index < 1 or sentence.tokens[first.index - 1].text != ",":
        return None
    before = [clause for clause in clauses if clause.index < verb.index]
    inside = (
        before[:1]
        if before
        else [word for word in sentence.kids(verb, "prep", "advcl") if word.index < name.index]
    )
    above = {step.index for step in sentence.ancestors(name)}
    return name if any(word.index in above for word in inside) else None


def _inverted_subject(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "..., reported the agency.": after what was said, what follows the cue is its subject."""
    before = sentence.tokens[verb.index - 1].text if verb.index else ""
    if verb.tag not in FINITE or before not in ENDS_OF_SPEECH:
        return None
    if verb.lemma in cues()["addressing.verbs"]:
        return None  # "..., told the agency": what follows is whom it was said to
    after = [child for child in sentence.kids(verb, "dobj", "attr", "npadvmod") if child.index > verb.index]
    after = [noun for noun in after if noun.lemma not in cues()["anaphora.nouns"]]  # "..., denied the charge"
    said = any(child.index < verb.index for child in sentence.kids(verb, "ccomp", "advcl", "parataxis"))
    return after[0] if after and (said or verb.dep in ("parataxis", "conj", "ccomp")) else None


def rejoins_outer_cue(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a cue that the parser coordinated with a content belongs beside the outer cue.

    As in "said that there was no way and advised against ...", whose clause has no actor, and "fear that
    the truce has failed and warn that ...", where only the outer cue has its tense; "said that rebels had
    fired and claimed the attack" may be of the rebels.
    """
    governor = sentence.head(verb)
    if governor is None or verb.dep != "conj" or governor.dep != "ccomp" or verb.lemma not in cues().verbs:
        return False
    outer = sentence.head(governor)
    if outer is None or outer.lemma not in cues().verbs or sentence.kids(verb, "nsubj", "nsubjpass", "aux"):
        return False
    if _is_of_clause_between(sentence, governor, verb):
        return False
    present = verb.tag in ("VBZ", "VBP") and governor.tag not in ("VBZ", "VBP")
    return verb.tag == outer.tag and (present or _cannot_speak(sentence, governor))


def _is_of_clause_between(sentence: ParsedSentence, told: Token, verb: Token) -> bool:
    """As in "said it began after guards had crossed and refused to leave": the guards may have refused.

    What somebody does with an infinitive he need not say: "warned that ..." is of who tells.
    """
    between = (clause for clause in sentence.kids(told, "advcl") if told.index < clause.index < verb.index)
    people = any(
        not _is_thing(sentence, subject) for clause in between for subject in sentence.kids(clause, "nsubj")
    )
    return people and bool(sentence.kids(verb, "xcomp"))


def _cannot_speak(sentence: ParsedSentence, clause: Token) -> bool:
    """Whether a clause is of nobody: "there is", of a thing: "the bus hit a mine", or of the dead."""
    if sentence.kids(clause, "expl") or clause.lemma in triggers()["outcomes.killed"]:
        return True
    subjects = sentence.kids(clause, "nsubj", "nsubjpass")
    return (
        bool(subjects)
        and clause.lemma not in cues().verbs
        and all(_is_thing(sentence, subject) for subject in subjects)
    )


def _is_thing(sentence: ParsedSentence, noun: Token) -> bool:
    sites = triggers()["sites.nouns"] | {"site", "target"}
    struck = noun.dep == "nsubjpass" and noun.lemma in sites  # "its posts were shelled"
    if noun.lemma in weapons().classes or struck:
        return True
    if noun.lemma in triggers().nouns.keys() | triggers()["crewed.nouns"] | triggers()["attempts.nouns"]:
        return True  # "several attempts had failed and admitted that": not what was attempted
    if noun.tag != "NN" or noun.lemma in cues()["voices.people"]:
        return False
    words = [word.lower for word in sentence.tokens[max(0, noun.index - 3) : noun.index]]
    return longest_head([*words, noun.lemma.lower()]) is None


def _adds_to_outer(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "she said he had left, adding that ...": the participle goes on with the outer cue."""
    governor = sentence.head(verb)
    if governor is None or verb.dep != "advcl" or verb.tag != "VBG" or governor.dep != "ccomp":
        return False
    outer = sentence.head(governor)
    return (
        outer is not None
        and outer.lemma in cues().verbs
        and outer.index < governor.index < verb.index
        and sentence.tokens[verb.index - 1].text == ","
    )
