"""From working text to a Parse: tokens, syntax, times; the only home of NLP libraries."""

from counterclaim.language.backends import backend_of, parser_named
from counterclaim.language.english import English
from counterclaim.language.identify import identify_language
from counterclaim.language.model_files import model_name
from counterclaim.language.times import find_times

__all__ = ["English", "backend_of", "find_times", "identify_language", "model_name", "parser_named"]
