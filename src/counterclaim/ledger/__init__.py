"""The append-only store of everything above: one interface, several databases, queries."""

__all__: list[str] = []
