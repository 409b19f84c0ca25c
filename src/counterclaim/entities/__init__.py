"""Mentions to actors with contested names, and to places."""

from counterclaim.entities.aliases import named
from counterclaim.entities.cast import cast_of
from counterclaim.entities.cells import CellNames
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.names import find_names, masks
from counterclaim.entities.places import Gazetteered
from counterclaim.entities.recasing import recased

__all__ = ["CellNames", "FoundName", "Gazetteered", "cast_of", "find_names", "masks", "named", "recased"]
