"""Ids, dates, counts and tolls as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.actors import Alias
from counterclaim.model.claims import Stance
from counterclaim.model.credibility import Credibility
from counterclaim.model.dates import When
from counterclaim.model.incidents import Account, Casualties, Count, Incident, Toll, TollFigure
from counterclaim.model.ledgers import Ledger

NOT_STATED = "-"
NARRATION = "narration"  # where nobody but a text itself says it
AFFIRMING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE, Stance.CONFIRM))
OUTCOMES = ("killed", "wounded", "missing", "captured", "harmed")


class Names:
    """The names behind the ids of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._names = {actor.id: actor.name for actor in ledger.actors}
        self._names |= {place.id: place.name for place in ledger.places}
        self._documents = {document.id: document for document in ledger.documents}

    def of(self, id: str | None) -> str | None:
        """The name of an actor or place; an id that has none stands for itself."""
        return self._names.get(id, id) if id else None

    def all(self, ids: Iterable[str | None]) -> str | None:
        """Several names, each once."""
        names = dict.fromkeys(name for name in map(self.of, ids) if name)
        return ", ".join(names) or None

    def document(self, id: str) -> str:
        """A document by its source or file name."""
        document = self._documents.get(id)
        return (document.source or document.name or document.title or id) if document else id

    def title(self, id: str) -> str:
        """A document by what it is called: its title, else its file."""
        document = self._documents.get(id)
        return (document.title or document.name or id) if document else id

    def party(self, account: Account) -> str:
        """Whose account it is; the document's own narration names the document."""
        unnamed = f"“{account.party_text}” in" if account.party_text else "narration of"
        return self.of(account.party) or f"{unnamed} {self.document(account.document)}"


def affirming(incident: Incident) -> tuple[Account, ...]:
    """The accounts by which it happened; who only records what others say is not among them."""
    return tuple(a for a in incident.accounts if a.stance in AFFIRMING and a.observed is not False)


def denying(incident: Incident) -> tuple[Account, ...]:
    """The accounts that deny it, or a part of it."""
    return tuple(account for account in incident.accounts if account.stance is Stance.DENY)


def who(accounts: Iterable[Account], names: Names) -> str | None:
    """Whose accounts they are, each once; the narration stands in where nobody is named."""
    accounts = tuple(accounts)
    return names.all(account.party for account in accounts) or (NARRATION if accounts else None)


def alias_text(alias: Alias, names: Names) -> str:
    """A name with those who use it."""
    users = names.all(alias.used_by) or "user not stated"
    return f"{alias.form} ({users}{', contested' if alias.contested else ''})"


def date_text(when: When | None) -> str | None:
    """A date in short: EDTF, with its relation if that is more than `at`."""
    if when is None:
        return None
    value = when.best or when.text
    if value and when.relation and when.relation != "at":
        return f"{when.relation} {value}"
    return value


def count_text(count: Count | None) -> str | None:
    """A count in short: `4`, `4-6`, `4+` for at least four."""
    return range_text(count.low, count.high) if count else None


def range_text(low: int, high: int | None) -> str:
    """A range in short; no upper end is `+`.

    >>> range_text(4, 4), range_text(4, 6), range_text(4, None)
    ('4', '4-6', '4+')
    """
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}-{high}"


def casualties_text(casualties: Casualties, names: Names) -> str:
    """What one account counts of one side: `4 killed (Azerbaijan, own loss)`."""
    counts = [
        f"{text} {outcome}"
        for outcome in OUTCOMES
        if (text := count_text(getattr(casualties, outcome))) is not None
    ]
    notes = [
        note
        for note in (names.of(casualties.side), casualties.kind, "own loss" if casualties.own_loss else None)
        if note
    ]
    return ", ".join(counts) + (f" ({', '.join(notes)})" if notes else "")


def account_toll(account: Account, names: Names) -> str | None:
    """All that one account counts."""
    return "; ".join(casualties_text(casualties, names) for casualties in account.casualties) or None


def credibility_text(credibility: Credibility) -> str:
    """A grade with its word and reasons.

    >>> from counterclaim.model.credibility import CredibilityGrade
    >>> credibility_text(Credibility(grade=CredibilityGrade.POSSIBLE, reasons=("nobody contradicts it",)))
    '3 (possible): nobody contradicts it'
    """
    word = credibility.grade.name.lower().replace("_", " ")
    return f"{credibility.grade} ({word}): {'; '.join(credibility.reasons)}"


def toll_text(toll: Toll, names: Names) -> str:
    """The toll of one side by the rule in force; no name where the side is not stated."""
    figures = [
        f"{figure_text(figure)} {outcome}"
        for outcome in OUTCOMES[:4]
        if (figure := getattr(toll, outcome)) is not None
    ]
    side = names.of(toll.side)
    return f"{side + ': ' if side else ''}{', '.join(figures) or NOT_STATED}"


def incident_toll(incident: Incident, names: Names) -> str | None:
    """The toll of all sides, with the name of the rule set."""
    rules = dict.fromkeys(toll.rule.partition(":")[0] for toll in incident.toll)
    figures = "; ".join(toll_text(toll, names) for toll in incident.toll)
    return f"{figures} ({', '.join(rules)})" if figures else None


def figure_text(figure: TollFigure) -> str:
    """One figure in short: the best one, with the range behind it where that says more."""
    span = range_text(figure.low, figure.high)
    if figure.best is None or span == str(figure.best):
        return span
    return f"{figure.best} ({span})"
