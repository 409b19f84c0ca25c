"""The rules of attribution in words: what a rule reads, and the lexicon entry that it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from counterclaim.vocab.lexicons import Cue, Cues, attitudes, cues, read_lexicon

LISTS = ("offers.nouns", "versions.nouns", "adjectives")  # word lists whose words attribute
_LEXICONS = (("cues.toml", cues), ("attitudes.toml", attitudes))
ANY_VERB = "no entry: in broad mode any verb with a that-clause attributes it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A rule in words; ``entries`` is empty where the rule is a form of its own, and stands on no word.

    ``stance`` tells what of the content set the stance, where the cue did not.
    """

    rule: str
    reads: str
    entries: tuple[str, ...]
    stance: str | None = None


def explained(rule: str) -> Explanation | None:
    """What a rule reads and on which entries; ``None`` for a name that is no rule of attribution.

    >>> deny = explained("cue:v:deny/ger")
    >>> deny.reads
    'the verb “deny”; its content is a gerund under it'
    >>> deny.entries
    ('cues.toml, [[verb]], stance deny, frames ger, obj, quote, that',)
    >>> explained("cue:v:say/that#demand").stance
    'somebody should, must or needs to do something'
    """
    reading, _, judge = rule.partition("#")
    found = _reading(reading.rstrip("?"))
    if found is None or (judge and judge not in _judges()):
        return None
    return replace(found, rule=rule, stance=_judges().get(judge))


def _reading(rule: str) -> Explanation | None:
    word, _, form = rule.rpartition("/")
    content = _forms().get(form.partition(":")[0])
    if not word or content is None:
        return None
    fixed = _fixed().get(word)
    if fixed is not None:
        return Explanation(rule=rule, reads=f"{fixed}; its content is {content}", entries=())
    kind, _, lemma = word.removeprefix("cue:").partition(":")
    if kind not in ("n", "v") or not lemma:
        return None
    name = "noun" if kind == "n" else "verb or adjective" if _is_adjective(lemma) else "verb"
    entries = tuple(_entries(lemma, form, noun=kind == "n"))
    return Explanation(
        rule=rule, reads=f"the {name} “{lemma}”; its content is {content}", entries=entries or (ANY_VERB,)
    )


def _entries(lemma: str, form: str, *, noun: bool) -> Iterator[str]:
    """The entries of a word with that form; where none names it, all entries of the word."""
    kind = "noun" if noun else "verb"
    found = [(name, cue) for name, lexicon in _LEXICONS for cue in _words(lexicon(), lemma, noun=noun)]
    fitting = [(name, cue) for name, cue in found if form in cue.frames]
    for name, cue in fitting or found:
        yield f"{name}, [[{kind}]], {_described(cue)}"
    for name, lexicon in _LEXICONS:
        for section, words in lexicon().words.items():
            if section.startswith(LISTS) and lemma in words:
                table, _, key = section.partition(".")
                yield f"{name}, [{table}] {key}"


def _words(lexicon: Cues, lemma: str, *, noun: bool) -> Iterator[Cue]:
    if not noun:
        yield from lexicon.verbs.get(lemma, ())
    elif lemma in lexicon.nouns:
        yield lexicon.nouns[lemma]


def _described(cue: Cue) -> str:
    stance = cue.stance.value if cue.stance is not None else "open (the content decides)"
    parts = [f"stance {stance}"]
    if cue.sub_stance is not None:
        parts.append(f"sub-stance {cue.sub_stance.value}")
    if cue.frames:
        parts.append(f"frames {', '.join(sorted(cue.frames))}")
    return ", ".join(parts)


def _is_adjective(lemma: str) -> bool:
    return any(name.startswith("adjectives") and lemma in words for name, words in attitudes().words.items())


@cache
def _judges() -> Mapping[str, str]:
    judges: Mapping[str, str] = read_lexicon("rules")["judges"]
    return judges


@cache
def _forms() -> Mapping[str, str]:
    forms: Mapping[str, str] = read_lexicon("rules")["forms"]
    return forms


@cache
def _fixed() -> Mapping[str, str]:
    fixed: Mapping[str, str] = read_lexicon("rules")["fixed"]
    return fixed
