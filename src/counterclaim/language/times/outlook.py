"""Whether the clause around a day announces it or tells of it, which decides the year that is left out."""

from __future__ import annotations

from enum import Enum

from counterclaim.language.times.matching import Match
from counterclaim.language.times.tokens import Tokens
from counterclaim.language.times.words import (
    ANNOUNCING,
    DEEDS,
    FUTURE_CUES,
    INTENTIONS,
    LASTING,
    MEASURES,
    NOT_DONE,
    NOT_PAST,
    PAST_CUES,
    QUOTE_MARKS,
    TIMETABLED,
    UNDERTAKINGS,
)

# What talks or troops are "due to" do, where "due to" names no cause.
_DUE = frozenset(
    "arrive attend be begin close come convene depart end expire fly go hold host leave meet open reopen "
    "resume return sign sit speak start take tour travel vote visit withdraw".split()
)
# What is done about a deed that was done: "will investigate the killing of two people in Gao on 16 November".
_FOLLOWED_UP = frozenset(
    "apologise apologize avenge compensate condemn examine examining investigate investigating probe probing "
    "prosecute punish regret respond retaliate".split()
)
_CLAUSE_WINDOW = 30  # tokens looked at on each side for a verb that says past or future
_PREPOSITIONS = frozenset("of on in at by for from since until after before during".split())
_NAME_REACH = 4  # tokens from what was done back to its article
_DEED_REACH = 12  # tokens from a day back to the deed that it is of, whom it met and where between
_BE = frozenset("is are was were be been being".split())


class _Told(Enum):
    AHEAD = True
    BEHIND = False
    NEAREST = None


def looks_ahead(
    tokens: Tokens, match: Match, first: int, last: int, *, relation: str | None = None
) -> bool | None:
    """Whether the clause announces (true) or tells (false); the nearest verb before decides, else after.

    A clause that "that", "which" or "who" opens before the day has its own say: "announced that on 3 June it
    will leave". A deed named with its day is told, whatever is done about it: "will look into the attack of
    3 May". What is neither is ``None``, and the nearest day is meant: what is only undertaken or in mind
    ("promised to leave by 20 May"), so a day that something is due on ("promised an answer by 20 May"),
    a measure that was announced ("ordered a curfew from 20 May"), or that lasts ("closed the port until 20
    May"), a timetable ("takes office on 5 May"). A condition is to come: "unless it is lifted by Friday".
    """
    if _is_of_deed(tokens, match):
        return False
    told = _told_before(tokens, match, first, last, relation) or _told_after(tokens, match, first, last)
    return told.value if told is not None else None


def _told_before(tokens: Tokens, match: Match, first: int, last: int, relation: str | None) -> _Told | None:
    due = relation in ("by", "until", "before")
    to_come = due  # or an infinitive, a that-clause or "for" lies between
    for at in range(match.first - 1, max(first, match.first - _CLAUSE_WINDOW) - 1, -1):
        word = tokens.lower(at)
        if tokens.words[at] in QUOTE_MARKS:
            return None
        to_come = to_come or word in ("to", "that") or (word == "for" and at >= match.first - 2)
        if (to_come and _is_in_mind(tokens, at)) or _is_measure(tokens, at, match):
            return _Told.NEAREST
        if relation == "until" and word in LASTING:
            return _Told.NEAREST
        if due and _is_condition(tokens, at, first):
            return _Told.AHEAD
        if _opens_clause(tokens, at):
            return _told_after(tokens, match, first, last) or _Told.NEAREST
        if word == "deadline" and _has_passed(tokens, match):
            return _Told.BEHIND
        told = _cue(tokens, at, first)
        if told is not None:
            return told
    return None


def _told_after(tokens: Tokens, match: Match, first: int, last: int) -> _Told | None:
    for at in range(match.last, min(last, match.last + _CLAUSE_WINDOW)):
        if tokens.words[at] in QUOTE_MARKS:
            return None
        told = _cue(tokens, at, first)
        if told is not None:
            return told
    return None


def _is_condition(tokens: Tokens, at: int, first: int) -> bool:
    """As in "if the ban is not lifted", "unless troops leave": a word of condition, no past behind it."""
    if tokens.lower(at) in ("if", "unless"):
        return True
    passive = {tokens.lower(back) for back in range(max(first, at - 2), at)} & {"is", "are"}
    return bool(passive) and any(tokens.lower(back) in ("if", "unless") for back in range(first, at))


def _is_in_mind(tokens: Tokens, at: int) -> bool:
    """As in "promised to leave by 20 May", "the decision to attend on 11 March", "talks set for 9 June"."""
    word = tokens.lower(at)
    if word in INTENTIONS:
        return tokens.lower(at + 1) in ("to", "for")
    return word in UNDERTAKINGS


def _is_measure(tokens: Tokens, at: int, match: Match) -> bool:
    """As in "announced a lockdown from 9 March": it may begin later than it was announced."""
    return tokens.lower(at) in ANNOUNCING and any(
        tokens.lower(word) in MEASURES for word in range(at + 1, match.first)
    )


def _opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether "that", "which" or "who" opens a clause here, and is not "that day" or "of which"."""
    return tokens.lower(at) in ("that", "which", "who") and tokens.lower(at - 1) not in _PREPOSITIONS


def _is_of_deed(tokens: Tokens, match: Match) -> bool:
    """As in "the massacre of 16 November", "the 30 October rebel attack", unless it was only planned."""
    if tokens.lower(match.first - 1) in ("of", "on") and tokens.lower(match.first - 2) in DEEDS:
        named = range(match.first - 3, match.first - 3 - _NAME_REACH, -1)
        led_by = [tokens.lower(at) for at in named]
        return "the" in led_by and NOT_DONE.isdisjoint(led_by[: led_by.index("the")])
    if _is_followed_up(tokens, match):
        return True
    led = "the" in (tokens.lower(match.first), tokens.lower(match.first - 1))
    following = [tokens.lower(match.last), tokens.lower(match.last + 1)]
    return led and not DEEDS.isdisjoint(following) and NOT_DONE.isdisjoint(following)


def _is_followed_up(tokens: Tokens, match: Match) -> bool:
    """As in "would investigate the killing of two people in Gao on Monday": of what was done, not of that."""
    between = range(match.first - 2, max(1, match.first - _DEED_REACH), -1)
    for at in between:
        word = tokens.lower(at)
        if not word[:1].isalnum() or word in FUTURE_CUES or word in ("to", "that", "and"):
            return False
        if word in DEEDS:
            named = range(at - 1, at - 1 - _NAME_REACH, -1)
            led = [tokens.lower(back) for back in named]
            return any(back in _FOLLOWED_UP for back in led) and not {"with", "by", "in"} & set(led)
    return False


def _has_passed(tokens: Tokens, match: Match) -> bool:
    """As in "the deadline of 10 May passed", "was missed", "has expired"."""
    following = {tokens.lower(at) for at in range(match.last, match.last + 3)}
    return bool(following & {"passed", "expired", "lapsed", "missed", "went", "elapsed"})


def _cue(tokens: Tokens, at: int, first: int) -> _Told | None:
    word = tokens.lower(at)
    if word in TIMETABLED:
        return _Told.NEAREST  # "takes office on 25 April"
    if word in FUTURE_CUES:
        return None if _is_cause(tokens, at) else _Told.AHEAD
    if word == "to" and (tokens.lower(at + 1) == "be" or tokens.lower(at - 1) in ("is", "are")):
        return _Told.AHEAD  # "are to meet on Monday"
    if word == "said":
        return None
    is_past = word in PAST_CUES or (len(word) > 4 and word.endswith("ed") and word not in NOT_PAST)
    if not is_past:
        return None
    is_ahead = any(  # "will be extended", "to be held"
        tokens.lower(back) in FUTURE_CUES or (tokens.lower(back) == "to" and tokens.lower(back + 1) == "be")
        for back in range(max(first, at - 3), at)
    )
    return _Told.AHEAD if is_ahead else _Told.BEHIND


def _is_cause(tokens: Tokens, at: int) -> bool:
    """As in "closed due to shelling on 10 May", "due to the attack", which announce nothing."""
    if tokens.lower(at) != "due" or tokens.lower(at + 1) != "to":
        return False
    following = (tokens.lower(at + 2), tokens.lower(at + 3))
    if following[0] in _DUE:
        return False
    return (
        tokens.lower(at - 1) not in _BE
        or following[0] in ("the", "a", "an")
        or any(word.endswith("ing") for word in following)
    )
