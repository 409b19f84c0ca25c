"""Claims to incidents: accounts within a document, one incident across documents, status and toll."""

from counterclaim.incidents.actors import united_actors, united_places, with_names
from counterclaim.incidents.added import overlap, twin_of
from counterclaim.incidents.anchoring import all_words
from counterclaim.incidents.coded_rows import fit as row_fit
from counterclaim.incidents.corrections import claim_value, value_of, with_value
from counterclaim.incidents.found import SPELT, keys_of, named_actors, spelling_place
from counterclaim.incidents.identities import actor_value, sides_text
from counterclaim.incidents.profiles import profile_of
from counterclaim.incidents.reach import Reach
from counterclaim.incidents.reconciling import reconcile
from counterclaim.incidents.registers import Register, in_order, register_of
from counterclaim.incidents.rewording import WORDS, said_in, words_written
from counterclaim.incidents.rulesets import under_rules
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.situated import Situation, kind_of, situation_value, standing_of, whose
from counterclaim.incidents.spellings import renamed_by, spellings_of, with_ids
from counterclaim.incidents.standing import documents_in_force, is_withdrawal
from counterclaim.incidents.tellings import Told, tell

__all__ = [
    "SPELT",
    "WORDS",
    "Reach",
    "Register",
    "Sides",
    "Situation",
    "Told",
    "actor_value",
    "all_words",
    "claim_value",
    "documents_in_force",
    "in_order",
    "is_withdrawal",
    "keys_of",
    "kind_of",
    "named_actors",
    "overlap",
    "profile_of",
    "reconcile",
    "register_of",
    "renamed_by",
    "row_fit",
    "said_in",
    "sides_text",
    "situation_value",
    "spelling_place",
    "spellings_of",
    "standing_of",
    "tell",
    "twin_of",
    "under_rules",
    "united_actors",
    "united_places",
    "value_of",
    "whose",
    "with_ids",
    "with_names",
    "with_value",
    "words_written",
]
