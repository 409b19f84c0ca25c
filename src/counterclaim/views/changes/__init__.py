"""What changed between two moments of a ledger."""

from counterclaim.views.changes.comparing import KINDS, compared, is_empty

__all__ = ["KINDS", "compared", "is_empty"]
