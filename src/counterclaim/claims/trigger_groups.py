"""Which trigger words of a sentence tell of one happening, and whose counts belong to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterclaim.claims.dating import DateFinder
from counterclaim.claims.deed_subjects import DYING
from counterclaim.claims.hit import HARM, Hit
from counterclaim.claims.people import is_done_to_doers
from counterclaim.claims.sequence import EARLIER, told_apart, verb_over
from counterclaim.claims.struck_authors import is_tied
from counterclaim.claims.syntax import is_asked
from counterclaim.claims.trigger_sense import attack_beaten_off
from counterclaim.claims.two_doers import are_coordinated, have_doers_of_their_own
from counterclaim.claims.two_scenes import are_elsewhere, are_listed, is_protested, meet_two
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.deed_words import deeds
from counterclaim.vocab.lexicons import cues

IN_A_ROW = frozenset(
    "and , others other more another some at least people were was than nearly about over".split()
)
IT = frozenset(("it", "its"))
SPANS = frozenset(("hour", "day", "week", "month", "year", "night"))  # no minutes: "seconds after they fired"


@dataclass(frozen=True, slots=True)
class TriggerGroups:
    """Gathers the triggers of one document's sentences; ``_voices_at`` says whose words a token stands in."""

    _voices_at: Callable[[Token], Sequence[int]]
    _dates: DateFinder

    def of(self, sentence: ParsedSentence, hits: Sequence[Hit]) -> list[list[Hit]]:
        """Triggers of one voice where one hangs under the other, or coordinated harm, are one happening."""
        groups: list[list[Hit]] = []
        for hit in hits:
            homes = [g for g in groups if any(self._together(sentence, hit, other, hits) for other in g)]
            home = min(homes, key=lambda group: _steps_up(sentence, hit, group), default=None)
            if home is None:
                groups.append([hit])
            else:
                home.append(hit)
        return groups

    def is_of_teller(self, sentence: ParsedSentence, group: Sequence[Hit], earlier: Sequence[Hit]) -> bool:
        """Whether a group is what the teller did, after what others did to him in the same sentence."""
        return any(
            self._voice_at(hit.token) == self._voice_at(other.token)
            and self._is_above(sentence, other.token, hit.token)
            and _is_of_teller(sentence, other, hit, self._path(sentence, hit.token, other.token))
            for hit in group
            for other in earlier
        )

    def _voice_at(self, token: Token) -> int | None:
        return next(iter(self._voices_at(token)), None)

    def _together(self, sentence: ParsedSentence, one: Hit, other: Hit, hits: Sequence[Hit]) -> bool:
        if self._voice_at(one.token) != self._voice_at(other.token) or _differ_in_force(one, other):
            return False
        if _is_met_and_done(one, other) or is_asked(sentence, one.token) != is_asked(sentence, other.token):
            return False  # "two were hurt; it is not known who had fired"
        if _are_counted_in_a_row(sentence, one, other) or _is_of_defence(sentence, one, other):
            return True
        if is_protested(sentence, one, other) or is_protested(sentence, other, one):
            return False
        upper, lower = (one, other) if self._is_above(sentence, one.token, other.token) else (other, one)
        if not self._is_above(sentence, upper.token, lower.token):
            return HARM in (one.entry.type, other.entry.type) and self._same_clause_chain(
                sentence, one.token, other.token
            )
        path = self._path(sentence, lower.token, upper.token)
        harm = HARM in (one.entry.type, other.entry.type) and not self._has_event(sentence, lower, hits)
        harm = harm or self._is_harm_told_on(sentence, upper, lower, hits)
        own_subject = not harm and any(
            step.dep == "conj" and sentence.kids(step, "nsubj", "nsubjpass") for step in path
        )
        others = [hit for hit in hits if hit is not lower]
        of_event = upper.entry.type != HARM or self._has_event(sentence, upper, others)
        apart = _are_two(sentence, upper, lower, path)
        apart = apart or (of_event and told_apart(sentence, lower.token, upper.token))
        return not own_subject and not apart and not self._on_other_days(sentence, one, other)

    def _has_event(self, sentence: ParsedSentence, harm: Hit, hits: Sequence[Hit]) -> bool:
        """As in "they broke the truce and two men were killed in the shelling": by that alone."""
        return harm.entry.type == HARM and any(
            hit.entry.type != HARM and self._is_above(sentence, harm.token, hit.token) for hit in hits
        )

    def _is_harm_told_on(self, sentence: ParsedSentence, upper: Hit, lower: Hit, hits: Sequence[Hit]) -> bool:
        """As in "nine died and 33 were injured when gunmen fired on a bus": both by what is told behind."""
        both = upper.entry.type == HARM == lower.entry.type and are_coordinated(upper.token, lower.token)
        events = [hit for hit in hits if hit.entry.type != HARM]
        own = [hit for hit in events if self._is_above(sentence, upper.token, hit.token)]
        return both and all(self._is_above(sentence, lower.token, hit.token) for hit in own)

    def _on_other_days(self, sentence: ParsedSentence, one: Hit, other: Hit) -> bool:
        """As in "shelled Goma on Sunday and attacked a convoy on Tuesday": each has a day of its own.

        Who was shot on Sunday may have died on Tuesday; "killed two on Sunday and raided Goma on Tuesday",
        "X was killed on Sunday and Y was shot on Tuesday".
        """
        harm = next((hit.token for hit in (one, other) if hit.entry.type == HARM), None)
        two = are_coordinated(one.token, other.token)
        if harm is not None and not (two and (sentence.kids(harm, "dobj") or meet_two(sentence, one, other))):
            return False
        mine, theirs = (self._dates.own_time(sentence, hit.token) for hit in (one, other))
        return mine is not None and theirs is not None and mine != theirs

    def _is_above(self, sentence: ParsedSentence, upper: Token, lower: Token) -> bool:
        return any(step.index == upper.index for step in sentence.ancestors(lower))

    def _path(self, sentence: ParsedSentence, lower: Token, upper: Token) -> list[Token]:
        path = [lower]
        for step in sentence.ancestors(lower):
            if step.index == upper.index:
                break
            path.append(step)
        return path

    def _same_clause_chain(self, sentence: ParsedSentence, one: Token, other: Token) -> bool:
        """Both under one verb, as "attack" and "killing" in "the attack left three dead, killing ...".

        What a relative clause tells is of its own noun: "the shelling, which killed eight, and an ambush".
        """
        steps = _between(sentence, one, other)
        apart = any(step.dep == "relcl" or _is_by_a_span_apart(sentence, step) for step in steps)
        return not apart and not _begins_anew(sentence, steps)

    def hurt_of(
        self,
        sentence: ParsedSentence,
        group: Sequence[Hit],
        hurts: Sequence[tuple[Token, Hurt]],
        hits: Sequence[Hit],
    ) -> list[Hurt]:
        """Counts that hang on a trigger of the group, or on no other group's.

        Of "a shell hit Gao, and X reported nine dead" the dead are X's to tell.
        """
        mine = {hit.token.index for hit in group}
        others = {hit.token.index for hit in hits} - mine
        chosen = []
        for word, hurt in hurts:
            chain = [word.index, *(step.index for step in sentence.ancestors(word))]
            nearest = next((index for index in chain if index in mine or index in others), None)
            voice = self._voice_at(word)
            if hurt.high == 0 and nearest is None and _is_of_contrast(sentence, word, group):
                continue
            if voice is not None and voice not in self._voices_at(group[0].token):
                continue
            if nearest in mine or (nearest is None and voice == self._voice_at(group[0].token)):
                chosen.append(hurt)
        return chosen


def _are_side_by_side(sentence: ParsedSentence, upper: Token, path: Sequence[Token]) -> bool:
    """As in "gunmen kill mayor, police detain four": two clauses of a headline, each with its own subject."""
    clauses = (step for step in path if step.dep in ("ccomp", "parataxis") and step.head == upper.index)
    told = upper.lemma in cues().verbs
    return (
        not told
        and any(sentence.kids(clause, "nsubj") for clause in clauses)
        and bool(sentence.kids(upper, "nsubj"))
    )


def _is_of_others(sentence: ParsedSentence, upper: Hit, path: Sequence[Token]) -> bool:
    """As in "Israel intercepted missiles fired by Iran", "a tanker seized by Iran was attacked by gunmen".

    Rockets "fired by Hezbollah" that hit a town are of one event.
    """
    step = next((step for step in path if step.dep == "acl" and sentence.kids(step, "agent")), None)
    if step is None or upper.token.pos != "VERB":
        return False
    doers = sentence.kids(upper.token, "nsubj", "agent")
    return any(doer.index != step.head for doer in doers)


def _is_met_and_done(one: Hit, other: Hit) -> bool:
    """As in "hit a mine and shelled the village": what they met is not what they did."""
    both = one.token.pos == "VERB" == other.token.pos and HARM not in (one.entry.type, other.entry.type)
    return both and one.is_trodden != other.is_trodden


def _is_of_defence(sentence: ParsedSentence, one: Hit, other: Hit) -> bool:
    """As in "a raid on Gao was repelled by the army, which killed nine"."""
    return attack_beaten_off(sentence, one.token) is other.token or (
        attack_beaten_off(sentence, other.token) is one.token
    )


def _differ_in_force(one: Hit, other: Hit) -> bool:
    """As in "police fired on people who protested", "left Shire, killing two": two events.

    People are hurt in protests, and who moves into a buffer zone breaks the truce.
    """
    if not (one.quiet or other.quiet) or one.entry.type == other.entry.type:
        return False
    kinds = {one.entry.type, other.entry.type}
    if HARM in kinds:
        return kinds.isdisjoint(deeds()["quiet.harming"])
    return not all(kind.startswith("ceasefire-violation.") for kind in kinds)


def _are_counted_in_a_row(sentence: ParsedSentence, one: Hit, other: Hit) -> bool:
    """As in "three were killed and 11 others injured in a raid", however the parse hangs the second count."""
    first, second = sorted((one.token, other.token), key=lambda token: token.index)
    between = sentence.tokens[first.index + 1 : second.index]
    counted = all(word.pos == "NUM" or word.lower in IN_A_ROW for word in between)
    return one.entry.type == HARM == other.entry.type and counted


def _steps_up(sentence: ParsedSentence, hit: Hit, group: Sequence[Hit]) -> int:
    """How far up a trigger of a group is: of "bombed Tyre and shelled Gao, killing two" they died in Gao."""
    chain = [step.index for step in sentence.ancestors(hit.token)]
    ups = [chain.index(other.token.index) for other in group if other.token.index in chain]
    return min(ups, default=len(sentence.tokens))


def _is_of_contrast(sentence: ParsedSentence, word: Token, group: Sequence[Hit]) -> bool:
    """As in "these hurt nobody, but a strike on Gao killed two": nobody was hurt in what was told before."""
    steps = _between(sentence, word, group[0].token)
    return any(
        step.dep == "conj" and above is not None and any(c.lower == "but" for c in sentence.kids(above, "cc"))
        for step in steps
        if step.pos in ("VERB", "AUX")
        for above in [sentence.head(step)]
    )


def _between(sentence: ParsedSentence, one: Token, other: Token) -> list[Token]:
    """Two words with those above either of them, as far as they do not share them."""
    shared = {step.index for step in sentence.ancestors(one)} & {s.index for s in sentence.ancestors(other)}
    lines = [step for token in (one, other) for step in (token, *sentence.ancestors(token))]
    return [step for step in lines if step.index not in shared]


def _begins_anew(sentence: ParsedSentence, path: Sequence[Token]) -> bool:
    """As in "for the bombing of Gao, which killed two, and for a raid", wherever it hangs."""
    return any(
        step.pos == "ADP"
        and any(step.lower == earlier.lower for earlier in sentence.tokens[: step.index])
        and sentence.tokens[step.index - 1].lower in ("and", "or")
        for step in path
    )


def _are_two(sentence: ParsedSentence, upper: Hit, lower: Hit, path: Sequence[Token]) -> bool:
    """Whether one trigger word that hangs under another tells of something else, by how it hangs there."""
    deed = upper.entry.type != HARM and upper.token.pos == "VERB"
    alike = upper.quiet or lower.quiet or upper.entry.type == HARM == lower.entry.type
    return (
        (deed and any(step.dep == "relcl" for step in path))
        or _is_of_others(sentence, upper, path)
        or is_done_to_doers(sentence, upper.token, lower.token)
        or (upper.token.pos == "VERB" and is_tied(path))
        or (alike and _are_side_by_side(sentence, upper.token, path))
        or _begins_anew(sentence, path)
        or are_listed(sentence, upper.token, lower.token, path)
        or are_elsewhere(sentence, upper, lower)
        or have_doers_of_their_own(sentence, upper.token, lower.token)
        or _is_long_after(sentence, upper, path)
        or _is_of_teller(sentence, upper, lower, path)
    )


def _is_of_teller(sentence: ParsedSentence, upper: Hit, lower: Hit, path: Sequence[Token]) -> bool:
    """As in "said mortar fire had killed two and that it had destroyed three posts": another's deed."""
    own, others = lower.roles.perpetrator, upper.roles.perpetrator
    if own is None or own.actor is None or (others is not None and others.actor == own.actor):
        return False
    joined = [step for step in path if step.dep == "conj" and sentence.kids(step, "mark")]
    if lower.entry.type == HARM and lower.token in joined:
        return False  # "a patrol was ambushed and that its men had killed nine": in one fight
    subjects = [subject for step in joined for subject in sentence.kids(step, "nsubj")]
    words = [word for subject in subjects for word in (subject, *sentence.kids(subject, "poss"))]
    return any(word.lower in IT for word in words)


def _is_long_after(sentence: ParsedSentence, upper: Hit, path: Sequence[Token]) -> bool:
    """As in "nine were killed in Gao, days after a raid on Kidal"; who died days after it may be its dead."""
    return upper.token.lemma not in DYING and any(_is_by_a_span_apart(sentence, step) for step in path)


def _is_by_a_span_apart(sentence: ParsedSentence, step: Token) -> bool:
    """As in "a week after a raid", "hours after guards had shot a man", wherever the hours hang."""
    link = step if step.lower in EARLIER else next(iter(sentence.kids(step, "mark")), None)
    if link is None or link.lower not in EARLIER or link.index == 0:
        return False
    span = sentence.tokens[link.index - 1]
    return span.dep == "npadvmod" and span.lemma.lower() in SPANS


def are_apart(sentence: ParsedSentence, one: Token, other: Token) -> bool:
    """As in "two days after a raid, rebels fired on a patrol": one sentence, two events."""
    later = max(one, other, key=lambda token: token.index)
    if later.dep in ("pobj", "pcomp") and _begins_anew(sentence, _between(sentence, one, other)):
        return True
    if is_done_to_doers(sentence, one, other) or is_done_to_doers(sentence, other, one):
        return True
    above = (verb_over(sentence, one), verb_over(sentence, other))
    return any(
        verb is not None and told_apart(sentence, lower, verb)
        for lower, verb in ((one, above[1]), (other, above[0]))
        if lower is not verb
    )
