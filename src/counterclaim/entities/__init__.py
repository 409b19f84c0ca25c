"""From mentions to actors with contested names, and to places."""

__all__: list[str] = []
