"""Contents that are objects, qualities and prepositional phrases of a cue, with what is said of them."""

from __future__ import annotations

from counterclaim.claims.contents import Content
from counterclaim.claims.recounting import end_of_counts
from counterclaim.claims.syntax import (
    RELATIVE,
    behind_comma,
    preposition_objects,
    subject_of,
    subtree_span,
)
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

GROUNDS = frozenset(("for", "as", "to", "of", "about", "over", "against", "into", "from", "with"))
SAID_IN = frozenset(("in", "on", "at", "during", "via", "through", "with"))
WHEN = frozenset(("DATE", "TIME"))  # "on Monday" is no topic
PLACING = frozenset(("in", "on", "at", "without", "between", "near", "within", "inside", "along"))
LINK = len(" and ")
POINTING = frozenset(("it", "this", "that", "which"))
NAMING = frozenset(("call", "label", "brand", "term", "dub", "style"))
TOPIC_VERBS = frozenset(("speak", "talk"))


def adjective(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "called the report false", "described them as illegal", and misprinted "called in an attempt"."""
    if "adj" not in cue.frames:
        return None
    for clause in sentence.kids(verb, "ccomp", "xcomp", "oprd"):
        if not any(child.tag == "TO" for child in sentence.kids(clause, "aux")) and clause.index > verb.index:
            told = with_object(sentence, verb, subtree_span(sentence, clause))
            things = (thing for thing in sentence.kids(verb, "dobj", "oprd") if thing.pos == "NOUN")
            behind = [thing for thing in things if thing.index > clause.index]
            told += tuple(subtree_span(sentence, thing) for thing in behind)  # "called false the report"
            return Content(told, "adj", clause)
    for preposition in sentence.kids(verb, "prep"):
        for quality in (
            sentence.kids(preposition, "amod", "acomp", "pcomp") if preposition.lower == "as" else ()
        ):
            return Content(with_object(sentence, verb, subtree_span(sentence, quality)), "adj", quality)
    motives = [n for n in preposition_objects(sentence, verb, "in") if n.lemma in cues()["motives.nouns"]]
    for noun in [*preposition_objects(sentence, verb, "as"), *motives]:  # "called in an attempt": a misprint
        return Content(with_object(sentence, verb, subtree_span(sentence, noun)), "adj", noun)
    objects = sentence.kids(verb, "dobj")
    behind = [child for child in sentence.kids(verb, "prep", "xcomp", "prt") if child.index > verb.index]
    reasons = [child for child in behind if child.lower == "for"]  # "called the shelling revenge for it"
    if objects and verb.lemma in NAMING and behind == reasons:
        return Content(
            tuple(subtree_span(sentence, child) for child in (*objects, *reasons)), "adj", objects[-1]
        )
    return None


def counted(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "put the dead at seven", "gave the toll as seven": what is counted, and the number."""
    before = "at" if "obj-at" in cue.frames else "as"
    if before == "as" and "obj-as" not in cue.frames:
        return None
    for child in sentence.kids(verb, "dobj"):
        if before == "as" and child.lemma not in cues()["scopes.number"]:
            continue
        for preposition in sentence.subtree(verb):
            numbers = [word for word in sentence.subtree(preposition) if word.pos == "NUM"]
            if preposition.lower == before and preposition.index > child.index and numbers:
                told = subtree_span(sentence, preposition)
                last = [word for word in sentence.subtree(preposition) if word.end <= told.end][-1]
                span = Span(subtree_span(sentence, child).start, end_of_counts(sentence, last))
                return Content((span,), "obj-at", child)
    return None


def words_told(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "withdrew its claim", "scoffed at a report that ...": words told before, and no troops.

    "A claim that Chad contests" names them before, and "contested it" not at all.
    """
    if "obj-told" not in cue.frames:
        return None
    things = sentence.kids(verb, "dobj") or preposition_objects(sentence, verb, "at")
    told = [thing for thing in things if thing.lemma in cues()["answered.told"]]
    if told:
        return Content((_with_grounds(sentence, verb, _thing(sentence, told[0])),), "obj", told[0])
    words = words_left_out(sentence, verb)
    if words is not None and words.lemma in cues()["answered.told"]:
        return Content((subtree_span(sentence, words, without=(verb,)),), "obj", words)
    pronoun = next((thing for thing in things if thing.lower in POINTING), None)
    if pronoun is None or "obj-it" not in cue.frames:
        return None
    return Content((Span(pronoun.start, pronoun.end),), "obj", pronoun)


def prepositional(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "warned of a raid", "accused the army of looting", "spoke on the truce"."""
    words = [frame.partition(":")[2] for frame in sorted(cue.frames) if frame.startswith("prep:")]
    named = [thing for thing in sentence.kids(verb, "dobj") if verb.lemma in NAMING and thing.pos != "PROPN"]
    if cue.stance is Stance.DEMAND and (named or sentence.kids(verb, "oprd")):
        return None  # "called it revenge for the raid", "called the shelling revenge for it"
    holders = [verb, *(sentence.kids(verb, "dobj") if cue.addressee == "obj" else ())]
    if verb.lemma in TOPIC_VERBS:  # "talked to the miners about the shaft"
        holders += preposition_objects(sentence, verb, "to", "with")
    for word in words:
        if word == "on-topic":
            topics = preposition_objects(sentence, verb, "on")
            topic = next((noun for noun in topics if noun.entity not in WHEN), None)
            if topic is not None:
                return Content((subtree_span(sentence, topic),), "prep:on", topic)
            continue
        for noun in [noun for holder in holders for noun in preposition_objects(sentence, holder, word)]:
            if word == "on":  # "called on the army to leave": what is asked, not who
                clauses = [c for c in sentence.kids(verb, "xcomp", "advcl") if c.index > noun.index]
                if clauses:
                    return Content((subtree_span(sentence, clauses[0]),), "inf", clauses[0])
            elif word != "to" or cue.stance is not Stance.PLEDGE or not _gives(sentence, verb):
                told = (*_behind(sentence, verb, cue, noun, word), *_and_again(sentence, verb, noun, word))
                return Content(told, f"prep:{word}", noun)
    return None


def _and_again(sentence: ParsedSentence, verb: Token, noun: Token, word: str) -> list[Span]:
    """As in "accused Chad of the shelling, which killed eight, and of an ambush": the second charge."""
    holders = {verb.index, noun.head, *(thing.index for thing in sentence.kids(verb, "dobj"))}
    again = []
    for comma, link, preposition in zip(
        *(sentence.tokens[noun.index + n :] for n in (1, 2, 3)), strict=False
    ):
        holder = sentence.head(preposition)
        strayed = comma.text == "," and holder is not None and (holder == noun or holder.dep == "relcl")
        listed = preposition.lower == word and link.lower in ("and", "or")
        if listed and (preposition.head in holders or strayed):
            again.append(preposition)
    return [subtree_span(sentence, other) for prep in again for other in sentence.kids(prep, "pobj", "pcomp")]


def _behind(sentence: ParsedSentence, verb: Token, cue: Cue, noun: Token, word: str) -> tuple[Span, ...]:
    """What stands behind a preposition, with what is told of it or what it is told of."""
    span = subtree_span(sentence, noun)
    governor = sentence.head(noun)
    if word == "against" and governor is not None and governor.lower == word:
        span = Span(governor.start, span.end)  # "advised against X": without it it would be its opposite
    if verb.lemma in TOPIC_VERBS:
        span = _with_circumstances(sentence, verb, span)
    elif word == "to":
        span = _with_name(sentence, verb, span)
    else:
        span = _with_grounds(sentence, verb, span)
    return with_object(sentence, verb, span) if cue.stance is Stance.ACCUSE or word == "as" else (span,)


def _gives(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "promised bread to the town", not "committed itself to a truce"."""
    return any(child.lower not in cues()["oneself.words"] for child in sentence.kids(verb, "dobj"))


def object_told(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """As in "denied the charge", "criticised the army for leaving"."""
    plain = bool(cue.frames & {"obj", "obj-topic"}) or ("obj-shown" in cue.frames and _shows(sentence, verb))
    if not plain and not ("obj-for" in cue.frames and _has_ground(sentence, verb)):
        return None
    words = words_left_out(sentence, verb)
    if words is not None:
        return Content((subtree_span(sentence, words, without=(verb,)),), "obj", words)
    for child in sentence.kids(verb, "dobj"):
        pretext = cue.stance is Stance.DEMAND and child.lemma in cues()["motives.nouns"]
        if pretext or child.lower in cues()["oneself.words"]:
            continue  # "seeks a pretext" asks nobody for one
        span = _thing(sentence, child)
        clause = next(
            (
                c
                for c in sentence.kids(verb, "xcomp", "ccomp", "advcl")
                if c.index > child.index and c.dep != "advcl"
            ),
            None,
        )
        if clause is not None and sentence.kids(clause, "aux"):
            span = Span(span.start, subtree_span(sentence, clause).end)
        told = _with_grounds(sentence, verb, span)
        return Content((told, *_behind_day(sentence, verb, told)), "obj", child)
    return None


def _behind_day(sentence: ParsedSentence, verb: Token, span: Span) -> list[Span]:
    """As in "claimed credit on Monday for the raid": what the day of the saying parts from its object."""
    for child in sentence.kids(verb, "prep"):
        between = [token for token in sentence.tokens if span.end <= token.start < child.start]
        days = [token for token in between if token.entity in WHEN]
        if child.lower in GROUNDS and days and all(t in days or t.lower in ("on", "late") for t in between):
            return [subtree_span(sentence, child)]
    return []


def words_left_out(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "a toll Chad dismissed as fantasy", "a charge that Mali denies": the noun a clause speaks of."""
    bare = verb.dep == "acl" and any(word.lower == "that" for word in sentence.kids(verb, "mark"))
    noun = sentence.head(verb) if verb.dep == "relcl" or bare else None
    named = noun is not None and noun.lemma.lower() in cues()["anaphora.nouns"] | cues()["answered.told"]
    if noun is None or not named or behind_comma(sentence, verb):
        return None
    subjects = [subject for subject in sentence.kids(verb, "nsubj") if subject.lower not in RELATIVE]
    objects = sentence.kids(verb, "dobj", "attr", "ccomp", "xcomp")
    return noun if subjects and all(thing.lower in ("that", "which") for thing in objects) else None


def _shows(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a document, a figure or a picture is the subject: "footage shows", never "the army shows"."""
    subject = subject_of(sentence, verb)
    return subject is not None and subject.lemma.lower() in cues()["voices.showing"]


def _has_ground(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "attacked him for his silence", never "for hours", "for the third time"."""
    grounds = preposition_objects(sentence, verb, "for")
    return bool(grounds) and grounds[0].entity not in WHEN and grounds[0].lemma != "time"


def with_object(sentence: ParsedSentence, verb: Token, told: Span) -> tuple[Span, ...]:
    """As in "accused the army of looting", "called the vote a farce": what it is said of is told too."""
    words = words_left_out(sentence, verb)
    if words is not None:
        return (subtree_span(sentence, words, without=(verb,)), told)
    for child in sentence.kids(verb, "dobj"):
        span = subtree_span(sentence, child)
        if span.end <= told.start:
            return (span, told)
        if span.start < told.start and span.overlaps(told):
            return (Span(span.start, max(span.end, told.end)),)
    return (told,)


def _with_circumstances(sentence: ParsedSentence, verb: Token, span: Span) -> Span:
    """As in "spoke of retaliation after a breach in which a soldier was hurt": the rest is told too."""
    for child in sentence.kids(verb, "prep", "advcl"):
        if span.end <= child.start <= span.end + 1:
            span = Span(span.start, subtree_span(sentence, child).end)
    return span


def _with_name(sentence: ParsedSentence, verb: Token, span: Span) -> Span:
    """As in "referred to him as a thief": what he is called is told too."""
    for child in sentence.kids(verb, "prep"):
        if child.lower == "as" and span.end <= child.start <= span.end + 1:
            span = Span(span.start, subtree_span(sentence, child).end)
    return span


def _with_grounds(sentence: ParsedSentence, verb: Token, span: Span) -> Span:
    """As in "criticized him for leaving", "denied any link with the strike": with what is said of it.

    What stands right behind an object belongs to it, unless it tells when or through what it was said.
    """
    for child in sentence.kids(verb, "prep", "conj"):
        words = sentence.subtree(child)
        behind = 0 <= child.start - span.end <= 1
        if child.dep == "conj":
            behind = child.pos == "NOUN" and words[0].start - span.end <= LINK
        elif behind and child.lower not in GROUNDS:
            behind = child.lower in PLACING and not _is_circumstance(sentence, child)
        if behind and child.start >= span.end:
            span = Span(span.start, subtree_span(sentence, child).end)
    return span


def _is_circumstance(sentence: ParsedSentence, preposition: Token) -> bool:
    """As in "on Monday", "in a statement": of the saying, not of what is said."""
    carrying = cues()["voices.things"] | cues()["voices.channels"]
    objects = sentence.kids(preposition, "pobj")
    return not objects or any(noun.entity in WHEN or noun.lemma in carrying for noun in objects)


def _thing(sentence: ParsedSentence, noun: Token) -> Span:
    """An object without the verb that the parser coordinated with it, and without where it was said."""
    strayed = [verb for verb in sentence.kids(noun, "conj") if verb.pos == "VERB"]
    strayed += [word for word in sentence.kids(noun, "cc") if strayed and word.index < strayed[0].index]
    carried = [
        place
        for place in sentence.kids(noun, "prep")
        if place.lower in SAID_IN and any(_carries(sentence, thing) for thing in sentence.kids(place, "pobj"))
    ]
    return subtree_span(sentence, noun, without=[*strayed, *carried])


def _carries(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether words reach people through it: an interview, "a statement" but not "the statement" told of."""
    some = any(child.lower in ("a", "an", "another") for child in sentence.kids(noun, "det"))
    return noun.lemma.lower() in cues()["voices.channels"] or (
        some and noun.lemma.lower() in cues()["voices.things"]
    )
