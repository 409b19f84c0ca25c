"""Bring documents in and keep the original bytes and their hash."""

__all__: list[str] = []
