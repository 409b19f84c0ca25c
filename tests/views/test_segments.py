"""A text may be cut anywhere, however the evidence over it overlaps."""

import time

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.spans import Span
from counterclaim.views.report.segments import cut, paragraphs


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet=st.sampled_from("ab \n\r\x00é\U0001f642"), max_size=60))
    bounds = st.integers(0, len(text) + 3)
    pairs = draw(st.lists(st.tuples(bounds, bounds), max_size=12))
    return text, [Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]


@given(texts_with_spans())
def test_the_segments_together_are_the_text(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    segments = cut(text, spans)

    assert "".join(segment.text for segment in segments) == text
    assert [segment.start for segment in segments] == [0, *(s.end for s in segments[:-1])][: len(segments)]


@given(texts_with_spans())
def test_every_span_is_a_run_of_whole_segments_that_begins_where_it_begins(
    case: tuple[str, list[Span]],
) -> None:
    text, spans = case
    segments = cut(text, spans)
    for span in spans:
        if span.end > len(text):
            continue
        inside = [s for s in segments if s.start >= span.start and s.end <= span.end]
        assert "".join(s.text for s in inside) == span.of(text)
        assert all(s.covered for s in inside)
        assert span in inside[0].starting


@given(texts_with_spans())
def test_what_no_span_covers_is_not_marked(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    within = [span for span in spans if span.end <= len(text)]
    for segment in cut(text, spans):
        here = Span(segment.start, segment.end)
        assert segment.covered == any(span.contains(here) for span in within)


def test_a_paragraph_keeps_its_blank_line_and_words_may_run_across_it() -> None:
    one, two = paragraphs("four\n\ndead", [Span(2, 8)])

    assert [s.text for s in one] == ["fo", "ur\n\n"]
    assert [(s.text, s.covered) for s in two] == [("de", True), ("ad", False)]


def test_ten_thousand_nested_spans_take_no_longer_than_as_many_side_by_side() -> None:
    started = time.perf_counter()
    cut("a" * 30_000, [Span(n, 30_000 - n) for n in range(10_000)])

    assert time.perf_counter() - started < 2
