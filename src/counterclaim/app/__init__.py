"""What people touch: command line, web, configuration."""

__all__: list[str] = []
