"""Secrets in a real keyring: gnome-keyring on a bus of its own, for a user of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.programs import ROOT, program

pytestmark = pytest.mark.servers
SCENES = Path(__file__).with_name("keyring_scenes.py")
QUICK = 15.0  # seconds; a call that waits for nobody takes a tenth of one, and one that waits for the bus takes 25


def play(scene: str, home: Path, *, bus: bool = True) -> Any:
    launcher: list[object] = []
    if bus:
        program("gnome-keyring-daemon")
        launcher = [program("dbus-run-session"), "--"]
    environ = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environ |= {"PYTHONPATH": str(ROOT)}
    command = [*launcher, sys.executable, SCENES, scene, home]
    done = subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_long_secret_is_kept_read_by_another_process_and_forgotten(home):
    assert play("keeps", home) == {
        "back end": "keyring.backends.SecretService.Keyring",
        "kept": True,
        "read": True,
        "in a file": True,
        "as plain text": False,
        "forgotten": True,
    }


def test_a_locked_keyring_says_so_at_once_and_what_is_new_is_kept_for_this_run(home):
    told = play("locked", home)
    assert [told[call][0] for call in ("get", "forget")] == ["keyring-locked", "keyring-locked"]
    assert told["keep"][0] is False
    assert told["get afterwards"][0] == {"token": "new"}
    assert max(seconds for _, seconds in told.values()) < QUICK


def test_a_keyring_that_hangs_is_given_up_when_patience_ends(home):
    told = play("silent", home)
    assert told["get"][0] == "keyring-silent"
    assert told["keep"][0] is False
    assert told["get afterwards"][0] == {"token": "new"}
    assert 1.0 <= told["get"][1] < QUICK  # its patience was one second


def test_without_a_bus_a_secret_lives_for_this_run_and_that_is_said(home):
    told = play("absent", home, bus=False)
    assert told["back end"] == ""
    assert told["keep"][0] is False
    assert told["get"]
    assert told["in another run"] == {}
    assert told["keep"][1] < QUICK


def test_a_keyring_that_dies_while_we_run_is_no_crash(home):
    told = play("dies", home)
    assert told["get"][0] == "keyring-locked"  # another one was started, and nobody opened it
    assert told["keep"][0] is False
    assert told["get afterwards"][0] == {"token": "new"}
    assert max(seconds for _, seconds in told.values()) < QUICK
