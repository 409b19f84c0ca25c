"""From a Parse to claims: attribution, stance, denials, casualties, pledges, restrictions, talks."""

__all__: list[str] = []
