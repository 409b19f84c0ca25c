"""Whether a happening is told as a fact, or points back at one."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.aims import TARGET, aims_of
from counterclaim.claims.another import comes_after
from counterclaim.claims.answered_for import POINTING
from counterclaim.claims.attempts import is_attempt, leads_to_trigger
from counterclaim.claims.culprits import is_blamed
from counterclaim.claims.denied_words import tells_words_denied
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.habits import is_habit
from counterclaim.claims.hit import HARM, WIELDED, Hit
from counterclaim.claims.maxims import is_maxim, is_whichever
from counterclaim.claims.negation import negated
from counterclaim.claims.not_held import is_not_held
from counterclaim.claims.ordered import is_ordered
from counterclaim.claims.presupposing import is_told_as_fact
from counterclaim.claims.sent_from import is_told_before
from counterclaim.claims.syntax import is_asked, mark_of, modal_of, preposition_objects, subject_of
from counterclaim.claims.unabated import goes_on_unabated
from counterclaim.claims.unknowing import is_unknown
from counterclaim.claims.untruth import called_false, is_told_untrue
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.dates import TimeExpression
from counterclaim.model.happenings import Hurt
from counterclaim.model.modes import Mode
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.deed_words import deeds
from counterclaim.vocab.lexicons import cues, triggers, weapons

# Modes of what is told under a stance that tells no fact.
BY_STANCE = {
    Stance.PLEDGE: Mode.HYPOTHETICAL,
    Stance.DEMAND: Mode.HYPOTHETICAL,
    Stance.THREATEN: Mode.THREATENED,
}
BY_SUB_STANCE = {
    SubStance.FEAR: Mode.FEARED,
    SubStance.PREDICT: Mode.HYPOTHETICAL,
    SubStance.REJECT: Mode.HYPOTHETICAL,
    SubStance.JUSTIFY: Mode.HYPOTHETICAL,
    SubStance.PRAISE: Mode.HYPOTHETICAL,
    SubStance.LABEL: Mode.HYPOTHETICAL,
    SubStance.ANNOUNCE: Mode.HYPOTHETICAL,
    SubStance.NO_COMMENT: Mode.HYPOTHETICAL,
}
DONE = frozenset((Mode.HAPPENED, Mode.ATTEMPTED))
BY_VERB = {"fear": Mode.FEARED, "threaten": Mode.THREATENED}
BY_NOUN = {"threat": Mode.THREATENED, "fear": Mode.FEARED}
ITS = frozenset(("it", "them", "both"))
PRECEDED = frozenset(("after", "following", "since"))
MEETING = frozenset(("when", "as", "while", "after"))
AIMS = ("xcomp", "advcl")
APPROACHING = frozenset(("before", "until"))


def mode_of(sentence: ParsedSentence, group: Sequence[Hit], attribution: Attribution | None) -> Mode:
    """Whether what triggers tell was done or tried, or is feared, planned, demanded, asked or denied."""
    deeds_told = [hit.token for hit in group if hit.entry.type != HARM]
    judged = attribution is not None and attribution.stance is Stance.ASSESS
    whichever = judged and any(is_whichever(sentence, hit.token) for hit in group)
    if whichever or any(is_maxim(sentence, hit.token) for hit in group):
        return Mode.HYPOTHETICAL
    if any(is_unknown(sentence, word) for word in deeds_told):
        return Mode.HYPOTHETICAL
    denied = any(_is_denied_by_narrator(sentence, word, attribution) for word in deeds_told)
    if not denied and is_told_as_fact(sentence, [hit.token for hit in group]):
        return Mode.HAPPENED
    if attribution is not None and attribution.stance in BY_STANCE:
        return BY_STANCE[attribution.stance]
    if attribution is not None and is_not_held(sentence, attribution):
        return Mode.HYPOTHETICAL
    announced = all(hit.entry.type in deeds()["telling.announced"] for hit in group)
    if announced and attribution is not None and attribution.sub_stance is SubStance.ANNOUNCE:
        return Mode.HAPPENED  # who announces a truce declares it
    if attribution is not None and attribution.sub_stance in BY_SUB_STANCE:
        return BY_SUB_STANCE[attribution.sub_stance]
    used = {hit.token.index for hit in group if hit.entry is WIELDED}
    aims = [hit for hit in group if hit.token.dep in AIMS and hit.token.head in used]
    group = [hit for hit in group if hit not in aims]  # "used a drone to strike a car": it was used
    modes = [_mode_at(sentence, hit, attribution) for hit in group]
    untold = next((mode for mode in modes if mode not in DONE), None)
    own = [mode for hit, mode in zip(group, modes, strict=True) if hit.entry.type != HARM] or modes
    done = Mode.DENIED if denied else Mode.HAPPENED if Mode.HAPPENED in own else Mode.ATTEMPTED
    return untold or done


def mode_of_toll(sentence: ParsedSentence, word: Token, attribution: Attribution | None) -> Mode:
    """Of those hurt, by a word that is no trigger: "two dead"; a promised "execution of two" has none."""
    over = sentence.head(word) if word.dep == "dobj" else None
    if attribution is not None and over is not None and over.lemma == attribution.verb:
        return BY_STANCE.get(attribution.stance, Mode.HAPPENED)
    return Mode.HAPPENED if modal_of(sentence, word) is None else Mode.HYPOTHETICAL


def _mode_at(sentence: ParsedSentence, hit: Hit, attribution: Attribution | None) -> Mode:
    chain = [hit.token, *sentence.ancestors(hit.token)]
    if is_asked(sentence, hit.token) or any(tells_words_denied(sentence, step) for step in chain[1:]):
        return Mode.HYPOTHETICAL
    if (told := BY_NOUN.get(hit.token.lemma)) is not None:
        return told  # "a bomb threat"
    if any(called_false(sentence, step) for step in chain):
        return Mode.DENIED
    if any(_is_of_others(sentence, step, attribution) for step in chain):
        return Mode.HYPOTHETICAL
    if is_habit(sentence, hit, attribution):
        return Mode.HABITUAL
    if (ahead := _unreal_noun(sentence, hit.token)) is not None:
        return ahead
    for step in chain:
        if attribution is not None and not attribution.covers(step.start):
            break
        if _are_parted(sentence, hit.token, step):
            break
        unreal = _unreal_by(sentence, hit, step, chain, attribution)
        if unreal is not None:
            return unreal
    tried = is_attempt(sentence, hit.token)
    infinitive = any(child.tag == "TO" for child in sentence.kids(hit.token, "aux"))
    told_as_done = attribution is not None and _is_perfect(sentence, hit.token)
    told_as_done = told_as_done or _is_done_by_means(sentence, hit.token)
    if infinitive and not tried and not told_as_done and hit.token.dep in ("advcl", "acl", "xcomp", "relcl"):
        return Mode.HYPOTHETICAL
    return Mode.ATTEMPTED if tried else Mode.HAPPENED


def _is_denied_by_narrator(sentence: ParsedSentence, word: Token, attribution: Attribution | None) -> bool:
    """As in "there is no truth in reports that Chad shelled Adre", where nobody is told to say so."""
    narrated = attribution is None or (not attribution.source and attribution.parent is None)
    return narrated and is_told_untrue(sentence, word)


def _are_parted(sentence: ParsedSentence, one: Token, other: Token) -> bool:
    """As in "two were wounded; nobody could tell why": what is told before a semicolon is told by itself."""
    first, last = sorted((one.index, other.index))
    return any(token.text == ";" for token in sentence.tokens[first:last])


def _is_perfect(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "claimed to have shot down a drone": that was done, as who says so tells it."""
    return verb.tag == "VBN" and any(aux.lower == "have" for aux in sentence.kids(verb, "aux"))


def _is_done_by_means(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "used drones to bomb Gao", "of using tanks to storm it": it did, with what it used."""
    over = sentence.head(verb) if verb.dep in ("xcomp", "advcl") else None
    if over is None or over.lemma not in triggers()["means.verbs"] or negated(sentence, over):
        return False
    used = any(weapon_at(sentence, thing) is not None for thing in sentence.kids(over, "dobj", "nsubjpass"))
    return used and over.tag in ("VBD", "VBN", "VBG") and modal_of(sentence, over) is None


def _unreal_noun(sentence: ParsedSentence, noun: Token) -> Mode | None:
    """As in "a possible attack", "the threat of an attack", "no intention of taking"."""
    if noun.pos != "NOUN" and noun.dep != "pcomp":
        return None
    words = triggers()
    if any(child.lower in words["unreal.adjectives"] for child in sentence.kids(noun, "amod")):
        return Mode.HYPOTHETICAL
    preposition = sentence.head(noun) if noun.dep in ("pobj", "pcomp") else None
    over = sentence.head(preposition) if preposition is not None else None
    if preposition is None or over is None or preposition.lower not in ("of", "for", "against"):
        return None
    if over.pos != "NOUN" or over.lemma not in words["unreal.nouns"] or goes_on_unabated(sentence, noun):
        return None
    return BY_NOUN.get(over.lemma, Mode.HYPOTHETICAL)


def _unreal_by(
    sentence: ParsedSentence, hit: Hit, step: Token, chain: Sequence[Token], attribution: Attribution | None
) -> Mode | None:
    """What a verb at or above a trigger makes of it, if that is no fact."""
    words = triggers()
    if step.pos not in ("VERB", "AUX") or _goes_on_apart(sentence, step, chain):
        return None
    modal = modal_of(sentence, step)
    done = step is hit.token or step is hit.light  # "would shell Gao", "would launch a raid"
    ahead = attribution is not None and modal == "would" and not done
    if modal == "would" and step.lemma == "be" and _is_any(sentence, hit.token, step):
        return Mode.HYPOTHETICAL
    if modal in words["unreal.modals"] and not ahead:
        return Mode.HYPOTHETICAL
    if mark_of(sentence, step) in words["unreal.conditions"] or _does_whoever(sentence, step):
        return Mode.HYPOTHETICAL
    if step is hit.token or negated(sentence, step) or _came_before(step, chain):
        return None
    if _met_it(sentence, step, chain):
        return None
    if is_ordered(sentence, step):
        return Mode.HYPOTHETICAL
    if step.lemma in words["unreal.verbs"]:
        return BY_VERB.get(step.lemma, Mode.HYPOTHETICAL)
    idle = step.lemma in words["attempts.verbs"] and not leads_to_trigger(step, chain)
    return Mode.HYPOTHETICAL if idle else None


def _goes_on_apart(sentence: ParsedSentence, step: Token, chain: Sequence[Token]) -> bool:
    """As in "had attempted to cross and villages came under fire": a clause of its own, and no attempt."""
    below = next((word for word in chain if word.head == step.index and word is not step), None)
    return below is not None and below.dep == "conj" and bool(sentence.kids(below, "nsubj", "nsubjpass"))


def _does_whoever(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "any side that shells a town forfeits its seat": a rule for all, nothing that one has done."""
    who = sentence.head(verb) if verb.dep == "relcl" and verb.tag in ("VBZ", "VBP", "VB") else None
    return who is not None and (
        who.lower in ("anyone", "anybody", "everyone", "everybody")
        or any(word.lower in ("any", "every", "each", "no") for word in sentence.kids(who, "det"))
    )


def _came_before(step: Token, chain: Sequence[Token]) -> bool:
    """As in "casualties were feared after the shelling": the shelling itself nobody fears."""
    below = next((word for word in chain if word.head == step.index and word is not step), None)
    return below is not None and below.pos in ("ADP", "SCONJ", "VERB") and below.lower in PRECEDED


def _met_it(sentence: ParsedSentence, step: Token, chain: Sequence[Token]) -> bool:
    """As in "were preparing to leave when troops shelled them": what cut a plan short was done.

    Who was threatened or afraid "before" it met it, too; what was prevented "before" it did not happen.
    """
    links = MEETING | (APPROACHING if step.lemma in BY_VERB else frozenset())
    return any(_is_told_with(sentence, word, links) for word in chain[: chain.index(step)])


def _is_told_with(sentence: ParsedSentence, verb: Token, links: frozenset[str]) -> bool:
    """Whether a verb tells, in a clause that one of some words opens, what was done."""
    if verb.dep != "advcl" or not any(w.lower in links for w in sentence.kids(verb, "mark", "advmod")):
        return False
    helpers = sentence.kids(verb, "aux", "auxpass")
    return "VBD" in (verb.tag, *(word.tag for word in helpers)) and all(word.tag != "MD" for word in helpers)


def _is_any(sentence: ParsedSentence, noun: Token, be: Token) -> bool:
    """As in "a raid on Jolo would be a mistake": no raid told of."""
    indefinite = any(child.lower in ("a", "an", "any") for child in sentence.kids(noun, "det"))
    return noun.pos == "NOUN" and noun.dep == "nsubj" and noun.head == be.index and indefinite


def _is_of_others(sentence: ParsedSentence, noun: Token, attribution: Attribution | None) -> bool:
    """As in "the report of a soldier wounded was one of them, it said": others' words, only named."""
    if attribution is None or attribution.stance is Stance.DENY:  # a denial repeats what it denies
        return False
    verb = sentence.head(noun) if noun.dep in ("nsubj", "nsubjpass") else None
    if verb is None or noun.pos != "NOUN" or noun.lemma not in cues()["hearsay.assertions"]:
        return False
    is_cue = any(span.start <= noun.start < span.end for span in attribution.cue)
    return not is_cue and attribution.covers(noun.start) and attribution.covers(verb.start)


def is_pointer(
    times: Sequence[TimeExpression], sentence: ParsedSentence, main: Hit, roles: Roles, hurt: Sequence[Hurt]
) -> bool:
    """A definite bare noun, or a noun that says nothing of its own, points at something told."""
    if main.token.pos == "VERB":
        used = main.entry.objects and any(it.lower in ITS for it in sentence.kids(main.token, "dobj"))
        return bool(used) or _strikes_it(sentence, main.token) or is_told_before(sentence, main.token)
    if main.quiet and main.entry.type not in deeds()["quiet.harming"]:
        return False  # "the release of ten men": whose release is always told
    if is_blamed(sentence, main.token):
        return True
    if comes_after(sentence, main.token) or main.token.lemma == TARGET or _is_of_news(sentence, main.token):
        return False
    definite = any(
        child.lower in POINTING or (child.dep == "poss" and _is_time(times, child))
        for child in sentence.kids(main.token, "det", "poss")
    )
    if main.light is not None and not definite:
        return False  # "opened fire"; but "carried out the attack" is of one told before
    subject = subject_of(sentence, sentence.head(main.token) or main.token)
    if main.token.dep == "attr" and subject is not None and subject.lower in ("it", "this", "that"):
        return not (roles.perpetrator and roles.victim)
    informative = roles.perpetrator or roles.victim or any(h.low is not None for h in hurt)
    return (definite and not (roles.perpetrator and roles.victim)) or not (
        informative or roles.weapons or main.entry.needs or not definite
    )


def _strikes_it(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "firing on it", "shot it down", "seized all three": what was told of in an earlier sentence."""
    struck = [*sentence.kids(verb, "dobj", "nsubjpass"), *aims_of(sentence, verb)]
    it = next((thing for thing in struck[:1] if thing.lower in ITS or _is_all(sentence, thing)), None)
    things = triggers()["sites.nouns"] | triggers()["crewed.nouns"] | weapons().classes.keys()
    before = sentence.tokens[: it.index] if it is not None else ()
    return it is not None and not any(word.lemma in things and word.pos != "VERB" for word in before)


def _is_all(sentence: ParsedSentence, number: Token) -> bool:
    """As in "all three": of whatever they are."""
    whole = any(child.lower == "all" for child in sentence.kids(number, "det", "predet", "advmod"))
    return number.pos == "NUM" and whole and not sentence.kids(number, "prep")


def _is_of_news(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the killing of a teacher", "the explosion of two bombs": nobody has told of them before."""
    struck = preposition_objects(sentence, noun, "of")
    counted = any(weapon_at(sentence, thing) and sentence.kids(thing, "nummod") for thing in struck)
    return counted or any(c.lower in ("a", "an") for thing in struck for c in sentence.kids(thing, "det"))


def _is_time(times: Sequence[TimeExpression], token: Token) -> bool:
    return any(time.span.start <= token.start < time.span.end for time in times)
