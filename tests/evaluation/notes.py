"""Annotations of short texts, written as words."""

from counterclaim.evaluation.records import (
    FORMAT,
    Annotated,
    AnnotatedAttribution,
    AnnotatedEvent,
    AnnotatedPlace,
    AnnotatedTime,
    Spans,
)

TEXT = (
    "The northern army said on Monday that two men were killed at Sarn. "
    "The southern ministry denied that, and accused the north of shelling Sarn on Sunday."
)


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def spans(*words: str) -> Spans:
    return tuple(at(some) for some in words)


def said(source: str, cue: str, content: str, stance: str | None = None) -> AnnotatedAttribution:
    parts = {name: spans(words) if words else () for name, words in (("source", source), ("cue", cue))}
    return AnnotatedAttribution(**parts, content=spans(content), stance=stance)


def noted(
    *attributions: AnnotatedAttribution,
    times: tuple[AnnotatedTime, ...] | None = None,
    places: tuple[AnnotatedPlace, ...] | None = None,
    events: tuple[AnnotatedEvent, ...] | None = None,
    name: str = "a.txt",
) -> Annotated:
    return Annotated(
        format=FORMAT,
        document=name,
        sha256="",
        attributions=attributions,
        times=times,
        places=places,
        events=events,
    )


ARMY = said("The northern army", "said", "that two men were killed at Sarn", "report")
DENIAL = said("The southern ministry", "denied", "that", "deny")
CHARGE = said("The southern ministry", "accused", "the north of shelling Sarn on Sunday", "accuse")
