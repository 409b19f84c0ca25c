"""The triple claimer, cue, content, as found in a text before anything is reconciled."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.claims import Certainty, DenialScope, Stance, SubStance
from counterclaim.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words of one voice. Spans of one role may be discontinuous; ``source`` is empty when none is named.

    ``chain`` runs from the outermost voice to ``actor``. ``target`` is the index of the earlier attribution
    that an anaphoric content ("denied this assertion") points at; ``parent`` the one this is told inside.
    """

    sentence: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    actor: str | None
    source_text: str | None
    stance: Stance
    sub_stance: SubStance | None = None
    scope: DenialScope | None = None
    certainty: Certainty | None = None
    chain: tuple[str, ...] = ()
    quotes: tuple[Span, ...] = ()
    channel: str | None = None
    addressee: str | None = None
    condition: Span | None = None
    consequence: Span | None = None
    imputed_to: str | None = None
    parent: int | None = None
    target: int | None = None
    anaphoric: bool = False
    carried: bool = False
    joint: bool = False  # several said it in one statement
    own_loss: bool = False  # it denies what its speaker's own side lost, and nothing that was done by it
    confidence: float = 1.0
    rule: str = ""
    judge: str | None = None  # what of the content set the stance, where the cue did not

    @property
    def frame(self) -> str:
        """The form its content was found in ("that", "quote", "obj"), the last part of ``rule``."""
        return self.rule.rpartition("/")[2].removesuffix("?")

    @property
    def verb(self) -> str:
        """The verb or verbal phrase of its cue ("say", "offer apology"); empty where a noun is the cue."""
        kind, _, cue = self.rule.partition(":v:")
        return cue.partition("/")[0] if kind == "cue" else ""

    @property
    def is_open(self) -> bool:
        """Whether its cue is neutral and leaves the stance to the content, which ``rule`` ends in "?" for."""
        return self.rule.endswith("?")

    def covers(self, offset: int) -> bool:
        """Whether a character belongs to the content."""
        return any(span.start <= offset < span.end for span in self.content)
