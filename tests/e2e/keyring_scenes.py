"""What happens between cmdesk and a real keyring, each in a process of its own; started by test_keyring.py.

The first argument is the scene, the second the folder of this user. One JSON value goes to standard output.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import secretstorage
from jeepney import message_bus
from jeepney.io.blocking import open_dbus_connection

from cmdesk.domain.troubles import Problem
from cmdesk.secrets import Secrets

NAME = "mastodon:@fournil@piaille.example"
SECRET = {"token": ("Où êtes-vous, élève naïf ? « Ça coûte 3 € » 🥖 " * 70)[:3000]}
PASSWORD = b"mot de passe"


def start_keyring() -> subprocess.Popen[bytes]:
    """The daemon as a desktop starts it at the login, with the password of the login."""
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    daemon = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert daemon.stdin is not None
    daemon.stdin.write(PASSWORD)
    daemon.stdin.close()
    # To ask the service itself would make the bus start another one.
    with open_dbus_connection() as bus:
        end = time.monotonic() + 30
        while not bus.send_and_get_reply(message_bus.NameHasOwner("org.freedesktop.secrets")).body[0]:
            assert time.monotonic() < end, "gnome-keyring does not come"
            time.sleep(0.05)
    assert not secretstorage.get_default_collection(secretstorage.dbus_init()).is_locked()
    return daemon


def lock() -> None:
    secretstorage.get_default_collection(secretstorage.dbus_init()).lock()


def told(work) -> object:
    """What a call gave, or the code of its problem; and for how long it kept us."""
    started = time.monotonic()
    try:
        outcome = work()
    except Problem as problem:
        outcome = problem.trouble.code
    return [outcome, time.monotonic() - started]


def keeps() -> object:
    start_keyring()
    secrets = Secrets()
    kept = secrets.keep(NAME, SECRET)
    # Somebody else reads it: another process, through the bus.
    other = "import json, sys; from cmdesk.secrets import Secrets; print(json.dumps(Secrets().get(sys.argv[1])))"
    read = subprocess.run([sys.executable, "-c", other, NAME], check=True, capture_output=True, text=True).stdout
    files = b"".join(path.read_bytes() for path in Path(sys.argv[2]).rglob("*.keyring"))
    secrets.forget(NAME)
    return {
        "back end": secrets.back_end(),
        "kept": kept,
        "read": json.loads(read) == SECRET,
        "forgotten": Secrets().get(NAME) == {},
        "in a file": len(files) > len(SECRET["token"]),
        "as plain text": b"\xc3\xaff" in files or b"u00eff" in files,
    }


def locked() -> object:
    start_keyring()
    Secrets().keep(NAME, SECRET)
    lock()
    secrets = Secrets()
    return {
        "get": told(lambda: secrets.get(NAME)),
        "forget": told(lambda: secrets.forget(NAME)),
        "keep": told(lambda: secrets.keep(NAME, {"token": "new"})),
        "get afterwards": told(lambda: secrets.get(NAME)),
    }


def silent() -> object:
    daemon = start_keyring()
    Secrets().keep(NAME, SECRET)
    daemon.send_signal(signal.SIGSTOP)
    try:
        secrets = Secrets(patience=1.0)
        return {
            "get": told(lambda: secrets.get(NAME)),
            "keep": told(lambda: secrets.keep(NAME, {"token": "new"})),
            "get afterwards": told(lambda: secrets.get(NAME)),
        }
    finally:
        daemon.send_signal(signal.SIGCONT)


def absent() -> object:
    secrets = Secrets()
    return {
        "back end": secrets.back_end(),
        "keep": told(lambda: secrets.keep(NAME, SECRET)),
        "get": secrets.get(NAME) == SECRET,
        "in another run": Secrets().get(NAME),
    }


def dies() -> object:
    daemon = start_keyring()
    secrets = Secrets()
    secrets.keep(NAME, SECRET)
    daemon.kill()
    daemon.wait()
    return {
        "get": told(lambda: secrets.get(NAME)),
        "keep": told(lambda: secrets.keep(NAME, {"token": "new"})),
        "get afterwards": told(lambda: secrets.get(NAME)),
    }


if __name__ == "__main__":
    os.environ.pop("PYTHON_KEYRING_BACKEND", None)
    print(json.dumps(globals()[sys.argv[1]]()))
    sys.stdout.flush()
    os._exit(0)  # not waiting for a call that never comes back
