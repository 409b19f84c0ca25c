"""People hurt, as a sentence counts them: verbs of harm, states, tolls, and the parts of each count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from counterclaim.claims.casualty_deeds import of_deeds
from counterclaim.claims.casualty_lists import listed
from counterclaim.claims.casualty_losses import LOSING, by_losses
from counterclaim.claims.casualty_owners import with_owners
from counterclaim.claims.casualty_parts import with_parts
from counterclaim.claims.casualty_states import of_those_among, stated
from counterclaim.claims.casualty_tolls import counted_by_nouns
from counterclaim.claims.casualty_wounds import by_wounds, is_of_wounds
from counterclaim.claims.companions import companions
from counterclaim.claims.counts import count_of, range_at
from counterclaim.claims.deed_subjects import doer_of
from counterclaim.claims.ground import is_taken
from counterclaim.claims.mishaps import is_mishap
from counterclaim.claims.named_people import person_just_told
from counterclaim.claims.negation import negated
from counterclaim.claims.people import is_people, words_for_whom
from counterclaim.claims.sufferers import hurt_of, words_for
from counterclaim.claims.supposing import is_supposed
from counterclaim.claims.syntax import is_passive, object_of, subject_of
from counterclaim.claims.trigger_sense import is_of_defence
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, longest_head, participants, triggers

INTRANSITIVE = frozenset(("die", "perish", "succumb"))
PRISONERS = frozenset(("prisoner", "captive", "hostage"))
TAKING = frozenset(("take", "hold"))
WASTING = frozenset(("starve", "freeze"))
CARRYING = frozenset(("carry", "seize", "snatch", "drag", "take"))


def find_hurt(
    sentence: ParsedSentence,
    cast: Cast,
    *,
    without: Collection[int] = (),
    before: str | None = None,
    voice_at: Callable[[Token], int | None] = lambda _: None,
) -> list[tuple[Token, Hurt]]:
    """Counts of people hurt in a sentence, each with the word it hangs on; one a stretch of words.

    ``without`` are the places of words that tell nothing any more, and ``before`` is what became of those
    whom the text counted last. A toll that is reached takes the place of the other counts of its own voice.
    """
    found: dict[tuple[str, int], tuple[Token, Hurt]] = {}
    for word, hurt in _all(sentence, cast, before):
        if word.index in without:
            continue
        found.setdefault((hurt.outcome, hurt.span.start), (word, hurt))
    reached = {(hurt.outcome, voice_at(word)) for word, hurt in found.values() if hurt.cumulative}
    kept = [(w, h) for w, h in found.values() if h.cumulative or (h.outcome, voice_at(w)) not in reached]
    return with_parts(sentence, list(with_owners(sentence, cast, kept)))


def _all(sentence: ParsedSentence, cast: Cast, before: str | None) -> Iterator[tuple[Token, Hurt]]:
    for token in sentence.tokens:
        if token.pos in ("VERB", "AUX"):
            yield from _verbal(sentence, token, cast)
        yield from stated(sentence, token, cast)
        yield from of_deeds(sentence, token, cast)
        yield from listed(sentence, token, cast)
        after_nor = token.index > 0 and sentence.tokens[token.index - 1].lower == "nor"
        if token.pos in ("NOUN", "ADJ") or after_nor:
            yield from counted_by_nouns(sentence, token, cast, before)


def outcome_of(sentence: ParsedSentence, verb: Token) -> str | None:
    """The outcome a verb of harm tells."""
    entries = triggers().verbs.get(verb.lemma.lower(), ())
    outcome = next((entry.outcome for entry in entries if entry.outcome), None)
    hitting = outcome is not None or verb.lemma in triggers()["wounds.hitting"]
    if is_to_death(sentence, verb) or (hitting and _is_fatal(sentence, verb)):
        return "killed"
    if outcome is not None:
        return outcome
    following = sentence.tokens[verb.index + 1].lower if verb.index + 1 < len(sentence.tokens) else ""
    if verb.lemma == "shoot" and any(
        child.lower == "dead" for child in sentence.kids(verb, "oprd", "acomp", "advcl")
    ):
        return "killed"
    if (verb.lemma, following) in (("shoot", "dead"), ("gun", "down"), ("mow", "down")):
        return "killed"
    if is_of_wounds(sentence, verb):
        return "killed"
    taken = any(child.lemma in PRISONERS for child in sentence.kids(verb))
    return "captured" if verb.lemma in TAKING and taken else None


def _is_fatal(sentence: ParsedSentence, verb: Token) -> bool:
    return any(child.lower in triggers()["deeds.fatally"] for child in sentence.kids(verb, "advmod"))


def is_to_death(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "was shot to death", "beat two guards to death"; nobody dies of "sentenced to death"."""
    if verb.lemma.lower() not in triggers()["deeds.to_death"]:
        return False
    if verb.lemma in WASTING and not sentence.kids(verb, "auxpass", "dobj", "agent"):
        return False  # "starved to death in the siege": nobody struck them
    behind = sentence.tokens[verb.index + 1 :]
    return any(
        to.lower == "to" and death.lower == "death" and to in sentence.subtree(verb)
        for to, death in pairwise(behind)
    )


def _either(sentence: ParsedSentence, verb: Token, outcome: str) -> str | None:
    """As in "400 were killed or wounded": so many came to harm; none of it is told twice."""
    above = sentence.head(verb)
    if verb.dep == "conj" and above is not None and _or_so(sentence, above, verb, outcome):
        return outcome if negated(sentence, above) else None
    others = sentence.kids(verb, "conj")
    return "harmed" if any(_or_so(sentence, verb, other, outcome) for other in others) else outcome


def _or_so(sentence: ParsedSentence, first: Token, second: Token, outcome: str) -> bool:
    between = [token.lower for token in sentence.tokens[first.index + 1 : second.index]]
    outcomes = {outcome_of(sentence, first), outcome_of(sentence, second)}
    return between == ["or"] and outcome in outcomes and outcomes == {"killed", "wounded"}


def _verbal(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    lemma = verb.lemma.lower()
    if lemma in LOSING:
        yield from by_losses(sentence, verb, cast)
        yield from by_wounds(sentence, verb, cast)
        return
    yield from by_wounds(sentence, verb, cast)
    if lemma in CARRYING:
        yield from _carried_off(sentence, verb, cast)
    if lemma in CARRYING - TAKING:
        return
    outcome = outcome_of(sentence, verb)
    if outcome is None or verb.dep in ("amod", "compound") or is_mishap(sentence, verb):
        return
    sufferer = _named(sentence, verb, _sufferer(sentence, verb, outcome))
    nobody = negated(sentence, verb) and not _corrects(sentence)
    told = outcome if nobody else _either(sentence, verb, outcome)
    if sufferer is None or told is None or (told == "captured" and is_taken(sentence, cast, sufferer)):
        return
    if not _may_suffer(sentence, verb, sufferer) or is_supposed(sentence, verb):
        return
    by = _hurter(sentence, verb, sufferer, cast)
    along = companions(sentence, verb, sufferer) if not nobody else []
    for person in (sufferer, *_beside(sentence, verb, sufferer)):
        others = along if person is sufferer else ()
        for hurt in hurt_of(sentence, person, told, cast, nobody=nobody, along=others):
            whose = of_those_among(sentence, verb, hurt, cast)
            beaten_off = whose.actor is None and by is None and is_of_defence(sentence, verb)
            yield verb, replace(whose, by=by, strange=whose.strange or beaten_off)


def _named(sentence: ParsedSentence, verb: Token, sufferer: Token | None) -> Token | None:
    """As in "Father Odo, a priest who was stabbed to death": the one who is called so, and no second man."""
    name = sentence.head(sufferer) if sufferer is not None and sufferer.dep == "appos" else None
    one = sufferer is not None and sufferer.tag == "NN" and verb.dep == "relcl"
    return name if name is not None and name.tag == "NNP" and one else sufferer


def _may_suffer(sentence: ParsedSentence, verb: Token, sufferer: Token) -> bool:
    """As militants whom an army "neutralises", but neither mines nor candidates; and no bill is killed."""
    if sufferer.lemma.lower() in triggers()["figurative.objects"]:
        return False
    entries = [entry for entry in triggers().verbs.get(verb.lemma.lower(), ()) if entry.outcome]
    if not entries or not all(entry.objects for entry in entries):
        return True
    whom = frozenset(word for entry in entries for word in entry.objects)
    return not whom.isdisjoint(words_for_whom(sentence, sufferer))


def _beside(sentence: ParsedSentence, verb: Token, sufferer: Token) -> list[Token]:
    """As in "four of its men and nine rebels were killed", where the parse sees two subjects."""
    others = [t for t in sentence.kids(verb, "nsubjpass", "nsubj") if t.index != sufferer.index]
    if sufferer.dep not in ("nsubjpass", "nsubj") or verb.tag not in ("VBN", "VBD"):
        return []
    return [
        t
        for t in others
        if t.index > sufferer.index and count_of(sentence, t) is not None and t.index < verb.index
    ]


def _hurter(sentence: ParsedSentence, verb: Token, sufferer: Token, cast: Cast) -> str | None:
    """Who hurt people by an active verb: "repelled the raid, killing nine fighters"."""
    subject = None if is_passive(sentence, verb) else doer_of(sentence, verb)
    if subject is None or subject.index == sufferer.index:
        return None
    mention = cast.of(subject)
    return mention.actor if mention is not None else None


def _corrects(sentence: ParsedSentence) -> bool:
    """As in "seven soldiers, not nine, were killed": a figure is ruled out, not the deaths."""
    return any(
        word.lower == "not" and range_at(sentence, following) is not None
        for word, following in pairwise(sentence.tokens)
    )


def _sufferer(sentence: ParsedSentence, verb: Token, outcome: str) -> Token | None:
    lemma = verb.lemma.lower()
    if outcome == "captured" and lemma in TAKING:
        return _taken(sentence, verb)
    number = sentence.tokens[verb.index + 1] if verb.index + 1 < len(sentence.tokens) else None
    if number is not None and number.pos == "NUM" and number.head == verb.index:
        return number  # "killed eight people, wounded 14 and left two missing"
    before = sentence.tokens[verb.index - 1] if verb.index else None
    loose = verb.dep == "acl" or (verb.dep == "advcl" and not sentence.kids(verb, "auxpass", "aux", "dobj"))
    loose |= before is not None and verb.tag == "VBN" and before.dep == "conj"
    if before is not None and before.pos == "NUM" and loose and before.index != verb.head:
        return before  # "14 dead and 41 wounded", "were 12 dead and 41 wounded"
    if before is not None and verb.tag == "VBN" and before.lower in participants()["people.ordinals"]:
        return before  # "three had been wounded and a fourth killed"
    sufferer = subject_of(sentence, verb) if lemma in INTRANSITIVE else object_of(sentence, verb)
    if sufferer is not None and sufferer.lower == "who" and lemma in INTRANSITIVE and verb.dep == "relcl":
        sufferer = sentence.head(verb)  # "shot a guard, who later died"
    if sufferer is None and any(other.lower == "or" for other in sentence.kids(verb, "cc")):
        sufferer = next((o for v in sentence.kids(verb, "conj") for o in sentence.kids(v, "dobj")), None)
    if sufferer is None and verb.tag == "VBN" and verb.dep == "conj":
        sufferer = object_of(sentence, verb)
    if sufferer is None and lemma in ("hurt", "injure", "wound") and is_passive(sentence, verb):
        sufferer = subject_of(sentence, verb)
    if sufferer is not None and sufferer.lemma in triggers().nouns:
        sufferer = None  # no event is hurt: "an explosion injured between 15 and 20 workers"
    sufferer = sufferer or _number_behind(sentence, verb) or _people_before(sentence, verb)
    return sufferer or person_just_told(sentence, verb)


def _people_before(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "in an ambush near Arauca nine soldiers were killed", where the parse sees no subject."""
    helpers = sentence.kids(verb, "auxpass")
    before = sentence.tokens[helpers[0].index - 1] if helpers and helpers[0].index else None
    cue = sentence.head(verb) if verb.dep == "ccomp" and not sentence.kids(verb, "nsubjpass") else None
    if before is not None and before.text == "," and cue is not None and cue.lemma in cues().verbs:
        said = sentence.kids(cue, "dobj")  # "said 19 people, among them five children, were killed"
        before = next((thing for thing in said if cue.index < thing.index < verb.index), before)
    is_counted = before is not None and before.pos == "NOUN" and count_of(sentence, before) is not None
    return before if is_counted else None


def _number_behind(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "killed up to nine children", where the parse sees no object."""
    if sentence.kids(verb, "auxpass"):
        return None
    for token in sentence.tokens[verb.index + 1 : verb.index + 5]:
        if token.pos == "NUM":
            head = sentence.head(token)
            return head if head is not None and head.pos == "NOUN" and head.index > token.index else token
        if token.pos not in ("ADP", "PART", "ADV", "ADJ", "SCONJ", "DET"):
            return None
    return None


def _taken(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "were taken prisoner", "took two aid workers hostage", "took 15 prisoners"."""
    if is_passive(sentence, verb):
        return subject_of(sentence, verb) or object_of(sentence, verb)
    things = sentence.kids(verb, "dobj", "dative", "nsubj", "ccomp")
    behind = [thing for thing in things if thing.index > verb.index]
    behind += [n for thing in behind if thing.lemma in PRISONERS for n in sentence.kids(thing, "compound")]
    return next((thing for thing in behind if count_of(sentence, thing) is not None), None)


def _carried_off(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "four nurses were carried off", "the group seized three policemen"; things are no people."""
    away = any(child.lower in ("off", "away") for child in sentence.kids(verb, "prt", "advmod"))
    person = object_of(sentence, verb)
    if person is None or (verb.lemma in ("carry", "drag", "take") and not away):
        return
    if weapon_at(sentence, person) is not None or is_taken(sentence, cast, person):
        return  # "seized two machine guns", "seized a border guard post", "seized Orsa"
    known = cast.of(person) is not None or longest_head(words_for(sentence, person)) is not None
    if away or known or is_people(person):
        for hurt in hurt_of(sentence, person, "captured", cast):
            if hurt.low is not None:
                yield verb, hurt
