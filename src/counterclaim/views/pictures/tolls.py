"""Tolls over time: a line for each incident, side and outcome: the range told and each rule's best figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from counterclaim.model.incidents import TollFigure
from counterclaim.model.ledgers import Ledger
from counterclaim.model.rulesets import RuleSet
from counterclaim.views.naming import Names, figure_text, range_text
from counterclaim.views.pictures.axes import number_ticks
from counterclaim.views.pictures.captions import EVERYTHING, Scope, caption, documents_of
from counterclaim.views.pictures.elements import FAINT, GREY, Element, group, line, number, path, text
from counterclaim.views.pictures.lettering import fitted, width_of
from counterclaim.views.pictures.palette import BLUE, ORANGE, SKY, VERMILLION, Shape, mark
from counterclaim.views.pictures.picture import MARGIN, WIDTH, Picture, Table
from counterclaim.views.report.wording import day_words
from counterclaim.views.series import Period
from counterclaim.views.series.records import left_out
from counterclaim.views.series.tolls import RULES, TollRow
from counterclaim.views.series.tolls import tolls as series

MOST = 60  # lines; more are counted
ROOM = 34.0  # pixels between two ticks
ROW = 26.0
DAY_AT, SIDE_AT, OUTCOME_AT, SCALE_AT = MARGIN, MARGIN + 130, MARGIN + 396, MARGIN + 476
SCALE_END = WIDTH - MARGIN - 96
LINEAR_TO = (
    25  # people; a scale that reaches farther is one of square roots, or single people could not be seen
)
ROUND = tuple(times * 10**power for power in range(8) for times in (1, 2, 5))
SAID = (
    "Each line is from the lowest to the highest figure told of one incident; an arrow: the highest is open. "
    "Marks are the best figures by the rule sets named; range-only tells none. At the right: the range."
)
ROOT_SAID = "The scale is one of square roots: equal steps to the right are more and more people."
RULE_MARKS: Mapping[RuleSet, tuple[Shape, str]] = {
    RuleSet.OWN_LOSS: (Shape.CIRCLE, BLUE),
    RuleSet.UCDP_LIKE: (Shape.SQUARE, ORANGE),
    RuleSet.CONSERVATIVE: (Shape.UP, SKY),
    RuleSet.RANGE_ONLY: (Shape.DIAMOND, VERMILLION),
}
ASIDE = {RuleSet.OWN_LOSS: -6.0, RuleSet.UCDP_LIKE: 0.0, RuleSet.CONSERVATIVE: 6.0, RuleSet.RANGE_ONLY: 0.0}


def tolls(by_rule: Mapping[RuleSet, Ledger], period: Period, *, scope: Scope = EVERYTHING) -> Picture:
    """The tolls of a ledger that is told by one or several rule sets, in order of days."""
    ledger = next(iter(by_rule.values()))
    names, told = Names(ledger), series(by_rule, period)
    rows: list[TollRow] = list(told.parts[0].rows)
    shown = rows[:MOST]
    scale = Scale(max((_reach(row) for row in shown), default=1))
    top = 34.0
    bottom = top + ROW * len(shown)
    elements = [*_key(list(by_rule)), *_scale(scale, top, bottom)]
    for place, row in enumerate(shown):
        elements += _line(row, list(by_rule), names, scale, top + ROW * (place + 0.5))
    return Picture(
        kind="tolls",
        title=f"People hurt, by {'rule sets side by side' if len(by_rule) > 1 else next(iter(by_rule))}",
        description=_described(shown, names),
        height=bottom + 26,
        elements=tuple(elements),
        fills=(),
        caption=caption(
            (SAID, *([ROOT_SAID] if scale.is_root else []), *told.method),
            ledger,
            documents_of(id for row in shown for id in row.evidence),
            scope,
            (*told.left_out, *left_out((len(rows) - len(shown), "further lines"))),
        ),
        tables=(_table(shown, list(by_rule), names),),
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """People laid along a line from none to the most that are told."""

    most: int

    @property
    def is_root(self) -> bool:
        """Whether distances are square roots."""
        return self.most > LINEAR_TO

    def x(self, people: float) -> float:
        """Where a number lies."""
        share = people / max(self.most, 1)
        return SCALE_AT + (SCALE_END - SCALE_AT) * (sqrt(share) if self.is_root else share)

    def ticks(self) -> Iterator[float]:
        """Round numbers whose labels have room."""
        if not self.is_root:
            yield from (value for value in number_ticks(0, max(self.most, 1)) if value <= max(self.most, 1))
            return
        last = float(SCALE_AT)
        yield 0
        for value in ROUND:
            if value <= self.most and self.x(value) - last >= ROOM:
                yield value
                last = self.x(value)


def _figure(row: TollRow, rule: RuleSet) -> TollFigure | None:
    figure: TollFigure | None = getattr(row, RULES[rule])
    return figure


def _figures(row: TollRow) -> list[TollFigure]:
    return [figure for rule in RuleSet if (figure := _figure(row, rule)) is not None]


def _reach(row: TollRow) -> int:
    return max(max(f.low, f.best or 0, f.high or 0) for f in _figures(row))


def _key(rules: Sequence[RuleSet]) -> Iterator[Element]:
    x = float(MARGIN + 8)
    for rule in rules:
        if rule is RuleSet.RANGE_ONLY:
            yield line(x - 7, 6, x + 7, 6, width=2)
        else:
            shape, colour = RULE_MARKS[rule]
            yield mark(x, 6, 4.5, shape, colour)
        meaning = f"{rule}{': lowest to highest' if rule is RuleSet.RANGE_ONLY else ''}"
        yield text(x + 13, 10, meaning, size=11)
        x += 13 + width_of(meaning, 11) + 24


def _scale(scale: Scale, top: float, bottom: float) -> Iterator[Element]:
    for value in scale.ticks():
        x = scale.x(value)
        yield line(x, top - 4, x, bottom, stroke=FAINT)
        yield text(x, bottom + 14, number(value), size=11, anchor="middle", fill=GREY)


def _line(row: TollRow, rules: Sequence[RuleSet], names: Names, scale: Scale, y: float) -> Iterator[Element]:
    day = day_words(row.day) if row.day else "no day told"
    yield text(DAY_AT, y + 4, day, size=12)
    whose = names.of(row.side) or "side not told"
    yield text(SIDE_AT, y + 4, fitted(whose, OUTCOME_AT - SIDE_AT - 8, 12), size=12)
    yield text(OUTCOME_AT, y + 4, row.outcome, size=12)
    figures = _figures(row)
    lowest = min(figure.low for figure in figures)
    low = scale.x(lowest)
    highs = [figure.high for figure in figures]
    high = scale.x(_reach(row))
    drawn = [line(low, y, max(high, low + 1), y, width=2), line(low, y - 5, low, y + 5, width=2)]
    if None in highs:
        drawn += (
            line(high, y, high + 16, y, width=2, dash="3 2"),
            path(f"M{number(high + 16)} {number(y - 4)}l6 4l-6 4"),
        )
    else:
        drawn.append(line(high, y - 5, high, y + 5, width=2))
    for rule in rules:
        figure = _figure(row, rule)
        if figure is not None and figure.best is not None:
            shape, colour = RULE_MARKS[rule]
            drawn.append(mark(scale.x(figure.best), y + ASIDE[rule], 4.5, shape, colour))
    yield group(drawn, told=_told(row, names))
    told = range_text(lowest, None if None in highs else _reach(row))
    yield text(WIDTH - MARGIN, y + 4, told, size=12, anchor="end")


def _told(row: TollRow, names: Names) -> str:
    each = ", ".join(
        f"{rule} {figure_text(figure)}" for rule in RuleSet if (figure := _figure(row, rule)) is not None
    )
    return f"{row.day or 'no day told'}, {names.of(row.side) or 'side not told'}, {row.outcome}: {each}"


def _described(shown: Sequence[TollRow], names: Names) -> str:
    each = ". ".join(_told(row, names) for row in shown)
    return f"Lines from the lowest to the highest figure told of people hurt. {each or 'None'}."


def _table(rows: Sequence[TollRow], rules: Sequence[RuleSet], names: Names) -> Table:
    return Table(
        title="Tolls by rule set",
        columns=("day", "incident", "side", "outcome", *rules, "status", "evidence"),
        rows=tuple(
            (
                row.day or "",
                row.incident,
                names.of(row.side) or "not told",
                row.outcome,
                *(figure_text(figure) if (figure := _figure(row, rule)) else "" for rule in rules),
                row.status,
                " ".join(row.evidence),
            )
            for row in rows
        ),
    )
