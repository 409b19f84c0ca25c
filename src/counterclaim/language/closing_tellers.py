"""Who tells a headline, behind its last colon or dash: "Blast in Kabul kills 4 – police" kills no police."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_MARKS = frozenset((":", "-", "–", "—"))
_STOPS = frozenset((".", "!", "?", "…", '"', "”", "'", "’", ")"))
_LONGEST = 5  # words for who tells
_VERBS = ("VERB", "AUX")


def with_closing_teller_apart(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the words behind its last mark beside what is told, and in no part of it.

    Only of a line without a stop, where none of those words is a verb. What the parser hung on them goes
    where they hung: of "kills 4 – police" four are killed.
    """
    tokens = sentence.tokens
    mark = next(
        (token for token in reversed(tokens) if token.text in _MARKS and _is_spaced(tokens, token)), None
    )
    if mark is None or tokens[-1].text in _STOPS:
        return sentence
    behind = tokens[mark.index + 1 :]
    if not 1 <= len(behind) <= _LONGEST or any(word.pos in _VERBS for word in behind):
        return sentence
    tops = [word for word in behind if word.head <= mark.index]
    root = next((word for word in tokens[: mark.index] if word.head == word.index), None)
    if root is None:
        return sentence
    changed = {top.index: replace(top, head=root.index, dep="dep") for top in tops}
    for top in behind:
        before = [word for word in sentence.kids(top) if word.index < mark.index]
        if not before or top.index not in changed:
            continue
        heir = before[-1]
        changed |= {word.index: replace(word, head=heir.index) for word in before[:-1]}
        changed[heir.index] = replace(heir, head=top.head, dep=top.dep)
    return sentence.with_tokens(changed)


def _is_spaced(tokens: tuple[Token, ...], mark: Token) -> bool:
    """As in "nine - police", not "al-Shabab"."""
    if not 0 < mark.index < len(tokens) - 1:
        return False
    before, behind = tokens[mark.index - 1], tokens[mark.index + 1]
    return behind.start > mark.end and (mark.text == ":" or before.end < mark.start)
