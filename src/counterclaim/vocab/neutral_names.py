"""Names that one side uses and another does not, and what to write instead of one of them."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.vocab.knowledge import Knowledge, NameEntry
from counterclaim.vocab.pack_records import PackName


def is_owned(entry: NameEntry) -> bool:
    """Whether only some parties use a name, while others call the same actor or place otherwise."""
    return bool(entry.used_by) and entry.contested


def neutral_name(id: str, name: str, knowledge: Knowledge) -> str:
    """What to call an actor or a place: ``name``, unless only one side uses it.

    Instead comes the first name that nobody owns; where every name is somebody's, one name of each
    user, in alphabetical order, so that no side comes first by choice.
    """
    names = names_of(id, knowledge)
    if all(known.form != name for known in names if known.used_by and known.contested):
        return name
    free = next((known.form for known in names if not known.used_by), None)
    return free or "/".join(one_of_each(names)) or name


def one_of_each(names: Iterable[PackName]) -> list[str]:
    """The first name of each group of users, in alphabetical order.

    >>> one_of_each([PackName(form="B", used_by=("n",)), PackName(form="C", used_by=("n",)),
    ...     PackName(form="A", used_by=("s",))])
    ['A', 'B']
    """
    first: dict[frozenset[str], str] = {}
    for known in names:
        first.setdefault(frozenset(known.used_by), known.form)
    return sorted(first.values())


def names_of(id: str, knowledge: Knowledge) -> tuple[PackName, ...]:
    """All names that the packs know of an actor or a place."""
    known = knowledge.places.get(id) or knowledge.actors.get(id)
    return known.names if known else ()
