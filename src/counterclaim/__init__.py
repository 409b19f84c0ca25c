"""A ledger of contested facts: who claims, denies or confirms what, with the words behind every value."""

__all__ = ["__version__"]

__version__ = "0.1.0"
