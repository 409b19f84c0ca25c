"""Where a story is set: places that its sentences tell, for happenings whose own sentence tells none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.listing import Items, items_of
from counterclaim.claims.scenes import STATE, SceneFinder, role_of
from counterclaim.claims.standing import is_around, standing_of
from counterclaim.claims.tellers_towns import town_of_teller
from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.dates import TimeExpression
from counterclaim.model.happenings import Happening, Role
from counterclaim.model.modes import Mode
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.toponymy import toponymy

REACH = 4  # sentences over which a story stays where it was, within a paragraph or from one to the next
_WHERE = frozenset(
    ("in", "near", "at", "around", "outside", "inside", "between", "on", "off", "over", "along", "by")
)

TALKS = ("talks.", "agreement.")


@dataclass(frozen=True, slots=True)
class Setting:
    """A place that a sentence tells, and where that sentence stands.

    One party's scene is not that of what another party tells. A ``fronted`` one opens a new scene; one
    ``apart`` is of an event told beside others: "and of a raid".
    """

    place: str
    words: Role
    sentence: int
    paragraph: int
    start: int
    fronted: bool = False
    apart: bool = False
    side: str | None = None  # whose words tell it
    denied: bool = False  # or not told as done: no story before it was set there
    narrated: bool = False  # in nobody's words
    times: tuple[TimeExpression, ...] = ()  # what its sentence says of when that was


@dataclass(frozen=True, slots=True)
class SettingFinder:
    """Finds the settings of one document's stories."""

    _cast: Cast
    _scenes: SceneFinder
    _times: Sequence[TimeExpression]
    _attributions: Sequence[Attribution]

    def with_settings(self, parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
        """Happenings, those without a place of their own with the place that the story is set in."""
        items = items_of(parse)
        sentences = {sentence.sentence.index: sentence for sentence in parse}
        at_home = [self._told_at_home(sentences[h.sentence], h) for h in happenings]
        settings = sorted(self._settings(parse, at_home), key=lambda setting: setting.start)
        return [self._set(h, self._reaching(settings, items, h)) for h in at_home]

    def _reaching(self, settings: Sequence[Setting], items: Items, happening: Happening) -> list[Setting]:
        """The places that the story around a happening was set in; talks are not held where blows fall."""
        if happening.types[0].startswith(TALKS):
            return []
        return [setting for setting in settings if items.reaches(setting.start, happening)]

    def _told_at_home(self, sentence: ParsedSentence, happening: Happening) -> Happening:
        """A happening set in the town of those who tell it, where nothing says that it was elsewhere."""
        if happening.place_id is not None or happening.aggregate or happening.background:
            return happening
        town = town_of_teller(sentence, happening, self._cast, self._attributions)
        if town is None or self._scenes.width(town) is STATE:
            return happening
        return replace(happening, setting=role_of(town), set_in=town.place)

    def _settings(self, parse: Parse, happenings: Sequence[Happening]) -> Iterator[Setting]:
        telling = {h.sentence for h in happenings}
        for happening in happenings:
            place = happening.place_id or happening.set_in or ""
            words = happening.place if happening.place_id else happening.setting
            if place and not place.startswith("country:") and words is not None and not happening.background:
                yield Setting(
                    place=place,
                    words=words,
                    sentence=happening.sentence,
                    paragraph=happening.paragraph,
                    start=happening.span.start,
                    fronted=words.span.start < happening.span.start,
                    apart=happening.another,
                    side=self._scenes.side_telling(happening),
                    denied=happening.mode is Mode.DENIED or not happening.real,
                    narrated=happening.attribution is None,
                    times=(self._times[happening.time],) if happening.time is not None else (),
                )
        for sentence in parse:
            said = any(token.pos in ("VERB", "AUX") for token in sentence.tokens)
            if sentence.sentence.index in telling or not said:
                continue  # its events say where, or it is a heading or a line of place and date
            for mention in self._set_in(sentence):
                yield Setting(
                    place=mention.place or "",
                    words=role_of(mention),
                    sentence=sentence.sentence.index,
                    paragraph=sentence.sentence.paragraph,
                    start=mention.head,
                    fronted=_is_fronted(sentence, mention),
                    times=tuple(self._dated(sentence)),
                )

    def _set_in(self, sentence: ParsedSentence) -> Iterator[Mention]:
        """The places where a sentence says that something is or was; the nearer one where they nest."""
        before: Mention | None = None
        for mention in self._cast.within(sentence.sentence.span):
            if mention.place is None or mention.kind is not MentionKind.LITERAL:
                continue
            around = before is not None and is_around(sentence, mention, before)
            before = mention
            word = next((token for token in sentence.tokens if token.start == mention.head), None)
            if word is None or around or self._scenes.width(mention) is STATE:
                continue
            told = not self._scenes.locates_a_voice(sentence, mention) and not _is_aside(sentence, word)
            if told and _is_where(sentence, word):
                yield mention

    def _dated(self, sentence: ParsedSentence) -> Iterator[TimeExpression]:
        span = sentence.sentence.span
        return (time for time in self._times if span.contains(time.span) and time.earliest and time.latest)

    def _set(self, happening: Happening, settings: Sequence[Setting]) -> Happening:
        if happening.place_id is not None or happening.aggregate or happening.another or happening.background:
            return happening
        if happening.set_in is not None:
            return happening
        time = self._times[happening.time] if happening.time is not None else None
        own = self._scenes.side_telling(happening)
        fitting = [setting for setting in settings if not _is_of_another_day(setting, time)]
        fitting = [setting for setting in fitting if None in (own, setting.side) or own == setting.side]
        setting = _setting_around(happening, fitting)
        if setting is None:
            return happening
        return replace(happening, setting=setting.words, set_in=setting.place)


def _is_of_another_day(setting: Setting, time: TimeExpression | None) -> bool:
    return bool(setting.times) and all(_is_another_day(time, told) for told in setting.times)


def _is_another_day(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    """Whether two times are of days that do not meet."""
    if one is None or other is None or not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return one.earliest[:10] > other.latest[:10] or other.earliest[:10] > one.latest[:10]


def _is_where(sentence: ParsedSentence, word: Token) -> bool:
    """Behind a preposition of place, or as what something was aimed at, or was."""
    standing = standing_of(sentence, word)
    if standing.preposition is None:
        return any(thing.lemma in toponymy().scenes for thing in _predicates(sentence, word))
    aimed = standing.governor is not None and standing.governor.lemma in toponymy().aiming
    return standing.preposition in _WHERE or aimed


def _is_fronted(sentence: ParsedSentence, mention: Mention) -> bool:
    """As in "In Orsa a shell fell": no verb stands before the place."""
    before = (token for token in sentence.tokens if token.start < mention.name.start)
    return not any(token.pos in ("VERB", "AUX") for token in before)


def _predicates(sentence: ParsedSentence, word: Token) -> list[Token]:
    """What the clause of a word says that something is: "Orsa was the target"."""
    verb = next((step for step in sentence.ancestors(word) if step.lemma == "be"), None)
    return sentence.kids(verb, "attr") if verb is not None else []


def _is_aside(sentence: ParsedSentence, word: Token) -> bool:
    """Where people met, are treated, live or went: no scene of what the story tells."""
    aside = toponymy().aside | toponymy().meetings
    above = list(sentence.ancestors(word))
    subjects = [subject for step in above for subject in sentence.kids(step, "nsubj", "nsubjpass")]
    met = any(subject.lemma.lower() in toponymy().meetings for subject in subjects)
    return met or any(step.lemma.lower() in aside for step in above)


def _setting_around(happening: Happening, settings: Sequence[Setting]) -> Setting | None:
    """The place told last before a happening in its paragraph, or in it, or last before, or right behind."""
    start, paragraph = happening.span.start, happening.paragraph
    before = [s for s in settings if s.start < start and happening.sentence - s.sentence <= REACH]
    after = [s for s in settings if s.start > start and s.sentence - happening.sentence <= REACH]
    after = [s for s in after if not s.denied and not _is_told_besides(s, happening)]
    after = [s for s in after if not (s.apart if s.sentence == happening.sentence else s.fronted)]
    beside = [s for s in before if s.paragraph == paragraph][-1:]
    beside += [s for s in after if s.paragraph == paragraph][:1]
    beside += before[-1:]
    beside += [s for s in after if s.paragraph == paragraph + 1][:1]
    return beside[0] if beside else None


def _is_told_besides(setting: Setting, happening: Happening) -> bool:
    """As in "owned up to a raid, but denied laying the mine that killed two in Gao": no place of the raid."""
    same = setting.sentence == happening.sentence
    return same and setting.narrated and happening.attribution is not None
