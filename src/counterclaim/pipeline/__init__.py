"""The one place where stages meet: wires them, batches, resumes, collects problems."""

__all__: list[str] = []
