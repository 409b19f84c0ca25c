"""Original to working text: decoding, articles, paragraphs, sentences, quotations, datelines, copies."""

from counterclaim.text.copies import (
    COMMON,
    best_whole,
    containment,
    copied_runs,
    copy_of,
    find_copies,
    is_copy,
    marks_of,
    shingles,
)
from counterclaim.text.datelines import dateline_date, url_date
from counterclaim.text.layout import lay_out
from counterclaim.text.rows import cells_of
from counterclaim.text.working import working_text

__all__ = [
    "COMMON",
    "best_whole",
    "cells_of",
    "containment",
    "copied_runs",
    "copy_of",
    "dateline_date",
    "find_copies",
    "is_copy",
    "lay_out",
    "marks_of",
    "shingles",
    "url_date",
    "working_text",
]
