"""What comes of a file, sorted into documents and problems."""

from pathlib import Path

from counterclaim.model.documents import Original
from counterclaim.model.problems import Problem
from counterclaim.sources import open_originals


def opened(path: Path, *, columns: str | None = None) -> tuple[list[Original], list[str]]:
    """The documents, and what the problems say."""
    items = list(open_originals([path], columns=columns))
    problems = [item for item in items if isinstance(item, Problem)]
    assert all(problem.document is None and "\n" not in problem.message for problem in problems)
    return [item for item in items if isinstance(item, Original)], [problem.message for problem in problems]


def texts(path: Path, *, columns: str | None = None) -> list[str]:
    """The words of the documents, where nothing is a problem."""
    originals, problems = opened(path, columns=columns)
    assert problems == []
    return [original.data.decode() for original in originals]
