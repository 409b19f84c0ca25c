"""Other people's formats."""

__all__: list[str] = []
