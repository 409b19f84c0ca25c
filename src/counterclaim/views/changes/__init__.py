"""What changed between two moments of a ledger, and from one text of a page to the next."""

from counterclaim.views.changes.comparing import KINDS, compared, is_empty
from counterclaim.views.changes.revisions import changed_by, revised

__all__ = ["KINDS", "changed_by", "compared", "is_empty", "revised"]
