"""Bodies and names of which nobody knows more, whose "its" is no other body's."""

from __future__ import annotations

from counterclaim.entities.bare_nouns import STATE_NOUNS
from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import PEOPLE_KINDS, SUBJECTS
from counterclaim.entities.phrases import left_words
from counterclaim.entities.unknown_owners import TERRITORY_NOUNS
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, longest_head, participants

PLURAL = frozenset(("they", "their", "them"))


def is_of_strangers(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> bool:
    """As in "a village council said its hall was hit": a body that nobody knows, so "its" is no other's.

    Likewise where it goes on telling: "the council denied this: it said ...", and in "Orsaland lost two men,
    its minister said".
    """
    if pronoun.lower == "its" and _follows_unknown_name(stage, sentence, pronoun):
        return True
    marks = [token.index for token in sentence.tokens[: pronoun.index] if token.text in (":", ";")]
    for verb in (*sentence.ancestors(pronoun), *sentence.tokens[: max(marks, default=0)]):
        if verb.lemma not in cues().verbs:
            continue
        for subject in sentence.kids(verb, "nsubj"):
            mention = stage.mentions.get(subject.start)
            known = mention is not None and mention.actor is not None
            many = subject.tag in ("NNS", "NNPS")
            alike = subject.pos in ("NOUN", "PROPN") and many == (pronoun.lower in PLURAL)
            if subject.index < pronoun.index and alike and not known and _may_be_body(sentence, subject):
                return True
    return False


def _follows_unknown_name(stage: Stage, sentence: ParsedSentence, pronoun: Token) -> bool:
    """Whether the last subject before is a name of nobody known; a parser may take a land for a person."""
    before = [t for t in sentence.tokens[: pronoun.index] if t.dep in SUBJECTS and t.pos != "PRON"]
    last = before[-1] if before else None
    if last is None or last.tag != "NNP":
        return False
    mention = stage.mentions.get(last.start)
    return mention is None or (mention.actor is None and mention.place is None)


def _may_be_body(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a noun is of no person, no words and no state: "a witness", "the report", "the country"."""
    if noun.entity == "PERSON" or noun.lemma in cues()["voices.things"] | TERRITORY_NOUNS | STATE_NOUNS:
        return False
    people = participants()["people.civil"] | participants()["people.armed"]
    head = longest_head([word.lower for word in left_words(sentence, noun)])
    is_office = head is not None and (head[1].office or head[1].kind in PEOPLE_KINDS)
    return not is_office and noun.lemma.lower() not in people
