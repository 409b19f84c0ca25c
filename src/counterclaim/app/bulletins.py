"""The ledger of a period and of the time before it: what was published by then, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from counterclaim.app.engine import reconciler, told_by
from counterclaim.app.options import given_day
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.rulesets import RuleSet
from counterclaim.views.bulletin import (
    Bulletin,
    Moments,
    Printed,
    Scope,
    bulletin_of,
    differences,
    read_printed,
)

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger


def given_period(day: str | None, since: str | None, until: str | None, ledger: Ledger) -> tuple[str, str]:
    """The first and the last day that a user asks for; by default the last day of publication in the ledger.

    Raises:
        BadInput: a day is none, they contradict each other, or no day is known.
    """
    if day is not None and (since is not None or until is not None):
        raise BadInput("--date is one day, --since and --until are a period; give one or the other")
    if until is not None and since is None:
        raise BadInput("--until ends a period that --since begins; give --since too, or --date for one day")
    first, last = given_day("--since", since), given_day("--until", until)
    given = given_day("--date", day)
    if given is not None:
        return given, given
    published = [document.published[:10] for document in ledger.documents if document.published]
    newest = max(published, default=None)
    if first is None:
        if newest is None:
            raise BadInput(
                "no document of this ledger has a day of publication; say which day with --date DAY"
            )
        return newest, newest
    last = last or max(first, newest or first)
    if first > last:
        raise BadInput(f"--since {first} is later than --until {last}; exchange the two")
    return first, last


def made_bulletin(store: SqlLedger, whole: Ledger, scope: Scope, rules: RuleSet | None) -> Bulletin:
    """The bulletin of a period; ``whole`` is the ledger in the state that its scope names.

    Raises:
        BadInput: no place is called as its sector.
        BadPack: a pack is unknown or broken.
    """
    from counterclaim.vocab.knowledge import knowledge_of

    knowledge = knowledge_of(scope.packs)
    moments = _moments(store, whole, scope)
    moments = replace(moments, before=told_by(moments.before, rules), now=told_by(moments.now, rules))
    return bulletin_of(moments, scope, knowledge)


def against_ledger(name: str, data: bytes, store: SqlLedger) -> tuple[list[str], Printed]:
    """What a printed bulletin has otherwise than a ledger gives, and what it says.

    Raises:
        BadInput: it is no bulletin.
    """
    try:
        printed = read_printed(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{name}: no text in UTF-8, so no bulletin ({error.reason})") from error
    scope, log = printed.scope, store.log()
    state = f"entry {scope.entry} of the log, {scope.head}"
    if scope.entry > len(log):
        return [f"made of {state}: this ledger's log ends with entry {len(log)}"], printed
    if scope.entry and log[scope.entry - 1].hash != scope.head:
        return [f"made of {state}: this ledger has another entry there, so it is another ledger"], printed
    try:
        rules = RuleSet(printed.rules)
    except ValueError as error:
        raise BadInput(f"{name}: made by the rules {printed.rules!r}, which do not exist here") from error
    made = made_bulletin(store, store.load(entry=scope.entry), scope, rules)
    found = differences(printed, made)
    if found and printed.version != made.version:
        found.append(
            f"made by counterclaim {printed.version}, held against {made.version}: wording may differ"
        )
    return found, printed


def _moments(store: SqlLedger, whole: Ledger, scope: Scope) -> Moments:
    """What is derived of the documents published by the end of a period, and of those before it.

    The state as it was kept serves where it has no later document and none without a day.
    """
    known = {document.id for document in whole.documents}
    days = {document.id: (document.published or "")[:10] for document in whole.documents}
    records = [record for record in store.all_records() if record.document.id in known]
    by_then = [record for record in records if "" < days[record.document.id] <= scope.last]
    before = [record for record in by_then if days[record.document.id] < scope.first]
    now = whole if len(by_then) == len(known) else _derived(by_then, whole)
    earlier = now if len(before) == len(by_then) else _derived(before, whole)
    return Moments(before=earlier, now=now, undated=sum(not day for day in days.values()))


def _derived(records: Sequence[DocumentRecords], whole: Ledger) -> Ledger:
    return reconciler()(records, decisions=whole.decisions)
