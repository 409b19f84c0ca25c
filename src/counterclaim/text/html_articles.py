"""The articles of HTML pages: a program of its own, run by :mod:`counterclaim.text.html`.

One page a line on standard input, as JSON; its article a line on standard output. It imports nothing of
counterclaim, and may be killed at any page.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import Any


def main(seconds: float) -> None:
    """Answer page after page, until there are no more or one takes longer than so many seconds of work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever runs us
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    for line in sys.stdin.buffer:
        if hasattr(signal, "setitimer"):  # else the clock of whoever runs us holds alone
            signal.setitimer(signal.ITIMER_PROF, seconds)
        answers.write(json.dumps(answer(json.loads(line))) + "\n")
        answers.flush()


def answer(page: dict[str, Any]) -> dict[str, str]:
    """The article of a page: its words, title, author and date; or in what way it is broken.

    Raises:
        MemoryError: the page takes more than there is; this process is of no more use.
    """
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            page["page"], url=page["url"], include_comments=False, include_tables=True, with_metadata=True
        )
    except MemoryError:
        raise
    except Exception as error:  # a page may be broken in any way
        return {"broken": f"{type(error).__name__}: {error}"[:200]}
    article = found if found is None or isinstance(found, dict) else found.as_dict()
    members = (article or {}).get
    return {member: str(members(member) or "") for member in ("text", "title", "author", "date")}


if __name__ == "__main__":
    main(float(sys.argv[1]))
