"""Read models: timeline, map layer, bulletin, incident page."""

__all__: list[str] = []
