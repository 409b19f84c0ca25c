"""Original to working text: decoding, articles, paragraphs, sentences, quotations, datelines, copies."""

from counterclaim.text.copies import containment, copied_runs, find_copies, is_copy, shingles
from counterclaim.text.datelines import dateline_date, url_date
from counterclaim.text.layout import lay_out
from counterclaim.text.working import working_text

__all__ = [
    "containment",
    "copied_runs",
    "dateline_date",
    "find_copies",
    "is_copy",
    "lay_out",
    "shingles",
    "url_date",
    "working_text",
]
