"""The nouns: frozen records, enums, ids, spans, dates with precision, errors."""
