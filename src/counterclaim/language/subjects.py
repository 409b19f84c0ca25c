"""Speakers that the parser hung on a noun before them: "fired near Gao, the Ministry of Defence said"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, longest_head

_ADDRESSING = frozenset(("tell", "inform"))
SHORTEST = 4  # words of a sentence that ends in who tells it
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def with_speakers(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the noun phrase between a comma and a verb of saying as that verb's subject.

    Where the verb had another subject, as "rebels" in "rebels, the ministry said, had fired", that goes to
    the verb which is left without one.
    """
    changed: dict[int, Token] = _taken_for_noun(sentence) | _calls_false(sentence) | _ends_it(sentence)
    for verb in sentence.tokens:
        if verb.tag in _FINITE and verb.lemma in cues()["inverting.verbs"]:
            changed |= _moved(sentence, verb)
        elif verb.tag in _FINITE and verb.lemma in _ADDRESSING:
            changed |= _turned(sentence, verb)
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _taken_for_noun(sentence: ParsedSentence) -> dict[int, Token]:
    """As in "came under fire near Gao, the ministry states.": the verb that ends it is no noun."""
    words = [token for token in sentence.tokens if token.pos not in ("PUNCT", "SPACE")]
    if len(words) < SHORTEST or words[-1].tag != "NNS" or words[-1].lemma not in cues()["inverting.verbs"]:
        return {}
    verb, speaker = words[-1], words[-2]
    before = [word for word in sentence.kids(verb, "det", "amod", "compound", "poss") if word != speaker]
    first = min((word.index for word in before), default=speaker.index)
    root = next(token for token in sentence.tokens if token.dep == "ROOT")
    told = next(iter(sentence.kids(verb, "ccomp")), root)
    body = speaker.lower != "police" and longest_head([speaker.lower]) is not None
    named = body and speaker.head == verb.index and speaker.dep == "compound" and speaker.tag in ("NN", "NNP")
    if not named or first < 1 or sentence.tokens[first - 1].text != "," or told.pos not in ("VERB", "AUX"):
        return {}
    return {word.index: replace(word, head=speaker.index) for word in before} | {
        speaker.index: replace(speaker, head=verb.index, dep="nsubj"),
        verb.index: replace(verb, pos="VERB", tag="VBZ", head=verb.index, dep="ROOT"),
        told.index: replace(told, head=verb.index, dep="ccomp"),
    }


def _ends_it(sentence: ParsedSentence) -> dict[int, Token]:
    """As in "fired on Al-Shir, a war monitor reported Friday.": no town that was reported."""
    verb = next((word for word in reversed(sentence.tokens) if word.pos in ("VERB", "AUX")), None)
    if verb is None or verb.tag != "VBN" or verb.dep != "acl" or verb.lemma not in cues()["inverting.verbs"]:
        return {}
    speaker = sentence.head(verb)
    behind = [word for word in sentence.tokens[verb.index + 1 :] if word.pos != "PUNCT"]
    at_end = bool(behind) and all(word.dep in ("npadvmod", "prep", "pobj") for word in behind)
    if speaker is None or speaker.dep != "appos" or speaker.index != verb.index - 1 or not at_end:
        return {}
    first = sentence.subtree(speaker)[0]
    root = next((token for token in sentence.tokens if token.dep == "ROOT"), None)
    if root is None or first.index < 1 or sentence.tokens[first.index - 1].text != ",":
        return {}
    return {
        speaker.index: replace(speaker, head=verb.index, dep="nsubj"),
        verb.index: replace(verb, tag="VBD", head=verb.index, dep="ROOT"),
        root.index: replace(root, head=verb.index, dep="ccomp"),
    }


def _calls_false(sentence: ParsedSentence) -> dict[int, Token]:
    """As in "the army rejects as false the claim": no army has rejects."""
    for verb in sentence.tokens[1:-2]:
        speaker, words = sentence.tokens[verb.index - 1], sentence.tokens[verb.index + 1 : verb.index + 3]
        says = verb.tag == "NNS" and verb.dep == "ROOT" and verb.lemma in cues().verbs
        false = words[0].lower == "as" and words[1].lower in cues()["scopes.false"]
        if says and false and speaker.head == verb.index and speaker.dep == "compound":
            before = [word for word in sentence.kids(verb) if word.index < speaker.index]
            return {word.index: replace(word, head=speaker.index) for word in before} | {
                speaker.index: replace(speaker, dep="nsubj"),
                verb.index: replace(verb, pos="VERB", tag="VBZ"),
            }
    return {}


def _moved(sentence: ParsedSentence, verb: Token) -> dict[int, Token]:
    subjects = sentence.kids(verb, "nsubj", "nsubjpass")
    speaker = _speaker_before(sentence, verb)
    if speaker is None:
        return {}
    moved = {speaker.index: replace(speaker, head=verb.index, dep="nsubj")}
    told = sentence.head(verb)
    if not subjects:
        if any(word.index < speaker.index for word in sentence.kids(verb, "ccomp")):
            return moved
        return moved | _raised(sentence, verb) if _is_stray(sentence, verb) else {}
    if (joined := _joined_to_told(sentence, verb, subjects[0])) is not None:
        return moved | {subjects[0].index: joined}
    wanting = told is not None and told.index > verb.index and not sentence.kids(told, "nsubj", "nsubjpass")
    if told is None or verb.dep != "parataxis" or not wanting or subjects != [sentence.head(speaker)]:
        return {}
    return moved | {subjects[0].index: replace(subjects[0], head=told.index)}


def _joined_to_told(sentence: ParsedSentence, verb: Token, subject: Token) -> Token | None:
    """As "two" of "killed a guard and two of his men, the army said": no subject of "said"."""
    joint = sentence.tokens[subject.index - 1] if subject.index > 0 else subject
    noun = sentence.head(joint) if joint.dep == "cc" else None
    told = any(word.index < subject.index for word in sentence.kids(verb, "ccomp"))
    return replace(subject, dep="conj", head=noun.index) if told and noun is not None else None


def _turned(sentence: ParsedSentence, verb: Token) -> dict[int, Token]:
    """As in "a strike killed four people, the surgeon told the agency": what was told is no more above it."""
    objects = [word for word in sentence.kids(verb, "dobj") if word.index > verb.index]
    if not objects or sentence.kids(verb, "ccomp", "xcomp"):
        return {}
    subjects = sentence.kids(verb, "nsubj", "nsubjpass")
    told: Token | None = None
    speaker: Token | None = None
    if not subjects and verb.dep == "conj":
        told, speaker = sentence.head(verb), _speaker_before(sentence, verb)
    elif subjects and verb.dep in ("relcl", "conj") and _fills(sentence, subjects[0], verb):
        told, speaker = list(sentence.ancestors(verb))[-1], subjects[0]
    if told is None or speaker is None or told.dep != "ROOT" or told.pos != "VERB":
        return {}
    return {speaker.index: replace(speaker, head=verb.index, dep="nsubj")} | _raised(sentence, verb)


def _raised(sentence: ParsedSentence, verb: Token) -> dict[int, Token]:
    """A verb of saying above what it tells, which the parser took for the main clause."""
    told = list(sentence.ancestors(verb))[-1]
    return {
        verb.index: replace(verb, head=verb.index, dep="ROOT"),
        told.index: replace(told, head=verb.index, dep="ccomp"),
    }


def _is_stray(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the toll rose to nine, the mayor of Orsa, NAME, said": beside the main verb by no "and"."""
    told = sentence.head(verb)
    if verb.dep != "conj" or told is None or told.dep != "ROOT" or told.pos not in ("VERB", "AUX"):
        return False
    return not any(told.index < word.index < verb.index for word in sentence.kids(told, "cc"))


def _fills(sentence: ParsedSentence, subject: Token, verb: Token) -> bool:
    """Whether a subject's words fill those between a comma and its verb: no "whom", no "and"."""
    words = [word.index for word in sentence.subtree(subject)]
    return max(words) == verb.index - 1 and min(words) > 0 and sentence.tokens[min(words) - 1].text == ","


def _speaker_before(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The head of a noun phrase that fills the words between a comma and a verb, hung on a noun before."""
    for noun in sentence.tokens[: verb.index]:
        if noun.dep not in ("appos", "conj") or noun.pos not in ("NOUN", "PROPN"):
            continue
        words = sentence.subtree(noun)
        first, last = words[0].index, words[-1].index
        fills = last - first == len(words) - 1 and (
            last == verb.index - 1 or (last == verb.index - 2 and _is_named(sentence, words, verb))
        )
        if fills and first > 1 and sentence.tokens[first - 1].text == ",":
            return noun
    return None


def _is_named(sentence: ParsedSentence, words: Sequence[Token], verb: Token) -> bool:
    """As in "the mayor of Orsa, Ali Sow, said": the name of who speaks stands between two commas."""
    name = words[-1]
    beside = {name.index, *(word.index for word in sentence.kids(name, "compound", "flat"))}
    before = sentence.tokens[min(beside) - 1]
    return sentence.tokens[verb.index - 1].text == "," == before.text and name.tag == "NNP"
