"""The walls around the tests."""

import os
import time
from pathlib import Path

import keyring
import keyring.errors
import platformdirs
import pytest


def test_nothing_leads_to_the_real_home(home):
    real = Path(os.path.expanduser("~"))
    assert real == home
    for place in (platformdirs.user_data_dir, platformdirs.user_config_dir, platformdirs.user_cache_dir):
        assert Path(place("cmdesk")).is_relative_to(home)
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ


def test_keyring_keeps_nothing_unless_a_test_asks_for_one():
    keyring.set_password("cmdesk", "somebody", "a secret")
    assert keyring.get_password("cmdesk", "somebody") is None


def test_keyring_of_a_test_keeps_and_locks(memory_keyring):
    keyring.set_password("cmdesk", "somebody", "a secret")
    assert keyring.get_password("cmdesk", "somebody") == "a secret"
    memory_keyring.locked = True
    with pytest.raises(keyring.errors.KeyringLocked):
        keyring.get_password("cmdesk", "somebody")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set on this system")
def test_local_time_is_not_utc():
    assert time.localtime(0).tm_hour == 1


def test_clock_moves_when_told(clock):
    start = clock()
    assert clock() == start
    clock.pass_(minutes=5)
    assert (clock() - start).total_seconds() == 300
    assert start.utcoffset() is not None
