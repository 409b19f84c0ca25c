"""A ledger of contested facts: who claims, denies or confirms what, with the words behind every value."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from counterclaim.app.python import Ledger, Table, read

__all__ = ["Ledger", "Table", "__version__", "read"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """What other programs use, loaded when it is asked for: the command line stays quick."""
    if name in ("Ledger", "Table", "read"):
        from counterclaim.app import python

        return getattr(python, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
