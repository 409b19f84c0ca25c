"""Small questions to the parse that every claim extractor asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.claims.bare_participles import told_by_participle
from counterclaim.claims.excepting import excepted
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
SHARING = frozenset(("conj", "xcomp", "advcl"))  # dependents that may have their subject from above
ASKING = frozenset(("urge", "ask", "tell", "call", "order"))  # their object does what the infinitive says
# Whose object would do what a gerund names: "accused Ethiopia of shelling", "blamed it for firing".
CHARGED_WITH = frozenset(("of", "from", "against"))
NEGATIONS = frozenset(("n't", "n’t"))  # the parser may take one before a pause for a subject
INVERTED = frozenset(("had", "should", "were"))  # "had rebels fired, it would answer"
RELATIVE = frozenset(("who", "which", "that", "whom"))
HURTING = frozenset(("injure", "kill", "wound"))  # whoever does that does it to somebody


def is_passive(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb is passive, or a participle on a noun ("the attack reported by ...")."""
    if sentence.kids(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    bare = verb.tag == "VBN" and verb.dep in (
        "acl",
        "advcl",
    )  # "asked about the deal, he ...": by nobody named
    if _shares_passive(sentence, verb) or _is_short_passive(sentence, verb):
        return True
    if told_by_participle(sentence, verb) is not None:
        return True
    opening = verb.tag == "VBD" and verb.dep == "advcl" and verb.index == 0
    return (bare or opening) and not sentence.kids(
        verb, "aux", "nsubj"
    )  # "that its troops had fired": active


def _shares_passive(sentence: ParsedSentence, verb: Token) -> bool:
    """As "wounded" in "were killed or wounded": of the same helper and subject."""
    above = sentence.head(verb)
    own = sentence.kids(verb, "nsubj", "aux", "dobj")
    helped = above is not None and any(
        helper.index < verb.index for helper in sentence.kids(above, "auxpass")
    )
    return verb.dep == "conj" and verb.tag == "VBN" and helped and not own


def _is_short_passive(sentence: ParsedSentence, verb: Token) -> bool:
    """As "wounded" in "one was killed, three others wounded": the helper is not said again.

    Nor is it in notes: "Mine blast near Gao: two farmers injured".
    """
    if verb.lemma not in HURTING or verb.tag not in ("VBD", "VBN") or not sentence.kids(verb, "nsubj"):
        return False
    beside = [sentence.head(verb), *sentence.kids(verb, "ccomp", "conj")]
    helped = any(other is not None and sentence.kids(other, "auxpass") for other in beside)
    helped = helped or any(word.text == ":" for word in sentence.tokens[: verb.index])
    acting = any(sentence.kids(other, "dobj") for other in (verb, *sentence.kids(verb, "conj")))
    return helped and not acting and not sentence.kids(verb, "aux")


def agent_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """Who a passive is done by; in "was shot while grazing sheep by soldiers" they do nothing else."""
    grazing = [
        c for c in sentence.kids(verb, "advcl") if c.tag == "VBG" and sentence.kids(c, "mark", "advmod")
    ]
    for preposition in (p for done in (verb, *grazing) for p in sentence.kids(done, "agent")):
        for noun in sentence.kids(preposition, "pobj", "pcomp"):
            return noun
    return None


def subject_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The one who does what an active verb says, through coordination, control and relative clauses."""
    own = _own_subject(sentence, verb)
    governor = sentence.head(verb)
    if own is not None or governor is None:
        return own
    if verb.dep == "acl" and is_claimed_done(sentence, verb):
        owners = sentence.kids(governor, "poss", "amod", "compound")  # "X's claim to have taken it"
        return owners[-1] if owners else None
    if verb.dep == "acl" and verb.tag in ("VBG", "VB"):
        return governor if governor.pos in ("NOUN", "PROPN", "PRON") else None
    if verb.dep in ("pcomp", "prep") or (governor.pos == "ADP" and verb.dep in SHARING):
        return _subject_across(sentence, governor)
    if verb.dep == "xcomp" and governor.pos == "ADJ" and (copula := sentence.head(governor)) is not None:
        return subject_of(sentence, copula) if governor.dep == "acomp" else None
    if verb.dep in SHARING and governor.pos in ("VERB", "AUX"):
        return _shared_subject(sentence, verb, governor)
    return None


def is_claimed_done(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "a claim to have taken the town": what somebody says that he has done."""
    return {word.lower for word in sentence.kids(verb, "aux")} >= {"to", "have"}


def subjects_of(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """The subjects of a verb; in "the rebels, but not the army, admitted it" the army is none."""
    found = [child for child in sentence.kids(verb, "nsubj", "nsubjpass") if child.lower not in NEGATIONS]
    meant = [child for child in found if not sentence.kids(child, "neg")]
    return meant or found


def _own_subject(sentence: ParsedSentence, verb: Token) -> Token | None:
    direct = subjects_of(sentence, verb)
    if not direct:
        return None
    nearest = [subject for subject in direct if subject.index < verb.index]
    subject = nearest[-1] if nearest else direct[0]
    if subject.lower not in RELATIVE or verb.dep not in ("relcl", "ccomp"):
        return subject
    if verb.dep == "ccomp":
        return _cleft_beside(sentence, verb) or subject
    return _cleft(sentence, verb) or sentence.head(verb)


def _cleft(sentence: ParsedSentence, clause: Token) -> Token | None:
    """As in "it was a gunman of that group who fired": the gunman, whatever noun the clause hangs on."""
    for noun in sentence.ancestors(clause):
        be = sentence.head(noun) if noun.dep == "attr" else None
        if be is not None:
            found = be.lemma == "be" and any(child.lower == "it" for child in sentence.kids(be, "nsubj"))
            return noun if found else None
        if noun.pos in ("VERB", "AUX"):
            return None
    return None


def _cleft_beside(sentence: ParsedSentence, clause: Token) -> Token | None:
    """The same where the parser hangs the clause on the "was": "it was that group's gunman who fired"."""
    be = sentence.head(clause)
    if be is None or be.lemma != "be" or not any(it.lower == "it" for it in sentence.kids(be, "nsubj")):
        return None
    named = [noun for noun in sentence.kids(be, "attr") if noun.index < clause.index]
    return named[-1] if named and not sentence.kids(named[-1], "conj") else None


def _subject_across(sentence: ParsedSentence, preposition: Token) -> Token | None:
    """As in "quoted a colonel as saying", where the colonel says it, and "began by saying".

    Who is accused of an act, or kept from it, would be the one who does it.
    """
    above = sentence.head(preposition)
    if above is None:
        return None
    if above.lemma in cues()["charging.on"] and preposition.lower == "on":
        return None  # "blamed the deaths on shelling": nobody is said to have shelled
    judging = cues()["judging.verbs"]
    charged = preposition.lower in CHARGED_WITH or (preposition.lower == "for" and above.lemma in judging)
    charged = charged or (preposition.lower == "with" and above.lemma == "charge")
    if (charged or preposition.lower == "as") and sentence.kids(above, "dobj"):
        return sentence.kids(above, "dobj")[0]
    judge = sentence.head(above) if preposition.lower in CHARGED_WITH else None
    if judge is not None and judge.lemma in judging and above.dep in ("dobj", "nsubjpass"):
        return above  # "accused instructors of firing", where the parse hangs "of" on the instructors
    return subject_of(sentence, above) if above.pos in ("VERB", "AUX") else None


def _shared_subject(sentence: ParsedSentence, verb: Token, governor: Token) -> Token | None:
    """The subject that a verb has from the verb it is coordinated with, controlled by or put beside."""
    having = any(helper.tag == "VBG" for helper in sentence.kids(verb, "aux"))
    if verb.dep == "advcl" and verb.tag not in ("VBG", "VBN") and not having:
        return None
    if verb.dep in ("xcomp", "advcl") and _is_deed_named_for(sentence, verb):
        return None
    asked = sentence.kids(governor, "dobj") if governor.lemma in ASKING else []
    if verb.dep == "xcomp" and asked:
        return asked[0]
    if verb.dep == "advcl" and _is_infinitive(sentence, governor):
        above = sentence.head(governor)  # "X wants Y to leave, having announced ...": X has announced
        return subject_of(sentence, above) if above is not None else None
    if is_passive(sentence, governor) and verb.dep == "conj" and not is_passive(sentence, verb):
        return next(iter(sentence.kids(governor, "nsubjpass")), None)
    return subject_of(sentence, governor)


def _is_deed_named_for(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "condemned the Orsa shelling", where the parser takes the last word for a verb of its subject."""
    name = sentence.tokens[verb.index - 1] if verb.index else verb
    article = any(word.lower == "the" for word in sentence.kids(name, "det"))
    return verb.tag == "VBG" and name.pos == "PROPN" and article


def _is_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    return verb.dep in ("xcomp", "ccomp") and any(child.tag == "TO" for child in sentence.kids(verb, "aux"))


def object_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """What an active verb acts on; the subject of a passive."""
    for child in sentence.kids(verb, "dobj", "nsubjpass"):
        if child.dep == "dobj" and child.lower in RELATIVE and sentence.kids(verb, "nsubjpass"):
            continue  # "claims that two were killed", where "that" is no thing
        if child.lower in RELATIVE and verb.dep == "relcl":
            return sentence.head(verb)
        return excepted(sentence, child) or child
    if _is_short_passive(sentence, verb):
        return subjects_of(sentence, verb)[-1]
    for clause in sentence.kids(verb, "csubjpass"):  # "women collecting firewood were attacked"
        people = sentence.kids(clause, "nsubj") if clause.tag == "VBG" else []
        if people:
            return people[0]
    if (person := told_by_participle(sentence, verb)) is not None:
        return person
    governor = sentence.head(verb)
    if verb.dep == "acl" and verb.tag == "VBN" and governor is not None:
        return governor
    if (
        verb.dep == "conj"
        and governor is not None
        and is_passive(sentence, governor)
        and verb.tag in ("VBN", "VBD")
    ):
        own = sentence.kids(verb, "nsubj") if verb.tag == "VBN" else []
        return own[0] if own else object_of(sentence, governor)  # "two were killed and six others wounded"
    return None


def modal_of(sentence: ParsedSentence, verb: Token) -> str | None:
    """The modal of a verb in small letters, if it has one."""
    return next((child.lower for child in sentence.kids(verb, "aux") if child.tag == "MD"), None)


def mark_of(sentence: ParsedSentence, verb: Token) -> str | None:
    """The subordinating word of a clause: "if", "that", "while"; "had X fired, Y would" says if."""
    if _is_inverted(sentence, verb):
        return "if"
    return next(
        (
            child.lower
            for child in sentence.kids(verb, "mark", "advmod")
            if child.dep == "mark" or child.lower == "when"
        ),
        None,
    )


def _is_inverted(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "had rebels fired, it would answer", "should they fire"; "nor had they fired" tells a fact."""
    helper = next((word for word in sentence.kids(verb, "aux") if word.lower in INVERTED), None)
    subject = subject_of(sentence, verb) if helper is not None else None
    asks = any(word.text == "?" for word in sentence.tokens[-2:])
    if helper is None or subject is None or helper.index > subject.index or asks:
        return False
    before = sentence.tokens[helper.index - 1] if helper.index else None
    return before is None or before.pos == "PUNCT" or before.lower in ("that", "and", "but")


def behind_comma(sentence: ParsedSentence, clause: Token) -> bool:
    """Whether a comma stands right before a clause: it adds something, and picks nobody out."""
    first = sentence.subtree(clause)[0].index
    return first > 0 and sentence.tokens[first - 1].text == ","


def is_asked(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a clause is an indirect question: "who fired is not known", "how many were hit is unclear"."""
    if verb.dep not in ("csubj", "csubjpass", "ccomp", "pcomp"):
        return False
    first, over = sentence.subtree(verb)[0], sentence.head(verb)
    if over is not None and over.dep == "relcl" and first.index < over.index:
        return False  # "strikes which officials said killed nine", "men who police say fired"
    return first.tag in ("WRB", "WP", "WDT") and first.lower not in ("that", "what", "when", "where")


def subtree_span(sentence: ParsedSentence, token: Token, *, without: Iterable[Token] = ()) -> Span:
    """The stretch a subtree covers, white space and outer punctuation left out."""
    banned = {other.index for left in without for other in sentence.subtree(left)}
    tokens = [other for other in sentence.subtree(token) if other.index not in banned]
    return trimmed(sentence, tokens or [token])


def trimmed(sentence: ParsedSentence, tokens: Sequence[Token]) -> Span:
    """From the first to the last token that is no outer punctuation."""
    kept = list(tokens)
    while len(kept) > 1 and kept[0].text in ",;:—–-":
        kept.pop(0)
    while len(kept) > 1 and kept[-1].text in ",;:.—–-":
        kept.pop()
    return sentence.span_of(kept)


def preposition_objects(sentence: ParsedSentence, token: Token, *words: str) -> list[Token]:
    """Objects of the prepositions ``words`` under a token, coordinated ones too."""
    found: list[Token] = []
    for preposition in sentence.kids(token, "prep", "agent", "dative", "prt"):
        if preposition.lower in words:
            todo = sentence.kids(preposition, "pobj", "pcomp")
            while todo:
                current = todo.pop(0)
                found.append(current)
                todo.extend(sentence.kids(current, "conj"))
    return found


def before_helper(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "there were riots and bombs were set off", where the parse sees no subject."""
    helper = next(iter(sentence.kids(verb, "auxpass")), None)
    before = sentence.tokens[helper.index - 1] if helper is not None and helper.index else None
    return before if before is not None and before.pos == "NOUN" else None
