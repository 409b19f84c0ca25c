"""What a server does before anybody asks it, so that nobody waits for it later."""

from __future__ import annotations

import gc
import sys

from counterclaim.app.engine import decider, reconciler
from counterclaim.app.web.knowing import knowledge

TURN = 0.0005  # seconds that one page is made while others wait; each question to a database ends a turn too


def make_ready() -> None:
    """Load what decisions need, and go through all that is loaded for unused memory a last time.

    Python stops everything to look for such memory. With this program's modules in it that takes a tenth of
    a second, several times a minute.
    """
    reconciler()
    decider()
    knowledge()
    sys.setswitchinterval(TURN)
    gc.collect()
    gc.freeze()
