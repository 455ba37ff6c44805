"""The private environment of the project: made once, kept in step with its lock file, repaired when it is broken.

Standard library only: this runs before anything is installed.
"""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

import system
from system import SetUpError, tell

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
RUN_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-dev.lock"  # holds all that RUN_LOCK holds, in the same versions


@dataclass(frozen=True)
class Stamp:
    """What an environment was made of, written when it was complete."""

    python: str
    locks: dict[str, str]  # name of the lock file: its digest when it was installed
    entries: list[str]  # what then stood in site-packages

    def write(self, environment: Path) -> None:
        stamp_file(environment).write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    @staticmethod
    def read(environment: Path) -> "Stamp | None":
        """The stamp, or None where there is none or it is damaged: then nothing is known of the environment."""
        try:
            return Stamp(**json.loads(stamp_file(environment).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


def stamp_file(environment: Path) -> Path:
    return environment / "cmdesk-stamp.json"


def interpreter(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site_packages(environment: Path, python: str) -> Path:
    return environment / ("Lib/site-packages" if os.name == "nt" else f"lib/python{python}/site-packages")


def digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def runs(environment: Path) -> str | None:
    """The version of the environment's Python, such as "3.11", or None where it does not start."""
    asked = [str(interpreter(environment)), "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def is_whole(environment: Path, stamp: Stamp) -> bool:
    """Whether the environment is what its stamp says: the same Python, and nothing gone from it since."""
    if runs(environment) != stamp.python:
        return False
    return not set(stamp.entries) - set(entries(environment, stamp.python))


def entries(environment: Path, python: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(site_packages(environment, python)) if name != "__pycache__")
    except OSError:
        return []


def is_current(stamp: Stamp, lock: Path) -> bool:
    """Whether what `lock` asks for is installed; what tests need includes what running needs."""
    return any(stamp.locks.get(name.name) == digest(name) for name in {lock, TEST_LOCK})


def prepare(lock: Path) -> Path:
    """Make, complete or repair the environment for that lock file; return its Python."""
    stamp = Stamp.read(ENVIRONMENT)
    if stamp is None or not is_current(stamp, lock) or not is_whole(ENVIRONMENT, stamp):
        with alone():  # another start may have done it while we waited
            stamp = Stamp.read(ENVIRONMENT)
            whole = stamp is not None and is_whole(ENVIRONMENT, stamp)
            if stamp is None or not whole or not is_current(stamp, lock):
                make(ENVIRONMENT, lock, stamp if whole else None)
    link(ENVIRONMENT)
    return interpreter(ENVIRONMENT)


def make(environment: Path, lock: Path, stamp: Stamp | None) -> None:
    """Install what `lock` names, into a whole environment (with its stamp) or a new one."""
    started = time.monotonic()
    if stamp is None:
        create(environment)
        install(environment, lock)
    else:
        stamp_file(environment).unlink()
        try:
            install(environment, lock)
        except SetUpError:
            tell("That did not work on top of what was there; making the environment anew.")
            stamp = None
            create(environment)
            install(environment, lock)
    python = runs(environment)
    if python is None:
        raise SetUpError(f"The new environment's Python does not start: {interpreter(environment)}")
    locks = (stamp.locks if stamp else {}) | {lock.name: digest(lock)}
    Stamp(python, locks, entries(environment, python)).write(environment)
    tell(f"Ready after {time.monotonic() - started:.0f} s.")


def create(environment: Path) -> None:
    """An empty environment in place of whatever stands there."""
    if importlib.util.find_spec("ensurepip") is None:
        if not (system.is_debian() and system.is_root()):
            raise SetUpError(
                "Python's venv module is not complete here, so no private environment can be made.\n"
                "On Debian and Ubuntu install it with this line, then start again:\n"
                f"  {system.install_line(['python3-venv'])}"
            )
        system.install(["python3-venv"])
    tell(f"Making a private environment in {environment}")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(environment)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    if made.returncode:
        raise SetUpError(f"{made.stdout.strip()}\nNo private environment could be made in {environment}.")


def install(environment: Path, lock: Path) -> None:
    """Let pip fetch and install exactly the files whose hashes the lock names."""
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    tell(f"Installing the {count} packages of {lock.name}; the first time this fetches some 150 MB.")
    command = [str(interpreter(environment)), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--require-hashes", "--no-deps", "-r", str(lock)]
    if not sys.stderr.isatty():
        command.append("-qq")  # errors only
    # What pip prints is for the person; the standard output belongs to the program that is started afterwards.
    done = subprocess.run(command, env=os.environ | {"PIP_USER": "0"}, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    if done.returncode:
        raise SetUpError(
            f"The packages of {lock.name} could not be installed; pip says why above.\n"
            "Is the network there? Nothing is lost: start again and it goes on."
        )


def link(environment: Path) -> None:
    """Let the environment's Python find this folder's cmdesk, from whatever folder it is started."""
    stamp = Stamp.read(environment)
    if stamp is None:
        raise SetUpError(f"{environment} was changed by somebody else just now; start again.")
    path_file = site_packages(environment, stamp.python) / "cmdesk.pth"
    line = f"{ROOT}\n"
    if not path_file.exists() or path_file.read_text(encoding="utf-8") != line:
        path_file.write_text(line, encoding="utf-8")


@contextmanager
def alone() -> Iterator[None]:
    """Only one start at a time makes the environment; the others wait for it."""
    path = ROOT / ".cache" / "environment.lock"
    path.parent.mkdir(exist_ok=True)
    with open(path, "a+b") as file:
        if not take(file):
            tell("Another start is making the environment; waiting for it.")
            while not take(file):
                time.sleep(0.5)
        try:
            yield
        finally:
            release(file)


if sys.platform == "win32":
    import msvcrt

    def take(file: IO[bytes]) -> bool:
        """Take the lock if nobody holds it. The system lets go of it when its holder ends, however that ends."""
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def release(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def take(file: IO[bytes]) -> bool:
        """Take the lock if nobody holds it. The system lets go of it when its holder ends, however that ends."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


def replace_by(command: list[str], environ: dict[str, str]) -> int:
    """Become that program; where the system has no such thing, run it and return its exit code."""
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, environ)
    return subprocess.run(command, env=environ).returncode
