"""The server of the tests ends with them, however they end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.databases import needs_postgres

LONGEST = 120  # seconds, on a busy machine
ALONE = """
import sys
import time

from tests import databases
from tests.killing import killed_after

server = databases.started()
print(server.folder, flush=True)
if {with_child}:
    killed_after(lambda _: print("working", flush=True) or time.sleep(600), 600)
sys.stdin.read()
"""


@needs_postgres
@pytest.mark.parametrize("with_child", [False, True])
def test_a_server_is_gone_when_the_tests_that_started_it_are_killed(with_child: bool) -> None:
    program = ALONE.format(with_child=with_child)
    tests = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert tests.stdout is not None
    folder = Path(tests.stdout.readline().strip())
    if with_child:
        tests.stdout.readline()
    running = int(folder.joinpath("data", "postmaster.pid").read_text().split()[0])

    os.kill(tests.pid, signal.SIGKILL)
    tests.communicate()

    until = time.monotonic() + LONGEST
    while time.monotonic() < until and (folder.exists() or is_alive(running)):
        time.sleep(0.2)
    assert not folder.exists()
    assert not is_alive(running)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
