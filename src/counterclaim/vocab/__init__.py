"""Curated data behind typed lookups: speech cues, weapons, restriction kinds, packs, gazetteer."""

__all__: list[str] = []
