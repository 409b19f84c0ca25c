"""One module for each group of commands; each registers its own with the application."""

__all__: list[str] = []
