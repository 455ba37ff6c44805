"""The real servers and tools that tests start: where `scripts/test` found or put them."""

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
INSTALLED = ROOT / ".cache" / "servers" / "installed.json"


def program(name: str) -> Path:
    """The path of a program such as "snac", "dovecot", "postfix", "nginx" or "gnome-keyring-daemon".

    The test that asks is skipped, with the reason, where there is none. Works at the top of a test file, too.
    """
    noted = json.loads(INSTALLED.read_text(encoding="utf-8")) if INSTALLED.exists() else {}
    found = noted.get("programs", {}).get(name) or shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if not found or not Path(found).exists():
        reason = noted.get("missing", {}).get(name, "not installed; scripts/servers.py installs it where it can")
        pytest.skip(f"NOT TESTED: no {name}: {reason}", allow_module_level=True)
    return Path(found)
