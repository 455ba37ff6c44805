"""Places for servers to listen at."""

import os
import random
import socket
import subprocess
import time

# Below those that the system gives to whoever asks for any: a server binds its port a moment after it is chosen here,
# and until then no connection of another test may take it. Tests that run side by side have a range each.
FIRST, EACH, RANGES = 16_000, 2_000, 8
_given: set[int] = set()


def free_port() -> int:
    """One that nobody listens at, and that is given to nobody else."""
    side = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % RANGES
    while True:
        port = FIRST + side * EACH + random.SystemRandom().randrange(EACH)
        if port not in _given and _is_free(port):
            _given.add(port)
            return port


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def wait_for_port(port: int, process: "subprocess.Popen[bytes] | None" = None, seconds: float = 60.0) -> None:
    """Wait until a server listens; fails when it ends first or takes too long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process is None or process.poll() is None, f"{process.args!r} ended with {process.returncode}"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"nothing listens on {port}")
