"""From claims to incidents: which accounts describe one thing, who contradicts whom, what status follows."""

__all__: list[str] = []
