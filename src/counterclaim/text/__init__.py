"""Original to working text: decoding, articles, paragraphs, sentences, quotations, datelines, copies."""

from counterclaim.text.copies import containment, is_copy, shingles
from counterclaim.text.datelines import dateline_date, url_date
from counterclaim.text.layout import lay_out
from counterclaim.text.working import working_text

__all__ = ["containment", "dateline_date", "is_copy", "lay_out", "shingles", "url_date", "working_text"]
