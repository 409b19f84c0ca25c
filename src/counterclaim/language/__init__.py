"""From working text to a Parse: tokens, syntax, names, times; the only home of NLP libraries."""

__all__: list[str] = []
