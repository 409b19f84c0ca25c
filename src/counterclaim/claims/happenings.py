"""Happenings of a document: triggers with roles, casualties, weapons, time and place.

Words that hang together in one sentence under one voice are one happening: "four were killed in an attack
using drones". What is feared, planned, demanded or conditional is marked unreal; history is background.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.claims.casualties import OUTCOMES, find_hurt, outcome_of
from counterclaim.claims.counts import Range, count_of
from counterclaim.claims.roles import RoleFinder, Roles
from counterclaim.claims.syntax import is_asked, mark_of, modal_of, negated, object_of, subject_of
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.dates import TimeExpression, TimexType
from counterclaim.model.happenings import Happening, Hurt, Role
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import Trigger, triggers, weapons

HISTORY_DAYS = (
    120  # a date further back than that before publication is background, unless nothing newer is told
)
UNREAL_STANCES = frozenset((Stance.PLEDGE, Stance.DEMAND, Stance.THREATEN))
UNREAL_SUBS = frozenset(
    (
        SubStance.FEAR,
        SubStance.PREDICT,
        SubStance.REJECT,
        SubStance.JUSTIFY,
        SubStance.PRAISE,
        SubStance.LABEL,
        SubStance.ANNOUNCE,
    )
)
HARM = "harm"
GENERIC = "attack.generic"
FIRE_NOUNS = frozenset(("fire", "shot"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
NEEDS_OBJECT = frozenset(
    "hit strike target pound raid storm rocket rake blow down intercept break violate breach seize capture "
    "occupy advance overrun retake recapture assault attack bomb".split()
)
TERRITORY = "territory."


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger word with its entry and roles."""

    token: Token
    entry: Trigger
    roles: Roles
    light: Token | None = None


class HappeningFinder:
    """Finds the happenings of one document."""

    def __init__(
        self,
        layout: TextLayout,
        cast: Cast,
        times: Sequence[TimeExpression],
        attributions: Sequence[Attribution],
        published: date | None,
    ) -> None:
        self._layout = layout
        self._cast = cast
        self._times = times
        self._attributions = attributions
        self._published = published
        self._roles = RoleFinder(cast)

    def find(self, parse: Parse) -> list[Happening]:
        """All happenings in text order, unreal ones and pointers included."""
        return [happening for sentence in parse for happening in self._in_sentence(sentence)]

    def _in_sentence(self, sentence: ParsedSentence) -> Iterator[Happening]:
        hits = [hit for token in sentence.tokens if (hit := self._hit(sentence, token)) is not None]
        hurts = find_hurt(sentence, self._cast)
        for group in self._grouped(sentence, hits):
            yield self._happening(sentence, group, self._hurt_of(sentence, group, hurts, hits))
        if hurts and not hits:
            yield self._bare_toll(sentence, hurts)

    # -- triggers ------------------------------------------------------------------------------------------

    def _hit(self, sentence: ParsedSentence, token: Token) -> Hit | None:
        lemma = token.lemma.lower()
        if any(span.start <= token.start < span.end for a in self._attributions for span in a.cue):
            return None
        if token.pos in ("VERB", "AUX") and lemma in triggers().verbs and token.dep != "compound":
            return self._verb_hit(sentence, token, triggers().verbs[lemma])
        if (
            token.pos in ("VERB", "AUX")
            and lemma == "lose"
            and any(c.lemma == "life" for c in sentence.kids(token, "dobj"))
        ):
            entry = Trigger(lemma="lose", noun=False, type=HARM, outcome="killed")
            roles = Roles()
            self._roles.sufferer(sentence, roles, subject_of(sentence, token))
            return Hit(token, entry, roles)
        if token.pos in ("NOUN", "PROPN") or token.tag == "VBG":
            return self._noun_hit(sentence, token, lemma)
        return None

    def _verb_hit(self, sentence: ParsedSentence, verb: Token, entries: Sequence[Trigger]) -> Hit | None:
        entry = next((e for e in entries if not e.objects or self._has_object(sentence, verb, e)), None)
        if entry is None or (verb.dep == "amod" and entry.type != HARM):
            return None
        if verb.dep == "amod":
            return None
        if verb.tag == "VBG" and verb.dep in ("pcomp", "pobj") and verb.lemma in ("fire", "shoot"):
            return Hit(verb, entry, self._roles.of_noun(sentence, verb))
        roles = self._roles.of_verb(sentence, verb)
        if verb.lemma in NEEDS_OBJECT and not (roles.victim or roles.target or roles.weapons):
            return None
        if entry.type.startswith(TERRITORY) and not self._takes_ground(sentence, verb):
            person = roles.victim is not None and len(entries) > 1
            entry = entries[-1] if person else entry
            if not person:
                return None
        if verb.lemma == "down" and not any(weapon_at(sentence, child) for child in sentence.subtree(verb)):
            return None
        if verb.lemma == "shoot" and any(
            child.lower == "down" for child in sentence.kids(verb, "prt", "advmod")
        ):
            entry = triggers().verbs["down"][0]
        return Hit(verb, entry, roles)

    def _has_object(self, sentence: ParsedSentence, verb: Token, entry: Trigger) -> bool:
        thing = object_of(sentence, verb)
        return thing is not None and any(
            word.lemma.lower() in entry.objects for word in sentence.subtree(thing)
        )

    def _takes_ground(self, sentence: ParsedSentence, verb: Token) -> bool:
        thing = object_of(sentence, verb)
        if thing is None:
            return verb.lemma == "advance"
        mention = self._cast.of(thing)
        return (
            (mention is not None and mention.place is not None)
            or thing.lemma in triggers()["sites.nouns"]
            or thing.lemma
            in ("territory", "area", "height", "village", "hill", "ground", "district", "region")
        )

    def _noun_hit(self, sentence: ParsedSentence, noun: Token, lemma: str) -> Hit | None:
        compound = next(
            (
                f"{c.lower} {lemma}"
                for c in sentence.kids(noun, "compound", "amod")
                if f"{c.lower} {lemma}" in triggers().nouns
            ),
            None,
        )
        of = next(
            (
                f"{lemma} of {o.lemma}"
                for p in sentence.kids(noun, "prep")
                if p.lower == "of"
                for o in sentence.kids(p, "pobj")
                if f"{lemma} of {o.lemma}" in triggers().nouns
            ),
            None,
        )
        entry = triggers().nouns.get(compound or of or lemma)
        if (
            entry is None
            or noun.dep == "compound"
            or (noun.tag == "VBG" and noun.dep not in ("pobj", "dobj", "nsubj", "pcomp", "nsubjpass"))
        ):
            return None
        nearby = {word.lemma.lower() for word in sentence.subtree(noun)} | {noun.lemma.lower()}
        joined = {f"{a}-{b}" for a in nearby for b in ("fire",)}
        if entry.needs and not (nearby | joined) & entry.needs:
            return None
        roles = self._roles.of_noun(sentence, noun)
        light = self._light_verb(sentence, noun)
        if light is not None:
            roles.add(self._roles.of_light_verb(sentence, noun, light))
        if (
            lemma in FIRE_NOUNS
            and compound is None
            and light is None
            and not (roles.perpetrator or roles.weapons)
        ):
            return None
        return Hit(noun, entry, roles, light)

    def _light_verb(self, sentence: ParsedSentence, noun: Token) -> Token | None:
        governor = sentence.head(noun)
        if governor is None:
            return None
        if governor.pos == "ADP" and governor.lower in ("under", "to", "in"):
            above = sentence.head(governor)
            return (
                above
                if above is not None and above.lemma in triggers()["light.passive"] and above.lemma != "be"
                else None
            )
        if governor.pos == "ADP" and governor.lower == "out":
            governor = sentence.head(governor) or governor
        light = triggers()["light.active"] | triggers()["light.passive"]
        if (
            governor.pos in ("VERB", "AUX")
            and governor.lemma in light - {"be"}
            and noun.dep in ("dobj", "nsubjpass", "pobj")
        ):
            return governor
        return None

    # -- grouping ------------------------------------------------------------------------------------------

    def _grouped(self, sentence: ParsedSentence, hits: Sequence[Hit]) -> list[list[Hit]]:
        """Triggers of one voice where one hangs under the other, or coordinated harm, are one happening."""
        groups: list[list[Hit]] = []
        for hit in hits:
            home = next(
                (group for group in groups if any(self._together(sentence, hit, other) for other in group)),
                None,
            )
            if home is None:
                groups.append([hit])
            else:
                home.append(hit)
        return groups

    def _together(self, sentence: ParsedSentence, one: Hit, other: Hit) -> bool:
        if self._voice_at(one.token) != self._voice_at(other.token):
            return False
        upper, lower = (one, other) if self._is_above(sentence, one.token, other.token) else (other, one)
        if not self._is_above(sentence, upper.token, lower.token):
            return HARM in (one.entry.type, other.entry.type) and self._same_clause_chain(
                sentence, one.token, other.token
            )
        path = self._path(sentence, lower.token, upper.token)
        own_subject = any(
            step.dep == "conj"
            and sentence.kids(step, "nsubj", "nsubjpass")
            and HARM not in (one.entry.type, other.entry.type)
            for step in path
        )
        apart = any(
            step.dep == "relcl" and upper.entry.type != HARM and upper.token.pos == "VERB" for step in path
        )
        return not own_subject and not apart

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
        """Both under one verb, as "attack" and "killing" in "the attack left three dead, killing ..."."""
        above = {step.index for step in sentence.ancestors(one)} | {one.index}
        return any(step.index in above for step in sentence.ancestors(other))

    def _voice_at(self, token: Token) -> int | None:
        """Index of the innermost attribution whose content holds a token."""
        holders = [
            (sum(map(len, attribution.content)), index)
            for index, attribution in enumerate(self._attributions)
            if attribution.covers(token.start)
        ]
        return min(holders)[1] if holders else None

    def _hurt_of(
        self,
        sentence: ParsedSentence,
        group: Sequence[Hit],
        hurts: Sequence[tuple[Token, Hurt]],
        hits: Sequence[Hit],
    ) -> list[Hurt]:
        """Counts that hang on a trigger of the group, or on no other group's."""
        mine = {hit.token.index for hit in group}
        others = {hit.token.index for hit in hits} - mine
        chosen = []
        for word, hurt in hurts:
            chain = [word.index, *(step.index for step in sentence.ancestors(word))]
            nearest = next((index for index in chain if index in mine or index in others), None)
            voice = self._voice_at(word)
            if nearest in mine or (nearest is None and voice == self._voice_at(group[0].token)):
                chosen.append(hurt)
            elif nearest in others and not any(index in mine for index in chain):
                continue
        return chosen

    # -- making --------------------------------------------------------------------------------------------

    def _happening(self, sentence: ParsedSentence, group: Sequence[Hit], hurt: Sequence[Hurt]) -> Happening:
        roles = Roles()
        for hit in sorted(group, key=lambda hit: hit.entry.type == HARM):
            roles.add(hit.roles)
        main = next((hit for hit in group if hit.entry.type != HARM), group[0])
        voice = self._voice_at(main.token)
        victim = roles.victim or self._hurt_victim(hurt)
        happening = Happening(
            sentence=sentence.sentence.index,
            paragraph=sentence.sentence.paragraph,
            types=self._types(group, roles, victim),
            trigger=tuple(Span(hit.token.start, hit.token.end) for hit in group),
            perpetrator=roles.perpetrator,
            victim=victim,
            target=roles.target,
            weapons=tuple(roles.weapons),
            hurt=tuple(hurt),
            time=self._time_of(sentence, main.token, voice),
            attribution=voice,
            real=self._is_real(sentence, group, voice),
            negated=any(
                negated(sentence, hit.token)
                for hit in group
                if hit.token.pos == "VERB" and hit.entry.type != HARM
            ),
            pointer=self._is_pointer(sentence, main, roles, hurt),
            another=self._is_another(sentence, main),
        )
        return self._placed(sentence, main.token, self._repeated(sentence, main, self._dated(happening)))

    def _bare_toll(self, sentence: ParsedSentence, hurts: Sequence[tuple[Token, Hurt]]) -> Happening:
        """Counts without any trigger ("two dead", "no casualties") go on with what was told before."""
        word = hurts[0][0]
        hurt = tuple(found for _, found in hurts)
        voice = self._voice_at(word)
        happening = Happening(
            sentence=sentence.sentence.index,
            paragraph=sentence.sentence.paragraph,
            types=(HARM,),
            trigger=(Span(word.start, word.end),),
            victim=self._hurt_victim(hurt),
            hurt=hurt,
            time=self._time_of(sentence, word, voice),
            attribution=voice,
            real=modal_of(sentence, word) is None,
            pointer=True,
        )
        return self._placed(sentence, word, self._dated(happening))

    def _hurt_victim(self, hurt: Sequence[Hurt]) -> Role | None:
        return next((Role(span=h.span, actor=h.actor) for h in hurt if h.actor), None)

    def _types(self, group: Sequence[Hit], roles: Roles, victim: Role | None) -> tuple[str, ...]:
        named = [hit.entry.type for hit in group if hit.entry.type != HARM]
        by_weapon = [weapons().types[name] for name, _ in roles.weapons if name in weapons().types]
        types: list[str] = []
        for name in named:
            if name == GENERIC:
                types += by_weapon or [GENERIC]
            elif name == "attack.small-arms" and by_weapon and by_weapon[0] != "attack.small-arms":
                types += by_weapon
            else:
                types.append(name)
        if not types:
            types = by_weapon or [HARM]
        known = self._cast.actors.get(victim.actor) if victim is not None and victim.actor else None
        soft = {"attack.small-arms", GENERIC, HARM}
        if (
            known is not None
            and known.kind is ActorKind.CIVILIANS
            and set(types) <= soft
            and roles.perpetrator is not None
        ):
            types = ["civilians.attack", *types]
        return tuple(dict.fromkeys(types))

    def _is_real(self, sentence: ParsedSentence, group: Sequence[Hit], voice: int | None) -> bool:
        attribution = self._attributions[voice] if voice is not None else None
        if attribution is not None and (
            attribution.stance in UNREAL_STANCES or attribution.sub_stance in UNREAL_SUBS
        ):
            return False
        words = triggers()
        for hit in group:
            if is_asked(sentence, hit.token):
                return False
            chain = [hit.token, *sentence.ancestors(hit.token)]
            for step in chain:
                if attribution is not None and not attribution.covers(step.start):
                    break
                if step.pos not in ("VERB", "AUX"):
                    continue
                modal = modal_of(sentence, step)
                if modal in words["unreal.modals"] and not (
                    attribution is not None and modal == "would" and step is not hit.token
                ):
                    return False
                if mark_of(sentence, step) in words["unreal.conditions"]:
                    return False
                if (
                    step is not hit.token
                    and step.lemma in words["unreal.verbs"]
                    and not negated(sentence, step)
                ):
                    return False
            infinitive = any(child.tag == "TO" for child in sentence.kids(hit.token, "aux"))
            if infinitive and hit.token.dep in ("advcl", "acl", "xcomp", "relcl"):
                return False
        return True

    def _is_pointer(self, sentence: ParsedSentence, main: Hit, roles: Roles, hurt: Sequence[Hurt]) -> bool:
        """A definite bare noun, or a noun that says nothing of its own, points at something told."""
        if main.token.pos == "VERB" or main.light is not None:
            return False
        definite = any(
            child.lower in DEFINITE or (child.dep == "poss" and self._is_time(child))
            for child in sentence.kids(main.token, "det", "poss")
        )
        subject = subject_of(sentence, sentence.head(main.token) or main.token)
        if main.token.dep == "attr" and subject is not None and subject.lower in ("it", "this", "that"):
            return True
        informative = roles.perpetrator or roles.victim or any(h.low is not None for h in hurt)
        return (definite and not (roles.perpetrator and roles.victim)) or not (
            informative or roles.weapons or main.entry.needs or not definite
        )

    def _is_time(self, token: Token) -> bool:
        return any(time.span.start <= token.start < time.span.end for time in self._times)

    def _is_another(self, sentence: ParsedSentence, main: Hit) -> bool:
        """As in "another tractor was hit", "a separate strike": not the event told before."""
        if main.token.dep == "attr":
            return False
        nouns = [main.token, *sentence.kids(main.token, "nsubj", "nsubjpass", "dobj")]
        return any(
            child.lower in triggers()["another.words"]
            for noun in nouns
            for child in sentence.kids(noun, "det", "amod")
        ) or any(child.lower == "separately" for child in sentence.kids(main.token, "advmod"))

    def _repeated(self, sentence: ParsedSentence, main: Hit, happening: Happening) -> Happening:
        """As in "two violations" stands for two, "numerous violations" for an unknown many."""
        token = main.token
        if token.pos != "NOUN" or token.tag != "NNS":
            return happening
        counted = count_of(sentence, token)
        counted = counted or self._told_count(sentence, happening)
        if counted is not None and counted.high == counted.low and counted.low > 1:
            return replace(happening, repetitions=counted.low)
        if counted is not None or any(
            child.lower in ("daily", "frequent", "regular", "repeated") for child in sentence.kids(token)
        ):
            return replace(happening, aggregate=True)
        return happening

    def _told_count(self, sentence: ParsedSentence, happening: Happening) -> Range | None:
        """As in "two claims of violations": as many violations as claims."""
        if happening.attribution is None or not self._attributions[happening.attribution].cue:
            return None
        start = self._attributions[happening.attribution].cue[0].start
        cue = next((token for token in sentence.tokens if token.start == start), None)
        return count_of(sentence, cue) if cue is not None and cue.pos == "NOUN" else None

    def _time_of(self, sentence: ParsedSentence, token: Token, voice: int | None) -> int | None:
        """The expression that dates a happening: in the same content, else of the sentence as a whole."""
        span = sentence.sentence.span
        here = [
            (index, time)
            for index, time in enumerate(self._times)
            if span.contains(time.span)
            and time.type in (TimexType.DATE, TimexType.TIME)
            and (time.earliest or time.latest)
        ]
        attribution = self._attributions[voice] if voice is not None else None
        inside = [(i, t) for i, t in here if attribution is not None and attribution.covers(t.span.start)]
        if attribution is None:
            inside = [
                (i, t)
                for i, t in here
                if not any(
                    a.covers(t.span.start)
                    for a in self._attributions
                    if a.sentence == sentence.sentence.index
                )
            ] or here
        pool = inside or here
        return (
            min(pool, key=lambda pair: (abs(pair[1].span.start - token.start), pair[0]))[0] if pool else None
        )

    def _dated(self, happening: Happening) -> Happening:
        time = self._times[happening.time] if happening.time is not None else None
        if time is None or self._published is None or not time.latest:
            return happening
        limit = (self._published - timedelta(days=HISTORY_DAYS)).isoformat()
        return replace(happening, background=time.latest[:10] < limit)

    def _locates_a_voice(self, sentence: ParsedSentence, mention: Mention) -> bool:
        """As in "the ministry in Baku said": Baku is where the ministry sits, not where it happened."""
        sources = [
            span for a in self._attributions for span in a.source if sentence.sentence.span.contains(span)
        ]
        word = next((token for token in sentence.tokens if token.start == mention.head), None)
        while word is not None and word.pos not in ("VERB", "AUX"):
            if any(span.start <= word.start < span.end for span in sources):
                return True
            word = sentence.head(word)
        return False

    def _is_elsewhere(self, sentence: ParsedSentence, mention: Mention, happening: Happening) -> bool:
        """As in "a day after talks opened in Washington": the place of a side clause that tells no event."""
        word = next((token for token in sentence.tokens if token.start == mention.head), None)
        steps = [word, *sentence.ancestors(word)] if word is not None else []
        side = next((step for step in steps if step.dep == "advcl" or step.dep == "pcomp"), None)
        if side is None:
            return False
        inside = sentence.subtree(side)
        return not any(span.start <= token.start < span.end for span in happening.trigger for token in inside)

    def _placed(self, sentence: ParsedSentence, token: Token, happening: Happening) -> Happening:
        """The nearest literal place of the same voice, towns before countries."""
        attribution = self._attributions[happening.attribution] if happening.attribution is not None else None
        options = []
        for mention in self._cast.within(sentence.sentence.span):
            if mention.place is None or mention.kind not in (MentionKind.LITERAL, MentionKind.METONYMIC):
                continue
            as_object = (
                mention.kind is MentionKind.METONYMIC
                and happening.victim is not None
                and happening.victim.span.contains(mention.name)
            )
            if mention.kind is MentionKind.METONYMIC and not as_object:
                continue
            if (
                attribution is not None
                and not attribution.covers(mention.head)
                and any(
                    attribution.covers(m.head) and m.place and m.kind is MentionKind.LITERAL
                    for m in self._cast.within(sentence.sentence.span)
                )
            ):
                continue
            if self._locates_a_voice(sentence, mention) or self._is_elsewhere(sentence, mention, happening):
                continue
            if happening.perpetrator is not None and happening.perpetrator.span.contains(mention.name):
                continue
            coarse = mention.place.startswith(("country:", "capital:")) or (
                as_object and mention.place.startswith("country:")
            )
            if mention.place.startswith("country:") and as_object:
                continue
            options.append((coarse, abs(mention.head - token.start), mention))
        if not options:
            return happening
        best = min(options, key=lambda option: option[:2])[2]
        return replace(happening, place=Role(span=best.name, actor=None), place_id=best.place)


def find_happenings(
    layout: TextLayout,
    parse: Parse,
    cast: Cast,
    times: Sequence[TimeExpression],
    attributions: Sequence[Attribution],
    published: date | None,
) -> list[Happening]:
    """All happenings of a document in text order; see :class:`Happening` for what is marked unreal."""
    return HappeningFinder(layout, cast, times, attributions, published).find(parse)


__all__ = ["GENERIC", "HARM", "OUTCOMES", "find_happenings", "outcome_of"]
