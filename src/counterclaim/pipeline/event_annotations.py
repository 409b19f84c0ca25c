"""Events of a document as annotations: happenings, statements and acts, each with its codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from counterclaim.claims import find_acts
from counterclaim.claims.generality import is_counted_over_years, is_general, is_summed_up
from counterclaim.model.acts import Act, Auxiliary
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening, Hurt, Role
from counterclaim.model.layers import Layers
from counterclaim.model.modes import Mode
from counterclaim.model.spans import Span, offsets
from counterclaim.vocab.act_words import acts as lexicon
from counterclaim.vocab.crosswalks import cameo_of, plover_of

BY_CONTENT = (Stance.REPORT, Stance.ASSESS, Stance.CONFIRM, Stance.CLAIM)
CERTAIN = (Mode.DENIED, Mode.HABITUAL)  # no events, but no hypotheses either
Spans = list[list[int]]
Event = dict[str, Any]


def spans_of(spans: Iterable[Span]) -> Spans:
    """Stretches of text as the contract has them: sorted, each once."""
    return [[span.start, span.end] for span in sorted(set(spans))]


def events_of(layers: Layers, places: Sequence[int | None]) -> list[Event]:
    """All events; ``places`` are the numbers of the attributions in the annotations.

    An act that a cue tells is the cue's statement. A statement that only reports has the code of what it
    reports first, for PLOVER has none for saying; what has no code at all has ``None``.
    """
    acts = find_acts(layers.parse, layers.cast)
    told = [(place, a) for place, a in zip(places, layers.attributions, strict=True) if place is not None]
    general = [_is_general(happening, layers) for happening in layers.happenings]
    happenings = [
        _happening(happening, places, general=vague)
        for happening, vague in zip(layers.happenings, general, strict=True)
    ]
    cues = offsets(span for _, attribution in told for span in attribution.cue)
    triggers = {span.start for happening in layers.happenings if happening.real for span in happening.trigger}
    free = [_act(act) for act in acts if act.trigger.start not in cues | triggers]
    by_cue = {act.trigger.start: act for act in acts}
    statements = [_statement(place, attribution, by_cue) for place, attribution in told]
    coded = sorted((e for e in (*happenings, *free, *statements) if e["plover"]), key=_start)
    for statement, (_, attribution) in zip(statements, told, strict=True):
        if statement["plover"] is None and attribution.stance in BY_CONTENT:
            _code_by_content(statement, attribution, coded)
    return [*happenings, *statements, *free]


def _start(event: Event) -> int:
    return min((start for start, _ in event["trigger"]), default=0)


def _code_by_content(statement: Event, attribution: Attribution, coded: Sequence[Event]) -> None:
    for event in coded:
        if not event["background"] and attribution.covers(_start(event)):
            statement["plover"] = event["plover"]
            return


def _event(kind: str, trigger: Iterable[Span], **members: Any) -> Event:
    roles: dict[str, Spans] = {role: [] for role in ("perpetrator", "victim", "target", "weapon", "place")}
    rest = {"casualties": [], "background": False, "attribution": None, "time": None}
    codes: dict[str, Any] = {"plover": plover_of(kind), "cameo": cameo_of(kind), "auxiliary": []}
    return {"type": kind, "trigger": spans_of(trigger), **roles, **rest, **codes, **members}


def _is_general(happening: Happening, layers: Layers) -> bool:
    """Whether it tells of no single event: of what goes on, went on for years, or did not happen."""
    sentence = next(s for s in layers.parse if s.sentence.index == happening.sentence)
    counted = is_counted_over_years(sentence, happening, layers.times)
    counted = counted or is_summed_up(sentence, happening, layers.times)
    return happening.negated or counted or is_general(sentence, happening)


def _happening(happening: Happening, places: Sequence[int | None], *, general: bool) -> Event:
    involved = happening.involved
    return _event(
        happening.types[0],
        happening.trigger,
        perpetrator=spans_of(involved.perpetrators) or _role(happening.perpetrator),
        victim=spans_of(involved.victims),
        target=spans_of(involved.targets),
        weapon=spans_of(involved.weapons),
        place=_role(happening.place),
        casualties=[count for hurt in happening.hurt for count in _counts(hurt)],
        background=happening.background or not happening.real or general,
        attribution=places[happening.attribution] if happening.attribution is not None else None,
        time=_time(happening),
        auxiliary=_auxiliary(happening),
        mode=happening.mode.value,
    )


def _time(happening: Happening) -> int | None:
    """The expression that tells when it happened, not when it was told, condemned or followed."""
    if happening.time is not None and not happening.by:
        return happening.time
    of_saying = happening.time is None and happening.by  # a bulletin's own day
    return None if of_saying or happening.later else happening.day


def _counts(hurt: Hurt) -> list[Event]:
    """A count as the text tells it: "a monk and six others" are one and six, not seven."""
    return [
        {
            "outcome": hurt.outcome,
            "low": told.low,
            "high": told.high,
            "cumulative": hurt.cumulative,
            "spans": spans_of([told.span]),
        }
        for told in hurt.shares or (hurt,)
    ]


def _auxiliary(happening: Happening) -> list[str]:
    """PLOVER's auxiliary modes of a happening: what is unreal is feared, planned or conditional.

    What is denied did not happen by those words, and what is threatened is to come.
    """
    marks = (
        (happening.background or happening.mode is Mode.HISTORICAL, Auxiliary.HISTORICAL),
        (happening.coming, Auxiliary.FUTURE),
        (not happening.real and happening.mode not in CERTAIN, Auxiliary.HYPOTHETICAL),
        (happening.negated or happening.mode is Mode.DENIED, Auxiliary.NEGATED),
    )
    return [mode.value for holds, mode in marks if holds]


def _statement(place: int, attribution: Attribution, by_cue: dict[int, Act]) -> Event:
    kind = f"statement.{attribution.sub_stance or attribution.stance}"
    at = sorted(offsets(attribution.cue) & by_cue.keys())
    act = by_cue[at[0]] if at else None
    code = plover_of(kind) or plover_of(f"statement.{attribution.stance}")
    if attribution.stance is Stance.CLAIM and not attribution.source:
        code = None  # "reportedly": nobody alleges anything
    if act is not None and act.plover in lexicon()["quadrants.harming"]:
        code = act.plover  # "demonstrated against the tax": words, and more than words
    return _event(
        kind,
        attribution.cue,
        perpetrator=spans_of(attribution.source),
        victim=spans_of(act.recipients) if act is not None else [],
        attribution=place,
        plover=code or (act.plover if act is not None else None),
        cameo=cameo_of(kind) or cameo_of(f"statement.{attribution.stance}"),
    )


def _act(act: Act) -> Event:
    return _event(
        act.type,
        [act.trigger],
        perpetrator=spans_of([act.doer] if act.doer is not None else []),
        victim=spans_of(act.recipients),
        background=act.plover is None,
        plover=act.plover,
        auxiliary=[mode.value for mode in act.auxiliary],
    )


def _role(role: Role | None) -> Spans:
    return spans_of([role.span]) if role is not None else []
