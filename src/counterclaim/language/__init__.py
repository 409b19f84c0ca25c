"""From working text to a Parse: tokens, syntax, times; the only home of NLP libraries."""

from counterclaim.language.english import English
from counterclaim.language.identify import identify_language
from counterclaim.language.model_files import model_name
from counterclaim.language.times import find_times

__all__ = ["English", "find_times", "identify_language", "model_name"]
