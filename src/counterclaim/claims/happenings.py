"""Happenings of a document: triggers with roles, casualties, weapons, time and place.

Words that hang together in one sentence under one voice are one happening: "four were killed in an attack
using drones". What is feared, planned, demanded or conditional is marked unreal; history is background.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from counterclaim.claims.another import is_another, is_earlier
from counterclaim.claims.attempts import is_attempt
from counterclaim.claims.by_the_struck import is_by_the_struck
from counterclaim.claims.casualties import find_hurt
from counterclaim.claims.casualty_attributes import told_beside
from counterclaim.claims.charges import bare_charges, charged_with
from counterclaim.claims.coming import is_coming
from counterclaim.claims.comparisons import in_comparisons
from counterclaim.claims.corrections import withdrawn
from counterclaim.claims.counted_anew import fate_of_last
from counterclaim.claims.counts_apart import CountsApart
from counterclaim.claims.dating import DateFinder
from counterclaim.claims.days_apart import DaysApart
from counterclaim.claims.disclaiming import is_disclaimed
from counterclaim.claims.doers import fires_back
from counterclaim.claims.factuality import DONE, is_pointer, mode_of, mode_of_toll
from counterclaim.claims.falling import goes_on
from counterclaim.claims.further_tolls import is_further_toll
from counterclaim.claims.generality import is_of_trend
from counterclaim.claims.group_roles import is_no_doer, roles_of, told_doer
from counterclaim.claims.hit import HARM, Hit
from counterclaim.claims.hits import NOTHING, HitFinder
from counterclaim.claims.kin_lost import is_of_kin_lost
from counterclaim.claims.kinds import types_of
from counterclaim.claims.later_deaths import died_of_wounds, is_day_of_toll, is_of_risen_toll
from counterclaim.claims.lives_told import in_motives, in_obituaries, in_testimonies, is_years_since
from counterclaim.claims.long_past import LongPast
from counterclaim.claims.main_triggers import are_beaten_off, are_ships, is_of_nobody, main_of
from counterclaim.claims.mishaps import without_mishaps
from counterclaim.claims.naming_deeds import names_deed
from counterclaim.claims.not_done import as_denied, is_negated
from counterclaim.claims.others import with_kinds
from counterclaim.claims.participants import ParticipantFinder
from counterclaim.claims.people import is_done_by_people
from counterclaim.claims.pretences import in_pretences
from counterclaim.claims.repetitions import repeated
from counterclaim.claims.running_totals import in_running_totals
from counterclaim.claims.same_doers import is_by_the_same
from counterclaim.claims.scenes import SceneFinder
from counterclaim.claims.sent_from import without_launches
from counterclaim.claims.sequence import tells_when
from counterclaim.claims.settings import SettingFinder
from counterclaim.claims.story_dating import StoryDater
from counterclaim.claims.struck import with_struck
from counterclaim.claims.struck_authors import done_to_its_author, had_been_done
from counterclaim.claims.told_times import ToldTimes
from counterclaim.claims.trigger_groups import TriggerGroups, are_apart
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.dates import TimeExpression
from counterclaim.model.happenings import Happening, Hurt, Role
from counterclaim.model.incidents import CasualtyKind
from counterclaim.model.modes import Mode
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.deed_words import deeds

UNTELLING = frozenset((SubStance.NO_COMMENT, SubStance.REJECT))  # "refused to blame anybody for the raid"
LANDS = ("NORP", "GPE")
OWN = frozenset(("its", "their", "our", "his", "own"))
# Lives that no one event costs which a report tells without its place and day. Set by hand: no benchmark
# tells such totals; what one event of that size costs is told with where it was.
OF_WARS = 5000


class HappeningFinder:
    """Finds the happenings of one document."""

    def __init__(
        self,
        cast: Cast,
        times: Sequence[TimeExpression],
        attributions: Sequence[Attribution],
        published: date | None,
        added: Mapping[int, str] = NOTHING,
    ) -> None:
        self._cast = cast
        self._times = times
        self._attributions = attributions
        self._hits = HitFinder(cast, attributions, added)
        self._scenes = SceneFinder(cast, attributions)
        self._settings = SettingFinder(cast, self._scenes, times, attributions)
        self._participants = ParticipantFinder(cast, attributions)
        told = ToldTimes(times, attributions, published)
        self._dates = DateFinder(told)
        self._story = StoryDater(told)
        self._long_past = LongPast(told)
        self._days_apart = DaysApart(times, self._dates, self._scenes)
        self._counts_apart = CountsApart(cast, self._scenes)
        self._groups = TriggerGroups(self._voices_at, self._dates)
        self._naming: frozenset[int] = frozenset()

    def find(self, parse: Parse) -> list[Happening]:
        """All happenings in text order, unreal ones and pointers included."""
        found: list[Happening] = []
        self._naming = frozenset(i for i, a in enumerate(self._attributions) if names_deed(parse, a))
        for sentence in parse:
            before = found[-1] if found else None
            for happening in self._in_sentence(sentence, fate_of_last(sentence, found)):
                again = goes_on(sentence, self._cast, happening, before)
                again = again or is_by_the_same(parse, sentence, self._cast, happening, found)
                again = again or is_of_kin_lost(sentence, happening, found)
                other = happening.another and not is_further_toll(happening, before)
                other = other or is_by_the_struck(sentence, happening, before)
                found.append(
                    replace(
                        happening,
                        pointer=happening.pointer or again,
                        another=other,
                        background=happening.background
                        or is_of_trend(sentence, happening)
                        or _is_of_all(happening),
                    )
                )
        told = {h.attribution for h in found if h.types[0] not in deeds()["quiet.kinds"]}
        blamed = [happening for sentence in parse for happening in self._blamed(sentence, told)]
        found = self._in_order(found, blamed)
        found = without_launches(parse, without_mishaps(parse, found, self._attributions))
        known = with_struck(parse, list(with_kinds(parse, found)))
        ordered = self._long_past.with_topics(parse, known)
        return self._settings.with_settings(parse, self._story.with_story_days(parse, ordered))

    def _in_order(self, found: Sequence[Happening], blamed: Sequence[Happening]) -> list[Happening]:
        """Happenings as they are told: bare charges behind all else of their sentence, but who owns up first.

        As in "claimed responsibility and said it had answered an offensive": for what was told before that.
        """
        first: dict[int, int] = {}
        for told in found:
            first[told.sentence] = min(told.span.start, first.get(told.sentence, told.span.start))
        ranked = [(told.sentence, 0, told) for told in found]
        for charge in blamed:
            voice = self._attributions[charge.attribution] if charge.attribution is not None else None
            owned = voice is not None and voice.stance is Stance.CONFIRM
            ahead = owned and charge.span.start < first.get(charge.sentence, charge.span.start)
            ranked.append((charge.sentence, -1 if ahead else 1, charge))
        return [told for _, _, told in sorted(ranked, key=lambda rank: rank[:2])]

    def _blamed(self, sentence: ParsedSentence, told: Collection[int | None]) -> Iterator[Happening]:
        """What charges tell that tell nothing else ("it blamed X"), where no event was found in them."""
        for blame in bare_charges(sentence, self._cast, self._attributions):
            if blame.attribution not in told:
                yield replace(blame, involved=self._participants.of(sentence, (), blame))

    def _in_sentence(self, sentence: ParsedSentence, fate: str | None) -> Iterator[Happening]:
        untold = withdrawn(sentence, self._cast) | in_running_totals(sentence)
        untold |= in_comparisons(sentence) | in_pretences(sentence)
        untold |= in_obituaries(sentence) | in_testimonies(sentence) | in_motives(sentence)
        words = [token for token in sentence.tokens if token.index not in untold]
        hits = [hit for token in words if (hit := self._hits.at(sentence, token)) is not None]
        hurts = [
            (word, hurt)
            for word, hurt in find_hurt(
                sentence, self._cast, without=untold, before=fate, voice_at=self._voice_at
            )
            if not is_attempt(sentence, word)
        ]
        hurts = [(word, hurt) for word, hurt in hurts if not are_ships(sentence, hits, hurt)]
        earlier: list[Hit] = []
        groups = [
            (group, self._groups.hurt_of(sentence, group, hurts, hits))
            for group in self._groups.of(sentence, hits)
        ]
        left = [(word, hurt) for word, hurt in hurts if not any(hurt in counted for _, counted in groups)]
        first = min((hit.token.index for hit in hits), default=0)
        if left and left[-1][0].index < first:  # "these hurt nobody, but a strike on Gao killed two"
            yield self._bare_toll(sentence, left)
            left = []
        for group, counted in groups:
            happening = self._happening(sentence, group, counted)
            apart = any(are_apart(sentence, hit.token, other.token) for hit in group for other in earlier)
            apart = apart or self._groups.is_of_teller(sentence, group, earlier)
            happening = replace(happening, another=True) if apart else happening
            word = main_of(group).token
            for dated in self._days_apart.of(sentence, word, happening):
                yield from self._counts_apart.of(sentence, word, dated)
            earlier += group
        for own in self._by_voice(left):  # that no trigger tells: "reported 27 deaths after a strike"
            yield self._bare_toll(sentence, own)
        for told in told_beside(sentence, self._cast):
            if told[0].index not in untold:
                yield replace(self._bare_toll(sentence, [told]), by=True)

    def _voices_at(self, token: Token) -> list[int]:
        """The indices of the attributions whose contents hold a token, the innermost first."""
        holders = [
            (sum(map(len, attribution.content)), index)
            for index, attribution in enumerate(self._attributions)
            if attribution.covers(token.start) and index not in self._naming
        ]
        return [index for _, index in sorted(holders)]

    def _voice_at(self, token: Token) -> int | None:
        return next(iter(self._voices_at(token)), None)

    def _by_voice(self, hurts: Sequence[tuple[Token, Hurt]]) -> list[list[tuple[Token, Hurt]]]:
        """Counts by who tells them: "it had lost three men, while the ministry put its losses at 470"."""
        told: dict[int | None, list[tuple[Token, Hurt]]] = {}
        for word, hurt in hurts:
            told.setdefault(self._voice_at(word), []).append((word, hurt))
        return list(told.values())

    # -- making --------------------------------------------------------------------------------------------

    def _happening(self, sentence: ParsedSentence, group: Sequence[Hit], hurt: Sequence[Hurt]) -> Happening:
        main = main_of(group)
        roles = roles_of(sentence, self._cast, group, hurt)
        voice = self._voice_at(main.token)
        attribution = self._attributions[voice] if voice is not None else None
        doer = roles.perpetrator or told_doer(sentence, self._cast, main, attribution)
        doer = None if is_no_doer(sentence, self._cast, group, doer, attribution) else doer
        victim = self._unless_himself(sentence, roles.victim, doer) or self._hurt_victim(hurt, doer)
        mode = mode_of(sentence, group, attribution)
        if attribution is not None and attribution.sub_stance in UNTELLING and mode in DONE:
            voice = attribution.parent  # "did not say who shelled Gao": the shelling is no news of theirs
        denied = any(is_negated(sentence, hit) for hit in group if hit.entry.type != HARM)
        by_people = any(is_done_by_people(sentence, hit.light or hit.token) for hit in group)
        risen = is_of_risen_toll(group, hurt)
        pointer = is_pointer(self._times, sentence, main, roles, hurt) or is_of_nobody(group, hurt, roles)
        of_wounds = all(died_of_wounds(sentence, hit.token) for hit in group)
        pointer = pointer or risen or of_wounds
        happening = Happening(
            sentence=sentence.sentence.index,
            paragraph=sentence.sentence.paragraph,
            types=types_of(self._cast, group, roles, victim, hurt, pointer=pointer, by_people=by_people),
            trigger=tuple(Span(hit.token.start, hit.token.end) for hit in group),
            perpetrator=doer,
            accomplices=roles.accomplices if roles.perpetrator is not None else (),
            victim=victim,
            mutual=roles.mutual,
            rival=roles.rival if roles.mutual else None,
            target=roles.target,
            weapons=tuple(roles.weapons),
            hurt=tuple(hurt),
            attribution=voice,
            mode=as_denied(mode, attribution, negated=denied),
            real=mode in DONE,
            coming=mode is Mode.THREATENED or any(is_coming(sentence, hit.token) for hit in group),
            negated=denied,
            pointer=pointer,
            another=is_another(sentence, main) or are_beaten_off(sentence, main),
            earlier=is_earlier(sentence, main.token),
            returned=fires_back(sentence, main.token),
            aside=pointer and tells_when(sentence, main.token),
        )
        happening = replace(
            happening,
            disclaimed=is_disclaimed(sentence, main.token),
            involved=self._participants.of(sentence, group, happening),
        )
        dated = self._dated(happening, sentence, main.token)
        told = [hit.token for hit in group]
        if dated.time is not None:
            reached = is_day_of_toll(sentence, told, hurt, self._times[dated.time].span)
            dated = replace(dated, by=dated.by or risen or of_wounds or reached)
        whole = repeated(sentence, main.token, dated, self._attributions)
        return whole if of_wounds else self._scenes.placed(sentence, main.token, whole)

    def _bare_toll(self, sentence: ParsedSentence, hurts: Sequence[tuple[Token, Hurt]]) -> Happening:
        """Counts without any trigger ("two dead", "no casualties") go on with what was told before."""
        word = hurts[0][0]
        hurt = tuple(found for _, found in hurts)
        voice = self._voice_at(word)
        told = self._attributions[voice] if voice is not None else None
        mode = mode_of_toll(sentence, word, told)
        happening = Happening(
            sentence=sentence.sentence.index,
            paragraph=sentence.sentence.paragraph,
            types=(HARM,),
            trigger=(Span(word.start, word.end),),
            perpetrator=charged_with(sentence, self._cast, told, word),
            victim=self._hurt_victim(hurt),
            hurt=hurt,
            attribution=voice,
            real=mode is Mode.HAPPENED,
            mode=mode,
            pointer=True,
        )
        happening = replace(happening, involved=self._participants.of(sentence, (), happening))
        dated = self._dated(happening, sentence, word)
        if dated.time is not None and any(counted.cumulative for counted in hurt):
            dated = replace(dated, by=True)  # "a day later the toll had risen to nine"
        return self._scenes.placed(sentence, word, dated)

    def _hurt_victim(self, hurt: Sequence[Hurt], doer: Role | None = None) -> Role | None:
        """Whose people were hurt; "killed eight gunmen and lost a captain": nobody attacked himself.

        "No civilians were hurt" tells nothing of who was struck, as "no Chadian soldier was" may.
        """
        own = self._cast.side_of(doer.actor) if doer is not None else None
        known = (h for h in hurt if h.actor and not (h.high == 0 and h.kind is CasualtyKind.CIVILIAN))
        struck = (h for h in known if own is None or self._cast.side_of(h.actor) != own)
        return next((Role(span=h.span, actor=h.actor) for h in struck), None)

    def _unless_himself(
        self, sentence: ParsedSentence, victim: Role | None, doer: Role | None
    ) -> Role | None:
        """As in "Chad said its jets had struck a command post": no post of Chad's, unless it says so."""
        struck = self._cast.actors.get(victim.actor or "") if victim is not None else None
        if victim is None or doer is None or struck is None or struck.kind is not ActorKind.ARMED_FORCE:
            return victim
        alike = self._cast.side_of(struck.id) == self._cast.side_of(doer.actor)
        words = takewhile(lambda word: word.pos != "ADP", sentence.within(victim.span))  # "a post in Gao"
        said = any(word.lower in OWN or word.entity in LANDS for word in words)
        return None if alike and not said else victim

    def _dated(self, happening: Happening, sentence: ParsedSentence, word: Token) -> Happening:
        dated = self._long_past.marked(self._dates.dated(happening, sentence, word))
        verb = self._done_to_its_author(sentence, word)
        old = (verb is not None and had_been_done(sentence, word)) or is_years_since(sentence, word)
        if old and not dated.background:
            return replace(happening, background=True, mode=Mode.HISTORICAL)  # no day of today's
        if verb is None:
            return dated
        return replace(dated, another=True, by=dated.by or dated.time is not None)

    def _done_to_its_author(self, sentence: ParsedSentence, word: Token) -> Token | None:
        """The verb for what befalls somebody now, if his deed has no day but that: it had come by then."""
        verb = done_to_its_author(sentence, word)
        if verb is None or self._dates.times_on(sentence, word):
            return None
        own = set(self._dates.own_times(sentence, word)) <= set(self._dates.own_times(sentence, verb))
        return verb if own else None


def _is_of_all(happening: Happening) -> bool:
    """As in "more than 38,000 had been killed": of a war, where nothing says where, when or by whom."""
    counts = [hurt.low for hurt in happening.hurt if hurt.low is not None]
    told = happening.place_id is not None or happening.time is not None or happening.doer is not None
    return bool(counts) and min(counts) >= OF_WARS and not told


def find_happenings(
    parse: Parse,
    cast: Cast,
    times: Sequence[TimeExpression],
    attributions: Sequence[Attribution],
    published: date | None,
    added: Mapping[int, str] = NOTHING,
) -> list[Happening]:
    """All happenings of a document in text order; see :class:`Happening` for what is marked unreal.

    ``added`` are types of events by where a word begins that an extractor knows to tell of them.
    """
    return HappeningFinder(cast, times, attributions, published, added).find(parse)
