"""The one family of errors: each says what happened, where, and what to do next."""

from __future__ import annotations


class CounterclaimError(Exception):
    """Base of everything this package raises on purpose."""


class BadEvidence(CounterclaimError):
    """Offsets and quote disagree: the working text changed after it was read."""

    def __init__(self, document: str, start: int, end: int, quote: str) -> None:
        super().__init__(f"{document}[{start}:{end}] is not {quote!r}; re-read the document")


class BadInput(CounterclaimError):
    """A file, option or value that the user gave cannot be used."""


class BadManifest(BadInput):
    """A manifest.csv that cannot be understood as a whole."""


class UnreadableDocument(BadInput):
    """One document that cannot be read; a run keeps it as a ``Problem`` and goes on."""


class BadPack(BadInput):
    """A pack file that is no valid TOML or breaks the pack format."""


class MissingModel(CounterclaimError):
    """No language model is installed, or the installed one is not the one expected."""


class EngineError(CounterclaimError):
    """What work is to be done on cannot be had: a cluster that does not answer, a number of no processes."""


class EndpointError(CounterclaimError):
    """A language model that a user named cannot be asked, or answers nothing of use."""


class PluginFailed(CounterclaimError):
    """What another package adds to this one cannot be loaded, or failed at its work."""


class LedgerError(CounterclaimError):
    """The ledger cannot be opened, or does not hold what was asked for."""


class DamagedLedger(LedgerError):
    """What the ledger holds can be read no more."""


class Redacted(LedgerError):
    """A document whose bytes were taken out of the ledger, and which is not to come back."""


class RecordNotFound(LedgerError):
    """No record has this id."""
