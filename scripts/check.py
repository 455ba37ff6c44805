"""What `scripts/test` does: the set-up for tests, the tools that read the code, then the suite."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import environment
import servers
import system
from system import SetUpError, tell

LONGEST = 45 * 60  # seconds for the suite: one that hangs has to end with a word about where
TO_SAY_IT = 5  # seconds that one gets for that word
TOOLS = {
    "ruff check": ["ruff", "check"],
    "ruff format": ["ruff", "format", "--check"],
    "mypy": ["mypy"],
    "mypy scripts": ["mypy", *sorted(str(path) for path in Path(__file__).parent.glob("*.py"))],
    "deptry": ["deptry", "."],
}


def prepare() -> Path:
    """See that all the tests need is there; return the Python to run them with."""
    system.require_libraries(system.needed_libraries({}))
    system.offer_emoji_font()
    servers.install_all()
    return environment.prepare(environment.TEST_LOCK)


def run(title: str, command: list[str], environ: dict[str, str]) -> bool:
    """Run one check in the project's folder, with a heading and the time it took; whether it is content."""
    tell(f"== {title}")
    started = time.monotonic()
    content = subprocess.run(command, cwd=environment.ROOT, env=environ).returncode == 0
    tell(f"   {title}: {'good' if content else 'FAILED'} after {time.monotonic() - started:.0f} s")
    return content


def run_suite(command: list[str], environ: dict[str, str]) -> int:
    """Run the tests, apart from this process: whatever they start, kill or wait for, this ends and says so."""
    suite = subprocess.Popen(command, cwd=environment.ROOT, env=environ, start_new_session=True)
    try:
        return suite.wait(LONGEST)
    except subprocess.TimeoutExpired:
        tell(f"FAILED: the suite was still running after {LONGEST // 60} minutes. Where each of its processes was:")
        end_all(suite, "SIGABRT")  # which pytest answers with what every thread is doing
        time.sleep(TO_SAY_IT)
        return 1
    finally:
        end_all(suite, "SIGKILL")  # a server that a killed test left behind would keep the terminal waiting
        suite.wait()


def end_all(suite: subprocess.Popen[bytes], how: str) -> None:
    """Send a signal to the suite and all that it started; where there are no such groups, end the suite alone."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(suite.pid, getattr(signal, how))
    else:
        suite.kill()


def surroundings(python: Path) -> dict[str, str]:
    """The environment variables of the checks: the tools first on the path, no screen."""
    path = os.pathsep.join([str(python.parent), os.environ.get("PATH", os.defpath)])
    return os.environ | {"PATH": path, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}


def main(arguments: list[str]) -> int:
    try:
        python = prepare()
    except SetUpError as error:
        tell(str(error))
        return 1
    environ = surroundings(python)
    tools = {} if arguments else TOOLS
    failed = [title for title, tool in tools.items() if not run(title, [str(python), "-m", *tool], environ)]
    if failed:
        tell(f"FAILED before the suite: {', '.join(failed)}")
    tell("== pytest")
    # Two tests at a time, a file always in one piece so that its servers start once. Its last line stays the last one.
    suite = [str(python), "-m", "pytest", "-n", "2", "--dist", "loadfile", *arguments]
    return run_suite(suite, environ) or bool(failed)
