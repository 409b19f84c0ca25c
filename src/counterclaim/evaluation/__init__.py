"""How far two readings of the same texts agree: program and people, two people, a text and its mirror."""

from counterclaim.evaluation.agreement import Agreement, agreement
from counterclaim.evaluation.records import LAYERS, Annotated, read_annotations
from counterclaim.evaluation.scores import Score, kappa
from counterclaim.evaluation.sheets import read_sheet, sheet_of
from counterclaim.evaluation.telling import Difference

__all__ = [
    "LAYERS",
    "Agreement",
    "Annotated",
    "Difference",
    "Score",
    "agreement",
    "kappa",
    "read_annotations",
    "read_sheet",
    "sheet_of",
]
