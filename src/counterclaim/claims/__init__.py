"""Parse to claims: attribution, quotations, stance, happenings, casualties, situations."""

from counterclaim.claims.acts import find_acts
from counterclaim.claims.attribution import find_attributions
from counterclaim.claims.confidence import SURE
from counterclaim.claims.happenings import find_happenings
from counterclaim.claims.records import claim_ids, claims_of, incident_subjects
from counterclaim.claims.situations import Situations, find_situations

__all__ = [
    "SURE",
    "Situations",
    "claim_ids",
    "claims_of",
    "find_acts",
    "find_attributions",
    "find_happenings",
    "find_situations",
    "incident_subjects",
]
