"""Accounts that joined an incident, left it, or say something else now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.comparisons import Difference
from counterclaim.model.incidents import Account
from counterclaim.model.modes import Mode
from counterclaim.views.changes.between import Between, alike_words, matched
from counterclaim.views.naming import Names, account_toll, date_text

QUOTE_SHOWN = 200


def account_differences(
    before: Sequence[Account], after: Sequence[Account], between: Between
) -> Iterator[Difference]:
    """What differs between the accounts of one incident at two moments; an account has no id of its own."""
    found = matched(
        before,
        after,
        lambda account: (_whose(account, between), between.words(account.evidence), account.perpetrator),
        lambda account: (_whose(account, between), between.words(account.evidence)),
        alike=lambda one, other: (
            alike_words(_words(one), _words(other)) if _whose(one, between) == _whose(other, between) else 0.0
        ),
    )
    for one, other in found.pairs:
        was, now = account_text(one, between.names_before), account_text(other, between.names_after)
        if was != now:
            yield Difference(
                member=_title(other, between.names_after),
                before=was,
                after=now,
                cited=(*_cited(one), *(id for id in _cited(other) if id not in _cited(one))),
            )
    for account in found.gone:
        names = between.names_before
        yield Difference(
            member=_title(account, names),
            before=account_text(account, names),
            after=None,
            cited=_cited(account),
        )
    for account in found.new:
        names = between.names_after
        yield Difference(
            member=_title(account, names),
            before=None,
            after=account_text(account, names),
            cited=_cited(account),
        )


def account_text(account: Account, names: Names) -> str:
    """What one account says, in one line with its words."""
    facts = {
        "": account.type,
        "on ": date_text(account.date),
        "at ": names.of(account.place) or account.place_text,
        "by ": names.of(account.perpetrator),
        "against ": names.of(account.victim),
        "with ": ", ".join(account.weapons),
        "counts ": account_toll(account, names),
        "only ": account.mode if account.mode is not Mode.HAPPENED else None,
    }
    told = ", ".join(f"{word}{fact}" for word, fact in facts.items() if fact)
    words = _words(account)
    short = words if len(words) <= QUOTE_SHOWN else f"{words[: QUOTE_SHOWN - 1]}…"
    return f"{told}: “{short}”"


def _whose(account: Account, between: Between) -> tuple[object, ...]:
    return (between.page(account.document), account.party, account.party_text, account.stance, account.scope)


def _title(account: Account, names: Names) -> str:
    scope = f", {account.scope}" if account.scope else ""
    return f"account of {names.party(account)} ({account.stance}{scope})"


def _words(account: Account) -> str:
    return " ".join(account.evidence[0].quote.split())


def _cited(account: Account) -> tuple[str, ...]:
    return (account.document, *account.claims)
