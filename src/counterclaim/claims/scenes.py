"""Where a happening took place, by the words around its trigger; where those say nothing, by its story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.places_apart import (
    is_bound_for,
    is_moved_to,
    is_of_doer,
    is_of_meeting,
    is_of_other_deed,
    is_of_other_event,
    shares_its_subject,
    tells_from,
)
from counterclaim.claims.sequence import deed_before
from counterclaim.claims.spoken_of import is_tried
from counterclaim.claims.standing import Standing, is_around, is_part_of_state, standing_of
from counterclaim.claims.trigger_words import trigger_words
from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening, Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers
from counterclaim.vocab.toponymy import toponymy

POINTLIKE, DISTRICT, REGION, STATE = range(4)  # how wide a place is
_WIDTHS = {3: DISTRICT, 4: REGION, 5: REGION, 6: STATE}  # by UCDP precision
_NAMING = (MentionKind.LITERAL, MentionKind.METONYMIC, MentionKind.MODIFIER)
_TOWARDS = frozenset(("to", "for", "toward", "towards", "via", "with"))
_LOCATING = frozenset(("in", "near", "at", "on", "around", "outside", "inside", "along", "between", "by"))
_AT = _LOCATING | {"against", "of", "into"}
_TOWNS = frozenset(("village", "town", "city", "settlement", "hamlet", "port"))
ORIGINATE = "originate"  # "in Yemen", or "from" there
_DEFINITE = frozenset(("the", "that", "this", "same"))


@dataclass(frozen=True, slots=True)
class SceneFinder:
    """Finds the place of happenings of one document."""

    _cast: Cast
    _attributions: Sequence[Attribution]

    def tells(self, sentence: ParsedSentence, words: Span) -> bool:
        """Whether some words of a sentence name a place."""
        here = self._cast.within(sentence.sentence.span)
        return any(m.place is not None and m.kind in _NAMING and words.contains(m.name) for m in here)

    def side_telling(self, happening: Happening) -> str | None:
        """The side in whose words a happening is told, or who tells it; ``None`` for the narration."""
        actor = self._attributions[happening.attribution].actor if happening.attribution is not None else None
        return self._cast.side_of(actor) or actor

    def placed(
        self, sentence: ParsedSentence, token: Token, happening: Happening, within: Span | None = None
    ) -> Happening:
        """The nearest place that may be the scene: its own, then towns before regions, regions before states.

        ``within`` are the words of the sentence that tell of this happening, where others tell of another.
        """
        options = [
            (
                self._doubt(sentence, mention, happening),
                not _hangs_on(sentence, mention, happening),
                width,
                abs(mention.head - token.start),
                mention,
            )
            for mention, width in self._options(sentence, happening)
            if within is None or within.contains(mention.name)
        ]
        if not options:
            return self._at_place_told(sentence, token, happening)
        best = min(options, key=lambda option: option[:4])[-1]
        return replace(
            happening,
            place=self._words(sentence, best),
            place_id=best.place,
            place_relation=best.relation,
        )

    def _at_place_told(self, sentence: ParsedSentence, token: Token, happening: Happening) -> Happening:
        """As in "they had shelled the village": the one that was named last."""
        near = sorted(sentence.tokens, key=lambda word: abs(word.index - token.index))
        if not any(_is_place_told(sentence, word) and self._is_of(sentence, word, token) for word in near):
            return happening
        named = next(
            (m for m in self._named_before(sentence) if self.width(m) is POINTLIKE and m.place is not None),
            None,
        )
        return happening if named is None else replace(happening, place=role_of(named), place_id=named.place)

    def _is_of(self, sentence: ParsedSentence, word: Token, trigger: Token) -> bool:
        """Whether a noun hangs on what happened: as what was hit, or behind a preposition of place."""
        standing = standing_of(sentence, word)
        above = standing.governor if standing.preposition in _AT else sentence.head(word)
        return above is not None and above.index == trigger.index

    def _named_before(self, sentence: ParsedSentence) -> Iterator[Mention]:
        """The places named before a sentence, the last first; none of where the report was written."""
        for mention in reversed(self._cast.mentions):
            if mention.head < self._cast.begins:
                return
            if mention.head < sentence.sentence.span.start and mention.kind is MentionKind.LITERAL:
                yield mention

    def width(self, mention: Mention) -> int:
        """How wide the place of a mention is; the capital of a state often stands for it."""
        place = mention.place or ""
        if place.startswith("capital:") and mention.kind is MentionKind.LITERAL:
            return REGION  # "in Ukraine's capital"
        if place.startswith(("country:", "capital:")):
            return STATE
        known = self._cast.places.get(place)
        return _WIDTHS.get(known.precision.ucdp or 0, POINTLIKE) if known is not None else POINTLIKE

    def locates_a_voice(self, sentence: ParsedSentence, mention: Mention) -> bool:
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

    def _options(self, sentence: ParsedSentence, happening: Happening) -> Iterator[tuple[Mention, int]]:
        """The mentions whose place may be the scene of a happening in a sentence, and how wide it is."""
        before: Mention | None = None
        dropped = False
        for mention in self._cast.within(sentence.sentence.span):
            if mention.place is None or mention.kind not in _NAMING:
                continue
            around = before is not None and is_around(sentence, mention, before)
            dropped = (around and dropped) or not self._may_be_scene(sentence, mention, happening)
            before = mention
            if not dropped:
                yield mention, max(self.width(mention), DISTRICT if around else POINTLIKE)

    def _words(self, sentence: ParsedSentence, mention: Mention) -> Role:
        """The words for a place: "southern Lebanon" whole."""
        word = next(token for token in sentence.tokens if token.start == mention.head)
        return Role(span=mention.span, actor=None) if is_part_of_state(sentence, word) else role_of(mention)

    def _may_be_scene(self, sentence: ParsedSentence, mention: Mention, happening: Happening) -> bool:
        word = next((token for token in sentence.tokens if token.start == mention.head), None)
        if word is None or self.locates_a_voice(sentence, mention) or is_of_meeting(sentence, word):
            return False
        if self._is_elsewhere(sentence, mention, happening) or self._is_untold(mention, happening):
            return False
        if _is_of_court(sentence, word, happening):
            return False
        standing = standing_of(sentence, word)
        if is_of_other_deed(sentence, standing, happening) or is_of_other_event(
            sentence, word, standing, happening
        ):
            return False
        moved = is_moved_to(sentence, standing) or is_bound_for(sentence, standing)
        if moved and not self._is_aim(standing, happening):
            return False  # where the hurt were taken, or somebody was going
        begun = standing.governor is not None and standing.governor.lemma == ORIGINATE
        if begun or (standing.preposition == "from" and not tells_from(standing, mention, happening)):
            return False  # where it was fired from
        if is_of_doer(sentence, word, happening) and standing.preposition not in _LOCATING:
            return False
        if mention.kind is MentionKind.LITERAL or is_part_of_state(sentence, word):
            return True
        if mention.kind is MentionKind.MODIFIER:
            return mention.actor is None and self._modifies_what_happened(sentence, word, happening)
        suffers = happening.victim is not None and happening.victim.span.contains(mention.name)
        suffers = suffers and not self._is_of_body(sentence, word)
        return suffers and not (mention.place or "").startswith("country:")

    def _is_of_body(self, sentence: ParsedSentence, word: Token) -> bool:
        """As in "a car with officers of Orsa": whose they are, not where they were."""
        preposition = sentence.head(word) if word.dep == "pobj" else None
        noun = sentence.head(preposition) if preposition is not None and preposition.lower == "of" else None
        body = self._cast.of(noun) if noun is not None else None
        return body is not None and body.actor is not None

    def _modifies_what_happened(self, sentence: ParsedSentence, word: Token, happening: Happening) -> bool:
        """As in "the Balakot raid", "the Gao truce was broken", "bombed the Gao market"."""
        governor = sentence.head(word)
        if governor is None:
            return False
        kept = governor.lemma in toponymy().owned | toponymy().facilities
        if kept or governor.pos == "PROPN":
            span, target = Span(governor.start, governor.end), happening.target
            hit = kept and target is not None and target.span.contains(span)
            return hit or standing_of(sentence, word).preposition in _LOCATING
        return any(span.start <= governor.start < span.end for span in happening.trigger)

    def _is_elsewhere(self, sentence: ParsedSentence, mention: Mention, happening: Happening) -> bool:
        """As in "a day after talks opened in Washington": the place of a side clause that tells no event."""
        word = next((token for token in sentence.tokens if token.start == mention.head), None)
        steps = [word, *sentence.ancestors(word)] if word is not None else []
        side = next((step for step in steps if step.dep == "advcl" or step.dep == "pcomp"), None)
        side = side or (deed_before(sentence, word) if word is not None else None)
        if side is None or shares_its_subject(sentence, side):
            return False
        inside = sentence.subtree(side)
        return not any(span.start <= token.start < span.end for span in happening.trigger for token in inside)

    def _is_untold(self, mention: Mention, happening: Happening) -> bool:
        """Outside of what the voice tells, unless in front of it: "In Gao, officials said ...".

        Of a capital that is not told: that is where those sit who speak of other places.
        """
        index = happening.attribution
        attribution = self._attributions[index] if index is not None else None
        if attribution is None or attribution.covers(mention.head) or not attribution.cue:
            return False
        first = min(span.start for span in (*attribution.source, *attribution.cue))
        return mention.head > first or (mention.place or "").startswith("capital:")

    def _doubt(self, sentence: ParsedSentence, mention: Mention, happening: Happening) -> int:
        """What speaks against a place: it is where a doer is from, or where something was on its way to."""
        word = next(token for token in sentence.tokens if token.start == mention.head)
        standing = standing_of(sentence, word)
        doubt = int(is_of_doer(sentence, word, happening)) + int(mention.kind is MentionKind.MODIFIER)
        on_the_way = standing.preposition in _TOWARDS and not self._is_aim(standing, happening)
        return doubt + (2 if on_the_way else 0)

    def _is_aim(self, standing: Standing, happening: Happening) -> bool:
        governor = standing.governor
        return governor is not None and any(
            span.start <= governor.start < span.end for span in happening.trigger
        )


def _is_of_court(sentence: ParsedSentence, word: Token, happening: Happening) -> bool:
    """As in "a court in Kyiv jailed him for the murder": in front of the deed, where he was tried for it."""
    deeds = trigger_words(sentence, happening)
    behind = bool(deeds) and all(word.start < deed.start for deed in deeds)
    own = any(deed in sentence.ancestors(word) for deed in deeds)
    return behind and not own and any(is_tried(sentence, deed) for deed in deeds)


def _is_place_told(sentence: ParsedSentence, word: Token) -> bool:
    """As "the village", "that town": not "the village of Orsa", "the border town"."""
    if word.pos != "NOUN" or word.tag != "NN" or word.lemma not in _TOWNS:
        return False
    definite = any(child.lower in _DEFINITE for child in sentence.kids(word, "det"))
    return definite and not sentence.kids(word, "prep", "compound", "appos", "poss", "relcl")


def _hangs_on(sentence: ParsedSentence, mention: Mention, happening: Happening) -> bool:
    """Whether a place hangs on what happened, and on nothing else that did.

    In "shelled Gao on Monday and attacked a convoy near Kidal" each of the two has its own.
    """
    word = next(token for token in sentence.tokens if token.start == mention.head)
    for step in sentence.ancestors(word):
        if any(span.start <= step.start < span.end for span in happening.trigger):
            return True
        known = triggers().nouns if step.pos == "NOUN" else triggers().verbs if step.pos == "VERB" else ()
        if step.lemma.lower() in known:
            return False
    return False


def role_of(mention: Mention) -> Role:
    """The words of a mention as the place of a happening: of a state or capital the bare name."""
    is_known = mention.choice is None or mention.actor is not None
    return Role(span=mention.name if is_known else mention.span, actor=None)
