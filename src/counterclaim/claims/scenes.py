"""Where a happening took place, by the words around its trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening, Role
from counterclaim.model.parses import ParsedSentence, Token


@dataclass(frozen=True, slots=True)
class SceneFinder:
    """Finds the place of happenings of one document."""

    _cast: Cast
    _attributions: Sequence[Attribution]

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

    def placed(self, sentence: ParsedSentence, token: Token, happening: Happening) -> Happening:
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
            if mention.place.startswith("country:") and as_object:
                continue
            coarse = mention.place.startswith(("country:", "capital:"))
            options.append((coarse, abs(mention.head - token.start), mention))
        if not options:
            return happening
        best = min(options, key=lambda option: option[:2])[2]
        return replace(
            happening,
            place=Role(span=best.span if best.choice is not None else best.name, actor=None),
            place_id=best.place,
        )
